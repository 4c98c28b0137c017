"""A saddle: downhill without end on two sides."""

from __future__ import annotations

from typing import Any

from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(x: Any, y: Any) -> Any:
    """f = x² − y²."""
    return x * x - y * y


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(2x, −2y)."""
    return 2.0 * x, -2.0 * y


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """(2, 0, −2)."""
    zero = (x + y) * 0.0
    return zero + 2.0, zero, zero - 2.0


def minima() -> tuple[tuple[float, float], ...]:
    """None: unbounded below; the origin is a saddle point."""
    return ()


def saddles() -> tuple[tuple[float, float], ...]:
    """The origin."""
    return ((0.0, 0.0),)


VALUE = '''
def f(w):
    """f(x, y) = x² − y²."""
    x, y = w
    return x**2 - y**2
'''

GRADIENT = '''

def gradient(w):
    """∇f = (2x, −2y)."""
    x, y = w
    return np.array([2 * x, -2 * y])
'''


SPEC = SurfaceSpec(
    name="saddle",
    title=QT_TRANSLATE_NOOP("Surfaces", "Saddle"),
    order=9,
    formula="x² − y²",
    summary=QT_TRANSLATE_NOOP("Surfaces", "Flat at the origin, yet no minimum: who leaves the saddle first?"),
    source="Dauphin et al. 2014, arXiv:1406.2572",
    domain=((-2.0, 2.0), (-2.0, 2.0)),
    start=(-1.5, 0.001),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    saddles=saddles,
    code=Code(numpy=VALUE + GRADIENT, pytorch=VALUE),
)
