"""A map as a table: a row a cell, x running fastest."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.engine.maps import STATUSES
from optviz.export.tables import Table
from optviz.studies.maps import BasinChart, Chart, HyperparameterChart


def table(chart: Chart) -> Table:
    """A basin map: ``x,y,end_x,end_y,minimum,loss,steps,status``; JSON and NPZ add the ``minima``, by number.

    A hyperparameter map: its two names, then ``loss,status``.
    """
    return _basins(chart) if isinstance(chart, BasinChart) else _hyperparameters(chart)


def _basins(chart: BasinChart) -> Table:
    places = chart.basins.places
    known = np.arange(len(places)) < chart.basins.known
    loss = chart.objective.value(places[:, 0], places[:, 1]) + np.zeros(len(places))
    return Table(
        columns={
            **_grid(chart, "x", "y"),
            "end_x": chart.ends[..., 0].ravel(),
            "end_y": chart.ends[..., 1].ravel(),
            "minimum": _counts(chart.minimum),
            "loss": chart.loss.ravel(),
            "steps": _counts(chart.steps),
            "status": _words(chart.status),
        },
        more={
            "minima": [
                {"x": place[0], "y": place[1], "loss": value, "known": given}
                for place, value, given in zip(places.tolist(), loss.tolist(), known.tolist(), strict=True)
            ]
        },
        arrays={"minima": places, "minima_known": known},
    )


def _hyperparameters(chart: HyperparameterChart) -> Table:
    grid = _grid(chart, chart.chosen.x, chart.chosen.y)
    return Table(columns={**grid, "loss": chart.loss.ravel(), "status": _words(chart.status)})


def _grid(chart: Chart, x: str, y: str) -> dict[str, np.ndarray]:
    across, along = np.meshgrid(chart.x, chart.y)
    return {x: across.ravel(), y: along.ravel()}


def _counts(numbers: np.ndarray) -> list[Any]:
    """Whole numbers; None for −1."""
    return [None if number < 0 else number for number in numbers.ravel().tolist()]


def _words(status: np.ndarray) -> np.ndarray:
    return np.array(STATUSES)[status.ravel()]
