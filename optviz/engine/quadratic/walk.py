"""Where the modes of a quadratic are after every step, without walking there."""

from __future__ import annotations

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.quadratic.modes import Method, dampened, step_matrix


def components(
    method: Method, alpha: float, beta: float, dampening: float, lams: np.ndarray, start: np.ndarray, steps: int
) -> np.ndarray:
    """The error along each eigenvector (steps + 1, K), for curvatures ``lams`` (K,) and the error ``start`` (K,).

    The powers of ``step_matrix`` applied to the first two rows, 1, 2, 4 … rows at a time, which is exact where the
    matrix has one eigenvalue twice, too. The first step is PyTorch's: b ← g, not dampened. What overflows is not
    finite.
    """
    first = alpha if method == "heavy_ball" else alpha * (1.0 + beta)
    pair = np.stack([(1.0 - first * lams) * start, start], axis=-1)
    power = step_matrix(method, dampened(alpha, beta, dampening), beta, lams)
    pairs = pair[None]
    with np.errstate(all="ignore"):
        while len(pairs) < steps:
            pairs = np.concatenate([pairs, np.einsum("kij,nkj->nki", power, pairs)])
            power = power @ power
    return read_only(np.concatenate([start[None], pairs[:steps, :, 0]]))
