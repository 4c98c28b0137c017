"""The comparison: what comes first, what is kept, what is drawn and written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from optviz.errors import Cancelled
from optviz.export.tables.batches import NAMES, table
from optviz.scenario import Batches, Named
from optviz.scenario.batches import Data
from optviz.studies import batches
from optviz.studies.batches import compute, whole
from optviz.studies.batches_sklearn import counterpart, script
from optviz.studies.batches_surface import field_of
from tests.batches.build import LINREG, final

SMALL = Batches(data=Data(samples=50), batch_sizes=(1, 10, 50), epochs=2)
LONG = replace(SMALL, data=Data(samples=1000), batch_sizes=(1, 100), epochs=60)


@pytest.fixture
def walked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The batch sizes that are walked from now on."""
    sizes: list[int] = []
    walk = batches.walk

    def counted(problem: Any, walker: Any, start: Any, plan: Any, **keys: Any) -> Any:
        sizes.append(plan.size)
        return walk(problem, walker, start, plan, **keys)

    monkeypatch.setattr(batches, "walk", counted)
    return sizes


def test_a_long_comparison_shows_its_beginning_first() -> None:
    first, last = compute(LONG)
    assert (first.final, last.final) == (False, True)
    assert [trail.size for trail in first.trails] == [1, 100]
    seen = [int(trail.walk.samples_seen[-1]) for trail in first.trails]
    assert 0 < seen[0] - seen[1] < 100
    np.testing.assert_array_equal(
        first.trails[0].walk.theta, last.trails[0].walk.theta[: len(first.trails[0].walk.loss)]
    )
    assert whole(last) is last
    np.testing.assert_array_equal(whole(first).trails[1].walk.theta, last.trails[1].walk.theta)


def test_a_short_one_comes_at_once() -> None:
    (only,) = compute(SMALL)
    assert only.final
    assert [trail.walk.steps for trail in only.trails] == [100, 10, 2]


@pytest.mark.parametrize(
    ("change", "again"),
    [
        ({"batch_sizes": (1, 20, 50)}, [20]),
        ({"batch_sizes": (50, 1)}, []),
        ({"step_cost": 3.0}, []),
        ({"epochs": 3}, [1, 10, 50]),
        ({"params": {"lr": 0.1}}, [1, 10, 50]),
        ({"sampling": "replacement"}, [1, 10, 50]),
        ({"data": Data(samples=51)}, [1, 10, 50]),
        ({"seed": 1}, [1, 10, 50]),
        ({"schedule": Named(name="cosine")}, [1, 10, 50]),
        ({"task": "classification"}, [1, 10, 50]),
    ],
)
def test_only_what_changed_is_walked_again(change: dict[str, Any], again: list[int], walked: list[int]) -> None:
    cache: dict[bytes, Any] = {}
    final(SMALL, cache=cache)
    walked.clear()
    final(replace(SMALL, **change), cache=cache)
    assert walked == again


def test_progress_goes_from_0_to_1_and_may_end_the_work() -> None:
    heard: list[float] = []
    list(compute(LONG, heard.append))
    assert heard == sorted(heard)
    assert 0.9 < heard[-1] <= 1.0

    def give_up(fraction: float) -> None:
        if fraction > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(compute(LONG, give_up))


def test_the_loss_falls_faster_per_epoch_the_smaller_the_batch() -> None:
    losses = [trail.walk.loss[-1] for trail in final(Batches(epochs=1)).trails]
    assert losses[2] > 5.0 * losses[1]
    assert losses[1] > losses[0]


@pytest.mark.parametrize("task", ["regression", "classification"])
def test_the_surface_is_the_full_loss_and_holds_start_and_optimum(task: Any) -> None:
    comparison = final(replace(SMALL, task=task))
    field = field_of(comparison.problem, comparison.spans, size=21)
    (left, right), (low, high) = comparison.spans
    assert comparison.optimum is not None
    for a, b in (SMALL.start, comparison.optimum):
        assert left < a < right
        assert low < b < high
    corner = comparison.problem.loss(np.array([left, high]))
    assert field.z[-1, 0] == pytest.approx(float(corner), rel=1e-12)
    assert len(field.contours) > 20


def test_classes_that_can_be_parted_are_walked_and_shown_without_an_optimum() -> None:
    comparison = final(replace(SMALL, task="classification", data=Data(samples=50, noise=0.05)))
    assert comparison.optimum is None
    assert comparison.trails[0].walk.loss[-1] < comparison.trails[0].walk.loss[0]
    assert np.isfinite(field_of(comparison.problem, comparison.spans, size=11).z).all()
    assert table(comparison).more["problem"]["lowest_loss"] is None


def test_the_table_has_the_contracts_columns_and_starts_each_size_at_the_start() -> None:
    found = table(final(SMALL))
    assert tuple(found.columns) == NAMES
    columns = {name: np.asarray(column) for name, column in found.columns.items()}
    starts = columns["iteration"] == 0
    assert columns["batch_size"][starts].tolist() == [1, 10, 50]
    assert np.isnan(columns["batch_loss"][starts]).all()
    assert np.isfinite(columns["batch_loss"][~starts]).all()
    assert not columns["samples_seen"][starts].any()
    assert columns["theta_0"][starts].tolist() == [-2.0] * 3
    assert columns["samples_seen"].dtype.kind == "i"
    assert columns["epoch"][-1] == 2.0


def test_the_table_tells_what_became_of_each_size_and_what_theory_says() -> None:
    found = table(final(replace(SMALL, batch_sizes=(1, 15), epochs=20, params={"lr": 5.0})))
    one, fifteen = found.more["sizes"]
    assert one["status"] == "diverged"
    assert one["theory"]["cov_exact"] is None
    assert one["theory"]["largest_lr"] < 1.0
    assert fifteen["last_batch_size"] == 5
    assert found.arrays["status"].tolist() == ["diverged", "diverged"]


def test_a_file_of_the_users_own_is_read(tmp_path: Path) -> None:
    comparison = final(replace(SMALL, data=Data(csv=str(LINREG)), batch_sizes=(1000,)))
    assert comparison.optimum == pytest.approx([0.9764225886010287, 1.9913607028194746], rel=1e-9)
    points = tmp_path / "points.csv"
    points.write_text("a,b,kind\n1,0,3\n-1,0.5,7\n0.2,-1,3\n0.4,1,7\n-0.5,-0.5,3\n", encoding="utf-8")
    two = replace(SMALL, task="classification", data=Data(csv=str(points), x="a, b", target="kind"), batch_sizes=(2,))
    problem = final(two).problem
    assert problem.target.tolist() == [0, 1, 0, 1, 0]
    assert problem.design[1].tolist() == [-1.0, 0.5]
    one = final(replace(two, data=Data(csv=str(points), x="b", target="kind"))).problem
    assert one.design[1].tolist() == [1.0, 0.5]


def test_a_file_written_anew_is_read_anew(tmp_path: Path) -> None:
    path, cache = tmp_path / "p.csv", dict[bytes, Any]()
    scenario = replace(SMALL, data=Data(csv=str(path)), batch_sizes=(1,))
    path.write_text("x,y\n0,1\n1,3\n", encoding="utf-8")
    final(scenario, cache=cache)
    path.write_text("x,y\n0,1\n1,3\n2,5\n", encoding="utf-8")
    assert final(scenario, cache=cache).problem.samples == 3


def test_scikit_learn_gets_twice_the_rate_for_half_the_loss() -> None:
    twin = counterpart(SMALL)
    assert twin.call.startswith("SGDRegressor(loss='squared_error', penalty=None, learning_rate='constant', eta0=0.1,")
    assert twin.obstacles == ()
    compile(script(SMALL), "script", "exec")
    other = counterpart(replace(SMALL, optimizer="adam", params={}, sampling="replacement", batch_sizes=(10,)))
    assert other.obstacles == ("optimizer", "sampling", "size")
    assert counterpart(replace(SMALL, task="classification")).settings["eta0"] == 0.05
