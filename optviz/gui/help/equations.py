"""The formulas of a help text, typeset: pictures in its lines, in the theme's colour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import QPointF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)

from optviz.engine.terms.reading import is_prose, notation_of
from optviz.gui.formulas import compose
from optviz.gui.formulas.formula import formula_size
from optviz.gui.formulas.outline import EM
from optviz.gui.help.page import blocks, is_formula

PART = re.compile(r"\S(?:\S| (?! ))*")
"""Formulas and words of one line stand at least two spaces apart."""

PICTURE = "\ufffc"
"""What stands for one in a document's text."""


def formulas_of(document: QTextDocument) -> list[str]:
    """All formulas of a text."""
    return [formula for block in blocks(document) if is_formula(block) for _, formula in _formulas(block.text())]


def typeset_formulas(document: QTextDocument, color: QColor, font: QFont, ratio: float) -> None:
    """Pictures in place of all formulas; ``ratio``: device pixels a pixel."""
    cursor = QTextCursor(document)
    for block in blocks(document):
        if is_formula(block):
            for at, formula in reversed(list(_formulas(block.text()))):
                cursor.setPosition(block.position() + at)
                cursor.setPosition(block.position() + at + len(formula), QTextCursor.MoveMode.KeepAnchor)
                cursor.insertImage(_picture(document, formula, color, font, ratio))


def _formulas(line: str) -> Iterator[tuple[int, str]]:
    """Where in the line each formula begins, and the formula: all but names before a tab, and words."""
    begin = line.find("\t") + 1
    for found in PART.finditer(line, begin):
        if PICTURE not in found[0] and not is_prose(found[0]):
            yield found.start(), found[0].rstrip(",")


def _picture(document: QTextDocument, formula: str, color: QColor, font: QFont, ratio: float) -> QTextImageFormat:
    outline = compose(notation_of(formula))
    size = formula_size(font)
    width, height = ceil(outline.width * size / EM) + 2, ceil(outline.height * size / EM) + 2
    image = QImage(ceil(width * ratio), ceil(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    outline.paint(painter, QPointF(1.0, 1.0 + outline.up * size / EM), color, size)
    painter.end()
    name = f"formula:{formula}"
    document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
    made = QTextImageFormat()
    made.setName(name)
    made.setWidth(width)
    made.setHeight(height)
    made.setToolTip(formula)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return made
