"""The whole lecture: its parts in order, read from ``resources/lecture``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from optviz import presets
from optviz.errors import InputError
from optviz.lecture.pages import Page, Part
from optviz.paths import resource
from optviz.scenario import decode, replace
from optviz.scenario.common import FORMAT, VERSION


@dataclass(frozen=True)
class Place:
    """A page's place in the lecture."""

    part: int
    page: int


@dataclass(frozen=True)
class Course:
    """All parts; ``places`` go through all pages."""

    parts: tuple[Part, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """All pages' places, in order."""
        return tuple(Place(i, j) for i, part in enumerate(self.parts) for j in range(len(part.pages)))

    def page(self, place: Place) -> Page:
        """The page there."""
        return self.parts[place.part].pages[place.page]

    def name(self, place: Place) -> str:
        """A page's name, which outlives other pages before it: ``optimizers/adam``."""
        return f"{self.parts[place.part].part}/{self.page(place).id}"

    def beside(self, place: Place, by: int) -> Place | None:
        """The page so many further on; None beyond the ends."""
        places = self.places
        at = places.index(place) + by
        return places[at] if 0 <= at < len(places) else None

    def place(self, name: str) -> Place:
        """The page of a name, or the first one of the part of that name. Raises ``InputError`` where there is none."""
        names = {self.name(place): place for place in self.places}
        parts = {part.part: Place(index, 0) for index, part in enumerate(self.parts)}
        found = names.get(name) or parts.get(name)  # type: ignore[call-overload]
        if found is None:
            raise InputError("--lecture", f"must be one of {', '.join((*parts, *names))}, got {name}")
        return found


@cache
def course() -> Course:
    """The lecture. Raises ``InputError`` for a file that is no part of one."""
    return Course(tuple(part_in(path) for path in sorted(resource("lecture").glob("*.json"))))


def part_in(path: Path) -> Part:
    """The part in a file."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Part)
    except msgspec.MsgspecError as error:
        raise InputError(path.name, str(error)) from error


def scene_of(page: Page) -> Any:
    """The checked scenario of a page, without words of its own: the page has them."""
    if page.preset is not None:
        return replace(presets.preset(page.preset), about=None)
    return decode(json.dumps({"format": FORMAT, "version": VERSION, **(page.scenario or {})}))


def text_in(texts: dict[str, str], language: str) -> str:
    """The text in that language, else in English."""
    return texts.get(language) or texts.get("en", "")
