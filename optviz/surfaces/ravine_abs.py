"""A ravine of absolute values: slopes that do not ease towards the minimum."""

from __future__ import annotations

from typing import Any

from optviz.engine.arithmetic import divide
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(x: Any, y: Any) -> Any:
    """f = |x| + 10·|y|."""
    return abs(x) + 10.0 * abs(y)


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(sign x, 10·sign y), with sign 0 = 0."""
    return divide(x, abs(x)), 10.0 * divide(y, abs(y))


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """0 wherever it exists."""
    zero = (x + y) * 0.0
    return zero, zero, zero


def minima() -> tuple[tuple[float, float], ...]:
    """0 at the origin, where two creases cross."""
    return ((0.0, 0.0),)


VALUE = '''
def f(w):
    """f(x, y) = |x| + 10·|y|."""
    x, y = w
    return abs(x) + 10 * abs(y)
'''

GRADIENT = '''

def gradient(w):
    """∇f = (sign x, 10·sign y)."""
    return np.array([1, 10]) * np.sign(w)
'''

HESSIAN = '''
def hessian(w):
    """0 wherever it exists."""
    return np.zeros((2, 2))
'''


SPEC = SurfaceSpec(
    name="ravine_abs",
    title=QT_TRANSLATE_NOOP("Surfaces", "Sharp ravine"),
    order=29,
    formula="|x| + 10|y|",
    summary=QT_TRANSLATE_NOOP(
        "Surfaces", "Not smooth: the slope stays as steep as ever up to the crease, so a fixed step bounces."
    ),
    source="Shor 1985",
    domain=((-2.0, 2.0), (-2.0, 2.0)),
    start=(-1.6, 0.83),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    code=Code(numpy=VALUE + GRADIENT, pytorch=VALUE, hessian=HESSIAN),
)
