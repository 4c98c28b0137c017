"""A training under way: it goes on from where it stands, stops when asked to, and takes another rate on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from optviz.engine.descend import Tick
from optviz.gui.labs import Tools
from optviz.gui.lane import Lane
from optviz.scenario import Initialization, replace
from optviz.studies.training import TrainingState, continues, states

MOST = 4
LARGEST = 64_000_000
"""So many earlier states are kept, of at most so many bytes each."""


@dataclass(frozen=True, eq=False)
class Wish:
    """A training, and where it stands so far."""

    scenario: Initialization
    state: TrainingState | None


@dataclass
class Standing:
    """Where a training stands, and the states from which an undone change may go on; it outlives the widgets."""

    state: TrainingState | None = None
    paused: bool = False
    known: list[TrainingState] = field(default_factory=list)

    def remember(self) -> None:
        """Keeps the state at hand among the last few."""
        if self.state is not None and self.state.nbytes <= LARGEST:
            self.known = [*self.known[1 - MOST :], self.state]

    def best_for(self, scenario: Initialization) -> TrainingState | None:
        """The farthest state with which this scenario's training begins."""
        states = [*self.known, *([self.state] if self.state is not None else [])]
        fitting = [state for state in states if continues(scenario, state)]
        return max(fitting, key=lambda state: state.iteration, default=None)


class Trainer(QObject):
    """Holds the newest state; ``moved(state)`` follows each new one, ``paused_changed()`` a stop or a start."""

    moved = Signal(object)
    paused_changed = Signal()

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self.lane = Lane(tools.patient, _train, self)
        self._standing: Standing = tools.keep.setdefault("training", Standing())
        self._scenario: Initialization | None = None
        self.lane.result.connect(self._move)

    @property
    def state(self) -> TrainingState | None:
        """Where it stands; None before the start."""
        return self._standing.state

    @property
    def paused(self) -> bool:
        """Whether it was told to wait."""
        return self._standing.paused

    @property
    def iteration(self) -> int:
        """How far it has come."""
        return self.state.iteration if self.state is not None else 0

    def follow(self, scenario: Initialization) -> None:
        """Trains this scenario: on from where it stands if that is how its training begins, else from the start."""
        if self._scenario is not None and _plan(scenario) == _plan(self._scenario):
            return
        self._scenario = scenario
        if self.state is None or not continues(scenario, self.state):
            standing = self._standing
            standing.remember()
            standing.state, standing.paused = standing.best_for(scenario), False
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
            self._standing.remember()
            self._standing.state, self._standing.paused = None, False

    def pause(self) -> None:
        """Stops, or goes on."""
        self._standing.paused = not self.paused
        if self.paused:
            self.lane.cancel()
        elif self._scenario is not None:
            self.lane.submit(Wish(self._scenario, self.state))
        self.paused_changed.emit()

    def forget(self) -> None:
        """The next scenario is trained from the start."""
        self.lane.cancel()
        self._standing.state, self._standing.paused, self._standing.known = None, False, []
        self._scenario = None

    def with_rate(self, before: Initialization, after: Initialization) -> Initialization:
        """The scenario wanted by an edit of the rate: changed on the way, it holds from the next iteration on."""
        old, new = before.training, after.training
        if old is None or new is None or not 0 < self.iteration < old.iterations:
            return after
        self._standing.remember()
        kept = tuple(rate for rate in old.rates if rate[0] <= self.iteration)
        return replace(before, training=replace(old, rates=(*kept, (self.iteration + 1, float(new.params["lr"])))))

    def _move(self, state: TrainingState) -> None:
        self._standing.state = state
        self.moved.emit(state)


def _train(wish: Wish, tick: Tick) -> Iterator[TrainingState]:
    return states(wish.scenario, tick, wish.state)


def _plan(scenario: Initialization) -> Initialization:
    """What a training depends on."""
    return replace(scenario, view=type(scenario.view)(), about=None, data=type(scenario.data)())
