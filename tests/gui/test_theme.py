"""Both themes: readable, complete, the same everywhere."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import asdict

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from optviz.gui import theme
from optviz.gui.icons import IconButton, icon
from optviz.gui.theme_shades import mix, shades
from optviz.gui.theme_sheet import sheet
from optviz.paths import resource
from optviz.scene.style import DARK, LIGHT, Style

STYLES = pytest.mark.parametrize("style", [LIGHT, DARK], ids=lambda style: style.name)


def luminance(color: str) -> float:
    """WCAG 2's relative luminance."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """WCAG 2's contrast ratio."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@STYLES
def test_text_stands_out_from_every_background(style: Style) -> None:
    tone = shades(style)
    backgrounds = (style.window, style.panel, style.raised, tone.field, tone.card, tone.button, tone.hover)
    for background in backgrounds:
        for text in (style.text, style.faint):
            assert contrast(text, background) >= 4.5, (text, background)
    for text in (tone.error, tone.good, tone.link):
        for background in (style.window, style.panel, tone.card, tone.field):
            assert contrast(text, background) >= 4.5, (text, background)
    assert contrast(style.on_accent, style.accent) >= 4.5
    assert contrast(style.on_accent, tone.accent_hover) >= 4.5
    assert contrast(tone.tip_text, tone.tip) >= 4.5


@STYLES
def test_what_has_the_focus_stands_out(style: Style) -> None:
    for background in (style.panel, shades(style).card, shades(style).field):
        assert contrast(style.accent, background) >= 3.0


@STYLES
def test_every_role_of_the_palette_is_set(style: Style) -> None:
    palette = theme.palette(style)
    for role in QPalette.ColorRole:
        if role not in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles):
            assert palette.isBrushSet(QPalette.ColorGroup.Active, role), role
    text, disabled = QPalette.ColorRole.Text, QPalette.ColorGroup.Disabled
    assert palette.color(disabled, text) != palette.color(QPalette.ColorGroup.Active, text)


@STYLES
def test_the_stylesheet_names_only_known_colours_and_files(style: Style) -> None:
    text = sheet(style, 10.0)
    assert "@" not in text
    for path in re.findall(r'url\("(.*?)"\)', text):
        assert resource("icons", path.rpartition("/")[2]).is_file()
    assert text.count("{") == text.count("}")


def test_control_drawings_have_the_themes_colours() -> None:
    for style in (LIGHT, DARK):
        drawing = resource("icons", f"control-check-{style.name}.svg").read_text(encoding="utf-8")
        assert style.on_accent in drawing


def test_applying_sets_palette_fonts_and_sheet_and_can_be_repeated(app: QApplication) -> None:
    for style, scale in ((LIGHT, 1.0), (DARK, 1.35), (LIGHT, 1.0)):
        theme.apply(app, style, scale)
        assert app.palette().color(QPalette.ColorRole.Window) == QColor(style.panel)
        assert app.font().pointSizeF() == pytest.approx(10.0 * scale)
        assert app.font().families()[:1] == ["Pretendard"]
    assert {"Pretendard", "Optviz Symbols"} <= set(QFontDatabase.families())


def test_the_system_theme_is_one_of_ours(app: QApplication) -> None:
    assert theme.system_style() in (LIGHT, DARK)


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_drawing_is_an_icon_of_the_colour_wanted(app: QApplication, path: object) -> None:
    name = path.stem  # type: ignore[attr-defined]
    picture = icon(name, "#ff0000").pixmap(QSize(32, 32), 1.0).toImage()
    colors = {picture.pixelColor(x, y).name() for x in range(32) for y in range(32) if picture.pixelColor(x, y).alpha()}
    assert colors
    if "currentColor" in path.read_text(encoding="utf-8"):  # type: ignore[attr-defined]
        assert "#ff0000" in colors


def test_icons_are_kept_and_sharp_on_dense_screens(app: QApplication) -> None:
    assert icon("play", "#112233") is icon("play", "#112233")
    assert icon("play", "#112233").pixmap(QSize(16, 16), 2.0).size() == QSize(32, 32)


def test_an_icon_button_follows_the_theme(qtbot: QtBot, app: QApplication) -> None:
    theme.apply(app, LIGHT)
    button = IconButton("eye", "Look")
    qtbot.addWidget(button)
    button.show()
    light = button.icon().cacheKey()
    theme.apply(app, DARK)
    assert button.icon().cacheKey() != light
    assert (button.toolTip(), button.accessibleName()) == ("Look", "Look")


def test_a_program_with_icons_ends_cleanly() -> None:
    code = (
        "from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from optviz.gui import theme, icons; from optviz.scene.style import DARK;"
        "theme.apply(app, DARK); icons.icon('eye', '#ffffff'); b = icons.IconButton('eye', 'x'); b.show()"
    )
    command = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_shades_follow_from_a_style() -> None:
    assert mix("#000000", "#ffffff", 0.5) == "#808080"
    for style in (LIGHT, DARK):
        assert all(re.fullmatch(r"#[0-9a-f]{6}", color.lower()) for color in asdict(shades(style)).values())
