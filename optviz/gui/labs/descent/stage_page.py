"""Pages that show on a stage what one lane computes."""

from __future__ import annotations

from PySide6.QtCore import QObject

from optviz.gui.labs import Tools
from optviz.gui.labs.descent.page import Page
from optviz.gui.lane import Compute, Lane, WorkerThread
from optviz.gui.workbench.stage import PlotStage, Readout
from optviz.scene.style import Style


class StagePage(Page):
    """``compute`` is done by ``thread``; a page hears its results from ``lane`` and what is clicked from ``stage``."""

    def __init__(
        self, tools: Tools, style: Style, parent: QObject, thread: WorkerThread, compute: Compute, readout: Readout
    ) -> None:
        super().__init__(tools, style, parent)
        self.lane = Lane(thread, compute, self)
        self.widget = self.stage = PlotStage("descent", readout)

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The one."""
        return (self.lane,)

    def settled(self) -> bool:
        """Whether everything wanted is painted."""
        return self.stage.settled()

    def reset_views(self) -> None:
        """Shows everything again after zooming."""
        self.stage.reset_views()
