"""What theory says of a batch size before it is walked."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optviz.engine.batches import stationary
from optviz.engine.batches.noise import covariance, share
from optviz.engine.batches.problem import Problem
from optviz.engine.batches.stationary import Rule
from optviz.engine.descend import Walker


@dataclass(frozen=True, eq=False)
class Prediction:
    """Where a constant rate makes independent batches stray around θ*.

    ``additive`` (2, 2) is the covariance of θ with the noise taken as at θ*; on a quadratic loss ``exact`` (2, 2) also
    counts that it grows further away. Each is None where it has no bound. ``excess_loss`` is what the loss lies above
    its minimum on average (from ``exact`` where there is one); ``largest_lr`` the rate below which plain SGD's mean
    square stays bounded, None but on a quadratic loss; ``share`` is φ, ``hessian`` and ``noise`` (C) those at θ*.
    """

    center: np.ndarray
    hessian: np.ndarray
    noise: np.ndarray
    share: float
    additive: np.ndarray | None
    exact: np.ndarray | None
    excess_loss: float | None
    largest_lr: float | None


def predict(problem: Problem, walker: Walker, size: int, *, replacement: bool) -> Prediction | None:
    """The prediction for a linear optimiser (sgd, momentum, nag) with a constant rate and no weight decay, else None.

    There is none either where no θ is best. On the logistic loss it is that of the quadratic which touches it at θ*.
    """
    rule, center = rule_of(walker), problem.optimum
    if rule is None or center is None:
        return None
    hessian, noise = problem.hessian(center), covariance(problem, center)
    phi = share(problem.samples, size, replacement=replacement)
    additive = stationary.cov_additive(hessian, phi * noise, rule)
    exact = largest = None
    if problem.task == "regression":
        bends = stationary.bends(problem, center)
        exact = stationary.cov_exact(hessian, phi * noise, rule, bends, phi)
        largest = stationary.largest_lr(hessian, bends, phi)
    best = exact if problem.task == "regression" else additive
    excess = None if best is None else stationary.excess_loss(hessian, best)
    return Prediction(center, hessian, noise, phi, additive, exact, excess, largest)


def rule_of(walker: Walker) -> Rule | None:
    """The optimiser as a linear rule with a constant rate; None where it is not one."""
    given, name = walker.hyperparameters, walker.optimizer.name
    constant = walker.schedule is None or walker.schedule.name == "constant"
    if name not in ("sgd", "momentum", "nag") or not constant or given["weight_decay"] != 0.0:
        return None
    lr, momentum = walker.first_lr(), given["momentum"]
    if name == "nag":
        return stationary.nesterov(lr, momentum)
    # As in PyTorch, sgd dampens only where it has momentum, and no first gradient: that is forgotten in the long run.
    return stationary.heavy_ball(lr, momentum, given["dampening"]) if momentum or name == "momentum" else Rule(lr)
