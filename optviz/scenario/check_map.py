"""What the types of a map alone cannot say: a run that can be walked many times at once, hyperparameters, ranges."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from optviz import catalog
from optviz.engine.maps import unwalkable
from optviz.engine.specs import OptimizerSpec
from optviz.errors import InputError, join, shown
from optviz.params import Param
from optviz.scenario.descent import Descent, Run
from optviz.scenario.descent_map import NEAR, RUN, SIZE, BasinMap, HyperparameterMap

AXES = ("x", "y")


def check_map(scenario: Descent) -> None:
    """Raises ``InputError`` with the key's path where the scenario's map, if any, is unusable; the rest is checked."""
    chosen = scenario.map
    if chosen is None:
        return
    SIZE.check(chosen.size, "map.size")
    RUN.check(chosen.run, "map.run")
    if chosen.run >= len(scenario.runs):
        raise InputError("map.run", f"must be below {len(scenario.runs)}, the count of runs, got {chosen.run}")
    run = scenario.runs[chosen.run]
    _check_walkable(run, chosen.run)
    if isinstance(chosen, BasinMap):
        NEAR.check(chosen.tolerance, "map.tolerance")
    else:
        _check_axes(chosen, run)


def axis_param(optimizer: OptimizerSpec, name: str) -> tuple[Param, int | None]:
    """The parameter that an axis varies, and which of its components: ``betas[0]`` is the first of ``betas``.

    Raises ``InputError`` where the optimiser has no such number.
    """
    axes = axis_names(optimizer)
    if name not in axes:
        raise InputError("", f"must be one of {', '.join(axes)} for {optimizer.name}, got {shown(name)}")
    return axes[name]


def axis_names(optimizer: OptimizerSpec) -> Mapping[str, tuple[Param, int | None]]:
    """Everything of an optimiser that may be an axis of a map: its numbers, and the components of its vectors."""
    names: dict[str, tuple[Param, int | None]] = {}
    for param in optimizer.params:
        if param.kind == "float":
            names[param.name] = param, None
        elif param.kind == "vector":
            names |= {f"{param.name}[{index}]": (param, index) for index in range(param.size or 0)}
    return names


def _check_walkable(run: Run, index: int) -> None:
    optimizer = catalog.optimizers()[run.optimizer]
    schedule = None if run.schedule is None else catalog.schedules()[run.schedule.name]
    problem = unwalkable(optimizer, schedule)
    if problem:
        raise InputError("map.run", f"must be a run of which many can be walked at once; {problem}, got {index}")


def _check_axes(chosen: HyperparameterMap, run: Run) -> None:
    optimizer = catalog.optimizers()[run.optimizer]
    for axis in AXES:
        name: str = getattr(chosen, axis)
        try:
            param, _ = axis_param(optimizer, name)
        except InputError as error:
            raise error.within(f"map.{axis}") from None
        check_range(getattr(chosen, f"{axis}_range"), getattr(chosen, f"log_{axis}"), param, f"map.{axis}_range")
        if name == "lr" and run.schedule is not None:
            raise InputError(
                f"map.{axis}", f"must not be lr for a run with a schedule ({run.schedule.name}), got {shown(name)}"
            )
    if chosen.x == chosen.y:
        raise InputError("map.y", f"must differ from x, got {shown(chosen.y)}")


def check_range(span: tuple[float, float], log: bool, param: Param, path: str) -> None:
    """Raises ``InputError`` where an axis cannot go from one number to the other."""
    for index, value in enumerate(span):
        _check_one(param, value, join(path, f"[{index}]"))
        if log and value <= 0.0:
            raise InputError(join(path, f"[{index}]"), f"must be greater than 0 on a log axis, got {shown(value)}")
    if not span[0] < span[1]:
        raise InputError(path, f"must rise, got {shown(list(span))}")


def _check_one(param: Param, value: Any, path: str) -> None:
    """The bound of the parameter, or of each component of a vector."""
    if param.kind == "vector":
        try:
            param.check([value] * (param.size or 1), "")
        except InputError as error:
            raise InputError(path, error.problem) from None
    else:
        param.check(value, path)
