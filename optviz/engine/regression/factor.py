"""An orthogonal factor of the active columns that grows and shrinks with them."""

from __future__ import annotations

import numpy as np

DEPENDENT = 1e-11
"""A column with less than this share outside the others' span depends on them."""


class Factor:
    """R_S = Q·T for the columns S of ``root`` R (r, p), T upper triangular; ``scores`` is z (r,).

    Columns are added by Gram-Schmidt, done twice (as accurate as Householder: Giraud, Langou & Rozložník 2005); after a
    removal all is factored anew. Never the normal equations: polynomials of high degree need the digits.
    T⁻¹ and T⁻ᵀs grow along, unless ``exact``: then T is solved with, for the last digits where T is nearly singular.
    """

    def __init__(self, root: np.ndarray, scores: np.ndarray, *, exact: bool) -> None:
        self._root, self._scores, self._exact = root, scores, exact
        self._q = np.zeros((root.shape[0], min(root.shape) + 1), order="F")
        self._t = np.zeros((min(root.shape) + 1, min(root.shape) + 1))
        self._projected = np.zeros(min(root.shape) + 1)
        self._inverse = np.zeros_like(self._t)
        self._lifted = np.zeros_like(self._projected)
        self._signs = np.zeros_like(self._projected)
        self._active: list[int] = []

    @property
    def active(self) -> np.ndarray:
        """S, in the order of T's columns."""
        return np.array(self._active, dtype=int)

    def add(self, index: int, sign: float) -> bool:
        """Adds a column with its coefficient's sign; False, and nothing changes, where it depends on those inside."""
        k = len(self._active)
        q, column = self._q[:, :k], self._root[:, index]
        first = column @ q
        rest = column - q @ first
        second = rest @ q
        rest -= q @ second
        left = float(np.sqrt(rest @ rest))
        if left <= DEPENDENT * float(np.sqrt(column @ column)) or k == min(self._root.shape):
            return False
        self._q[:, k] = rest / left
        self._t[:k, k] = known = first + second
        self._t[k, k] = left
        self._projected[k] = self._q[:, k] @ self._scores
        self._inverse[:k, k] = self._inverse[:k, :k] @ known / -left
        self._inverse[k, k] = 1.0 / left
        self._lifted[k] = (sign - known @ self._lifted[:k]) / left
        self._signs[k] = sign
        self._active.append(index)
        return True

    def remove(self, index: int) -> None:
        """Takes a column out."""
        place = self._active.index(index)
        self._active.pop(place)
        k = len(self._active)
        self._signs[place:k] = self._signs[place + 1 : k + 1]
        self._t[:], self._inverse[:] = 0.0, 0.0
        if k:
            q, t = np.linalg.qr(self._root[:, self._active])
            self._q[:, :k], self._t[:k, :k] = q, t
            self._projected[:k] = self._scores @ q
            self._inverse[:k, :k] = inverse = np.linalg.solve(t, np.eye(k))
            self._lifted[:k] = self._signs[:k] @ inverse

    def line(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """u, v (k,) of θ_S = u − κ·v, u = T⁻¹Qᵀz, v = T⁻¹T⁻ᵀs; R_S·u and R_S·v (r,) as well."""
        k = len(self._active)
        t, q, projected, lifted = self._t[:k, :k], self._q[:, :k], self._projected[:k], self._lifted[:k]
        if not self._exact:
            inverse = self._inverse[:k, :k]
            return inverse @ projected, inverse @ lifted, q @ projected, q @ lifted
        lifted = np.linalg.solve(t.T, self._signs[:k])
        return np.linalg.solve(t, projected), np.linalg.solve(t, lifted), q @ projected, q @ lifted
