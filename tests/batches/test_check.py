"""What the batches lab refuses, and how it says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from optviz.errors import InputError
from optviz.scenario import Batches, Named
from optviz.scenario.batches import BatchesView, Data
from optviz.scenario.check_batches import check
from tests.batches.build import final

REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"batch_sizes": (1, 0)}, "batch_sizes[1]: must be a whole number from 1 to 100000, got 0"),
    ({"batch_sizes": (1001,)}, "batch_sizes[0]: must be at most 1000, the number of samples, got 1001"),
    ({"batch_sizes": ()}, "batch_sizes: must have from 1 to 8 sizes, got 0"),
    ({"batch_sizes": tuple(range(1, 10))}, "batch_sizes: must have from 1 to 8 sizes, got 9"),
    ({"batch_sizes": (1, 5, 1)}, "batch_sizes[2]: 1 is already batch_sizes[0]"),
    ({"epochs": 0}, "epochs: must be a whole number from 1 to 100000, got 0"),
    (
        {"epochs": 5000},
        "epochs: 5000 would record 424 MB, at most 100 MB are kept; take at most 1178",
    ),
    ({"start": (float("nan"), 0.0)}, "start[0]: must be a finite number, got NaN"),
    ({"params": {"lr": -1.0}}, "params.lr: must be greater than 0, got -1.0"),
    ({"params": {"speed": 1.0}}, "params.speed: unknown parameter; sgd has lr, momentum, dampening, weight_decay"),
    ({"optimizer": "adan"}, 'optimizer: unknown name "adan"; did you mean "adam"?'),
    ({"schedule": Named(name="cosin")}, 'schedule.name: unknown name "cosin"; did you mean "cosine"?'),
    (
        {"schedule": Named(name="warmup_cosine", params={"warmup": 50, "total": 20})},
        "schedule.params.warmup: must be below total (20), got 50",
    ),
    (
        {"optimizer": "gauss_newton", "params": {}},
        "optimizer: gauss_newton needs residuals, which a batch does not give; take another one",
    ),
    ({"data": Data(samples=1)}, "data.samples: must be a whole number from 2 to 100000, got 1"),
    ({"data": Data(noise=-1.0)}, "data.noise: must be from 0 to 1000000, got -1.0"),
    ({"data": Data(csv="f.csv", x="a,b")}, 'data.x: must name one column for regression, got "a,b"'),
    ({"data": Data(csv="f.csv", x="y")}, 'data.target: "y" is already data.x\'s'),
    ({"average_after": 1.0}, "average_after: must be at least 0 and below 1, got 1.0"),
    ({"view": BatchesView(size=7)}, "view.size: must be one of the batch sizes 1, 100, 1000, got 7"),
]


@pytest.mark.parametrize(("change", "message"), REFUSED)
def test_a_refusal_names_the_key_the_value_and_the_bound(change: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError) as caught:
        check(replace(Batches(), **change))
    assert str(caught.value) == message


@pytest.mark.parametrize("task", ["regression", "classification"])
def test_the_defaults_are_accepted(task: Any) -> None:
    check(Batches(task=task))


FILES: list[tuple[str, str, str, str]] = [
    ("regression", "x", "x,y\n1,2\n1,3\n", 'data.x: "x" is 1 in every row; a feature must vary'),
    ("regression", "z", "x,y\n1,2\n2,3\n", 'data.x: there is no column "z"; the file has x, y'),
    ("regression", "x", "x,y\n1,2\n2,hello\n", 'data.csv: line 3, column "y": must be a finite number, got "hello"'),
    ("regression", "x", "x,y\n1,2\n2e9,3\n", "data.csv: x must be at most 1000000 in size, got 2e+09"),
    (
        "classification",
        "x",
        "x,y\n1,2\n2,2\n",
        'data.target: "y" must hold two classes (two different numbers), got one, 2',
    ),
    (
        "classification",
        "x",
        "x,y\n1,2\n2,3\n3,4\n",
        'data.target: "y" must hold two classes (two different numbers), got 3',
    ),
]


@pytest.mark.parametrize(("task", "x", "text", "message"), FILES)
def test_a_file_that_cannot_be_used_is_refused(task: Any, x: str, text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text(text, encoding="utf-8")
    scenario = Batches(task=task, data=Data(csv=str(path), x=x), batch_sizes=(1,))
    check(scenario)
    with pytest.raises(InputError) as caught:
        final(scenario)
    assert str(caught.value) == message


def test_a_batch_larger_than_the_file_is_refused_once_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text("x,y\n1,2\n2,3\n", encoding="utf-8")
    scenario = Batches(data=Data(csv=str(path)), batch_sizes=(1, 3))
    check(scenario)
    with pytest.raises(InputError, match=r"^batch_sizes\[1\]: must be at most 2, the number of samples, got 3$"):
        final(scenario)
