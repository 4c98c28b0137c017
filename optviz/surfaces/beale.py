"""Beale's function: steep corners around a flat valley."""

from __future__ import annotations

from typing import Any

from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP

B = (1.5, 2.25, 2.625)


def value(x: Any, y: Any) -> Any:
    """f = Σ r_k², r_k = b_k − x + x·yᵏ, b = 1.5, 2.25, 2.625."""
    r1, r2, r3 = _residuals(x, y)
    return r1 * r1 + r2 * r2 + r3 * r3


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """2·Σ r_k·(yᵏ − 1, k·x·yᵏ⁻¹)."""
    r1, r2, r3 = _residuals(x, y)
    y2 = y * y
    along_x = r1 * (y - 1.0) + r2 * (y2 - 1.0) + r3 * (y2 * y - 1.0)
    along_y = r1 + 2.0 * y * r2 + 3.0 * y2 * r3
    return 2.0 * along_x, 2.0 * x * along_y


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """2·Σ (∇r_k·∇r_kᵀ + r_k·∇²r_k)."""
    r1, r2, r3 = _residuals(x, y)
    y2 = y * y
    d1, d2, d3 = y - 1.0, y2 - 1.0, y2 * y - 1.0
    slope2, slope3 = 2.0 * y, 3.0 * y2
    xx = d1 * d1 + d2 * d2 + d3 * d3
    xy = x * (d1 + slope2 * d2 + slope3 * d3) + r1 + slope2 * r2 + slope3 * r3
    yy = x * x * (1.0 + slope2 * slope2 + slope3 * slope3) + x * (2.0 * r2 + 6.0 * y * r3)
    return 2.0 * xx, 2.0 * xy, 2.0 * yy


def residuals(x: Any, y: Any) -> tuple[tuple[Any, Any, Any], ...]:
    """b_k − x + x·yᵏ, k = 1, 2, 3, f = Σ r²."""
    r1, r2, r3 = _residuals(x, y)
    y2 = y * y
    return (r1, y - 1.0, x), (r2, y2 - 1.0, 2.0 * x * y), (r3, y2 * y - 1.0, 3.0 * x * y2)


def minima() -> tuple[tuple[float, float], ...]:
    """0 at (3, 0.5)."""
    return ((3.0, 0.5),)


def saddles() -> tuple[tuple[float, float], ...]:
    """(0, 1), and a second one far down."""
    return ((0.0, 1.0), (0.1005379373241584, -2.6445135850231245))


def _residuals(x: Any, y: Any) -> tuple[Any, Any, Any]:
    y2 = y * y
    return B[0] - x + x * y, B[1] - x + x * y2, B[2] - x + x * y2 * y


VALUE = '''
def residuals(w):
    """r₁, r₂, r₃ with r_k = b_k − x + x·yᵏ and b = 1.5, 2.25, 2.625."""
    x, y = w
    return 1.5 - x + x * y, 2.25 - x + x * y**2, 2.625 - x + x * y**3


def f(w):
    """f(x, y) = r₁² + r₂² + r₃²."""
    r1, r2, r3 = residuals(w)
    return r1**2 + r2**2 + r3**2
'''

GRADIENT = '''

def gradient(w):
    """∇f = 2·Σ r_k·∇r_k, ∇r_k = (yᵏ − 1, k·x·yᵏ⁻¹)."""
    x, y = w
    r1, r2, r3 = residuals(w)
    along_x = r1 * (y - 1) + r2 * (y**2 - 1) + r3 * (y**3 - 1)
    along_y = r1 * x + r2 * 2 * x * y + r3 * 3 * x * y**2
    return 2 * np.array([along_x, along_y])
'''


SPEC = SurfaceSpec(
    name="beale",
    title=QT_TRANSLATE_NOOP("Surfaces", "Beale"),
    order=4,
    formula="(1.5−x+xy)² + (2.25−x+xy²)² + (2.625−x+xy³)²",
    summary=QT_TRANSLATE_NOOP("Surfaces", "Flat in the middle, very steep in the corners: one rate hardly suits both."),
    source="Beale 1958",
    domain=((-4.5, 4.5), (-4.5, 4.5)),
    start=(1.0, 1.5),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    saddles=saddles,
    residuals=residuals,
    code=Code(numpy=VALUE + GRADIENT, pytorch=VALUE),
)
