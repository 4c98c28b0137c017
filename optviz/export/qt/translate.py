"""Texts of scenes in another language, from the shipped translation."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QTranslator

from optviz.paths import resource
from optviz.scene.words import Translate, untranslated


@cache
def translator(language: str) -> Translate:
    """Translates into that language; what it does not know, and every text where the file is missing, stays English."""
    loaded = QTranslator()
    path = resource("i18n", f"optviz_{language}.qm")
    if not path.is_file() or not loaded.load(str(path)):
        return untranslated

    def translate(context: str, text: str) -> str:
        return loaded.translate(context, text) or text

    return translate
