"""What all labs have in common: a form beside what it is about, the session between them, lanes for the work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from optviz.errors import InputError
from optviz.gui.caption import Caption
from optviz.gui.editors import SegmentsEditor
from optviz.gui.labs import Lab, Tools
from optviz.gui.lane import Lane
from optviz.gui.workbench.side_form import SideForm
from optviz.gui.workbench.splits import reset_splits
from optviz.scene.style import Style


class FormLab(Lab):
    """Shows the session's scenario in ``form`` and hears from it how the user wants it.

    A form has ``show_scenario(scenario)``, ``apply_style(style)`` and the signals ``edited(scenario, merge_key)`` and
    ``committed()``. A lab puts what it shows into ``arrange``, its lanes into ``watch``, and calls ``begin`` when all
    is there. ``follow_scenario`` is what it does about another scenario.
    """

    def __init__(self, tools: Tools, style: Style, form: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools, self.style_now, self.form = tools, style, form
        self.lanes: list[Lane] = []
        self._refused = self._failed = ""
        self._caption = Caption(tools.language)
        form.edited.connect(self.edit)
        form.committed.connect(tools.session.commit)
        tools.session.changed.connect(self.show_scenario)

    def arrange(self, content: QWidget, bar: QWidget | None = None) -> None:
        """Form on one side; on the other ``bar``, the scenario's own words, and ``content``."""
        sides = SideForm(self.form, bar or QWidget(), self.tools.layout)
        sides.body.addWidget(self._caption)
        sides.body.addWidget(content, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sides)

    def watch(self, lane: Lane) -> None:
        """Counts a lane among those that are waited for and may be given up."""
        self.lanes.append(lane)
        lane.progress.connect(self.progress)
        lane.failed.connect(self._fail)
        lane.result.connect(self._recover)
        lane.busy_changed.connect(self._announce_busy)

    def begin(self) -> None:
        """Shows the session's scenario."""
        self.show_scenario(self.tools.session.scenario)

    def show_scenario(self, scenario: Any) -> None:
        """Another scenario: in the form, above the content, and in what is computed."""
        self.form.show_scenario(scenario)
        self._caption.show_about(scenario.about)
        self.follow_scenario(scenario)

    def follow_scenario(self, scenario: Any) -> None:
        """What is to be computed and shown of another scenario."""
        raise NotImplementedError

    def edit(self, scenario: Any, merge_key: str = "") -> None:
        """An edit on its way to the session; a refused one is told, and the form shows the scenario as it was."""
        try:
            self.tools.session.update(scenario, merge_key)
        except InputError as error:
            self.complain(error)
            self._refused = str(error)
            self.form.show_scenario(self.tools.session.scenario)
        else:
            self._forgive()

    def complain(self, error: Exception) -> None:
        """Says in the message bar what went wrong."""
        text = str(error)
        if not isinstance(error, InputError):
            unexpected = QCoreApplication.translate("DescentLab", "This could not be computed: {error}")
            text = unexpected.format(error=f"{type(error).__name__}: {error}")
        self.tools.messages.error(text)

    def _fail(self, error: Exception) -> None:
        """A computation went wrong."""
        self.complain(error)
        self._failed = self.tools.messages.text

    def _recover(self, _: Any) -> None:
        """What was said about a computation is past after one that went well."""
        if self._failed and self.tools.messages.text == self._failed:
            self.tools.messages.clear()
        self._failed = ""

    def _forgive(self) -> None:
        """What was said about a refused edit is past after a good one."""
        if self._refused and self.tools.messages.text == self._refused:
            self.tools.messages.clear()
        self._refused = ""

    def page_choices(self) -> Mapping[str, Callable[[], object]]:
        """What turns to each of its pages, by their titles: the buttons above the content."""
        for editor in self.findChildren(SegmentsEditor):
            if editor.objectName().endswith(".view.page"):
                return {button.text(): partial(editor.setValue, value) for value, button in editor.buttons.items()}
        return {}

    def reset_layout(self) -> None:
        """The plots share the room as in the beginning."""
        reset_splits(self)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return any(lane.busy for lane in self.lanes)

    def cancel(self) -> None:
        """Gives up the work at hand."""
        for lane in self.lanes:
            lane.cancel()

    def _announce_busy(self, _: bool) -> None:
        self.busy_changed.emit(self.busy)
