"""Two wells: a shallow local minimum beside a deep global one."""

from __future__ import annotations

from typing import Any

from optviz.engine.arithmetic import exp
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP

SCALE = 1.4
WIDTH = 10.0
WELLS = ((1.0, 2.0), (-1.0, 6.0))
DEEP = (-0.9675774464554597, 0.0)
SHALLOW = (0.9053178606008483, 0.0)
PASS = (0.12025036405942192, 0.0)


def value(x: Any, y: Any) -> Any:
    """f = x² + z² − 2·G(1) − 6·G(−1), z = 1.4y, G(a) = e^(−((x−a)² + z²)/0.2)."""
    z = SCALE * y
    return x * x + z * z - sum(depth * _well(x, z, a) for a, depth in WELLS)


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """Analytic; ∂G/∂x = −10·(x−a)·G, ∂G/∂z = −10·z·G."""
    z = SCALE * y
    along_x, along_z = 2.0 * x, 2.0 * z
    for a, depth in WELLS:
        pull = WIDTH * depth * _well(x, z, a)
        along_x = along_x + pull * (x - a)
        along_z = along_z + pull * z
    return along_x, SCALE * along_z


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """Analytic second derivatives."""
    z = SCALE * y
    xx, xz, zz = 2.0, 0.0, 2.0
    for a, depth in WELLS:
        pull = WIDTH * depth * _well(x, z, a)
        xx = xx + pull * (1.0 - WIDTH * (x - a) * (x - a))
        xz = xz - pull * WIDTH * (x - a) * z
        zz = zz + pull * (1.0 - WIDTH * z * z)
    return xx, SCALE * xz, SCALE * SCALE * zz


def minima() -> tuple[tuple[float, float], ...]:
    """The deep well (−5.03234) and the shallow one (−1.09273)."""
    return (DEEP, SHALLOW)


def saddles() -> tuple[tuple[float, float], ...]:
    """The pass between the wells."""
    return (PASS,)


def _well(x: Any, z: Any, a: float) -> Any:
    return exp(-0.5 * WIDTH * ((x - a) * (x - a) + z * z))


NUMPY = '''
def well(x, z, a):
    """G(a) = e^(−((x − a)² + z²)/0.2)."""
    return np.exp(-((x - a) ** 2 + z**2) / 0.2)


def f(w):
    """f(x, y) = x² + z² − 2·G(1) − 6·G(−1), z = 1.4y."""
    x, z = w[0], 1.4 * w[1]
    return x**2 + z**2 - 2 * well(x, z, 1) - 6 * well(x, z, -1)


def gradient(w):
    """∇f = (∂f/∂x, 1.4·∂f/∂z); −c·G(a) adds 10c·G(a)·(x − a) to ∂f/∂x and 10c·G(a)·z to ∂f/∂z."""
    x, z = w[0], 1.4 * w[1]
    shallow, deep = 20 * well(x, z, 1), 60 * well(x, z, -1)
    along_x = 2 * x + shallow * (x - 1) + deep * (x + 1)
    along_z = 2 * z + (shallow + deep) * z
    return np.array([along_x, 1.4 * along_z])
'''

PYTORCH = '''
def well(x, z, a):
    """G(a) = e^(−((x − a)² + z²)/0.2)."""
    return torch.exp(-((x - a) ** 2 + z**2) / 0.2)


def f(w):
    """f(x, y) = x² + z² − 2·G(1) − 6·G(−1), z = 1.4y."""
    x, z = w[0], 1.4 * w[1]
    return x**2 + z**2 - 2 * well(x, z, 1) - 6 * well(x, z, -1)
'''


SPEC = SurfaceSpec(
    name="two_wells",
    title=QT_TRANSLATE_NOOP("Surfaces", "Two wells"),
    order=8,
    formula="x² + z² − 2·G(1) − 6·G(−1), z = 1.4y, G(a) = e^(−((x−a)²+z²)/0.2)",
    summary=QT_TRANSLATE_NOOP("Surfaces", "A shallow local minimum beside a deep one: which do you fall into?"),
    source="gradient_descent_viz (Lili Jiang 2020)",
    domain=((-2.0, 2.0), (-2.0, 2.0)),
    start=(1.6, 0.9),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    saddles=saddles,
    code=Code(numpy=NUMPY, pytorch=PYTORCH),
)
