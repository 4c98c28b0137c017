"""How far to go along a line: to its first lowest point, or until a condition holds."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from optviz.engine.oracle import Oracle
from optviz.engine.path import LIMIT

TRIES = 60
"""Shortened that often, a step is given up."""

CLOSE = 4e-16

BLUR = 1e-13
"""Values of φ that differ by less than this, relative to 1 + |φ(0)|, count as equal."""


@dataclass(frozen=True)
class Ray:
    """The line w + a·p from w (n,) along p (n,): φ(a) = f(w + a·p) and φ'(a) = ⟨∇f(w + a·p), p⟩."""

    oracle: Oracle
    w: np.ndarray
    p: np.ndarray

    def at(self, a: float) -> np.ndarray:
        """The point w + a·p."""
        return self.w + a * self.p

    def value(self, a: float) -> float:
        """φ(a)."""
        return float(self.oracle.value(self.at(a)))

    def slope(self, a: float) -> float:
        """φ'(a)."""
        return float(self.oracle.gradient(self.at(a)) @ self.p)


def armijo(ray: Ray, start: float, slope: float, a: float, c: float, shrink: float) -> float:
    """The first of a, a·shrink, a·shrink², … with φ(a) ≤ φ(0) + c·a·φ'(0); 0 where 60 of them fail.

    ``start`` is φ(0), ``slope`` φ'(0). Armijo, "Minimization of functions having Lipschitz continuous first partial
    derivatives" (1966).
    """
    for _ in range(TRIES):
        if ray.value(a) <= start + c * a * slope:
            return a
        a *= shrink
    return 0.0


def first_minimum(ray: Ray, slope: float) -> float:
    """The smallest a > 0 at which φ stops falling, to the last digit; ``slope`` is φ'(0) < 0.

    From a thousandth of w's size on, strides follow how fast φ' changes (at most doubling), so that a dip between two
    looks is not jumped over; then Chandrupatla's method (1997, Advances in Engineering Software 28, 145–149), Brent's
    with a simpler test, closes in on the root of φ'. A φ that falls for ever answers an a beyond every limit.
    """
    length = float(np.linalg.norm(ray.p))
    stride = 1e-3 * (1.0 + float(np.linalg.norm(ray.w))) / length
    low, high, before, after = 0.0, stride, slope, ray.slope(stride)
    while after < 0.0:
        if high * length > 2.0 * LIMIT:
            return high
        bend = abs(after - before)
        pace = abs(after) / bend if bend > 0.0 else 2.0
        stride *= min(max(pace, 0.1), 2.0)
        low, high, before, after = high, high + stride, after, ray.slope(high + stride)
    return high if math.isnan(after) else _root(ray, low, high, before, after)


def _root(ray: Ray, a: float, b: float, fa: float, fb: float) -> float:
    """Where φ' changes its sign between a (φ' = fa < 0) and b (φ' = fb ≥ 0)."""
    c, fc, share = a, fa, 0.5
    for _ in range(200):
        best = a if abs(fa) < abs(fb) else b
        edge = CLOSE * abs(best) / abs(b - a) if b != a else 1.0
        if fa == 0.0 or fb == 0.0 or edge > 0.5:
            break
        if fc != fb and c != b:
            xi, phi = (a - b) / (c - b), (fa - fb) / (fc - fb)
            if phi * phi < xi and (1.0 - phi) ** 2 < 1.0 - xi:
                share = fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb)
        x = a + min(max(share, edge), 1.0 - edge) * (b - a)
        fx = ray.slope(x)
        if (fx < 0.0) == (fa < 0.0):
            c, fc = a, fa
        else:
            c, fc, b, fb = b, fb, a, fa
        a, fa, share = x, fx, 0.5
    return best


def strong_wolfe(ray: Ray, start: float, slope: float, a: float, c1: float = 1e-4, c2: float = 0.9) -> float:
    """An a with φ(a) ≤ φ(0) + c1·a·φ'(0) and |φ'(a)| ≤ c2·|φ'(0)|; 0 where none is found.

    ``start`` is φ(0), ``slope`` φ'(0) < 0, ``a`` the first try: doubled while φ falls steeply, then a bracket closed by
    parabolas. φ may rise by what rounding makes of it: near the minimum the slopes decide (Hager & Zhang 2005).
    Nocedal & Wright, "Numerical Optimization" (2006), algorithms 3.5 and 3.6.
    """
    blur = BLUR * (1.0 + abs(start))
    low: tuple[float, float, float] = (0.0, start, slope)
    high: tuple[float, float] | None = None
    for _ in range(TRIES):
        if high is not None:
            a = _lowest(low, high)
            if a in (low[0], high[0]):
                break
        value = ray.value(a)
        if not value <= min(start + c1 * a * slope, low[1]) + blur:
            high = a, value
            continue
        steep = ray.slope(a)
        if abs(steep) <= -c2 * slope:
            return a
        if high is None and steep < 0.0:
            low, a = (a, value, steep), 2.0 * a
            continue
        if high is None or steep * (high[0] - low[0]) >= 0.0:
            high = low[:2]
        low = a, value, steep
    return low[0]


def _lowest(low: tuple[float, float, float], high: tuple[float, float]) -> float:
    """The lowest point of the parabola through (a, φ, φ') and (a, φ), a tenth off the ends; else the middle."""
    width = high[0] - low[0]
    bend = high[1] - low[1] - low[2] * width
    share = -0.5 * low[2] * width / bend if 0.0 < bend < math.inf else 0.5
    return low[0] + min(max(share, 0.1), 0.9) * width
