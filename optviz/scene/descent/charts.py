"""Charts of the race against the step: the loss, the learning rates."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from optviz.engine.path import read_only
from optviz.scene.descent.runs import color_of, trail, visible
from optviz.scene.descent.surface import LOSS
from optviz.scene.layers import Axes, Axis, Curve, Layer, Rule, Span
from optviz.scene.style import Style
from optviz.scene.words import Translate, untranslated
from optviz.studies.descent import Race, Racer
from optviz.text import QT_TRANSLATE_NOOP

STEP = QT_TRANSLATE_NOOP("Scene", "step")
LOSS_TITLE = QT_TRANSLATE_NOOP("Scene", "Loss against step")
RATE = QT_TRANSLATE_NOOP("Scene", "learning rate")
RATES_TITLE = QT_TRANSLATE_NOOP("Scene", "Learning rate against step")

FEW = 12
"""Up to this many steps the ticks of the axis are the steps themselves."""

DEEPEST = 1e-16
"""A log axis of losses shows at most this share of the largest one."""

HIGHEST = 1e6
"""A loss axis shows at most this multiple of the losses at the starts."""


def loss_axes(race: Race, step: int, style: Style, translate: Translate = untranslated) -> Axes:
    """The loss of every run against the step: faint as a whole, full up to ``step``, with a cursor there."""
    curves = {racer.index: racer.curve for racer in visible(race)}
    axis = Axis(label=translate("Scene", LOSS), span=_loss_span(race)[0], log=_loss_span(race)[1])
    return _chart(race, step, style, translate, "loss", translate("Scene", LOSS_TITLE), curves, axis)


def rate_axes(race: Race, step: int, style: Style, translate: Translate = untranslated) -> Axes:
    """The learning rate of every run against the step that it was used for; step lengths where a run finds its own."""
    curves = {racer.index: points for racer in visible(race) if len(points := rate_curve(racer))}
    span, log = _rate_span(race)
    axis = Axis(label=translate("Scene", RATE), span=span, log=log)
    return _chart(race, step, style, translate, "rates", translate("Scene", RATES_TITLE), curves, axis)


def step_axis(race: Race, translate: Translate) -> Axis:
    """The axis of steps; where they are few its ticks are the steps themselves."""
    steps = max(1, race.steps)
    ticks = tuple((float(at), str(at)) for at in range(steps + 1)) if steps <= FEW else None
    return Axis(label=translate("Scene", STEP), span=(0.0, 1.02 * steps), ticks=ticks)


@lru_cache(maxsize=128)
def rate_curve(racer: Racer) -> np.ndarray:
    """(T+1, 2), step and rate, row 0 the first step's; empty where there is none."""
    rates = racer.path.lr
    if racer.path.steps < 1 or not np.isfinite(rates).any():
        return read_only(np.empty((0, 2)))
    shown = np.concatenate([rates[1:2], rates[1:]])
    return read_only(np.stack([np.arange(len(shown), dtype=float), shown], axis=1))


def _chart(
    race: Race,
    step: int,
    style: Style,
    translate: Translate,
    name: str,
    title: str,
    curves: dict[int, np.ndarray],
    axis: Axis,
) -> Axes:
    racers = [racer for racer in visible(race) if racer.index in curves]
    layers: list[Layer] = [
        Curve(key=f"whole{racer.index}", points=curves[racer.index], color=color_of(racer, style), opacity=0.25)
        for racer in racers
    ]
    layers += [trail(racer, curves[racer.index], step, style, label=False) for racer in racers]
    layers.append(Rule(key="cursor", axis="x", at=float(step), color=style.faint, dashed=True))
    return Axes(
        name=name,
        title=title,
        x=step_axis(race, translate),
        y=axis,
        layers=tuple(layers),
        legend=tuple((color_of(racer, style), racer.label) for racer in racers),
        grid=True,
    )


@lru_cache(maxsize=4)
def _loss_span(race: Race) -> tuple[Span, bool]:
    """What the loss axis shows, and whether it is logarithmic; a diverging run does not blow it up."""
    racers = visible(race)
    calm = [racer.path.loss for racer in racers if racer.path.status != "diverged"]
    starts = [racer.path.loss[:1] for racer in racers]
    losses = np.concatenate([*calm, *starts]) if racers else np.array([0.0, 1.0])
    losses = losses[np.isfinite(losses)]
    if not losses.size:
        return (0.0, 1.0), False
    ceiling = HIGHEST * max([1.0, *(abs(float(loss[0])) for loss in starts if np.isfinite(loss[0]))])
    low, high = float(losses.min()), min(float(losses.max()), ceiling)
    positive = losses[losses > 0.0]
    if low >= 0.0 and positive.size and high > 50.0 * float(positive.min()):
        return (max(float(positive.min()), high * DEEPEST) / 1.5, high * 1.5), True
    margin = 0.05 * (high - low) or 0.5 * abs(high) or 1.0
    return (low - margin, high + margin), False


@lru_cache(maxsize=4)
def _rate_span(race: Race) -> tuple[Span, bool]:
    """What the axis of rates shows; logarithmic where they lie more than a factor of 50 apart."""
    curves = [rate_curve(racer)[:, 1] for racer in visible(race)]
    rates = np.concatenate([*curves, np.empty(0)])
    rates = rates[np.isfinite(rates) & (rates > 0.0)]
    if not rates.size:
        return (0.0, 1.0), False
    low, high = float(rates.min()), float(rates.max())
    lows = [float(curve[curve > 0.0].max()) for curve in curves if (curve > 0.0).any()]
    if high > 50.0 * min(lows):
        return (max(low, high * 1e-8) / 1.5, high * 1.5), True
    return (-0.04 * high, 1.08 * high), False
