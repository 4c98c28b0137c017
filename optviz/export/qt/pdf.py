"""A sheet as a PDF file: text as text with its fonts, lines as paths."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from optviz.export.marks import Sheet
from optviz.export.qt.application import ensure_application
from optviz.export.qt.painter import paint
from optviz.export.svg_text import caption, printable

POINTS = 72.0 / 96.0
"""The size of a sheet's pixel."""

DPI = 1200
"""What Qt rounds, it rounds to dots so small."""

DATES = re.compile(rb'/(?:CreationDate|ModDate) \(D:[^)]*\)| xmp:(?:Create|Modify|Metadata)Date="[^"]*"')

FAMILY = QUuid("{7c9d9be4-0e26-5f0c-9a3e-4f1d3f2a9b60}")
"""The identifiers of all documents come from this one and their titles."""


def pdf(sheet: Sheet) -> bytes:
    """The sheet as the content of a PDF file of one page of its size, the same for the same sheet."""
    ensure_application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, sheet)
    painter = QPainter(writer)
    try:
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        painter.scale(DPI / 96.0, DPI / 96.0)
        paint(painter, sheet.marks)
    finally:
        painter.end()
    return _undated(bytes(buffer.data().data()))


def _writer(buffer: QBuffer, sheet: Sheet) -> QPdfWriter:
    """Writes one page without margins."""
    writer, title = QPdfWriter(buffer), printable(caption(sheet))
    size, exact = QSizeF(POINTS * sheet.width, POINTS * sheet.height), QPageSize.SizeMatchPolicy.ExactMatch
    page = QPageSize(size, QPageSize.Unit.Point, "", exact)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setResolution(DPI)
    writer.setTitle(title)
    writer.setCreator("optviz")
    writer.setDocumentId(QUuid.createUuidV5(FAMILY, title.encode()))
    return writer


def _undated(content: bytes) -> bytes:
    """Without the time, which Qt always writes; spaces in its place keep every offset."""
    return DATES.sub(lambda found: b" " * len(found[0]), content)
