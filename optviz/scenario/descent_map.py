"""Maps of the descent lab: one run from every start, or from one start with every pair of two hyperparameters."""

from __future__ import annotations

from typing import Literal

from optviz.engine.basins import TOLERANCE
from optviz.params import Param
from optviz.scenario.common import Value
from optviz.text import QT_TRANSLATE_NOOP

Pair = tuple[float, float]
MapColor = Literal["minimum", "steps"]

RUN = Param(
    name="run", default=0, kind="int", low=0, high=63, doc=QT_TRANSLATE_NOOP("Params", "Which run the map is of.")
)
SIZE = Param(
    name="size",
    default=128,
    kind="int",
    low=2,
    high=512,
    scale="log",
    slider=(32, 512),
    doc=QT_TRANSLATE_NOOP("Params", "How many cells the map has along each side."),
)
NEAR = Param(
    name="tolerance",
    default=TOLERANCE,
    low=0.0,
    high=1.0,
    open_low=True,
    scale="log",
    slider=(1e-6, 1e-1),
    doc=QT_TRANSLATE_NOOP("Params", "How near to a minimum counts as there, as a share of the domain's diagonal."),
)


class BasinMap(Value, frozen=True, tag="basins", tag_field="kind"):
    """Every start of a grid over the surface's domain: where it ends, and after how many steps it is there."""

    run: int = RUN.default
    size: int = SIZE.default
    color: MapColor = "minimum"
    tolerance: float = NEAR.default


class HyperparameterMap(Value, frozen=True, tag="hyperparameters", tag_field="kind"):
    """The final loss over two hyperparameters (``lr``, ``momentum``, ``betas[0]`` …) for the run's own start."""

    run: int = RUN.default
    x: str = "lr"
    y: str = "momentum"
    x_range: Pair = (1e-4, 1.0)
    y_range: Pair = (0.0, 0.99)
    size: int = 64
    log_x: bool = True
    log_y: bool = False


Map = BasinMap | HyperparameterMap
