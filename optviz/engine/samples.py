"""Data as every lab takes it, and what a data set's file exports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from optviz.params import Param

Task = Literal["inputs", "classes", "regression"]


@dataclass(frozen=True)
class Feature:
    """A column: its name in files and plots, and what it means (English, marked for translation)."""

    name: str
    doc: str = ""


@dataclass(frozen=True, eq=False)
class Samples:
    """``x`` (n, p) float64, read-only; ``y`` (n,) class numbers (int64) or targets (float64), None for mere inputs.

    ``classes`` is how many classes there are, 0 where ``y`` holds no classes.
    """

    x: np.ndarray
    y: np.ndarray | None
    features: tuple[Feature, ...]
    target: str = ""
    classes: int = 0


@dataclass(frozen=True, kw_only=True)
class DatasetSpec:
    """A data set: shipped (``load`` ignores the seed), or made from a seed.

    ``load(seed, **params)`` gives the ``Samples``. ``task`` says what it is good for: mere ``inputs``, ``classes`` to
    tell apart, ``regression``. ``labs`` are the labs that offer it.
    """

    name: str
    title: str
    order: float
    summary: str
    source: str
    task: Task
    labs: tuple[str, ...]
    load: Callable[..., Samples]
    params: tuple[Param, ...] = ()
