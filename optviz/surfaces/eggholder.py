"""The eggholder: steep dells without order, the deepest at the edge."""

from __future__ import annotations

from typing import Any

from optviz.engine.arithmetic import cos, divide, sin, sqrt
from optviz.engine.specs import Code, SurfaceSpec
from optviz.text import QT_TRANSLATE_NOOP


def value(x: Any, y: Any) -> Any:
    """f = −(y+47)·S(x/2 + y + 47) − x·S(x − y − 47), S(u) = sin √|u|."""
    p = y + 47.0
    return -p * sin(sqrt(abs(0.5 * x + p))) - x * sin(sqrt(abs(x - p)))


def gradient(x: Any, y: Any) -> tuple[Any, Any]:
    """(−½p·S′(a) − S(b) − x·S′(b), −S(a) − p·S′(a) + x·S′(b)), p = y+47, a = x/2 + p, b = x − p.

    S′(u) = sign(u)·cos √|u|/(2√|u|), which is 0 at u = 0.
    """
    p = y + 47.0
    (a, a1, _), (b, b1, _) = _wave(0.5 * x + p), _wave(x - p)
    return -0.5 * p * a1 - b - x * b1, -a - p * a1 + x * b1


def hessian(x: Any, y: Any) -> tuple[Any, Any, Any]:
    """With S″(u) = −(√|u|·sin √|u| + cos √|u|)/(4√|u|³), which is 0 at u = 0."""
    p = y + 47.0
    (_, a1, a2), (_, b1, b2) = _wave(0.5 * x + p), _wave(x - p)
    return (
        -0.25 * p * a2 - 2.0 * b1 - x * b2,
        -0.5 * (a1 + p * a2) + b1 + x * b2,
        -2.0 * a1 - p * a2 - x * b2,
    )


def minima() -> tuple[tuple[float, float], ...]:
    """−959.640663 at (512, 404.2319), on the edge of the domain."""
    return ((512.0, 404.2318051137578),)


def _wave(u: Any) -> tuple[Any, Any, Any]:
    """S and its first two derivatives."""
    size = abs(u)
    root = sqrt(size)
    sine, cosine = sin(root), cos(root)
    return (
        sine,
        divide(0.5 * cosine * divide(u, size), root),
        divide(divide(-0.25 * (root * sine + cosine), root), size),
    )


NUMPY = '''
def f(w):
    """f(x, y) = −(y + 47)·sin √|x/2 + y + 47| − x·sin √|x − y − 47|."""
    x, y = w
    p = y + 47
    return -p * np.sin(np.sqrt(abs(x / 2 + p))) - x * np.sin(np.sqrt(abs(x - p)))


def wave(u):
    """S(u) = sin √|u| and its slope, which counts as 0 at u = 0."""
    root = np.sqrt(abs(u))
    return np.sin(root), np.cos(root) * np.sign(u) / (2 * root) if u != 0 else 0.0


def gradient(w):
    """∇f = (−½p·S′(a) − S(b) − x·S′(b), −S(a) − p·S′(a) + x·S′(b)), a = x/2 + p, b = x − p."""
    x, y = w
    p = y + 47
    (a, slope_a), (b, slope_b) = wave(x / 2 + p), wave(x - p)
    return np.array([-p * slope_a / 2 - b - x * slope_b, -a - p * slope_a + x * slope_b])
'''

PYTORCH = '''
def root(u):
    """√|u|, with the slope 0 at u = 0 (where autograd would give nan)."""
    return torch.where(u == 0, 0.0, torch.where(u == 0, 1.0, u).abs().sqrt())


def f(w):
    """f(x, y) = −(y + 47)·sin √|x/2 + y + 47| − x·sin √|x − y − 47|."""
    x, y = w
    p = y + 47
    return -p * torch.sin(root(x / 2 + p)) - x * torch.sin(root(x - p))
'''

HESSIAN = '''
def bend(u):
    """S″(u) = −(√|u|·sin √|u| + cos √|u|)/(4√|u|³), which counts as 0 at u = 0."""
    root = np.sqrt(abs(u))
    return -(root * np.sin(root) + np.cos(root)) / (4 * root**3) if u != 0 else 0.0


def hessian(w):
    """Second derivatives, with a = x/2 + p, b = x − p, p = y + 47."""
    x, y = w
    p = y + 47
    a1, b1 = wave(x / 2 + p)[1], wave(x - p)[1]
    a2, b2 = bend(x / 2 + p), bend(x - p)
    xy = -0.5 * (a1 + p * a2) + b1 + x * b2
    return np.array([[-p * a2 / 4 - 2 * b1 - x * b2, xy], [xy, -2 * a1 - p * a2 - x * b2]])
'''


SPEC = SurfaceSpec(
    name="eggholder",
    title=QT_TRANSLATE_NOOP("Surfaces", "Eggholder"),
    order=24,
    formula="−(y+47)·sin √|x/2+y+47| − x·sin √|x−y−47|",
    summary=QT_TRANSLATE_NOOP(
        "Surfaces", "Deep dells without order, the deepest at the very edge: the hardest of all."
    ),
    source="Whitley et al. 1996",
    domain=((-512.0, 512.0), (-512.0, 512.0)),
    start=(200.0, 100.0),
    value=value,
    gradient=gradient,
    hessian=hessian,
    minima=minima,
    code=Code(numpy=NUMPY, pytorch=PYTORCH, hessian=HESSIAN),
)
