"""Schaffer's functions N. 2 and N. 4: rings of ripples that run closer and closer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from optviz.engine.arithmetic import cos, sin
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP

Ripple = Callable[[Any], tuple[Any, Any, Any]]
"""n(u) with its first two derivatives; u = x² − y²."""

FADING = 0.001


def _second(u: Any) -> tuple[Any, Any, Any]:
    """sin² u − ½ = −½·cos 2u."""
    s = sin(u)
    return s * s - 0.5, sin(2.0 * u), 2.0 * cos(2.0 * u)


def _fourth(u: Any) -> tuple[Any, Any, Any]:
    """cos² sin|u| − ½ = ½·cos(2·sin u): even in u, so smooth at u = 0."""
    sine, cosine = sin(u), cos(u)
    c, around = cos(sine), sin(2.0 * sine)
    return c * c - 0.5, -around * cosine, around * sine - 2.0 * cos(2.0 * sine) * cosine * cosine


def _value(x: Any, y: Any, ripple: Ripple) -> Any:
    n, _, _ = ripple(x * x - y * y)
    q = 1.0 + FADING * (x * x + y * y)
    return 0.5 + n / (q * q)


def _gradient(x: Any, y: Any, ripple: Ripple) -> tuple[Any, Any]:
    """(2x·(n′k + nk′), 2y·(nk′ − n′k)), k = 1/(1 + 0.001r²)² as a function of r²."""
    n, n1, _ = ripple(x * x - y * y)
    q = 1.0 + FADING * (x * x + y * y)
    k = 1.0 / (q * q)
    turning, fading = n1 * k, -2.0 * FADING * n * k / q
    return 2.0 * x * (fading + turning), 2.0 * y * (fading - turning)


def _hessian(x: Any, y: Any, ripple: Ripple) -> tuple[Any, Any, Any]:
    n, n1, n2 = ripple(x * x - y * y)
    q = 1.0 + FADING * (x * x + y * y)
    k = 1.0 / (q * q)
    k1 = -2.0 * FADING * k / q
    k2 = -3.0 * FADING * k1 / q
    turning, fading = n1 * k, n * k1
    even, odd, bend = n2 * k, 2.0 * n1 * k1, n * k2
    return (
        2.0 * (fading + turning) + 4.0 * x * x * (even + odd + bend),
        4.0 * x * y * (bend - even),
        2.0 * (fading - turning) + 4.0 * y * y * (even - odd + bend),
    )


def second_value(x: Any, y: Any) -> Any:
    """f = ½ + (sin²(x²−y²) − ½)/(1 + 0.001r²)²."""
    return _value(x, y, _second)


def second_gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """Analytic, by way of u = x² − y² and r²."""
    return _gradient(x, y, _second)


def second_hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """Analytic second derivatives."""
    return _hessian(x, y, _second)


def second_minima() -> tuple[tuple[float, float], ...]:
    """0 at the origin, among countless local ones."""
    return ((0.0, 0.0),)


def fourth_value(x: Any, y: Any) -> Any:
    """f = ½ + (cos²(sin|x²−y²|) − ½)/(1 + 0.001r²)²."""
    return _value(x, y, _fourth)


def fourth_gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """Analytic, by way of u = x² − y² and r²."""
    return _gradient(x, y, _fourth)


def fourth_hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """Analytic second derivatives."""
    return _hessian(x, y, _fourth)


def fourth_minima() -> tuple[tuple[float, float], ...]:
    """0.292579 at (0, ±1.25313) and (±1.25313, 0)."""
    c = 1.2531318314637332
    return ((0.0, c), (0.0, -c), (c, 0.0), (-c, 0.0))


SECOND_VALUE = '''
def f(w):
    """f(x, y) = ½ + n/q², n = sin²(x² − y²) − ½, q = 1 + 0.001·(x² + y²)."""
    x, y = w
    return 0.5 + (np.sin(x**2 - y**2) ** 2 - 0.5) / (1 + 0.001 * (x**2 + y**2)) ** 2
'''

SECOND_GRADIENT = '''

def gradient(w):
    """∇f = (2x·(n′/q² − 0.002·n/q³), 2y·(−n′/q² − 0.002·n/q³)), n′ = sin(2x² − 2y²)."""
    x, y = w
    u, q = x**2 - y**2, 1 + 0.001 * (x**2 + y**2)
    turning, fading = np.sin(2 * u) / q**2, -0.002 * (np.sin(u) ** 2 - 0.5) / q**3
    return 2 * w * np.array([fading + turning, fading - turning])
'''

FOURTH_VALUE = '''
def f(w):
    """f(x, y) = ½ + n/q², n = cos²(sin|x² − y²|) − ½, q = 1 + 0.001·(x² + y²)."""
    x, y = w
    n = np.cos(np.sin(abs(x**2 - y**2))) ** 2 - 0.5
    return 0.5 + n / (1 + 0.001 * (x**2 + y**2)) ** 2
'''

FOURTH_GRADIENT = '''

def gradient(w):
    """∇f = (2x·(n′/q² − 0.002·n/q³), 2y·(−n′/q² − 0.002·n/q³)), n′ = −sin(2 sin u)·cos u."""
    x, y = w
    u, q = x**2 - y**2, 1 + 0.001 * (x**2 + y**2)
    turning = -np.sin(2 * np.sin(u)) * np.cos(u) / q**2
    fading = -0.002 * (np.cos(np.sin(u)) ** 2 - 0.5) / q**3
    return 2 * w * np.array([fading + turning, fading - turning])
'''

SOURCE = "Schaffer et al. 1989; Jamil & Yang 2013, arXiv:1308.4008"


SECOND = SurfaceSpec(
    name="schaffer2",
    title=QT_TRANSLATE_NOOP("Surfaces", "Schaffer N. 2"),
    order=25,
    formula="½ + (sin²(x²−y²) − ½)/(1+0.001(x²+y²))²",
    summary=QT_TRANSLATE_NOOP(
        "Surfaces", "Ripples that run ever closer outwards: from afar only noise, near the centre a bowl."
    ),
    source=SOURCE,
    domain=((-100.0, 100.0), (-100.0, 100.0)),
    start=(9.0, -4.0),
    value=second_value,
    gradient=second_gradient,
    hessian=second_hessian,
    minima=second_minima,
    code=Code(numpy=SECOND_VALUE + SECOND_GRADIENT, pytorch=SECOND_VALUE.replace("np.", "torch.")),
)

FOURTH = SurfaceSpec(
    name="schaffer4",
    title=QT_TRANSLATE_NOOP("Surfaces", "Schaffer N. 4"),
    order=26,
    formula="½ + (cos²(sin|x²−y²|) − ½)/(1+0.001(x²+y²))²",
    summary=QT_TRANSLATE_NOOP("Surfaces", "As Schaffer's N. 2, with four minima around a hill in the centre."),
    source=SOURCE,
    domain=((-100.0, 100.0), (-100.0, 100.0)),
    start=(0.5, 2.0),
    value=fourth_value,
    gradient=fourth_gradient,
    hessian=fourth_hessian,
    minima=fourth_minima,
    code=Code(numpy=FOURTH_VALUE + FOURTH_GRADIENT, pytorch=FOURTH_VALUE.replace("np.", "torch.")),
)

SPECS = (SECOND, FOURTH)
