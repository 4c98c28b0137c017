"""Lab ``descent``: optimisers racing on a surface of two parameters."""

from __future__ import annotations

from typing import Any, ClassVar

from optviz.engine.field import Colors
from optviz.params import Param
from optviz.scenario.common import SEED, About, Named, Value
from optviz.scenario.descent_map import Map
from optviz.text import QT_TRANSLATE_NOOP

Pair = tuple[float, float]

START = Param(
    name="start",
    default=None,
    kind="vector",
    size=2,
    low=-1e12,
    high=1e12,
    optional=True,
    doc=QT_TRANSLATE_NOOP("Params", "Where every run starts (x, y); empty: the surface's own start."),
)
STEPS = Param(
    name="steps",
    default=200,
    kind="int",
    low=1,
    high=100_000,
    scale="log",
    slider=(1, 10_000),
    unit="steps",
    doc=QT_TRANSLATE_NOOP("Params", "How many steps every run takes."),
)
NOISE = Param(
    name="noise",
    default=0.0,
    low=0.0,
    high=1e6,
    slider=(0.0, 20.0),
    doc=QT_TRANSLATE_NOOP("Params", "Standard deviation of the noise added to each component of every gradient."),
)


class Surface(Value, frozen=True):
    """A named surface with its parameters, or a formula in x and y with its domain."""

    name: str | None = None
    params: dict[str, Any] = {}
    formula: str | None = None
    domain: tuple[Pair, Pair] | None = None


class Run(Value, frozen=True):
    """One optimiser in the race. ``start``, ``label`` and ``color`` (#rrggbb) are chosen for it where absent."""

    optimizer: str
    params: dict[str, Any] = {}
    start: Pair | None = None
    schedule: Named | None = None
    label: str | None = None
    color: str | None = None
    visible: bool = True


class View(Value, frozen=True):
    """How the surface is shown: the scale of its colours, contour lines, known minima; ``rates``: also their chart."""

    colors: Colors = "auto"
    contours: bool = True
    minima: bool = True
    rates: bool = False


class Descent(Value, frozen=True, tag="descent", tag_field="lab"):
    """Everything set in the descent lab. Where there is a ``map``, that is what ``run`` and ``render`` are about."""

    lab: ClassVar[str] = "descent"
    surface: Surface = Surface(name="rosenbrock")
    start: Pair | None = None
    steps: int = STEPS.default
    noise: float = NOISE.default
    runs: tuple[Run, ...] = (Run(optimizer="adam", params={"lr": 0.05}),)
    view: View = View()
    map: Map | None = None
    seed: int = SEED.default
    about: About | None = None
