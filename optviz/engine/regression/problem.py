"""Least squares made ready: centred, standardised, reduced to what every solver needs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import cast

import numpy as np

from optviz.engine.path import read_only

FLAT = 1e-13
"""A column whose deviation is below this share of its size is constant."""

DEPENDENT = 1e-11
"""A column with less than this share outside the others' span depends on them."""

EPS = float(np.finfo(float).eps)


@dataclass(frozen=True, eq=False)
class Problem:
    """MSE(θ) = (1/n)·Σ(y − ŷ)² of centred data, n rows and p features; the intercept is left free.

    ``x`` (n, p) has column means 0 and, where ``standardized``, standard deviations 1 (ddof 0); a constant column is
    all 0. ``y`` (n,) has mean 0. ``mean``, ``scale`` (p,) and ``target_mean`` lead back: x = (raw − mean)/scale.
    """

    x: np.ndarray
    y: np.ndarray
    mean: np.ndarray
    scale: np.ndarray
    target_mean: float
    standardized: bool

    @property
    def samples(self) -> int:
        """n."""
        return int(self.x.shape[0])

    @property
    def features(self) -> int:
        """p."""
        return int(self.x.shape[1])

    @cached_property
    def _reduced(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """σ (r,), Vᵀ (r, p), z (r,): X/√n = U·diag(σ)·Vᵀ of numerical rank r, z = Uᵀy/√n."""
        n, p = self.x.shape
        x, y = self.triangle
        u, sigma, vt = np.linalg.svd(x, full_matrices=False)
        rank = int((sigma > EPS * max(n, p) * sigma.max(initial=0.0)).sum())
        return sigma[:rank], vt[:rank], (u.T @ y)[:rank]

    @cached_property
    def triangle(self) -> tuple[np.ndarray, np.ndarray]:
        """R and z with A = RᵀR, b = Rᵀz, as ``root`` and ``scores`` but of full height: X/√n = QR, z = Qᵀy/√n."""
        n, p = self.x.shape
        x, y = self.x / np.sqrt(n), self.y / np.sqrt(n)
        if n <= p:
            return x, y
        q, r = np.linalg.qr(x)
        return r, y @ q

    @property
    def rank(self) -> int:
        """The number of independent columns."""
        return len(self._reduced[0])

    @property
    def sigma(self) -> np.ndarray:
        """(r,), the singular values of X/√n, largest first; their squares are the eigenvalues of A = XᵀX/n."""
        return self._reduced[0]

    @property
    def directions(self) -> np.ndarray:
        """(r, p), Vᵀ: the right singular vectors as rows."""
        return self._reduced[1]

    @property
    def scores(self) -> np.ndarray:
        """(r,), z = Uᵀy/√n."""
        return self._reduced[2]

    @cached_property
    def root(self) -> np.ndarray:
        """(r, p), R = diag(σ)·Vᵀ: A = RᵀR, b = Rᵀz, and MSE = ‖z − Rθ‖² + what no θ explains."""
        return np.asarray(self.sigma[:, None] * self.directions)

    @cached_property
    def gram(self) -> np.ndarray:
        """(p, p), A = XᵀX/n."""
        return cast(np.ndarray, self.x.T @ self.x / self.samples)

    @cached_property
    def moment(self) -> np.ndarray:
        """(p,), b = Xᵀy/n."""
        return cast(np.ndarray, self.x.T @ self.y / self.samples)

    @cached_property
    def floor(self) -> float:
        """The MSE that is left at the best θ."""
        outside = self.y - self.x @ self.ols
        return float(outside @ outside) / self.samples

    @cached_property
    def ols(self) -> np.ndarray:
        """(p,), the least-squares solution; of several the one of smallest norm."""
        return read_only(np.asarray(self.directions.T @ (self.scores / self.sigma)))

    @property
    def steepest(self) -> float:
        """max|G(0)| = 2·max|b|: from this λ on the lasso is 0."""
        return 2.0 * float(np.abs(self.moment).max(initial=0.0))

    def gradient(self, theta: np.ndarray) -> np.ndarray:
        """G = ∂MSE/∂θ = −(2/n)·Xᵀ(y − Xθ) for the rows of ``theta`` (L, p)."""
        return cast(np.ndarray, -2.0 * (self.scores - theta @ self.root.T) @ self.root)

    def mse(self, theta: np.ndarray) -> np.ndarray:
        """(L,), the mean squared error for the rows of ``theta`` (L, p)."""
        rest = self.scores - theta @ self.root.T
        noise = max(0.0, float(self.y @ self.y) / self.samples - float(self.scores @ self.scores))
        return cast(np.ndarray, np.einsum("ij,ij->i", rest, rest) + noise)

    def intercept(self, theta: np.ndarray) -> np.ndarray:
        """(L,), the intercept that goes with the rows of ``theta``, in the units of the features as they are used."""
        if self.standardized:
            return np.full(len(theta), self.target_mean)
        return cast(np.ndarray, self.target_mean - theta @ self.mean)

    def predict(self, raw: np.ndarray, theta: np.ndarray) -> np.ndarray:
        """ŷ (L, m) at the raw rows (m, p), for the rows of ``theta`` (L, p)."""
        return cast(np.ndarray, self.target_mean + theta @ ((raw - self.mean) / self.scale).T)


def prepare(raw: np.ndarray, y: np.ndarray, *, standardize: bool = True) -> Problem:
    """The problem of raw features (n, p) and targets (n,); columns that do not vary become 0."""
    mean = raw.mean(axis=0)
    x = raw - mean
    x -= x.mean(axis=0)
    deviation = np.sqrt(np.einsum("ij,ij->j", x, x) / len(x))
    flat = deviation <= FLAT * np.abs(raw).max(axis=0, initial=0.0)
    x[:, flat] = 0.0
    scale = np.where(flat, 1.0, deviation) if standardize else np.ones(raw.shape[1])
    target_mean = float(y.mean())
    return Problem(
        x=read_only(x / scale),
        y=read_only(y - target_mean),
        mean=read_only(mean),
        scale=read_only(scale),
        target_mean=target_mean,
        standardized=standardize,
    )


def constant(problem: Problem) -> np.ndarray:
    """(p,), true for the columns that do not vary."""
    return cast(np.ndarray, ~problem.x.any(axis=0))


def dependent(problem: Problem) -> np.ndarray:
    """(p,), true for varying columns that are combinations of the columns before them."""
    found = np.zeros(problem.features, dtype=bool)
    basis = np.zeros((problem.rank, 0))
    for index, column in enumerate(problem.root.T):
        size = float(np.linalg.norm(column))
        if size <= EPS * problem.sigma.max(initial=0.0):
            continue
        rest = column - basis @ (basis.T @ column)
        rest -= basis @ (basis.T @ rest)
        left = float(np.linalg.norm(rest))
        if left <= DEPENDENT * size:
            found[index] = True
        else:
            basis = np.column_stack([basis, rest / left])
    return found
