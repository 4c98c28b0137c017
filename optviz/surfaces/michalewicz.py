"""Michalewicz' function: a plain with narrow ravines that cross."""

from __future__ import annotations

import math
from typing import Any

from optviz.engine.arithmetic import cos, sin
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(x: Any, y: Any) -> Any:
    """f = −h₁(x) − h₂(y), h_j(t) = sin t·sin²⁰(j·t²/π)."""
    return -_ravine(x, 1.0)[0] - _ravine(y, 2.0)[0]


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(−h₁′(x), −h₂′(y))."""
    return -_ravine(x, 1.0)[1], -_ravine(y, 2.0)[1]


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """(−h₁″(x), 0, −h₂″(y))."""
    zero = (x + y) * 0.0
    return zero - _ravine(x, 1.0)[2], zero, zero - _ravine(y, 2.0)[2]


def minima() -> tuple[tuple[float, float], ...]:
    """−1.801303 at (2.20291, π/2), where the two ravines cross."""
    return ((2.2029055201726093, 0.5 * math.pi),)


def _ravine(t: Any, j: float) -> tuple[Any, Any, Any]:
    """h and its first two derivatives: with a = j·t²/π, (sin²⁰a)′ = 20·sin¹⁹a·cos a·a′."""
    angle, turn = j * t * t / math.pi, 2.0 * j * t / math.pi
    s, c = sin(angle), cos(angle)
    s2 = s * s
    s16 = s2 * s2
    s16 = s16 * s16
    s16 = s16 * s16
    s18 = s16 * s2
    power = s18 * s2
    slope = 20.0 * s18 * s * c * turn
    bend = 20.0 * s18 * ((19.0 * c * c - s2) * turn * turn + s * c * 2.0 * j / math.pi)
    sine, cosine = sin(t), cos(t)
    return (
        sine * power,
        cosine * power + sine * slope,
        2.0 * cosine * slope + sine * (bend - power),
    )


VALUE = '''
def f(w):
    """f(x, y) = −sin x·sin²⁰(x²/π) − sin y·sin²⁰(2y²/π)."""
    x, y = w
    along_x = np.sin(x) * np.sin(x**2 / np.pi) ** 20
    along_y = np.sin(y) * np.sin(2 * y**2 / np.pi) ** 20
    return -along_x - along_y
'''

GRADIENT = '''

def gradient(w):
    """∇f = −(cos t·sin²⁰a + 20·sin t·sin¹⁹a·cos a·a′), a = t²/π for t = x and 2t²/π for t = y."""
    j = np.array([1, 2])
    a, slope = j * w**2 / np.pi, 2 * j * w / np.pi
    s, c = np.sin(a), np.cos(a)
    return -(np.cos(w) * s**20 + 20 * np.sin(w) * s**19 * c * slope)
'''


SPEC = SurfaceSpec(
    name="michalewicz",
    title=QT_TRANSLATE_NOOP("Surfaces", "Michalewicz"),
    order=21,
    formula="−sin x·sin²⁰(x²/π) − sin y·sin²⁰(2y²/π)",
    summary=QT_TRANSLATE_NOOP("Surfaces", "Narrow ravines in a flat plain; the minimum lies where two of them cross."),
    source="Michalewicz 1992",
    domain=((0.0, math.pi), (0.0, math.pi)),
    start=(2.5, 1.8),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    code=Code(numpy=VALUE + GRADIENT, pytorch=VALUE.replace("np.", "torch.")),
)
