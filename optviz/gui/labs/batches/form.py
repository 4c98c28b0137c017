"""The batches lab's form: shows a scenario, says how the user wants it changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from optviz.gui.forms.form import Form
from optviz.gui.labs.batches.bar import view_bar
from optviz.gui.labs.batches.form_data import TaskSection
from optviz.gui.labs.batches.form_sizes import SizesSection
from optviz.gui.labs.batches.form_sklearn import SklearnSection
from optviz.gui.labs.batches.form_view import ViewSection
from optviz.gui.labs.batches.form_walk import OptimizerSection, WalkSection
from optviz.scenario import Batches
from optviz.scene.style import Style


class BatchesForm(Form):
    """Holds nothing but the scenario last shown: an edit emits the scenario wanted. ``bar`` stands elsewhere.

    ``noticed(text)`` is something worth knowing, ``failed(error)`` what did not succeed.
    """

    edited = Signal(object, str)
    committed = Signal()
    noticed = Signal(str)
    failed = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__("batchesForm", parent)
        self._shape: tuple[object, ...] = ()
        self.bar = view_bar()
        self.task, self.sizes = TaskSection(self), SizesSection(style, self)
        self.optimizer, self.walk = OptimizerSection(self), WalkSection(self)
        self.view, self.sklearn = ViewSection(self), SklearnSection(self)
        self.arrange(self.sizes, self.task, self.optimizer, self.walk, self.view, self.sklearn)
        for part in (self.bar, self.task, self.sizes, self.optimizer, self.walk, self.view):
            part.edited.connect(self.edited)
            part.committed.connect(self.committed)
        self.task.noticed.connect(self.noticed)
        self.task.failed.connect(self.failed)
        self.sklearn.noticed.connect(self.noticed)

    def show_scenario(self, scenario: Batches) -> None:
        """Shows a scenario in all editors, without a signal."""
        for part in (self.bar, self.task, self.sizes, self.optimizer, self.walk, self.view, self.sklearn):
            part.show_scenario(scenario)
        schedule = scenario.schedule and scenario.schedule.name
        shape = (len(scenario.batch_sizes), scenario.optimizer, schedule, scenario.data.csv is None)
        if shape != self._shape:
            self._shape = shape
            self.order_tabs()

    def apply_style(self, style: Style) -> None:
        """Follows the theme."""
        self.sizes.apply_style(style)
