"""The camel functions, named after the humps that one sees from above."""

from __future__ import annotations

from typing import Any

from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP

Points = tuple[tuple[float, float], ...]


def three_value(x: Any, y: Any) -> Any:
    """f = 2x² − 1.05x⁴ + x⁶/6 + xy + y²."""
    x2 = x * x
    return (2.0 + (x2 / 6.0 - 1.05) * x2) * x2 + x * y + y * y


def three_gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(4x − 4.2x³ + x⁵ + y, x + 2y)."""
    x2 = x * x
    return (4.0 + (x2 - 4.2) * x2) * x + y, x + 2.0 * y


def three_hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """(4 − 12.6x² + 5x⁴, 1, 2)."""
    x2, zero = x * x, (x + y) * 0.0
    return 4.0 + (5.0 * x2 - 12.6) * x2 + zero, zero + 1.0, zero + 2.0


def three_minima() -> Points:
    """0 at the origin, and two local ones of 0.298638."""
    x, y = 1.7475523458302888, -0.8737761729151444
    return ((0.0, 0.0), (x, y), (-x, -y))


def three_saddles() -> Points:
    """Between the origin and the other minima."""
    x, y = 1.07054229182366, -0.53527114591183
    return ((x, y), (-x, -y))


def six_value(x: Any, y: Any) -> Any:
    """f = (4 − 2.1x² + x⁴/3)·x² + xy + (4y² − 4)·y²."""
    x2, y2 = x * x, y * y
    return (4.0 + (x2 / 3.0 - 2.1) * x2) * x2 + x * y + (4.0 * y2 - 4.0) * y2


def six_gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(8x − 8.4x³ + 2x⁵ + y, x − 8y + 16y³)."""
    x2, y2 = x * x, y * y
    return (8.0 + (2.0 * x2 - 8.4) * x2) * x + y, x + (16.0 * y2 - 8.0) * y


def six_hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """(8 − 25.2x² + 10x⁴, 1, 48y² − 8)."""
    x2, zero = x * x, (x + y) * 0.0
    return 8.0 + (10.0 * x2 - 25.2) * x2 + zero, zero + 1.0, 48.0 * y * y - 8.0 + zero


def six_minima() -> Points:
    """−1.031628 at ±(0.08984, −0.71266), and two pairs of local ones (−0.215464, 2.104250)."""
    half = (
        (0.08984201310031807, -0.7126564030207396),
        (1.703606714969981, -0.7960835686726252),
        (-1.6071047529201974, -0.5686514548841314),
    )
    return tuple(point for x, y in half for point in ((x, y), (-x, -y)))


def six_saddles() -> Points:
    """The origin, and three pairs of passes between the minima."""
    half = (
        (-1.296070267167109, -0.6050843880386585),
        (1.1092053368047863, -0.7682680925095398),
        (-1.6380679841897787, -0.2286740690443941),
    )
    return ((0.0, 0.0), *(point for x, y in half for point in ((x, y), (-x, -y))))


THREE_VALUE = '''
def f(w):
    """f(x, y) = 2x² − 1.05x⁴ + x⁶/6 + xy + y²."""
    x, y = w
    return 2 * x**2 - 1.05 * x**4 + x**6 / 6 + x * y + y**2
'''

THREE_GRADIENT = '''

def gradient(w):
    """∇f = (4x − 4.2x³ + x⁵ + y, x + 2y)."""
    x, y = w
    return np.array([4 * x - 4.2 * x**3 + x**5 + y, x + 2 * y])
'''

SIX_VALUE = '''
def f(w):
    """f(x, y) = (4 − 2.1x² + x⁴/3)·x² + xy + (4y² − 4)·y²."""
    x, y = w
    return (4 - 2.1 * x**2 + x**4 / 3) * x**2 + x * y + (4 * y**2 - 4) * y**2
'''

SIX_GRADIENT = '''

def gradient(w):
    """∇f = (8x − 8.4x³ + 2x⁵ + y, x − 8y + 16y³)."""
    x, y = w
    return np.array([8 * x - 8.4 * x**3 + 2 * x**5 + y, x - 8 * y + 16 * y**3])
'''


THREE = SurfaceSpec(
    name="camel3",
    title=QT_TRANSLATE_NOOP("Surfaces", "Three-hump camel"),
    order=14,
    formula="2x² − 1.05x⁴ + x⁶/6 + xy + y²",
    summary=QT_TRANSLATE_NOOP("Surfaces", "Three dells in a row between walls that rise like the sixth power."),
    source="Branin 1972",
    domain=((-5.0, 5.0), (-5.0, 5.0)),
    start=(-2.2, 3.0),
    value=three_value,
    gradient=three_gradient,
    hessian=three_hessian,
    minima=three_minima,
    saddles=three_saddles,
    code=Code(numpy=THREE_VALUE + THREE_GRADIENT, pytorch=THREE_VALUE),
)

SIX = SurfaceSpec(
    name="camel6",
    title=QT_TRANSLATE_NOOP("Surfaces", "Six-hump camel"),
    order=15,
    formula="(4−2.1x²+x⁴/3)·x² + xy + (4y²−4)·y²",
    summary=QT_TRANSLATE_NOOP("Surfaces", "Six minima, two of them global, parted by low saddles."),
    source="Dixon & Szegő 1978",
    domain=((-3.0, 3.0), (-2.0, 2.0)),
    start=(-1.9, 1.6),
    value=six_value,
    gradient=six_gradient,
    hessian=six_hessian,
    minima=six_minima,
    saddles=six_saddles,
    code=Code(numpy=SIX_VALUE + SIX_GRADIENT, pytorch=SIX_VALUE),
)

SPECS = (THREE, SIX)
