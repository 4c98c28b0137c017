"""What stands beside the pages' names for the family tree: whose tree it is."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QCoreApplication

from optviz.gui.editors import Option, SegmentsEditor
from optviz.gui.workbench.view_bar import ViewEditors
from optviz.params import Param
from optviz.scenario.descent import Family

FAMILY = Param(name="family", kind="choice", choices=get_args(Family), default="lecture")


def family_controls() -> ViewEditors:
    """The lecture's tree, or that of all."""
    return ViewEditors("descent", {"family": SegmentsEditor(FAMILY, family_options())})


def family_options() -> list[Option]:
    """Whose tree."""
    translate = QCoreApplication.translate
    return [
        Option(
            "lecture",
            translate("DescentLab", "The lecture’s"),
            translate("DescentLab", "The optimisers of the lecture, with what each added"),
        ),
        Option("all", translate("DescentLab", "All"), translate("DescentLab", "All optimisers; phrases on pointing")),
    ]
