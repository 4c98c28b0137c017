"""The application object and the fonts that Qt needs before it can paint."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from optviz.paths import resource

FAMILIES = ("Pretendard", "Optviz Symbols")
"""Text, and the symbols that the first one lacks."""

_OWN: list[QGuiApplication] = []
"""Keeps an application made here alive."""


def ensure_application() -> None:
    """Makes an application without a display where there is none, and loads the fonts."""
    if QGuiApplication.instance() is None:
        _OWN.append(QGuiApplication(["optviz", "-platform", "offscreen"]))
    load_fonts()


@cache
def load_fonts() -> None:
    """Makes the shipped fonts known to the application; needs one."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def text_font(size: float, bold: bool = False) -> QFont:
    """The font of all text, ``size`` in whole pixels; its widths grow with its size exactly."""
    font = QFont(list(FAMILIES))
    font.setPixelSize(max(1, round(size)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
