"""Goldstein and Price's function: values over six powers of ten."""

from __future__ import annotations

from typing import Any

from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP

Taylor = tuple[Any, Any, Any]
"""A factor, its first and its second derivative."""


def value(x: Any, y: Any) -> Any:
    """f = a(s)·b(d), s = x+y, d = 2x−3y: the usual formula's two factors depend on nothing else.

    a = 1 + (s+1)²·(19 − 14s + 3s²) and b = 30 + d²·(18 − 16d + 3d²).
    """
    return _a(x + y)[0] * _b(2.0 * x - 3.0 * y)[0]


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(a′b + 2ab′, a′b − 3ab′)."""
    (a, a1, _), (b, b1, _) = _a(x + y), _b(2.0 * x - 3.0 * y)
    return a1 * b + 2.0 * a * b1, a1 * b - 3.0 * a * b1


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """(a″b + 4a′b′ + 4ab″, a″b − a′b′ − 6ab″, a″b − 6a′b′ + 9ab″)."""
    (a, a1, a2), (b, b1, b2) = _a(x + y), _b(2.0 * x - 3.0 * y)
    aa, ab, bb = a2 * b, a1 * b1, a * b2
    return aa + 4.0 * ab + 4.0 * bb, aa - ab - 6.0 * bb, aa - 6.0 * ab + 9.0 * bb


def minima() -> tuple[tuple[float, float], ...]:
    """3 at (0, −1); local ones of 30, 84 and 840."""
    return ((0.0, -1.0), (-0.6, -0.4), (1.8, 0.2), (1.2, 0.8))


def saddles() -> tuple[tuple[float, float], ...]:
    """Four passes between the minima."""
    return ((-0.4, -0.6), (0.6, 0.4), (1.2, -0.2), (1.4, 0.6))


def _a(s: Any) -> Taylor:
    s2, p = s * s, s + 1.0
    return (
        1.0 + p * p * (19.0 - 14.0 * s + 3.0 * s2),
        24.0 - 12.0 * s - 24.0 * s2 + 12.0 * s2 * s,
        -12.0 - 48.0 * s + 36.0 * s2,
    )


def _b(d: Any) -> Taylor:
    d2 = d * d
    return (
        30.0 + d2 * (18.0 - 16.0 * d + 3.0 * d2),
        36.0 * d - 48.0 * d2 + 12.0 * d2 * d,
        36.0 - 96.0 * d + 36.0 * d2,
    )


VALUE = '''
def factors(w):
    """a and b, and what they depend on: s = x + y and d = 2x − 3y."""
    x, y = w
    s, d = x + y, 2 * x - 3 * y
    a = 1 + (s + 1) ** 2 * (19 - 14 * s + 3 * s**2)
    b = 30 + d**2 * (18 - 16 * d + 3 * d**2)
    return s, d, a, b


def f(w):
    """f(x, y) = a·b."""
    _, _, a, b = factors(w)
    return a * b
'''

GRADIENT = '''

def gradient(w):
    """∇f = (a′b + 2ab′, a′b − 3ab′)."""
    s, d, a, b = factors(w)
    slope_a = 24 - 12 * s - 24 * s**2 + 12 * s**3
    slope_b = 36 * d - 48 * d**2 + 12 * d**3
    return np.array([slope_a * b + 2 * a * slope_b, slope_a * b - 3 * a * slope_b])
'''


SPEC = SurfaceSpec(
    name="goldstein_price",
    title=QT_TRANSLATE_NOOP("Surfaces", "Goldstein–Price"),
    order=16,
    formula="[1+(x+y+1)²(19−14x+3x²−14y+6xy+3y²)]·[30+(2x−3y)²(18−32x+12x²+48y−36xy+27y²)]",
    summary=QT_TRANSLATE_NOOP(
        "Surfaces", "Values over six powers of ten: no plain rate suits the walls and the floor."
    ),
    source="Goldstein & Price 1971",
    domain=((-2.0, 2.0), (-2.0, 2.0)),
    start=(-1.2, -1.4),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    saddles=saddles,
    code=Code(numpy=VALUE + GRADIENT, pytorch=VALUE),
)
