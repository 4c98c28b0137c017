"""LaTeX set by ziamath, once for each text."""

from __future__ import annotations

import re
from functools import lru_cache
from threading import Lock
from typing import Any
from xml.etree import ElementTree

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath

from optviz.gui.formulas.outline import EM, Outline

COMMANDS = re.compile(r"([MLQCZ])([^MLQCZ]*)")
ONE_AT_A_TIME = Lock()
"""Formulas are set in the window's thread and in workers; ziamath's fonts know of no threads."""


@lru_cache(maxsize=4096)
def typeset(latex: str) -> Outline:
    """The outline of a formula. About 10 ms for the first time, so long formulas belong into a worker."""
    with ONE_AT_A_TIME:
        formula = _ziamath().Latex(latex, size=EM)
        drawn = ElementTree.fromstring(formula.svg())
        width, _ = formula.getsize()
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for element in drawn.iter():
        match element.tag.rpartition("}")[2]:
            case "path":
                _draw(path, element.attrib["d"])
            case "rect":
                path.addRect(QRectF(*(float(element.attrib[key]) for key in ("x", "y", "width", "height"))))
    ink = path.boundingRect()
    return Outline(path, float(width), max(0.0, -ink.top()), max(0.0, ink.bottom()))


@lru_cache(maxsize=1)
def _ziamath() -> Any:
    """The library, told to write plain paths: it takes 0.15 s to import."""
    import ziafont
    import ziamath

    ziamath.config.svg2 = ziafont.config.svg2 = False
    return ziamath


def _draw(path: QPainterPath, text: str) -> None:
    """Adds SVG's absolute moves, lines and curves."""
    for command, numbers in COMMANDS.findall(text):
        at = [float(number) for number in numbers.replace(",", " ").split()]
        match command:
            case "M":
                path.moveTo(*at)
            case "L":
                path.lineTo(*at)
            case "Q":
                path.quadTo(*at)
            case "C":
                path.cubicTo(*at)
            case "Z":
                path.closeSubpath()
