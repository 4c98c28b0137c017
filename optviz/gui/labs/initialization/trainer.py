"""A training under way: it goes on from where it stands, stops when asked to, and takes another rate on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from optviz.engine.descend import Tick
from optviz.gui.labs import Tools
from optviz.gui.lane import Lane
from optviz.scenario import Initialization, replace
from optviz.studies.training import TrainingState, continues, states


@dataclass(frozen=True, eq=False)
class Wish:
    """A training, and where it stands so far."""

    scenario: Initialization
    state: TrainingState | None


class Trainer(QObject):
    """Holds the newest state; ``moved(state)`` follows each new one, ``paused_changed()`` a stop or a start."""

    moved = Signal(object)
    paused_changed = Signal()

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self.lane = Lane(tools.patient, _train, self)
        self.state: TrainingState | None = None
        self.paused = False
        self._scenario: Initialization | None = None
        self.lane.result.connect(self._move)

    @property
    def iteration(self) -> int:
        """How far it has come."""
        return self.state.iteration if self.state is not None else 0

    def follow(self, scenario: Initialization) -> None:
        """Trains this scenario: on from where it stands if that is how its training begins, else from the start."""
        if self._scenario is not None and _plan(scenario) == _plan(self._scenario):
            return
        self._scenario = scenario
        if self.state is not None and not continues(scenario, self.state):
            self.state, self.paused = None, False
            self.paused_changed.emit()
        if not self.paused:
            self.lane.submit(Wish(scenario, self.state))

    def give_way(self, scenario: Initialization) -> None:
        """Another scenario that is not to be trained now: what does not belong to it is given up."""
        if self._scenario is None or _plan(scenario) == _plan(self._scenario):
            return
        self.lane.cancel()
        self._scenario = None
        if self.state is not None and not continues(scenario, self.state):
            self.state, self.paused = None, False

    def pause(self) -> None:
        """Stops, or goes on."""
        self.paused = not self.paused
        if self.paused:
            self.lane.cancel()
        elif self._scenario is not None:
            self.lane.submit(Wish(self._scenario, self.state))
        self.paused_changed.emit()

    def forget(self) -> None:
        """The next scenario is trained from the start."""
        self.lane.cancel()
        self.state, self._scenario, self.paused = None, None, False

    def with_rate(self, before: Initialization, after: Initialization) -> Initialization:
        """The scenario wanted by an edit of the rate: changed on the way, it holds from the next iteration on."""
        old, new = before.training, after.training
        if old is None or new is None or not 0 < self.iteration < old.iterations:
            return after
        kept = tuple(rate for rate in old.rates if rate[0] <= self.iteration)
        return replace(before, training=replace(old, rates=(*kept, (self.iteration + 1, float(new.params["lr"])))))

    def _move(self, state: TrainingState) -> None:
        self.state = state
        self.moved.emit(state)


def _train(wish: Wish, tick: Tick) -> Iterator[TrainingState]:
    return states(wish.scenario, tick, wish.state)


def _plan(scenario: Initialization) -> Initialization:
    """What a training depends on."""
    return replace(scenario, view=type(scenario.view)(), about=None, data=type(scenario.data)())
