"""Editors of λ and t, whose sliders reach as far as the data at hand make sense."""

from __future__ import annotations

from dataclasses import replace

from optviz.gui.editors import NumberEditor
from optviz.gui.editors.scale import scale_of


class ReachEditor(NumberEditor):
    """A number whose slider has ends that may change."""

    def set_reach(self, low: float, high: float, *, log: bool) -> None:
        """Other ends of the slider; not while it is held."""
        if self.slider is None or self.slider.isSliderDown() or not high > low:
            return
        ends = (float(f"{low:.2e}"), float(f"{high:.2e}"))
        if ends == self.param.slider and log == (self.param.scale == "log"):
            return
        self.param = replace(self.param, slider=ends, scale="log" if log else "linear")
        self.scale = scale_of(self.param)
        if self.scale is not None:
            self.slider.blockSignals(True)
            self.slider.setRange(0, self.scale.steps)
            self.slider.blockSignals(False)
        self._place()
