"""The maps of the descent lab: where every start ends, or how low every pair of two hyperparameters gets."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

from optviz import catalog
from optviz.engine.basins import Basins, basins_of
from optviz.engine.crew import Crew
from optviz.engine.crowd import Crowd
from optviz.engine.descend import Tick, Walker, gradient_noise
from optviz.engine.field import Field, Span
from optviz.engine.maps import Ends, arrivals, ends_of
from optviz.engine.path import read_only
from optviz.engine.specs import Objective
from optviz.scenario import BasinMap, Descent, HyperparameterMap, Run, replace
from optviz.scenario.check_descent import labels
from optviz.scenario.check_map import axis_param
from optviz.studies.descent import field_of, objective_of, start_of, walker_of

COARSE = 32
"""Cells along each side of the first answer."""

SHARES = (0.0, 0.45, 0.5, 1.0)
"""Of the progress of a basin map: walking to the ends, sorting them, walking once more until each arrives."""


@dataclass(frozen=True, eq=False)
class BasinChart:
    """Where the starts ``x`` × ``y`` (N,) end; arrays (N, N) have rows of y and columns of x and are read-only.

    ``ends`` (N, N, 2) and ``loss`` are nan for a start that diverged; ``basins.minimum`` (N·N,) is numbered row by row;
    ``steps``: the first step within the tolerance of that minimum, −1 where there is none; ``status`` as in ``Ends``;
    ``field`` is the surface itself.
    """

    study: ClassVar[str] = "maps"
    scenario: Descent
    chosen: BasinMap
    objective: Objective
    label: str
    x: np.ndarray
    y: np.ndarray
    ends: np.ndarray
    loss: np.ndarray
    status: np.ndarray
    basins: Basins
    steps: np.ndarray
    field: Field
    final: bool = True

    @property
    def minimum(self) -> np.ndarray:
        """(N, N), the number of each start's minimum, −1 where it ends in none."""
        return self.basins.minimum.reshape(self.loss.shape)


@dataclass(frozen=True, eq=False)
class HyperparameterChart:
    """How low the run gets with each pair ``x`` × ``y`` (N,) of two hyperparameters; arrays as in ``BasinChart``."""

    study: ClassVar[str] = "maps"
    scenario: Descent
    chosen: HyperparameterMap
    objective: Objective
    label: str
    x: np.ndarray
    y: np.ndarray
    loss: np.ndarray
    status: np.ndarray
    final: bool = True


Chart = BasinChart | HyperparameterChart


def compute(scenario: Descent, tick: Tick = lambda fraction: None, crew: Crew | None = None) -> Iterator[Chart]:
    """The scenario's map: a coarse one first where it is large, then the whole.

    ``tick`` may raise to give up. A ``crew`` takes part in the work where that is long.
    """
    size = _map_of(scenario).size
    share = 0.0
    if size > COARSE:
        share = COARSE**2 / (COARSE**2 + size**2)
        coarse = _chart(scenario, COARSE, lambda fraction: tick(share * fraction), crew)
        yield dataclasses.replace(coarse, final=False)
    yield _chart(scenario, size, lambda fraction: tick(share + (1.0 - share) * fraction), crew)


def essence(scenario: Descent) -> Any:
    """What the numbers of the scenario's map depend on: two scenarios with equal ones have the same map.

    Not the start of a basin map's run, nor the two values of its run that a map of hyperparameters varies.
    """
    chosen, common = _map_of(scenario), (scenario.surface, scenario.steps, scenario.noise, scenario.seed)
    run = scenario.runs[chosen.run]
    full = walker_of(scenario, run, chosen.run).hyperparameters
    if isinstance(chosen, BasinMap):
        own: Any = full, scenario.view.colors
        chosen = replace(chosen, color="minimum")
    else:
        own = _varied(run, full, {chosen.x: None, chosen.y: None}), start_of(scenario, run)
    return common, run.optimizer, run.schedule, own, chosen


def restated(chart: Chart, scenario: Descent) -> Chart:
    """The chart as one of another scenario with the same ``essence``."""
    chosen = _map_of(scenario)
    label = labels(scenario.runs)[chosen.run]
    return dataclasses.replace(chart, scenario=scenario, chosen=chosen, label=label)  # type: ignore[arg-type]


def whole(chart: Chart, tick: Tick = lambda fraction: None) -> Chart:
    """The map in its full size: itself, or computed where it is only a first answer."""
    return chart if chart.final else _chart(chart.scenario, chart.chosen.size, tick)


def at_start(chart: BasinChart, column: int, row: int) -> Run:
    """The run of a cell: the map's own from that start."""
    run = chart.scenario.runs[chart.chosen.run]
    return replace(run, start=(float(chart.x[column]), float(chart.y[row])), label=None, color=None)


def with_hyperparameters(chart: HyperparameterChart, column: int, row: int) -> Run:
    """The run of a cell: the map's own with these two hyperparameters."""
    run = chart.scenario.runs[chart.chosen.run]
    full = walker_of(chart.scenario, run, chart.chosen.run).hyperparameters
    values = {chart.chosen.x: float(chart.x[column]), chart.chosen.y: float(chart.y[row])}
    changed = _varied(run, full, values)
    names = {axis_param(catalog.optimizers()[run.optimizer], name)[0].name for name in values}
    own = {**run.params, **{name: changed[name] for name in names}}
    return replace(run, params=own, label=None, color=None)


def _map_of(scenario: Descent) -> BasinMap | HyperparameterMap:
    assert scenario.map is not None
    return scenario.map


def _chart(scenario: Descent, size: int, tick: Tick, crew: Crew | None = None) -> Chart:
    chosen = _map_of(scenario)
    make = _basins if isinstance(chosen, BasinMap) else _hyperparameters
    chart: Chart = make(scenario, chosen, size, tick, crew)  # type: ignore[arg-type]
    tick(1.0)
    return chart


def _basins(scenario: Descent, chosen: BasinMap, size: int, tick: Tick, crew: Crew | None) -> BasinChart:
    objective, run = objective_of(scenario.surface), scenario.runs[chosen.run]
    x, y = (np.linspace(*span, size) for span in objective.spec.domain)
    starts = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    crowd = _crowd(scenario, objective, walker_of(scenario, run, chosen.run), starts)
    radius = chosen.tolerance * float(np.hypot(*np.diff(objective.spec.domain)[:, 0]))
    ends = ends_of(crowd, _part(tick, 0), crew)
    basins = basins_of(objective, ends.positions, radius, _part(tick, 1))
    steps = arrivals(crowd, basins.targets, radius, _part(tick, 2), crew)
    square = (size, size)
    return BasinChart(
        scenario, chosen, objective, labels(scenario.runs)[chosen.run], read_only(x), read_only(y),
        ends.positions.reshape(*square, 2), *_squares(ends, size), basins, steps.reshape(square),
        field_of(scenario.surface, objective.spec.domain, scenario.view),
    )  # fmt: skip


def _hyperparameters(
    scenario: Descent, chosen: HyperparameterMap, size: int, tick: Tick, crew: Crew | None
) -> HyperparameterChart:
    objective, run = objective_of(scenario.surface), scenario.runs[chosen.run]
    x, y = _scale(chosen.x_range, chosen.log_x, size), _scale(chosen.y_range, chosen.log_y, size)
    across, along = (part.ravel() for part in np.meshgrid(x, y))
    walker = walker_of(scenario, run, chosen.run)
    varied = _varied(run, walker.hyperparameters, {chosen.x: across, chosen.y: along})
    starts = np.tile(np.array(start_of(scenario, run), dtype=float), (size * size, 1))
    crowd = _crowd(scenario, objective, dataclasses.replace(walker, hyperparameters=varied), starts)
    ends = ends_of(crowd, tick, crew)
    return HyperparameterChart(
        scenario, chosen, objective, labels(scenario.runs)[chosen.run], read_only(x), read_only(y),
        *_squares(ends, size),
    )  # fmt: skip


def _crowd(scenario: Descent, objective: Objective, walker: Walker, starts: np.ndarray) -> Crowd:
    noise = gradient_noise(scenario.noise, scenario.seed, scenario.steps)
    return Crowd(objective, walker, starts, scenario.steps, noise)


def _varied(run: Run, hyperparameters: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """The hyperparameters with other values for some of them, ``betas[0]`` for a component."""
    changed = dict(hyperparameters)
    for name, value in values.items():
        param, index = axis_param(catalog.optimizers()[run.optimizer], name)
        if index is None:
            changed[param.name] = value
        else:
            parts = list(changed[param.name])
            parts[index] = value
            changed[param.name] = tuple(parts)
    return changed


def _scale(span: Span, log: bool, size: int) -> np.ndarray:
    """``size`` values from one end to the other, both exactly."""
    return np.geomspace(*span, size) if log else np.linspace(*span, size)


def _squares(ends: Ends, size: int) -> tuple[np.ndarray, np.ndarray]:
    return ends.loss.reshape(size, size), ends.status.reshape(size, size)


def _part(tick: Tick, index: int) -> Tick:
    low, high = SHARES[index : index + 2]
    return lambda fraction: tick(low + (high - low) * fraction)
