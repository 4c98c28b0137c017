"""The θ-plane of two features."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.regression.lasso import LassoSolver
from optviz.engine.regression.plane import Bowl, Contour, bowl, levels, region
from optviz.studies.regularization_model import Model


@dataclass(frozen=True, eq=False)
class Plane:
    """What the θ-plane shows, all in the units of θ.

    ``theta`` and ``optimum`` (2,) are the constrained and the free solution; ``region`` (N, 2) the closed outline of
    P(θ) ≤ t, None where it has no bound; ``contours`` of the MSE and ``touching``, the one through ``theta``; ``path``
    (M, 2) the solutions over all λ, from the largest on, with their exact kinks where the path is made of lines.
    ``corner`` names the axes (0, 1) of coefficients that the penalty has set to exactly 0.
    """

    bowl: Bowl
    theta: np.ndarray
    optimum: np.ndarray
    t: float
    region: np.ndarray | None
    contours: tuple[Contour, ...]
    touching: Contour
    path: np.ndarray
    corner: tuple[int, ...]

    @property
    def reach(self) -> float:
        """How far from 0 there is something to see."""
        return _reach(self.optimum, self.theta)


def plane_of(model: Model, theta: np.ndarray, path: np.ndarray) -> Plane:
    """The plane for a solution; ``path`` (L, 2) are the solutions on the rising grid of λ."""
    shape, t = bowl(model.problem), model.size(theta)
    reach = 4.0 * _reach(shape.optimum, theta)
    smooth = model.spec.round_outline(**model.params)
    outline = region(partial(model.spec.radius, **model.params), t, smooth=smooth)
    kinks = model.solver.knots if isinstance(model.solver, LassoSolver) else path[::-1]
    return Plane(
        bowl=shape,
        theta=theta,
        optimum=shape.optimum,
        t=t,
        region=outline,
        contours=tuple(shape.contour(level, reach) for level in levels(shape, theta)),
        touching=shape.contour(float(shape.mse(theta)), reach),
        path=read_only(np.array(kinks)),
        corner=tuple(int(axis) for axis in np.flatnonzero((theta == 0.0) & (shape.optimum != 0.0))),
    )


def _reach(optimum: np.ndarray, theta: np.ndarray) -> float:
    return float(max(np.abs(optimum).max(), np.abs(theta).max())) or 1.0
