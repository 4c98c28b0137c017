"""The mouse on the lab's plots: λ is dragged in the charts, the optimum on the plane."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from optviz.scenario import Regularization, replace
from optviz.scenario.regularization import LAM
from optviz.scene.regularization.paths import along_size, axis_span
from optviz.studies.regularization import Result

if TYPE_CHECKING:
    from optviz.gui.labs.regularization.lab import RegularizationLab

CHARTS = ("paths", "mse")
FINENESS = 1000
"""An optimum set with the mouse is rounded to about this share of the view."""


class Hands(QObject):
    """Turns drags and clicks into edits."""

    def __init__(self, lab: RegularizationLab) -> None:
        super().__init__(lab)
        self._lab = lab
        stage = lab.stage
        stage.dragged.connect(self._drag)
        stage.dropped.connect(self._drop)
        stage.clicked.connect(self._click)

    def follow(self, result: Result) -> None:
        """What can be moved now."""
        uses = result.penalty.uses_lam
        for name in CHARTS:
            self._lab.stage.set_draggable(name, frozenset(["lam"] if uses else []))
        pair = result.scenario.data.name == "pair" and result.scenario.data.csv is None
        two = pair and len(result.material.names) == 2
        self._lab.stage.set_draggable("plane", frozenset(["optimum"] if two else []))

    def _drag(self, name: str, key: str, x: float, y: float) -> None:
        edited = self._edited(name, key, x, y)
        if edited is not None:
            self._lab.edit(edited, f"drag {key}")

    def _drop(self, name: str, key: str, x: float, y: float) -> None:
        self._drag(name, key, x, y)
        self._lab.tools.session.commit()

    def _click(self, name: str, x: float, y: float, _: object) -> None:
        """On a chart: λ goes there. On those of the training: time does."""
        if name in CHARTS:
            self._drop(name, "lam", x, y)
        elif name in ("cost", "weights"):
            self._lab.tools.playback.pause()
            self._lab.tools.playback.seek(round(x))

    def _edited(self, name: str, key: str, x: float, y: float) -> Regularization | None:
        result, scenario = self._lab.result, self._lab.tools.session.scenario
        if result is None or not (math.isfinite(x) and math.isfinite(y)):
            return None
        if key == "optimum":
            place = self._rounded(x, y)
            return replace(scenario, data=replace(scenario.data, optimum=place))
        if key != "lam" or not result.penalty.uses_lam or self._lab.pages is None:
            return None
        along_t = name == "paths" and along_size(result)
        (low, _), _ = axis_span(self._lab.pages.lines, along_t)
        if along_t:
            if x <= 0.0:
                return replace(scenario, lam=min(float(result.curve.lams[-1]), LAM.high), t=None)
            return replace(scenario, t=float(f"{x:.4g}"))
        return replace(scenario, lam=float(f"{min(x, LAM.high):.3g}") if x > low * 1.001 else 0.0, t=None)

    def _rounded(self, x: float, y: float) -> tuple[float, float]:
        (left, right), (bottom, top) = self._lab.stage.panels["plane"].spans()
        return _rounded(x, right - left), _rounded(y, top - bottom)


def _rounded(value: float, span: float) -> float:
    return round(value, max(0, math.ceil(math.log10(FINENESS / span))))
