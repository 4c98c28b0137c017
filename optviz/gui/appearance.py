"""Theme, text size and language: remembered, and applied to the whole application."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from optviz.gui import theme
from optviz.gui.i18n import LANGUAGES, Language, Translation, system_language
from optviz.gui.settings import Settings
from optviz.scene.style import STYLES, Style, ThemeName

THEMES = ("system", "light", "dark")
TEXT_SCALES = {"normal": 1.0, "large": 1.35}


class Appearance(QObject):
    """``style_changed(style)`` follows a change of theme or text size, ``language_changed()`` one of language."""

    style_changed = Signal(object)
    language_changed = Signal()

    def __init__(self, app: QApplication, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._settings = app, settings
        self._translation = Translation()
        self._presenting: float | None = None
        self.theme = _known(settings.get("theme"), THEMES, "system")
        self.text_size = _known(settings.get("text_size"), tuple(TEXT_SCALES), "normal")
        language = _known(settings.get("language"), tuple(LANGUAGES), system_language())
        self._translation.install(cast(Language, language))
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def style(self) -> Style:
        """The colours in force."""
        return theme.system_style() if self.theme == "system" else STYLES[cast(ThemeName, self.theme)]

    @property
    def language(self) -> str:
        """``ko`` or ``en``."""
        return self._translation.language

    def set_theme(self, name: str) -> None:
        """``system``, ``light`` or ``dark``."""
        self.theme = name
        self._settings.set("theme", name)
        self._apply()

    def set_text_size(self, name: str) -> None:
        """``normal``, or ``large`` for a lecture hall."""
        self.text_size = name
        self._settings.set("text_size", name)
        self._apply()

    def present(self, scale: float | None) -> None:
        """Text of that scale for a class; None: as it was chosen."""
        if scale != self._presenting:
            self._presenting = scale
            self._apply()

    def set_language(self, name: str) -> None:
        """``ko`` or ``en``; whoever shows texts builds them anew."""
        if name == self.language:
            return
        self._settings.set("language", name)
        self._translation.install(cast(Language, name))
        self.language_changed.emit()

    def _follow_system(self) -> None:
        if self.theme == "system":
            self._apply()

    def _apply(self) -> None:
        theme.apply(self._app, self.style, self._presenting or TEXT_SCALES[self.text_size])
        self.style_changed.emit(self.style)


def _known(value: object, names: tuple[str, ...], default: str) -> str:
    return value if isinstance(value, str) and value in names else default
