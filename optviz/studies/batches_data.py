"""The samples that a scenario of the batches lab learns from."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from optviz import catalog
from optviz.engine.batches.least_squares import LeastSquares
from optviz.engine.batches.logistic import Logistic
from optviz.engine.batches.problem import Problem
from optviz.engine.csv_table import read_table
from optviz.engine.samples import Samples
from optviz.errors import InputError, shown
from optviz.scenario.batches import Batches, Data
from optviz.scenario.check_batches import check_against, x_columns

LARGEST = 1e6
"""Size of a number in a file: squares of these are still told apart."""


def problem_of(scenario: Batches) -> Problem:
    """The scenario's samples and loss. Raises ``InputError`` where a file, or what is asked of it, is unusable."""
    data = scenario.data
    if data.csv is not None:
        problem = _from_file(data, data.csv, scenario.task)
        check_against(scenario, problem.samples)
        return problem
    kind = catalog.datasets()["line" if scenario.task == "regression" else "blobs"]
    samples: Samples = kind.load(scenario.seed, samples=data.samples, noise=data.noise)
    assert samples.y is not None
    return LeastSquares.of(samples.x[:, 0], samples.y) if scenario.task == "regression" else _logistic(samples)


def stamp(path: str) -> tuple[int, int]:
    """What changes when a file is written anew; zeros where there is none."""
    try:
        status = Path(path).stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


def _logistic(samples: Samples) -> Problem:
    assert samples.y is not None
    return Logistic.of(samples.x, samples.y)


def _from_file(data: Data, path: str, task: str) -> Problem:
    names = x_columns(data)
    table = read_table(Path(path))
    for name in names:
        table.index(name, "data.x")
    table.index(data.target, "data.target")
    numbers = table.numbers((*names, data.target))
    _check_numbers(numbers, (*names, data.target))
    x, target = numbers[:, :-1], numbers[:, -1]
    if task == "regression":
        return LeastSquares.of(x[:, 0], target)
    design = x if len(names) == 2 else np.stack([np.ones(len(x)), x[:, 0]], axis=1)
    return Logistic.of(design, _classes(target, data.target))


def _check_numbers(numbers: np.ndarray, names: tuple[str, ...]) -> None:
    """Raises ``InputError`` where a number is too large, or a feature never varies."""
    for name, column in zip(names, numbers.T, strict=True):
        largest = float(column[np.argmax(np.abs(column))])
        if not abs(largest) <= LARGEST:
            raise InputError("data.csv", f"{name} must be at most {LARGEST:.0f} in size, got {largest:.6g}")
    for name, column in zip(names[:-1], numbers.T, strict=False):
        if np.ptp(column) == 0.0:
            raise InputError("data.x", f"{shown(name)} is {column[0]:.6g} in every row; a feature must vary")


def _classes(target: np.ndarray, name: str) -> np.ndarray:
    """0 for the smaller of the two values, 1 for the larger."""
    values, classes = np.unique(target, return_inverse=True)
    if len(values) != 2:
        found = f"one, {values[0]:.6g}" if len(values) == 1 else f"{len(values)}"
        raise InputError("data.target", f"{shown(name)} must hold two classes (two different numbers), got {found}")
    return np.asarray(classes)
