"""What the scenarios of all labs share."""

from __future__ import annotations

from typing import Any, Literal, cast, get_args

import msgspec

from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

FORMAT = "optviz-scenario"
VERSION = 1
LABS = ("initialization", "regularization", "batches", "descent")
"""In the lecture's order."""

Part = Literal["initialization", "descent", "regularization", "batches", "optimizers"]
PARTS: tuple[Part, ...] = get_args(Part)
"""The lecture's parts, in its order."""

SEED = Param(
    name="seed",
    default=0,
    kind="int",
    low=0,
    high=2**53,
    slider=(0, 999),
    doc=QT_TRANSLATE_NOOP("Params", "Seed of everything random: the same seed gives the same picture."),
)

replace = msgspec.structs.replace
"""A copy of a part of a scenario with some fields changed."""


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Base of all parts of a scenario: frozen, strict about keys, silent about defaults when written."""


class Named(Value, frozen=True):
    """An algorithm or data set by name, with those of its parameters that differ from the defaults."""

    name: str
    params: dict[str, Any] = {}


class About(Value, frozen=True):
    """A scene's own words: title and a few lines on what to look for, each ``{"en": …, "ko": …}``.

    ``part`` is the lecture's part that the scene belongs to, where it is not its lab's.
    """

    title: dict[str, str] = {}
    text: dict[str, str] = {}
    part: Part | None = None

    def in_language(self, language: str) -> tuple[str, str]:
        """Title and text in that language, else in English, else in whatever there is."""
        return _pick(self.title, language), _pick(self.text, language)


def words_of(about: About | None, language: str) -> tuple[str, str]:
    """Title and text of a scene in that language; empty where it says nothing about itself."""
    return about.in_language(language) if about else ("", "")


def part_of(scenario: Any) -> Part:
    """The lecture's part that a scene belongs to; its lab's, where it does not say: the races' are the optimisers."""
    if scenario.about is not None and scenario.about.part is not None:
        return cast(Part, scenario.about.part)
    return "optimizers" if scenario.lab == "descent" else cast(Part, scenario.lab)


def _pick(texts: dict[str, str], language: str) -> str:
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")
