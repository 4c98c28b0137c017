"""The drop wave: rings around the spot where a drop has fallen."""

from __future__ import annotations

from typing import Any

from optviz.engine.arithmetic import cos, divide, sin, sqrt, where
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP

FREQUENCY = 12.0


def value(x: Any, y: Any) -> Any:
    """f = −(1 + cos 12r)/(r²/2 + 2), r² = x² + y²."""
    square = x * x + y * y
    return -(1.0 + cos(FREQUENCY * sqrt(square))) / (0.5 * square + 2.0)


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """F′(r)/r·(x, y), F′(r)/r = 12·(sin 12r)/r/d + (1 + cos 12r)/d², d = r²/2 + 2; smooth at r = 0."""
    per, _, _ = _radial(x, y)
    return per * x, per * y


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """F′/r across the ray and F″ along it."""
    per, along, r = _radial(x, y)
    ux, uy = divide(x, r), divide(y, r)
    bend = along - per
    return per + bend * ux * ux, bend * ux * uy, per + bend * uy * uy


def minima() -> tuple[tuple[float, float], ...]:
    """−1 at the origin, within rings of local ones."""
    return ((0.0, 0.0),)


def _radial(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """F′(r)/r, F″(r) and r."""
    square = x * x + y * y
    r, d = sqrt(square), 0.5 * square + 2.0
    sine, cosine = sin(FREQUENCY * r), cos(FREQUENCY * r)
    ripple = where(r == 0.0, FREQUENCY, divide(sine, r))
    crest = (1.0 + cosine) / (d * d)
    per = FREQUENCY * ripple / d + crest
    along = FREQUENCY * FREQUENCY * cosine / d + crest - 2.0 * square * (FREQUENCY * ripple / d + crest) / d
    return per, along, r


NUMPY = '''
def f(w):
    """f(x, y) = −(1 + cos 12r)/(r²/2 + 2), r = √(x² + y²)."""
    r = np.linalg.norm(w)
    return -(1 + np.cos(12 * r)) / (r**2 / 2 + 2)


def gradient(w):
    """∇f = (12·sin(12r)/(r·d) + (1 + cos 12r)/d²)·(x, y), d = r²/2 + 2."""
    r = np.linalg.norm(w)
    d, ripple = r**2 / 2 + 2, np.sin(12 * r) / r if r > 0 else 12.0
    return (12 * ripple / d + (1 + np.cos(12 * r)) / d**2) * w
'''

PYTORCH = '''
def f(w):
    """f(x, y) = −(1 + cos 12r)/(r²/2 + 2), r = √(x² + y²)."""
    r = torch.linalg.vector_norm(w)  # autograd gives it the slope 0 at the origin
    return -(1 + torch.cos(12 * r)) / (r**2 / 2 + 2)
'''

HESSIAN = '''
def hessian(w):
    """F′/r across the ray and F″ along it, with f = F(r)."""
    r = np.linalg.norm(w)
    d, c, s = r**2 / 2 + 2, 1 + np.cos(12 * r), np.sin(12 * r)
    across = 12 * (s / r if r > 0 else 12.0) / d + c / d**2
    along = 144 * (c - 1) / d + (c - 24 * r * s) / d**2 - 2 * c * r**2 / d**3
    return across * np.eye(2) + (along - across) * np.outer(w, w) / (r**2 or 1)
'''


SPEC = SurfaceSpec(
    name="drop_wave",
    title=QT_TRANSLATE_NOOP("Surfaces", "Drop wave"),
    order=19,
    formula="−(1+cos 12r)/(r²/2+2), r = √(x²+y²)",
    summary=QT_TRANSLATE_NOOP("Surfaces", "Rings around a fallen drop: every ring is a trap."),
    source="Surjanovic & Bingham 2013",
    domain=((-5.12, 5.12), (-5.12, 5.12)),
    start=(0.8, -0.6),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    code=Code(numpy=NUMPY, pytorch=PYTORCH, hessian=HESSIAN),
)
