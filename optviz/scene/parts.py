"""A scene without some of its parts: what a picture leaves out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from optviz.scene.layers import Axes, Contours, Layer, Markers, Scene, Trail

PARTS = ("text", "surface", "loss", "color_bar", "legend", "labels", "contours", "minima", "footer")
"""What may be left out. ``text`` is the title and the lines below it; ``surface`` and ``loss`` are whole panels."""


def without(scene: Scene, left_out: Collection[str]) -> Scene:
    """The scene without these ``PARTS``; the panels that stay share the width."""
    if not left_out:
        return scene
    kept = [
        (axes, share)
        for axes, share in zip(scene.panels, scene.shares, strict=True)
        if axes.name not in left_out or axes.name not in PARTS
    ]
    total = sum(share for _, share in kept) or 1.0
    return replace(
        scene,
        panels=tuple(_bare(axes, left_out) for axes, _ in kept),
        shares=tuple(share / total for _, share in kept),
        title="" if "text" in left_out else scene.title,
        text="" if "text" in left_out else scene.text,
        footer="" if "footer" in left_out else scene.footer,
    )


def _bare(axes: Axes, left_out: Collection[str]) -> Axes:
    layers = (_plain(layer, left_out) for layer in axes.layers)
    return replace(
        axes,
        layers=tuple(layer for layer in layers if layer is not None),
        color_bar=None if "color_bar" in left_out else axes.color_bar,
        legend=() if "legend" in left_out else axes.legend,
    )


def _plain(layer: Layer, left_out: Collection[str]) -> Layer | None:
    if isinstance(layer, Contours) and "contours" in left_out:
        return None
    if isinstance(layer, Markers) and layer.key == "minima" and "minima" in left_out:
        return None
    if isinstance(layer, Trail) and "labels" in left_out:
        return replace(layer, label="")
    return layer
