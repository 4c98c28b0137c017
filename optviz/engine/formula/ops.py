"""The operations of formulas: on arrays, and on plain floats, which answer nan or inf instead of raising."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from optviz.engine import arithmetic

Function = Callable[..., Any]

LARGEST_ANGLE = 1e15


def calm_inverse(u: Any) -> Any:
    """1/u, and 0 at u = 0: the slope of √ and of arcsin counts as 0 where it is infinite."""
    return arithmetic.divide(1.0, u)


def calm_pow(u: Any, exponent: Any) -> Any:
    """u to a negative power, and 0 at u = 0."""
    u = np.asarray(u)
    return np.where(u == 0.0, 0.0, np.power(np.where(u == 0.0, 1.0, u), exponent))


def pick(a: Any, b: Any, p: Any, q: Any) -> Any:
    """p where a < b, q where a > b, their mean where a = b: the slope of min and max."""
    return np.where(a < b, p, np.where(a > b, q, np.where(a == b, 0.5 * (np.asarray(p) + q), np.nan)))


ARRAYS: Mapping[str, Function] = {
    "add": np.add,
    "sub": np.subtract,
    "mul": np.multiply,
    "div": np.divide,
    "neg": np.negative,
    "pow": np.power,
    "min": np.minimum,
    "max": np.maximum,
    "abs": np.abs,
    "sign": np.sign,
    "sqrt": np.sqrt,
    "exp": np.exp,
    "log": np.log,
    "sin": np.sin,
    "cos": np.cos,
    "tan": np.tan,
    "asin": np.arcsin,
    "acos": np.arccos,
    "atan": np.arctan,
    "sinh": np.sinh,
    "cosh": np.cosh,
    "tanh": np.tanh,
    "calm_inverse": calm_inverse,
    "calm_pow": calm_pow,
    "pick": pick,
}


def _safe(plain: Function, general: Function) -> Function:
    """``plain``, and where it raises (a division by 0, an overflow, a root of −1) the array function's answer."""

    def function(*numbers: float) -> float:
        try:
            return float(plain(*numbers))
        except (ArithmeticError, ValueError):
            with np.errstate(all="ignore"):
                return float(general(*map(np.float64, numbers)))

    return function


def _pow(u: float, v: float) -> float:
    return math.pow(u, v)


def _sign(u: float) -> float:
    return (u > 0.0) - (u < 0.0) if u == u else u


def _pick(a: float, b: float, p: float, q: float) -> float:
    if a == b:
        return 0.5 * (p + q)
    return p if a < b else q if a > b else math.nan


PLAIN: Mapping[str, Function] = {
    "div": float.__truediv__,
    "pow": _pow,
    "min": arithmetic.minimum,
    "max": arithmetic.maximum,
    "sign": _sign,
    "calm_inverse": lambda u: 1.0 / u if u != 0.0 else 0.0,
    "calm_pow": lambda u, exponent: math.pow(u, exponent) if u != 0.0 else 0.0,
    "pick": _pick,
    **{
        name: getattr(math, name)
        for name in ("sqrt", "exp", "log", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh")
    },
}

NUMBERS: Mapping[str, Function] = {
    "add": float.__add__,
    "sub": float.__sub__,
    "mul": float.__mul__,
    "neg": float.__neg__,
    "abs": float.__abs__,
    **{name: _safe(plain, ARRAYS[name]) for name, plain in PLAIN.items()},
}
"""The same for floats; these never raise."""
