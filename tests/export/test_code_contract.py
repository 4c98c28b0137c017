"""Every algorithm that optviz has can be written in both languages."""

from __future__ import annotations

import ast
import re
from typing import Any

import pytest

from optviz import catalog
from optviz.engine.specs import OptimizerSpec, ScheduleSpec, SurfaceSpec
from optviz.export.code.snippets import MARK, is_definition

OPTIMIZERS, SURFACES, SCHEDULES = catalog.optimizers(), catalog.surfaces(), catalog.schedules()
SPECS = [
    pytest.param(spec, id=f"{spec.name}-{kind}")
    for kind, specs in (("optimizer", OPTIMIZERS), ("surface", SURFACES), ("schedule", SCHEDULES))
    for spec in specs.values()
]
FIRST = {OptimizerSpec: ["w", "g", "state", "t", "lr"], ScheduleSpec: ["lr"]}


def _arguments(source: str) -> list[str]:
    """Those of the function, or of the class's ``__init__``."""
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    found = next((node for node in functions if node.name == "__init__"), functions[0])
    return [argument.arg for argument in found.args.args if argument.arg != "self"]


@pytest.mark.parametrize("spec", SPECS)
def test_there_is_a_text_or_a_name_for_each_language(spec: Any) -> None:
    assert is_definition(spec.code.numpy)
    assert is_definition(spec.code.pytorch) or re.fullmatch(r"torch(\.\w+)+", spec.code.pytorch)
    assert "np." not in spec.code.pytorch
    assert "torch" not in spec.code.numpy


@pytest.mark.parametrize("spec", [*OPTIMIZERS.values(), *SCHEDULES.values()])
def test_a_text_takes_the_hyperparameters_in_the_specs_order(spec: OptimizerSpec | ScheduleSpec) -> None:
    names = [param.name for param in spec.params if param.name != "lr"]
    first = FIRST[type(spec)]
    rated = isinstance(spec, ScheduleSpec) or spec.has_rate
    taken = _arguments(spec.code.numpy)
    last = ["first_lr"] if "first_lr" in taken else []
    assert taken == (first if rated else first[:-1]) + names + last
    if isinstance(spec, ScheduleSpec) and is_definition(spec.code.pytorch):
        assert _arguments(spec.code.pytorch) == ["optimizer", *names]


@pytest.mark.parametrize("spec", SPECS)
def test_marks_name_hyperparameters_that_may_be_0_or_false(spec: Any) -> None:
    known = {
        param.name
        for param in spec.params
        if param.kind == "bool" or param.optional or (param.low <= 0.0 and not param.open_low)
    }
    for line in (spec.code.numpy + spec.code.pytorch).splitlines():
        _, mark, conditions = line.partition(MARK)
        names = {part.removeprefix("not ") for part in conditions.split(", ")} if mark else set()
        assert names <= known | {"schedule"}, line


@pytest.mark.parametrize("spec", OPTIMIZERS.values(), ids=lambda spec: spec.name)
def test_an_optimisers_text_names_its_paper(spec: OptimizerSpec) -> None:
    assert f"({spec.source})." in spec.code.numpy
    assert not is_definition(spec.code.pytorch) or f"({spec.source})." in spec.code.pytorch


@pytest.mark.parametrize("spec", SURFACES.values(), ids=lambda spec: spec.name)
def test_a_surfaces_text_defines_f_and_for_numpy_its_gradient(spec: SurfaceSpec) -> None:
    assert "def f(w):" in spec.code.numpy
    assert "def gradient(w):" in spec.code.numpy
    assert "def f(w):" in spec.code.pytorch
    for param in spec.params:
        assert re.search(rf"\b{param.name.upper()}\b", spec.code.numpy)
        assert re.search(rf"\b{param.name.upper()}\b", spec.code.pytorch)


@pytest.mark.parametrize("spec", SCHEDULES.values(), ids=lambda spec: spec.name)
def test_only_a_schedule_that_reacts_to_the_loss_observes_it(spec: ScheduleSpec) -> None:
    assert ("def observe(self, loss):" in spec.code.numpy) == (spec.observe is not None)
