"""The initialization lab's widget."""

from __future__ import annotations

import dataclasses
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from optviz.gui.cache import RecentCache
from optviz.gui.labs import Tools
from optviz.gui.labs.initialization.form import InitializationForm
from optviz.gui.labs.initialization.readout import readout, status
from optviz.gui.labs.initialization.trainer import Trainer
from optviz.gui.workbench.study import StudyLab
from optviz.scenario import Initialization, replace
from optviz.scene.style import Style
from optviz.studies import initialization as study
from optviz.studies.initialization import Comparison
from optviz.studies.training import TrainingState

if TYPE_CHECKING:
    from optviz.gui.exporting.request import Subject

ENTRIES = 400
"""Schemes that were looked at before and are kept."""

RATE = "training.params.lr"


class InitializationLab(StudyLab):
    """Layers at once, training beside it: two lanes whose answers meet in one ``Comparison``."""

    def __init__(self, tools: Tools, style: Style, parent: QWidget | None = None) -> None:
        form = InitializationForm(style)
        cache = RecentCache(ENTRIES, lambda entry: 1)
        compute = partial(study.compute, cache=cache, trained=False)
        super().__init__(tools, style, form, "initialization", compute, bar=form.bar, parent=parent)
        self._trainer = Trainer(tools, self)
        self._signal: Initialization | None = None
        self.watch(self._trainer.lane)
        self._trainer.moved.connect(self._follow_training)
        self._trainer.paused_changed.connect(self._show_training_state)
        form.training.pause_wanted.connect(self._trainer.pause)
        form.training.restart_wanted.connect(self._restart)
        self.begin()

    def edit(self, scenario: Initialization, merge_key: str = "") -> None:
        """A rate that is changed while it trains holds from then on."""
        if merge_key == RATE:
            scenario = self._trainer.with_rate(self.tools.session.scenario, scenario)
        super().edit(scenario, merge_key)

    def follow_scenario(self, scenario: Initialization) -> None:
        """Only what changed is computed: the signal, the training, or nothing but the picture."""
        if scenario.view.page == "training" and scenario.training is not None:
            self._trainer.follow(scenario)
        else:
            self._trainer.give_way(scenario)
        signal = _signal(scenario)
        if signal != self._signal:
            self._signal = signal
            self.results.submit(scenario)
        elif self.result is not None:
            self.take(self.result)
        self._show_training_state()

    def take(self, result: Any) -> None:
        """A comparison with the training as far as it has come, as the session's view wants it.

        Who stands at the end of the timeline stays there, also where the training has only begun.
        """
        playback = self.tools.playback
        at_end = playback.step >= playback.length and not playback.playing
        scenario, state = self.tools.session.scenario, self._trainer.state
        training = state.result() if state is not None and scenario.training is not None else None
        if training is None and scenario.view.page == "training":
            training = self._last_picture(len(scenario.schemes))
        if _signal(result.scenario) != _signal(scenario):
            scenario = replace(result.scenario, view=scenario.view)
        super().take(dataclasses.replace(result, scenario=scenario, training=training))
        if at_end:
            playback.seek(playback.length)

    def _last_picture(self, schemes: int) -> Any:
        """The training seen last, until the first state of another one is there; None where panels must differ."""
        seen = self.result.training if self.result is not None else None
        return seen if seen is not None and len(seen.curves) == schemes else None

    def follow_result(self, result: Comparison) -> None:
        """What became of each scheme stands on its card."""
        self.form.schemes.show_outlooks(result)

    def status_of(self, result: Comparison, step: int) -> str:
        """A line on what is shown."""
        return status(result, step)

    def readout(self, name: str, x: float, y: float) -> str:
        """Exact statistics of the layer under the pointer."""
        return readout(self.result, name, x, y, self.tools.playback.step) if self.result is not None else ""

    def subject(self) -> Subject | None:
        """On its page, a training under way is not final: an export waits for its end, unless it is paused."""
        subject = super().subject()
        if subject is None or self._trainer.paused or not self._trainer.lane.busy:
            return subject
        final = subject.result.final and subject.result.scenario.view.page != "training"
        return dataclasses.replace(subject, result=dataclasses.replace(subject.result, final=final))

    def _follow_training(self, state: TrainingState) -> None:
        self._show_training_state()
        if self.result is not None:
            self.take(self.result)

    def _show_training_state(self) -> None:
        plan = self.tools.session.scenario.training
        total = plan.iterations if plan is not None else 0
        self.form.training.show_state(self._trainer.iteration, total, paused=self._trainer.paused)

    def _restart(self) -> None:
        """From the start, with the rate that it had there."""
        self._trainer.forget()
        scenario = self.tools.session.scenario
        if scenario.training is not None and scenario.training.rates:
            self.edit(replace(scenario, training=replace(scenario.training, rates=())))
            self.tools.session.commit()
        else:
            self.follow_scenario(scenario)


def _signal(scenario: Initialization) -> Initialization:
    """What the signal depends on; of the training only the data set, which sets the inputs."""
    training = scenario.training and type(scenario.training)(dataset=scenario.training.dataset)
    return replace(scenario, view=type(scenario.view)(), about=None, training=training)
