"""A map's settings as they are chosen: the first one of a scenario, and every change made to fit."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Literal

from optviz import catalog
from optviz.engine.maps import unwalkable
from optviz.errors import InputError
from optviz.params import Param, resolve
from optviz.scenario.check_map import axis_names, check_map
from optviz.scenario.common import replace
from optviz.scenario.descent import Descent, Run
from optviz.scenario.descent_map import BasinMap, HyperparameterMap, Map, Pair

AxisName = Literal["x", "y"]

WIDTH = 100.0
"""A map of rates reaches from the run's own rate by this factor to either side."""

DECADES = 1e-3
"""A log axis that cannot begin at 0 begins at this share of its end."""

HABITUAL = ("momentum", "betas[0]", "betas[1]", "alpha", "rho")
"""What is looked at against the rate where the optimiser has it."""


def first_map(scenario: Descent, kind: str) -> Map:
    """A map to begin with: of the first run that can have one; of the rate and what is usually looked at with it."""
    index = next((index for index, run in enumerate(scenario.runs) if walkable(run)), 0)
    if kind == "basins" or not scenario.runs:
        return BasinMap(run=index)
    return _pair_for(scenario.runs[index], HyperparameterMap(run=index), [])


def walkable(run: Run) -> bool:
    """Whether many descents of the run can be walked at once, as maps want it."""
    schedule = None if run.schedule is None else catalog.schedules()[run.schedule.name]
    return unwalkable(catalog.optimizers()[run.optimizer], schedule) is None


def axes_of(run: Run) -> list[str]:
    """What may be an axis of a map of the run: not the rate where a schedule sets it."""
    return [name for name in axis_names(catalog.optimizers()[run.optimizer]) if name != "lr" or run.schedule is None]


def with_fitting_map(scenario: Descent) -> Descent:
    """The scenario with a map that fits its runs, as much as possible the one that it has; without where none does."""
    if scenario.map is None or _fits(scenario):
        return scenario
    index = scenario.map.run if scenario.map.run < len(scenario.runs) else -1
    if index < 0 or not walkable(scenario.runs[index]):
        index = next((index for index, run in enumerate(scenario.runs) if walkable(run)), -1)
    if index < 0:
        return replace(scenario, map=None)
    run = scenario.runs[index]
    tries: list[Map] = [_for_run(scenario.map, run, index)]
    if isinstance(scenario.map, HyperparameterMap):
        tries.append(_pair_for(run, replace(scenario.map, run=index), []))
    fitted = (replace(scenario, map=chosen) for chosen in tries)
    return next(filter(_fits, fitted), replace(scenario, map=None))


def with_same_runs(scenario: Descent, before: Descent) -> Descent:
    """The scenario, edited from ``before``, still about the same runs where one of them was taken out."""
    if len(scenario.runs) != len(before.runs) - 1:
        return scenario
    pairs = zip(scenario.runs, before.runs, strict=False)
    gone = next((index for index, (now, then) in enumerate(pairs) if now != then), len(scenario.runs))
    view, chosen = scenario.view, scenario.map
    if view.run > gone:
        scenario = replace(scenario, view=replace(view, run=view.run - 1))
    if chosen is not None and chosen.run > gone:
        scenario = replace(scenario, map=replace(chosen, run=chosen.run - 1))
    return scenario


def with_map_run(scenario: Descent, index: int) -> Descent:
    """A map of another run; axes that this has not got are replaced."""
    assert scenario.map is not None
    return replace(scenario, map=_for_run(scenario.map, scenario.runs[index], index))


def with_map_axis(scenario: Descent, axis: AxisName, name: str) -> Descent:
    """Another hyperparameter along an axis, over a sensible range; the other axis' one makes them change places."""
    chosen = scenario.map
    assert isinstance(chosen, HyperparameterMap)
    if name == (chosen.y if axis == "x" else chosen.x):
        return replace(scenario, map=_turned(chosen))
    return replace(scenario, map=_with_axis(chosen, axis, name, scenario.runs[chosen.run]))


def with_map_log(scenario: Descent, axis: AxisName, log: bool) -> Descent:
    """A logarithmic axis or a linear one; a range from 0 begins a little higher where it has to."""
    chosen = scenario.map
    assert isinstance(chosen, HyperparameterMap)
    low, high = chosen.x_range if axis == "x" else chosen.y_range
    if log and low <= 0.0 < high:
        low = float(f"{DECADES * high:.3g}")
    return replace(scenario, map=replace(chosen, **{f"log_{axis}": log, f"{axis}_range": (low, high)}))


def with_pair(scenario: Descent, values: tuple[float, float]) -> Descent:
    """The map's run with other values of its two hyperparameters."""
    chosen = scenario.map
    assert isinstance(chosen, HyperparameterMap)
    runs = list(scenario.runs)
    run = runs[chosen.run]
    params = dict(run.params)
    for name, value in zip((chosen.x, chosen.y), values, strict=True):
        param, index = axis_names(catalog.optimizers()[run.optimizer])[name]
        if index is None:
            params[name] = value
        else:
            parts = list(params.get(param.name, param.default))
            parts[index] = value
            params[param.name] = tuple(parts)
    runs[chosen.run] = replace(run, params=params)
    return replace(scenario, runs=tuple(runs))


def _fits(scenario: Descent) -> bool:
    try:
        check_map(scenario)
    except InputError:
        return False
    return True


def _for_run(chosen: Map, run: Run, index: int) -> Map:
    if isinstance(chosen, BasinMap):
        return replace(chosen, run=index)
    names = axes_of(run)
    kept: list[AxisName] = [axis for axis in ("x", "y") if getattr(chosen, axis) in names]
    return _pair_for(run, replace(chosen, run=index), kept)


def _pair_for(run: Run, chosen: HyperparameterMap, kept: list[AxisName]) -> HyperparameterMap:
    """The map with the axes that are kept, and others in the usual order where there are any."""
    taken = {getattr(chosen, axis) for axis in kept}
    names = axes_of(run)
    free = [name for name in dict.fromkeys(("lr", *HABITUAL, *names)) if name in names and name not in taken]
    for axis in ("x", "y"):
        if axis not in kept and free:
            chosen = _with_axis(chosen, axis, free.pop(0), run)
    return chosen


def _with_axis(chosen: HyperparameterMap, axis: AxisName, name: str, run: Run) -> HyperparameterMap:
    span, log = _sensible(run, name)
    return replace(chosen, **{axis: name, f"{axis}_range": span, f"log_{axis}": log})


def _turned(chosen: HyperparameterMap) -> HyperparameterMap:
    return replace(
        chosen,
        x=chosen.y, x_range=chosen.y_range, log_x=chosen.log_y,
        y=chosen.x, y_range=chosen.x_range, log_y=chosen.log_x,
    )  # fmt: skip


def _sensible(run: Run, name: str) -> tuple[Pair, bool]:
    """From where to where an axis goes at first, and whether on a log scale."""
    optimizer = catalog.optimizers()[run.optimizer]
    param, _ = axis_names(optimizer)[name]
    if name == "lr":
        own: Mapping[str, Any] = resolve(optimizer.params, run.params, "params", run.optimizer)
        lr = float(own["lr"])
        return (float(f"{lr / WIDTH:.3g}"), float(f"{lr * WIDTH:.3g}")), True
    span = _range(param)
    return span, param.scale == "log" and span[0] > 0.0


def _range(param: Param) -> Pair:
    """The slider's range, or all that is allowed up to just below an end that is not."""
    low, high = param.slider or (param.low, param.high)
    if not (math.isfinite(low) and math.isfinite(high)):
        return 0.0, 1.0
    return low, high - 0.01 * (high - low) if param.open_high and high == param.high else high
