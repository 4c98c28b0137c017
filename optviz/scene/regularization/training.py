"""Page ``training``: four ways to descend a penalised cost, on one plane."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.regression.descents import Trail as Walk
from optviz.scenario.common import words_of
from optviz.scene.layers import Axes, Axis, Column, Layer, Markers, Note, Rule, Scene, Trail
from optviz.scene.panels import empty
from optviz.scene.regularization.ground import axes_of, ellipses, part_note
from optviz.scene.regularization.plane import NEEDS_TWO
from optviz.scene.regularization.words import theta_name
from optviz.scene.show import Show
from optviz.scene.style import Style
from optviz.scene.words import Translate, number
from optviz.studies.regularization import Result
from optviz.studies.regularization_pages import Duo, Learning, Pages
from optviz.text import QT_TRANSLATE_NOOP

DEEPEST = 1e-12
"""The cost above the least is shown down to this share of what it was at the start."""

WALKS = {
    "subgradient": QT_TRANSLATE_NOOP("Regularization", "L1, subgradient"),
    "proximal": QT_TRANSLATE_NOOP("Regularization", "L1, proximal"),
    "adam_l2": QT_TRANSLATE_NOOP("Regularization", "L2 in Adam"),
    "adamw": QT_TRANSLATE_NOOP("Regularization", "AdamW, decay apart"),
}
COLORS = {"subgradient": 3, "proximal": 0, "adam_l2": 1, "adamw": 4}
ENDS = {"l1": 0, "l2": 1}
RINGS = QT_TRANSLATE_NOOP("Regularization", "rings: the minima under L1 and under L2")
PLANE = QT_TRANSLATE_NOOP("Regularization", "Weights while training")
COST = QT_TRANSLATE_NOOP("Regularization", "Cost above its least")
SMALLEST = QT_TRANSLATE_NOOP("Regularization", "{theta}: only the proximal step sets it to exactly 0")
THETAS = QT_TRANSLATE_NOOP("Regularization", "{theta} while training")
ITERATION = QT_TRANSLATE_NOOP("Regularization", "iteration")
FOOTER = QT_TRANSLATE_NOOP("Regularization", "iteration {step} of {steps} · λ = {lam}")


def training_show(result: Result, pages: Pages) -> Show:
    """An iteration a step."""
    duo = pages.duo
    learning = duo.training if duo is not None else None
    length = len(learning.trails["proximal"].cost) - 1 if learning is not None else 0

    def draw(step: int, style: Style, translate: Translate, language: str) -> Scene:
        about = result.scenario.about
        title, text = words_of(about, language)
        footer = translate("Regularization", FOOTER).format(step=step, steps=length, lam=number(result.lam))
        if duo is None or learning is None:
            note = translate("Regularization", NEEDS_TWO)
            panel = empty("trails", translate("Regularization", PLANE), note, style)
            return Scene(columns=(Column(panels=(panel,)),), title=title, text=text)
        count = len(result.material.names)
        right = (
            _cost(learning, step, length, style, translate),
            _weight(duo, learning, step, length, style, translate),
        )
        columns = (
            Column(panels=(_plane(duo, learning, step, count, style, translate),), share=0.54),
            Column(panels=right, share=0.46),
        )
        return Scene(columns=columns, title=title, text=text, footer=footer)

    return Show(draw, length)


def _plane(duo: Duo, learning: Learning, step: int, count: int, style: Style, translate: Translate) -> Axes:
    layers: list[Layer] = [
        Rule(key="x0", axis="x", at=0.0, color=style.line),
        Rule(key="y0", axis="y", at=0.0, color=style.line),
        *ellipses(duo, style),
    ]
    for name, color in ENDS.items():
        place = read_only(learning.ends[name][None].copy())
        layers.append(
            Markers(
                key=f"end {name}", points=place, symbol="ring", color=style.run_color(color), edge=style.halo,
                size=19.0,
            )
        )  # fmt: skip
    layers += [_trail(name, walk.positions, step, style) for name, walk in learning.trails.items()]
    notes = [translate("Regularization", RINGS), *part_note(duo, count, translate)]
    layers.append(Note(key="note", text="\n".join(notes), color=style.text, corner="bottom_left"))
    starts = np.stack([walk.positions[0] for walk in learning.trails.values()])
    x, y = axes_of(duo, starts)
    return Axes(
        name="trails",
        title=translate("Regularization", PLANE),
        x=x,
        y=y,
        layers=tuple(layers),
        equal=True,
        legend=tuple(
            (style.run_color(COLORS[name]), translate("Regularization", text)) for name, text in WALKS.items()
        ),
    )


def _cost(learning: Learning, step: int, length: int, style: Style, translate: Translate) -> Axes:
    """Each trail's own cost above the least that it can have."""
    curves = {name: _excess(learning, name) for name in WALKS}
    top = max(float(points[0, 1]) for points in curves.values())
    top = top if top > 0.0 else 1.0
    layers = [_trail(name, points, step, style) for name, points in curves.items()]
    cursor = Rule(key="cursor", axis="x", at=float(step), color=style.faint, dashed=True)
    return Axes(
        name="cost",
        title=translate("Regularization", COST),
        x=Axis(label=translate("Regularization", ITERATION), span=(0.0, 1.02 * length)),
        y=Axis(label="J(θ) − min J", span=(DEEPEST * top, 3.0 * top), log=True),
        layers=(*layers, cursor),
        grid=True,
    )


def _weight(duo: Duo, learning: Learning, step: int, length: int, style: Style, translate: Translate) -> Axes:
    """The weight that L1 excludes first, or the smaller one."""
    axis = int(np.abs(learning.ends["l1"]).argmin())
    rows = {name: _row(walk, axis) for name, walk in learning.trails.items()}
    everything = np.concatenate([points[:, 1] for points in rows.values()])
    low, high = min(0.0, float(everything.min())), max(0.0, float(everything.max()))
    room = 0.08 * (high - low) or 1.0
    theta = f"{theta_name(axis)} ({duo.names[axis]})"
    pattern = SMALLEST if learning.ends["l1"][axis] == 0.0 else THETAS
    layers: list[Layer] = [Rule(key="zero", axis="y", at=0.0, color=style.faint)]
    layers += [_trail(name, points, step, style) for name, points in rows.items()]
    layers.append(Rule(key="cursor", axis="x", at=float(step), color=style.faint, dashed=True))
    return Axes(
        name="weights",
        title=translate("Regularization", pattern).format(theta=theta),
        x=Axis(label=translate("Regularization", ITERATION), span=(0.0, 1.02 * length)),
        y=Axis(label=theta, span=(low - room, high + room)),
        layers=tuple(layers),
        grid=True,
    )


def _trail(name: str, points: np.ndarray, step: int, style: Style) -> Trail:
    count = min(step, len(points) - 1) + 1
    return Trail(key=name, points=points, count=count, color=style.run_color(COLORS[name]), halo=style.halo)


@lru_cache(maxsize=32)
def _row(walk: Walk, axis: int) -> np.ndarray:
    return read_only(np.stack([np.arange(len(walk.cost), dtype=float), walk.positions[:, axis]], axis=1))


@lru_cache(maxsize=32)
def _excess(learning: Learning, name: str) -> np.ndarray:
    """The cost of a trail above its least; where that is reached to the last digits, the curve ends."""
    walk = learning.trails[name]
    over = walk.cost - learning.least["l1" if name in ("subgradient", "proximal") else "l2"]
    floor = DEEPEST * max(float(over[0]), 1e-300)
    return read_only(np.stack([np.arange(len(over), dtype=float), np.maximum(over, floor)], axis=1))
