"""Texts in scenes: marked here, translated by whoever draws."""

from __future__ import annotations

from collections.abc import Callable

Translate = Callable[[str, str], str]
"""(context, English text) → the text in the language wanted."""


def untranslated(context: str, text: str) -> str:
    """English."""
    return text


def number(value: float, digits: int = 4) -> str:
    """A number as pictures and tooltips show it: few digits, a real minus sign."""
    return f"{value:.{digits}g}".replace("-", "−")
