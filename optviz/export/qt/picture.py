"""A scene as a PNG."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter

from optviz.errors import InputError
from optviz.export.figure import figure
from optviz.export.marks import Sheet
from optviz.export.qt.application import ensure_application
from optviz.export.qt.metrics import QtMetrics
from optviz.export.qt.painter import paint
from optviz.scene.layers import Scene
from optviz.scene.style import Style

USUAL_DPI = 96.0
"""At this resolution one pixel of a figure is one pixel of the picture."""

INCH = 0.0254


def png(
    scene: Scene,
    style: Style,
    *,
    width: int,
    height: int,
    dpi: float = USUAL_DPI,
    transparent: bool = False,
    text_scale: float = 1.0,
) -> bytes:
    """The scene as a PNG file of ``width`` × ``height`` at 96 dpi, of proportionally more pixels at more."""
    ensure_application()
    sheet = figure(scene, style, width, height, QtMetrics(), text_scale=text_scale, transparent=transparent)
    return encoded(painted(sheet, dpi, transparent=transparent))


def painted(sheet: Sheet, dpi: float = USUAL_DPI, *, transparent: bool = False) -> QImage:
    """The sheet as pixels; with an alpha channel only where it is needed."""
    pixel = QImage.Format.Format_ARGB32_Premultiplied if transparent else QImage.Format.Format_RGB32
    scale = dpi / USUAL_DPI
    image = QImage(round(sheet.width * scale), round(sheet.height * scale), pixel)
    if image.isNull():
        raise InputError("", f"the picture is too large for memory: {sheet.width:g}x{sheet.height:g} at {dpi:g} dpi")
    image.fill(Qt.GlobalColor.transparent)
    image.setDotsPerMeterX(round(dpi / INCH))
    image.setDotsPerMeterY(round(dpi / INCH))
    painter = QPainter(image)
    try:
        painter.scale(image.width() / sheet.width, image.height() / sheet.height)
        paint(painter, sheet.marks)
    finally:
        painter.end()
    return image


def encoded(image: QImage) -> bytes:
    """The content of a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
