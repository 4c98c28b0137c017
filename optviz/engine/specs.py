"""What an algorithm's file exports: its rule, its parameters and its texts, as one frozen value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np

from optviz.params import Param

State = tuple[Any, ...]
Group = Literal["direction", "step_size", "both", "sign", "second_order", "wrapper"]
Need = Literal["gradient", "norm", "extra_gradient", "value", "hessian", "residuals"]


Rule = Callable[..., tuple[Any, State]]
"""One step of an optimiser, as arithmetic on numbers or on arrays of any one shape.

``step(theta, grad, state, t, lr, **hyperparameters)`` gives the new parameters and state.
``theta`` and ``grad`` are the parameters and the gradient there; ``state`` what the last call returned (``start``'s
answer at first); ``t`` counts the step being taken from 1; ``lr`` is this step's learning rate. Hyperparameters come by
name: numbers, or arrays that broadcast against ``theta`` (one row a run).
"""

PointRule = Callable[..., tuple[Any, State, Any]]
"""One step of an optimiser that asks more of the objective than the gradient at w.

``walk_step(w, state, t, lr, oracle, **hyperparameters)`` gives the new point, the state and the step length used (nan
where there is none). ``w`` (…, n) is an array, one row a run where it is ``batched``; ``oracle`` an
``optviz.engine.oracle.Oracle``.
"""


def asks_an_oracle(*_: Any, **__: Any) -> tuple[Any, State]:
    """The ``step`` of a rule that has only a ``walk_step``."""
    raise TypeError("this rule needs an oracle: use walk_step")


def nothing_more(**hyperparameters: Any) -> Mapping[str, Any]:
    """No arguments beyond the hyperparameters."""
    return {}


def no_points(**params: Any) -> tuple[tuple[float, float], ...]:
    """No places worth marking."""
    return ()


def nothing_wrong(**params: Any) -> None:
    """No parameter is at odds with another."""


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
    An optimiser's text may take ``first_lr`` last: lr without the schedule. It may call ``f``, ``gradient``,
    ``hessian(w)`` (2, 2) and ``residuals(w)``; the texts of functions that several optimisers call are in ``shared``
    (both languages) and written once.

    A surface's ``residuals`` is the text of ``residuals(w)``, a tuple in plain arithmetic for both languages; its
    ``hessian`` that of ``hessian(w)`` for NumPy, needed where ``gradient`` does not take complex numbers (``np.abs``,
    ``np.sign``, ``min``, ``max``).
    """

    numpy: str = ""
    pytorch: str = ""
    shared: tuple[str, ...] = ()
    residuals: str = ""
    hessian: str = ""
    extra: Callable[..., Mapping[str, Any]] = nothing_more


GRADIENT_DESCENT = "gradient_descent"
"""Whom a ``Parent`` names where an optimiser comes from gradient descent itself, which is no optimiser of the list."""


@dataclass(frozen=True)
class Parent:
    """An optimiser that another one grew out of, by name, or ``GRADIENT_DESCENT``.

    ``adds`` says in a few words what is new since then; where there are several parents, what comes from this one.
    English, marked for translation under ``Family``.
    """

    name: str
    adds: str


@dataclass(frozen=True, kw_only=True)
class OptimizerSpec:
    """An optimiser.

    ``params[0]`` is ``lr`` where it has one. ``state`` names the parts of the inner state that a path records, in the
    order in which the rule returns them (a rule on whole points may keep more behind them);
    ``start(theta, **hyperparameters)`` gives the state before the first step, from theta or from any number that stands
    in for it; a walk under a schedule adds ``lr``, the rate that this has not changed yet. ``group`` and ``order`` are
    the lecture's. ``parents`` are those in the family tree; the founder of a family has none.

    ``needs`` says what a step asks of the objective. The gradient at w alone: ``step`` is elementwise. Also a ``norm``:
    ``step`` takes whole points, the parameters on the last axis. Anything else: ``walk_step`` asks an oracle.
    A rule that is not ``batched`` takes one point at a time. One that finds its step length itself
    ``takes_schedule`` not.
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
    parents: tuple[Parent, ...] = ()
    step: Rule = asks_an_oracle
    walk_step: PointRule | None = None
    needs: tuple[Need, ...] = ("gradient",)
    batched: bool = True
    takes_schedule: bool = True
    code: Code = Code()

    @property
    def year(self) -> int:
        """When it first appeared: the first year that ``source`` names."""
        return int(re.findall(r"\b1[6-9]\d\d|\b20\d\d", self.source)[0])

    @property
    def elementwise(self) -> bool:
        """Whether ``step`` works on numbers and on arrays of any shape."""
        return self.needs == ("gradient",)

    @property
    def has_rate(self) -> bool:
        """Whether there is a learning rate to set."""
        return bool(self.params) and self.params[0].name == "lr"


@dataclass(frozen=True, kw_only=True)
class SurfaceSpec:
    """A loss surface f(x, y).

    ``value(x, y, **params)`` gives f, ``gradient`` (∂f/∂x, ∂f/∂y), ``hessian`` (∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y²), each for
    floats or for arrays of one shape; ``minima(**params)`` the known minima as (x, y) pairs, global ones first;
    ``saddles(**params)`` the saddle points within the domain, where these are few enough to be marked.
    ``domain`` is ((x_low, x_high), (y_low, y_high)), the part worth looking at.
    Where f = c·Σ r_k², ``residuals(x, y, **params)`` gives (r_k, ∂r_k/∂x, ∂r_k/∂y) for each k, and
    ``residual_factor`` is c.
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
    saddles: Callable[..., tuple[tuple[float, float], ...]] = no_points
    params: tuple[Param, ...] = ()
    residuals: Callable[..., tuple[tuple[Any, Any, Any], ...]] | None = None
    residual_factor: float = 1.0
    code: Code = Code()


@dataclass(frozen=True, kw_only=True)
class ScheduleSpec:
    """A learning-rate schedule: either a formula of the step, or a reaction to the loss.

    ``rates(t, lr, **params)`` gives the rates at the array ``t`` of completed steps. Where ``rates`` is None,
    ``begin(lr, **params)`` gives a state whose ``lr`` is the first rate, ``observe(state, loss, **params)`` the next.
    ``check(**params)`` raises ``InputError`` where parameters that are allowed one by one do not go together.
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
    check: Callable[..., None] = nothing_wrong
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

    def residuals(self, x: Any, y: Any) -> tuple[tuple[Any, Any, Any], ...]:
        """(r_k, ∂r_k/∂x, ∂r_k/∂y) for each k; only where the surface has them."""
        assert self.spec.residuals is not None
        return self.spec.residuals(x, y, **self.params)

    def minima(self) -> tuple[tuple[float, float], ...]:
        """The known minima, global ones first."""
        return self.spec.minima(**self.params)

    def saddles(self) -> tuple[tuple[float, float], ...]:
        """The saddle points worth marking."""
        return self.spec.saddles(**self.params)
