"""Small things that the tests of the batches lab are made of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from optviz import catalog
from optviz.engine.batches.least_squares import LeastSquares
from optviz.engine.batches.logistic import Logistic
from optviz.engine.batches.plan import Sampling, order_of, plan_of
from optviz.engine.batches.problem import Problem
from optviz.engine.batches.walk import Walk, walk
from optviz.engine.descend import Walker
from optviz.scenario import Batches
from optviz.studies.batches import Comparison, compute

START = (-2.0, 3.0)
LINREG = Path(__file__).parents[1] / "reference" / "linreg1000.csv"


def line(samples: int = 1000, noise: float = 0.5, seed: int = 0) -> LeastSquares:
    """The lab's regression."""
    made = catalog.datasets()["line"].load(seed, samples=samples, noise=noise)
    return LeastSquares.of(made.x[:, 0], made.y)


def blobs(samples: int = 1000, noise: float = 0.5, seed: int = 0) -> Logistic:
    """The lab's classification."""
    made = catalog.datasets()["blobs"].load(seed, samples=samples, noise=noise)
    return Logistic.of(made.x, made.y)


def problems() -> dict[str, Problem]:
    """One of each."""
    return {"regression": line(103), "classification": blobs(103)}


def walker(optimizer: str = "sgd", schedule: str | None = None, **params: Any) -> Walker:
    """An optimiser with defaults where nothing else is said."""
    spec = catalog.optimizers()[optimizer]
    given = {param.name: param.default for param in spec.params} | {"lr": 0.05} | params
    if schedule is None:
        return Walker(spec, given)
    other = catalog.schedules()[schedule]
    return Walker(spec, given, other, {param.name: param.default for param in other.params})


def walked(
    problem: Problem,
    size: int,
    epochs: int = 2,
    *,
    by: Walker | None = None,
    sampling: Sampling = "shuffle",
    **keys: Any,
) -> Walk:
    """A walk from the usual start."""
    order = order_of(problem.samples, epochs, sampling, seed=0)
    return walk(problem, by or walker(), keys.pop("start", START), plan_of(order, problem.samples, size), **keys)


def slowly(problem: Problem, path: Walk, lr: float) -> np.ndarray:
    """Plain SGD along the same batches (T+1, 2), written as directly as can be."""
    theta = [np.array(path.theta[0])]
    for step in range(1, path.steps + 1):
        gradient = problem.sample_gradients(theta[-1], path.plan.members(step)).mean(axis=0)
        theta.append(theta[-1] - lr * gradient)
    return np.array(theta)


def final(scenario: Batches, **keys: Any) -> Comparison:
    """The comparison as the command line takes it."""
    *_, comparison = compute(scenario, **keys)
    assert comparison.final
    return comparison
