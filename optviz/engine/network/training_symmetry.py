"""How many units of a layer differ: equal units stay equal, and are worth one."""

from __future__ import annotations

import numpy as np

EQUAL = 1e-6
"""Units whose weights differ by less than this, relative to the layer's largest weight, count as equal."""


def distinct_units(weights: np.ndarray) -> int:
    """The number of units of a layer with weights (units, inputs) that are not equal to another one; from 1.

    Units are put in order along a fixed direction, which equal ones share a place on; neighbours are then compared.
    """
    largest = float(np.abs(weights).max(initial=0.0))
    if largest == 0.0 or not np.isfinite(largest):
        return 1 if largest == 0.0 else len(weights)
    exact = weights.astype(np.float64) / largest
    direction = np.random.default_rng(0).standard_normal(exact.shape[1])
    ordered = exact[np.argsort(exact @ direction, kind="stable")]
    apart = np.abs(np.diff(ordered, axis=0)).max(axis=1) > EQUAL
    return 1 + int(np.count_nonzero(apart))
