"""Styblinski and Tang's function: four dells, one of them deepest."""

from __future__ import annotations

from typing import Any

from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP

DEEP, MIDDLE, SHALLOW = -2.903534027771177, 0.1567312567803401, 2.746802770990837
"""The roots of 2t³ − 16t + 2.5."""


def value(x: Any, y: Any) -> Any:
    """f = ½·Σ (t⁴ − 16t² + 5t), t = x, y."""
    x2, y2 = x * x, y * y
    return 0.5 * ((x2 - 16.0) * x2 + 5.0 * x + (y2 - 16.0) * y2 + 5.0 * y)


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """2t³ − 16t + 2.5 per coordinate t."""
    return (2.0 * x * x - 16.0) * x + 2.5, (2.0 * y * y - 16.0) * y + 2.5


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """6t² − 16 on the diagonal."""
    zero = (x + y) * 0.0
    return 6.0 * x * x - 16.0 + zero, zero, 6.0 * y * y - 16.0 + zero


def minima() -> tuple[tuple[float, float], ...]:
    """−78.332331 with both coordinates at the deeper root, −64.195613 with one, −50.058893 with none."""
    return ((DEEP, DEEP), (SHALLOW, DEEP), (DEEP, SHALLOW), (SHALLOW, SHALLOW))


def saddles() -> tuple[tuple[float, float], ...]:
    """Where one coordinate is at the middle root."""
    return ((MIDDLE, DEEP), (MIDDLE, SHALLOW), (DEEP, MIDDLE), (SHALLOW, MIDDLE))


VALUE = '''
def f(w):
    """f(x, y) = ½·Σ (t⁴ − 16t² + 5t) over t = x, y."""
    return 0.5 * (w**4 - 16 * w**2 + 5 * w).sum()
'''

GRADIENT = '''

def gradient(w):
    """∇f = 2t³ − 16t + 2.5 for t = x, y."""
    return 2 * w**3 - 16 * w + 2.5
'''


SPEC = SurfaceSpec(
    name="styblinski_tang",
    title=QT_TRANSLATE_NOOP("Surfaces", "Styblinski–Tang"),
    order=13,
    formula="½·Σ (t⁴ − 16t² + 5t), t = x, y",
    summary=QT_TRANSLATE_NOOP("Surfaces", "Four dells, one of them deepest: the start decides which one is found."),
    source="Styblinski & Tang 1990",
    domain=((-5.0, 5.0), (-5.0, 5.0)),
    start=(0.4, 4.2),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    saddles=saddles,
    code=Code(numpy=VALUE + GRADIENT, pytorch=VALUE),
)
