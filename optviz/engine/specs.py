"""What an algorithm's file exports: its rule, its parameters and its texts, as one frozen value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np

from optviz.params import Param

State = tuple[Any, ...]
Group = Literal["direction", "step_size", "both"]


Rule = Callable[..., tuple[Any, State]]
"""One step of an optimiser, as arithmetic on numbers or on arrays of any one shape.

``step(theta, grad, state, t, lr, **hyperparameters)`` gives the new parameters and state.
``theta`` and ``grad`` are the parameters and the gradient there; ``state`` what the last call returned (``start``'s
answer at first); ``t`` counts the step being taken from 1; ``lr`` is this step's learning rate. Hyperparameters come by
name: numbers, or arrays that broadcast against ``theta`` (one row a run).
"""


def nothing_more(**hyperparameters: Any) -> Mapping[str, Any]:
    """No arguments beyond the hyperparameters."""
    return {}


@dataclass(frozen=True, kw_only=True)
class Code:
    """How an algorithm is written in a script of its own (``optviz code``), for people to learn from.

    ``numpy`` is the Python text that defines it. So is ``pytorch``, or the dotted name of what PyTorch itself offers:
    that takes the hyperparameters under their own names, and what ``extra(**hyperparameters)`` adds to them.
    A line that ends in ``#? name`` is written only where a run sets that hyperparameter (not to 0 or false), one that
    ends in ``#? not name`` only where none does; commas join conditions. ``schedule`` counts as set where a run has
    one. Hyperparameters that are then mentioned nowhere leave the signature too. See ``optviz/export/code``.

    An optimiser's text is a function ``(w, g, state, t, lr, hyperparameters …)`` that gives the new point and state
    (PyTorch: an ``Optimizer``); a schedule's one ``(lr, hyperparameters …)`` that gives the function lr(t) (PyTorch:
    ``(optimizer, hyperparameters …)``, a scheduler), with a method ``observe(loss)`` if it reacts to the loss;
    a surface's is ``f(w)`` and ``gradient(w)`` (PyTorch: ``f`` alone) with its parameters as constants in capitals.
    """

    numpy: str = ""
    pytorch: str = ""
    extra: Callable[..., Mapping[str, Any]] = nothing_more


@dataclass(frozen=True, kw_only=True)
class OptimizerSpec:
    """An optimiser.

    ``params[0]`` is ``lr``. ``state`` names the inner state's parts in the order in which the rule returns them;
    ``start(theta, **hyperparameters)`` gives them before the first step. ``group`` and ``order`` are the lecture's.
    """

    name: str
    title: str
    group: Group
    order: float
    summary: str
    source: str
    params: tuple[Param, ...]
    state: tuple[str, ...]
    start: Callable[..., State]
    step: Rule
    code: Code = Code()


@dataclass(frozen=True, kw_only=True)
class SurfaceSpec:
    """A loss surface f(x, y).

    ``value(x, y, **params)`` gives f, ``gradient`` (∂f/∂x, ∂f/∂y), ``hessian`` (∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y²), each for
    floats or for arrays of one shape; ``minima(**params)`` the known minima as (x, y) pairs, global ones first.
    ``domain`` is ((x_low, x_high), (y_low, y_high)), the part worth looking at.
    """

    name: str
    title: str
    order: float
    formula: str
    summary: str
    source: str
    domain: tuple[tuple[float, float], tuple[float, float]]
    start: tuple[float, float]
    value: Callable[..., Any]
    gradient: Callable[..., tuple[Any, Any]]
    hessian: Callable[..., tuple[Any, Any, Any]]
    minima: Callable[..., tuple[tuple[float, float], ...]]
    params: tuple[Param, ...] = ()
    code: Code = Code()


@dataclass(frozen=True, kw_only=True)
class ScheduleSpec:
    """A learning-rate schedule: either a formula of the step, or a reaction to the loss.

    ``rates(t, lr, **params)`` gives the rates at the array ``t`` of completed steps. Where ``rates`` is None,
    ``begin(lr, **params)`` gives a state whose ``lr`` is the first rate, ``observe(state, loss, **params)`` the next.
    """

    name: str
    title: str
    order: float
    formula: str
    summary: str
    source: str
    params: tuple[Param, ...]
    rates: Callable[..., np.ndarray] | None = None
    begin: Callable[..., Any] | None = None
    observe: Callable[..., Any] | None = None
    code: Code = Code()


@dataclass(frozen=True)
class Objective:
    """A surface with its parameters put in: what a descent needs to know of f."""

    spec: SurfaceSpec
    params: Mapping[str, Any] = field(default_factory=dict)

    def value(self, x: Any, y: Any) -> Any:
        """f(x, y)."""
        return self.spec.value(x, y, **self.params)

    def gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        """(∂f/∂x, ∂f/∂y)."""
        return self.spec.gradient(x, y, **self.params)

    def hessian(self, x: Any, y: Any) -> tuple[Any, Any, Any]:
        """(∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y²)."""
        return self.spec.hessian(x, y, **self.params)

    def minima(self) -> tuple[tuple[float, float], ...]:
        """The known minima, global ones first."""
        return self.spec.minima(**self.params)
