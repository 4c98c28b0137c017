"""Functions that take a Python float or an array, so that a formula is written once for both.

On one point (two numbers) plain float arithmetic is several times faster than NumPy; on many points NumPy wins. A float
outside a function's domain goes to NumPy, which answers nan or inf instead of raising.
"""

from __future__ import annotations

import math
from math import sqrt as _sqrt
from typing import Any

import numpy as np

_EXP_LIMIT = 709.0
_ANGLE_LIMIT = 1e15


def sqrt(x: Any) -> Any:
    """√x; nan below 0."""
    return _sqrt(x) if type(x) is float and x >= 0.0 else np.sqrt(x)


def exp(x: Any) -> Any:
    """eˣ; inf where it overflows."""
    return math.exp(x) if type(x) is float and x < _EXP_LIMIT else np.exp(x)


def sin(x: Any) -> Any:
    """sin x, x in radians."""
    return math.sin(x) if type(x) is float and -_ANGLE_LIMIT < x < _ANGLE_LIMIT else np.sin(x)


def cos(x: Any) -> Any:
    """cos x, x in radians."""
    return math.cos(x) if type(x) is float and -_ANGLE_LIMIT < x < _ANGLE_LIMIT else np.cos(x)


def maximum(a: Any, b: Any) -> Any:
    """The larger of the two; nan if either is nan."""
    if type(a) is float and type(b) is float:
        return a if a >= b or a != a else b
    return np.maximum(a, b)


def minimum(a: Any, b: Any) -> Any:
    """The smaller of the two; nan if either is nan."""
    if type(a) is float and type(b) is float:
        return a if a <= b or a != a else b
    return np.minimum(a, b)


def where(condition: Any, a: Any, b: Any) -> Any:
    """a where the condition holds, else b (both are computed beforehand)."""
    if condition is True or condition is False or isinstance(condition, np.bool_):
        return a if condition else b
    return np.where(condition, a, b)


def power(x: Any, exponent: Any) -> Any:
    """x to the exponent, x ≥ 0; inf where it overflows."""
    try:
        return x**exponent
    except ArithmeticError:
        return np.float64(x) ** exponent


def sign(x: Any) -> Any:
    """1, 0 or −1; nan stays nan."""
    if type(x) is float:
        return 1.0 if x > 0.0 else -1.0 if x < 0.0 else x
    return np.sign(x)


def divide(a: Any, b: Any) -> Any:
    """a/b with b = 0 giving 0: for directions of zero length."""
    if type(b) is float:
        return a / b if b != 0.0 else a * 0.0
    nothing = np.zeros(np.broadcast_shapes(np.shape(a), np.shape(b)), dtype=np.result_type(a, b))
    return np.divide(a, b, out=nothing, where=b != 0)


def product(a: Any, b: Any, room: Any) -> Any:
    """a·b, in the memory of ``room``, a number or an array of that shape which nobody needs any more."""
    return np.multiply(a, b, out=room) if isinstance(room, np.ndarray) else a * b


def quotient(a: Any, b: Any, room: Any) -> Any:
    """a/b, in the memory of ``room`` as ``product`` has it."""
    return np.divide(a, b, out=room) if isinstance(room, np.ndarray) else a / b
