"""Lab ``descent``: optimisers racing on a surface of two parameters."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from optviz.engine.field import Colors
from optviz.params import Param
from optviz.scenario.common import SEED, About, Named, Value
from optviz.scenario.descent_fair import Fair
from optviz.scenario.descent_map import Map
from optviz.text import QT_TRANSLATE_NOOP

Pair = tuple[float, float]
Page = Literal["race", "theory", "family"]
Family = Literal["lecture", "all"]
Space = Literal["plane", "relief", "both"]
Arrow = Literal["gradient", "momentum", "update", "probe"]
ARROWS: tuple[Arrow, ...] = ("gradient", "momentum", "update", "probe")

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
RUN = Param(
    name="run",
    default=0,
    kind="int",
    low=0,
    high=63,
    doc=QT_TRANSLATE_NOOP("Params", "Which run is looked at closely."),
)
AZIMUTH = Param(
    name="azimuth",
    default=-60.0,
    low=-360.0,
    high=360.0,
    slider=(-180.0, 180.0),
    unit="°",
    doc=QT_TRANSLATE_NOOP("Params", "From which side the surface is seen in space."),
)
ELEVATION = Param(
    name="elevation",
    default=35.0,
    low=0.0,
    high=90.0,
    unit="°",
    doc=QT_TRANSLATE_NOOP("Params", "From how high above the surface is seen in space: 90 is from above."),
)
HEIGHT = Param(
    name="height",
    default=1.0,
    low=0.0,
    high=10.0,
    slider=(0.0, 3.0),
    doc=QT_TRANSLATE_NOOP("Params", "How much heights in space are drawn out."),
)
ZOOM = Param(
    name="zoom",
    default=1.0,
    low=0.1,
    high=20.0,
    scale="log",
    slider=(0.3, 5.0),
    doc=QT_TRANSLATE_NOOP("Params", "How large the surface in space is drawn."),
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


class Camera(Value, frozen=True):
    """From where the surface is seen in space: angles in degrees, factors for heights and for the whole picture."""

    azimuth: float = AZIMUTH.default
    elevation: float = ELEVATION.default
    height: float = HEIGHT.default
    zoom: float = ZOOM.default


class View(Value, frozen=True):
    """How the surface is shown: the scale of its colours, contour lines, known minima; ``rates``: also their chart.

    ``page`` is what is looked at where there is neither a map nor a fair race. ``run`` is the place of the run looked
    at closely (the last where there are fewer), by the ``inspector``, which draws these ``arrows``, and by a view that
    is to ``follow`` it. ``space``: the surface from above, in space, or both. ``family``: the family tree as
    the lecture has it, or with all optimisers.
    """

    page: Page = "race"
    colors: Colors = "auto"
    contours: bool = True
    minima: bool = True
    rates: bool = False
    run: int = RUN.default
    inspector: bool = False
    arrows: tuple[Arrow, ...] = ARROWS
    follow: bool = False
    space: Space = "plane"
    camera: Camera = Camera()
    family: Family = "lecture"


class Descent(Value, frozen=True, tag="descent", tag_field="lab"):
    """Everything set in the descent lab. ``run`` and ``render`` are about the ``map`` or the ``fair`` race, if any."""

    lab: ClassVar[str] = "descent"
    surface: Surface = Surface(name="rosenbrock")
    start: Pair | None = None
    steps: int = STEPS.default
    noise: float = NOISE.default
    runs: tuple[Run, ...] = (Run(optimizer="adam", params={"lr": 0.05}),)
    view: View = View()
    map: Map | None = None
    fair: Fair | None = None
    seed: int = SEED.default
    about: About | None = None
