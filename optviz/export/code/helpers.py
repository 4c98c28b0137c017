"""Functions that a script needs besides f and its gradient, written where an optimiser calls them."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping

from optviz.export.code.plan import Plan

NUMPY: Mapping[str, str] = {
    "hessian": '''
def hessian(w):
    """The second derivatives: complex steps through the gradient, exact to rounding."""
    return np.array([gradient(w + 1e-50j * axis).imag / 1e-50 for axis in np.eye(2)])
''',
    "jacobian": '''
def jacobian(w):
    """The residuals' slopes: complex steps, exact to rounding."""
    return np.array([np.imag(residuals(w + 1e-50j * axis)) / 1e-50 for axis in np.eye(2)]).T
''',
}

PYTORCH: Mapping[str, str] = {
    "gradient": '''
def gradient(w):
    """The gradient at another point than the current one, by autograd."""
    return torch.func.grad(f)(w)
''',
    "hessian": '''
def hessian(w):
    """The second derivatives, by autograd."""
    return torch.func.hessian(f)(w)
''',
    "jacobian": '''
def jacobian(w):
    """The residuals' slopes, by autograd."""
    return torch.stack(torch.func.jacrev(residuals)(w))
''',
}


def helpers(plan: Plan, surface: str, rules: Iterable[str], known: Mapping[str, str]) -> list[str]:
    """The texts that the rules' texts need between the surface's text and their own, each once.

    ``known`` are a language's own functions; the surface's own Hessian stands in for NumPy's general one.
    """
    shared = list(dict.fromkeys(text for spec in plan.optimizers() for text in spec.code.shared))
    called = {name for text in (*shared, *rules) for name in _called(text)}
    code = plan.objective.spec.code
    own = {"residuals": code.residuals, **known}
    if code.hessian and known is NUMPY:
        own["hessian"] = code.hessian
    texts = [text for name, text in own.items() if name in called and f"def {name}(" not in surface]
    return [*filter(None, texts), *shared]


def _called(text: str) -> set[str]:
    calls = (node.func for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call))
    return {function.id for function in calls if isinstance(function, ast.Name)}
