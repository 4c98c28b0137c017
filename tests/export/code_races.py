"""Races that use all there is, and what their scripts print, compared with optviz's own numbers."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np

from optviz import catalog
from optviz.export.code import Language, script
from optviz.scenario import Descent, Named, Run, Surface, replace
from optviz.studies import descent
from tests.contract.draws import drawn

STEPS = 40
CLOSE = 1e-9
"""Relative, and absolute below 1."""


def every_optimizer(surface: str, seed: int = 0, draws: int = 2) -> Descent:
    """All optimisers on a surface with random parameters: as they are by default, and with random settings."""
    rng = np.random.default_rng(seed)
    spec = catalog.surfaces()[surface]
    params = drawn(spec.params, rng)
    runs = []
    for name, optimizer in catalog.optimizers().items():
        runs.append(Run(optimizer=name))
        for _ in range(draws):
            settings = drawn(optimizer.params, rng, leave_out=("lr",))
            runs.append(Run(optimizer=name, params={**settings, "lr": float(10 ** rng.uniform(-4, -2))}))
    own = tuple(float(c) for c in rng.uniform(*np.array(spec.domain).T))
    runs.append(Run(optimizer="adam", start=own))
    return Descent(surface=Surface(name=surface, params=params), steps=STEPS, runs=tuple(runs))


def every_schedule(seed: int = 0) -> Descent:
    """All schedules, by default and with random settings, under optimisers that heed or remember the rate."""
    rng = np.random.default_rng(seed)
    runs = [Run(optimizer="adabound", params={"lr": 0.1}), Run(optimizer="sgd", params={"lr": 0.01})]
    for optimizer, lr in (("sgd", 0.01), ("adabound", 0.1)):
        for name, schedule in catalog.schedules().items():
            runs.append(Run(optimizer=optimizer, params={"lr": lr}, schedule=Named(name=name)))
            for own in (None, 0.02):
                settings: dict[str, Any] = {**drawn(schedule.params, rng, leave_out=("lr",)), "lr": own}
                settings |= {"patience": 1, "cooldown": 2} if name == "reduce_on_plateau" else {}
                runs.append(Run(optimizer=optimizer, params={"lr": lr}, schedule=Named(name=name, params=settings)))
    return Descent(surface=Surface(name="himmelblau"), steps=STEPS, runs=tuple(runs))


def printed(scenario: Descent, language: Language, folder: Path, python: str = sys.executable) -> list[list[str]]:
    """The rows that the script prints, run by itself in an empty folder."""
    (folder / "race.py").write_text(script(scenario, language), encoding="utf-8")
    done = subprocess.run([python, "-I", "race.py"], cwd=folder, capture_output=True, timeout=300, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"label,step,x,y,loss\n")
    return list(csv.reader(io.StringIO(done.stdout.decode(), newline="")))[1:]


def deviation(scenario: Descent, rows: list[list[str]]) -> float:
    """The largest relative deviation of a script's rows from optviz's own, which must be the same in number and order.

    Chaotic walks amplify rounding: a run is compared while one of our own with a nudged start stays together with it.
    """
    ours, nudged = _tables(scenario), _tables(_nudged(scenario))
    assert [row[:2] for row in rows] == [[label, str(t)] for label, table in ours.items() for t in range(len(table))]
    theirs: dict[str, list[list[float]]] = {label: [] for label in ours}
    for row in rows:
        theirs[row[0]].append([float(text) for text in row[2:]])
    worst, compared = 0.0, 0
    for label, table in ours.items():
        stable = _apart(nudged[label], table) <= 1e-12
        count = len(stable) if stable.all() else int(np.argmin(stable))
        worst = max(worst, float(_apart(np.array(theirs[label]), table)[:count].max()))
        compared += count
    assert compared >= 0.9 * len(rows)
    return worst


def _apart(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """How far apart two walks are, row by row, as long as both last."""
    rows = min(len(one), len(other))
    return (np.abs(one[:rows] - other[:rows]) / (1.0 + np.abs(other[:rows]))).max(axis=1)


def _tables(scenario: Descent) -> dict[str, np.ndarray]:
    *_, race = descent.compute(scenario)
    return {racer.label: np.column_stack([racer.path.positions, racer.path.loss]) for racer in race.racers}


def _nudged(scenario: Descent) -> Descent:
    starts = [descent.start_of(scenario, run) for run in scenario.runs]
    runs = (replace(run, start=(x * (1 + 1e-15), y)) for run, (x, y) in zip(scenario.runs, starts, strict=True))
    return replace(scenario, runs=tuple(runs))
