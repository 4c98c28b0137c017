"""How sure one can be of a share that was counted."""

from __future__ import annotations

import math

SIGMAS = 1.959963984540054
"""95 % of a normal distribution lie within so many standard deviations."""


def wilson(successes: int, count: int, z: float = SIGMAS) -> tuple[float, float]:
    """The interval for the true share behind ``successes`` of ``count`` trials: (p̂ + z²/2n ± z·√…)/(1 + z²/n).

    √… is √(p̂(1 − p̂)/n + z²/4n²). It never leaves [0, 1], and 0 or all of few successes still leave room for doubt.
    (0, 1) where nothing was tried. Wilson, "Probable inference, the law of succession, and statistical inference"
    (1927).
    """
    if count == 0:
        return 0.0, 1.0
    share, square = successes / count, z * z / count
    middle = (share + square / 2.0) / (1.0 + square)
    reach = z * math.sqrt(share * (1.0 - share) / count + square / (4.0 * count)) / (1.0 + square)
    # Without rounding the formula gives exactly these ends.
    return 0.0 if successes == 0 else middle - reach, 1.0 if successes == count else middle + reach
