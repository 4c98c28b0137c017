"""The surface in space, and the runs on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from optviz.engine.field import Field
from optviz.engine.path import Path, read_only
from optviz.scenario.descent import Camera
from optviz.scene.descent.relief_box import box_layers
from optviz.scene.descent.runs import color_of, visible
from optviz.scene.descent.step_arrows import step_arrows
from optviz.scene.descent.surface import LOSS, known_marks, notes, start_marks
from optviz.scene.drape import Drape, draped, thinned
from optviz.scene.layers import Arrows, Axes, Axis, Contours, Curve, Layer, Markers, Trail
from optviz.scene.light import facets
from optviz.scene.mesh import Mesh, hidden, mesh_of, underneath
from optviz.scene.sight import HIGH, WIDE, Sight
from optviz.scene.style import Style, blended
from optviz.scene.words import Translate, untranslated
from optviz.studies.descent import Race
from optviz.text import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("Scene", "{surface} in space")
LOG_LOSS = QT_TRANSLATE_NOOP("Scene", "loss (log scale)")


@dataclass(frozen=True)
class Detail:
    """How finely the surface is drawn: ``size`` points along each side of the mesh.

    Steps of a walk that stay within ``still`` of the sides are one point, of more than ``most`` points only every
    second, third … is drawn; points of a contour line closer than ``close`` (units of the box) are one.
    """

    size: int
    still: float
    most: int
    close: float


FINE, COARSE = Detail(67, 1e-3, 100_000, 0.009), Detail(25, 6e-3, 160, 0.03)
"""At rest, and while it is turned."""

Walk = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Points in the picture (M, 2), which of them are hidden (M,), the last one of each step (T+1,)."""


def relief_axes(
    race: Race,
    field: Field,
    step: int,
    style: Style,
    translate: Translate = untranslated,
    *,
    camera: Camera | None = None,
    detail: Detail = FINE,
) -> Axes:
    """The surface in space as the view's camera, or another, sees it: heights on the scale of the heatmap's colours.

    Trails lie on the surface and end at the walls of the box; what a hill hides of them is faint. A coarser ``detail``
    is for pictures that change at once.
    """
    view, sight = race.scenario.view, Sight(camera or race.scenario.view.camera)
    mesh = mesh_of(field, detail.size)
    loss = translate("Scene", LOG_LOSS if field.shade.log else LOSS)
    behind, beside = box_layers(field, sight, style, loss)
    layers: list[Layer] = [*behind, facets(mesh, sight, style)]
    lines, borders = _lines(field, mesh, sight, style, detail)
    layers += [lines, borders] if view.contours else [borders]
    if view.minima:
        layers += _on_surface(known_marks(race, style), mesh, sight, drop=True)
    layers += _on_surface(start_marks(race.scenario, style), mesh, sight, drop=False)
    layers += beside
    layers += _trails(race, mesh, sight, step, style, detail)
    layers += _arrows(step_arrows(race, step, (field.x_span, field.y_span), style, translate), mesh, sight)
    if view.space == "relief":
        layers += notes(race, step, style, translate)
    return Axes(
        name="relief",
        title=translate("Scene", TITLE).format(surface=translate("Surfaces", race.objective.spec.title)),
        x=Axis(label="", span=(-WIDE, WIDE), ticks=()),
        y=Axis(label="", span=(-HIGH, HIGH), ticks=()),
        layers=tuple(layers),
        equal=True,
        bare=True,
    )


@lru_cache(maxsize=4)
def _lines(field: Field, mesh: Mesh, sight: Sight, style: Style, detail: Detail) -> tuple[Contours, Curve]:
    """The contour lines as far as they are seen, and the surface's borders."""
    lifted, borders = _lifted(field, mesh, detail), _borders(mesh)
    lines = _without(hidden(mesh, sight, lifted) | underneath(mesh, sight, lifted), sight(lifted))
    around = _without(hidden(mesh, sight, borders), sight(borders))
    return (
        Contours(key="contours", points=lines, color=style.contour, opacity=0.5),
        Curve(key="borders", points=around, color=blended(style.contour, style.heat[-1], 0.2), width=1.2),
    )


@lru_cache(maxsize=4)
def _lifted(field: Field, mesh: Mesh, detail: Detail) -> np.ndarray:
    """The contour lines (N, 3) on the mesh, in the box."""
    return read_only(thinned(mesh.box(field.contours), detail.close))


def _borders(mesh: Mesh) -> np.ndarray:
    """The mesh's four sides in the box, with gaps between them."""
    grid, gap = mesh.vertices(), np.full((1, 3), np.nan)
    sides = (grid[0], grid[-1], grid[:, 0], grid[:, -1])
    return np.concatenate([part for side in sides for part in (side, gap)])


def _without(left_out: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Lines (N, 2) with gaps where points are left out."""
    return read_only(np.where(left_out[:, None], np.nan, points))


def _on_surface(marks: list[Markers], mesh: Mesh, sight: Sight, *, drop: bool) -> Iterator[Layer]:
    """Markers moved onto the surface; perhaps without those that are hidden."""
    for layer in marks:
        box = mesh.box(layer.points)
        kept = np.isfinite(box).all(axis=1)
        if drop:
            kept &= ~hidden(mesh, sight, box)
        if kept.any():
            yield replace(layer, points=read_only(sight(box[kept])))


def _arrows(arrows: list[Arrows], mesh: Mesh, sight: Sight) -> Iterator[Layer]:
    """The arrows of the step that is looked at, straight from one point of the surface to another."""
    for layer in arrows:
        tails, heads = mesh.box(layer.tails), mesh.box(layer.heads)
        if np.isfinite(tails).all() and np.isfinite(heads).all():
            yield replace(layer, tails=read_only(sight(tails)), heads=read_only(sight(heads)))


def _trails(race: Race, mesh: Mesh, sight: Sight, step: int, style: Style, detail: Detail) -> Iterator[Layer]:
    walks = _walks(tuple(racer.path for racer in race.racers), mesh, sight, detail)
    for racer in visible(race):
        points, covered, ends = walks[racer.index]
        yield Trail(
            key=f"trail{racer.index}",
            points=points,
            count=int(ends[min(step, racer.path.steps)]) + 1,
            color=color_of(racer, style),
            halo=style.halo,
            label=racer.label,
            ended=racer.path.status == "diverged",
            hidden=covered,
        )


@lru_cache(maxsize=4)
def _walks(paths: tuple[Path, ...], mesh: Mesh, sight: Sight, detail: Detail) -> tuple[Walk, ...]:
    """Every path in the picture; the same arrays as long as the camera stands still."""
    return tuple(
        (read_only(sight(box)), read_only(hidden(mesh, sight, box)), drape.ends)
        for drape, box in _laid(paths, mesh, detail)
    )


@lru_cache(maxsize=4)
def _laid(paths: tuple[Path, ...], mesh: Mesh, detail: Detail) -> tuple[tuple[Drape, np.ndarray], ...]:
    """Every path on the mesh, with its points in the box."""
    piece, still, most = 1.0 / (mesh.size - 1), detail.still, detail.most
    drapes = [draped(path.positions, mesh.x_span, mesh.y_span, piece=piece, still=still, most=most) for path in paths]
    return tuple((drape, read_only(mesh.box(drape.points))) for drape in drapes)
