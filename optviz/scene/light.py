"""The facets of a mesh, lit from the upper left of whoever looks."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from optviz.engine.path import read_only
from optviz.scene.layers import Facets
from optviz.scene.mesh import Mesh, corners_of, in_order, turn_of
from optviz.scene.sight import Sight
from optviz.scene.style import Style, channels, colored

SHADOW, SHINE = 0.75, 0.9
"""How strongly facets that are turned from the light become darker, and those that are turned to it lighter."""

GLASS = 90
"""The opacity, of 255, of undersides: a rim through which one looks in."""


@lru_cache(maxsize=4)
def facets(mesh: Mesh, sight: Sight, style: Style) -> Facets:
    """All facets of the mesh that have a value, in the heatmap's colours, which level ground keeps (Lambert 1760)."""
    box = corners_of(mesh.vertices())
    corners = sight(box)
    rgba = np.array(colored(box[..., 2].mean(axis=2), style))
    rgba[..., :3] = _lit(rgba[..., :3], _brightness(box, sight), style)
    rgba[turn_of(corners) <= 0.0, 3] = GLASS
    corners, rgba = in_order(corners, sight), in_order(rgba, sight)
    whole = np.isfinite(corners).all(axis=(1, 2))
    return Facets(key="facets", corners=read_only(corners[whole]), rgba=read_only(rgba[whole]))


def _brightness(box: np.ndarray, sight: Sight) -> np.ndarray:
    """By how much more light than on flat ground falls on each facet (n, m)."""
    light = -0.6 * sight.right + 0.8 * np.array([0.0, 0.0, 1.0])
    light = light + 0.25 * np.array([sight.toward[0], sight.toward[1], 0.0])
    light = light / np.linalg.norm(light)
    one, other = (box[..., 2, :] - box[..., 0, :]), (box[..., 3, :] - box[..., 1, :])
    stretch = np.array([1.0, 1.0, sight.rise])
    normal = np.cross(one * stretch, other * stretch)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    return np.asarray(normal @ light - light[2])


def _lit(colors: np.ndarray, brightness: np.ndarray, style: Style) -> np.ndarray:
    """The colours (…, 3) mixed with those of shadow and light."""
    shadow, shine = channels(style.shadow), channels(style.shine)
    dark, bright = np.clip(-SHADOW * brightness, 0.0, 0.7), np.clip(SHINE * brightness, 0.0, 0.6)
    mixed = colors + (shadow - colors) * np.nan_to_num(dark)[..., None]
    return np.asarray(mixed + (shine - mixed) * np.nan_to_num(bright)[..., None]).round()
