"""Plateau: rings of level ground around a hole."""

from __future__ import annotations

from typing import Any

from optviz.engine.arithmetic import cos, divide, sin, sqrt
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP

SCALE, SHIFT = 10.0, 0.01


def value(x: Any, y: Any) -> Any:
    """f = −(sin ρ)/ρ + 0.01ρ², ρ = 10r + 0.01."""
    rho = _rho(x, y)[0]
    return 0.01 * rho * rho - sin(rho) / rho


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """10·F′(ρ)·(x, y)/r, F′ = (sin ρ/ρ − cos ρ)/ρ + 0.02ρ; 0 at r = 0."""
    rho, r = _rho(x, y)
    pull = divide(SCALE * _slope(rho), r)
    return pull * x, pull * y


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """10·F′/r across the ray and 100·F″ along it, F″ = sin ρ/ρ + 2(cos ρ − sin ρ/ρ)/ρ² + 0.02; 0 at r = 0."""
    rho, r = _rho(x, y)
    wave = sin(rho) / rho
    along = SCALE * SCALE * (wave + 2.0 * (cos(rho) - wave) / (rho * rho) + 0.02)
    across, ux, uy = divide(SCALE * _slope(rho), r), divide(x, r), divide(y, r)
    bend = along - across
    return across + bend * ux * ux, bend * ux * uy, across + bend * uy * uy


def minima() -> tuple[tuple[float, float], ...]:
    """−0.999982 at the origin, the tip of a blunt cone."""
    return ((0.0, 0.0),)


def _rho(x: Any, y: Any) -> tuple[Any, Any]:
    r = sqrt(x * x + y * y)
    return SCALE * r + SHIFT, r


def _slope(rho: Any) -> Any:
    return (sin(rho) / rho - cos(rho)) / rho + 0.02 * rho


NUMPY = '''
def f(w):
    """f(x, y) = −(sin ρ)/ρ + 0.01ρ², ρ = 10r + 0.01, r = √(x² + y²)."""
    rho = 10 * np.linalg.norm(w) + 0.01
    return -np.sin(rho) / rho + 0.01 * rho**2


def gradient(w):
    """∇f = 10·F′(ρ)·(x, y)/r, F′ = (sin ρ/ρ − cos ρ)/ρ + 0.02ρ."""
    r = np.linalg.norm(w)
    rho = 10 * r + 0.01
    slope = (np.sin(rho) / rho - np.cos(rho)) / rho + 0.02 * rho
    return 10 * slope / r * w if r > 0 else np.zeros(2)  # no slope at the very centre
'''

PYTORCH = '''
def f(w):
    """f(x, y) = −(sin ρ)/ρ + 0.01ρ², ρ = 10r + 0.01, r = √(x² + y²)."""
    rho = 10 * torch.linalg.vector_norm(w) + 0.01  # autograd gives r the slope 0 at the origin
    return -torch.sin(rho) / rho + 0.01 * rho**2
'''

HESSIAN = '''
def hessian(w):
    """10·F′/r across the ray and 100·F″ along it, F″ = S + 2(cos ρ − S)/ρ² + 0.02, S = sin ρ/ρ."""
    r = np.linalg.norm(w)
    if r == 0:
        return np.zeros((2, 2))
    rho = 10 * r + 0.01
    wave = np.sin(rho) / rho
    along = 100 * (wave + 2 * (np.cos(rho) - wave) / rho**2 + 0.02)
    across = 10 * ((wave - np.cos(rho)) / rho + 0.02 * rho) / r
    return across * np.eye(2) + (along - across) * np.outer(w, w) / r**2
'''


SPEC = SurfaceSpec(
    name="plateau",
    title=QT_TRANSLATE_NOOP("Surfaces", "Plateau"),
    order=8.7,
    formula="−(sin ρ)/ρ + 0.01ρ², ρ = 10√(x²+y²) + 0.01",
    summary=QT_TRANSLATE_NOOP(
        "Surfaces", "Nearly level rings around a hole: a small slope tells little of what follows."
    ),
    source="gradient_descent_viz (Lili Jiang 2020)",
    domain=((-2.0, 2.0), (-2.0, 2.0)),
    start=(-1.2, 1.0),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    code=Code(numpy=NUMPY, pytorch=PYTORCH, hessian=HESSIAN),
)
