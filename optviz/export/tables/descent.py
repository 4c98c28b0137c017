"""The race as a table: a row a run and step."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.export.tables import Table
from optviz.studies.descent import Race, Racer

NAMES = ("step", "x", "y", "loss", "grad_x", "grad_y", "lr")


def table(race: Race) -> Table:
    """The columns of all runs one after the other; JSON has them run by run instead.

    NPZ also has ``labels``, ``status`` and ``reason`` with an entry a run.
    """
    parts = [_columns(racer) for racer in race.racers]
    lengths = [len(part["step"]) for part in parts]
    columns: dict[str, np.ndarray] = {
        "run": np.repeat([racer.index for racer in race.racers], lengths).astype(int),
        "label": np.repeat(np.array([racer.label for racer in race.racers], dtype=str), lengths),
    }
    for name in NAMES:
        columns[name] = np.concatenate([part[name] for part in parts]) if parts else np.empty(0)
    per_run = {
        "labels": [racer.label for racer in race.racers],
        "status": [racer.path.status for racer in race.racers],
        "reason": [racer.path.reason for racer in race.racers],
    }
    return Table(
        columns=columns,
        more={"runs": [_document(racer, part) for racer, part in zip(race.racers, parts, strict=True)]},
        arrays={name: np.array(values, dtype=str) for name, values in per_run.items()},
        rows=False,
    )


def _columns(racer: Racer) -> dict[str, np.ndarray]:
    """A run's rows as columns; ``lr`` is nan at the start."""
    path = racer.path
    return {
        "step": np.arange(path.steps + 1),
        "x": path.positions[:, 0],
        "y": path.positions[:, 1],
        "loss": path.loss,
        "grad_x": path.gradient[:, 0],
        "grad_y": path.gradient[:, 1],
        "lr": path.lr,
    }


def _document(racer: Racer, columns: dict[str, np.ndarray]) -> dict[str, Any]:
    return {
        "run": racer.index,
        "label": racer.label,
        "optimizer": racer.run.optimizer,
        "status": racer.path.status,
        "reason": racer.path.reason,
        **columns,
    }
