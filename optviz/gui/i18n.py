"""The window's language. Texts go through literal ``QCoreApplication.translate("Context", "…")``.

``make i18n`` collects them (and those that Qt-free files mark with ``QT_TRANSLATE_NOOP``) into
``resources/i18n/optviz_ko.ts`` and compiles that file.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from optviz.paths import resource

Language = Literal["en", "ko"]
LANGUAGES: dict[Language, str] = {"ko": "한국어", "en": "English"}


def system_language() -> Language:
    """Korean where the system speaks it, else English."""
    return "ko" if QLocale.system().language() == QLocale.Language.Korean else "en"


class Translation:
    """The translator that is installed at the moment."""

    def __init__(self) -> None:
        self._translator: QTranslator | None = None
        self.language: Language = "en"

    def install(self, language: Language) -> None:
        """Makes ``language`` the one that ``QCoreApplication.translate`` answers in."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        if language != "en":
            translator = QTranslator()
            translator.load(str(resource("i18n", f"optviz_{language}.qm")))
            QCoreApplication.installTranslator(translator)
            self._translator = translator
        self.language = language
        QLocale.setDefault(QLocale(QLocale.Language.Korean if language == "ko" else QLocale.Language.English))
