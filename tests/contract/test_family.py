"""What the family tree of optimisers must keep, whoever joins it."""

from __future__ import annotations

import re

import pytest

from optviz import catalog
from optviz.engine.specs import GRADIENT_DESCENT, OptimizerSpec
from optviz.scene.descent.family.members import LECTURE, ROOT_SOURCE, ROOT_YEAR, TRY_FIRST, members

SPECS = catalog.optimizers()
LONGEST = 30
FOUNDERS = {"newton"}
"""Older than gradient descent itself."""

every_optimizer = pytest.mark.parametrize("spec", SPECS.values(), ids=lambda spec: spec.name)


def year_of(name: str) -> int:
    return ROOT_YEAR if name == GRADIENT_DESCENT else SPECS[name].year


@every_optimizer
def test_parents_exist_and_are_not_younger(spec: OptimizerSpec) -> None:
    names = [parent.name for parent in spec.parents]
    assert len(set(names)) == len(names)
    for name in names:
        assert name == GRADIENT_DESCENT or name in SPECS
        assert name != spec.name
        assert year_of(name) <= spec.year


@every_optimizer
def test_phrases_are_short_and_no_sentences(spec: OptimizerSpec) -> None:
    for parent in spec.parents:
        assert 3 <= len(parent.adds) <= LONGEST
        assert not parent.adds.endswith((".", "!", "?"))
        assert parent.adds[0].islower()


@every_optimizer
def test_everybody_descends_from_gradient_descent_or_from_newton(spec: OptimizerSpec) -> None:
    ancestors, waiting = set[str](), [spec.name]
    while waiting:
        name = waiting.pop()
        parents = () if name == GRADIENT_DESCENT else SPECS[name].parents
        assert spec.name not in {parent.name for parent in parents}, "a circle"
        waiting += [parent.name for parent in parents if parent.name not in ancestors]
        ancestors |= {name, *(parent.name for parent in parents)}
    assert ancestors & {GRADIENT_DESCENT, *FOUNDERS}


def test_only_founders_have_no_parents() -> None:
    assert {name for name, spec in SPECS.items() if not spec.parents} == FOUNDERS


@every_optimizer
def test_the_year_is_the_first_that_the_source_names(spec: OptimizerSpec) -> None:
    years = [int(found) for found in re.findall(r"(?<![\d.:])(?:1[6-9]|20)\d\d(?![\d.])", spec.source)]
    assert spec.year == years[0]


def test_gradient_descents_year_is_that_of_its_source() -> None:
    assert ROOT_SOURCE.endswith(str(ROOT_YEAR))


def test_the_lectures_tree_is_the_lectures() -> None:
    def parents(name: str) -> set[str]:
        return {parent.name for parent in SPECS[name].parents} & {GRADIENT_DESCENT, *LECTURE}

    assert parents("sgd") == {GRADIENT_DESCENT}
    assert parents("momentum") == {"sgd"}
    assert parents("nag") == {"momentum"}
    assert parents("rmsprop") == parents("adadelta") == {"adagrad"}
    assert parents("adam") == {"momentum", "rmsprop"}
    assert parents("nadam") == {"adam", "nag"}
    assert parents("adabelief") == parents("adabound") == parents("radam") == {"adam"}
    assert set(TRY_FIRST) <= set(LECTURE) <= set(SPECS)


@pytest.mark.parametrize("family", ["lecture", "all"])
def test_members_come_in_time_order_and_after_their_parents(family: str) -> None:
    found = members(family)  # type: ignore[arg-type]
    assert [member.year for member in found] == sorted(member.year for member in found)
    known = set[str]()
    for member in found:
        assert {parent.name for parent in member.parents} <= known
        known.add(member.name)
    assert known == {GRADIENT_DESCENT, *(LECTURE if family == "lecture" else SPECS)}
