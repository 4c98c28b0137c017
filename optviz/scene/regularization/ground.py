"""The θ-plane: ellipses of equal MSE, the constraint, the place where they touch."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from typing import Literal

import contourpy
import numpy as np

from optviz.engine.path import read_only
from optviz.engine.regression.plane import Contour, bowl, region
from optviz.engine.regression.problem import Problem
from optviz.scene.layers import Axes, Axis, Contours, Curve, Image, Labels, Layer, Markers, Note, Region, Rule, Span
from optviz.scene.regularization.words import ALL_EXCLUDED, EXCLUDED, penalty_color, theta_name
from optviz.scene.style import Style, colored
from optviz.scene.words import Translate
from optviz.studies.regularization_model import Model
from optviz.studies.regularization_pages import Duo
from optviz.text import QT_TRANSLATE_NOOP

Corner = Literal["top_left", "bottom_left"]

MARGIN = 0.55
"""Room around origin and optimum, as a share of the plane's reach."""

COST_LEVELS = 12
PART = QT_TRANSLATE_NOOP("Regularization", "only {first} and {second} here; the data have {count} features")
OPTIMUM = QT_TRANSLATE_NOOP("Regularization", "no penalty")


def plane_axes(
    duo: Duo, step: int, name: str, title: str, style: Style, translate: Translate, *, course: str = "",
    path: bool = True, cost: bool = False, notes: Sequence[str] = (), corner: Corner = "top_left",
) -> Axes:  # fmt: skip
    """The plane at a step of the timeline, under the penalty of that ``course`` ("": the current one)."""
    model, found = duo.models[course], duo.courses[course]
    theta, t = found.theta[step], float(found.size[step])
    color = penalty_color(model.spec.name, style)
    layers: list[Layer] = []
    if cost and duo.ground is not None:
        layers += _cost(duo, float(found.lams[step]), style)
    layers += [
        Rule(key="x0", axis="x", at=0.0, color=style.line),
        Rule(key="y0", axis="y", at=0.0, color=style.line),
    ]
    if not cost:
        layers += [*_constraint(model, t, color), *ellipses(duo, style)]
        layers.append(_line("touching", duo.bowl.contour(float(duo.bowl.mse(theta)), 4.0 * duo.reach), color))
    if path:
        layers.append(Curve(key="path", points=duo.path, color=color, width=2.0, opacity=0.7))
    layers += _marks(duo, theta, color, style, translate)
    layers += _flag(duo, theta, style, translate)
    if notes:
        layers.append(Note(key="note", text="\n".join(notes), color=style.text, corner=corner))
    x, y = axes_of(duo)
    return Axes(name=name, title=title, x=x, y=y, layers=tuple(layers), equal=True)


def axes_of(duo: Duo, points: np.ndarray | None = None) -> tuple[Axis, Axis]:
    """Both axes: 0, the optimum and the path in view, and perhaps more ``points`` (N, 2)."""
    seen = np.concatenate([duo.path, duo.bowl.optimum[None], np.zeros((1, 2)), *([] if points is None else [points])])
    room = MARGIN * duo.reach
    spans: list[Span] = [(float(side.min()) - room, float(side.max()) + room) for side in seen.T]
    first, second = (f"{theta_name(index)} ({name})" for index, name in enumerate(duo.names))
    return Axis(label=first, span=spans[0]), Axis(label=second, span=spans[1])


def part_note(duo: Duo, count: int, translate: Translate) -> list[str]:
    """That the plane leaves features out, if it does."""
    if duo.alone:
        return []
    first, second = duo.names
    return [translate("Regularization", PART).format(first=first, second=second, count=count)]


@lru_cache(maxsize=8)
def _ellipses(problem: Problem, levels: tuple[float, ...], reach: float) -> np.ndarray:
    """The same array as long as the problem is the same, so that nothing is painted anew."""
    shape = bowl(problem)
    lines = [line for level in levels for line in shape.contour(level, reach).lines]
    return _joined(lines)


def ellipses(duo: Duo, style: Style) -> list[Layer]:
    """Contours of the MSE."""
    points = _ellipses(duo.model.problem, duo.levels, 4.0 * duo.reach)
    return [Contours(key="contours", points=points, color=style.contour, opacity=0.5)] if len(points) else []


def _constraint(model: Model, t: float, color: str) -> list[Layer]:
    """P(θ) ≤ t, with its exact corners; nothing where it has no bound, or no room."""
    smooth = model.spec.round_outline(**model.params)
    outline = region(partial(model.spec.radius, **model.params), t, smooth=smooth)
    if outline is None or not t > 0.0:
        return []
    return [Region(key="region", points=outline, color=color, opacity=0.22, edge=color, width=1.5)]


def _line(key: str, contour: Contour, color: str) -> Contours:
    return Contours(key=key, points=_joined(contour.lines), color=color, width=1.8)


def _joined(lines: Sequence[np.ndarray]) -> np.ndarray:
    """Lines one after the other, a row of nan between two."""
    pieces = [piece for line in lines for piece in (line, np.full((1, 2), np.nan))]
    return read_only(np.concatenate(pieces[:-1])) if pieces else read_only(np.empty((0, 2)))


def _marks(duo: Duo, theta: np.ndarray, color: str, style: Style, translate: Translate) -> list[Layer]:
    free = read_only(duo.bowl.optimum[None].copy())
    here = read_only(theta[None].copy())
    label = translate("Regularization", OPTIMUM)
    return [
        Markers(
            key="optimum", points=free, symbol="star", color=style.minimum, edge=style.halo, size=15.0, label=label
        ),
        Markers(key="theta", points=here, symbol="circle", color=color, edge=style.halo, size=12.0),
    ]


def _flag(duo: Duo, theta: np.ndarray, style: Style, translate: Translate) -> list[Layer]:
    """Says which coefficients the penalty has set to exactly 0."""
    gone = np.flatnonzero((theta == 0.0) & (duo.bowl.optimum != 0.0))
    if not len(gone):
        return []
    text = translate("Regularization", ALL_EXCLUDED)
    if len(gone) == 1:
        text = translate("Regularization", EXCLUDED).format(name=duo.names[int(gone[0])])
    points = read_only(theta[None].copy())
    return [
        Labels(key="excluded", points=points, texts=(text,), color=style.text, dy=20.0, bold=True, halo=style.panel)
    ]


def _cost(duo: Duo, lam: float, style: Style) -> list[Layer]:
    """MSE + λ·P as colours and contours."""
    assert duo.ground is not None
    x, y, mse, penalty = duo.ground
    cost = mse + lam * penalty
    low = float(cost.min())
    near = np.abs(x) <= 1.5 * duo.reach
    high = float(cost[np.ix_(near, near)].max())
    shade = np.sqrt(np.clip((cost - low) / ((high - low) or 1.0), 0.0, 1.0))
    span = (float(x[0]), float(x[-1]))
    generator = contourpy.contour_generator(x, y, cost, line_type=contourpy.LineType.ChunkCombinedNan)
    found = [generator.lines(low + (high - low) * (k / COST_LEVELS) ** 2)[0][0] for k in range(1, COST_LEVELS + 1)]
    points = _joined([lines for lines in found if lines is not None])
    return [
        Image(key="cost", rgba=colored(shade, style), x_span=span, y_span=span),
        Contours(key="cost contours", points=points, color=style.contour, opacity=0.6),
    ]
