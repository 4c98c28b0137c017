"""Ackley's function: a nearly flat, rippled plain around one deep hole."""

from __future__ import annotations

import math
from typing import Any

from optviz.engine.arithmetic import cos, divide, exp, sin, sqrt
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP

TAU = 2.0 * math.pi


def value(x: Any, y: Any) -> Any:
    """f = −20·e^(−0.2·√((x²+y²)/2)) − e^(½·(cos 2πx + cos 2πy)) + e + 20."""
    return 20.0 + math.e - 20.0 * exp(-0.2 * _distance(x, y)) - _ripple(x, y)


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """2·e^(−0.2s)·w/s + π·sin(2πw)·e^c per coordinate w, s = √((x²+y²)/2); 0 at the origin, the cusp."""
    s = _distance(x, y)
    pull, ripple = divide(2.0 * exp(-0.2 * s), s), math.pi * _ripple(x, y)
    return pull * x + ripple * sin(TAU * x), pull * y + ripple * sin(TAU * y)


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """Second derivatives; at the origin, where they do not exist, those of the ripple alone."""
    s, ripple = _distance(x, y), _ripple(x, y) * math.pi * math.pi
    fall = 2.0 * exp(-0.2 * s)
    per = divide(fall, s)
    cross = divide(divide(fall * 0.1 + 0.5 * per, s), s)
    sx, sy = sin(TAU * x), sin(TAU * y)
    return (
        per - cross * x * x + ripple * (2.0 * cos(TAU * x) - sx * sx),
        -cross * x * y - ripple * sx * sy,
        per - cross * y * y + ripple * (2.0 * cos(TAU * y) - sy * sy),
    )


def minima() -> tuple[tuple[float, float], ...]:
    """0 at the origin."""
    return ((0.0, 0.0),)


def _distance(x: Any, y: Any) -> Any:
    return sqrt(0.5 * (x * x + y * y))


def _ripple(x: Any, y: Any) -> Any:
    return exp(0.5 * (cos(TAU * x) + cos(TAU * y)))


NUMPY = '''
def f(w):
    """f(x, y) = −20·e^(−0.2·s) − e^c + e + 20, s = √((x² + y²)/2), c = ½(cos 2πx + cos 2πy)."""
    s, c = np.sqrt(np.mean(w**2)), np.mean(np.cos(2 * np.pi * w))
    return -20 * np.exp(-0.2 * s) - np.exp(c) + np.e + 20


def gradient(w):
    """∇f = 2·e^(−0.2·s)/s·(x, y) + π·e^c·(sin 2πx, sin 2πy)."""
    s, c = np.sqrt(np.mean(w**2)), np.mean(np.cos(2 * np.pi * w))
    pull = 2 * np.exp(-0.2 * s) / s if s > 0 else 0.0  # the origin is a cusp: no slope there
    return pull * w + np.pi * np.exp(c) * np.sin(2 * np.pi * w)
'''

PYTORCH = '''
def f(w):
    """f(x, y) = −20·e^(−0.2·s) − e^c + e + 20, s = √((x² + y²)/2), c = ½(cos 2πx + cos 2πy)."""
    s = torch.linalg.vector_norm(w) / 2**0.5  # autograd gives it the slope 0 at the origin
    c = torch.mean(torch.cos(2 * torch.pi * w))
    return -20 * torch.exp(-0.2 * s) - torch.exp(c) + torch.e + 20
'''


SPEC = SurfaceSpec(
    name="ackley",
    title=QT_TRANSLATE_NOOP("Surfaces", "Ackley"),
    order=7,
    formula="−20·e^(−0.2·√((x²+y²)/2)) − e^(½·(cos 2πx+cos 2πy)) + e + 20",
    summary=QT_TRANSLATE_NOOP("Surfaces", "Ripples on a nearly flat plain around one deep hole."),
    source="Ackley 1987",
    domain=((-5.0, 5.0), (-5.0, 5.0)),
    start=(-3.6, 2.7),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
