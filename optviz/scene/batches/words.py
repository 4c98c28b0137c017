"""What the batches lab's picture says."""

from __future__ import annotations

from optviz.engine.batches.progress import Progress
from optviz.scene.batches.glance import Glance
from optviz.scene.words import Translate, number
from optviz.text import QT_TRANSLATE_NOOP

AXES: dict[Progress, str] = {
    "iterations": QT_TRANSLATE_NOOP("Batches", "iteration"),
    "epochs": QT_TRANSLATE_NOOP("Batches", "epoch"),
    "samples": QT_TRANSLATE_NOOP("Batches", "samples seen"),
    "time": QT_TRANSLATE_NOOP("Batches", "gradient time"),
}
PLACES: dict[Progress, str] = {
    "iterations": QT_TRANSLATE_NOOP("Batches", "At iteration {at}"),
    "epochs": QT_TRANSLATE_NOOP("Batches", "At epoch {at}"),
    "samples": QT_TRANSLATE_NOOP("Batches", "After {at} samples"),
    "time": QT_TRANSLATE_NOOP("Batches", "After the time of {at} gradients"),
}
LEADS = QT_TRANSLATE_NOOP("Batches", "{place} {label} is ahead: loss {loss}, against {others}.")
ABOVE = QT_TRANSLATE_NOOP("Batches", "{place} {label} is ahead: {loss} above the minimum, against {others}.")
LEVEL = QT_TRANSLATE_NOOP("Batches", "{place} the losses are level: {loss}.")
ALONE = QT_TRANSLATE_NOOP("Batches", "{place}: loss {loss}")
OTHER = QT_TRANSLATE_NOOP("Batches", "{loss} ({label})")
GONE = QT_TRANSLATE_NOOP("Batches", "diverged ({label})")
ALL_GONE = QT_TRANSLATE_NOOP("Batches", "All have diverged: the learning rate is too large.")
SIZE = QT_TRANSLATE_NOOP("Batches", "B = {size}")

NEAR = 0.002
"""Losses that differ by less than this share of them are level."""

MOST_OTHERS = 3


def label_of(size: int, translate: Translate) -> str:
    """``B = 100``."""
    return translate("Batches", SIZE).format(size=size)


def place_of(glance: Glance, translate: Translate) -> str:
    """How far along the chosen axis everybody is."""
    digits = 3 if glance.timeline.kind == "epochs" else 6
    return translate("Batches", PLACES[glance.timeline.kind]).format(at=number(glance.at, digits))


def lead_of(glance: Glance, translate: Translate) -> str:
    """Who is ahead at this place of the chosen axis."""
    trails, place = glance.comparison.trails, place_of(glance, translate)
    alive = [index for index in range(len(trails)) if not glance.stopped(index)]
    if not alive:
        return translate("Batches", ALL_GONE)
    losses = glance.losses
    order = sorted(alive, key=lambda index: losses[index])
    best = losses[order[0]]
    if len(trails) == 1:
        return translate("Batches", ALONE).format(place=place, loss=number(best))
    if len(alive) == len(trails) and losses[order[-1]] - best <= NEAR * abs(best):
        return translate("Batches", LEVEL).format(place=place, loss=number(best))
    others = [
        translate("Batches", OTHER).format(loss=number(losses[index]), label=label_of(trails[index].size, translate))
        for index in order[1 : 1 + MOST_OTHERS]
    ]
    others += [
        translate("Batches", GONE).format(label=label_of(trails[index].size, translate))
        for index in range(len(trails))
        if glance.stopped(index)
    ]
    return translate("Batches", ABOVE if glance.floor else LEADS).format(
        place=place,
        label=label_of(trails[order[0]].size, translate),
        loss=number(best),
        others=", ".join(others),
    )


def footer_of(glance: Glance, translate: Translate) -> str:
    """The line below a picture."""
    return lead_of(glance, translate)
