"""What a step may ask of the objective beyond the gradient at w, answered and counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from optviz.engine.specs import Need, OptimizerSpec, SurfaceSpec
from optviz.errors import InputError

COUNTED = ("gradient", "value", "hessian")
"""What a path counts, in this order; a residual's Jacobian costs a gradient."""


class Oracle:
    """An objective that answers for points w (…, 2) and counts what it was asked, an array of points once.

    The last point's value and gradient are known: where a line search ended, the next step asks again for nothing.

    With a ``kick`` ξ (2,), the noise of the current step, it answers for f(w) + ⟨ξ, w⟩, whose gradient is ∇f + ξ: every
    gradient of the step has the same noise, and a line search goes down the function whose gradient it is shown.
    """

    def __init__(self, objective: Any) -> None:
        self._objective = objective
        self._known: dict[str, tuple[list[float], Any]] = {}
        self.kick: np.ndarray | None = None
        self.gradients = self.values = self.hessians = 0

    def value(self, w: np.ndarray) -> Any:
        """f(w): a number, or one a row."""
        value = self._remembered("values", self._objective.value, w)
        return value if self.kick is None else value + w @ self.kick

    def gradient(self, w: np.ndarray) -> np.ndarray:
        """∇f(w), in w's shape."""
        gradient = _stacked(self._remembered("gradients", self._objective.gradient, w))
        return gradient if self.kick is None else gradient + self.kick

    def hessian(self, w: np.ndarray) -> tuple[Any, Any, Any]:
        """(∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y²): three numbers, or three arrays with one a row."""
        self.hessians += 1
        xx, xy, yy = _answer(self._objective.hessian, w)
        return xx, xy, yy

    def normal_equations(self, w: np.ndarray) -> tuple[tuple[Any, Any, Any], np.ndarray]:
        """JᵀJ as ``hessian`` gives H, and Jᵀr in w's shape, J = ∂r/∂w of the residuals r with f = c·‖r‖²."""
        self.gradients += 1
        rows = _answer(self._objective.residuals, w)
        xx = sum(dx * dx for _, dx, _ in rows)
        xy = sum(dx * dy for _, dx, dy in rows)
        yy = sum(dy * dy for _, _, dy in rows)
        slope = _stacked((sum(r * dx for r, dx, _ in rows), sum(r * dy for r, _, dy in rows)))
        factor = self._objective.spec.residual_factor
        return (xx, xy, yy), slope if self.kick is None else slope + self.kick / (2.0 * factor)

    def _remembered(self, name: str, function: Callable[[Any, Any], Any], w: np.ndarray) -> Any:
        """The function at w, counted unless it is the last answer; noise makes every question a new one."""
        where = w.tolist() if w.ndim == 1 and self.kick is None else []
        last = self._known.get(name)
        if where and last is not None and last[0] == where:
            return last[1]
        setattr(self, name, getattr(self, name) + 1)
        answer = _answer(function, w)
        self._known[name] = where, answer
        return answer

    @property
    def counts(self) -> tuple[int, int, int]:
        """How often it was asked, in the order of ``COUNTED``."""
        return self.gradients, self.values, self.hessians


def unmet(optimizer: OptimizerSpec, surface: SurfaceSpec) -> Need | None:
    """What the optimiser needs and the surface lacks."""
    return "residuals" if "residuals" in optimizer.needs and surface.residuals is None else None


def check_fit(optimizer: OptimizerSpec, surface: SurfaceSpec, scheduled: bool, path: str) -> None:
    """Raises ``InputError`` where the run at ``path`` cannot be walked: a need unmet, a schedule without a rate."""
    if unmet(optimizer, surface):
        raise InputError(
            f"{path}.optimizer", f"{optimizer.name} needs a surface that is a sum of squares, got {surface.name}"
        )
    if scheduled and not optimizer.takes_schedule:
        raise InputError(f"{path}.schedule", f"{optimizer.name} finds its own step length and takes no schedule")


def _answer(function: Callable[[Any, Any], Any], w: np.ndarray) -> Any:
    """The function at one point, in plain floats as they are fastest (NumPy's where these raise), or at many."""
    if w.ndim > 1:
        return function(w[..., 0], w[..., 1])
    x, y = w.tolist()
    try:
        return function(x, y)
    except ArithmeticError:
        return function(np.float64(x), np.float64(y))


def _stacked(pair: tuple[Any, Any]) -> np.ndarray:
    return np.array(pair) if np.ndim(pair[0]) == 0 else np.stack(pair, axis=-1)
