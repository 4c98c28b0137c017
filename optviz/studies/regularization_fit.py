"""The curve through the points."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optviz.datasets.polynomial import truth
from optviz.engine.path import read_only
from optviz.studies.regularization_data import Material, design

FINE = 401


@dataclass(frozen=True, eq=False)
class Fit:
    """``points`` (n, 2); curves (401, 2) over x from −1 to 1: under the ``penalty``, ``free`` of one, the ``truth``."""

    points: np.ndarray
    penalty: np.ndarray
    free: np.ndarray
    truth: np.ndarray


def fit_of(material: Material, theta: np.ndarray) -> Fit | None:
    """The curves of a polynomial with the coefficients θ (p,), None for other data."""
    if material.x is None:
        return None
    x = np.linspace(-1.0, 1.0, FINE)
    both = np.stack([theta, material.problem.ols])
    penalty, free = material.problem.predict(design(x, material.powers), both)
    curves = [read_only(np.stack([x, values], axis=1)) for values in (penalty, free, truth(x))]
    return Fit(read_only(np.stack([material.x, material.y], axis=1)), *curves)
