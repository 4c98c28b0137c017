"""Booth's and Matyas' functions: plain bowls, tilted and stretched."""

from __future__ import annotations

from typing import Any

from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP


def booth_value(x: Any, y: Any) -> Any:
    """f = (x+2y−7)² + (2x+y−5)²."""
    p, q = x + 2.0 * y - 7.0, 2.0 * x + y - 5.0
    return p * p + q * q


def booth_gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(2p + 4q, 4p + 2q), p = x+2y−7, q = 2x+y−5."""
    p, q = x + 2.0 * y - 7.0, 2.0 * x + y - 5.0
    return 2.0 * p + 4.0 * q, 4.0 * p + 2.0 * q


def booth_hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """(10, 8, 10), everywhere."""
    zero = (x + y) * 0.0
    return zero + 10.0, zero + 8.0, zero + 10.0


def booth_minima() -> tuple[tuple[float, float], ...]:
    """0 at (1, 3)."""
    return ((1.0, 3.0),)


def matyas_value(x: Any, y: Any) -> Any:
    """f = 0.26·(x²+y²) − 0.48·xy."""
    return 0.26 * (x * x + y * y) - 0.48 * x * y


def matyas_gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(0.52x − 0.48y, 0.52y − 0.48x)."""
    return 0.52 * x - 0.48 * y, 0.52 * y - 0.48 * x


def matyas_hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """(0.52, −0.48, 0.52), everywhere: curvature 0.04 along the diagonal, 1 across it."""
    zero = (x + y) * 0.0
    return zero + 0.52, zero - 0.48, zero + 0.52


def matyas_minima() -> tuple[tuple[float, float], ...]:
    """0 at the origin."""
    return ((0.0, 0.0),)


def booth_residuals(x: Any, y: Any) -> tuple[tuple[Any, Any, Any], ...]:
    """x + 2y − 7 and 2x + y − 5, f = Σ r²."""
    one = x * 0.0 + 1.0
    return (x + 2.0 * y - 7.0, one, 2.0 * one), (2.0 * x + y - 5.0, 2.0 * one, one)


def matyas_residuals(x: Any, y: Any) -> tuple[tuple[Any, Any, Any], ...]:
    """0.1·(x + y) and 0.5·(x − y), f = Σ r²."""
    one = x * 0.0 + 1.0
    return (0.1 * (x + y), 0.1 * one, 0.1 * one), (0.5 * (x - y), 0.5 * one, -0.5 * one)


BOOTH_VALUE = '''
def f(w):
    """f(x, y) = (x + 2y − 7)² + (2x + y − 5)²."""
    x, y = w
    return (x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2
'''

BOOTH_GRADIENT = '''

def gradient(w):
    """∇f = (2p + 4q, 4p + 2q), p = x + 2y − 7, q = 2x + y − 5."""
    x, y = w
    p, q = x + 2 * y - 7, 2 * x + y - 5
    return np.array([2 * p + 4 * q, 4 * p + 2 * q])
'''

MATYAS_VALUE = '''
def f(w):
    """f(x, y) = 0.26·(x² + y²) − 0.48·xy."""
    x, y = w
    return 0.26 * (x**2 + y**2) - 0.48 * x * y
'''

MATYAS_GRADIENT = '''

def gradient(w):
    """∇f = (0.52x − 0.48y, 0.52y − 0.48x)."""
    x, y = w
    return np.array([0.52 * x - 0.48 * y, 0.52 * y - 0.48 * x])
'''

BOOTH_RESIDUALS = '''
def residuals(w):
    """f = r₁² + r₂²."""
    x, y = w
    return x + 2 * y - 7, 2 * x + y - 5
'''

MATYAS_RESIDUALS = '''
def residuals(w):
    """f = r₁² + r₂²."""
    x, y = w
    return 0.1 * (x + y), 0.5 * (x - y)
'''


BOOTH = SurfaceSpec(
    name="booth",
    title=QT_TRANSLATE_NOOP("Surfaces", "Booth"),
    order=10,
    formula="(x+2y−7)² + (2x+y−5)²",
    summary=QT_TRANSLATE_NOOP("Surfaces", "A bowl nine times steeper across than along, its minimum off the centre."),
    source="Jamil & Yang 2013, arXiv:1308.4008",
    domain=((-10.0, 10.0), (-10.0, 10.0)),
    start=(-8.0, -4.0),
    value=booth_value,
    gradient=booth_gradient,
    hessian=booth_hessian,
    minima=booth_minima,
    residuals=booth_residuals,
    code=Code(residuals=BOOTH_RESIDUALS, numpy=BOOTH_VALUE + BOOTH_GRADIENT, pytorch=BOOTH_VALUE),
)

MATYAS = SurfaceSpec(
    name="matyas",
    title=QT_TRANSLATE_NOOP("Surfaces", "Matyas"),
    order=11,
    formula="0.26(x²+y²) − 0.48xy",
    summary=QT_TRANSLATE_NOOP("Surfaces", "A flat plate bent along its diagonal: the floor has almost no slope."),
    source="Matyas 1965",
    domain=((-10.0, 10.0), (-10.0, 10.0)),
    start=(-4.0, 9.0),
    value=matyas_value,
    gradient=matyas_gradient,
    hessian=matyas_hessian,
    minima=matyas_minima,
    residuals=matyas_residuals,
    code=Code(residuals=MATYAS_RESIDUALS, numpy=MATYAS_VALUE + MATYAS_GRADIENT, pytorch=MATYAS_VALUE),
)

SPECS = (BOOTH, MATYAS)
