"""The race of the descent lab: every run's path, and the surface as a field."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, MutableMapping
from dataclasses import dataclass
from typing import Any

import msgspec
import numpy as np

from optviz import catalog
from optviz.engine.descend import Tick, Walker, gradient_noise, walk
from optviz.engine.field import Field, Span, sample, view_spans
from optviz.engine.formula import formula_surface
from optviz.engine.oracle import check_fit
from optviz.engine.path import Path, read_only
from optviz.engine.specs import Objective
from optviz.engine.suggest import suggest_lr
from optviz.params import resolve
from optviz.scenario import Descent, Named, Run, Surface, View, replace
from optviz.scenario.check_descent import labels
from optviz.scenario.resolve import resolved

COARSE = 2000
"""Longer races show this many steps first."""

PATIENT_SIZE = 300

Cache = MutableMapping[bytes, Any]


@dataclass(frozen=True, eq=False)
class Racer:
    """One run of the race and what became of it.

    ``index`` is its place in the scenario, ``curve`` (T+1, 2) its step and loss, read-only.
    """

    index: int
    label: str
    run: Run
    walker: Walker
    path: Path
    curve: np.ndarray


@dataclass(frozen=True, eq=False)
class Race:
    """The result: all runs of the scenario, and the spans of x and y that hold the domain and every start.

    A race that is not ``final`` is a first answer: its paths end early.
    """

    scenario: Descent
    objective: Objective
    racers: tuple[Racer, ...]
    spans: tuple[Span, Span]
    final: bool = True

    @property
    def steps(self) -> int:
        """The length of the longest path."""
        return max((racer.path.steps for racer in self.racers), default=0)


def compute(scenario: Descent, tick: Tick = lambda fraction: None, cache: Cache | None = None) -> Iterator[Race]:
    """The race: for a long one a shortened one first, then the whole. ``tick`` may raise to give up.

    ``cache`` (kept by the caller) holds the paths of earlier races, so that only runs that changed are walked again.
    """
    cache = {} if cache is None else cache
    if scenario.steps <= 2 * COARSE or _all_cached(scenario, cache):
        yield _race(scenario, tick, cache)
        return
    share = COARSE / (scenario.steps + COARSE)
    coarse = _race(replace(scenario, steps=COARSE), lambda fraction: tick(share * fraction), cache)
    yield dataclasses.replace(coarse, scenario=scenario, final=False)
    yield _race(scenario, lambda fraction: tick(share + (1.0 - share) * fraction), cache)


def whole(race: Race, tick: Tick = lambda fraction: None) -> Race:
    """The race to its end: itself, or computed where it is only a first answer."""
    return race if race.final else _race(race.scenario, tick, {})


def start_of(scenario: Descent, run: Run | None = None) -> tuple[float, float]:
    """Where a run starts: its own start, the scenario's, or the surface's."""
    own = run.start if run is not None else None
    return own or scenario.start or objective_of(scenario.surface).spec.start


def spans_of(scenario: Descent) -> tuple[Span, Span]:
    """What the surface shows at first: its domain, widened to hold every start."""
    starts = [start_of(scenario), *(start_of(scenario, run) for run in scenario.runs)]
    return view_spans(objective_of(scenario.surface), np.array(starts))


def objective_of(surface: Surface) -> Objective:
    """The surface with its parameters put in."""
    if surface.formula is not None:
        return Objective(formula_surface(surface.formula, surface.domain))
    named = Named(name=surface.name or "", params=surface.params)
    spec, params = resolved(catalog.surfaces(), named, "surface")
    return Objective(spec, params)


def field_of(surface: Surface, spans: tuple[Span, Span], view: View, size: int = PATIENT_SIZE) -> Field:
    """The surface over the given spans, as the view wants its colours."""
    return sample(objective_of(surface), *spans, size=size, colors=view.colors)


def with_suited_rates(scenario: Descent, indices: Iterable[int]) -> Descent:
    """The scenario with rates that suit its surface for the runs at these places."""
    objective, runs = objective_of(scenario.surface), list(scenario.runs)
    for index in indices:
        run = runs[index]
        walker = walker_of(scenario, run, index)
        if not walker.optimizer.has_rate:
            continue
        start = start_of(scenario, run)
        lr = suggest_lr(objective, walker.optimizer, walker.hyperparameters, start, scenario.steps)
        runs[index] = replace(run, params={**run.params, "lr": lr})
    return replace(scenario, runs=tuple(runs))


def walker_of(scenario: Descent, run: Run, index: int) -> Walker:
    """The optimiser of the run at a place of the scenario, with all hyperparameters and its schedule."""
    spec = catalog.optimizers()[run.optimizer]
    check_fit(spec, objective_of(scenario.surface).spec, run.schedule is not None, f"runs[{index}]")
    hyperparameters = resolve(spec.params, run.params, f"runs[{index}].params", run.optimizer)
    if run.schedule is None:
        return Walker(spec, hyperparameters)
    schedule, params = resolved(catalog.schedules(), run.schedule, f"runs[{index}].schedule")
    return Walker(spec, hyperparameters, schedule, params)


def _race(scenario: Descent, tick: Tick, cache: Cache) -> Race:
    objective = objective_of(scenario.surface)
    noise = gradient_noise(scenario.noise, scenario.seed, scenario.steps)
    names, count = labels(scenario.runs), max(1, len(scenario.runs))
    racers = []
    for index, run in enumerate(scenario.runs):
        tick(index / count)
        walker, key = walker_of(scenario, run, index), _key(scenario, run)
        if key not in cache:

            def part(fraction: float, done: int = index) -> None:
                tick((done + fraction) / count)

            path = walk(objective, walker, start_of(scenario, run), scenario.steps, noise, part)
            cache[key] = path, _curve(path)
        path, curve = cache[key]
        racers.append(Racer(index, names[index], run, walker, path, curve))
    return Race(scenario, objective, tuple(racers), spans_of(scenario))


def _curve(path: Path) -> np.ndarray:
    return read_only(np.stack([np.arange(path.steps + 1.0), path.loss], axis=1))


def _key(scenario: Descent, run: Run) -> bytes:
    """Everything that a run's path depends on."""
    noisy = (scenario.noise, scenario.seed) if scenario.noise else None
    parts = (
        scenario.surface, start_of(scenario, run), scenario.steps, noisy, run.optimizer, run.params, run.schedule,
    )  # fmt: skip
    return msgspec.json.encode(parts)


def _all_cached(scenario: Descent, cache: Cache) -> bool:
    return all(_key(scenario, run) in cache for run in scenario.runs)
