"""Random parameter values that a spec allows, from the ranges that it states itself."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import numpy as np

from optviz.params import Param

TAME = (0.2, 0.95)
"""Where decay rates and other bounded numbers are drawn: this part of their range."""


def drawn(params: Iterable[Param], rng: np.random.Generator, *, leave_out: tuple[str, ...] = ()) -> dict[str, Any]:
    """A value for every parameter but those left out."""
    return {param.name: _value(param, rng) for param in params if param.name not in leave_out}


def _value(param: Param, rng: np.random.Generator) -> Any:
    if param.kind == "bool":
        return bool(rng.integers(2))
    if param.kind == "choice":
        return str(rng.choice(param.choices))
    if param.kind in ("vector", "list"):
        size = param.size or len(param.default)
        return tuple(_number(param, rng) for _ in range(size))
    return _number(param, rng)


def _number(param: Param, rng: np.random.Generator) -> float:
    low, high = param.slider or (param.low, param.high)
    assert math.isfinite(low)
    assert math.isfinite(high)
    if param.scale == "log":
        number = float(np.exp(rng.uniform(math.log(low), math.log(high))))
    else:
        number = float(low + (high - low) * rng.uniform(*TAME))
    return round(number) if param.kind == "int" else number


def edges(param: Param) -> list[Any]:
    """Values at and near the ends of what the parameter allows, all of them allowed."""
    if param.kind == "bool":
        return [True, False]
    if param.kind == "choice":
        return list(param.choices)
    numbers = [param.low, param.high, 0.0, 5e-324, 1e-300, 1e-9, 1 / 3, 0.5, 0.6, 1.0 - 2.0**-53, 1.0, 1e9, 1e300]
    allowed = [number for number in numbers if math.isfinite(number) and _allowed(param, number)]
    if param.kind in ("vector", "list"):
        return [(a, b) for a in allowed for b in allowed]
    return allowed


def _allowed(param: Param, number: float) -> bool:
    above = number > param.low or (number == param.low and not param.open_low)
    below = number < param.high or (number == param.high and not param.open_high)
    return above and below and (param.kind != "int" or number == int(number))
