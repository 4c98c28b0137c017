"""The inspector: one step of one run, read from the step's formulas and from a few sentences."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QWidget

from optviz.gui.forms.section import column, text
from optviz.gui.labs import Tools
from optviz.gui.labs.descent.arrow_chips import ArrowsEditor
from optviz.gui.labs.descent.run_choice import RunChoice
from optviz.gui.labs.descent.step_sheet import Sheet, SheetWish, sheet
from optviz.gui.labs.descent.step_view import StepView
from optviz.gui.lane import Lane
from optviz.scenario import Descent, replace
from optviz.scenario.descent import Arrow
from optviz.scene.descent.step_arrows import offered
from optviz.scene.style import Style
from optviz.studies.descent import Race, Racer
from optviz.studies.inspection import Inspection, inspect, inspected

REST_MS = 50
"""Formulas that change more often cannot be read, and setting them takes time from the picture's frames."""


class InspectorPane(QWidget):
    """Emits the scenario as edited: ``edited(scenario, path)``. ``lane`` is its work."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, tools: Tools, owner: QObject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inspection: Inspection | None = None
        self._wish: SheetWish | None = None
        self._tools = tools
        self.lane = Lane(tools.quick, sheet, owner)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self.run, self.arrows = RunChoice(self), ArrowsEditor(self)
        self.title, self.reasons, self.view = text("title", self), QLabel(self), StepView(self)
        self.view.setAccessibleName(QCoreApplication.translate("Inspector", "Formulas of the step"))
        self._arrange()
        self._connect()

    def show_scenario(self, scenario: Descent) -> None:
        """Shows what is to be inspected, without a signal."""
        self.arrows.show_value(scenario.view.arrows)

    def show_step(self, race: Race, step: int, style: Style) -> None:
        """Shows the step that leads on from that row of the run that is looked at."""
        racer = inspected(race)
        labels = {other.index: other.label for other in race.racers}
        self.run.show_runs(labels, -1 if racer is None else racer.index, {})
        self.run.setEnabled(bool(labels))
        self.inspection = inspect(race, racer.index, step) if racer is not None else None
        self.arrows.offer(_offered(race, racer, step))
        self.arrows.apply_style(style)
        self.view.apply_style(style)
        self.title.setText(_title(racer, self.inspection))
        self.reasons.setText(_reasons(self.inspection))
        self._typeset()

    def settled(self) -> bool:
        """Whether the formulas of the step shown have been asked for."""
        return not self.isVisible() or self._wish == self._wanted()

    def showEvent(self, event: QShowEvent) -> None:
        """What was shown while nobody looked is typeset now."""
        super().showEvent(event)
        self._typeset()

    def _wanted(self) -> SheetWish | None:
        return SheetWish(self.inspection, self.view.room) if self.inspection is not None else None

    def _typeset(self) -> None:
        """Asks for the formulas, unless they are under way."""
        wish = self._wanted()
        if not self.isVisible() or wish == self._wish or self._rest.isActive():
            return
        self._wish = wish
        self._rest.start()
        if wish is None:
            self.lane.cancel()
            self.view.show_sheet(None)
        else:
            self.lane.submit(wish)

    def _take(self, made: Sheet) -> None:
        if self._wish is not None:
            self.view.show_sheet(made)

    def _arrange(self) -> None:
        self.setObjectName("plot.descent.inspector")
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.arrows.setObjectName("param.descent.view.arrows")
        self.reasons.setWordWrap(True)
        self.reasons.setTextFormat(Qt.TextFormat.RichText)
        head = QHBoxLayout()
        head.addWidget(self.run)
        head.addWidget(self.title, 1)
        inside = QWidget()
        rows = column(inside, spacing=4)
        rows.setContentsMargins(0, 0, 6, 6)
        rows.addWidget(self.reasons)
        rows.addWidget(self.view)
        rows.addStretch(1)
        area = self.area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # lines must not change with their number
        area.setWidget(inside)
        whole = column(self)
        whole.setContentsMargins(10, 6, 4, 0)
        whole.addLayout(head)
        whole.addWidget(self.arrows)
        whole.addWidget(area, 1)

    def _connect(self) -> None:
        self.lane.result.connect(self._take)
        self._rest.timeout.connect(self._typeset)
        self.view.widened.connect(self._typeset)
        for name, editor in (("run", self.run), ("arrows", self.arrows)):
            editor.changed.connect(partial(self._edit, name))
            editor.committed.connect(self.committed)

    def _edit(self, name: str, value: Any) -> None:
        scenario = self._tools.session.scenario
        view = replace(scenario.view, **{name: value})
        self.edited.emit(replace(scenario, view=view), f"view.{name}")


def _offered(race: Race, racer: Racer | None, step: int) -> set[Arrow]:
    """The arrows of this step and of early ones: what the optimiser's steps usually have."""
    if racer is None:
        return set()
    return {name for row in (1, 2, step) for name in offered(inspect(race, racer.index, row))}


def _title(racer: Racer | None, inspection: Inspection | None) -> str:
    translate = QCoreApplication.translate
    if racer is None:
        return translate("Inspector", "Add an optimiser to look at its steps.")
    if inspection is None:
        return translate("Inspector", "It took no step: the first one already leads nowhere finite.")
    told = translate("Inspector", "Step {t}: from θ{before} to θ{after}")
    t = inspection.t
    return told.format(t=t, before=f"<sub>{t - 1}</sub>", after=f"<sub>{t}</sub>")


def _reasons(inspection: Inspection | None) -> str:
    """The sentences as a list."""
    if inspection is None:
        return ""
    told = (reason.told(QCoreApplication.translate) for reason in inspection.reasons)
    return "<br>".join(f"•&nbsp;{sentence}" for sentence in told)
