"""Hölder's table: four legs far out in the corners."""

from __future__ import annotations

import math
from typing import Any

from optviz.engine.arithmetic import cos, divide, exp, sin, sqrt
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(x: Any, y: Any) -> Any:
    """f = −|sin x·cos y·e^|1 − r/π||, r = √(x²+y²)."""
    return -abs(sin(x) * cos(y)) * exp(abs(1.0 - sqrt(x * x + y * y) / math.pi))


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """−s·E·(G_x + k·x·G, G_y + k·y·G), G = sin x·cos y, s = sign G, E = e^|1 − r/π|, k = −sign(1 − r/π)/(πr).

    On the creases G = 0 and r = π, and at r = 0, the sign is 0.
    """
    g, fall, k, _ = _parts(x, y)
    return fall * (cos(x) * cos(y) + k * x * g), fall * (k * y * g - sin(x) * sin(y))


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """Analytic second derivatives away from the creases."""
    g, fall, k, square = _parts(x, y)
    along_x, along_y = cos(x) * cos(y), -sin(x) * sin(y)
    bend = k * k - divide(k, square)
    return (
        fall * (2.0 * k * x * along_x + g * (k + bend * x * x - 1.0)),
        fall * (k * (y * along_x + x * along_y) + g * bend * x * y - cos(x) * sin(y)),
        fall * (2.0 * k * y * along_y + g * (k + bend * y * y - 1.0)),
    )


def minima() -> tuple[tuple[float, float], ...]:
    """−19.208503 at (±8.05502, ±9.66459)."""
    x, y = 8.055023475736563, 9.664590019241272
    return ((x, y), (-x, y), (x, -y), (-x, -y))


def _parts(x: Any, y: Any) -> tuple[Any, Any, Any, Any]:
    """G, −sign(G)·E, k and r²."""
    square = x * x + y * y
    r, g = sqrt(square), sin(x) * cos(y)
    inside = 1.0 - r / math.pi
    fall = -divide(g, abs(g)) * exp(abs(inside))
    return g, fall, divide(-divide(inside, abs(inside)) / math.pi, r), square


NUMPY = '''
def f(w):
    """f(x, y) = −|sin x·cos y·e^|1 − r/π||, r = √(x² + y²)."""
    x, y = w
    return -abs(np.sin(x) * np.cos(y)) * np.exp(abs(1 - np.linalg.norm(w) / np.pi))


def gradient(w):
    """∇f = −sign(G)·e^|1 − r/π|·(∇G + k·G·w), G = sin x·cos y, k = −sign(1 − r/π)/(πr)."""
    x, y = w
    r, G = np.linalg.norm(w), np.sin(x) * np.cos(y)
    k = -np.sign(1 - r / np.pi) / (np.pi * r) if r > 0 else 0.0  # no slope at the very centre
    slope = np.array([np.cos(x) * np.cos(y), -np.sin(x) * np.sin(y)]) + k * G * w
    return -np.sign(G) * np.exp(abs(1 - r / np.pi)) * slope
'''

PYTORCH = '''
def f(w):
    """f(x, y) = −|sin x·cos y·e^|1 − r/π||, r = √(x² + y²)."""
    x, y = w
    r = torch.linalg.vector_norm(w)  # autograd gives it the slope 0 at the origin
    return -abs(torch.sin(x) * torch.cos(y)) * torch.exp(abs(1 - r / torch.pi))
'''

HESSIAN = '''
def hessian(w):
    """Second derivatives away from the creases."""
    x, y = w
    r, G = np.linalg.norm(w), np.sin(x) * np.cos(y)
    k = -np.sign(1 - r / np.pi) / (np.pi * r) if r > 0 else 0.0
    slope = np.array([np.cos(x) * np.cos(y), -np.sin(x) * np.sin(y)])
    bend = np.array([[k - 1, 0.0], [0.0, k - 1]]) * G
    bend += np.array([[0, 1], [1, 0]]) * -np.cos(x) * np.sin(y)
    bend += G * (k**2 - k / (r**2 or 1)) * np.outer(w, w)
    bend += k * (np.outer(w, slope) + np.outer(slope, w))
    return -np.sign(G) * np.exp(abs(1 - r / np.pi)) * bend
'''


SPEC = SurfaceSpec(
    name="holder_table",
    title=QT_TRANSLATE_NOOP("Surfaces", "Hölder table"),
    order=27,
    formula="−|sin x·cos y·e^|1 − √(x²+y²)/π||",
    summary=QT_TRANSLATE_NOOP("Surfaces", "A creased table: many dells, the four deepest far out in the corners."),
    source="Mishra 2006",
    domain=((-10.0, 10.0), (-10.0, 10.0)),
    start=(6.5, 8.4),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    code=Code(numpy=NUMPY, pytorch=PYTORCH, hessian=HESSIAN),
)
