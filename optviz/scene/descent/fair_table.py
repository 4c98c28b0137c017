"""Panel ``results`` of the fair race: a row a run, the cheapest way to the target first."""

from __future__ import annotations

import numpy as np

from optviz.engine.path import read_only
from optviz.engine.proportions import wilson
from optviz.scene.descent.fair_charts import entry_color, shown_entries
from optviz.scene.layers import Axes, Axis, Bars, Corner, Curve, Labels, Layer, Note, Rule
from optviz.scene.style import Style, blended
from optviz.scene.words import Translate, number, untranslated
from optviz.studies.fair import Entry, FairRace
from optviz.text import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("Scene", "Results: cheapest way to the target first")
SHARE = QT_TRANSLATE_NOOP("Scene", "bars: solved of {starts} random starts, 95 % interval")
NO_STARTS = QT_TRANSLATE_NOOP("Scene", "no random starts")
UNTIL = QT_TRANSLATE_NOOP("Scene", "until the target")
NAMES = (
    QT_TRANSLATE_NOOP("Scene", "rate"),
    QT_TRANSLATE_NOOP("Scene", "steps"),
    QT_TRANSLATE_NOOP("Scene", "cost"),
    QT_TRANSLATE_NOOP("Scene", "final loss"),
    QT_TRANSLATE_NOOP("Scene", "spent"),
    QT_TRANSLATE_NOOP("Scene", "solved"),
)
OWN = QT_TRANSLATE_NOOP("Scene", "its own")
DIVERGED = QT_TRANSLATE_NOOP("Scene", "diverged")
EMPTY = QT_TRANSLATE_NOOP("Scene", "Add runs on the left: they race here.")
LESSON = QT_TRANSLATE_NOOP(
    "Scene",
    "Every gradient counts: SAM pays two a step,\n"
    "a line search several.\n"
    "The bars start elsewhere with the same rate:\n"
    "a short one says that it suits only the start\n"
    "it was tuned for.",
)
NEVER = "—"
PENDING = "…"

COLUMNS = (0.11, 0.26, 0.39, 0.58, 0.76, 0.92)
"""Where the columns stand, as shares of the panel's width."""

HEADER, GROUP, LINE = -0.76, -1.12, -0.5
LEAST, ROOMY = 8, 5
"""The panel has room for so many rows at least; up to so many leave some for a word on how to read it."""

TEXT, BAR, THICK = -0.13, 0.26, 0.1
"""Within a row: where its texts stand, its bar, and half of the bar's thickness."""

PALE, MARK = 0.4, 0.01
WIDTH = 1.02
"""Of the panel in bars' lengths: a bar of all starts does not touch its end."""


def results_axes(race: FairRace, style: Style, translate: Translate = untranslated) -> Axes:
    """The table, with a bar below each row as long as its success rate and a whisker for the doubt about it."""
    entries = ranked(race)
    layers = _head(style, translate) if entries else [_note("empty", "top_left", EMPTY, style, translate)]
    if 0 < len(entries) <= ROOMY:
        layers.append(_note("lesson", "bottom_left", LESSON, style, translate))
    for row, entry in enumerate(entries):
        layers += _row(race, entry, row, style, translate)
    starts = race.chosen.starts
    label = translate("Scene", SHARE).format(starts=starts) if starts else translate("Scene", NO_STARTS)
    labels = race.labels
    return Axes(
        name="results",
        title=translate("Scene", TITLE),
        x=Axis(
            label=label,
            span=(0.0, WIDTH),
            ticks=tuple((share / 4.0, f"{25 * share} %") for share in range(5)) if starts else (),
        ),
        y=Axis(
            label="",
            span=(GROUP - 0.35, max(len(entries), LEAST) - 0.45),
            ticks=tuple((row + TEXT, labels[entry.index]) for row, entry in enumerate(entries)),
            inverted=True,
        ),
        layers=tuple(layers),
    )


def ranked(race: FairRace) -> list[Entry]:
    """The runs that are drawn, in the order of the rows."""
    shown = {entry.index for entry in shown_entries(race)}
    return [entry for entry in race.ranking() if entry.index in shown]


def cells(race: FairRace, entry: Entry, translate: Translate = untranslated) -> tuple[str, ...]:
    """A row's texts, in the order of ``NAMES``."""
    step, history = race.arrival(entry), entry.history
    return (
        rate_text(entry, translate),
        NEVER if step is None else str(step),
        NEVER if step is None else number(race.cost(entry, step), 3),
        translate("Scene", DIVERGED) if history.diverged else number(history.final, 3),
        number(race.cost(entry, -1), 3),
        success_text(race, entry),
    )


def rate_text(entry: Entry, translate: Translate = untranslated) -> str:
    """The rate picked; ≤ or ≥ where it is an end of those tried; in words where there is none to pick."""
    if entry.untuned is not None:
        return NEVER if entry.untuned == "no_rate" else translate("Scene", OWN)
    if entry.rate is None:
        return NEVER
    sign = {"lowest": "≤ ", "highest": "≥ ", None: ""}[entry.at_the_end]
    return sign + number(entry.rate, 3)


def success_text(race: FairRace, entry: Entry) -> str:
    """``84 %``; nothing without random starts."""
    if not race.chosen.starts:
        return NEVER
    if entry.successes is None:
        return PENDING
    share = 100.0 * entry.successes / entry.starts
    return f"{share:.{0 if share in (0.0, 100.0) or 1.0 <= share <= 99.0 else 1}f} %"


def _note(key: str, corner: Corner, text: str, style: Style, translate: Translate) -> Layer:
    return Note(key=key, text=translate("Scene", text), color=style.faint, corner=corner)


def _head(style: Style, translate: Translate) -> list[Layer]:
    """The columns' names, above a line."""
    until, names = translate("Scene", UNTIL), tuple(translate("Scene", name) for name in NAMES)
    middle = 0.5 * (COLUMNS[1] + COLUMNS[2])
    return [
        Labels(key="group", points=_points((middle,), GROUP), texts=(until,), color=style.faint),
        Labels(key="names", points=_points(COLUMNS, HEADER), texts=names, color=style.faint),
        Rule(key="head", axis="y", at=LINE, color=style.line),
    ]


def _row(race: FairRace, entry: Entry, row: int, style: Style, translate: Translate) -> list[Layer]:
    color = entry_color(race, entry, style)
    mark = np.array([[0.0, row - 0.38, MARK, row + BAR + THICK]])
    layers: list[Layer] = [Bars(key=f"mark{row}", boxes=read_only(mark), colors=(color,))]
    if entry.successes is not None:
        layers += _success(entry, row, color, style)
    texts = cells(race, entry, translate)
    return [*layers, Labels(key=f"row{row}", points=_points(COLUMNS, row + TEXT), texts=texts, color=style.text)]


def _success(entry: Entry, row: int, color: str, style: Style) -> list[Layer]:
    """The bar and its whisker."""
    assert entry.successes is not None
    low, high = wilson(entry.successes, entry.starts)
    place, cap = row + BAR, 0.7 * THICK
    bar = np.array([[0.0, place - THICK, entry.successes / entry.starts, place + THICK]])
    gap = (np.nan, np.nan)
    whisker = np.array(
        [(low, place), (high, place), gap, (low, place - cap), (low, place + cap), gap, (high, place - cap),
         (high, place + cap)]
    )  # fmt: skip
    return [
        Bars(key=f"success{row}", boxes=read_only(bar), colors=(blended(color, style.panel, PALE),)),
        Curve(key=f"doubt{row}", points=read_only(whisker), color=style.text, width=1.2),
    ]


def _points(columns: tuple[float, ...], row: float) -> np.ndarray:
    return read_only(np.array([(share, row) for share in columns]))
