"""Conditions as data: when something to try has been done. A closed vocabulary, no code in it."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from optviz.lecture.places import found
from optviz.scenario import Descent
from optviz.scenario.common import Value
from optviz.scenario.page_choice import kind_of

Op = Literal["==", "!=", "<", "<=", ">", ">="]
OPERATORS: Mapping[Op, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@dataclass(frozen=True)
class Situation:
    """What conditions look at.

    ``scenario`` is the page's scene as it is now, ``first`` as it was opened; ``played`` whether time has moved by
    itself since then, ``step`` where it is. ``result`` is what the lab has computed of the scenario, None before that.
    """

    scenario: Any
    first: Any
    step: int = 0
    played: bool = False
    result: Any = None


class Is(Value, frozen=True, tag="is", tag_field="when"):
    """A value of the scenario compares so; with a ``*`` in the path, any of them."""

    path: str
    op: Op
    value: bool | int | float | str

    def holds(self, situation: Situation) -> bool:
        """Whether it is so now."""
        return any(_compares(value, self.op, self.value) for value in found(situation.scenario, self.path))


class Results(Value, frozen=True, tag="result", tag_field="when"):
    """A value of the lab's result compares so; with a ``*`` in the path, any of them."""

    path: str
    op: Op
    value: bool | int | float | str

    def holds(self, situation: Situation) -> bool:
        """Whether it is so now."""
        return any(_compares(value, self.op, self.value) for value in found(situation.result, self.path))


class Counts(Value, frozen=True, tag="count", tag_field="when"):
    """A list of the scenario has so many entries."""

    path: str
    op: Op
    value: int

    def holds(self, situation: Situation) -> bool:
        """Whether it is so now."""
        return _compares(len(found(situation.scenario, f"{self.path}[*]")), self.op, self.value)


class Changed(Value, frozen=True, tag="changed", tag_field="when"):
    """A value of the scenario is another than when the page was opened."""

    path: str

    def holds(self, situation: Situation) -> bool:
        """Whether it is so now."""
        return found(situation.scenario, self.path) != found(situation.first, self.path)


class Shows(Value, frozen=True, tag="page", tag_field="when"):
    """The lab shows that page of its own (``training``, ``compare``, ``basins`` …)."""

    page: str

    def holds(self, situation: Situation) -> bool:
        """Whether it is so now."""
        scenario = situation.scenario
        shown = kind_of(scenario) if isinstance(scenario, Descent) else getattr(scenario.view, "page", None)
        return shown == self.page


class Played(Value, frozen=True, tag="played", tag_field="when"):
    """Time has moved by itself, and has come to that step."""

    until: int = 1

    def holds(self, situation: Situation) -> bool:
        """Whether it is so now."""
        return situation.played and situation.step >= self.until


Condition = Is | Results | Counts | Changed | Shows | Played


def holds(conditions: tuple[Condition, ...], situation: Situation) -> bool:
    """Whether all of them hold at once."""
    return all(condition.holds(situation) for condition in conditions)


def _compares(value: Any, op: Op, other: Any) -> bool:
    """False where the two cannot be compared."""
    try:
        return bool(OPERATORS[op](value, other))
    except TypeError:
        return False
