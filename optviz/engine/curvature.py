"""Steps that divide by curvature, for symmetric matrices of two parameters given as (xx, xy, yy)."""

from __future__ import annotations

from typing import Any

import numpy as np

Symmetric = tuple[Any, Any, Any]


def solved(matrix: Symmetric, lam: Any, grad: np.ndarray) -> np.ndarray:
    """(M + lam·I)⁻¹·g in g's shape (…, 2), by Cramer's rule: where M is singular not finite numbers."""
    xx, xy, yy = matrix
    lam = lam[..., 0] if isinstance(lam, np.ndarray) else lam
    xx, yy = np.float64(1.0) * xx + lam, yy + lam
    x, y = grad[..., 0], grad[..., 1]
    determinant = xx * yy - xy * xy
    return np.stack([(yy * x - xy * y) / determinant, (xx * y - xy * x) / determinant], axis=-1)


def absolute_step(matrix: Symmetric, least: float, grad: np.ndarray) -> np.ndarray:
    """−Q·diag(1/max(|λ|, least))·Qᵀ·g with M = Q·diag(λ)·Qᵀ: always downhill. For one point, g (2,)."""
    xx, xy, yy = matrix
    dense = np.array([[xx, xy], [xy, yy]])
    if not np.isfinite(dense).all():
        return np.full(2, np.nan)
    values, vectors = np.linalg.eigh(dense)
    return np.asarray(-vectors @ ((vectors.T @ grad) / np.maximum(np.abs(values), least)))
