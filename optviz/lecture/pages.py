"""What a file of ``resources/lecture`` holds: a part of the lecture, page by page."""

from __future__ import annotations

from typing import Any

from optviz.lecture.conditions import Condition
from optviz.scenario import common

Texts = dict[str, str]
"""The same in each language: ``{"ko": …, "en": …}``."""


class Formula(common.Value, frozen=True):
    """A formula in LaTeX, the same as plain text, and perhaps what it is the formula of."""

    latex: str
    text: str
    name: Texts = {}


class Try(common.Value, frozen=True):
    """Something to try: done when all conditions have held at once. ``then`` is what there was to see."""

    text: Texts
    done: tuple[Condition, ...]
    then: Texts


class Page(common.Value, frozen=True):
    """A page beside a scene, which is a preset's name or a scenario written out without its header.

    Paragraphs of ``text`` are lines. ``id`` is unique in its part: what was done is remembered by it.
    """

    id: str
    title: Texts
    text: Texts
    formulas: tuple[Formula, ...] = ()
    preset: str | None = None
    scenario: dict[str, Any] | None = None
    tries: tuple[Try, ...] = ()


class Part(common.Value, frozen=True):
    """A part of the lecture."""

    part: common.Part
    title: Texts
    pages: tuple[Page, ...]
