"""The monkey saddle: three ways down, one of them for the tail."""

from __future__ import annotations

from typing import Any

from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(x: Any, y: Any) -> Any:
    """f = x³ − 3xy²."""
    return x * (x * x - 3.0 * y * y)


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(3x² − 3y², −6xy)."""
    return 3.0 * (x * x - y * y), -6.0 * x * y


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """(6x, −6y, −6x): 0 at the origin, so the curvature does not show the way out either."""
    zero = (x + y) * 0.0
    return 6.0 * x + zero, -6.0 * y + zero, -6.0 * x + zero


def minima() -> tuple[tuple[float, float], ...]:
    """None: unbounded below in three directions."""
    return ()


def saddles() -> tuple[tuple[float, float], ...]:
    """The origin."""
    return ((0.0, 0.0),)


VALUE = '''
def f(w):
    """f(x, y) = x³ − 3xy²."""
    x, y = w
    return x**3 - 3 * x * y**2
'''

GRADIENT = '''

def gradient(w):
    """∇f = (3x² − 3y², −6xy)."""
    x, y = w
    return np.array([3 * x**2 - 3 * y**2, -6 * x * y])
'''


SPEC = SurfaceSpec(
    name="monkey_saddle",
    title=QT_TRANSLATE_NOOP("Surfaces", "Monkey saddle"),
    order=9.5,
    formula="x³ − 3xy²",
    summary=QT_TRANSLATE_NOOP("Surfaces", "Three ways down from a point where slope and curvature both vanish."),
    source="Hilbert & Cohn-Vossen 1932",
    domain=((-2.0, 2.0), (-2.0, 2.0)),
    start=(1.0, 0.02),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    saddles=saddles,
    code=Code(numpy=VALUE + GRADIENT, pytorch=VALUE),
)
