"""Bukin's function N. 6: a knife's edge along a parabola."""

from __future__ import annotations

from typing import Any

from optviz.engine.arithmetic import divide, sqrt
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(x: Any, y: Any) -> Any:
    """f = 100·√|y − 0.01x²| + 0.01·|x+10|."""
    return 100.0 * sqrt(abs(y - 0.01 * x * x)) + 0.01 * abs(x + 10.0)


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(−0.02x·s + 0.01·sign(x+10), s), s = 50·sign(u)/√|u|, u = y − 0.01x²; s is 0 on the edge u = 0."""
    slope, p = _slope(y - 0.01 * x * x), x + 10.0
    return -0.02 * x * slope + 0.01 * divide(p, abs(p)), slope


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """With s′ = −25/√|u|³; 0 on the edge u = 0."""
    u = y - 0.01 * x * x
    slope, bend = _slope(u), -0.5 * abs(divide(_slope(u), u))
    return -0.02 * slope + 4e-4 * x * x * bend, -0.02 * x * bend, bend


def minima() -> tuple[tuple[float, float], ...]:
    """0 at (−10, 1), on the edge."""
    return ((-10.0, 1.0),)


def _slope(u: Any) -> Any:
    return divide(50.0 * divide(u, abs(u)), sqrt(abs(u)))


NUMPY = '''
def f(w):
    """f(x, y) = 100·√|y − 0.01x²| + 0.01·|x + 10|."""
    x, y = w
    return 100 * np.sqrt(abs(y - 0.01 * x**2)) + 0.01 * abs(x + 10)


def gradient(w):
    """∇f = (−0.02x·s + 0.01·sign(x + 10), s), s = 50·sign(u)/√|u|, u = y − 0.01x²."""
    x, y = w
    u = y - 0.01 * x**2
    s = 50 * np.sign(u) / np.sqrt(abs(u)) if u != 0 else 0.0  # no slope on the edge itself
    return np.array([-0.02 * x * s + 0.01 * np.sign(x + 10), s])
'''

PYTORCH = '''
def root(u):
    """√|u|, with the slope 0 at u = 0 (where autograd would give nan)."""
    return torch.where(u == 0, 0.0, torch.where(u == 0, 1.0, u).abs().sqrt())


def f(w):
    """f(x, y) = 100·√|y − 0.01x²| + 0.01·|x + 10|."""
    x, y = w
    return 100 * root(y - 0.01 * x**2) + 0.01 * abs(x + 10)
'''

HESSIAN = '''
def hessian(w):
    """Second derivatives, s′ = −25/√|u|³; 0 on the edge u = 0."""
    x, y = w
    u = y - 0.01 * x**2
    if u == 0:
        return np.zeros((2, 2))
    slope, bend = 50 * np.sign(u) / np.sqrt(abs(u)), -25 / abs(u) ** 1.5
    across = -0.02 * x * bend
    return np.array([[4e-4 * x**2 * bend - 0.02 * slope, across], [across, bend]])
'''


SPEC = SurfaceSpec(
    name="bukin6",
    title=QT_TRANSLATE_NOOP("Surfaces", "Bukin N. 6"),
    order=28,
    formula="100·√|y−0.01x²| + 0.01·|x+10|",
    summary=QT_TRANSLATE_NOOP("Surfaces", "A knife's edge: the slope grows without bound towards the valley's floor."),
    source="Bukin 1997",
    domain=((-15.0, -5.0), (-3.0, 3.0)),
    start=(-13.0, -1.5),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    code=Code(numpy=NUMPY, pytorch=PYTORCH, hessian=HESSIAN),
)
