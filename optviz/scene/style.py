"""Colours of both themes: one source for the window and for exported pictures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np

ThemeName = Literal["light", "dark"]


FAINT, THIN = 0.5, 0.7
"""Hidden pieces of a trail: how far their colour is on the way to the halo's, and their share of its width."""


@dataclass(frozen=True)
class Style:
    """A theme's colours (``#rrggbb``).

    ``window``, ``panel``, ``raised`` are backgrounds from back to front, ``text`` and ``faint`` writing, ``line``
    borders and grids, ``accent`` what is active; ``warn`` a message's background. ``heat`` are the heatmap's stops from
    low to high, ``runs`` the colours of runs in order (the first eight also apart for colour-blind eyes), ``halo`` what
    surrounds a trail. ``shadow`` and ``shine`` are what slopes of a surface in space are mixed with where they are
    turned from the light, and to it.
    """

    name: ThemeName
    window: str
    panel: str
    raised: str
    text: str
    faint: str
    line: str
    accent: str
    on_accent: str
    warn: str
    contour: str
    minimum: str
    halo: str
    shadow: str
    shine: str
    heat: tuple[str, ...]
    runs: tuple[str, ...]

    def run_color(self, index: int) -> str:
        """The colour of the run at that place of the scenario."""
        return self.runs[index % len(self.runs)]


LIGHT = Style(
    name="light",
    window="#f3f4f7",
    panel="#ffffff",
    raised="#ffffff",
    text="#1b2230",
    faint="#5d6779",
    line="#d5dae3",
    accent="#2f6fde",
    on_accent="#ffffff",
    warn="#fff1d6",
    contour="#3f5b86",
    minimum="#0b1a33",
    halo="#ffffff",
    shadow="#2c4268",
    shine="#ffffff",
    heat=("#fdfdf8", "#e3ecf3", "#bfd2e6", "#97b3d3", "#7192bd"),
    runs=(
        "#ce383d", "#2267d3", "#008b5d", "#c16c01", "#6d349e", "#2d7a8f",
        "#b0276f", "#606925", "#8a5a2b", "#3d3f9e", "#e0559b", "#4d5563",
    ),
)  # fmt: skip

DARK = Style(
    name="dark",
    window="#12161f",
    panel="#181d29",
    raised="#212838",
    text="#e8ecf4",
    faint="#9aa6bb",
    line="#313a4d",
    accent="#6ea1ff",
    on_accent="#0c1220",
    warn="#4a3a17",
    contour="#8aa6cf",
    minimum="#ffffff",
    halo="#0d111a",
    shadow="#05070c",
    shine="#9cc0ee",
    heat=("#0f1420", "#16233a", "#1f3858", "#2f5379", "#46739b"),
    runs=(
        "#fe6b6b", "#7cb4ea", "#31d993", "#f7a92f", "#b07cff", "#5bdff1",
        "#fe78c1", "#deeb6d", "#d9a066", "#9aa2ff", "#ffb3d9", "#c3cad6",
    ),
)  # fmt: skip

STYLES: dict[ThemeName, Style] = {"light": LIGHT, "dark": DARK}


@cache
def heat_table(style: Style) -> np.ndarray:
    """The heatmap's colours (256, 4) uint8, from the lowest value to the highest, evenly between the stops."""
    stops = np.array([channels(color) for color in style.heat])
    at = np.linspace(0.0, 1.0, 256)
    places = np.linspace(0.0, 1.0, len(stops))
    columns = [np.interp(at, places, stops[:, channel]) for channel in range(3)]
    table = np.stack([*columns, np.full(256, 255.0)], axis=1).round().astype(np.uint8)
    table.flags.writeable = False
    return table


def colored(shades: np.ndarray, style: Style) -> np.ndarray:
    """Shades in [0, 1] as rgba (…, 4) uint8; nan is transparent."""
    table = heat_table(style)
    known = np.isfinite(shades)
    rgba = table[np.where(known, shades * 255.0, 0.0).astype(np.uint8)]
    rgba[~known, 3] = 0
    rgba.flags.writeable = False
    return rgba


def rgba_of(color: str) -> tuple[int, int, int, int]:
    """A colour as red, green, blue and alpha, from 0 to 255."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16), 255


def channels(color: str) -> np.ndarray:
    """Red, green and blue (3,) of a colour, from 0 to 255."""
    return np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)], dtype=float)


def blended(one: str, other: str, share: float) -> str:
    """A colour between two, ``share`` (0 to 1) of the way to the other."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
