"""One step of one run, looked at closely: its formulas with their numbers, its arrows, and why it went that way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from optviz.engine.descend import gradient_noise
from optviz.engine.path import read_only
from optviz.engine.terms.notation import Fraction, Notation, Number, Row, Sign, Text, latex
from optviz.engine.terms.scope import scope_of
from optviz.engine.terms.symbols import symbol_table
from optviz.engine.terms.values import Worked, worked
from optviz.scenario.descent import Arrow
from optviz.studies.descent import Race, Racer
from optviz.studies.reasons import Reason, Step, reasons_of

CHANGE = Row((Text(r"\theta_t"), Sign("-"), Text(r"\theta_{t-1}")))
RATE = Row((Text("-"), Fraction(Text(r"\Delta\theta_t"), Text(r"\nabla f"))))
"""What every optimiser's step comes to: how far it goes, and at what rate along each axis."""


@dataclass(frozen=True, eq=False)
class Line:
    """A quantity of the step: ``symbol`` = ``formula`` = ``numbers`` = ``value``.

    ``value`` is (), (2,) or, a matrix, (2, 2); ``numbers`` one notation, one for each coordinate, or none.
    """

    name: str
    symbol: str
    formula: Notation
    numbers: tuple[Notation, ...]
    value: np.ndarray


@dataclass(frozen=True, eq=False)
class Way:
    """An arrow on the surface, in its units: from ``tail`` (2,) to ``head`` (2,)."""

    name: Arrow
    tail: np.ndarray
    head: np.ndarray


@dataclass(frozen=True, eq=False)
class Inspection:
    """Step ``t`` of a run, from ``before`` (row t−1) to ``after`` (row t); ``rates`` (2,) is −Δθ/∇f, nan where ∇f is 0.

    ``update`` is Δθ. ``terms`` are the optimiser's, worked out. ``ways``: what plain descent would do with the step's
    rate, the part that earlier gradients make, the step itself, and where it looks ahead.
    """

    racer: Racer
    t: int
    before: np.ndarray
    after: np.ndarray
    update: np.ndarray
    rates: np.ndarray
    terms: tuple[Worked, ...]
    ways: tuple[Way, ...]
    reasons: tuple[Reason, ...]


def inspected(race: Race) -> Racer | None:
    """The run that the scenario looks at: the last where there are fewer."""
    return race.racers[min(race.scenario.view.run, len(race.racers) - 1)] if race.racers else None


@lru_cache(maxsize=4)
def inspect(race: Race, index: int, step: int) -> Inspection | None:
    """The step that leads on from a row of a run, at its last row the one that led there; None where it took none.

    So an arrow begins where the run is at this step, as long as it goes on.
    """
    racer = race.racers[index]
    path, t = racer.path, min(step, racer.path.steps - 1) + 1
    if path.steps < 1:
        return None
    xi = _noise_of(race, t)
    done = worked(racer.walker.optimizer.terms, scope_of(race.objective, racer.walker, path, t, xi))
    before, after = path.positions[t - 1], path.positions[t]
    seen = path.gradient[t - 1] if xi is None else path.gradient[t - 1] + xi
    update = after - before
    with np.errstate(divide="ignore", invalid="ignore"):
        rates = np.where(seen != 0.0, -update / seen, np.nan)
    named = {one.term.name: one.value for one in done}
    inertia = named.get("inertia")
    facts = Step(race.objective, path, t, seen, update, inertia)
    return Inspection(
        racer=racer,
        t=t,
        before=before,
        after=after,
        update=read_only(update),
        rates=read_only(rates),
        terms=done,
        ways=_ways(before, after, named, _plain(racer, t, seen, update)),
        reasons=reasons_of(facts),
    )


def lines_of(inspection: Inspection) -> Iterator[Line]:
    """The terms as they are read; those that say nothing new (g = g) are left out, and numbers that are the value."""
    table = symbol_table(inspection.racer.walker.optimizer.terms)
    for one in inspection.terms:
        formula = one.formula(table)
        if latex(formula) != one.term.symbol:
            coordinates = (0,) if one.whole else (0, 1)
            numbers = tuple(one.numbers(coordinate) for coordinate in coordinates)
            if all(isinstance(told, Number) for told in numbers):
                numbers = ()
            yield Line(one.term.name, one.term.symbol, formula, numbers, np.asarray(one.value, dtype=float))
    yield Line("", r"\Delta\theta_t", CHANGE, (), inspection.update)
    if np.isfinite(inspection.rates).all():
        yield Line("", r"\eta^{\mathrm{eff}}_t", RATE, (), inspection.rates)


def _plain(racer: Racer, t: int, seen: np.ndarray, update: np.ndarray) -> np.ndarray:
    """−η·∇f: with the step's rate or length; without either as long as the step."""
    rate, length = float(racer.path.lr[t]), float(np.hypot(*seen))
    if not np.isfinite(rate) or rate == 0.0:
        rate = float(np.hypot(*update)) / length if length > 0.0 else 0.0
    return np.asarray(-rate * seen)


def _ways(before: np.ndarray, after: np.ndarray, named: dict[str, np.ndarray], plain: np.ndarray) -> tuple[Way, ...]:
    """The arrows; one of no length is left out."""
    ways = []
    if "corrected" in named:
        ways.append(Way("probe", named["corrected"], after))
    elif "probe" in named:
        ways.append(Way("probe", before, named["probe"]))
    ways.append(Way("gradient", before, before + plain))
    if "inertia" in named:
        ways.append(Way("momentum", before, before + named["inertia"]))
    ways.append(Way("update", before, after))
    return tuple(way for way in ways if np.isfinite(way.head).all() and np.any(way.head != way.tail))


def _noise_of(race: Race, t: int) -> np.ndarray | None:
    draws = _draws(race.scenario.noise, race.scenario.seed, race.scenario.steps)
    return None if draws is None else draws[t - 1]


@lru_cache(maxsize=2)
def _draws(noise: float, seed: int, steps: int) -> np.ndarray | None:
    draws = gradient_noise(noise, seed, steps)
    return None if draws is None else read_only(draws)
