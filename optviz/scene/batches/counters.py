"""Panel ``counters``: iteration, epoch and samples seen, side by side for all batch sizes."""

from __future__ import annotations

import numpy as np

from optviz.engine.path import read_only
from optviz.scene.batches.glance import Glance
from optviz.scene.batches.words import label_of
from optviz.scene.layers import Axes, Axis, Bars, Labels, Layer
from optviz.scene.style import Style, blended
from optviz.scene.words import Translate, number
from optviz.text import QT_TRANSLATE_NOOP

THICK = 0.8
HEADER = -0.85
"""Where the columns' names stand, in rows."""

COLUMNS = (0.17, 0.48, 0.80)
TITLE = QT_TRANSLATE_NOOP("Batches", "One step = 1 iteration; all samples once = 1 epoch")
LINE = QT_TRANSLATE_NOOP("Batches", "iteration {iteration} · epoch {epoch} · {samples} samples")
DIVERGED = QT_TRANSLATE_NOOP("Batches", "diverged at iteration {iteration}")
NAMES = (
    QT_TRANSLATE_NOOP("Batches", "iteration"),
    QT_TRANSLATE_NOOP("Batches", "epoch"),
    QT_TRANSLATE_NOOP("Batches", "samples seen"),
)


def counters_axes(glance: Glance, style: Style, translate: Translate) -> Axes:
    """The panel: a table with a bar behind each row, as long as its epochs."""
    trails, epochs = glance.comparison.trails, float(glance.comparison.scenario.epochs)
    count, half = len(trails), THICK / 2.0
    done = np.array([trail.walk.epoch[row] for trail, row in zip(trails, glance.rows, strict=True)])
    place = np.arange(count, dtype=float)
    boxes = np.stack([np.zeros(count), place - half, done, place + half], axis=1)
    colors = tuple(blended(style.run_color(index), style.panel, 0.55) for index in range(count))
    names = tuple(translate("Batches", name) for name in NAMES)
    layers: list[Layer] = [
        Labels(key="names", points=_places(HEADER, epochs), texts=names, color=style.faint),
        Bars(key="epochs", boxes=read_only(boxes), colors=colors),
    ]
    for index in range(count):
        texts = _row(glance, index, translate)
        # Short texts, a layer a row: a text costs by its length, and the rows of large batches change rarely.
        layers.append(Labels(key=f"row{index}", points=_places(index, epochs), texts=texts, color=style.text))
    return Axes(
        name="counters",
        title=translate("Batches", TITLE),
        x=Axis(label=translate("Batches", "epoch"), span=(0.0, epochs)),
        y=Axis(
            label="",
            span=(HEADER - 0.45, count - 0.45),
            ticks=tuple((float(index), label_of(trail.size, translate)) for index, trail in enumerate(trails)),
            inverted=True,
        ),
        layers=tuple(layers),
    )


def _places(row: float, epochs: float) -> np.ndarray:
    return read_only(np.array([(share * epochs, float(row)) for share in COLUMNS]))


def _row(glance: Glance, index: int, translate: Translate) -> tuple[str, ...]:
    """Iteration, epoch, samples seen; of a walk that has diverged that instead of the last."""
    walk, row = glance.comparison.trails[index].walk, int(glance.rows[index])
    last = translate("Batches", "diverged") if glance.stopped(index) else str(int(walk.samples_seen[row]))
    return str(row), number(float(walk.epoch[row]), 3), last


def counter(glance: Glance, index: int, translate: Translate) -> str:
    """``iteration 20 · epoch 2 · 2000 samples``."""
    walk, row = glance.comparison.trails[index].walk, int(glance.rows[index])
    if glance.stopped(index):
        return translate("Batches", DIVERGED).format(iteration=row + 1)
    return translate("Batches", LINE).format(
        iteration=row, epoch=number(float(walk.epoch[row]), 3), samples=int(walk.samples_seen[row])
    )
