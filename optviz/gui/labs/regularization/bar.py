"""What stands above the pictures: which page."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QCoreApplication

from optviz.gui.editors import Option, SegmentsEditor
from optviz.gui.workbench.view_bar import ViewBar
from optviz.params import Param
from optviz.scenario.regularization import Page

PAGE = Param(name="page", kind="choice", choices=get_args(Page), default="plane")


def view_bar() -> ViewBar:
    """The page's name."""
    return ViewBar("regularization", {"page": SegmentsEditor(PAGE, page_options())})


def page_options() -> list[Option]:
    """The four pages."""
    translate = QCoreApplication.translate
    return [
        Option(
            "plane",
            translate("RegularizationForm", "θ-plane and paths"),
            translate("RegularizationForm", "Where the contours of the MSE touch the constraint, for every λ"),
        ),
        Option(
            "compare",
            translate("RegularizationForm", "Side by side"),
            translate("RegularizationForm", "No penalty, L1, L2 and the elastic net at one λ"),
        ),
        Option(
            "fit",
            translate("RegularizationForm", "Fit and error"),
            translate("RegularizationForm", "Overfitting to the left, underfitting to the right: where is the best λ?"),
        ),
        Option(
            "training",
            translate("RegularizationForm", "While training"),
            translate("RegularizationForm", "Four ways to descend the penalised cost step by step"),
        ),
    ]
