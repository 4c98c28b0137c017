"""Matrix products that stay out of the window's way: BLAS on one thread, large ones in pieces."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

PIECE = 250_000_000
"""Multiplications between two breaths: some 10 ms."""


@cache
def one_blas_thread() -> None:
    """Keeps BLAS at one thread from now on: several would fight with the window's and with each other."""
    threadpool_limits(1, user_api="blas")


def product(a: np.ndarray, b: np.ndarray, breathe: Callable[[], None]) -> np.ndarray:
    """``a @ b`` for matrices, in blocks of rows with a call of ``breathe`` (which may raise) after each."""
    one_blas_thread()
    result = np.empty((a.shape[0], b.shape[1]), dtype=a.dtype)
    rows = max(1, PIECE // max(1, b.size))
    for start in range(0, a.shape[0], rows):
        np.matmul(a[start : start + rows], b, out=result[start : start + rows])
        breathe()
    return result
