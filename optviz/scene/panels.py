"""Panels that any lab may need."""

from __future__ import annotations

from optviz.scene.layers import Axes, Axis, Note
from optviz.scene.style import Style


def empty(name: str, title: str, note: str, style: Style) -> Axes:
    """A panel that says why it shows nothing."""
    return Axes(
        name=name,
        title=title,
        x=Axis(label="", span=(0.0, 1.0), ticks=()),
        y=Axis(label="", span=(0.0, 1.0), ticks=()),
        layers=(Note(key="note", text=note, color=style.text),),
    )
