"""Which commands a query finds, the best first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from optviz.gui.commands import Command
from optviz.gui.palette.match import match

GAP = " "
FAR = 0.45
"""A command that fits less than this share as well as the best one is left out."""


@dataclass(frozen=True)
class Hit:
    """A command found; ``places`` are the letters that were asked for in heading, gap and text."""

    command: Command
    score: float = 0.0
    places: frozenset[int] = frozenset()
    by_english: bool = False
    """Whether only its English name was found, which is another than the one shown."""


def find(query: str, commands: Iterable[Command]) -> list[Hit]:
    """All possible commands in their order where nothing is asked for."""
    possible = [command for command in commands if command.action.isEnabled()]
    if not query.strip():
        return [Hit(command) for command in possible]
    hits = [hit for hit in (_hit(query, command) for command in possible) if hit is not None]
    best = max((hit.score for hit in hits), default=0.0)
    return sorted((hit for hit in hits if hit.score >= FAR * best), key=lambda hit: -hit.score)


def shown(command: Command) -> str:
    """A command as it is found and shown: heading and text."""
    return f"{command.heading}{GAP}{command.text}"


def _hit(query: str, command: Command) -> Hit | None:
    own = match(query, shown(command))
    english = f"{command.group}{GAP}{command.english}"
    other = match(query, english) if english != shown(command) else None
    if other is not None and (own is None or other.score > own.score):
        return Hit(command, other.score, by_english=True)
    return Hit(command, own.score, own.places) if own is not None else None
