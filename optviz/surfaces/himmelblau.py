"""Himmelblau's function: four equal minima."""

from __future__ import annotations

from typing import Any

from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(x: Any, y: Any) -> Any:
    """f = (x²+y−11)² + (x+y²−7)²."""
    p, q = x * x + y - 11.0, x + y * y - 7.0
    return p * p + q * q


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(4x·p + 2q, 2p + 4y·q), p = x²+y−11, q = x+y²−7."""
    p, q = x * x + y - 11.0, x + y * y - 7.0
    return 4.0 * x * p + 2.0 * q, 2.0 * p + 4.0 * y * q


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """(12x² + 4y − 42, 4x + 4y, 12y² + 4x − 26)."""
    return 12.0 * x * x + 4.0 * y - 42.0, 4.0 * (x + y), 12.0 * y * y + 4.0 * x - 26.0


def residuals(x: Any, y: Any) -> tuple[tuple[Any, Any, Any], ...]:
    """x²+y−11 and x+y²−7, f = Σ r²."""
    one = x * 0.0 + 1.0
    return (x * x + y - 11.0, 2.0 * x, one), (x + y * y - 7.0, one, 2.0 * y)


def minima() -> tuple[tuple[float, float], ...]:
    """0 at four points."""
    return (
        (3.0, 2.0),
        (-2.805118086952745, 3.131312518250573),
        (-3.779310253377747, -3.28318599128617),
        (3.584428340330492, -1.848126526964404),
    )


def saddles() -> tuple[tuple[float, float], ...]:
    """Four passes between the minima, around a hill."""
    return (
        (-0.12796134673068005, -1.9537149802445766),
        (-3.0730257507643897, -0.08135304428796751),
        (0.08667750455539634, 2.884254701174776),
        (3.385154183607021, 0.07385187983774928),
    )


VALUE = '''
def f(w):
    """f(x, y) = (x² + y − 11)² + (x + y² − 7)²."""
    x, y = w
    return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2
'''

GRADIENT = '''

def gradient(w):
    """∇f = (4x·p + 2q, 2p + 4y·q), p = x² + y − 11, q = x + y² − 7."""
    x, y = w
    p, q = x**2 + y - 11, x + y**2 - 7
    return np.array([4 * x * p + 2 * q, 2 * p + 4 * y * q])
'''

RESIDUALS = '''
def residuals(w):
    """f = r₁² + r₂²."""
    x, y = w
    return x**2 + y - 11, x + y**2 - 7
'''


SPEC = SurfaceSpec(
    name="himmelblau",
    title=QT_TRANSLATE_NOOP("Surfaces", "Himmelblau"),
    order=5,
    formula="(x²+y−11)² + (x+y²−7)²",
    summary=QT_TRANSLATE_NOOP("Surfaces", "Four equal minima: another start, another end."),
    source="Himmelblau 1972",
    domain=((-6.0, 6.0), (-6.0, 6.0)),
    start=(-0.5, -1.0),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    saddles=saddles,
    residuals=residuals,
    code=Code(residuals=RESIDUALS, numpy=VALUE + GRADIENT, pytorch=VALUE),
)
