"""Both themes for the whole application: Fusion, a palette from ``Style``, the fonts and one stylesheet.

Widgets choose a look with the dynamic property ``role``, set before they are first shown (see ``theme_sheet``).
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from optviz.export.qt.application import FAMILIES, load_fonts
from optviz.gui.theme_shades import shades
from optviz.gui.theme_sheet import sheet
from optviz.scene.style import DARK, LIGHT, Style

BASE_SIZE = 10.0
"""Points, at text scale 1."""


def system_style() -> Style:
    """The theme that the desktop asks for; light where it says nothing."""
    return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


def apply(app: QApplication, style: Style, text_scale: float = 1.0) -> None:
    """Gives every window of the application this theme; may be called again at any time."""
    load_fonts()
    if app.property("optvizStyled") is None:
        app.setStyle("Fusion")
        app.setProperty("optvizStyled", True)
    font = QFont(list(FAMILIES))
    font.setPointSizeF(BASE_SIZE * text_scale)
    app.setFont(font)
    app.setPalette(palette(style))
    app.setStyleSheet(sheet(style, BASE_SIZE * text_scale))


def palette(style: Style) -> QPalette:
    """Every colour role of Qt, disabled ones included."""
    tone = shades(style)
    role = QPalette.ColorRole
    colors = {
        role.Window: style.panel,
        role.WindowText: style.text,
        role.Base: tone.field,
        role.AlternateBase: tone.card,
        role.Text: style.text,
        role.PlaceholderText: style.faint,
        role.Button: tone.button,
        role.ButtonText: style.text,
        role.BrightText: tone.error,
        role.Light: tone.hover,
        role.Midlight: tone.hover,
        role.Mid: style.line,
        role.Dark: tone.edge,
        role.Shadow: style.line,
        role.Highlight: style.accent,
        role.HighlightedText: style.on_accent,
        role.Accent: style.accent,
        role.Link: tone.link,
        role.LinkVisited: tone.link,
        role.ToolTipBase: tone.tip,
        role.ToolTipText: tone.tip_text,
    }
    result = QPalette()
    for which, color in colors.items():
        result.setColor(which, QColor(color))
    disabled = QPalette.ColorGroup.Disabled
    for which in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText, role.HighlightedText):
        result.setColor(disabled, which, QColor(tone.disabled))
    for which in (role.Highlight, role.Accent):
        result.setColor(disabled, which, QColor(style.line))
    for which in (role.Base, role.Button):
        result.setColor(disabled, which, QColor(tone.card))
    return result
