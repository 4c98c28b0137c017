"""Races that use all there is, and what their scripts print, compared with optviz's own numbers."""

from __future__ import annotations

import contextlib
import csv
import dataclasses
import io
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from optviz import catalog
from optviz.engine.descend import walk
from optviz.engine.oracle import unmet
from optviz.engine.path import Path as WalkedPath
from optviz.engine.specs import Objective, ScheduleSpec
from optviz.errors import InputError
from optviz.export.code import Language, script
from optviz.scenario import Descent, Named, Run, Surface, replace
from optviz.studies import descent
from tests.contract.draws import drawn

STEPS = 40
CLOSE = 1e-9
"""Relative, and absolute below 1."""
BLUR = 1e-14
"""Losses closer than this, relative, and absolute below 1, may be told apart by rounding."""
SAME = 1e-12
"""Two walks closer than this have parted by nothing but rounding."""
NUISANCES = (3.7, 1.3, 0.7)
"""Added and taken away again, or multiplied by and divided by again, these change the last bits of a number."""
ENOUGH = 0.9
"""Share of the rows that must be compared: the others come after rounding has decided where a walk goes."""


def every_optimizer(surface: str, seed: int = 0, draws: int = 2) -> Descent:
    """All optimisers on a surface with random parameters: as they are by default, and with random settings."""
    rng = np.random.default_rng(seed)
    spec = catalog.surfaces()[surface]
    params = drawn(spec.params, rng)
    runs = []
    for name, optimizer in catalog.optimizers().items():
        if unmet(optimizer, spec):
            continue
        runs.append(Run(optimizer=name))
        for _ in range(draws):
            settings = drawn(optimizer.params, rng, leave_out=("lr",))
            rate = {"lr": float(10 ** rng.uniform(-4, -2))} if optimizer.has_rate else {}
            runs.append(Run(optimizer=name, params={**settings, **rate}))
    own = tuple(float(c) for c in rng.uniform(*np.array(spec.domain).T))
    runs.append(Run(optimizer="adam", start=own))
    return Descent(surface=Surface(name=surface, params=params), steps=STEPS, runs=tuple(runs))


def one_of_each(surface: str) -> Descent:
    """Each optimiser once, half of them as they are by default, half with random settings; the next surface swaps."""
    place = list(catalog.surfaces()).index(surface)
    every = every_optimizer(surface, seed=place, draws=1)
    pairs, own = zip(every.runs[:-1:2], every.runs[1::2], strict=True), every.runs[-1]
    return replace(every, runs=(*(pair[(place + index) % 2] for index, pair in enumerate(pairs)), own))


def every_schedule(seed: int = 0) -> Descent:
    """All schedules, by default and with random settings, under optimisers that heed or remember the rate."""
    rng = np.random.default_rng(seed)
    runs = [Run(optimizer="adabound", params={"lr": 0.1}), Run(optimizer="sgd", params={"lr": 0.01})]
    for optimizer, lr in (("sgd", 0.01), ("adabound", 0.1)):
        for name, schedule in catalog.schedules().items():
            runs.append(Run(optimizer=optimizer, params={"lr": lr}, schedule=Named(name=name)))
            for own in (None, 0.02):
                settings = _settings(schedule, rng)
                settings |= {"patience": 1, "cooldown": 2} if name == "reduce_on_plateau" else {}
                settings |= {"lr": own} if any(param.name == "lr" for param in schedule.params) else {}
                runs.append(Run(optimizer=optimizer, params={"lr": lr}, schedule=Named(name=name, params=settings)))
    return Descent(surface=Surface(name="himmelblau"), steps=STEPS, runs=tuple(runs))


def _settings(schedule: ScheduleSpec, rng: np.random.Generator) -> dict[str, Any]:
    """Random parameters that go together."""
    while True:
        settings = drawn(schedule.params, rng, leave_out=("lr",))
        try:
            schedule.check(**{param.name: param.default for param in schedule.params} | settings)
        except InputError:
            continue
        return settings


def printed(scenario: Descent, language: Language, folder: Path, python: str = sys.executable) -> list[list[str]]:
    """The rows that the script prints, run by itself in an empty folder."""
    (folder / "race.py").write_text(script(scenario, language), encoding="utf-8")
    done = subprocess.run([python, "-I", "race.py"], cwd=folder, capture_output=True, timeout=300, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    return _rows(done.stdout)


def printed_here(scenario: Descent, folder: Path) -> list[list[str]]:
    """The same of a script in NumPy, within this process: many scripts then need not start many."""
    (folder / "race.py").write_text(script(scenario, "numpy"), encoding="utf-8")
    output = io.BytesIO()
    with contextlib.redirect_stdout(io.TextIOWrapper(output)) as stream, np.errstate():
        runpy.run_path(str(folder / "race.py"))
        stream.flush()
        return _rows(output.getvalue())


def _rows(output: bytes) -> list[list[str]]:
    assert output.startswith(b"label,step,x,y,loss\n")
    return list(csv.reader(io.StringIO(output.decode(), newline="")))[1:]


def deviation(scenario: Descent, rows: list[list[str]]) -> float:
    """The largest relative deviation of a script's rows from optviz's own; infinite where one has a row more.

    A run that deviates is compared as long as rounding does not decide where it goes; that may leave out a tenth of
    all rows.
    """
    *_, race = descent.compute(scenario)
    ours = {racer.label: _table(racer.path) for racer in race.racers}
    theirs: dict[str, list[list[float]]] = {}
    for row in rows:
        theirs.setdefault(row[0], []).append([float(text) for text in row[2:]])
    assert list(theirs) == list(ours)
    assert [row[:2] for row in rows] == [[label, str(t)] for label, table in theirs.items() for t in range(len(table))]
    worst, compared = 0.0, 0
    for racer in race.racers:
        table = ours[racer.label]
        apart = _apart(np.array(theirs[racer.label]), table)
        if apart.max() >= CLOSE:
            apart = apart[: _told_apart(race, racer, table)]
        worst, compared = max(worst, float(apart.max(initial=0.0))), compared + len(apart)
    assert compared >= ENOUGH * len(rows)
    return worst


def _told_apart(race: descent.Race, racer: descent.Racer, table: np.ndarray) -> int:
    """How many rows rounding has no say in.

    Chaotic walks amplify it: walks of our own that start an ulp beside, on the surface rounded in another way, show
    when. And next to a minimum it says whether a line search still finds the loss to fall, two points √(2⁻⁵²) apart.
    """
    rows = min(_parting(_nudged(race, racer, nuisance), table) for nuisance in NUISANCES)
    if "value" in racer.walker.optimizer.needs:
        loss = table[:, 2]
        blurred = np.flatnonzero(np.abs(np.diff(loss)) < BLUR * (1.0 + np.abs(loss[1:])))
        rows = min([rows, *(blurred[:1] + 1).tolist()])
    return rows


def _parting(one: np.ndarray, other: np.ndarray) -> int:
    """The first row in which two walks differ by more than rounding."""
    far = np.flatnonzero(_apart(one, other) > SAME)
    return int(far[0]) if len(far) else sys.maxsize


def _apart(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """How far apart two walks are, row by row: infinitely far where only one has a row."""
    rows = min(len(one), len(other))
    apart = np.full(max(len(one), len(other)), np.inf)
    apart[:rows] = (np.abs(one[:rows] - other[:rows]) / (1.0 + np.abs(other[:rows]))).max(axis=1)
    return apart


def _table(path: WalkedPath) -> np.ndarray:
    return np.column_stack([path.positions, path.loss])


def _nudged(race: descent.Race, racer: descent.Racer, nuisance: float) -> np.ndarray:
    """The racer's walk from a start an ulp away, its surface rounded in another way."""
    x, y = racer.path.positions[0].tolist()
    start = (x * (1.0 + 2.0**-52), y * (1.0 - 2.0**-52))
    return _table(walk(_rounded(race.objective, nuisance), racer.walker, start, race.scenario.steps))


def _rounded(objective: Objective, nuisance: float) -> Objective:
    """The surface as if computed in another way: the last bits of places and answers are others."""

    def moved(place: Any) -> Any:
        return (place + nuisance) - nuisance

    def changed(answer: Any) -> Any:
        return tuple(map(changed, answer)) if isinstance(answer, tuple) else answer * nuisance / nuisance

    def function(original: Callable[..., Any]) -> Callable[..., Any]:
        return lambda x, y, **params: changed(original(moved(x), moved(y), **params))

    spec = objective.spec
    residuals = spec.residuals and function(spec.residuals)
    value, gradient, hessian = map(function, (spec.value, spec.gradient, spec.hessian))
    other = dataclasses.replace(spec, value=value, gradient=gradient, hessian=hessian, residuals=residuals)
    return dataclasses.replace(objective, spec=other)
