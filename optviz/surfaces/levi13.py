"""Lévi's function N. 13: a bowl crossed by ripples."""

from __future__ import annotations

import math
from typing import Any

from optviz.engine.arithmetic import cos, sin
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP

TAU = 2.0 * math.pi


def value(x: Any, y: Any) -> Any:
    """f = sin² 3πx + (x−1)²·(1 + sin² 3πy) + (y−1)²·(1 + sin² 2πy)."""
    a, b, c = sin(1.5 * TAU * x), sin(1.5 * TAU * y), sin(TAU * y)
    p, q = x - 1.0, y - 1.0
    return a * a + p * p * (1.0 + b * b) + q * q * (1.0 + c * c)


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(3π·sin 6πx + 2(x−1)·(1 + sin² 3πy), …), as sin² kπt has the slope kπ·sin 2kπt."""
    b, c = sin(1.5 * TAU * y), sin(TAU * y)
    p, q = x - 1.0, y - 1.0
    return (
        1.5 * TAU * sin(3.0 * TAU * x) + 2.0 * p * (1.0 + b * b),
        1.5 * TAU * p * p * sin(3.0 * TAU * y) + 2.0 * q * (1.0 + c * c) + TAU * q * q * sin(2.0 * TAU * y),
    )


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """Analytic second derivatives."""
    b, c = sin(1.5 * TAU * y), sin(TAU * y)
    p, q = x - 1.0, y - 1.0
    steep, slow = 4.5 * TAU * TAU, 2.0 * TAU * TAU
    return (
        steep * cos(3.0 * TAU * x) + 2.0 * (1.0 + b * b),
        3.0 * TAU * p * sin(3.0 * TAU * y),
        steep * p * p * cos(3.0 * TAU * y)
        + 2.0 * (1.0 + c * c)
        + 4.0 * TAU * q * sin(2.0 * TAU * y)
        + slow * q * q * cos(2.0 * TAU * y),
    )


def minima() -> tuple[tuple[float, float], ...]:
    """0 at (1, 1), among many local ones."""
    return ((1.0, 1.0),)


VALUE = '''
def f(w):
    """f(x, y) = sin² 3πx + (x − 1)²·(1 + sin² 3πy) + (y − 1)²·(1 + sin² 2πy)."""
    x, y = w
    a, b, c = np.sin(3 * np.pi * x), np.sin(3 * np.pi * y), np.sin(2 * np.pi * y)
    return a**2 + (x - 1) ** 2 * (1 + b**2) + (y - 1) ** 2 * (1 + c**2)
'''

GRADIENT = '''

def gradient(w):
    """∇f, with sin² kπt having the slope kπ·sin 2kπt."""
    x, y = w
    b, c = np.sin(3 * np.pi * y), np.sin(2 * np.pi * y)
    along_x = 3 * np.pi * np.sin(6 * np.pi * x) + 2 * (x - 1) * (1 + b**2)
    along_y = 3 * np.pi * (x - 1) ** 2 * np.sin(6 * np.pi * y) + 2 * (y - 1) * (1 + c**2)
    along_y += 2 * np.pi * (y - 1) ** 2 * np.sin(4 * np.pi * y)
    return np.array([along_x, along_y])
'''


SPEC = SurfaceSpec(
    name="levi13",
    title=QT_TRANSLATE_NOOP("Surfaces", "Lévi N. 13"),
    order=23,
    formula="sin² 3πx + (x−1)²·(1+sin² 3πy) + (y−1)²·(1+sin² 2πy)",
    summary=QT_TRANSLATE_NOOP("Surfaces", "A bowl crossed by ripples that grow with the distance from the minimum."),
    source="Lévy & Montalvo 1985",
    domain=((-10.0, 10.0), (-10.0, 10.0)),
    start=(-1.3, 2.4),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    code=Code(numpy=VALUE + GRADIENT, pytorch=VALUE.replace("np.", "torch.")),
)
