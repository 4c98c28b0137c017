"""Easom's function: one narrow hole in a plain without slope."""

from __future__ import annotations

import math
from typing import Any

from optviz.engine.arithmetic import cos, exp, sin
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(x: Any, y: Any) -> Any:
    """f = −u(x)·u(y), u(t) = cos t·e^(−(t−π)²)."""
    return -_bump(x)[0] * _bump(y)[0]


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(−u′(x)·u(y), −u(x)·u′(y)), u′ = −(sin t + 2(t−π)·cos t)·e^(−(t−π)²)."""
    (u, u1, _), (v, v1, _) = _bump(x), _bump(y)
    return -u1 * v, -u * v1


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """With u″ = ((4(t−π)² − 3)·cos t + 4(t−π)·sin t)·e^(−(t−π)²)."""
    (u, u1, u2), (v, v1, v2) = _bump(x), _bump(y)
    return -u2 * v, -u1 * v1, -u * v2


def minima() -> tuple[tuple[float, float], ...]:
    """−1 at (π, π)."""
    return ((math.pi, math.pi),)


def _bump(t: Any) -> tuple[Any, Any, Any]:
    """u and its first two derivatives."""
    p = t - math.pi
    bell, cosine, sine = exp(-p * p), cos(t), sin(t)
    return (
        bell * cosine,
        -bell * (sine + 2.0 * p * cosine),
        bell * ((4.0 * p * p - 3.0) * cosine + 4.0 * p * sine),
    )


VALUE = '''
def f(w):
    """f(x, y) = −cos x·cos y·e^(−(x − π)² − (y − π)²)."""
    return -np.prod(np.cos(w)) * np.exp(-np.sum((w - np.pi) ** 2))
'''

GRADIENT = '''

def gradient(w):
    """∇f = −(u′(x)·u(y), u(x)·u′(y)), u(t) = cos t·e^(−(t − π)²)."""
    bell = np.exp(-((w - np.pi) ** 2))
    u, slope = np.cos(w) * bell, -(np.sin(w) + 2 * (w - np.pi) * np.cos(w)) * bell
    return -slope * u[::-1]
'''


SPEC = SurfaceSpec(
    name="easom",
    title=QT_TRANSLATE_NOOP("Surfaces", "Easom"),
    order=22,
    formula="−cos x·cos y·e^(−(x−π)²−(y−π)²)",
    summary=QT_TRANSLATE_NOOP(
        "Surfaces", "One narrow hole in a plain without slope: far from it nothing points the way."
    ),
    source="Easom 1990",
    domain=((-10.0, 10.0), (-10.0, 10.0)),
    start=(4.3, 2.1),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    code=Code(numpy=VALUE + GRADIENT, pytorch=VALUE.replace("np.", "torch.")),
)
