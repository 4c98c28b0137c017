"""Lab ``regularization``: L1, L2 and what λ does."""

from __future__ import annotations

from typing import ClassVar, Literal

from optviz.params import Param
from optviz.scenario.common import SEED, About, Named, Value
from optviz.text import QT_TRANSLATE_NOOP

Pair = tuple[float, float]
Page = Literal["plane", "compare", "fit", "training"]

LAM = Param(
    name="lam",
    default=1.0,
    low=0.0,
    high=1e12,
    scale="log",
    slider=(1e-4, 1e3),
    doc=QT_TRANSLATE_NOOP("Params", "λ: how much small coefficients count against a good fit."),
)
T = Param(
    name="t",
    default=None,
    low=0.0,
    open_low=True,
    high=1e300,
    slider=(0.01, 100.0),
    optional=True,
    doc=QT_TRANSLATE_NOOP("Params", "t: the size of the region that θ may not leave; empty: λ decides."),
)
LAMBDAS = Param(
    name="lambdas",
    default=(),
    kind="list",
    low=0.0,
    high=1e12,
    doc=QT_TRANSLATE_NOOP("Params", "The λ whose numbers are written to a file; empty: the current one."),
)
STANDARDIZE = Param(
    name="standardize",
    default=True,
    kind="bool",
    doc=QT_TRANSLATE_NOOP(
        "Params", "Scale every feature to standard deviation 1, so that the penalty treats them alike."
    ),
)


class Data(Value, frozen=True):
    """A data set by name (``diabetes``, ``polynomial``, ``pair``) with its settings, or a CSV file and its target.

    ``diabetes`` where neither is given. A setting that is None has the data set's own default.
    """

    name: str | None = None
    features: tuple[str, ...] | None = None
    degree: int | None = None
    samples: int | None = None
    noise: float | None = None
    optimum: Pair | None = None
    correlation: float | None = None
    csv: str | None = None
    target: str | None = None


class View(Value, frozen=True):
    """What the pictures show: the θ-``plane``, penalties to ``compare``, the ``fit``, or the ``training``.

    ``plane`` names the two features of the plane (None: the two that the target depends on most, each by itself);
    ``cost`` shows the penalised cost there instead of MSE and constraint. ``axis`` is what the coefficients' paths run
    along.
    """

    page: Page = "plane"
    plane: tuple[str, str] | None = None
    cost: bool = False
    axis: Literal["lam", "t"] = "lam"


class Regularization(Value, frozen=True, tag="regularization", tag_field="lab"):
    """Everything set in the regularization lab: J(θ) = MSE + lam·P(θ), or MSE under P(θ) ≤ t."""

    lab: ClassVar[str] = "regularization"
    data: Data = Data(name="diabetes")
    penalty: Named = Named(name="l1")
    lam: float = LAM.default
    t: float | None = None
    lambdas: tuple[float, ...] = ()
    standardize: bool = STANDARDIZE.default
    view: View = View()
    seed: int = SEED.default
    about: About | None = None
