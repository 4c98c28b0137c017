"""Every coefficient against λ or t, and the coefficients of the moment as bars."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from optviz.engine.path import read_only
from optviz.scene.layers import Axes, Axis, Bars, Curve, Labels, Layer, Markers, Points, Rule, Span
from optviz.scene.regularization.words import LAMBDA, SIZE, limit_of, struck, term
from optviz.scene.style import Style, rgba_of
from optviz.scene.words import Translate
from optviz.studies.regularization import Result
from optviz.studies.regularization_course import Lines
from optviz.studies.regularization_pages import Pages
from optviz.text import QT_TRANSLATE_NOOP

MOST_NAMED = 12
"""With more features than this, knots have no names."""

MOST_WRITTEN = 24
"""With more features than this, bars have no numbers."""

LINE = 0.07
APART = 0.085
"""Names of knots stand at least this share of the axis apart."""

PATHS = QT_TRANSLATE_NOOP("Regularization", "Coefficients along λ")
PATHS_T = QT_TRANSLATE_NOOP("Regularization", "Coefficients along t")
BARS = QT_TRANSLATE_NOOP("Regularization", "Coefficients now")
THETA = QT_TRANSLATE_NOOP("Regularization", "θ")


def paths_axes(result: Result, pages: Pages, step: int, style: Style, translate: Translate) -> Axes:
    """The paths; ``lam`` is the rule that can be dragged; dots are knots where a feature enters, crosses where one
    leaves.
    """
    lines, along_t = pages.lines, along_size(result)
    span, log = axis_span(pages.lines, along_t)
    at = float(pages.numbers.radius[step] if along_t else pages.numbers.lams[step])
    at = min(max(at, span[0]), span[1])
    names, theta = result.material.names, pages.numbers.theta[step]
    layers: list[Layer] = [Rule(key="zero", axis="y", at=0.0, color=style.line)]
    for index in range(len(names)):
        points = _points(lines, along_t, index)
        layers.append(Curve(key=f"path{index}", points=points, color=style.run_color(index), width=2.0))
    layers += _knots(lines, along_t, span, names, style)
    layers.append(Rule(key="lam", axis="x", at=at, color=style.accent, width=2.0))
    layers += _heads(at, theta, names, style)
    low, high = float(lines.theta.min(initial=0.0)), float(lines.theta.max(initial=0.0))
    room = 0.07 * (high - low) or 1.0
    label = translate("Regularization", SIZE if along_t else LAMBDA)
    return Axes(
        name="paths",
        title=translate("Regularization", PATHS_T if along_t else PATHS),
        x=Axis(label=label, span=span, log=log),
        y=Axis(label=translate("Regularization", THETA), span=(low - room, high + room)),
        layers=tuple(layers),
        grid=True,
    )


def along_size(result: Result) -> bool:
    """Whether the paths run along t; they cannot where t says nothing."""
    model = result.model
    return result.scenario.view.axis == "t" and model.spec.uses_lam and model.spec.convex(**model.params)


def axis_span(lines: Lines, along_t: bool) -> tuple[Span, bool]:
    """The axis of λ (logarithmic, without 0) or of t."""
    if along_t:
        return (0.0, 1.04 * (float(lines.size.max(initial=0.0)) or 1.0)), False
    positive = lines.lams[lines.lams > 0.0]
    return (float(positive[0]), float(positive[-1])), True


def bars_axes(result: Result, pages: Pages, step: int, style: Style, translate: Translate) -> Axes:
    """A bar a feature, in its path's colour; excluded ones are grey and struck through."""
    names, theta = result.material.names, pages.numbers.theta[step]
    return theta_axes("bars", translate("Regularization", BARS), theta, names, style, translate)


def theta_axes(
    name: str, title: str, theta: np.ndarray, names: tuple[str, ...], style: Style, translate: Translate,
    *, limit: float | None = None, lines: tuple[str, ...] = (),
) -> Axes:  # fmt: skip
    """Bars of θ within ±``limit``; ``lines`` of text stand below them."""
    count, reach = len(names), 1.0 if limit is None else limit
    if limit is None:
        reach = limit_of(theta)
    rows = np.arange(1.0, count + 1.0)
    boxes = np.stack([np.minimum(theta, 0.0), rows - 0.36, np.maximum(theta, 0.0), rows + 0.36], axis=1)
    colors = tuple(style.run_color(index) for index in range(count))
    zero = read_only(np.array([(0.0, 0.4), (0.0, count + 0.6)]))
    layers: list[Layer] = [Curve(key="zero", points=zero, color=style.faint, width=1.0)]
    kept = theta != 0.0
    if kept.any():
        chosen = tuple(color for color, there in zip(colors, kept, strict=True) if there)
        layers.append(Bars(key="bars", boxes=read_only(boxes[kept]), colors=chosen, opacity=0.85))
    room = 1.62 * reach
    if count <= MOST_WRITTEN:
        layers += _texts(theta, names, rows, reach, style)
    every = max(1, -(-count // MOST_WRITTEN))
    ticks = tuple((float(row), names[int(row) - 1]) for row in rows[::every])
    # A line of text is as high as a bar with its gap, or LINE of the panel where bars are narrow.
    row = max(1.15, LINE * count / (1.0 - LINE * (len(lines) + 1.0)))
    if lines:
        below = count + 0.15 + row * (1.0 + np.arange(len(lines)))
        points = read_only(np.stack([np.full(len(lines), -0.98 * room), below], axis=1))
        layers.append(Labels(key="model", points=points, texts=lines, color=style.text, anchor="start"))
    bottom = count + (0.15 + row * (len(lines) + 0.7) if lines else 0.6)
    return Axes(
        name=name,
        title=title,
        x=Axis(label=translate("Regularization", THETA), span=(-room, room)),
        y=Axis(label="", span=(0.4, bottom), ticks=ticks, inverted=True),
        layers=tuple(layers),
    )


def _texts(theta: np.ndarray, names: tuple[str, ...], rows: np.ndarray, reach: float, style: Style) -> list[Layer]:
    """``24.8·bmi`` beside each bar."""
    gap = 0.03 * reach
    layers: list[Layer] = []
    for key, chosen in (("right", theta > 0.0), ("left", theta < 0.0), ("excluded", theta == 0.0)):
        places = np.flatnonzero(chosen)
        if not len(places):
            continue
        out = key == "excluded"
        side = -gap if key == "left" else gap
        points = read_only(np.stack([theta[places] + side, rows[places]], axis=1))
        texts = tuple(
            struck(term(0.0, names[place])) if out else _signed(float(theta[place]), names[place]) for place in places
        )
        color = style.faint if out else style.text
        layers.append(
            Labels(
                key=f"terms {key}", points=points, texts=texts, color=color, anchor="end" if key == "left" else "start"
            )
        )
    return layers


def _signed(value: float, name: str) -> str:
    return f"{'−' if value < 0.0 else ''}{term(abs(value), name)}"


@lru_cache(maxsize=512)
def _points(lines: Lines, along_t: bool, index: int) -> np.ndarray:
    """A path from the right end of the axis to the left one; λ = 0 is not on a log axis."""
    there = slice(None) if along_t else lines.lams > 0.0
    x = lines.size if along_t else lines.lams
    return read_only(np.stack([x[there], lines.theta[there, index]], axis=1))


def _knots(lines: Lines, along_t: bool, span: Span, names: tuple[str, ...], style: Style) -> list[Layer]:
    if not len(lines.knots):
        return []
    x = lines.knots[:, 1 if along_t else 0]
    seen = (x >= span[0]) & (x <= span[1])
    points = np.stack([x, np.zeros(len(x))], axis=1)
    layers: list[Layer] = []
    enters = seen & lines.enters
    if enters.any():
        rgba = np.array([rgba_of(style.run_color(int(place))) for place in lines.knots[enters, 2]], dtype=np.uint8)
        layers.append(Points(key="enters", points=read_only(points[enters]), colors=read_only(rgba), size=8.0))
    leaves = seen & ~lines.enters
    if leaves.any():
        layers.append(
            Markers(
                key="leaves", points=read_only(points[leaves]), symbol="cross", color=style.text, edge=style.panel,
                size=7.0,
            )
        )  # fmt: skip
    if len(names) <= MOST_NAMED:
        layers += _knot_names(x, seen, lines, along_t, span, names, style)
    return layers


def _knot_names(
    x: np.ndarray, seen: np.ndarray, lines: Lines, along_t: bool, span: Span, names: tuple[str, ...], style: Style
) -> list[Layer]:
    """The features' names below their knots, from where the first enters on, as far as there is room."""
    unit = x if along_t else np.log(np.maximum(x, 1e-300))
    low, high = span if along_t else (np.log(span[0]), np.log(span[1]))
    last, texts, places = np.inf, [], []
    for index in np.argsort(-unit, kind="stable"):
        at = float(unit[index])
        if seen[index] and last - at >= APART * (high - low) and at - low > 0.03 * (high - low):
            last = at
            places.append((float(x[index]), 0.0))
            texts.append(f"{'+' if lines.enters[index] else '−'}{names[int(lines.knots[index, 2])]}")
    if not texts:
        return []
    points = read_only(np.array(places))
    return [Labels(key="knots", points=points, texts=tuple(texts), color=style.faint, dy=13.0, halo=style.panel)]


def _heads(at: float, theta: np.ndarray, names: tuple[str, ...], style: Style) -> list[Layer]:
    """A dot where each path is now."""
    rgba = np.array([rgba_of(style.run_color(index)) for index in range(len(names))], dtype=np.uint8)
    points = read_only(np.stack([np.full(len(names), at), theta], axis=1))
    return [Points(key="heads", points=points, colors=read_only(rgba), size=9.0)]
