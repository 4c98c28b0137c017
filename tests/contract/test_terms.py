"""Every optimiser's formulas say what its rule does: evaluated on real walks they give the recorded numbers."""

from __future__ import annotations

import ast
from typing import Any

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.descend import Walker, gradient_noise, walk
from optviz.engine.oracle import unmet
from optviz.engine.path import Path
from optviz.engine.specs import Objective, OptimizerSpec
from optviz.engine.terms.expression import parse
from optviz.engine.terms.notation import latex
from optviz.engine.terms.scope import scope_of
from optviz.engine.terms.symbols import symbol_table
from optviz.engine.terms.values import Worked, worked
from optviz.params import Param
from optviz.scenario import Descent, Run, Surface
from optviz.studies.descent import compute
from optviz.studies.inspection import inspect, lines_of
from tests.contract.draws import drawn

OPTIMIZERS = list(catalog.optimizers().values())
every_optimizer = pytest.mark.parametrize("spec", OPTIMIZERS, ids=lambda spec: spec.name)
SURFACES = ("rosenbrock", "himmelblau", "beale")
STEPS = 23
EXACT = 1e-9


def surface(name: str) -> Objective:
    spec = catalog.surfaces()[name]
    return Objective(spec, {param.name: param.default for param in spec.params})


def walked(
    spec: OptimizerSpec, where: Objective, noise: float = 0.0, scheduled: bool = False, **changed: Any
) -> tuple[Walker, Path, np.ndarray | None]:
    hyperparameters = {**{param.name: param.default for param in spec.params}, **changed}
    schedule = catalog.schedules()["warmup_cosine"] if scheduled else None
    params = {param.name: param.default for param in schedule.params} if schedule else {}
    walker = Walker(spec, hyperparameters, schedule, params)
    draws = gradient_noise(noise, 7, STEPS)
    return walker, walk(where, walker, where.spec.start, STEPS, draws), draws


def check(where: Objective, walker: Walker, path: Path, draws: np.ndarray | None) -> None:
    """Every step's terms against the next row."""
    for t in range(1, path.steps + 1):
        xi = None if draws is None else draws[t - 1]
        values = {one.term.name: one.value for one in at(where, walker, path, t, xi)}
        before, after = path.positions[t - 1], path.positions[t]
        size = max(np.abs(before).max(), np.abs(after).max())
        np.testing.assert_allclose(values["next"], after, rtol=EXACT, atol=EXACT * size, err_msg=f"step {t}")
        for name in values.keys() & path.state.keys():
            part = path.state[name][t]
            near = EXACT * max(np.abs(part).max(), np.abs(path.state[name][t - 1]).max())
            np.testing.assert_allclose(
                np.broadcast_to(values[name], 2), part, rtol=EXACT, atol=near, err_msg=f"{name}, step {t}"
            )


def at(where: Objective, walker: Walker, path: Path, t: int, xi: np.ndarray | None = None) -> tuple[Worked, ...]:
    return worked(walker.optimizer.terms, scope_of(where, walker, path, t, xi))


@every_optimizer
@pytest.mark.parametrize("name", SURFACES)
def test_the_terms_give_the_next_point_and_the_recorded_state(spec: OptimizerSpec, name: str) -> None:
    where = surface(name)
    if unmet(spec, where.spec) is None:
        check(where, *walked(spec, where))


@every_optimizer
def test_with_noise_too(spec: OptimizerSpec) -> None:
    where = surface("rosenbrock")
    check(where, *walked(spec, where, noise=2.0))


@every_optimizer
def test_under_a_schedule_too(spec: OptimizerSpec) -> None:
    where = surface("rosenbrock")
    check(where, *walked(spec, where, scheduled=spec.takes_schedule))


@every_optimizer
@pytest.mark.parametrize("seed", range(6))
def test_with_other_hyperparameters_too(spec: OptimizerSpec, seed: int) -> None:
    rng, where = np.random.default_rng(seed), surface("rosenbrock")
    others = drawn(spec.params, rng) | {param.name: _other(param, seed) for param in spec.params if _other(param, seed)}
    if spec.has_rate:
        others["lr"] = 10.0 ** rng.uniform(-4, -2)
    check(where, *walked(spec, where, noise=0.5 * (seed % 2), **others))


@every_optimizer
def test_at_the_edges_of_its_hyperparameters_too(spec: OptimizerSpec) -> None:
    """Momenta and decays of 0, every switch and choice."""
    where = surface("rosenbrock")
    fractions = {param.name: param.low for param in spec.params if param.open_high and param.high == 1.0}
    zeros = {name: low for name, low in fractions.items() if name in ("momentum", "dampening")}
    switches = [{param.name: other} for param in spec.params for other in _all(param)]
    for changed in ({}, zeros, *switches, *({**zeros, **switch} for switch in switches)):
        check(where, *walked(spec, where, **changed))


def _all(param: Param) -> list[Any]:
    if param.kind == "bool":
        return [True, False]
    return list(param.choices) if param.kind == "choice" else []


def _other(param: Param, seed: int) -> Any:
    """A switch, a choice, a decay that counts."""
    if param.name == "weight_decay":
        return 0.3 * (seed % 3)
    options = _all(param)
    return options[seed % len(options)] if options else None


@every_optimizer
def test_every_form_is_in_the_language_and_has_a_formula(spec: OptimizerSpec) -> None:
    known = {"Add", "Sub", "Mult", "Div", "Pow", "Mod", "Load", "And", "Or", "Not", "USub"}
    for one in spec.terms:
        for form in one.forms:
            for text in filter(None, (form.text, form.when)):
                for node in ast.walk(parse(text)):
                    kind = type(node).__name__
                    assert isinstance(node, ast.expr | ast.cmpop) or kind in known, kind
    where = surface("rosenbrock")
    walker, path, _ = walked(spec, where)
    for one in at(where, walker, path, path.steps):
        formula, numbers = latex(one.formula(symbol_table(spec.terms))), latex(one.numbers(0))
        assert formula
        assert "mathrm" not in formula.replace(r"\mathrm{sgn}", "").replace(r"\mathrm{sign}", "") or any(
            name in formula for name in ("max", "min", "clip")
        ), formula
        assert numbers


@pytest.mark.parametrize("surface_name", list(catalog.surfaces()))
def test_every_step_on_every_surface_can_be_looked_at(surface_name: str) -> None:
    place = list(catalog.surfaces()).index(surface_name)
    fitting = [spec for spec in OPTIMIZERS if unmet(spec, catalog.surfaces()[surface_name]) is None]
    runs = tuple(Run(optimizer=spec.name) for spec in fitting[place % 3 :: 3])
    *_, race = compute(Descent(surface=Surface(name=surface_name), steps=12, runs=runs, noise=0.1 * (place % 2)))
    for racer in race.racers:
        for step in range(0, 13, 4):
            inspection = inspect(race, racer.index, step)
            if racer.path.steps == 0:
                assert inspection is None
                continue
            assert inspection is not None
            assert all(reason.told(lambda _, text: text) for reason in inspection.reasons)
            assert [line for line in lines_of(inspection) if line.name == "next"]
