"""Rastrigin's function: a bowl full of egg-box dimples."""

from __future__ import annotations

import math
from typing import Any

from optviz.engine.arithmetic import cos, sin
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP

TAU = 2.0 * math.pi


def value(x: Any, y: Any) -> Any:
    """f = 20 + x² + y² − 10·(cos 2πx + cos 2πy)."""
    return 20.0 + x * x + y * y - 10.0 * (cos(TAU * x) + cos(TAU * y))


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(2x + 20π·sin 2πx, and the same of y)."""
    return 2.0 * x + 10.0 * TAU * sin(TAU * x), 2.0 * y + 10.0 * TAU * sin(TAU * y)


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """(2 + 40π²·cos 2πx, 0, and the same of y)."""
    zero = (x + y) * 0.0
    return 2.0 + 10.0 * TAU * TAU * cos(TAU * x) + zero, zero, 2.0 + 10.0 * TAU * TAU * cos(TAU * y) + zero


def minima() -> tuple[tuple[float, float], ...]:
    """0 at the origin, among about a hundred local ones."""
    return ((0.0, 0.0),)


NUMPY = '''
def f(w):
    """f(x, y) = 20 + x² + y² − 10·(cos 2πx + cos 2πy)."""
    return 20 + np.sum(w**2 - 10 * np.cos(2 * np.pi * w))


def gradient(w):
    """∇f = (2x + 20π·sin 2πx, 2y + 20π·sin 2πy)."""
    return 2 * w + 20 * np.pi * np.sin(2 * np.pi * w)
'''

PYTORCH = '''
def f(w):
    """f(x, y) = 20 + x² + y² − 10·(cos 2πx + cos 2πy)."""
    return 20 + torch.sum(w**2 - 10 * torch.cos(2 * torch.pi * w))
'''


SPEC = SurfaceSpec(
    name="rastrigin",
    title=QT_TRANSLATE_NOOP("Surfaces", "Rastrigin"),
    order=6,
    formula="20 + x² + y² − 10·(cos 2πx + cos 2πy)",
    summary=QT_TRANSLATE_NOOP(
        "Surfaces", "An egg box with about a hundred local minima; only speed jumps out of them."
    ),
    source="Rastrigin 1974",
    domain=((-5.12, 5.12), (-5.12, 5.12)),
    start=(-3.3, 2.6),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
