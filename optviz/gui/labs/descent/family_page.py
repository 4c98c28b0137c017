"""The family tree in the window: what is pointed at tells about itself, a click or Enter adds a run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from optviz.engine.descend import Tick
from optviz.engine.specs import GRADIENT_DESCENT
from optviz.gui.labs import Tools
from optviz.gui.labs.descent.family_controls import family_controls
from optviz.gui.labs.descent.page import Page
from optviz.gui.lane import Lane
from optviz.gui.plots.panel import PlotPanel
from optviz.scenario import Descent
from optviz.scenario.descent import Family
from optviz.scene.descent.family import family_axes, family_show
from optviz.scene.descent.family.layout import layout
from optviz.scene.descent.family.routes import edges
from optviz.scene.descent.family.words import card_of, refusal, status
from optviz.scene.style import Style
from optviz.studies.descent import Race

if TYPE_CHECKING:
    from optviz.gui.exporting.request import Subject

WAYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FamilyPage(Page):
    """A picture of who came from whom. ``pointed`` is the box under the pointer, or that of the arrow keys."""

    timed = False

    def __init__(self, tools: Tools, style: Style, parent: QObject) -> None:
        super().__init__(tools, style, parent)
        self.pointed: str | None = None
        self._scenario: Descent | None = None
        self._race: Race | None = None
        self._ready: set[Family] = set()
        self._asked: tuple[str, int] | None = None
        self._joined: str | None = None
        self._refusal = ""
        self.lane = Lane(tools.quick, _laid, self)
        self.widget = self.panel = PlotPanel()
        self.panel.setObjectName("plot.descent.family")
        self.panel.setAccessibleName(QCoreApplication.translate("DescentLab", "Family tree"))
        self.controls = self._controls = family_controls()
        self.panel.installEventFilter(self)
        self._connect()

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The layout's."""
        return (self.lane,)

    def follow(self, scenario: Descent) -> None:
        """Another surface, or other runs."""
        self._scenario = scenario
        self._greet(scenario)
        self._controls.show_scenario(scenario)
        if scenario.view.family in self._ready:
            self.draw()
        else:
            self.lane.submit(scenario.view.family)

    def leave(self) -> None:
        """Nothing is pointed at any more, and nobody has just joined."""
        self.pointed = self._asked = self._joined = None

    def take_race(self, race: Race) -> None:
        """What an export's data are about."""
        self._race = race

    def draw(self) -> None:
        """The tree."""
        scenario = self._scenario
        if scenario is None or scenario.view.family not in self._ready:
            return
        axes = family_axes(scenario, self.style_now, QCoreApplication.translate, self.pointed)
        self.panel.show_axes(axes, self.style_now)
        self.status = self._refusal or status(scenario, self._joined, QCoreApplication.translate)
        self.drawn.emit()

    def subject(self) -> Subject | None:
        """The tree, and the race's data."""
        if self._race is None:
            return None
        from optviz.gui.exporting.request import Subject

        return Subject(self._race, family_show, 0)

    def settled(self) -> bool:
        """Whether everything wanted is painted."""
        return self.panel.settled()

    def reset_views(self) -> None:
        """Shows everything again after zooming."""
        self.panel.reset_view()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys go from box to box, Enter adds what is pointed at, Escape points at nothing."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or self._scenario is None:
            return False
        key = event.key()
        if key in WAYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            name = layout(self._scenario.view.family).beside(self.pointed, *WAYS[key])
            self._point(name)
        elif key in ENTER and self.pointed is not None:
            self._add(self.pointed)
        elif key == Qt.Key.Key_Escape and self.pointed is not None:
            self._point(None)
        else:
            return False
        return True

    def _connect(self) -> None:
        self.lane.result.connect(self._take)
        self.panel.hovered.connect(self._hover)
        self.panel.left.connect(self._leave_panel)
        self.panel.clicked.connect(self._click)
        self._controls.edited.connect(self.edited)
        self._controls.committed.connect(self.committed)

    def _take(self, family: Family) -> None:
        self._ready.add(family)
        self.draw()

    def _hover(self, x: float, y: float) -> None:
        name = self._at(x, y)
        self._point(name)
        shape = Qt.CursorShape.ArrowCursor if name is None else Qt.CursorShape.PointingHandCursor
        self.panel.viewport().setCursor(shape)

    def _leave_panel(self) -> None:
        self._point(None)

    def _click(self, x: float, y: float, modifiers: Any) -> None:
        name = self._at(x, y)
        if name is not None:
            self._add(name)

    def _at(self, x: float, y: float) -> str | None:
        return None if self._scenario is None else layout(self._scenario.view.family).at(x, y)

    def _point(self, name: str | None) -> None:
        """Another box stands out, and is told of."""
        if name == self.pointed:
            return
        self.pointed, self._refusal = name, ""
        self.draw()
        self.panel.setAccessibleDescription("" if name is None else self._said(name))

    def _said(self, name: str) -> str:
        """What the card says, for those who hear it."""
        assert self._scenario is not None
        member = layout(self._scenario.view.family).member(name)
        card = card_of(member, self._scenario, QCoreApplication.translate)
        return "\n".join((card.title, card.source, card.summary, *card.since, card.advice))

    def _add(self, name: str) -> None:
        """Asks for a run of it, or says why there can be none."""
        scenario = self._scenario
        assert scenario is not None
        member = layout(scenario.view.family).member(name)
        self._point(name)
        self._refusal = refusal(member, scenario, QCoreApplication.translate)
        if self._refusal:
            self.draw()
            return
        wanted = "sgd" if name == GRADIENT_DESCENT else name
        self._asked = wanted, _racing(scenario, wanted)
        self.optimizer_requested.emit(wanted)

    def _greet(self, scenario: Descent) -> None:
        """Who was asked for is in the race now; the next scenario says no more about that."""
        self._joined, self._refusal = None, ""
        if self._asked is not None and _racing(scenario, self._asked[0]) > self._asked[1]:
            self._joined, self._asked = self._asked[0], None


def _racing(scenario: Descent, name: str) -> int:
    return sum(run.optimizer == name for run in scenario.runs)


def _laid(family: Family, tick: Tick) -> Iterator[Family]:
    """Finds all ways of the lines, which are known from then on."""
    edges(family)
    yield family
