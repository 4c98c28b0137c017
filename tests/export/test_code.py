"""The scripts of ``optviz code`` print what optviz computes. (Those for PyTorch: tests/oracle.)"""

from __future__ import annotations

from pathlib import Path

import pytest

from optviz import catalog
from optviz.scenario import Descent, Run, Surface
from tests.export.code_races import CLOSE, deviation, every_schedule, one_of_each, printed, printed_here

HOSTILE = (
    "plain",
    "한국어 라벨",
    "comma, \"quotes\", 'both'",
    "two\nlines",
    '"""',
    "\\n \\",
    "\u202eright to left\u202c",
    "'); import os; os.abort(); ('",
    "{braces} %s #? not lr",
    "길고 긴 이름 " * 60,
)


@pytest.mark.parametrize("surface", catalog.surfaces())
def test_every_optimiser_walks_the_same_in_a_script_of_its_own(surface: str, tmp_path: Path) -> None:
    scenario = one_of_each(surface)
    assert deviation(scenario, printed_here(scenario, tmp_path)) < CLOSE


def test_every_schedule_gives_the_same_rates_in_a_script_of_its_own(tmp_path: Path) -> None:
    scenario = every_schedule()
    assert deviation(scenario, printed_here(scenario, tmp_path)) < CLOSE


def test_a_diverging_run_ends_at_its_last_row_within_the_limit(tmp_path: Path) -> None:
    runs = (Run(optimizer="sgd", params={"lr": 10.0}), Run(optimizer="adam", params={"lr": 0.1}))
    scenario = Descent(steps=30, runs=runs)
    rows = printed(scenario, "numpy", tmp_path)
    assert deviation(scenario, rows) < CLOSE
    assert sum(row[0] == "SGD" for row in rows) < 10
    assert sum(row[0] == "Adam" for row in rows) == 31


def test_a_cusp_has_slope_0(tmp_path: Path) -> None:
    scenario = Descent(surface=Surface(name="ackley"), start=(0.0, 0.0), steps=3, runs=(Run(optimizer="sgd"),))
    assert [row[2:4] for row in printed_here(scenario, tmp_path)] == [["0.0", "0.0"]] * 4


def test_labels_are_printed_as_they_are_whatever_is_in_them(tmp_path: Path) -> None:
    scenario = Descent(steps=1, runs=tuple(Run(optimizer="sgd", label=label) for label in HOSTILE))
    rows = printed(scenario, "numpy", tmp_path)
    assert [row[0] for row in rows] == [label for label in HOSTILE for _ in range(2)]


def test_hidden_runs_are_printed_too(tmp_path: Path) -> None:
    scenario = Descent(steps=2, runs=(Run(optimizer="sgd", visible=False), Run(optimizer="adam")))
    assert [row[0] for row in printed_here(scenario, tmp_path)] == ["SGD"] * 3 + ["Adam"] * 3


def test_a_race_without_runs_prints_the_columns_names_alone(tmp_path: Path) -> None:
    assert printed_here(Descent(runs=()), tmp_path) == []
