"""Page ``rule``: n perceptrons feed one. Which weights keep its input as large as theirs?"""

from __future__ import annotations

import numpy as np

from optviz.engine.network.rule import MOST, Rule
from optviz.engine.path import read_only
from optviz.scene.initialization.layers import header_of
from optviz.scene.layers import Axes, Axis, Column, Curve, Layer, Markers, Note, Scene
from optviz.scene.layers import Rule as Cursor
from optviz.scene.show import Show
from optviz.scene.style import Style
from optviz.scene.words import Translate, number
from optviz.studies.initialization import Comparison, measured_rule
from optviz.text import QT_TRANSLATE_NOOP

NAMES = {
    "xavier_lecture": QT_TRANSLATE_NOOP("Initialization", "Xavier (lecture), elsewhere LeCun: √(1/n)"),
    "he_normal": QT_TRANSLATE_NOOP("Initialization", "He: √(2/n)"),
    "normal": QT_TRANSLATE_NOOP("Initialization", "always 1"),
}
BEFORE = QT_TRANSLATE_NOOP("Initialization", "n, perceptrons in the layer before")


def rule_show(comparison: Comparison) -> Show:
    """More perceptrons from step to step; step 0 has one."""
    result = measured_rule(comparison.scenario.seed)

    def draw(step: int, style: Style, translate: Translate, language: str) -> Scene:
        title, text = header_of(comparison.scenario, language)
        columns = (_weights(result, step, style, translate), _inputs(result, step, style, translate))
        return Scene(columns=tuple(Column(panels=(axes,)) for axes in columns), title=title, text=text)

    return Show(draw, len(result.n) - 1)


def _weights(result: Rule, step: int, style: Style, translate: Translate) -> Axes:
    """The standard deviation that each law gives the weights."""
    n, layers = int(result.n[step]), _common(result, step, style)
    for index, values in enumerate(result.std.values()):
        color = style.run_color(index)
        layers.append(Curve(key=f"law{index}", points=_points(result.n, values), color=color, width=2.0))
        layers.append(_dot(f"here{index}", result.n[step], values[step], color, style))
    shown = ", ".join(number(float(std[step]), 3) for std in result.std.values())
    note = translate("Initialization", "n = {n}: std of θ {values}").format(n=n, values=shown)
    layers.append(Note(key="note", text=note, color=style.text, corner="bottom_left"))
    return Axes(
        name="weights",
        title=translate("Initialization", "How large θ is drawn"),
        x=Axis(label=translate("Initialization", BEFORE), span=(0.9, 1.1 * MOST), log=True),
        y=Axis(label=translate("Initialization", "std of θ"), span=(0.02, 2.5), log=True),
        layers=tuple(layers),
        legend=_legend(result, style, translate),
        grid=True,
    )


def _inputs(result: Rule, step: int, style: Style, translate: Translate) -> Axes:
    """What enters the one: measured over samples, and √n·std(n)."""
    n, layers = int(result.n[step]), _common(result, step, style)
    layers.append(Cursor(key="one", axis="y", at=1.0, color=style.faint))
    for index, name in enumerate(result.std):
        color, predicted, measured = style.run_color(index), result.predicted[name], result.measured[name]
        layers.append(Curve(key=f"law{index}", points=_points(result.n, predicted), color=color, dashed=True))
        seen = _points(result.n, measured)[: step + 1]
        layers.append(
            Markers(key=f"seen{index}", points=read_only(seen), symbol="circle", color=color, edge=style.halo, size=6.0)
        )
    shown = ", ".join(number(float(measured[step]), 3) for measured in result.measured.values())
    note = translate("Initialization", "n = {n}: std of the input {values}").format(n=n, values=shown)
    layers.append(Note(key="note", text=note, color=style.text, corner="top_left"))
    return Axes(
        name="inputs",
        title=translate("Initialization", "How large the input Σθx then is"),
        x=Axis(label=translate("Initialization", BEFORE), span=(0.9, 1.1 * MOST), log=True),
        y=Axis(label=translate("Initialization", "std of Σθx (x has std 1)"), span=(0.5, 60.0), log=True),
        layers=tuple(layers),
        grid=True,
    )


def _common(result: Rule, step: int, style: Style) -> list[Layer]:
    return [Cursor(key="cursor", axis="x", at=float(result.n[step]), color=style.faint, dashed=True)]


def _dot(key: str, x: float, y: float, color: str, style: Style) -> Markers:
    points = read_only(np.array([(float(x), float(y))]))
    return Markers(key=key, points=points, symbol="circle", color=color, edge=style.halo, size=10.0)


def _points(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return read_only(np.stack([x.astype(float), y], axis=1))


def _legend(result: Rule, style: Style, translate: Translate) -> tuple[tuple[str, str], ...]:
    return tuple(
        (style.run_color(index), translate("Initialization", NAMES[name])) for index, name in enumerate(result.std)
    )
