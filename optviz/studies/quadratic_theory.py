"""What theory says of a race: exact on a quadratic, near the minimum elsewhere, for the runs that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from optviz.engine.descend import Tick
from optviz.engine.quadratic.tuning import Recipe, Tuning, tuning
from optviz.scenario import Descent, Run, Surface, replace
from optviz.studies.descent import Race, Racer
from optviz.studies.quadratic_forecast import Forecast, Reason, forecast_of
from optviz.studies.quadratic_plane import Plane, plane_of

EXAMPLE: dict[str, Recipe] = {"sgd": "gd", "momentum": "heavy_ball", "nag": "nag"}
"""Optimisers and what tunes them best on a quadratic."""


@dataclass(frozen=True, eq=False)
class Closeup:
    """One run looked at closely: its ``forecast``, the ``plane`` of all rates and momenta that it could have, and the
    ``best`` tunings of gradient descent, heavy ball and NAG where it is.
    """

    forecast: Forecast
    plane: Plane
    best: tuple[Tuning, Tuning, Tuning]


@dataclass(frozen=True, eq=False)
class Theory:
    """The race's ``forecasts``, and why ``others`` have none; the ``closeup`` is None where there is no forecast."""

    race: Race
    forecasts: tuple[Forecast, ...]
    others: tuple[tuple[Racer, Reason], ...]
    closeup: Closeup | None

    @property
    def scenario(self) -> Descent:
        """The race's."""
        return self.race.scenario


def compute(race: Race, tick: Tick = lambda fraction: None) -> Iterator[Theory]:
    """The theory of a race. ``tick`` may raise to give up."""
    yield theory_of(race, tick)


def theory_of(race: Race, tick: Tick = lambda fraction: None) -> Theory:
    """The theory of all visible runs; looked at closely is the scenario's choice, or the first that has a theory."""
    forecasts, others = list[Forecast](), list[tuple[Racer, Reason]]()
    for racer in race.racers:
        tick(racer.index / len(race.racers))
        if racer.run.visible:
            found = forecast_of(race, racer)
            if isinstance(found, Forecast):
                forecasts.append(found)
            else:
                others.append((racer, found))
    chosen = _chosen(race.scenario, forecasts)
    closeup = None if chosen is None else _closeup(chosen)
    tick(1.0)
    return Theory(race, tuple(forecasts), tuple(others), closeup)


def with_pair(scenario: Descent, forecast: Forecast, alpha: float, beta: float) -> Descent:
    """The scenario with another learning rate and momentum for that run; itself where that is another by now."""
    index, runs = forecast.racer.index, list(scenario.runs)
    if index >= len(runs) or runs[index].optimizer != forecast.racer.run.optimizer:
        return scenario
    runs[index] = replace(runs[index], params={**runs[index].params, "lr": alpha, "momentum": beta})
    return replace(scenario, runs=tuple(runs))


def with_best(scenario: Descent, forecast: Forecast) -> Descent:
    """The scenario with the best learning rate and momentum for that run; without momentum where it has none."""
    recipe: Recipe = "gd" if forecast.plain else forecast.method
    best = tuning(recipe, forecast.bowl.low, forecast.bowl.high)
    alpha = best.alpha / (1.0 - forecast.dampening) if best.beta > 0.0 else best.alpha
    return with_pair(scenario, forecast, alpha, best.beta)


def with_example(scenario: Descent) -> Descent:
    """The scenario as one that theory is complete of: three methods, each at its best, on a ravine."""
    low, high, runs = 1.0, 100.0, list[Run]()
    for optimizer, recipe in EXAMPLE.items():
        best = tuning(recipe, low, high)
        momentum = {"momentum": best.beta} if best.beta > 0.0 else {}
        runs.append(Run(optimizer=optimizer, params={"lr": best.alpha, **momentum}))
    plain = replace(
        scenario, surface=Surface(name="quadratic"), start=None, steps=100, noise=0.0, runs=tuple(runs), about=None
    )
    return replace(plain, view=replace(plain.view, run=1))


def _chosen(scenario: Descent, forecasts: list[Forecast]) -> Forecast | None:
    wanted = min(scenario.view.run, len(scenario.runs) - 1)
    return next((one for one in forecasts if one.racer.index == wanted), forecasts[0] if forecasts else None)


def _closeup(chosen: Forecast) -> Closeup:
    low, high = chosen.bowl.low, chosen.bowl.high
    plane = plane_of(chosen.method, low, high, chosen.dampening, chosen.alpha)
    return Closeup(chosen, plane, (tuning("gd", low, high), tuning("heavy_ball", low, high), tuning("nag", low, high)))
