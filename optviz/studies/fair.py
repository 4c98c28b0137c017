"""The fair race of the descent lab: every run tries the same rates, and all evaluations count against one budget."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

import numpy as np

from optviz.engine.budget import History, Purse, goes_alone, histories, reached, share_of
from optviz.engine.descend import Tick, Walker, gradient_noise
from optviz.engine.lowest import lowest_value
from optviz.engine.maps import Crowd
from optviz.engine.path import read_only
from optviz.engine.specs import Objective
from optviz.scenario import Descent, replace
from optviz.scenario.check_descent import labels
from optviz.scenario.descent_fair import Fair
from optviz.studies.descent import objective_of, start_of, walker_of

Untuned = Literal["no_rate", "searches", "schedule"]
"""Why a run has no rate to tune: there is none, it finds its step length itself, its schedule has rates of its own."""

SHARE = 1e-3
"""Where no target is given: this share of what the start lies above the lowest value."""

SMALLEST = 1e-9
"""The target where the start is at the lowest value already."""

COARSE_BUDGET, COARSE_TRIALS = 100, 5
"""The first answer's, where the whole takes longer."""

SOON = 4
"""Up to this multiple of that budget there is no need of one, unless descents go one by one."""

TUNING = 0.5
"""The share of the progress at which all rates have been tried, where there are random starts to come."""


@dataclass(frozen=True, eq=False)
class Entry:
    """What became of the run at place ``index`` of the scenario; arrays are read-only.

    ``rates`` (K,) and ``finals``, each one's final loss, nan where it diverged; without anything to tune (``untuned``
    says why) both are empty. ``picked`` is the place of the best: the lowest final loss, of equal ones the smallest
    rate; None where all diverged. ``history`` is the walk with the rate picked, with the smallest where there is none.
    ``successes`` of ``starts`` random starts reach the target with the rate picked; None where that is not known yet.
    """

    index: int
    untuned: Untuned | None
    rates: np.ndarray
    finals: np.ndarray
    picked: int | None
    history: History
    successes: int | None = None
    starts: int = 0

    @property
    def rate(self) -> float | None:
        """The rate picked."""
        return None if self.picked is None else float(self.rates[self.picked])

    @property
    def at_the_end(self) -> Literal["lowest", "highest"] | None:
        """Whether the rate picked is an end of those tried, so that a better one may lie beyond."""
        if self.picked == 0:
            return "lowest"
        return "highest" if self.picked == len(self.rates) - 1 else None


@dataclass(frozen=True, eq=False)
class FairRace:
    """All runs from one start. ``lowest`` is the surface's lowest value, ``known`` or else found in its domain.

    A run has solved the surface when its loss is at most ``target`` above ``lowest``. A first answer (not ``tuned``)
    has a smaller budget and fewer rates; ``final`` says that the random starts have been tried too.
    """

    study: ClassVar[str] = "fair"
    scenario: Descent
    objective: Objective
    purse: Purse
    entries: tuple[Entry, ...]
    lowest: float
    known: bool
    target: float
    tuned: bool = True
    final: bool = True

    @property
    def chosen(self) -> Fair:
        """What the scenario asks for."""
        assert self.scenario.fair is not None
        return self.scenario.fair

    @property
    def labels(self) -> tuple[str, ...]:
        """Each run's label."""
        return labels(self.scenario.runs)

    def gap(self, loss: np.ndarray) -> np.ndarray:
        """How far losses lie above the lowest value; never below 0."""
        return np.maximum(loss - self.lowest, 0.0)

    def arrival(self, entry: Entry) -> int | None:
        """The first step at which the run with its rate is at the target; None if it never is."""
        there = np.flatnonzero(entry.history.loss <= self.lowest + self.target)
        return int(there[0]) if there.size else None

    def cost(self, entry: Entry, step: int) -> float:
        """What the run with its rate has spent until a step, in gradients."""
        return float(self.purse.spent(entry.history.counts[step]))

    def ranking(self) -> tuple[Entry, ...]:
        """The cheapest way to the target first; those that never get there behind, by their final loss."""

        def place(entry: Entry) -> tuple[float, float, int]:
            step, final = self.arrival(entry), entry.history.final
            return (
                np.inf if step is None else self.cost(entry, step),
                np.inf if np.isnan(final) else final,
                entry.index,
            )

        return tuple(sorted(self.entries, key=place))


def compute(scenario: Descent, tick: Tick = lambda fraction: None) -> Iterator[FairRace]:
    """A first answer where the whole takes long, then all rates tried, then a run's random starts after another's."""
    if _is_long(scenario):
        yield _tuned(scenario, lambda fraction: tick(0.0), coarse=True)
    share = TUNING if _fair(scenario).starts else 1.0
    race = _tuned(scenario, lambda fraction: tick(share * fraction))
    if not race.entries or not race.chosen.starts:
        yield dataclasses.replace(race, final=True)
        return
    yield race
    yield from _started(race, lambda fraction: tick(share + (1.0 - share) * fraction))


def whole(race: FairRace, tick: Tick = lambda fraction: None) -> FairRace:
    """The race with all its starts: itself, or computed where it is only a first answer."""
    if race.final:
        return race
    *_, last = compute(race.scenario, tick)
    return last


def common_start(scenario: Descent) -> tuple[float, float]:
    """Where every run of a fair race starts: a start of its own does not count here."""
    return start_of(scenario)


def start_loss(scenario: Descent, objective: Objective) -> float:
    """The loss there; nan or infinite where it has none."""
    x, y = np.array([common_start(scenario)], dtype=float).T
    with np.errstate(all="ignore"):
        return float(np.broadcast_to(objective.value(x, y), (1,))[0])


def untuned(walker: Walker) -> Untuned | None:
    """Why there is no rate to tune; None where there is."""
    if not walker.optimizer.has_rate:
        return "no_rate"
    if not walker.optimizer.takes_schedule:
        return "searches"
    return None if _follows(walker) else "schedule"


def with_rate(scenario: Descent, index: int, rate: float) -> Descent:
    """The scenario with another rate for one of its runs."""
    runs = list(scenario.runs)
    runs[index] = replace(runs[index], params={**runs[index].params, "lr": rate})
    return replace(scenario, runs=tuple(runs))


def with_picked_rates(race: FairRace, scenario: Descent) -> Descent:
    """The scenario with the rates picked; runs without one stay as they are."""
    for entry in race.entries:
        if entry.rate is not None:
            scenario = with_rate(scenario, entry.index, entry.rate)
    return scenario


def random_starts(scenario: Descent, objective: Objective) -> np.ndarray:
    """(N, 2), uniform over the domain: from the scenario's seed, but not the numbers that make the noise."""
    low, high = np.array(objective.spec.domain).T
    generator = np.random.default_rng([scenario.seed, 1])
    return np.asarray(generator.uniform(low, high, size=(_fair(scenario).starts, 2)))


def _fair(scenario: Descent) -> Fair:
    assert scenario.fair is not None
    return scenario.fair


def _is_long(scenario: Descent) -> bool:
    """Whether the whole takes longer than feels immediate: a large budget, or trials that go one by one."""
    walkers = [walker_of(scenario, run, index) for index, run in enumerate(scenario.runs)]
    alone = any(goes_alone(walker) and untuned(walker) is None for walker in walkers)
    return _fair(scenario).budget > SOON * COARSE_BUDGET or alone


def _follows(walker: Walker) -> bool:
    """Whether the schedule's rates answer to the run's."""
    schedule = walker.schedule
    if schedule is None:
        return True
    if walker.schedule_params.get("lr") is not None:
        return False
    if schedule.rates is None:
        return True
    times, params = np.arange(8), walker.decay_params()
    return not np.array_equal(schedule.rates(times, 1.0, **params), schedule.rates(times, 2.0, **params))


def _tuned(scenario: Descent, tick: Tick, *, coarse: bool = False) -> FairRace:
    fair, objective = _fair(scenario), objective_of(scenario.surface)
    budget = min(fair.budget, COARSE_BUDGET) if coarse else fair.budget
    purse, count = Purse(float(budget), fair.value_cost, fair.hessian_cost), max(1, len(scenario.runs))
    rates = np.geomspace(*fair.rates, fair.trials)
    if coarse:
        rates = rates[:: max(1, fair.trials // COARSE_TRIALS)]
    entries = []
    for index, run in enumerate(scenario.runs):
        tick(index / count)
        crowd = _crowd(scenario, objective, walker_of(scenario, run, index), budget)
        entries.append(_entry(index, crowd, purse, rates, share_of(tick, index, count)))
    tick(1.0)
    lowest, known = _lowest(objective)
    target = fair.target or _target(start_loss(scenario, objective) - lowest)
    return FairRace(scenario, objective, purse, tuple(entries), lowest, known, target, tuned=not coarse, final=False)


def _crowd(scenario: Descent, objective: Objective, walker: Walker, budget: int) -> Crowd:
    """One descent from the common start; no step costs less than a gradient."""
    noise = gradient_noise(scenario.noise, scenario.seed, budget)
    return Crowd(objective, walker, np.array([common_start(scenario)], dtype=float), budget, noise)


def _entry(index: int, crowd: Crowd, purse: Purse, rates: np.ndarray, tick: Tick) -> Entry:
    """The run with every rate, and the one picked."""
    reason = untuned(crowd.walker)
    if reason is not None:
        (history,), nothing = histories(crowd, purse, tick), read_only(np.empty(0))
        return Entry(index, reason, nothing, nothing, None, history)
    trials = histories(_with(crowd, rates, np.repeat(crowd.starts, len(rates), axis=0)), purse, tick)
    finals = read_only(np.array([history.final for history in trials]))
    picked = int(np.nanargmin(finals)) if np.isfinite(finals).any() else None
    return Entry(index, None, read_only(rates), finals, picked, trials[picked or 0])


def _with(crowd: Crowd, rate: float | np.ndarray | None, starts: np.ndarray) -> Crowd:
    """The crowd with other rates and starts."""
    walker = crowd.walker
    if rate is not None:
        walker = dataclasses.replace(walker, hyperparameters={**walker.hyperparameters, "lr": rate})
    return dataclasses.replace(crowd, walker=walker, starts=starts)


def _lowest(objective: Objective) -> tuple[float, bool]:
    """The surface's lowest value, and whether it is known or was looked for in the domain."""
    minima = [float(objective.value(*place)) for place in objective.minima()]
    if minima:
        return min(minima), True
    found = lowest_value(objective)
    return (found if np.isfinite(found) else 0.0), False


def _target(gap: float) -> float:
    return max(SHARE * gap, SMALLEST) if np.isfinite(gap) else SMALLEST


def _started(race: FairRace, tick: Tick) -> Iterator[FairRace]:
    """The race with the random starts of one run more each time."""
    scenario, budget = race.scenario, race.chosen.budget
    starts, count = random_starts(scenario, race.objective), len(race.entries)
    entries = list(race.entries)
    for index, entry in enumerate(race.entries):
        successes = 0
        if entry.untuned is not None or entry.picked is not None:
            walker = walker_of(scenario, scenario.runs[entry.index], entry.index)
            crowd = _with(_crowd(scenario, race.objective, walker, budget), entry.rate, starts)
            goal = race.lowest + race.target
            successes = int(reached(crowd, race.purse, goal, share_of(tick, index, count)).sum())
        entries[index] = dataclasses.replace(entry, successes=successes, starts=len(starts))
        yield dataclasses.replace(race, entries=tuple(entries), final=index == count - 1)
