"""A combo box over runs of the race."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from optviz.gui.editors import ChoiceEditor, Option, model_of, set_reasons
from optviz.scenario.descent import RUN


class RunChoice(ChoiceEditor):
    """Chooses the place of a run by its label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(RUN, parent)
        self._offered: dict[int, str] | None = None
        self.setObjectName("param.descent.view.run")
        self.set_name(QCoreApplication.translate("DescentLab", "Run looked at closely"))

    def show_runs(self, offered: Mapping[int, str], place: int, reasons: Mapping[int, str]) -> None:
        """Shows the run at that place; ``offered`` are all labels by place, ``reasons`` why some cannot be chosen.

        No signal.
        """
        if offered != self._offered:
            self._offered = dict(offered)
            before = self.combo.model()
            self.combo.setModel(model_of((Option(index, label) for index, label in offered.items()), self))
            before.deleteLater()
        model = self.combo.model()
        assert isinstance(model, QStandardItemModel)
        set_reasons(model, reasons)
        self._value = place
        self._render(place)
