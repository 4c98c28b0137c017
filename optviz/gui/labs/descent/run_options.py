"""What can be said of a run beyond its algorithm."""

from __future__ import annotations

import dataclasses

from optviz.params import Param
from optviz.scenario.descent import START as COMMON_START
from optviz.text import QT_TRANSLATE_NOOP

START = dataclasses.replace(
    COMMON_START,
    doc=QT_TRANSLATE_NOOP("Params", "Where this run starts (x, y); empty: where all do. Or drag its ring in the plot."),
)
VISIBLE = Param(name="visible", kind="bool", default=True, doc=QT_TRANSLATE_NOOP("Params", "Whether the run is drawn."))
LABEL = Param(
    name="label",
    default=None,
    optional=True,
    doc=QT_TRANSLATE_NOOP("Params", "The run's name in plots and files; empty: the optimiser's."),
)
COLOR = Param(
    name="color", default=None, optional=True, doc=QT_TRANSLATE_NOOP("Params", "The colour of the run's trail.")
)
