"""Parameters and curves that several schedules share."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from optviz.errors import InputError
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

TOTAL_DOC = QT_TRANSLATE_NOOP("Params", "Steps of the whole schedule; afterwards the rate stays where it is.")
WARMUP_DOC = QT_TRANSLATE_NOOP("Params", "Steps in which the rate rises to its full height.")
END_DOC = QT_TRANSLATE_NOOP("Params", "The rate at the end.")


def cosine(start: Any, end: Any, share: np.ndarray) -> np.ndarray:
    """From ``start`` (share 0) to ``end`` (share 1) along half a wave: end + (start − end)·½(1 + cos π·share)."""
    return np.asarray(end + (start - end) * 0.5 * (1.0 + np.cos(np.pi * share)))


def line(start: Any, end: Any, share: np.ndarray) -> np.ndarray:
    """From ``start`` (share 0) to ``end`` (share 1), straight."""
    return np.asarray(end + (start - end) * (1.0 - share))


def steps(name: str, default: int, doc: str, *, low: int = 1) -> Param:
    """A length in steps."""
    return Param(
        name=name,
        default=default,
        kind="int",
        low=low,
        high=100_000,
        scale="log" if low > 0 else "linear",
        slider=(low, 10_000),
        unit="steps",
        doc=doc,
    )


def total(default: int = 200) -> Param:
    """The length of the whole schedule."""
    return steps("total", default, TOTAL_DOC)


def warmup(default: int = 20, *, low: int = 0) -> Param:
    """The length of the rise."""
    return steps("warmup", default, WARMUP_DOC, low=low)


def rate(name: str, doc: str, default: float = 0.0) -> Param:
    """A rate that may be 0: where a schedule ends or begins."""
    return Param(name=name, default=default, low=0.0, high=1e6, slider=(0.0, 1.0), doc=doc)


def own_rate(name: str, doc: str) -> Param:
    """A rate of the schedule's own, which follows from the run's where it is not given."""
    return Param(
        name=name,
        default=None,
        low=0.0,
        open_low=True,
        high=1e6,
        scale="log",
        slider=(1e-5, 10.0),
        optional=True,
        doc=doc,
    )


def below_total(name: str) -> Callable[..., None]:
    """A check that ``name`` steps are over before the schedule's end."""
    return partial(_check_below_total, name)


def _check_below_total(name: str, **params: Any) -> None:
    """Raises ``InputError`` where they are not."""
    if params[name] >= params["total"]:
        raise InputError(name, f"must be below total ({params['total']}), got {params[name]}")
