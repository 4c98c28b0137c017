"""Who belongs to the family tree of optimisers, and in which lane."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from optviz import catalog
from optviz.engine.specs import GRADIENT_DESCENT, Group, OptimizerSpec, Parent
from optviz.scenario.descent import Family
from optviz.text import QT_TRANSLATE_NOOP

LECTURE = (
    "sgd", "momentum", "nag", "adagrad", "rmsprop", "adadelta", "adam", "nadam", "adabelief", "adabound", "radam",
)  # fmt: skip
"""The lecture's tree, and the three later ones that it names."""

TRY_FIRST = ("adam", "rmsprop", "adagrad")
"""The lecture: try these three!"""

LANES: tuple[tuple[Group, ...], ...] = (
    ("direction",), ("both",), ("step_size",), ("sign", "wrapper"), ("second_order",),
)  # fmt: skip
"""The groups that share a lane, from left to right: what is both stands between direction and step size."""

LANE_TITLES: dict[Group, str] = {
    "direction": QT_TRANSLATE_NOOP("Family", "Direction"),
    "both": QT_TRANSLATE_NOOP("Family", "Both"),
    "step_size": QT_TRANSLATE_NOOP("Family", "Step size"),
    "sign": QT_TRANSLATE_NOOP("Family", "Sign"),
    "wrapper": QT_TRANSLATE_NOOP("Family", "Wrapper"),
    "second_order": QT_TRANSLATE_NOOP("Family", "Second order and line searches"),
}

LANE_PROMISES: dict[Group, str] = {
    "direction": QT_TRANSLATE_NOOP("Family", "Which way to step?"),
    "both": QT_TRANSLATE_NOOP("Family", "A direction, and a scale for it"),
    "step_size": QT_TRANSLATE_NOOP("Family", "How far, along each axis?"),
}

ROOT_TITLE = QT_TRANSLATE_NOOP("Family", "Gradient descent")
ROOT_SOURCE = "Cauchy 1847"
ROOT_YEAR = 1847


@dataclass(frozen=True)
class Member:
    """A node of the tree. ``parents`` are only those that are shown; ``spec`` is None for gradient descent itself."""

    name: str
    title: str
    year: int
    group: Group
    parents: tuple[Parent, ...]
    spec: OptimizerSpec | None = None

    @property
    def lane(self) -> int:
        """The place of its lane."""
        return next(index for index, groups in enumerate(LANES) if self.group in groups)


ROOT = Member(GRADIENT_DESCENT, ROOT_TITLE, ROOT_YEAR, "direction", ())


@lru_cache(maxsize=2)
def members(family: Family) -> tuple[Member, ...]:
    """Gradient descent and the lecture's optimisers, or all: by year, parents before children."""
    specs = catalog.optimizers()
    names = LECTURE if family == "lecture" else tuple(specs)
    shown = {GRADIENT_DESCENT, *names}
    found = [ROOT]
    for name in names:
        spec = specs[name]
        parents = tuple(parent for parent in spec.parents if parent.name in shown)
        found.append(Member(name, spec.title, spec.year, spec.group, parents, spec))
    return tuple(_in_time(found))


def _in_time(found: list[Member]) -> Iterator[Member]:
    """By year; within a year nobody before a parent of theirs, otherwise as found."""
    waiting, known = sorted(found, key=lambda member: member.year), set[str]()
    names = {member.name for member in found}
    while waiting:
        ready = [
            member
            for member in waiting
            if member.year == waiting[0].year and all(p.name in known or p.name not in names for p in member.parents)
        ]
        if not ready:
            raise ValueError(f"the family tree has a circle, or a child older than its parent: {waiting[0].name}")
        waiting.remove(ready[0])
        known.add(ready[0].name)
        yield ready[0]
