"""The small vocabulary of what can be asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from optviz import presets
from optviz.lecture.conditions import Changed, Condition, Counts, Is, Op, Played, Results, Shows, Situation, holds
from optviz.lecture.places import found
from optviz.scenario import Run, replace
from optviz.scenario.page_choice import with_page


@dataclass(frozen=True)
class Outcome:
    theta: Any
    _secret: int = 1


SCENE = presets.preset("rates")


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("steps", [40]),
        ("runs[0].params.lr", [0.01]),
        ("runs[*].params.lr", [0.01, 0.1, 0.18, 0.205]),
        ("start[1]", [-1.0]),
        ("runs[9].params.lr", []),
        ("runs[0].params.momentum", []),
        ("nothing.at.all", []),
        ("surface.name[0]", []),
    ],
)
def test_a_path_gives_what_stands_there_or_nothing(path: str, values: list[Any]) -> None:
    assert found(SCENE, path) == values


def test_a_path_leads_into_arrays_but_not_behind_underscores() -> None:
    outcome = Outcome(np.array([1.5, 0.0]))
    assert found(outcome, "theta[1]") == [0.0]
    assert found(outcome, "theta[*]") == [1.5, 0.0]
    assert found(outcome, "_secret") == []
    assert found(outcome, "theta.__class__") == []
    assert found(None, "theta") == []


@pytest.mark.parametrize("path", ["", ".", "runs[]", "runs[-1]", "a b", "f()", "runs[0]lr", "a..b"])
def test_what_is_no_path_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="no path"):
        found(SCENE, path)


@pytest.mark.parametrize(
    ("op", "value", "expected"),
    [("==", 40, True), ("!=", 40, False), ("<", 41, True), ("<=", 39, False), (">", 39, True), (">=", 41, False)],
)
def test_a_value_is_compared(op: Op, value: int, expected: bool) -> None:
    assert holding(Is(path="steps", op=op, value=value)) is expected


def test_what_cannot_be_compared_does_not_hold() -> None:
    assert not holding(Is(path="surface.name", op=">", value=1))
    assert not holding(Is(path="runs[0].params.momentum", op=">", value=0.5))


def test_a_star_asks_for_any() -> None:
    assert holding(Is(path="runs[*].params.lr", op=">", value=0.2))
    assert not holding(Is(path="runs[*].optimizer", op="==", value="adam"))


def test_lists_are_counted() -> None:
    assert holding(Counts(path="runs", op="==", value=4))
    assert not holding(Counts(path="runs", op=">=", value=5))


def test_a_change_is_one_against_the_scene_as_it_was_opened() -> None:
    moved = replace(SCENE, start=(1.0, 1.0))
    assert holding(Changed(path="start"), moved)
    assert not holding(Changed(path="runs[*].params.lr"), moved)
    more = replace(SCENE, runs=(*SCENE.runs, Run(optimizer="adam")))
    assert holding(Changed(path="runs[*].optimizer"), more)


def test_pages_of_a_lab_are_told_apart_maps_among_them() -> None:
    assert holding(Shows(page="race"))
    assert holding(Shows(page="basins"), with_page(SCENE, "basins"))
    assert not holding(Shows(page="race"), with_page(SCENE, "basins"))


def test_time_counts_when_it_has_moved_by_itself() -> None:
    assert not holds((Played(until=10),), Situation(SCENE, SCENE, step=20))
    assert holds((Played(until=10),), Situation(SCENE, SCENE, step=10, played=True))
    assert not holds((Played(until=10),), Situation(SCENE, SCENE, step=9, played=True))


def test_results_are_asked_only_when_they_are_there() -> None:
    condition = Results(path="theta[1]", op="==", value=0.0)
    assert not holds((condition,), Situation(SCENE, SCENE))
    assert holds((condition,), Situation(SCENE, SCENE, result=Outcome(np.array([1.0, 0.0]))))


def test_all_conditions_must_hold_at_once() -> None:
    low, high = Is(path="steps", op=">=", value=30), Is(path="steps", op="<=", value=35)
    assert not holds((low, high), Situation(SCENE, SCENE))
    assert holds((low, high), Situation(replace(SCENE, steps=33), SCENE))


def holding(condition: Condition, scenario: Any = SCENE) -> bool:
    return holds((condition,), Situation(scenario, SCENE))
