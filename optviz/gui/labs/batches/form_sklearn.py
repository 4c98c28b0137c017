"""The form's section on scikit-learn: the estimator with the same settings, and a script."""

from __future__ import annotations

import html

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from optviz.gui.forms.section import Section, text
from optviz.scenario import Batches
from optviz.studies.batches_sklearn import OBSTACLES, WHY, Counterpart, counterpart, script


class SklearnSection(Section):
    """``noticed(text)`` says that the script is on the clipboard."""

    noticed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(translate("BatchesForm", "In scikit-learn"), parent)
        self._scenario: Batches | None = None
        self.call, self.caption = text("formula", self), text("caption", self)
        self.copy = QPushButton(translate("BatchesForm", "Copy script"), self)
        self.copy.setObjectName("copyScript")
        self.copy.setToolTip(
            translate("BatchesForm", "A script that takes the same steps from a file of samples in the order of use")
        )
        self.copy.clicked.connect(self._copy)
        for widget in (self.call, self.caption, self.copy):
            self.rows.addWidget(widget)

    def show_scenario(self, scenario: Batches) -> None:
        """The estimator that corresponds to batch size 1, or why none does."""
        self._scenario = scenario
        twin = counterpart(scenario)
        translate = QCoreApplication.translate
        # A break may come after each comma.
        self.call.setText(twin.call.replace("_", "_\u200b"))
        self.call.setToolTip(_reasons(twin))
        same = translate("BatchesForm", "It takes the same steps as batch size 1.")
        self.caption.setText("\n".join(translate("Batches", OBSTACLES[name]) for name in twin.obstacles) or same)
        self.copy.setEnabled(not twin.obstacles)

    def _copy(self, _: bool = False) -> None:
        if self._scenario is not None:
            QGuiApplication.clipboard().setText(script(self._scenario))
            self.noticed.emit(QCoreApplication.translate("BatchesForm", "The script is on the clipboard."))


def _reasons(twin: Counterpart) -> str:
    """What each setting stands for, a line each."""
    lines = [
        f"<b>{html.escape(f'{name}={value!r}')}</b> {html.escape(QCoreApplication.translate('Batches', WHY[name]))}"
        for name, value in twin.settings.items()
    ]
    return "<qt>" + "<br>".join(lines) + "</qt>"
