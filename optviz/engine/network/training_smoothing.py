"""Smooth curves of noisy losses."""

from __future__ import annotations

import numpy as np

BLOCK = 64


def smoothed(values: np.ndarray, keep: float) -> np.ndarray:
    """Exponential moving average sₜ = keep·sₜ₋₁ + (1 − keep)·xₜ from s₀ = 0, corrected: sₜ/(1 − keepᵗ).

    ``values`` (n,) gives (n,); ``keep`` in [0, 1). The correction makes the first one x₁ (Kingma & Ba 2014,
    arXiv:1412.6980, section 3). Blocks at a time, each as a product with a triangle of powers.
    """
    count = len(values)
    blocks = np.zeros((-(-count // BLOCK), BLOCK))
    blocks.reshape(-1)[:count] = values
    age = np.arange(BLOCK)[:, None] - np.arange(BLOCK)
    within = blocks @ np.where(age >= 0, (1.0 - keep) * keep ** np.maximum(age, 0), 0.0).T
    fading, before = keep ** np.arange(1.0, BLOCK + 1), 0.0
    for row in within:
        row += before * fading
        before = row[-1]
    return within.reshape(-1)[:count] / (1.0 - keep ** np.arange(1.0, count + 1))
