"""A help text as a document in the theme's colours."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from optviz.gui.help.texts import FORMULA
from optviz.gui.theme_shades import shades
from optviz.scene.style import Style

HEADINGS = {1: 1.55, 2: 1.2}
"""Sizes of headings, by level, in the text's own size."""

LINE = 132.0
"""Height of a line, in per cent of what the font asks for."""

GAP = 7.0
MARGIN = 14.0

FENCED = re.compile(rf"^```{FORMULA}\n.*?^```", re.MULTILINE | re.DOTALL)
NAMES = re.compile(r"^((?:[^\n:]+:)?)  +(?=\S)", re.MULTILINE)
"""What stands before a formula, and the spaces that align it in the source: here a tab does."""

NOTHING = "\u200b"
"""Of no width: keeps a tab at the beginning of a line from being taken for an indent."""


def fill(document: QTextDocument, markdown: str, style: Style, font: QFont) -> None:
    """Shows a text; Qt's own look of Markdown has neither the theme's colours nor room between the lines."""
    document.setDefaultFont(font)
    document.setDocumentMargin(MARGIN)
    document.setMarkdown(FENCED.sub(lambda block: NAMES.sub(f"\\1{NOTHING}\t", block[0]), markdown))
    for block in list(blocks(document)):
        _arrange(block, font)
        _color(block, style, font)


def is_formula(block: QTextBlock) -> bool:
    """Whether a line is one of a block of formulas."""
    return block.blockFormat().property(QTextBlockFormat.Property.BlockCodeLanguage) == FORMULA


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """All of them, in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _arrange(block: QTextBlock, font: QFont) -> None:
    """Room around a block."""
    form, level = block.blockFormat(), block.blockFormat().headingLevel()
    if is_formula(block):
        first, last = not is_formula(block.previous()), not is_formula(block.next())
        above, below = (GAP if first else 0.0), (1.5 * GAP if last else 0.0)
        form.setTabPositions([QTextOption.Tab(_widest_name(block, font), QTextOption.TabType.LeftTab)])
        form.setLeftMargin(MARGIN)
        form.setNonBreakableLines(False)
    elif level:
        above, below = (0.0 if level == 1 else 2.4 * GAP), GAP
    else:
        above, below = 0.0, GAP
    form.setTopMargin(above)
    form.setBottomMargin(below)
    form.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor = QTextCursor(block)
    cursor.setBlockFormat(form)
    if block.textList() is not None:
        marks = block.textList().format()
        marks.setIndent(1)
        block.textList().setFormat(marks)
        block.document().setIndentWidth(1.6 * font.pointSizeF())


def _widest_name(block: QTextBlock, font: QFont) -> float:
    """Where the formulas of a block begin, right of all their names."""
    first = block
    while is_formula(first.previous()):
        first = first.previous()
    names = []
    while is_formula(first):
        names.append(first.text().partition("\t")[0] if "\t" in first.text() else "")
        first = first.next()
    metrics = QFontMetricsF(font)
    return max(map(metrics.horizontalAdvance, names)) + 2 * GAP


def _color(block: QTextBlock, style: Style, font: QFont) -> None:
    """The colours and sizes of a block's letters."""
    tone, level = shades(style), block.blockFormat().headingLevel()
    cursor = QTextCursor(block)
    cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
    looks = QTextCharFormat()
    looks.setForeground(QColor(style.text))
    if level:
        cursor.setCharFormat(QTextCharFormat())  # its size is relative, and goes before any other
        looks.setFontPointSize(font.pointSizeF() * HEADINGS.get(level, 1.0))
        looks.setFontWeight(QFont.Weight.DemiBold)
    if is_formula(block):
        looks.setFontFamilies(font.families())
        looks.setFontFixedPitch(False)
    cursor.mergeCharFormat(looks)
    links = QTextCharFormat()
    links.setForeground(QColor(tone.link))
    for start, length in list(_links(block)):
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(links)


def _links(block: QTextBlock) -> Iterator[tuple[int, int]]:
    """Where links begin and how long they are."""
    parts = block.begin()
    while not parts.atEnd():
        part = parts.fragment()
        if part.charFormat().isAnchor():
            yield part.position(), part.length()
        parts += 1
