"""What surrounds a surface in space: the floor, the two walls behind it, grid lines, numbers along three edges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from optviz.engine.field import Field, Shade
from optviz.engine.path import read_only
from optviz.scene.layers import Anchor, Curve, Labels, Layer, Region, Span
from optviz.scene.sight import Sight
from optviz.scene.style import Style, blended
from optviz.scene.ticks import Tick, bar_ticks, ticks

FLOOR = -0.08
"""The floor lies a little below the lowest loss."""

MOST = 5
"""Numbers along an edge of the floor."""

APART = 0.2
"""Numbers along the height have so much room each in the picture; where not even one has, there are none."""

AWAY, FAR = 0.09, 0.2
"""From an edge to its numbers and to its name, in units of the box."""

UPRIGHT = 0.3
"""An edge that runs more level than that in the picture has its numbers centred below it."""


@dataclass(frozen=True)
class _Box:
    """The box as it is seen: which sides are near, where things lie in the picture."""

    sight: Sight
    near: tuple[float, float]

    def __call__(self, *points: Sequence[float]) -> np.ndarray:
        return self.sight(np.array(points, dtype=float))


@lru_cache(maxsize=4)
def box_layers(field: Field, sight: Sight, style: Style, loss: str) -> tuple[tuple[Layer, ...], tuple[Layer, ...]]:
    """What lies behind the surface, and the words beside it; ``loss`` is the name of the height."""
    turn = np.radians(sight.camera.azimuth)
    near = tuple(1.0 if part > 1e-9 else -1.0 for part in (np.cos(turn), np.sin(turn)))
    box = _Box(sight, near)  # type: ignore[arg-type]
    marks = (
        _along(ticks(field.x_span, False, MOST), field.x_span),
        _along(ticks(field.y_span, False, MOST), field.y_span),
        _upright_marks(field.shade, round(float(sight.rise * sight.up[2]) / APART)),
    )
    behind = (*_sides(box, style), *_grid(box, marks, style))
    beside = [*_base_words(box, marks[0], 0, "x", style), *_base_words(box, marks[1], 1, "y", style)]
    return behind, (*beside, *(_upright_words(box, marks[2], loss, style) if marks[2] else ()))


def _along(found: Sequence[Tick], span: Span) -> tuple[Tick, ...]:
    return tuple(((value - span[0]) / (span[1] - span[0]) * 2.0 - 1.0, text) for value, text in found)


def _upright_marks(shade: Shade, most: int) -> tuple[Tick, ...]:
    """Shares of the height, and the losses that lie there."""
    if most < 1:
        return ()
    return bar_ticks(
        lambda share: float(shade.value(share)), lambda value: float(shade(value)), min(max(most, 2), MOST)
    )


def _sides(box: _Box, style: Style) -> Iterator[Layer]:
    """Floor and walls, each a little darker than the ground."""
    (x, y), edge = box.near, blended(style.line, style.faint, 0.3)
    floor = box((-1, -1, FLOOR), (1, -1, FLOOR), (1, 1, FLOOR), (-1, 1, FLOOR))
    left = box((-x, -1, FLOOR), (-x, 1, FLOOR), (-x, 1, 1), (-x, -1, 1))
    right = box((-1, -y, FLOOR), (1, -y, FLOOR), (1, -y, 1), (-1, -y, 1))
    for key, corners, share in (("floor", floor, 0.3), ("left", left, 0.12), ("right", right, 0.2)):
        color = blended(style.panel, style.line, share)
        yield Region(key=f"side_{key}", points=read_only(corners), color=color, edge=edge, width=1.0)


def _grid(box: _Box, marks: tuple[Sequence[Tick], ...], style: Style) -> Iterator[Layer]:
    """Lines across floor and walls at the numbers."""
    (x, y), lines = box.near, list[np.ndarray]()
    for at, _ in marks[0]:
        lines.append(box((at, y, FLOOR), (at, -y, FLOOR), (at, -y, 1)))
    for at, _ in marks[1]:
        lines.append(box((x, at, FLOOR), (-x, at, FLOOR), (-x, at, 1)))
    for at, _ in marks[2]:
        lines.append(box((-x, y, at), (-x, -y, at), (x, -y, at)))
    gap = np.full((1, 2), np.nan)
    points = np.concatenate([part for line in lines for part in (line, gap)] or [gap])
    yield Curve(key="box_grid", points=read_only(points), color=style.line, width=1.0)


def _base_words(box: _Box, marks: Sequence[Tick], axis: int, name: str, style: Style) -> Iterator[Layer]:
    """Numbers and the name along the near edge of the floor that runs along an axis."""
    side, out = box.near[1 - axis], np.zeros(3)
    out[1 - axis] = side
    lean = float(box.sight.right @ out)
    anchor: Anchor = "middle" if abs(lean) < UPRIGHT else ("start" if lean > 0.0 else "end")
    places = np.array([at for at, _ in marks] + [0.0])
    points = np.full((len(places), 3), FLOOR)
    points[:, axis], points[:, 1 - axis] = places, side
    points[:-1] += AWAY * out
    points[-1] += FAR * out
    shown, texts = box.sight(points), tuple(text for _, text in marks)
    yield Labels(
        key=f"{name}_numbers", points=read_only(shown[:-1]), texts=texts, color=style.faint, anchor=anchor, dy=5
    )
    yield Labels(
        key=f"{name}_name", points=read_only(shown[-1:]), texts=(name,), color=style.text, anchor=anchor, dy=15
    )


def _upright_words(box: _Box, marks: Sequence[Tick], name: str, style: Style) -> Iterator[Layer]:
    """Numbers and the name along the edge that is seen farthest to the left."""
    x, y = box.near
    corner = min(((x, -y), (-x, y)), key=lambda place: float(box.sight.right[:2] @ place))
    numbers = box.sight(np.array([(*corner, at) for at, _ in marks]).reshape(-1, 3)) - (0.035, 0.0)
    top = box.sight(np.array([(*corner, 1.0)])) - (0.035, 0.0)
    texts = tuple(text for _, text in marks)
    yield Labels(key="loss_numbers", points=read_only(numbers), texts=texts, color=style.faint, anchor="end")
    yield Labels(key="loss_name", points=read_only(top), texts=(name,), color=style.text, anchor="end", dy=-18)
