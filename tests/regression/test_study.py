"""The lab's result as a whole."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from optviz.errors import Cancelled, InputError
from optviz.export.tables.regularization import table
from optviz.scenario.check_regularization import check
from optviz.scenario.common import Named, replace
from optviz.scenario.regularization import Data, Regularization, View
from optviz.studies.regularization import Result, compute, whole
from optviz.studies.regularization_pages import pages_of
from tests.regression.build import result

TWO = Data(name="diabetes", features=("bmi", "s5"))
PAIR = Data(name="pair", optimum=(3.0, 0.4), correlation=-0.3)


def seen_on(found: Result, page: Any) -> Result:
    """The result as that page takes it."""
    return dataclasses.replace(found, scenario=replace(found.scenario, view=View(page=page)))


def test_a_file_has_a_row_for_every_lambda_and_feature() -> None:
    made = table(result(TWO, lambdas=(10.0, 0.0, 100.0)))
    assert list(made.columns) == [
        "lam", "feature", "coefficient", "intercept", "radius", "train_mse", "test_mse", "nonzero", "dof",
    ]  # fmt: skip
    assert list(made.columns["lam"]) == [10.0, 10.0, 0.0, 0.0, 100.0, 100.0]
    assert list(made.columns["feature"]) == ["bmi", "s5"] * 3
    assert list(made.columns["coefficient"])[4:] == [0.0, 0.0]
    assert {"ols", "lam_max", "kkt_residual", "region", "contours"} <= set(made.more)
    assert made.more["lam_max"] == pytest.approx(90.32006004)


def test_the_pair_has_exactly_the_optimum_and_correlation_asked_for() -> None:
    found = result(PAIR)
    np.testing.assert_allclose(found.ols.theta, PAIR.optimum, rtol=1e-12)
    np.testing.assert_allclose(found.model.problem.gram, [[1.0, -0.3], [-0.3, 1.0]], atol=1e-12)


@pytest.mark.parametrize(("penalty", "given"), [("l1", {}), ("l2", {}), ("elastic_net", {}), ("lp", {"p": 1.5})])
def test_the_contour_touches_the_region_at_the_solution(penalty: str, given: dict[str, Any]) -> None:
    plane = result(PAIR, penalty, given, lam=1.5).plane
    assert plane is not None
    assert plane.region is not None
    assert plane.region[0].tolist() == plane.region[-1].tolist()
    values = plane.bowl.mse(plane.region)
    assert values.min() >= plane.touching.level - 1e-9
    (curve,) = plane.touching.lines
    np.testing.assert_allclose(plane.bowl.mse(curve), plane.touching.level, rtol=1e-12)


def test_the_diamond_has_four_exact_corners_and_a_solution_on_one_says_which_weight_is_gone() -> None:
    plane = result(PAIR, lam=3.0).plane
    assert plane is not None
    t = plane.t
    np.testing.assert_array_equal(plane.region, [[t, 0.0], [0.0, t], [-t, 0.0], [0.0, -t], [t, 0.0]])
    assert plane.theta[1] == 0.0
    assert plane.corner == (1,)


@pytest.mark.parametrize("penalty", ["l1", "l2", "elastic_net"])
def test_a_size_in_place_of_lambda_gives_that_size(penalty: str) -> None:
    found = result(Data(name="diabetes"), penalty, t=40.0)
    assert found.t == pytest.approx(40.0, rel=1e-9)
    assert found.lam > 0.0
    assert result(Data(name="diabetes"), penalty, t=1e9).lam == 0.0


def test_the_four_penalties_stand_side_by_side_at_one_lambda_with_scikit_learns_calls() -> None:
    beside = result(Data(name="diabetes"), lam=2.0).beside
    assert [solution.sklearn for solution in beside.values()] == [
        "LinearRegression()", "Lasso(alpha=1)", "Ridge(alpha=884)", "ElasticNet(alpha=1.5, l1_ratio=0.333333)",
    ]  # fmt: skip


def test_cross_validation_picks_a_simpler_model_within_one_standard_error() -> None:
    found = result(Data(name="diabetes"))
    assert found.lam_best is not None
    assert found.lam_simple is not None
    assert 0.0 < found.lam_best < found.lam_simple < found.lam_max
    least = np.nanmin(found.curve.cv_mse)
    assert 2800 < least < 3200


def test_the_folds_come_from_the_seed() -> None:
    first, again, other = (result(TWO, seed=seed).now.test_mse[0] for seed in (0, 0, 1))
    assert first == again != other


def test_the_polynomials_test_error_is_u_shaped_and_its_weights_grow_with_the_degree() -> None:
    found = result(Data(name="polynomial", degree=15), "l2", standardize=False)
    test, bottom = found.curve.test_mse, int(found.curve.test_mse.argmin())
    assert test[0] > 2.0 * test[bottom] < test[-1]
    pages = pages_of(seen_on(found, "fit"))
    assert pages.degrees is not None
    assert pages.degrees.free[-1] > 1e3 * pages.degrees.free[2]
    assert pages.degrees.penalised[pages.here, -1] < 10.0


def test_only_the_proximal_step_rests_on_exactly_zero() -> None:
    found = result(PAIR, lam=3.0)
    duo = pages_of(seen_on(found, "training")).duo
    assert duo is not None
    assert duo.training is not None
    trails = duo.training.trails
    assert trails["proximal"].positions[-1][1] == 0.0
    np.testing.assert_allclose(trails["proximal"].positions[-1], found.current.theta, atol=1e-9)
    assert (trails["subgradient"].positions[1:, 1] != 0.0).all()
    ridge = result(PAIR, "l2", lam=3.0).current.theta
    np.testing.assert_allclose(trails["adam_l2"].positions[-1], ridge, atol=0.05)
    assert np.abs(trails["adamw"].positions[-1] - ridge).max() > 0.1


def test_moving_lambda_alone_solves_no_path_anew() -> None:
    cache: dict[bytes, Any] = {}
    scenario = Regularization(data=TWO, penalty=Named(name="elastic_net"))
    first = list(compute(scenario, cache=cache))
    second = list(compute(replace(scenario, lam=3.0), cache=cache))
    assert [found.final for found in first] == [False, True]
    assert [found.final for found in second] == [True]
    assert second[0].curve is first[1].curve
    assert whole(first[0]).lam_best == first[1].lam_best


def test_work_can_be_given_up() -> None:
    def tick(fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(compute(Regularization(penalty=Named(name="elastic_net")), tick))


def test_a_table_of_the_users_own_may_have_copies_constants_and_more_columns_than_rows(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    x = rng.standard_normal((8, 12))
    x[:, 3], x[:, 4] = x[:, 0], 5.0
    path = tmp_path / "own.csv"
    lines = [",".join([*(f"c{i}" for i in range(12)), "y"])]
    lines += [",".join(repr(float(v)) for v in (*row, row[0])) for row in x]
    path.write_text("\n".join(lines), encoding="utf-8")
    for penalty in ("none", "l1", "l2", "elastic_net"):
        found = result(Data(csv=str(path), target="y"), penalty)
        assert found.material.constant == ("c4",)
        assert "c3" in found.material.tied
        assert found.curve.kkt_residual.max() <= 1e-10 * found.model.problem.steepest
    with pytest.raises(InputError, match=r'data.target: there is no column "z"'):
        result(Data(csv=str(path), target="z"))


@pytest.mark.parametrize(
    ("scenario", "text"),
    [
        (Regularization(lam=-1.0), "lam: must be from 0 to 1"),
        (Regularization(t=-2.0), "t: must be greater than 0"),
        (Regularization(t=0.0), "t: must be greater than 0"),
        (Regularization(lambdas=(1.0, -1.0)), r"lambdas\[1\]: must be from 0"),
        (Regularization(penalty=Named(name="l3")), "penalty.name: unknown name"),
        (Regularization(penalty=Named(name="elastic_net", params={"l1_ratio": 1.5})), "l1_ratio: must be from 0 to 1"),
        (Regularization(penalty=Named(name="lp", params={"p": 0})), "params.p: must be greater than 0"),
        (Regularization(penalty=Named(name="lp", params={"p": 0.5})), "takes at most 2 features, got 10"),
        (Regularization(data=TWO, penalty=Named(name="lp", params={"p": 0.5}), t=1.0), "t: needs a convex penalty"),
        (Regularization(data=Data(features=("bmj",))), r'features\[0\]: unknown name "bmj"; did you mean "bmi"'),
        (Regularization(data=Data(features=("bmi", "bmi"))), r"features\[1\]: \"bmi\" is already"),
        (Regularization(data=Data(features=())), "data.features: must name at least one"),
        (Regularization(data=Data(name="polynomial", degree=0)), "data.degree: must be a whole number from 1 to 20"),
        (Regularization(data=Data(name="polynomial", degree=21)), "data.degree: must be"),
        (Regularization(data=Data(name="polynomial", samples=1)), "data.samples: must be"),
        (Regularization(data=Data(name="diabetes", degree=3)), "data.degree: unknown parameter"),
        (Regularization(data=Data(csv="a.csv")), "data.target: is missing"),
        (Regularization(data=Data(name="pair", csv="a.csv", target="y")), "only one of them"),
    ],
)
def test_a_faulty_scenario_is_refused_with_its_key(scenario: Regularization, text: str) -> None:
    with pytest.raises(InputError, match=text):
        check(scenario)


def test_one_feature_is_fine() -> None:
    scenario = Regularization(data=Data(features=("bmi",)))
    check(scenario)
    assert len(result(scenario.data).current.theta) == 1
