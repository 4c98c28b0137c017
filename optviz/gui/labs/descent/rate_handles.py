"""What of a schedule can be dragged on its chart: where each handle stands, and what a move of it means. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from optviz.engine.specs import ScheduleSpec
from optviz.errors import InputError

LENGTHS = ("warmup", "step_size", "step_size_up", "T0")
ENDS = {"T": "eta_min", "total": "end"}
"""Where a schedule ends, and the rate that it ends with."""

Values = dict[str, Any]


@dataclass(frozen=True)
class Handle:
    """At step ``x``; at the height ``y``, or on the curve where that is None. ``moved(x, y)`` gives the parameters."""

    key: str
    x: float
    y: float | None
    moved: Callable[[float, float], Values]


def handles(spec: ScheduleSpec, params: Mapping[str, Any], steps: int) -> list[Handle]:
    """The handles of a schedule with all of its parameters in a race of so many steps."""
    return [
        *_lengths(params),
        *_milestones(params),
        *_ends(spec, params),
        *_levels(params, steps),
        *_others(spec, params),
    ]


def usable(spec: ScheduleSpec, params: Mapping[str, Any], values: Values) -> Values | None:
    """The moved values, brought within their bounds; None where they do not go with the other parameters."""
    known = {param.name: param for param in spec.params}
    good: Values = {}
    for name, value in values.items():
        param = known[name]
        if isinstance(value, tuple):
            good[name] = tuple(min(max(item, param.low), param.high) for item in value)
        else:
            low = param.low if not param.open_low else param.low + 1e-3
            high = param.high if not param.open_high else param.high - 1e-3
            value = min(max(value, low), high)
            good[name] = round(value) if param.kind == "int" else float(f"{value:.3g}")
    try:
        spec.check(**{**params, **good})
    except InputError:
        return None
    return good


def _lengths(params: Mapping[str, Any]) -> Iterator[Handle]:
    for name in LENGTHS:
        if name in params:
            yield Handle(name, params[name], None, lambda x, y, name=name: {name: round(x)})  # type: ignore[misc]


def _milestones(params: Mapping[str, Any]) -> Iterator[Handle]:
    places = tuple(params.get("milestones", ()))
    for index, at in enumerate(places):

        def moved(x: float, y: float, index: int = index) -> Values:
            return {"milestones": (*places[:index], float(max(0, round(x))), *places[index + 1 :])}

        yield Handle(f"milestones[{index}]", at, None, moved)


def _ends(spec: ScheduleSpec, params: Mapping[str, Any]) -> Iterator[Handle]:
    """A handle at the end moves it along, and up and down where the last rate is a parameter."""
    for length, rate in ENDS.items():
        if length not in params:
            continue
        if rate in params:

            def both(x: float, y: float, length: str = length, rate: str = rate) -> Values:
                return {length: round(x), rate: max(0.0, y)}

            yield Handle(f"{length}, {rate}", params[length], params[rate], both)
        else:
            yield Handle(length, params[length], None, lambda x, y, length=length: {length: round(x)})  # type: ignore[misc]


def _levels(params: Mapping[str, Any], steps: int) -> Iterator[Handle]:
    if "init" in params:
        yield Handle("init", 0.0, params["init"], lambda x, y: {"init": max(0.0, y)})
    if "min_lr" in params:
        yield Handle("min_lr", steps, params["min_lr"], lambda x, y: {"min_lr": max(0.0, y)})
    if "eta_min" in params and "T" not in params:
        yield Handle("eta_min", steps, params["eta_min"], lambda x, y: {"eta_min": max(0.0, y)})


def _others(spec: ScheduleSpec, params: Mapping[str, Any]) -> Iterator[Handle]:
    total = params.get("total", 0)
    if "decay" in params and total:
        yield Handle("decay", total - params["decay"], None, lambda x, y: {"decay": max(1, total - round(x))})
    if "pct_start" in params and total:
        top = params["pct_start"] * total - 1.0
        yield Handle("pct_start", max(0.0, top), None, lambda x, y: {"pct_start": (x + 1.0) / total})
