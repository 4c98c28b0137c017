"""The comparison of the batches lab: a walk for each batch size, on the same samples in the same order."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass
from typing import Any

import msgspec
import numpy as np

from optviz import catalog
from optviz.engine.batches.plan import Plan, order_of, plan_of
from optviz.engine.batches.problem import Problem, Tick, silent
from optviz.engine.batches.walk import Walk, walk
from optviz.engine.descend import Walker
from optviz.engine.field import Field, Span
from optviz.params import resolve
from optviz.scenario.batches import Batches
from optviz.scenario.resolve import resolved
from optviz.studies.batches_data import problem_of, stamp
from optviz.studies.batches_surface import field_of, spans_of
from optviz.studies.batches_theory import Prediction, predict

COARSE = 20_000
"""Work of the first answer where the whole is more than twice that; about what a tenth of a second can do."""

LOSSES_A_STEP = 150
"""So many single losses of the logistic kind take as long as a step."""

Cache = MutableMapping[bytes, Any]


@dataclass(frozen=True, eq=False)
class Trail:
    """One batch size: its walk, and where theory expects it to settle (None where there is none)."""

    size: int
    walk: Walk
    prediction: Prediction | None


@dataclass(frozen=True, eq=False)
class Comparison:
    """The result: samples and loss, a trail per batch size in the scenario's order, spans of θ₀ and θ₁ to show.

    One that is not ``final`` is a first answer: its walks end early, all after about as many samples. ``surface`` is
    the full loss over the spans, for pictures (None where nobody asked for it).
    """

    scenario: Batches
    problem: Problem
    trails: tuple[Trail, ...]
    spans: tuple[Span, Span]
    final: bool = True
    surface: Field | None = None

    @property
    def optimum(self) -> np.ndarray | None:
        """θ* (2,); None where a line through the origin parts the classes."""
        return self.problem.optimum

    @property
    def steps(self) -> int:
        """The length of the longest walk."""
        return max(trail.walk.steps for trail in self.trails)

    @property
    def replacement(self) -> bool:
        """Whether samples are drawn with replacement."""
        return self.scenario.sampling == "replacement"


def compute(
    scenario: Batches, tick: Tick = silent, cache: Cache | None = None, *, pictured: bool = False
) -> Iterator[Comparison]:
    """The comparison: where it is long, its beginning first, then the whole. ``tick`` may raise to give up.

    ``cache`` (kept by the caller) holds samples and walks, so that only batch sizes that changed are walked again.
    ``pictured`` ones have their ``surface``.
    Raises ``InputError`` where a CSV file, or what is asked of it, is unusable.
    """
    cache = {} if cache is None else cache
    course = _course(scenario, tick, cache)
    work = sum(course.work(size) for size in scenario.batch_sizes if course.key(size) not in cache)
    surface = _surface(course, tick, cache) if pictured else None
    if work <= 2 * COARSE:
        yield dataclasses.replace(_comparison(course, tick, cache), surface=surface)
        return
    share = COARSE / (work + COARSE)
    early = dataclasses.replace(course, samples_seen=max(1, int(course.samples_seen * COARSE / work)))
    first = _comparison(early, lambda fraction: tick(share * fraction), cache)
    yield dataclasses.replace(first, final=False, surface=surface)
    last = _comparison(course, lambda fraction: tick(share + (1.0 - share) * fraction), cache)
    yield dataclasses.replace(last, surface=surface)


def whole(comparison: Comparison, tick: Tick = silent) -> Comparison:
    """The comparison to its end: itself, or computed where it is only a first answer."""
    if comparison.final:
        return comparison
    last = _comparison(_course(comparison.scenario, tick, {}), tick, {})
    return dataclasses.replace(last, surface=comparison.surface)


def walker_of(scenario: Batches) -> Walker:
    """The scenario's optimiser and schedule with all of their parameters."""
    spec = catalog.optimizers()[scenario.optimizer]
    hyperparameters = resolve(spec.params, scenario.params, "params", scenario.optimizer)
    if scenario.schedule is None:
        return Walker(spec, hyperparameters)
    schedule, params = resolved(catalog.schedules(), scenario.schedule, "schedule")
    return Walker(spec, hyperparameters, schedule, params)


@dataclass(frozen=True, eq=False)
class _Course:
    """All that the walks share; each goes on until it has used ``samples_seen`` samples."""

    scenario: Batches
    problem: Problem
    order: np.ndarray
    walker: Walker
    samples_seen: int
    stem: bytes

    def plan(self, size: int) -> Plan:
        """The whole plan of a batch size."""
        return plan_of(self.order, self.problem.samples, size)

    def steps(self, size: int) -> int:
        """How many of its steps are taken, at least one."""
        return max(1, int(np.searchsorted(self.plan(size).offsets, self.samples_seen, side="right")) - 1)

    def work(self, size: int) -> float:
        """What its walk costs, in steps of single floats."""
        losses = 0 if self.problem.task == "regression" else self.problem.samples
        return self.steps(size) * (1.0 + losses / LOSSES_A_STEP)

    def key(self, size: int) -> bytes:
        """Everything that its walk depends on."""
        return self.stem + msgspec.json.encode((size, self.steps(size)))


def _course(scenario: Batches, tick: Tick, cache: Cache) -> _Course:
    data_key = _data_key(scenario)
    if data_key not in cache:
        cache[data_key] = problem_of(scenario)
    problem: Problem = cache[data_key]
    seed = None if scenario.sampling == "sequential" else scenario.seed
    order_key = msgspec.json.encode(("order", problem.samples, scenario.epochs, scenario.sampling, seed))
    if order_key not in cache:
        # Short work beside the walks: it may be given up, but is no progress worth telling.
        cache[order_key] = order_of(
            problem.samples, scenario.epochs, scenario.sampling, scenario.seed, lambda fraction: tick(0.0)
        )
    walk_key = (
        scenario.start, scenario.optimizer, scenario.params, scenario.schedule, scenario.average_after,
    )  # fmt: skip
    stem = data_key + order_key + msgspec.json.encode(walk_key)
    order: np.ndarray = cache[order_key]
    return _Course(scenario, problem, order, walker_of(scenario), len(order), stem)


def _data_key(scenario: Batches) -> bytes:
    data = scenario.data
    if data.csv is not None:
        return msgspec.json.encode(("file", scenario.task, data.csv, data.x, data.target, stamp(data.csv)))
    return msgspec.json.encode(("made", scenario.task, data.samples, data.noise, scenario.seed))


def _comparison(course: _Course, tick: Tick, cache: Cache) -> Comparison:
    scenario, done = course.scenario, 0.0
    total = sum(course.work(size) for size in scenario.batch_sizes)
    trails = []
    for size in scenario.batch_sizes:
        share, key = course.work(size) / total, course.key(size)
        if key not in cache:
            cache[key] = _walked(course, size, _between(tick, done, share))
        done += share
        prediction = predict(course.problem, course.walker, size, replacement=scenario.sampling == "replacement")
        trails.append(Trail(size, cache[key], prediction))
    return Comparison(scenario, course.problem, tuple(trails), spans_of(course.problem, scenario.start))


def _surface(course: _Course, tick: Tick, cache: Cache) -> Field:
    """The full loss over what is shown; no progress worth telling either."""
    scenario = course.scenario
    spans, colors = spans_of(course.problem, scenario.start), scenario.view.colors
    key = _data_key(scenario) + msgspec.json.encode(("surface", spans, colors))
    if key not in cache:
        cache[key] = field_of(course.problem, spans, colors, tick=lambda fraction: tick(0.0))
    surface: Field = cache[key]
    return surface


def _walked(course: _Course, size: int, tick: Tick) -> Walk:
    scenario = course.scenario
    return walk(
        course.problem,
        course.walker,
        scenario.start,
        course.plan(size),
        steps=course.steps(size),
        average_after=scenario.average_after,
        tick=tick,
    )


def _between(tick: Tick, done: float, share: float) -> Tick:
    return lambda fraction: tick(done + share * fraction)
