"""The valley of Distill's article on momentum: Rosenbrock's, gentler."""

from __future__ import annotations

from typing import Any

from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP

ROOT = 20.0**0.5


def value(x: Any, y: Any) -> Any:
    """f = (1−x)² + 20·(3y−x²)²."""
    along, across = 1.0 - x, 3.0 * y - x * x
    return along * along + 20.0 * across * across


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(−2(1−x) − 80x·(3y−x²), 120·(3y−x²))."""
    across = 3.0 * y - x * x
    return -2.0 * (1.0 - x) - 80.0 * x * across, 120.0 * across


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """(2 − 80·(3y − 3x²), −240x, 360)."""
    return 2.0 - 240.0 * (y - x * x), -240.0 * x + y * 0.0, 360.0 + x * 0.0


def residuals(x: Any, y: Any) -> tuple[tuple[Any, Any, Any], ...]:
    """1 − x and √20·(3y − x²), f = Σ r²."""
    zero = x * 0.0
    return (1.0 - x, zero - 1.0, zero), (ROOT * (3.0 * y - x * x), -2.0 * ROOT * x, zero + 3.0 * ROOT)


def minima() -> tuple[tuple[float, float], ...]:
    """0 at (1, 1/3)."""
    return ((1.0, 1.0 / 3.0),)


VALUE = '''
def f(w):
    """f(x, y) = (1 − x)² + 20·(3y − x²)²."""
    x, y = w
    return (1 - x) ** 2 + 20 * (3 * y - x**2) ** 2
'''

GRADIENT = '''

def gradient(w):
    """∇f = (−2(1 − x) − 80x·(3y − x²), 120·(3y − x²))."""
    x, y = w
    return np.array([-2 * (1 - x) - 80 * x * (3 * y - x**2), 120 * (3 * y - x**2)])
'''

RESIDUALS = '''
def residuals(w):
    """f = r₁² + r₂²."""
    x, y = w
    return 1 - x, 20**0.5 * (3 * y - x**2)
'''


SPEC = SurfaceSpec(
    name="distill",
    title=QT_TRANSLATE_NOOP("Surfaces", "Distill's valley"),
    order=3.5,
    formula="(1−x)² + 20·(3y−x²)²",
    summary=QT_TRANSLATE_NOOP("Surfaces", "A gentler Rosenbrock: the valley on which momentum was explained."),
    source='Goh 2017, "Why Momentum Really Works"',
    domain=((-2.0, 2.0), (-2.0, 2.0)),
    start=(-1.2, 1.6),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    residuals=residuals,
    code=Code(residuals=RESIDUALS, numpy=VALUE + GRADIENT, pytorch=VALUE),
)
