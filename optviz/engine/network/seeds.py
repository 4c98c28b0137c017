"""Random generators by seed and purpose: what one of them draws never depends on what the others did."""

from __future__ import annotations

from typing import Literal

import numpy as np

Purpose = Literal["weights", "signal", "rule", "batches"]
KEYS: dict[Purpose, int] = {"weights": 1, "signal": 2, "rule": 3, "batches": 4}


def generator(seed: int, purpose: Purpose, index: int = 0) -> np.random.Generator:
    """The generator of that purpose; ``index`` tells the layers apart.

    Schemes share the weights' generators, so that they see the same normal draws and differ in their scale alone.
    """
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(KEYS[purpose], index)))
