"""A quadratic ravine of chosen condition number and direction."""

from __future__ import annotations

import math
from typing import Any

from optviz.engine.specs import Code, SurfaceSpec
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP


def matrix(kappa: Any, angle: Any) -> tuple[Any, Any, Any]:
    """(a, b, c) of A = [[a, b], [b, c]]: eigenvalue 1 along ``angle`` (degrees), ``kappa`` across it."""
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return (
        cosine * cosine + kappa * sine * sine,
        (1.0 - kappa) * sine * cosine,
        sine * sine + kappa * cosine * cosine,
    )


def value(x: Any, y: Any, *, kappa: Any, angle: Any) -> Any:
    """f = ½·wᵀAw."""
    a, b, c = matrix(kappa, angle)
    return 0.5 * (a * x * x + 2.0 * b * x * y + c * y * y)


def gradient(x: Any, y: Any, *, kappa: Any, angle: Any) -> tuple[Any, Any]:
    """A·w."""
    a, b, c = matrix(kappa, angle)
    return a * x + b * y, b * x + c * y


def hessian(x: Any, y: Any, *, kappa: Any, angle: Any) -> tuple[Any, Any, Any]:
    """A, everywhere."""
    a, b, c = matrix(kappa, angle)
    zero = (x + y) * 0.0
    return zero + a, zero + b, zero + c


def residuals(x: Any, y: Any, *, kappa: Any, angle: Any) -> tuple[tuple[Any, Any, Any], ...]:
    """The coordinate along the ravine, and √kappa times the one across it: f = ½·Σ r²."""
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    root, zero = math.sqrt(kappa), x * 0.0
    across_x, across_y = -root * sine, root * cosine
    return (
        (cosine * x + sine * y, zero + cosine, zero + sine),
        (across_x * x + across_y * y, zero + across_x, zero + across_y),
    )


def minima(**_: Any) -> tuple[tuple[float, float], ...]:
    """0 at the origin."""
    return ((0.0, 0.0),)


NUMPY = '''
angle = np.radians(ANGLE)
R = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])  # turns by ANGLE
A = R @ np.diag([1.0, KAPPA]) @ R.T  # curvature 1 along the ravine, KAPPA across it


def f(w):
    """f(x, y) = ½·wᵀA·w with w = (x, y)."""
    return 0.5 * w @ A @ w


def gradient(w):
    """∇f = A·w."""
    return A @ w
'''

PYTORCH = '''
angle = math.radians(ANGLE)
cosine, sine = math.cos(angle), math.sin(angle)
R = torch.tensor([[cosine, -sine], [sine, cosine]])  # turns by ANGLE
A = R @ torch.diag(torch.tensor([1.0, KAPPA])) @ R.T  # curvature 1 along the ravine, KAPPA across


def f(w):
    """f(x, y) = ½·wᵀA·w with w = (x, y)."""
    return 0.5 * w @ A @ w
'''

RESIDUALS = '''
def residuals(w):
    """f = ½·(r₁² + r₂²): along the ravine, and across it."""
    x, y = w
    cosine, sine = R[:, 0]
    return cosine * x + sine * y, KAPPA**0.5 * (cosine * y - sine * x)
'''


SPEC = SurfaceSpec(
    name="quadratic",
    title=QT_TRANSLATE_NOOP("Surfaces", "Quadratic ravine"),
    order=2,
    formula="½ wᵀA w",
    summary=QT_TRANSLATE_NOOP(
        "Surfaces", "A straight ravine: kappa times steeper across than along. Large rates bounce from wall to wall."
    ),
    source="Polyak 1964",
    domain=((-6.0, 6.0), (-6.0, 6.0)),
    start=(4.0, 3.0),
    params=(
        Param(
            name="kappa",
            default=100.0,
            low=1.0,
            high=1e6,
            scale="log",
            slider=(1.0, 1000.0),
            doc=QT_TRANSLATE_NOOP("Params", "Condition number: the ratio of the largest to the smallest curvature."),
        ),
        Param(
            name="angle",
            default=26.56505117707799,
            low=-360.0,
            high=360.0,
            slider=(-90.0, 90.0),
            unit="°",
            doc=QT_TRANSLATE_NOOP("Params", "Direction of the ravine's floor, from the x axis."),
        ),
    ),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    residuals=residuals,
    residual_factor=0.5,
    code=Code(residuals=RESIDUALS, numpy=NUMPY, pytorch=PYTORCH),
)
