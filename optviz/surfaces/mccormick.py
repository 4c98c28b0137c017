"""McCormick's function: a tilted valley with a wave across it."""

from __future__ import annotations

import math
from typing import Any

from optviz.engine.arithmetic import cos, sin
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(x: Any, y: Any) -> Any:
    """f = sin(x+y) + (x−y)² − 1.5x + 2.5y + 1."""
    across = x - y
    return sin(x + y) + across * across - 1.5 * x + 2.5 * y + 1.0


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(cos(x+y) + 2(x−y) − 1.5, cos(x+y) − 2(x−y) + 2.5)."""
    wave, across = cos(x + y), 2.0 * (x - y)
    return wave + across - 1.5, wave - across + 2.5


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """(2 − sin(x+y), −2 − sin(x+y), 2 − sin(x+y))."""
    wave = sin(x + y)
    return 2.0 - wave, -2.0 - wave, 2.0 - wave


def minima() -> tuple[tuple[float, float], ...]:
    """−1.913223 at (½ − π/3, −½ − π/3), and a local one of 1.228370 one wave further."""
    third = math.pi / 3.0
    return ((0.5 - third, -0.5 - third), (0.5 + 2.0 * third, -0.5 + 2.0 * third))


def saddles() -> tuple[tuple[float, float], ...]:
    """Between the two, at (½ + π/3, −½ + π/3)."""
    third = math.pi / 3.0
    return ((0.5 + third, -0.5 + third),)


VALUE = '''
def f(w):
    """f(x, y) = sin(x + y) + (x − y)² − 1.5x + 2.5y + 1."""
    x, y = w
    return np.sin(x + y) + (x - y) ** 2 - 1.5 * x + 2.5 * y + 1
'''

GRADIENT = '''

def gradient(w):
    """∇f = (cos(x + y) + 2(x − y) − 1.5, cos(x + y) − 2(x − y) + 2.5)."""
    x, y = w
    wave, across = np.cos(x + y), 2 * (x - y)
    return np.array([wave + across - 1.5, wave - across + 2.5])
'''


SPEC = SurfaceSpec(
    name="mccormick",
    title=QT_TRANSLATE_NOOP("Surfaces", "McCormick"),
    order=12,
    formula="sin(x+y) + (x−y)² − 1.5x + 2.5y + 1",
    summary=QT_TRANSLATE_NOOP("Surfaces", "A sloping valley with a wave across it: a local minimum on the way down."),
    source="McCormick 1976",
    domain=((-1.5, 4.0), (-3.0, 4.0)),
    start=(3.4, -0.5),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    saddles=saddles,
    code=Code(numpy=VALUE + GRADIENT, pytorch=VALUE.replace("np.", "torch.")),
)
