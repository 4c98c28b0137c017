"""Whether two layers would be drawn alike, though a new frame made them anew."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

import numpy as np


def same(one: Any, other: Any) -> bool:
    """Equal values: arrays by identity first, then by content; frozen values of scenes field by field."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        return _same_arrays(one, other)
    if isinstance(one, tuple):
        return len(one) == len(other) and all(same(a, b) for a, b in zip(one, other, strict=True))
    names = _names(type(one))  # type: ignore[arg-type]
    if not names:
        return bool(one == other)
    return all(same(getattr(one, name), getattr(other, name)) for name in names)


def _same_arrays(one: np.ndarray, other: np.ndarray) -> bool:
    if one.shape != other.shape or one.dtype != other.dtype:
        return False
    return bool(np.array_equal(one, other, equal_nan=one.dtype.kind == "f"))


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
