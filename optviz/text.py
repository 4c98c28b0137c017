"""Marks for texts that are written here in English and translated where they are shown."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The text unchanged; lupdate collects it under ``context`` (see ``optviz/gui/i18n.py``)."""
    return text
