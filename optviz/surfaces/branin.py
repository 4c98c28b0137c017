"""Branin's function: three equal minima in a folded valley."""

from __future__ import annotations

import math
from typing import Any

from optviz.engine.arithmetic import cos, sin
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP

B, C = 5.1 / (4.0 * math.pi**2), 5.0 / math.pi
HEIGHT = 10.0 * (1.0 - 1.0 / (8.0 * math.pi))


def value(x: Any, y: Any) -> Any:
    """f = (y − 5.1x²/4π² + 5x/π − 6)² + 10·(1 − 1/8π)·cos x + 10."""
    p = y - (B * x - C) * x - 6.0
    return p * p + HEIGHT * cos(x) + 10.0


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(2p·p_x − 10·(1 − 1/8π)·sin x, 2p), p_x = 5/π − 5.1x/2π²."""
    p = y - (B * x - C) * x - 6.0
    return 2.0 * p * (C - 2.0 * B * x) - HEIGHT * sin(x), 2.0 * p


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """Analytic second derivatives."""
    p, slope = y - (B * x - C) * x - 6.0, C - 2.0 * B * x
    return 2.0 * slope * slope - 4.0 * B * p - HEIGHT * cos(x), 2.0 * slope + y * 0.0, x * 0.0 + 2.0


def minima() -> tuple[tuple[float, float], ...]:
    """0.397887 at (−π, 12.275), (π, 2.275) and (3π, 2.475), where sin x = 0 and p = 0."""
    return tuple((x, (B * x - C) * x + 6.0) for x in (-math.pi, math.pi, 3.0 * math.pi))


def saddles() -> tuple[tuple[float, float], ...]:
    """Between the minima, where cos x = 1 and p = 0."""
    return tuple((x, (B * x - C) * x + 6.0) for x in (0.0, 2.0 * math.pi))


VALUE = '''
def f(w):
    """f(x, y) = p² + 10(1 − 1/8π)·cos x + 10, p = y − 5.1x²/4π² + 5x/π − 6."""
    x, y = w
    p = y - 5.1 * x**2 / (4 * np.pi**2) + 5 * x / np.pi - 6
    return p**2 + 10 * (1 - 1 / (8 * np.pi)) * np.cos(x) + 10
'''

GRADIENT = '''

def gradient(w):
    """∇f = (2p·(5/π − 5.1x/2π²) − 10(1 − 1/8π)·sin x, 2p)."""
    x, y = w
    p = y - 5.1 * x**2 / (4 * np.pi**2) + 5 * x / np.pi - 6
    slope = 5 / np.pi - 5.1 * x / (2 * np.pi**2)
    return np.array([2 * p * slope - 10 * (1 - 1 / (8 * np.pi)) * np.sin(x), 2 * p])
'''


SPEC = SurfaceSpec(
    name="branin",
    title=QT_TRANSLATE_NOOP("Surfaces", "Branin"),
    order=17,
    formula="(y−5.1x²/4π²+5x/π−6)² + 10(1−1/8π)·cos x + 10",
    summary=QT_TRANSLATE_NOOP("Surfaces", "Three equal minima along a folded valley."),
    source="Branin 1972",
    domain=((-5.0, 10.0), (0.0, 15.0)),
    start=(6.0, 13.0),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    saddles=saddles,
    code=Code(numpy=VALUE + GRADIENT, pytorch=VALUE.replace("np.", "torch.")),
)
