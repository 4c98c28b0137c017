"""A lab that shows one study's results on a stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from optviz.gui.labs import Tools
from optviz.gui.lane import Compute, Lane
from optviz.gui.workbench.form_lab import FormLab
from optviz.gui.workbench.stage import PlotStage
from optviz.scene.layers import Scene
from optviz.scene.show import Show, show_of
from optviz.scene.style import Style

if TYPE_CHECKING:
    from optviz.gui.exporting.request import Subject


class StudyLab(FormLab):
    """Scenarios go to ``compute``, its results to the stage, drawn at the step of the timeline.

    A lab says how a result is drawn (``show_of_result``) and what it tells (``status_of``, ``readout``);
    ``follow_result`` may do more. ``bar`` stands above the stage.
    """

    def __init__(
        self,
        tools: Tools,
        style: Style,
        form: Any,
        name: str,
        compute: Compute,
        *,
        bar: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tools, style, form, parent)
        self.result: Any = None
        self._show: Show | None = None
        self.results = Lane(tools.quick, compute, self)
        self.stage = PlotStage(name, self.readout)
        self.arrange(self.stage, bar)
        tools.playback.step_changed.connect(self.draw)
        self.results.result.connect(self.take)
        self.watch(self.results)

    def show_of_result(self, result: Any) -> Show:
        """How a result is drawn."""
        return show_of(result)

    def status_of(self, result: Any, step: int) -> str:
        """A line on what is shown."""
        raise NotImplementedError

    def readout(self, name: str, x: float, y: float) -> str:
        """What to say about a place of the panel of that name."""
        return ""

    def follow_result(self, result: Any) -> None:
        """Another result is there, not yet drawn."""

    def follow_scenario(self, scenario: Any) -> None:
        """It is computed."""
        self.results.submit(scenario)

    def idle(self) -> bool:
        """Whether everything asked for has been drawn."""
        return not self.busy and self.stage.settled()

    def apply_style(self, style: Style) -> None:
        """Follows the theme."""
        self.style_now = style
        self.form.apply_style(style)
        self.draw()

    def subject(self) -> Subject | None:
        """What is shown at the moment; None before the first result."""
        if self.result is None:
            return None
        from optviz.gui.exporting.request import Subject

        return Subject(self.result, self.show_of_result, self.tools.playback.step)

    def resting(self) -> int:
        """The step that a picture of the result shows."""
        return self._show.resting if self._show is not None else 0

    def reset_views(self) -> None:
        """Shows everything again after zooming."""
        self.stage.reset_views()

    def take(self, result: Any) -> None:
        """Another result: it is shown."""
        playback = self.tools.playback
        first = self.result is None and playback.length == 0  # in another language the place is kept
        self.result, self._show = result, self.show_of_result(result)
        self.follow_result(result)
        playback.set_length(self._show.length)
        if first and not playback.playing:
            playback.seek(self._show.resting)
        self.draw()

    def draw(self, _: int = 0) -> None:
        """The result at the current step."""
        if self._show is None:
            return
        step = min(self.tools.playback.step, self._show.length)
        self.stage.show_scene(self.scene(step), self.style_now)
        self.tell(self.status_of(self.result, step))

    def scene(self, step: int) -> Scene:
        """The scene at a step, as the stage shows it: title and text stand above it already."""
        assert self._show is not None
        return self._show.draw(step, self.style_now, QCoreApplication.translate, self.tools.language)
