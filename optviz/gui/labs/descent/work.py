"""What the descent lab asks its workers for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from optviz.engine.descend import Tick
from optviz.engine.field import Field, Span
from optviz.gui.cache import RecentCache
from optviz.gui.labs import Tools
from optviz.gui.lane import Lane
from optviz.scenario import Descent, Surface, View
from optviz.studies import descent

Spans = tuple[Span, Span]
CACHE_BYTES = 256_000_000


@dataclass(frozen=True)
class FieldWish:
    """The surface over ``spans``."""

    surface: Surface
    view: View
    spans: Spans


@dataclass(frozen=True, eq=False)
class FieldAnswer:
    """A field and the wish that it answers."""

    wish: FieldWish
    field: Field


@dataclass(frozen=True)
class RateWish:
    """Rates for the runs of ``scenario`` at ``indices``; ``base`` is the scenario that the user saw when asking."""

    base: Descent
    scenario: Descent
    indices: tuple[int, ...]


@dataclass(frozen=True)
class RateAnswer:
    """The wish, and its scenario with suited rates."""

    wish: RateWish
    scenario: Descent


class Work(QObject):
    """The lab's lanes for what all pages share: races, suggested rates. The race's cache belongs to its thread."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        cache = RecentCache(CACHE_BYTES, lambda entry: entry[0].nbytes + entry[1].nbytes)
        self.races = Lane(tools.quick, partial(descent.compute, cache=cache), self)
        self.rates = Lane(tools.patient, _rates, self)

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """All of them."""
        return (self.races, self.rates)


def field_lane(tools: Tools, parent: QObject) -> Lane:
    """A lane that answers a ``FieldWish`` with a ``FieldAnswer``."""
    return Lane(tools.patient, _field, parent)


def _field(wish: FieldWish, tick: Tick) -> Iterator[FieldAnswer]:
    yield FieldAnswer(wish, descent.field_of(wish.surface, wish.spans, wish.view))


def _rates(wish: RateWish, tick: Tick) -> Iterator[RateAnswer]:
    yield RateAnswer(wish, descent.with_suited_rates(wish.scenario, wish.indices))
