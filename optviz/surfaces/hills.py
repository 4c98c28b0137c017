"""Hills: a bowl with two hills to walk around and a small dell."""

from __future__ import annotations

from typing import Any

from optviz.engine.arithmetic import exp
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP

SCALE = 1.4
WIDTH = 10.0
BUMPS = ((2.0, 1.0, 0.0), (6.0, -1.0, 0.0), (-2.0, 1.0, -1.0))
"""Height and place (x, z) of each."""


def value(x: Any, y: Any) -> Any:
    """f = x² + z² + 2·G(1,0) + 6·G(−1,0) − 2·G(1,−1), z = 1.4y, G(a,b) = e^(−((x−a)² + (z−b)²)/0.2)."""
    z = SCALE * y
    return x * x + z * z + sum(height * _bump(x - a, z - b) for height, a, b in BUMPS)


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """Analytic; ∂G/∂x = −10·(x−a)·G, ∂G/∂z = −10·(z−b)·G."""
    z = SCALE * y
    along_x, along_z = 2.0 * x, 2.0 * z
    for height, a, b in BUMPS:
        p, q = x - a, z - b
        pull = WIDTH * height * _bump(p, q)
        along_x = along_x - pull * p
        along_z = along_z - pull * q
    return along_x, SCALE * along_z


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """Analytic second derivatives."""
    z = SCALE * y
    xx, xz, zz = 2.0, 0.0, 2.0
    for height, a, b in BUMPS:
        p, q = x - a, z - b
        pull = WIDTH * height * _bump(p, q)
        xx = xx - pull * (1.0 - WIDTH * p * p)
        xz = xz + pull * WIDTH * p * q
        zz = zz - pull * (1.0 - WIDTH * q * q)
    return xx, SCALE * xz, SCALE * SCALE * zz


def minima() -> tuple[tuple[float, float], ...]:
    """−0.158809 at (0.90031, −0.65340), and the bowl's own bottom between the hills."""
    return ((0.9003065222993073, -0.6534011583039486), (0.04150712569956175, -0.0006403776376543045))


def saddles() -> tuple[tuple[float, float], ...]:
    """The passes around the hills."""
    return (
        (0.458292973723011, -0.4499807561615538),
        (1.4852458636525214, 0.006561191693455615),
        (-1.71027297234088, 0.0),
    )


def _bump(p: Any, q: Any) -> Any:
    return exp(-0.5 * WIDTH * (p * p + q * q))


VALUE = '''
BUMPS = ((2, 1, 0), (6, -1, 0), (-2, 1, -1))  # height h and place (a, b) of each


def bump(x, z, a, b):
    """G(a, b) = e^(−((x − a)² + (z − b)²)/0.2)."""
    return np.exp(-((x - a) ** 2 + (z - b) ** 2) / 0.2)


def f(w):
    """f(x, y) = x² + z² + Σ h·G(a, b), z = 1.4y."""
    x, z = w[0], 1.4 * w[1]
    return x**2 + z**2 + sum(h * bump(x, z, a, b) for h, a, b in BUMPS)
'''

GRADIENT = '''

def gradient(w):
    """∇f = (∂f/∂x, 1.4·∂f/∂z); h·G(a, b) takes 10h·G·(x − a, z − b) from (∂f/∂x, ∂f/∂z)."""
    x, z = w[0], 1.4 * w[1]
    along_x = 2 * x - sum(10 * h * bump(x, z, a, b) * (x - a) for h, a, b in BUMPS)
    along_z = 2 * z - sum(10 * h * bump(x, z, a, b) * (z - b) for h, a, b in BUMPS)
    return np.array([along_x, 1.4 * along_z])
'''


SPEC = SurfaceSpec(
    name="hills",
    title=QT_TRANSLATE_NOOP("Surfaces", "Hills"),
    order=8.5,
    formula="x² + z² + 2·G(1,0) + 6·G(−1,0) − 2·G(1,−1), z = 1.4y, G(a,b) = e^(−((x−a)²+(z−b)²)/0.2)",
    summary=QT_TRANSLATE_NOOP("Surfaces", "Two hills stand in the way: which side does each method pass them on?"),
    source="gradient_descent_viz (Lili Jiang 2020)",
    domain=((-2.0, 2.0), (-2.0, 2.0)),
    start=(-1.4, 0.9),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    saddles=saddles,
    code=Code(numpy=VALUE + GRADIENT, pytorch=VALUE.replace("np.", "torch.")),
)
