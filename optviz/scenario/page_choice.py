"""The pages of the descent lab, maps and fair races to begin with, and scenarios whose map still fits them."""

from __future__ import annotations

import math
from typing import Literal

from optviz import catalog
from optviz.engine.maps import unwalkable
from optviz.errors import InputError
from optviz.params import Param, resolve
from optviz.scenario.check_map import axis_names, check_map
from optviz.scenario.common import replace
from optviz.scenario.descent import Descent, Run
from optviz.scenario.descent_fair import Fair
from optviz.scenario.descent_map import BasinMap, HyperparameterMap, Map

Kind = Literal["race", "fair", "basins", "hyperparameters", "theory", "family"]
MAPS = ("basins", "hyperparameters")

WIDTH = 100.0
"""A map of rates reaches from the run's own rate by this factor to either side."""

HABITUAL = ("momentum", "betas[0]", "betas[1]", "alpha", "rho")
"""What is looked at against the rate where the optimiser has it."""


def kind_of(scenario: Descent) -> Kind:
    """What the scenario is about."""
    if scenario.fair is not None:
        return "fair"
    if scenario.map is None:
        return scenario.view.page
    return "basins" if isinstance(scenario.map, BasinMap) else "hyperparameters"


def with_page(scenario: Descent, kind: Kind) -> Descent:
    """The scenario about something else: a map is one of the first run that can have one."""
    if kind == kind_of(scenario):
        return scenario
    if kind == "fair":
        return replace(scenario, map=None, fair=Fair())
    if kind in MAPS:
        return replace(scenario, map=_first(scenario, kind), fair=None)
    return replace(scenario, map=None, fair=None, view=replace(scenario.view, page=kind))


def with_fitting_map(scenario: Descent) -> Descent:
    """The scenario, without its map where that fits its runs no longer."""
    try:
        check_map(scenario)
    except InputError:
        return replace(scenario, map=None)
    return scenario


def _first(scenario: Descent, kind: Kind) -> Map:
    index = next((index for index, run in enumerate(scenario.runs) if _fits(run)), 0)
    if kind == "basins" or not scenario.runs:
        return BasinMap(run=index)
    return _pair(scenario.runs[index], index)


def _fits(run: Run) -> bool:
    schedule = None if run.schedule is None else catalog.schedules()[run.schedule.name]
    return unwalkable(catalog.optimizers()[run.optimizer], schedule) is None


def _pair(run: Run, index: int) -> HyperparameterMap:
    """The rate against what is usually looked at with it; other numbers where there is no rate to vary."""
    optimizer = catalog.optimizers()[run.optimizer]
    names = axis_names(optimizer)
    ordered = [name for name in (*HABITUAL, *names) if name in names and name != "lr"]
    if "lr" not in names or run.schedule is not None:
        x, y = (*ordered, "lr", "lr")[:2]
        return (
            HyperparameterMap(
                run=index, x=x, y=y, x_range=_range(names[x][0]), y_range=_range(names[y][0]), log_x=False
            )
            if x in names and y in names
            else HyperparameterMap(run=index)
        )
    own = float(resolve(optimizer.params, run.params, "params", run.optimizer)["lr"])
    y = (*ordered, "lr")[0]
    return HyperparameterMap(run=index, y=y, x_range=(own / WIDTH, own * WIDTH), y_range=_range(names[y][0]))


def _range(param: Param) -> tuple[float, float]:
    """The slider's range, or all that is allowed up to just below an end that is not."""
    low, high = param.slider or (param.low, param.high)
    if not (math.isfinite(low) and math.isfinite(high)):
        return 0.0, 1.0
    return low, high - 0.01 * (high - low) if param.open_high and high == param.high else high
