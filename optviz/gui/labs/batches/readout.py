"""What the batches lab says about a place under the pointer."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QCoreApplication

from optviz.engine.batches.progress import row_at
from optviz.scene.batches.counters import counter
from optviz.scene.batches.data import positions, spans_of
from optviz.scene.batches.glance import Glance
from optviz.scene.batches.noise import exact
from optviz.scene.batches.words import label_of, place_of
from optviz.scene.words import number

NEAR = 0.03
"""A sample this near, as a share of the panel, is the one that is meant."""


def readout(glance: Glance, name: str, x: float, y: float) -> str:
    """The exact numbers there."""
    kinds = {"data": _sample, "plane": _point, "loss": _losses, "noise": _stray, "counters": _counter}
    return kinds[name](glance, x, y) if name in kinds and math.isfinite(x + y) else ""


def _sample(glance: Glance, x: float, y: float) -> str:
    """The nearest sample, and whether it is in use."""
    translate, places = QCoreApplication.translate, positions(glance.comparison)
    (left, right), (low, high) = spans_of(places)
    distance = np.hypot((places[:, 0] - x) / (right - left), (places[:, 1] - y) / (high - low))
    index = int(distance.argmin())
    if distance[index] > NEAR:
        return ""
    problem, lines = glance.comparison.problem, []
    lines.append(translate("BatchesLab", "sample {index}").format(index=index + 1))
    lines.append(f"({number(float(places[index, 0]))}, {number(float(places[index, 1]))})")
    theta = glance.trail.walk.theta[glance.row]
    loss = float(problem.loss_of(problem.design[index] @ theta, problem.target[index]))
    label = label_of(glance.trail.size, translate)
    lines.append(translate("BatchesLab", "its loss with {label}: {loss}").format(label=label, loss=number(loss)))
    if index in glance.moment.members:
        lines.append(translate("BatchesLab", "in the batch"))
    elif index in glance.moment.seen:
        lines.append(translate("BatchesLab", "used in this epoch"))
    return "\n".join(lines)


def _point(glance: Glance, x: float, y: float) -> str:
    loss = float(glance.comparison.problem.loss(np.array([x, y])))
    line = QCoreApplication.translate("DescentLab", "loss {loss}").format(loss=number(loss))
    return f"θ₀ {number(x)}   θ₁ {number(y)}\n{line}"


def _losses(glance: Glance, x: float, y: float) -> str:
    """Every batch size's loss at that place of the axis."""
    translate, timeline = QCoreApplication.translate, glance.timeline
    if not 0.0 <= x <= 1.02 * float(timeline.at[-1]):
        return ""
    there = Glance(glance.comparison, timeline, timeline.step_at(x))
    lines, floor = [place_of(there, translate)], glance.floor
    cost = glance.comparison.scenario.step_cost
    for trail in glance.comparison.trails:
        row = row_at(trail.walk, timeline.kind, cost, there.at)
        loss = float(trail.walk.loss[row]) - floor
        lines.append(f"{label_of(trail.size, translate)}: {number(loss, 5)}")
    return "\n".join(lines)


def _stray(glance: Glance, x: float, y: float) -> str:
    """The batch size nearest to the pointer."""
    if not x > 0.0:
        return ""
    found = min(glance.strays, key=lambda one: abs(math.log(one.size / x)))
    return exact(found, QCoreApplication.translate)


def _counter(glance: Glance, x: float, y: float) -> str:
    """A batch size's counters and how its epoch is cut into batches."""
    index, translate = round(y), QCoreApplication.translate
    if not 0 <= index < len(glance.comparison.trails):
        return ""
    plan = glance.comparison.trails[index].walk.plan
    pattern = translate("BatchesLab", "{label}: {count} iterations an epoch, the last with {size} samples")
    label = label_of(plan.size, translate)
    lines = [pattern.format(label=label, count=plan.per_epoch, size=plan.last_size)]
    return "\n".join([*lines, counter(glance, index, translate)])
