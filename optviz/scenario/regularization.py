"""Lab ``regularization``: L1, L2 and what λ does."""

from __future__ import annotations

from typing import ClassVar

from optviz.scenario.common import SEED, About, Named, Value

Pair = tuple[float, float]


class Data(Value, frozen=True):
    """A data set by name (``diabetes``, ``polynomial``, ``pair``) with its settings, or a CSV file and its target."""

    name: str | None = None
    features: tuple[str, ...] | None = None
    degree: int | None = None
    samples: int | None = None
    noise: float | None = None
    optimum: Pair | None = None
    correlation: float | None = None
    csv: str | None = None
    target: str | None = None


class Regularization(Value, frozen=True, tag="regularization", tag_field="lab"):
    """Everything set in the regularization lab: J(θ) = MSE + lam·P(θ), or MSE under P(θ) ≤ t."""

    lab: ClassVar[str] = "regularization"
    data: Data = Data(name="diabetes")
    penalty: Named = Named(name="l1")
    lam: float = 1.0
    t: float | None = None
    lambdas: tuple[float, ...] = ()
    standardize: bool = True
    seed: int = SEED.default
    about: About | None = None
