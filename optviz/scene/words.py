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
    size = abs(value)
    plain = value == 0.0 or 1e-3 <= size < 1e6
    text = f"{value:.{max(digits, len(str(int(size))))}g}" if plain else f"{value:.{digits}g}"
    return text.replace("-", "−")
