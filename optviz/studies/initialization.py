"""The initialization lab: one signal through the same network, drawn by several schemes."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

from optviz import catalog
from optviz.engine.descend import Tick
from optviz.engine.network.fixed_point import FixedPoint, fixed_point
from optviz.engine.network.gains import Gain, gain
from optviz.engine.network.meanfield import Theory, predict
from optviz.engine.network.outlook import Outlook, outlook
from optviz.engine.network.rule import MOST, Rule, rule
from optviz.engine.network.signal import Signal, propagate
from optviz.engine.network.specs import ActivationSpec
from optviz.engine.network.tolerance import Stray, stray_of
from optviz.engine.network.weights import Scheme
from optviz.scenario import Initialization, Named
from optviz.scenario.check_initialization import labels, samples_of, sizes_of
from optviz.scenario.resolve import resolved

if TYPE_CHECKING:
    from optviz.studies.training import TrainingResult

COARSE = 128
"""Samples of the first answer, where all of them are at least twice as many."""

PER_DECADE = 20
TRAINING_SHARE = 0.5
"""Of the whole work, as the progress has it."""

Cache = MutableMapping[bytes, Any]


@dataclass(frozen=True, eq=False)
class Seen:
    """One scheme and what became of the signal.

    ``index`` is its place in the scenario. ``theory`` is None where all weights are equal, ``limit`` (where very deep
    networks of this kind end up) too, and for a scheme that adjusts; ``gain`` where the scheme has none.
    """

    index: int
    label: str
    named: Named
    scheme: Scheme
    signal: Signal
    theory: Theory | None
    limit: FixedPoint | None
    outlook: Outlook
    gain: Gain | None
    stray: Stray | None


@dataclass(frozen=True, eq=False)
class Comparison:
    """The result: every scheme of the scenario. One that is not ``final`` has seen fewer samples, or no training."""

    scenario: Initialization
    activation: ActivationSpec
    seen: tuple[Seen, ...]
    training: TrainingResult | None = None
    final: bool = True

    @property
    def sizes(self) -> tuple[int, ...]:
        """The inputs' and the layers' widths."""
        return sizes_of(self.scenario)

    @property
    def depth(self) -> int:
        """The number of layers."""
        return len(self.sizes) - 1


def compute(
    scenario: Initialization,
    tick: Tick = lambda fraction: None,
    cache: Cache | None = None,
    *,
    trained: bool = True,
) -> Iterator[Comparison]:
    """The comparison: on few samples first, then on all, then (where the scenario asks for it) with the training.

    ``trained`` false leaves the training to somebody else. ``tick`` may raise to give up. ``cache`` (kept by the
    caller) holds what is known of each scheme, so that only schemes that changed are drawn again.
    """
    cache = {} if cache is None else cache
    trained = trained and scenario.training is not None
    share = 1.0 - TRAINING_SHARE if trained else 1.0
    if scenario.data.samples >= 2 * COARSE and not _all_cached(scenario, cache):
        few = COARSE / (COARSE + scenario.data.samples)
        coarse = _compared(scenario, COARSE, lambda fraction: tick(share * few * fraction), cache)
        yield dataclasses.replace(coarse, final=False)
    else:
        few = 0.0
    measured_rule(scenario.seed)  # here rather than where it is drawn
    full = _compared(scenario, None, lambda fraction: tick(share * (few + (1.0 - few) * fraction)), cache)
    if not trained:
        yield full
        return
    yield dataclasses.replace(full, final=False)
    yield from _trained(full, lambda fraction: tick(share + TRAINING_SHARE * fraction))


@lru_cache(maxsize=4)
def measured_rule(seed: int) -> Rule:
    """The rule for one unit at numbers of perceptrons from 1 to 1000, closer together where there are few."""
    spaced = np.geomspace(1, MOST, 3 * PER_DECADE + 1).round().astype(int)
    return rule(np.unique(spaced).tolist(), seed=seed)


def whole(comparison: Comparison, tick: Tick = lambda fraction: None) -> Comparison:
    """The final comparison: itself, or computed where it is only a first answer."""
    if comparison.final:
        return comparison
    *_, last = compute(comparison.scenario, tick)
    return last


def _trained(full: Comparison, tick: Tick) -> Iterator[Comparison]:
    from optviz.studies import training

    for part in training.compute(full.scenario, tick):
        yield dataclasses.replace(full, training=part, final=part.final)


def _compared(scenario: Initialization, most: int | None, tick: Tick, cache: Cache) -> Comparison:
    activation = catalog.activations()[scenario.network.activation]
    names, count, seen = labels(scenario.schemes), max(1, len(scenario.schemes)), []
    for index, named in enumerate(scenario.schemes):
        tick(index / count)
        key = _key(scenario, named, most)
        if key not in cache:

            def part(fraction: float, done: int = index) -> None:
                tick((done + fraction) / count)

            cache[key] = _look(scenario, named, index, activation, most, part, cache)
        seen.append(dataclasses.replace(cache[key], index=index, label=names[index], named=named))
    return Comparison(scenario, activation, tuple(seen))


def _look(
    scenario: Initialization,
    named: Named,
    index: int,
    activation: ActivationSpec,
    most: int | None,
    tick: Tick,
    cache: Cache,
) -> Seen:
    spec, params = resolved(catalog.initializers(), named, f"schemes[{index}]")
    scheme, sizes = Scheme(spec, params), sizes_of(scenario)
    x = _inputs(scenario, most, cache)
    signal = propagate(scheme, activation, sizes, x, scenario.seed, tick)
    square = scenario.data.std**2 if scenario.data.name == "gaussian" else float(np.mean(x * x))
    theory = predict(scheme, activation, sizes, square, len(x))
    variance = None if theory is None or spec.adjusts else scheme.variance(sizes[-1], sizes[-2])
    limit = None if variance is None else fixed_point(activation, sizes[-2] * variance)
    stray = None if theory is None else stray_of(activation, theory, sizes)
    return Seen(index, "", named, scheme, signal, theory, limit, outlook(signal), gain(spec, activation), stray)


def _inputs(scenario: Initialization, most: int | None, cache: Cache) -> np.ndarray:
    """All schemes' inputs (N, inputs); the few of a first answer are the first of all."""
    key = b"inputs" + msgspec.json.encode((scenario.data, sizes_of(scenario)[0], scenario.seed))
    if key not in cache:
        cache[key] = samples_of(scenario).x
    x: np.ndarray = cache[key]
    return x if most is None else x[:most]


def _key(scenario: Initialization, named: Named, most: int | None) -> bytes:
    """Everything that a scheme's picture depends on."""
    parts = (
        named.name, named.params, sizes_of(scenario), scenario.network.activation, scenario.data, scenario.seed, most,
    )  # fmt: skip
    return b"seen" + msgspec.json.encode(parts)


def _all_cached(scenario: Initialization, cache: Cache) -> bool:
    return all(_key(scenario, named, None) in cache for named in scenario.schemes)
