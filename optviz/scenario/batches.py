"""Lab ``batches``: full batch, mini-batch, SGD."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

import msgspec

from optviz.scenario.common import SEED, About, Named, Value


class Data(Value, frozen=True):
    """Samples made from the seed, or columns ``x`` and ``target`` of a CSV file."""

    samples: int = 1000
    noise: float = 0.5
    csv: str | None = None
    x: str = "x"
    target: str = "y"


class Batches(Value, frozen=True, tag="batches", tag_field="lab"):
    """Everything set in the batches lab."""

    lab: ClassVar[str] = "batches"
    task: Literal["regression", "classification"] = "regression"
    data: Data = Data()
    batch_sizes: tuple[int, ...] = (1, 100, 1000)
    start: tuple[float, float] = (-2.0, 3.0)
    epochs: int = 5
    optimizer: str = "sgd"
    params: dict[str, Any] = msgspec.field(default_factory=lambda: {"lr": 0.05})
    schedule: Named | None = None
    sampling: Literal["shuffle", "sequential", "replacement"] = "shuffle"
    seed: int = SEED.default
    about: About | None = None
