"""Scenes for tests, and text metrics that need no font."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from optviz.export.layout import Extent
from optviz.scene.layers import (
    Axes,
    Axis,
    ColorBar,
    Column,
    Contours,
    Curve,
    Image,
    Layer,
    Markers,
    Note,
    Rule,
    Scene,
    Trail,
)
from optviz.scene.style import LIGHT, heat_table


class Monospace:
    """Every character is 0.55 of the size wide."""

    def measure(self, text: str, size: float, bold: bool) -> Extent:
        return Extent(0.55 * size * len(text), 0.95 * size, 0.25 * size)


def trail(index: int = 0, points: Any = ((-1.0, -1.0), (0.5, 0.5)), **changes: Any) -> Trail:
    array = np.array(points, dtype=float)
    common = Trail(
        key=f"trail{index}", points=array, count=len(array), color=LIGHT.run_color(index), halo=LIGHT.halo,
        label=f"run {index}", dots=True,
    )  # fmt: skip
    return replace(common, **changes)


def surface(*layers: Layer, **changes: Any) -> Axes:
    rgba = np.full((20, 30, 4), 200, dtype=np.uint8)
    contours = np.array([(-3.0, 0.0), (0.0, 1.0), (np.nan, np.nan), (0.0, -3.0), (1.0, 3.0)])
    ring = Markers(key="start", points=np.array([[-1.0, -1.0]]), symbol="ring", color="#000000", edge="#ffffff")
    star = Markers(key="min", points=np.array([[1.0, 1.0], [9.0, 9.0]]), symbol="star", color="#000000", edge="#ffffff")
    axes = Axes(
        name="surface",
        title="A surface",
        x=Axis(label="x", span=(-2.0, 2.0)),
        y=Axis(label="y", span=(-2.0, 2.0)),
        layers=(
            Image(key="heat", rgba=rgba, x_span=(-2.0, 2.0), y_span=(-2.0, 2.0)),
            Contours(key="contours", points=contours, color="#3f5b86", opacity=0.5),
            star,
            ring,
            *layers,
        ),
        color_bar=ColorBar(label="loss", rgba=heat_table(LIGHT), ticks=((0.0, "0"), (0.5, "20"), (1.0, "100"))),
    )
    return replace(axes, **changes)


def chart(*layers: Layer, runs: int = 3, **changes: Any) -> Axes:
    steps = np.arange(101.0)
    losses = [np.stack([steps, 10.0 * np.exp(-steps / (10.0 + i))], axis=1) for i in range(runs)]
    colors = [LIGHT.run_color(i) for i in range(runs)]
    axes = Axes(
        name="loss",
        title="Loss against step",
        x=Axis(label="step", span=(0.0, 100.0)),
        y=Axis(label="loss", span=(1e-5, 20.0), log=True),
        layers=(
            *(Curve(key=f"c{i}", points=line, color=colors[i], opacity=0.25) for i, line in enumerate(losses)),
            Rule(key="cursor", axis="x", at=50.0, color=LIGHT.faint, dashed=True),
            *layers,
        ),
        legend=tuple((colors[i], f"run {i}") for i in range(runs)),
        grid=True,
    )
    return replace(axes, **changes)


def scene(*panels: Axes, **changes: Any) -> Scene:
    panels = panels or (surface(trail()), chart())
    columns = tuple(Column(panels=(axes,)) for axes in panels)
    words = Scene(columns=columns, title="A title", text="Two lines\nof text.", footer="step 3")
    return replace(words, **changes)


def note(text: str) -> Note:
    return Note(key="note", text=text, color=LIGHT.text)
