"""A scene without some of its parts: what a picture leaves out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from optviz.scene.layers import Arrows, Axes, Column, Contours, Labels, Layer, Markers, Scene, Trail

COMMON = ("text", "color_bar", "legend", "labels", "contours", "minima", "footer")
"""What every scene may leave out, whether it has it or not. ``text`` is the title and the lines below it."""


def panels_of(scene: Scene) -> tuple[str, ...]:
    """The names of the scene's panels, which may be left out too."""
    return tuple(dict.fromkeys(axes.name for axes in scene.panels))


def parts_of(scene: Scene) -> tuple[str, ...]:
    """Everything that ``without`` can leave out of the scene."""
    return COMMON[0], *panels_of(scene), *COMMON[1:]


def without(scene: Scene, left_out: Collection[str]) -> Scene:
    """The scene without these ``parts_of`` it; the panels that stay share the room. Names it does not have are ignored.

    The other panels of a column share its height, the other columns the width of one that is empty now.
    """
    if not left_out:
        return scene
    columns = [_rest(column, left_out) for column in scene.columns]
    columns = [column for column in columns if column.panels]
    total = sum(column.share for column in columns) or 1.0
    return replace(
        scene,
        columns=tuple(replace(column, share=column.share / total) for column in columns),
        title="" if "text" in left_out else scene.title,
        text="" if "text" in left_out else scene.text,
        footer="" if "footer" in left_out else scene.footer,
    )


def _rest(column: Column, left_out: Collection[str]) -> Column:
    """The column without some of its panels."""
    pairs = zip(column.panels, column.heights, strict=True)
    kept = [(axes, share) for axes, share in pairs if axes.name not in left_out]
    return Column(
        panels=tuple(_bare(axes, left_out) for axes, _ in kept),
        share=column.share,
        shares=tuple(share for _, share in kept),
    )


def _bare(axes: Axes, left_out: Collection[str]) -> Axes:
    layers = (_plain(layer, left_out, axes) for layer in axes.layers)
    return replace(
        axes,
        layers=tuple(layer for layer in layers if layer is not None),
        color_bar=None if "color_bar" in left_out else axes.color_bar,
        legend=() if "legend" in left_out else axes.legend,
    )


def _plain(layer: Layer, left_out: Collection[str], axes: Axes) -> Layer | None:
    if isinstance(layer, Contours) and "contours" in left_out:
        return None
    if isinstance(layer, Markers) and layer.key in ("minima", "saddles") and "minima" in left_out:
        return None
    if "labels" in left_out:
        if isinstance(layer, Labels) and not axes.bare:  # bare axes have their numbers there
            return None
        if isinstance(layer, Trail | Arrows):
            return replace(layer, label="")
    return layer
