"""Griewank's function: a wide bowl covered with regular dimples."""

from __future__ import annotations

import math
from typing import Any

from optviz.engine.arithmetic import cos, sin
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP

C = math.sqrt(0.5)


def value(x: Any, y: Any) -> Any:
    """f = 1 + (x²+y²)/4000 − cos x·cos(y/√2)."""
    return 1.0 + (x * x + y * y) / 4000.0 - cos(x) * cos(C * y)


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(x/2000 + sin x·cos(y/√2), y/2000 + cos x·sin(y/√2)/√2)."""
    return x / 2000.0 + sin(x) * cos(C * y), y / 2000.0 + C * cos(x) * sin(C * y)


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """(1/2000 + cos x·cos(y/√2), −sin x·sin(y/√2)/√2, 1/2000 + ½·cos x·cos(y/√2))."""
    dimple = cos(x) * cos(C * y)
    return 5e-4 + dimple, -C * sin(x) * sin(C * y), 5e-4 + 0.5 * dimple


def minima() -> tuple[tuple[float, float], ...]:
    """0 at the origin, among many local ones."""
    return ((0.0, 0.0),)


VALUE = '''
def f(w):
    """f(x, y) = 1 + (x² + y²)/4000 − cos x·cos(y/√2)."""
    x, y = w
    return 1 + (x**2 + y**2) / 4000 - np.cos(x) * np.cos(y / 2**0.5)
'''

GRADIENT = '''

def gradient(w):
    """∇f = (x/2000 + sin x·cos(y/√2), y/2000 + cos x·sin(y/√2)/√2)."""
    x, y = w
    z = y / 2**0.5
    return w / 2000 + np.array([np.sin(x) * np.cos(z), np.cos(x) * np.sin(z) / 2**0.5])
'''


SPEC = SurfaceSpec(
    name="griewank",
    title=QT_TRANSLATE_NOOP("Surfaces", "Griewank"),
    order=18,
    formula="1 + (x²+y²)/4000 − cos x·cos(y/√2)",
    summary=QT_TRANSLATE_NOOP("Surfaces", "Regular dimples in a bowl so wide that it hardly shows."),
    source="Griewank 1981",
    domain=((-10.0, 10.0), (-10.0, 10.0)),
    start=(-4.4, 6.1),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    code=Code(numpy=VALUE + GRADIENT, pytorch=VALUE.replace("np.", "torch.")),
)
