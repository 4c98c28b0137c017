"""What types alone cannot say: known names, ranges, labels that differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from optviz import catalog
from optviz.errors import InputError, join, shown
from optviz.params import resolve
from optviz.scenario.common import SEED, Named
from optviz.scenario.descent import NOISE, START, STEPS, Descent, Run, Surface

HEXADECIMAL = re.compile(r"#[0-9a-fA-F]{6}")
MOST_RUNS = 64


def checked(scenario: Any) -> Any:
    """The scenario itself, when every value is usable; raises ``InputError`` with the key's path.

    Other labs than ``descent`` are typed, and not available in this version.
    """
    if not isinstance(scenario, Descent):
        raise InputError("lab", f'"{scenario.lab}" is not available in this version')
    STEPS.check(scenario.steps)
    NOISE.check(scenario.noise)
    SEED.check(scenario.seed)
    START.check(scenario.start)
    _check_surface(scenario.surface)
    if len(scenario.runs) > MOST_RUNS:
        raise InputError("runs", f"must be at most {MOST_RUNS}, got {len(scenario.runs)}")
    for index, run in enumerate(scenario.runs):
        _check_run(run, f"runs[{index}]")
    _check_labels(scenario.runs)
    return scenario


def resolved(specs: Any, named: Named, path: str) -> tuple[Any, dict[str, Any]]:
    """The spec that ``named`` names in the catalogue ``specs``, and all of its parameters."""
    spec = catalog.find(specs, named.name, join(path, "name"))
    return spec, resolve(spec.params, named.params, join(path, "params"), named.name)


def labels(runs: Sequence[Run]) -> tuple[str, ...]:
    """Each run's label: its own, or its optimiser's title, numbered when that is taken."""
    given = {run.label for run in runs if run.label is not None}
    taken = set(given)
    titles = [catalog.optimizers()[run.optimizer].title for run in runs]
    result = []
    for run, title in zip(runs, titles, strict=True):
        label, number = (run.label, 1) if run.label is not None else (title, 1)
        while run.label is None and label in taken:
            number += 1
            label = f"{title} {number}"
        taken.add(label)
        result.append(label)
    return tuple(result)


def _check_surface(surface: Surface) -> None:
    if surface.formula is not None:
        if surface.name is not None:
            raise InputError("surface", "has a name and a formula; only one of them can be used")
        raise InputError("surface.formula", "custom formulas are not available in this version")
    if surface.name is None:
        raise InputError("surface.name", "is missing")
    if surface.domain is not None:
        raise InputError("surface.domain", "belongs to a formula; a named surface has its own")
    resolved(catalog.surfaces(), Named(name=surface.name, params=surface.params), "surface")


def _check_run(run: Run, path: str) -> None:
    spec = catalog.find(catalog.optimizers(), run.optimizer, join(path, "optimizer"))
    resolve(spec.params, run.params, join(path, "params"), run.optimizer)
    START.check(run.start, join(path, "start"))
    if run.schedule is not None:
        resolved(catalog.schedules(), run.schedule, join(path, "schedule"))
    if run.label is not None and not run.label.strip():
        raise InputError(join(path, "label"), f"must not be empty, got {shown(run.label)}")
    if run.color is not None and not HEXADECIMAL.fullmatch(run.color):
        raise InputError(join(path, "color"), f"must be #rrggbb, got {shown(run.color)}")


def _check_labels(runs: Sequence[Run]) -> None:
    first: dict[str, int] = {}
    for index, run in enumerate(runs):
        if run.label is None:
            continue
        if run.label in first:
            raise InputError(f"runs[{index}].label", f"{shown(run.label)} is already runs[{first[run.label]}]'s")
        first[run.label] = index
