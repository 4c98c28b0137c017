"""Where a function that falls meets a level."""

from __future__ import annotations

from collections.abc import Callable

MOST = 200


def falling_root(function: Callable[[float], float], level: float, scale: float) -> float:
    """The λ ≥ 0 with function(λ) = level, for a function that falls towards 0; 0 where it starts below the level.

    ``scale`` is a first guess of λ's size. The bracket grows by factors, then Chandrupatla's method (1997, Advances in
    Engineering Software 28, 145–149) closes it to the last digit: inverse quadratic steps where they are safe, else
    halves.
    """
    if function(0.0) <= level:
        return 0.0
    low, high = 0.0, scale
    for _ in range(MOST):
        if function(high) <= level:
            break
        low, high = high, 4.0 * high
    while low == 0.0 and high > 1e-300 and function(high / 16.0) <= level:
        high /= 16.0
    return _chandrupatla(lambda lam: function(lam) - level, low, high)


def _chandrupatla(f: Callable[[float], float], a: float, b: float) -> float:
    fa, fb = f(a), f(b)
    c, fc, share = a, fa, 0.5
    for _ in range(MOST):
        x = a + share * (b - a)
        fx = f(x)
        if (fx > 0.0) == (fa > 0.0):
            c, fc = a, fa
        else:
            c, b, fc, fb = b, a, fb, fa
        a, fa = x, fx
        best, fbest = (a, fa) if abs(fa) < abs(fb) else (b, fb)
        tolerance = 4e-16 * abs(best)
        if fbest == 0.0 or abs(b - a) <= 2.0 * tolerance:
            return best
        share = _share(a, b, c, fa, fb, fc)
        edge = tolerance / abs(b - a)
        share = min(max(share, edge), 1.0 - edge)
    return best


def _share(a: float, b: float, c: float, fa: float, fb: float, fc: float) -> float:
    """How far from a to b the next look goes."""
    if fc == fb or b == c:
        return 0.5
    xi, phi = (a - b) / (c - b), (fa - fb) / (fc - fb)
    if not (phi**2 < xi and (1.0 - phi) ** 2 < 1.0 - xi):
        return 0.5
    near = fa / (fb - fa) * fc / (fb - fc)
    return near + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb)
