"""What the terms of a step may name, of a walk that has been recorded."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.descend import Walker
from optviz.engine.oracle import Oracle
from optviz.engine.path import Path
from optviz.engine.specs import Objective
from optviz.engine.terms.values import Names


def scope_of(objective: Objective, walker: Walker, path: Path, t: int, xi: np.ndarray | None = None) -> Names:
    """The names of step ``t`` (from 1), which led from row t−1 to row t, with the noise ``xi`` (2,) of its gradients.

    ``theta`` and ``theta0`` (2,) are the point before the step and the start, ``lr`` is the step's rate, ``length``
    the step length that a search has found; ``xi`` counts where ``noisy``. Then the hyperparameters, the state before
    the step as ``m_prev``, and functions of a point: ``grad``, ``hess`` (2, 2), ``normal`` and ``slope`` (JᵀJ and Jᵀr
    of the residuals). What only the optimiser could see is taken from what it recorded: ``two_loops`` of the gradient,
    its direction d, and ``inner_point`` of d, from where the last of several searches in one step has gone.
    """
    oracle, factor = Oracle(objective), objective.spec.residual_factor
    kick = np.zeros(2) if xi is None else xi
    rate = float(path.lr[t])
    hyperparameters = {**walker.hyperparameters, "lr": rate}
    names: dict[str, Any] = {
        **{name: _number(value) for name, value in hyperparameters.items()},
        "theta": path.positions[t - 1],
        "theta0": path.positions[0],
        "t": float(t),
        "length": rate,
        "xi": kick,
        "noisy": xi is not None,
        "grad": oracle.gradient,
        "hess": lambda point: _matrix(oracle.hessian(point)),
        "normal": lambda point: _matrix(oracle.normal_equations(point)[0]),
        "slope": lambda point: oracle.normal_equations(point)[1] + kick / (2.0 * factor),
        "two_loops": lambda _: path.state["d"][t],
        "inner_point": lambda d: path.positions[t] - rate * d,
    }
    shared = {term.name for term in walker.optimizer.terms if term.shared}
    for name, part in path.state.items():
        names[f"{name}_prev"] = float(part[t - 1, 0]) if name in shared else part[t - 1]
    return names


def _number(value: Any) -> Any:
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _matrix(parts: tuple[Any, Any, Any]) -> np.ndarray:
    xx, xy, yy = parts
    return np.array([[xx, xy], [xy, yy]], dtype=float)
