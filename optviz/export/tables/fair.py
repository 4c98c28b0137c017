"""The fair race as a table: a row a run."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.oracle import COUNTED
from optviz.engine.proportions import wilson
from optviz.export.tables import Table
from optviz.studies.fair import Entry, FairRace

NAMES = (
    "run", "label", "lr", "tuned", "steps_to_target", "evaluations_to_target", "final_loss", "best_loss",
    "gradients", "values", "hessians", "evaluations", "successes", "starts", "success_low", "success_high",
)  # fmt: skip


def table(race: FairRace) -> Table:
    """The columns of ``NAMES``; JSON adds target, lowest loss, every trial (``sensitivity``), and costs (``curves``).

    ``evaluations`` are gradients and what values and Hessians cost in these. NPZ adds ``rates`` and ``final_losses``,
    a row a run, nan where there is none.
    """
    rows = [_row(race, entry) for entry in race.entries]
    rates, losses = _matrices(race)
    return Table(
        columns={name: [row[name] for row in rows] for name in NAMES},
        more={
            "target": race.target,
            "lowest": race.lowest,
            "lowest_known": race.known,
            "sensitivity": [_sensitivity(race, entry) for entry in race.entries],
            "curves": [_curve(race, entry) for entry in race.entries],
        },
        arrays={
            "rates": rates,
            "final_losses": losses,
            "target": np.array(race.target),
            "lowest": np.array(race.lowest),
        },
    )


def _row(race: FairRace, entry: Entry) -> dict[str, Any]:
    step, history = race.arrival(entry), entry.history
    low, high = (None, None) if entry.successes is None else wilson(entry.successes, entry.starts)
    counts = dict(zip((f"{name}s" for name in COUNTED), history.counts[-1].tolist(), strict=True))
    return {
        "run": entry.index,
        "label": race.labels[entry.index],
        "lr": entry.rate,
        "tuned": entry.untuned is None,
        "steps_to_target": step,
        "evaluations_to_target": None if step is None else race.cost(entry, step),
        "final_loss": history.final,
        "best_loss": float(history.loss.min()),
        **counts,
        "evaluations": race.cost(entry, -1),
        "successes": entry.successes,
        "starts": entry.starts,
        "success_low": low,
        "success_high": high,
    }


def _sensitivity(race: FairRace, entry: Entry) -> dict[str, Any]:
    return {
        "run": entry.index,
        "label": race.labels[entry.index],
        "untuned": entry.untuned,
        "lr": entry.rates,
        "final_loss": entry.finals,
        "picked": entry.picked,
    }


def _curve(race: FairRace, entry: Entry) -> dict[str, Any]:
    return {
        "run": entry.index,
        "label": race.labels[entry.index],
        "evaluations": race.purse.spent(entry.history.counts),
        "loss": entry.history.loss,
    }


def _matrices(race: FairRace) -> tuple[np.ndarray, np.ndarray]:
    """Rates and final losses (runs, trials)."""
    shape = len(race.entries), race.chosen.trials
    rates, losses = np.full(shape, np.nan), np.full(shape, np.nan)
    for row, entry in enumerate(race.entries):
        if entry.untuned is None:
            rates[row], losses[row] = entry.rates, entry.finals
    return rates, losses
