"""The form's section on the batch sizes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from optviz.gui.forms.section import Section
from optviz.gui.labs.batches.size_list import SizesEditor
from optviz.gui.labs.batches.sizes import with_sizes
from optviz.scenario import Batches, replace
from optviz.scene.style import Style


class SizesSection(Section):
    """Emits the scenario as edited: ``edited(scenario, path)``."""

    edited = Signal(object, str)
    committed = Signal()

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("BatchesForm", "Batch sizes"), parent)
        self._scenario: Batches | None = None
        self._style = style
        self._samples = 1000
        self.sizes = SizesEditor(style, self)
        self.rows.addWidget(self.sizes)
        self.sizes.changed.connect(self._edit)
        self.sizes.committed.connect(self.committed)
        self.sizes.looked_at.connect(self._look)

    def show_scenario(self, scenario: Batches) -> None:
        """Shows the sizes, without a signal."""
        self._scenario = scenario
        self.sizes.show_value(scenario.batch_sizes)
        looked = min(scenario.batch_sizes) if scenario.view.size is None else scenario.view.size
        samples = scenario.data.samples if scenario.data.csv is None else self._samples
        self.sizes.show_look(looked, samples, self._style)

    def show_samples(self, samples: int) -> None:
        """How many samples there really are (a file says so only when it is read)."""
        self._samples = samples
        if self._scenario is not None:
            self.show_scenario(self._scenario)

    def apply_style(self, style: Style) -> None:
        """Follows the theme."""
        self._style = style
        if self._scenario is not None:
            self.show_scenario(self._scenario)

    def _edit(self, sizes: tuple[int, ...]) -> None:
        """A size that is looked at closely stays so when its number changes."""
        if self._scenario is None:
            return
        before, view = self._scenario.batch_sizes, self._scenario.view
        scenario = with_sizes(self._scenario, sizes)
        if view.size in before and len(before) == len(sizes):
            scenario = replace(scenario, view=replace(view, size=sizes[before.index(view.size)]))
        self.edited.emit(scenario, "batch_sizes")

    def _look(self, size: int) -> None:
        if self._scenario is not None:
            view = replace(self._scenario.view, size=size)
            self.edited.emit(replace(self._scenario, view=view), "view.size")
            self.committed.emit()
