"""A scene with every kind of layer, on linear, log, inverted and named axes, at any step."""

from __future__ import annotations

import numpy as np

from optviz.scene.layers import (
    Arrows,
    Axes,
    Axis,
    Bars,
    Column,
    Contours,
    Curve,
    Facets,
    Image,
    Labels,
    Layer,
    Markers,
    Note,
    Points,
    Region,
    Rule,
    Scene,
    Trail,
)
from optviz.scene.style import LIGHT, Style, colored

NAMES = ("median income", "house age", "rooms", "bedrooms", "population", "occupancy", "latitude", "longitude")
GAP = np.full((1, 2), np.nan)


def everything(style: Style = LIGHT, step: int = 20) -> Scene:
    """Four panels in two columns."""
    return Scene(
        columns=(
            Column(panels=(ridges(style, step), coefficients(style, step)), share=0.45, shares=(0.55, 0.45)),
            Column(panels=(landscape(style, step), variances(style, step)), share=0.55, shares=(0.55, 0.45)),
        ),
        title="Every layer",
        text="Filled areas, bars, dots, arrows and texts beside the lines and symbols.",
        footer=f"step {step}",
    )


def ridges(style: Style, step: int) -> Axes:
    """A filled histogram for each of eight layers, the first on top; bands and texts."""
    at = np.linspace(-3.0, 3.0, 80)
    layers: list[Layer] = []
    for layer in range(1, 9):
        width = (0.3 + 0.09 * layer) * (1.0 + 0.01 * step)
        height = layer - 0.55 * np.exp(-((at / width) ** 2) / 2.0) / width
        corners = np.stack([at, height], axis=1)
        color = style.run_color(layer)
        layers.append(Region(key=f"ridge{layer}", points=corners, color=color, opacity=0.55, edge=color, width=1.4))
    texts = tuple(f"σ = {(0.3 + 0.09 * layer) * (1.0 + 0.01 * step):.2f}" for layer in range(1, 9))
    ends = np.stack([np.full(8, 2.95), np.arange(1.0, 9.0)], axis=1)
    layers.append(Labels(key="sigma", points=ends, texts=texts, color=style.text, anchor="end", dy=-9.0))
    return Axes(
        name="ridges",
        title="Activations of each layer",
        x=Axis(label="activation", span=(-3.0, 3.0)),
        y=Axis(label="layer", span=(0.0, 8.6), ticks=tuple((float(i), str(i)) for i in range(1, 9)), inverted=True),
        layers=tuple(layers),
        grid=True,
    )


def landscape(style: Style, step: int) -> Axes:
    """A heat map with a constraint region, noise ellipses, a cloud of dots, arrows, facets, a trail partly hidden."""
    x, y = np.meshgrid(np.linspace(-2.0, 2.0, 60), np.linspace(-2.0, 2.0, 60))
    value = (x - 0.8) ** 2 + 3.0 * (y - 0.6) ** 2
    turn = np.linspace(0.0, 2.0 * np.pi, 60, endpoint=False)
    circle = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    ring = np.concatenate([circle, circle[:1]])
    diamond = np.array([(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)])
    ellipses = np.concatenate([(-1.3, 1.2) + circle * (0.5, 0.25), GAP, (1.5, -1.4) + circle * (0.9, 0.5)])
    contours = np.concatenate([piece for r in (0.4, 0.8, 1.2) for piece in ((0.8, 0.6) + r * ring * (1, 0.58), GAP)])
    random = np.random.default_rng(0)
    cloud = random.normal(0.0, 0.35, (300, 2)) + (-0.9, -1.0) + 0.01 * step
    rgba = np.array(colored(random.uniform(0.0, 1.0, 300), style))
    rgba[:, 0] = 255 - rgba[:, 0] // 2
    walk = np.cumsum(random.normal(0.02, 0.1, (60, 2)), axis=0) + np.array((-1.5, 0.0))
    tiles = np.stack(np.meshgrid(np.arange(6.0), np.arange(4.0)), axis=-1).reshape(-1, 1, 2)
    square = np.array([(0.0, 0.0), (1.0, 0.1), (1.0, 1.1), (0.0, 1.0)])
    paint = np.array(colored(np.linspace(0.0, 1.0, 24), style))
    paint[18:, 3] = 90
    tails = random.uniform(-1.8, 1.8, (9, 2))
    return Axes(
        name="landscape",
        title="Constraint and noise",
        x=Axis(label="w₁", span=(-2.0, 2.0)),
        y=Axis(label="w₂", span=(-2.0, 2.0)),
        layers=(
            Image(key="heat", rgba=colored(1.0 - np.exp(-value / 4.0), style), x_span=(-2.0, 2.0), y_span=(-2.0, 2.0)),
            Contours(key="contours", points=contours, color=style.contour, opacity=0.6),
            Region(key="diamond", points=diamond, color=style.accent, opacity=0.25, edge=style.accent, width=2.0),
            Region(key="noise", points=ellipses, color=style.run_color(3), opacity=0.3),
            Points(key="cloud", points=cloud, colors=rgba, size=5.0),
            Points(key="plain", points=cloud + np.array((1.6, 2.0)), colors=style.run_color(2), size=3.0),
            Facets(key="facets", corners=(1.0, 0.6) + 0.13 * (tiles + square), rgba=paint),
            Arrows(key="down", tails=tails, heads=tails * 0.8, color=style.text, width=1.5, label="−∇"),
            Trail(
                key="walk",
                points=walk,
                count=min(step + 1, len(walk)),
                color=style.run_color(0),
                halo=style.halo,
                label="SGD",
                hidden=(np.arange(60) > 8) & (np.arange(60) < 16),
            ),
            Markers(key="goal", points=np.array([(0.8, 0.6)]), symbol="star", color=style.minimum, edge=style.halo),
            Note(key="note", text="batch of 8", color=style.text, corner="bottom_right"),
        ),
        equal=True,
    )


def coefficients(style: Style, step: int) -> Axes:
    """A bar for each feature, with names too long to stand side by side."""
    heights = np.array([0.8, 0.1, -0.3, 0.25, -0.02, -0.4, -0.85, -0.8]) * (1.0 - 0.01 * step)
    places = np.arange(8.0)
    boxes = np.stack([places - 0.35, np.minimum(heights, 0.0), places + 0.35, np.maximum(heights, 0.0)], axis=1)
    return Axes(
        name="coefficients",
        title="Coefficients",
        x=Axis(label="feature", span=(-0.6, 7.6), ticks=tuple(enumerate(NAMES))),
        y=Axis(label="coefficient", span=(-1.0, 1.0)),
        layers=(
            Bars(key="bars", boxes=boxes, colors=tuple(style.run_color(i) for i in range(8)), opacity=0.85),
            Rule(key="zero", axis="y", at=0.0, color=style.faint),
        ),
        legend=tuple((style.run_color(i), name) for i, name in enumerate(NAMES[:3])),
    )


def variances(style: Style, step: int) -> Axes:
    """Both axes logarithmic: a band down to 0, a histogram that stands on 0, dots and arrows."""
    at = np.geomspace(1.0, 1000.0, 60)
    upper, lower = 10.0 / at, np.maximum(10.0 / at - 0.05, -1.0)
    band = np.concatenate([np.stack([at, upper], axis=1), np.stack([at, lower], axis=1)[::-1]])
    edges = np.geomspace(1.0, 1000.0, 25)
    tops = 0.5 * np.exp(-((np.log10(edges[:-1]) - 1.5) ** 2) * 4.0)
    boxes = np.stack([edges[:-1], np.zeros(24), edges[1:], tops], axis=1)
    dots = np.stack([at, np.where(np.arange(60) % 7 == 0, 0.0, 5.0 / at)], axis=1)
    return Axes(
        name="variances",
        title="Variance against batch size",
        x=Axis(label="batch size", span=(1.0, 1000.0), log=True),
        y=Axis(label="variance", span=(1e-3, 10.0), log=True),
        layers=(
            Bars(key="histogram", boxes=boxes, colors=(style.run_color(4),), opacity=0.4),
            Region(key="band", points=band, color=style.run_color(1), opacity=0.3),
            Curve(key="mean", points=np.stack([at, upper], axis=1), color=style.run_color(1), width=2.0),
            Points(key="measured", points=dots, colors=style.run_color(0), size=4.0),
            Arrows(key="here", tails=np.array([(3.0, 0.01)]), heads=np.array([(10.0, 0.1)]), color=style.text, size=10),
            Labels(key="law", points=np.array([(3.0, 0.01)]), texts=("∝ 1/B",), color=style.text, dy=12.0, bold=True),
            Rule(key="now", axis="x", at=float(1 + step), color=style.faint, dashed=True),
        ),
        grid=True,
    )
