"""The help's texts: ``resources/help/LANGUAGE/LAB.md``.

Markdown. Links are to scenes (``preset:NAME``). A block of formulas is fenced and called ``formula``.
"""

from __future__ import annotations

from optviz.paths import resource

FORMULA = "formula"
PRESET = "preset"


def text(language: str, lab: str) -> str:
    """A lab's help."""
    return resource("help", language, f"{lab}.md").read_text(encoding="utf-8")
