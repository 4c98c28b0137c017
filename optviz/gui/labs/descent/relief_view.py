"""The surface in space beside the one from above: what is pointed at in one is marked in the other."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, Qt

from optviz.engine.field import Field
from optviz.gui.labs.descent.pointer import SurfacePointer
from optviz.gui.labs.descent.race_controls import turning_help
from optviz.gui.labs.descent.relief_panel import ReliefPanel
from optviz.gui.plots.panel import PlotPanel
from optviz.gui.session import Session
from optviz.scenario import Descent, replace
from optviz.scenario.descent import Camera
from optviz.scene.descent import relief_axes
from optviz.scene.descent.relief import COARSE, FINE
from optviz.scene.mesh import mesh_of, pick
from optviz.scene.sight import Sight
from optviz.scene.style import Style
from optviz.studies.descent import Race


class ReliefView(QObject):
    """Draws the panel, coarser while it is turned, and tells the session where the user leaves the camera."""

    def __init__(
        self,
        plane: PlotPanel,
        pointer: SurfacePointer,
        edit: Callable[[Descent, str], None],
        session: Session,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.panel = ReliefPanel()
        self.panel.setObjectName("plot.descent.relief")
        self.panel.setAccessibleDescription(turning_help())
        self._plane, self._pointer, self._edit, self._session = plane, pointer, edit, session
        self._shown: tuple[Race, Field, int, Style] | None = None
        self._connect()

    def follow(self, scenario: Descent) -> None:
        """Another scenario: what is seen of its surface, and from where."""
        space = scenario.view.space
        self._plane.setVisible(space != "relief")
        self.panel.setVisible(space != "plane")
        self.panel.draggable = self._plane.draggable
        self.panel.show_camera(scenario.view.camera)

    def show(self, race: Race, field: Field, step: int, style: Style) -> None:
        """The race at a step, where it is wanted in space."""
        self._shown = race, field, step, style
        self._draw()

    def _connect(self) -> None:
        panel, plane = self.panel, self._plane
        panel.turned.connect(self._draw)
        panel.camera_chosen.connect(self._choose)
        panel.hovered.connect(self._hover)
        panel.left.connect(self._leave)
        panel.clicked.connect(self._click)
        panel.dragged.connect(self._drag)
        panel.dropped.connect(self._drop)
        plane.hovered.connect(self._mark)
        plane.left.connect(panel.clear_spot)

    def _draw(self) -> None:
        if self._shown is None or self.panel.isHidden():
            return
        if self.panel.moving:
            self._leave()
        race, field, step, style = self._shown
        detail = COARSE if self.panel.moving else FINE
        translate, camera = QCoreApplication.translate, self.panel.camera
        self.panel.show_axes(relief_axes(race, field, step, style, translate, camera=camera, detail=detail), style)

    def _choose(self, camera: Camera) -> None:
        scenario = self._session.scenario
        self._edit(replace(scenario, view=replace(scenario.view, camera=camera)), "view.camera")
        self._session.commit()

    def _hover(self, x: float, y: float) -> None:
        place = self._picked(x, y)
        if place is None:
            self._leave()
            return
        self.panel.set_readout(self._pointer.text_at(*place), x, y)
        self._plane.set_spot(*place)

    def _leave(self) -> None:
        self.panel.clear_readout()
        self._plane.clear_spot()

    def _click(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        if place := self._picked(x, y):
            self._pointer.click(*place, modifiers)

    def _drag(self, key: str, x: float, y: float) -> None:
        if place := self._picked(x, y):
            self._pointer.move(key, *place)

    def _drop(self, key: str, x: float, y: float) -> None:
        self._drag(key, x, y)
        self._session.commit()

    def _mark(self, x: float, y: float) -> None:
        """The point of the surface that the pointer is at above the plane."""
        if self._shown is None or self.panel.isHidden():
            return
        box = mesh_of(self._shown[1], FINE.size).box(np.array([[x, y]]))
        if np.isfinite(box).all():
            at = Sight(self.panel.camera)(box)[0].tolist()
            self.panel.set_spot(*at)
        else:
            self.panel.clear_spot()

    def _picked(self, x: float, y: float) -> tuple[float, float] | None:
        """The point of the plane that is seen at a point of the picture."""
        return pick(mesh_of(self._shown[1], FINE.size), Sight(self.panel.camera), (x, y)) if self._shown else None
