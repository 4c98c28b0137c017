"""One palette for all frames of a movie, and each colour's place in it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from optviz.export.movie import Frame

CLEAR = 255
"""The index that means: as it was."""

EXACT = 64
"""So many of the most frequent colours are kept as they are: backgrounds, text, lines."""

STRIP = 200_000
"""About so many pixels stand for all of the samples when the other colours are chosen."""

BITS = 6
"""Colours that agree in so many bits of each channel share a place."""


class Palette:
    """255 colours that suit the samples; the last place of the table stays free for ``CLEAR``."""

    def __init__(self, samples: Sequence[Frame]) -> None:
        self._colors = _chosen(*_counted(samples))
        self._places = np.full(1 << 3 * BITS, -1, np.int16)
        for place in range(len(self._colors) - 1, -1, -1):
            self._places[_cell(self._colors[place])] = place

    @property
    def table(self) -> bytes:
        """256 colours as GIF stores them."""
        return self._colors.tobytes().ljust(3 * 256, b"\0")

    def indices(self, colors: np.ndarray) -> np.ndarray:
        """The places (…) uint8 of colours (…, 3)."""
        cells = _cell(colors)
        found = self._places[cells]
        missing = found < 0
        if missing.any():
            self._learn(np.unique(cells[missing]))
            found = self._places[cells]
        return found.astype(np.uint8)

    def _learn(self, cells: np.ndarray) -> None:
        """Finds the nearest colour for each of these cells."""
        shifts = np.array([2 * BITS, BITS, 0])
        middles = ((cells[:, None] >> shifts & (1 << BITS) - 1) << 8 - BITS) + (1 << 7 - BITS)
        colors = self._colors.astype(np.int32)
        for part in np.array_split(np.arange(len(cells)), len(cells) // 2048 + 1):
            apart = ((middles[part, None] - colors) ** 2).sum(axis=2)
            self._places[cells[part]] = apart.argmin(axis=1)


def _cell(colors: np.ndarray) -> np.ndarray:
    wide = (colors >> 8 - BITS).astype(np.int32)
    cells: np.ndarray = wide[..., 0] << 2 * BITS | wide[..., 1] << BITS | wide[..., 2]
    return cells


def _counted(samples: Sequence[Frame]) -> tuple[np.ndarray, np.ndarray]:
    """All colours (N, 3) of the samples, and how many pixels have each."""
    packed, counts = [], []
    for sample in samples:
        wide = sample.astype(np.int32)
        values, count = np.unique(wide[..., 0] << 16 | wide[..., 1] << 8 | wide[..., 2], return_counts=True)
        packed.append(values)
        counts.append(count)
    values, places = np.unique(np.concatenate(packed), return_inverse=True)
    colors = np.stack([values >> 16, values >> 8 & 255, values & 255], axis=1).astype(np.uint8)
    return colors, np.bincount(places, np.concatenate(counts))


def _chosen(colors: np.ndarray, counts: np.ndarray) -> np.ndarray:
    """At most 255 of them, the most frequent ones first.

    The others weigh as much as the root of their number: a thin line's colour is worth more than its few pixels.
    """
    order = np.argsort(-counts, kind="stable")
    if len(order) <= CLEAR:
        return colors[order]
    first, rest = order[:EXACT], order[EXACT:]
    weights = np.sqrt(counts[rest])
    repeats = np.ceil(weights * (STRIP / weights.sum())).astype(int)
    return np.concatenate([colors[first], _quantized(np.repeat(colors[rest], repeats, axis=0), CLEAR - EXACT)])


def _quantized(pixels: np.ndarray, count: int) -> np.ndarray:
    """So many colours that stand for those of the pixels (N, 3)."""
    from PIL import Image

    strip = Image.fromarray(pixels[None])
    table = strip.quantize(count, method=Image.Quantize.MEDIANCUT, kmeans=1).getpalette("RGB")
    return np.array(table, np.uint8).reshape(-1, 3)[:count]
