"""The fair race of the descent lab: every run's rate tuned in the open, all evaluations counted against one budget."""

from __future__ import annotations

from optviz.params import Param
from optviz.scenario.common import Value
from optviz.text import QT_TRANSLATE_NOOP

Pair = tuple[float, float]

TRIALS = Param(
    name="trials",
    default=25,
    kind="int",
    low=2,
    high=200,
    slider=(2, 100),
    doc=QT_TRANSLATE_NOOP("Params", "How many learning rates every run tries: the same ones for all, evenly in logs."),
)
RATES = Param(
    name="rates",
    default=(1e-5, 10.0),
    kind="vector",
    size=2,
    low=0.0,
    open_low=True,
    high=1e12,
    doc=QT_TRANSLATE_NOOP("Params", "The lowest and the highest learning rate that every run tries."),
)
BUDGET = Param(
    name="budget",
    default=200,
    kind="int",
    low=1,
    high=100_000,
    scale="log",
    slider=(10, 10_000),
    unit="gradients",
    doc=QT_TRANSLATE_NOOP("Params", "What a run may spend on its way; a step that it cannot pay for is not taken."),
)
TARGET = Param(
    name="target",
    default=None,
    low=0.0,
    open_low=True,
    high=1e300,
    scale="log",
    slider=(1e-9, 1e3),
    optional=True,
    doc=QT_TRANSLATE_NOOP(
        "Params",
        "How far above the lowest value counts as solved; empty: a thousandth of what the start lies above it.",
    ),
)
STARTS = Param(
    name="starts",
    default=256,
    kind="int",
    low=0,
    high=10_000,
    slider=(0, 1000),
    doc=QT_TRANSLATE_NOOP("Params", "From how many random places of the domain every run starts once more."),
)
VALUE_COST = Param(
    name="value_cost",
    default=1.0 / 3.0,
    low=0.0,
    high=1e3,
    slider=(0.0, 1.0),
    doc=QT_TRANSLATE_NOOP(
        "Params", "What a value costs, in gradients. A gradient is a value and a way back that costs twice as much."
    ),
)
HESSIAN_COST = Param(
    name="hessian_cost",
    default=2.0,
    low=0.0,
    high=1e6,
    slider=(0.0, 10.0),
    doc=QT_TRANSLATE_NOOP(
        "Params", "What a Hessian costs, in gradients: one a column. Of n parameters it would be n, not 2."
    ),
)

PARAMS = (TRIALS, RATES, BUDGET, TARGET, STARTS, VALUE_COST, HESSIAN_COST)


class Fair(Value, frozen=True):
    """``trials`` learning rates over ``rates`` for every run that has one, each walk within the ``budget``.

    ``budget`` is in gradients, of which a value costs ``value_cost`` (a third: in reverse mode the way back costs about
    twice the way there) and a Hessian ``hessian_cost`` (a gradient a column; Pearlmutter 1994). A run is at the
    ``target`` when its loss is at most so far above the surface's lowest; None: a thousandth of what the start is.
    ``starts`` random places, uniform over the domain and drawn from the scenario's seed, are tried with that rate.
    """

    trials: int = TRIALS.default
    rates: Pair = RATES.default
    budget: int = BUDGET.default
    target: float | None = TARGET.default
    starts: int = STARTS.default
    value_cost: float = VALUE_COST.default
    hessian_cost: float = HESSIAN_COST.default
