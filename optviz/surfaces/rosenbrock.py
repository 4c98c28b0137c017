"""Rosenbrock's curved valley."""

from __future__ import annotations

from typing import Any

from optviz.engine.arithmetic import sqrt
from optviz.engine.specs import Code, SurfaceSpec
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def value(x: Any, y: Any, *, a: Any, b: Any) -> Any:
    """f = (a−x)² + b·(y−x²)²."""
    across, along = y - x * x, a - x
    return along * along + b * across * across


def gradient(x: Any, y: Any, *, a: Any, b: Any) -> tuple[Any, Any]:
    """(−2(a−x) − 4b·x·(y−x²), 2b·(y−x²))."""
    across = x * x
    across -= y
    across *= -2.0 * b
    along = x - a
    along -= x * across
    along *= 2.0
    return along, across


def hessian(x: Any, y: Any, *, a: Any, b: Any) -> tuple[Any, Any, Any]:
    """(2 − 4b·(y − 3x²), −4b·x, 2b)."""
    return 2.0 - 4.0 * b * (y - 3.0 * x * x), -4.0 * b * x + y * 0.0, 2.0 * b + x * 0.0


def residuals(x: Any, y: Any, *, a: Any, b: Any) -> tuple[tuple[Any, Any, Any], ...]:
    """a − x and √b·(y − x²), f = Σ r²."""
    root = sqrt(b)
    return (a - x, x * 0.0 - 1.0, x * 0.0), (root * (y - x * x), -2.0 * root * x, root + x * 0.0)


def minima(*, a: Any, b: Any) -> tuple[tuple[float, float], ...]:
    """0 at (a, a²)."""
    return ((a, a * a),)


VALUE = '''
def f(w):
    """f(x, y) = (a − x)² + b·(y − x²)²."""
    x, y = w
    return (A - x) ** 2 + B * (y - x**2) ** 2
'''

GRADIENT = '''

def gradient(w):
    """∇f = (−2(a − x) − 4b·x·(y − x²), 2b·(y − x²))."""
    x, y = w
    return np.array([-2 * (A - x) - 4 * B * x * (y - x**2), 2 * B * (y - x**2)])
'''

RESIDUALS = '''
def residuals(w):
    """f = r₁² + r₂²."""
    x, y = w
    return A - x, B**0.5 * (y - x**2)
'''


SPEC = SurfaceSpec(
    name="rosenbrock",
    title=QT_TRANSLATE_NOOP("Surfaces", "Rosenbrock"),
    order=3,
    formula="(a−x)² + b·(y−x²)²",
    summary=QT_TRANSLATE_NOOP(
        "Surfaces", "A curved valley: reaching its floor is easy, following it to the minimum is slow."
    ),
    source="Rosenbrock 1960",
    domain=((-2.0, 2.0), (-1.0, 3.0)),
    start=(-1.5, 2.0),
    params=(
        Param(
            name="a",
            default=1.0,
            low=-10.0,
            high=10.0,
            slider=(-1.5, 1.5),
            doc=QT_TRANSLATE_NOOP("Params", "x of the minimum."),
        ),
        Param(
            name="b",
            default=100.0,
            low=0.0,
            open_low=True,
            high=1e6,
            scale="log",
            slider=(1.0, 1000.0),
            doc=QT_TRANSLATE_NOOP("Params", "How steep the valley's walls are."),
        ),
    ),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    residuals=residuals,
    code=Code(residuals=RESIDUALS, numpy=VALUE + GRADIENT, pytorch=VALUE),
)
