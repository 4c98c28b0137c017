"""What the types of a descent alone cannot say: known names, ranges, labels that differ."""

from __future__ import annotations

import re
from collections.abc import Sequence

from optviz import catalog
from optviz.engine.formula import check_domain, formula_of, formula_surface
from optviz.engine.oracle import check_fit
from optviz.engine.specs import SurfaceSpec
from optviz.errors import InputError, join, shown
from optviz.params import resolve
from optviz.scenario.check_fair import check_fair
from optviz.scenario.check_map import check_map
from optviz.scenario.common import SEED, Named
from optviz.scenario.descent import (
    AZIMUTH,
    ELEVATION,
    HEIGHT,
    NOISE,
    RUN,
    START,
    STEPS,
    ZOOM,
    Descent,
    Run,
    Surface,
    View,
)
from optviz.scenario.labels import check_labels, numbered
from optviz.scenario.resolve import resolved

HEXADECIMAL = re.compile(r"#[0-9a-fA-F]{6}")
MOST_RUNS = 64


def check(scenario: Descent) -> None:
    """Raises ``InputError`` with the key's path where a value is unusable."""
    STEPS.check(scenario.steps)
    NOISE.check(scenario.noise)
    SEED.check(scenario.seed)
    START.check(scenario.start)
    surface = _checked_surface(scenario.surface)
    if len(scenario.runs) > MOST_RUNS:
        raise InputError("runs", f"must be at most {MOST_RUNS}, got {len(scenario.runs)}")
    for index, run in enumerate(scenario.runs):
        _check_run(run, surface, f"runs[{index}]")
    check_labels(scenario.runs, "runs")
    _check_view(scenario.view)
    check_map(scenario)
    check_fair(scenario)


def labels(runs: Sequence[Run]) -> tuple[str, ...]:
    """Each run's label: its own, or its optimiser's title, numbered when that is taken."""
    return numbered(runs, lambda run: catalog.optimizers()[run.optimizer].title)


def _checked_surface(surface: Surface) -> SurfaceSpec:
    if surface.formula is not None:
        if surface.name is not None:
            raise InputError("surface", "has a name and a formula; only one of them can be used")
        if surface.params:
            raise InputError(
                "surface.params", f"must be empty: a formula has no parameters, got {shown(surface.params)}"
            )
        if surface.domain is not None:
            check_domain(surface.domain, "surface.domain")
        try:
            formula_of(surface.formula)
        except InputError as error:
            raise error.within("surface.formula") from None
        return formula_surface(surface.formula, surface.domain)
    if surface.name is None:
        raise InputError("surface.name", "is missing")
    if surface.domain is not None:
        raise InputError("surface.domain", "belongs to a formula; a named surface has its own")
    spec: SurfaceSpec = resolved(catalog.surfaces(), Named(name=surface.name, params=surface.params), "surface")[0]
    return spec


def _check_run(run: Run, surface: SurfaceSpec, path: str) -> None:
    spec = catalog.find(catalog.optimizers(), run.optimizer, join(path, "optimizer"))
    resolve(spec.params, run.params, join(path, "params"), run.optimizer)
    check_fit(spec, surface, run.schedule is not None, path)
    START.check(run.start, join(path, "start"))
    if run.schedule is not None:
        resolved(catalog.schedules(), run.schedule, join(path, "schedule"))
    if run.color is not None and not HEXADECIMAL.fullmatch(run.color):
        raise InputError(join(path, "color"), f"must be #rrggbb, got {shown(run.color)}")


def _check_view(view: View) -> None:
    RUN.check(view.run, "view.run")
    for param in (AZIMUTH, ELEVATION, HEIGHT, ZOOM):
        param.check(getattr(view.camera, param.name), join("view.camera", param.name))
    for index, arrow in enumerate(view.arrows):
        if arrow in view.arrows[:index]:
            raise InputError(f"view.arrows[{index}]", f"must not be there twice, got {shown(arrow)}")
