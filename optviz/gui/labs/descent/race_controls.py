"""What stands beside the pages' names for the race: the inspector, a view that follows a run, the surface in space."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QCoreApplication

from optviz.gui.editors import Option, SegmentsEditor, ToggleEditor
from optviz.gui.workbench.view_bar import ViewEditors
from optviz.params import Param
from optviz.scenario.descent import Space
from optviz.text import QT_TRANSLATE_NOOP

INSPECTOR = Param(
    name="inspector",
    kind="bool",
    default=False,
    doc=QT_TRANSLATE_NOOP("Params", "One step of one run: its formulas with the numbers put in, its arrows."),
)
FOLLOW = Param(
    name="follow",
    kind="bool",
    default=False,
    doc=QT_TRANSLATE_NOOP("Params", "The view moves along with the run that is looked at."),
)
SPACE = Param(name="space", kind="choice", choices=get_args(Space), default="plane")


def race_controls() -> ViewEditors:
    """Switches with a key each, and the three ways to see the surface."""
    translate = QCoreApplication.translate
    switches = {
        "inspector": ToggleEditor(INSPECTOR, translate("DescentLab", "Inspector"), "I"),
        "follow": ToggleEditor(FOLLOW, translate("DescentLab", "Follow"), "F"),
    }
    return ViewEditors("descent", switches, {"space": SegmentsEditor(SPACE, space_options())})


def space_options() -> list[Option]:
    """How the surface can be seen."""
    translate = QCoreApplication.translate
    return [
        Option("plane", translate("DescentLab", "2D"), translate("DescentLab", "The surface from above")),
        Option("relief", translate("DescentLab", "3D"), turning_help()),
        Option("both", translate("DescentLab", "Both"), translate("DescentLab", "From above, and in space below it")),
    ]


def turning_help() -> str:
    """How the surface in space is turned."""
    return QCoreApplication.translate(
        "DescentLab",
        "The surface in space.\n"
        "Drag, or the arrow keys: turn it.\n"
        "Wheel, + and −: zoom.\n"
        "Ctrl and the wheel, Page Up and Down: how tall it is.\n"
        "Right button: move it.  Home: as at first.",
    )
