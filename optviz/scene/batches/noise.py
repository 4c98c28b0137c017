"""Panel ``noise``: how far a batch's gradient strays from the true one, against the batch size."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from optviz.engine.batches.noise import Stray, share
from optviz.engine.path import read_only
from optviz.scene.batches.glance import Glance
from optviz.scene.batches.words import label_of
from optviz.scene.layers import Axes, Axis, Curve, Layer, Markers, Note
from optviz.scene.style import Style
from optviz.scene.words import Translate, number
from optviz.text import QT_TRANSLATE_NOOP

CURVE = 120
TITLE = QT_TRANSLATE_NOOP("Batches", "A batch's gradient strays by 1/√B")
SIZE = QT_TRANSLATE_NOOP("Batches", "batch size B")
STRAY = QT_TRANSLATE_NOOP("Batches", "std of the gradient")
NOTE = QT_TRANSLATE_NOOP("Batches", "dots: this order's batches\nline: √(φ·tr C)  dashed: 1/√B")
NONE = QT_TRANSLATE_NOOP("Batches", "{label}: no noise at all")


def noise_axes(glance: Glance, style: Style, translate: Translate) -> Axes:
    """The panel, both axes logarithmic: measured dots, the line of independent batches."""
    comparison = glance.comparison
    samples, strays = comparison.problem.samples, glance.strays
    single = _single(strays[0], samples, comparison.replacement)
    layers: list[Layer] = []
    if single > 0.0:
        whole, plain = _lines(samples, comparison.replacement)
        layers.append(Curve(key="rootlaw", points=_scaled(plain, single), color=style.faint, width=1.0, dashed=True))
        layers.append(Curve(key="theory", points=_scaled(whole, single), color=style.text, width=1.5))
    for index, found in enumerate(strays):
        if math.isfinite(found.measured) and found.measured > 1e-9 * single:
            layers.append(_dot(index, found, index == glance.chosen, style))
    layers.append(Note(key="note", text=_note(glance, samples, translate), color=style.text, corner="bottom_left"))
    return Axes(
        name="noise",
        title=translate("Batches", TITLE),
        x=Axis(label=translate("Batches", SIZE), span=(0.8, 1.25 * samples), log=True),
        y=Axis(label=translate("Batches", STRAY), span=_span(single, samples), log=True),
        layers=tuple(layers),
        grid=True,
    )


def _single(one: Stray, samples: int, replacement: bool) -> float:
    """√tr C, the std of a single sample's gradient."""
    phi = share(samples, one.size, replacement=replacement)
    if phi > 0.0:
        return one.expected / math.sqrt(phi)
    return 0.0


def _dot(index: int, found: Stray, chosen: bool, style: Style) -> Markers:
    return Markers(
        key=f"measured{index}",
        points=read_only(np.array([[float(found.size), found.measured]])),
        symbol="circle",
        color=style.run_color(index),
        edge=style.text if chosen else style.halo,
        size=11.0 if chosen else 8.0,
    )


def _note(glance: Glance, samples: int, translate: Translate) -> str:
    lines = [translate("Batches", NOTE)]
    if any(trail.size == samples for trail in glance.comparison.trails) and not glance.comparison.replacement:
        lines.append(translate("Batches", NONE).format(label=label_of(samples, translate)))
    return "\n".join(lines)


@lru_cache(maxsize=4)
def _lines(samples: int, replacement: bool) -> tuple[np.ndarray, np.ndarray]:
    """√φ and 1/√B against B, as (N, 2)."""
    sizes = np.geomspace(1.0, samples, CURVE)
    phi = 1.0 / sizes if replacement else (samples - sizes) / ((samples - 1.0) * sizes)
    root = np.sqrt(np.maximum(phi, 1e-18))
    return np.stack([sizes, root], axis=1), np.stack([sizes, 1.0 / np.sqrt(sizes)], axis=1)


def _scaled(line: np.ndarray, factor: float) -> np.ndarray:
    return read_only(line * np.array([1.0, factor]))


def _span(single: float, samples: int) -> tuple[float, float]:
    """Steady while the noise changes little: whole factors of two."""
    if not (single > 0.0 and math.isfinite(single)):
        return (0.01, 1.0)
    top = 2.0 ** math.ceil(math.log2(single * 1.2))
    return (top / (8.0 * math.sqrt(samples)), top * 1.5)


def exact(found: Stray, translate: Translate) -> str:
    """Measured against expected, in words."""
    label = label_of(found.size, translate)
    if not math.isfinite(found.measured):
        return translate("Batches", "{label}: expected {expected}").format(label=label, expected=number(found.expected))
    return translate("Batches", "{label}: measured {measured} over {count} batches, expected {expected}").format(
        label=label, measured=number(found.measured), count=found.batches, expected=number(found.expected)
    )
