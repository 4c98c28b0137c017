"""The export dialog's form: format, look, what to include, film."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from optviz.export import options as described
from optviz.export.gif import FASTEST
from optviz.export.movie import MOST_FRAMES, Film
from optviz.export.options import PictureOptions
from optviz.gui import editors
from optviz.gui.editors import ChoiceEditor, Editor, Option, Row, SwitchEditor
from optviz.gui.exporting.request import FORMATS, Format
from optviz.gui.i18n import LANGUAGES
from optviz.params import Param
from optviz.scene.layers import Scene
from optviz.scene.parts import parts_of
from optviz.scene.style import STYLES, ThemeName

LOOK = (described.WIDTH, described.HEIGHT, described.DPI, described.TEXT_SCALE, described.TRANSPARENT)
FILM = (described.FPS, described.SECONDS, described.HOLD, described.LOOP)


class SettingsForm(QWidget):
    """``changed()`` follows every edit; what is chosen is read with ``format``, ``options`` and ``film``.

    ``scene`` is one of those to be exported: its panels may be left out. ``scripts``: whether the lab has any.
    """

    changed = Signal()

    def __init__(
        self, theme: str, language: str, scene: Scene, parent: QWidget | None = None, *, scripts: bool = True
    ) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._rows: dict[str, Row] = {}
        self._editors: dict[str, Editor] = {}
        names = _names()
        formats = zip(FORMATS, _formats(), strict=True)
        self._choice("format", [Option(each.name, text) for each, text in formats if scripts or each.kind != "code"])
        for param in LOOK:
            self._add(param.name, editors.create(param, self), names)
        self._choice("theme", [Option(name, names[name]) for name in STYLES])
        self._choice("language", [Option(name, text) for name, text in LANGUAGES.items()])
        for param in FILM:
            self._add(param.name, editors.create(param, self), names)
        self._frames = QLabel(self)
        self._frames.setProperty("role", "caption")
        self._column.addWidget(self._frames)
        self._parts = parts_of(scene)
        names |= {axes.name: axes.title for axes in scene.panels}
        for part in self._parts:
            self._add(part, SwitchEditor(Param(name=part, kind="bool", default=True), self), names)
        self._column.addStretch(1)
        self._editors["theme"].show_value(theme)
        self._editors["language"].show_value(language)
        self._arrange()

    @property
    def format(self) -> Format:
        """The format chosen."""
        return next(each for each in FORMATS if each.name == self._editors["format"].value())

    def choose_format(self, name: str) -> None:
        """As if the user had chosen it."""
        self._editors["format"].setValue(name)

    def options(self) -> PictureOptions:
        """How the picture is to look."""
        value = {name: editor.value() for name, editor in self._editors.items()}
        return PictureOptions(
            width=value["width"],
            height=value["height"],
            dpi=value["dpi"],
            theme=cast(ThemeName, value["theme"]),
            language=value["language"],
            text_scale=value["text_scale"],
            transparent=value["transparent"] and self.format.name != "pdf" and self.format.kind == "picture",
            left_out=frozenset(part for part in self._parts if not value[part]),
        )

    def film(self) -> Film:
        """How the film is to run; shorter than asked for where it would have too many pictures."""
        value = {param.name: self._editors[param.name].value() for param in FILM}
        value["seconds"] = min(value["seconds"], MOST_FRAMES / value["fps"])
        value["seconds"] = max(value["seconds"], 1.0 / value["fps"])
        return Film(**value)

    def _choice(self, name: str, choices: list[Option]) -> None:
        values = tuple(option.value for option in choices)
        param = Param(name=name, kind="choice", choices=values, default=values[0])
        self._add(name, ChoiceEditor(param, self, options=choices), _names())

    def _add(self, name: str, editor: Editor, names: Mapping[str, str]) -> None:
        editor.setObjectName(f"export.{name}")
        editor.changed.connect(self._note)
        row = Row(names[name], editor, self)
        self._editors[name], self._rows[name] = editor, row
        self._column.addWidget(row)

    def _note(self, _: object) -> None:
        if self.format.name == "gif":
            self._editors["fps"].show_value(min(self._editors["fps"].value(), FASTEST))
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        """Only what matters for the format is shown."""
        kind, name = self.format.kind, self.format.name
        drawn, film = kind in ("picture", "film"), kind == "film"
        for param in LOOK:
            self._rows[param.name].setVisible(drawn)
        self._rows["dpi"].setVisible(drawn and name not in ("svg", "pdf"))
        self._rows["transparent"].setVisible(kind == "picture" and name != "pdf")
        for part in (*self._parts, "theme", "language"):
            self._rows[part].setVisible(drawn)
        for param in FILM:
            self._rows[param.name].setVisible(film)
        self._rows["loop"].setVisible(name == "gif")
        self._frames.setVisible(film)
        text = QCoreApplication.translate("Export", "{frames} pictures")
        self._frames.setText(text.format(frames=self.film().frames))


def _formats() -> list[str]:
    translate = QCoreApplication.translate
    return [
        translate("Export", "PNG picture"),
        translate("Export", "SVG drawing"),
        translate("Export", "PDF drawing"),
        translate("Export", "GIF film"),
        translate("Export", "MP4 film"),
        translate("Export", "CSV table"),
        translate("Export", "JSON data"),
        translate("Export", "NPZ arrays"),
        translate("Export", "NumPy script"),
        translate("Export", "PyTorch script"),
    ]


def _names() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "format": translate("Export", "Format"),
        "width": translate("Export", "Width"),
        "height": translate("Export", "Height"),
        "dpi": translate("Export", "Resolution (dpi)"),
        "text_scale": translate("Export", "Text size"),
        "transparent": translate("Export", "No background"),
        "theme": translate("Export", "Theme"),
        "light": translate("Export", "Light"),
        "dark": translate("Export", "Dark"),
        "language": translate("Export", "Language"),
        "fps": translate("Export", "Pictures a second"),
        "seconds": translate("Export", "Length"),
        "hold": translate("Export", "Hold the end"),
        "loop": translate("Export", "Loop"),
        "text": translate("Export", "Title and text"),
        "surface": translate("Export", "Surface"),
        "loss": translate("Export", "Loss chart"),
        "color_bar": translate("Export", "Colour bar"),
        "legend": translate("Export", "Legend"),
        "labels": translate("Export", "Labels on trails"),
        "contours": translate("Export", "Contour lines"),
        "minima": translate("Export", "Known minima"),
        "footer": translate("Export", "Step counter"),
    }
