"""The sphere: the round bowl that every method should manage."""

from __future__ import annotations

from typing import Any

from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(x: Any, y: Any) -> Any:
    """f = x² + y²."""
    return x * x + y * y


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(2x, 2y)."""
    return 2.0 * x, 2.0 * y


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """2 on the diagonal."""
    zero = (x + y) * 0.0
    return zero + 2.0, zero, zero + 2.0


def residuals(x: Any, y: Any) -> tuple[tuple[Any, Any, Any], ...]:
    """x and y, f = Σ r²."""
    zero = x * 0.0
    return (x, zero + 1.0, zero), (y, zero, zero + 1.0)


def minima() -> tuple[tuple[float, float], ...]:
    """0 at the origin."""
    return ((0.0, 0.0),)


VALUE = '''
def f(w):
    """f(x, y) = x² + y²."""
    x, y = w
    return x**2 + y**2
'''

GRADIENT = '''

def gradient(w):
    """∇f = (2x, 2y)."""
    return 2 * w
'''

RESIDUALS = '''
def residuals(w):
    """f = r₁² + r₂²."""
    x, y = w
    return x, y
'''


SPEC = SurfaceSpec(
    name="sphere",
    title=QT_TRANSLATE_NOOP("Surfaces", "Sphere"),
    order=1,
    formula="x² + y²",
    summary=QT_TRANSLATE_NOOP("Surfaces", "A round bowl: the gradient points straight at the minimum."),
    source="De Jong 1975",
    domain=((-5.0, 5.0), (-5.0, 5.0)),
    start=(-4.0, 3.0),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    residuals=residuals,
    code=Code(residuals=RESIDUALS, numpy=VALUE + GRADIENT, pytorch=VALUE),
)
