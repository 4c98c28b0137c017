"""Where one is in the lecture, and what one has done so far."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance

from optviz.errors import InputError
from optviz.gui.desks import Desks
from optviz.gui.settings import Settings
from optviz.lecture import Course, Page, Place, Situation, course, holds
from optviz.lecture.course import scene_of

PLACE, DONE = "lecture_place", "lecture_done"


class Lecture(QObject):
    """Outlives the panel that shows it.

    ``open_scene(scenario)`` brings a page's scene into view (False where the user would not have it);
    ``result_of(lab)`` is what a lab has computed. Something to try that was done stays done, and is remembered.

    ``opened(open)``; ``moved()``: another page; ``ticked(index)``: that of the page's tries is done now.
    """

    opened = Signal(bool)
    moved = Signal()
    ticked = Signal(int)

    def __init__(
        self,
        desks: Desks,
        settings: Settings,
        open_scene: Callable[[Any], None],
        result_of: Callable[[str], Any],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desks, self._settings = desks, settings
        self._open_scene, self._result_of = open_scene, result_of
        self.open = False
        self.place = Place(0, 0)
        self._first: Any = None
        self._played = False
        self._heard: list[tuple[SignalInstance, Callable[..., None]]] = []
        self._done = set(_remembered(settings))
        desks.state_changed.connect(self.check)

    @property
    def course(self) -> Course:
        """All of it."""
        return course()

    @property
    def page(self) -> Page:
        """The page at hand."""
        return self.course.page(self.place)

    @property
    def begun(self) -> bool:
        """Whether there is a page to come back to."""
        return self._remembered_place() is not None

    def start(self) -> None:
        """Opens the lecture where it was left."""
        self.go(self._remembered_place() or Place(0, 0))

    def go(self, place: Place, _: bool = False) -> None:
        """Opens a page and its scene."""
        was_open, self.open, self.place = self.open, True, place
        self._settings.set(PLACE, self.course.name(place))
        if not was_open:
            self.opened.emit(True)
        self.moved.emit()
        self.show_scene()

    def show_scene(self) -> None:
        """The page's scene, as it is at first."""
        scenario = scene_of(self.page)
        self._listen(None)
        self._first, self._played = None, False
        self._open_scene(scenario)
        self._first = scenario
        self._listen(scenario.lab)

    def move(self, by: int) -> None:
        """So many pages on, where there are any."""
        place = self.course.beside(self.place, by)
        if place is not None:
            self.go(place)

    def close(self) -> None:
        """Leaves the lecture; from now on the scene in view is the user's own."""
        if self.open:
            self.open = False
            self._listen(None)
            for lab in self._desks.exercises:
                self._desks.desk(lab).session.adopt()
            self.opened.emit(False)

    def done(self, place: Place, index: int) -> bool:
        """Whether one of a page's tries is done."""
        return f"{self.course.name(place)}/{index}" in self._done

    def finished(self, place: Place) -> bool:
        """Whether all of a page's tries are done."""
        return all(self.done(place, index) for index in range(len(self.course.page(place).tries)))

    def forget(self) -> None:
        """Nothing is done."""
        self._done.clear()
        self._settings.set(DONE, "[]")
        self.moved.emit()

    def check(self) -> None:
        """Ticks off what is done by now."""
        situation = self._situation()
        if situation is None:
            return
        for index, attempt in enumerate(self.page.tries):
            if not self.done(self.place, index) and holds(attempt.done, situation):
                self._done.add(f"{self.course.name(self.place)}/{index}")
                self._settings.set(DONE, json.dumps(sorted(self._done)))
                self.ticked.emit(index)

    def _situation(self) -> Situation | None:
        """None where the page's scene is not what is being worked on."""
        if not self.open or self._first is None:
            return None
        desk = self._desks.desk(self._first.lab)
        if not desk.session.exercise:
            return None
        scenario, result = desk.session.scenario, self._result_of(self._first.lab)
        if result is not None and result.scenario != scenario:
            result = None
        return Situation(scenario, self._first, desk.playback.step, self._played, result)

    def _listen(self, lab: str | None) -> None:
        """Follows a lab's time."""
        for signal, slot in self._heard:
            signal.disconnect(slot)
        self._heard = []
        if lab is not None:
            playback = self._desks.desk(lab).playback
            self._heard = [(playback.playing_changed, self._hear_playing), (playback.step_changed, self._hear_step)]
        for signal, slot in self._heard:
            signal.connect(slot)

    def _hear_playing(self, playing: bool) -> None:
        self._played = self._played or playing
        self.check()

    def _hear_step(self, _: int) -> None:
        self.check()

    def _remembered_place(self) -> Place | None:
        try:
            return self.course.place(str(self._settings.get(PLACE, "")))
        except InputError:
            return None


def _remembered(settings: Settings) -> list[str]:
    try:
        names = json.loads(str(settings.get(DONE, "[]")))
    except ValueError:
        return []
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []
