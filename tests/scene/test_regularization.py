"""The regularization lab's pages as scenes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from optviz.errors import InputError
from optviz.scenario import Named, Regularization
from optviz.scenario.check_regularization import check
from optviz.scenario.regularization import Data, View
from optviz.scene.layers import Bars, Note, Region, Rule, Scene
from optviz.scene.regularization import show
from optviz.scene.regularization.words import limit_of, model_text, struck, term, wrapped
from optviz.scene.style import LIGHT
from optviz.scene.words import untranslated
from optviz.studies import regularization_degrees
from optviz.studies.regularization import Result, compute
from optviz.studies.regularization_pages import Pages, pages_of

PAIR = Data(name="pair", optimum=(3.0, 0.5), correlation=0.0)


def sight(page: Any = "plane", penalty: str = "l1", data: Data = PAIR, **more: Any) -> tuple[Result, Pages]:
    view = View(page=page, **{key: more.pop(key) for key in ("plane", "cost", "axis") if key in more})
    *_, result = compute(Regularization(data=data, penalty=Named(name=penalty), view=view, **more))
    return result, pages_of(result)


def drawn(result: Result, pages: Pages, step: int | None = None) -> Scene:
    return show(result, pages).draw(pages.here if step is None else step, LIGHT, untranslated, "en")


def panel(scene: Scene, name: str) -> Any:
    return next(axes for axes in scene.panels if axes.name == name)


def layer(axes: Any, key: str) -> Any:
    return next(layer for layer in axes.layers if layer.key == key)


def keys(axes: Any) -> set[str]:
    return {layer.key for layer in axes.layers}


def test_the_steps_are_the_lambdas_and_the_scenarios_own_is_one_of_them() -> None:
    result, pages = sight(lam=1.2345)
    assert pages.lams[0] == 0.0
    assert pages.lams[pages.here] == 1.2345
    assert pages.lams[-1] > result.lam_max
    assert (np.diff(pages.lams) > 0.0).all()
    assert show(result, pages).length == len(pages.lams) - 1
    assert show(result, pages).resting == pages.here
    np.testing.assert_array_equal(pages.numbers.theta[pages.here], result.current.theta)
    assert pages.duo is not None
    np.testing.assert_allclose(pages.duo.courses[""].theta, pages.numbers.theta, rtol=1e-12)


def test_the_diamond_has_exact_corners_and_the_solution_on_its_edge() -> None:
    result, pages = sight(lam=0.5)
    plane = panel(drawn(result, pages), "plane")
    assert plane.equal
    region = layer(plane, "region")
    assert isinstance(region, Region)
    t = result.t
    corners = {(t, 0.0), (0.0, t), (-t, 0.0), (0.0, -t)}
    assert {tuple(point) for point in region.points.tolist()} == corners
    x, y = layer(plane, "theta").points[0]
    assert abs(x) + abs(y) == pytest.approx(t, rel=1e-12)


def test_a_coefficient_that_is_exactly_0_is_flagged_at_its_place() -> None:
    # Uncorrelated: θ₂ = max(0.5 − λ/2, 0).
    result, pages = sight(lam=0.9)
    assert "excluded" not in keys(panel(drawn(result, pages), "plane"))
    result, pages = sight(lam=1.1)
    label = layer(panel(drawn(result, pages), "plane"), "excluded")
    assert label.texts == ("θ(x2) = 0: x2 is excluded",)
    assert label.points[0, 1] == 0.0


def test_beyond_lambda_max_nothing_is_left() -> None:
    result, pages = sight()
    scene = drawn(result, pages, len(pages.lams) - 1)
    assert layer(panel(scene, "plane"), "excluded").texts == ("all θ = 0: every feature is excluded",)
    assert "region" not in keys(panel(scene, "plane"))
    assert "0 of 2 features" in scene.footer
    assert "t = 0" in scene.footer


def test_excluded_features_have_no_bar_and_are_struck_through() -> None:
    result, pages = sight(lam=8.0, data=Data(name="diabetes"))
    bars = panel(drawn(result, pages), "bars")
    kept = int((result.current.theta != 0.0).sum())
    assert 0 < kept < 10
    boxes = layer(bars, "bars")
    assert isinstance(boxes, Bars)
    assert len(boxes.boxes) == len(boxes.colors) == kept
    assert struck("0·age") in layer(bars, "terms excluded").texts


def test_every_knot_of_the_lasso_is_marked() -> None:
    result, pages = sight(data=Data(name="diabetes"))
    assert result.path is not None
    paths = panel(drawn(result, pages), "paths")
    assert paths.x.log
    inside = [event for event in result.path.events if event.lam >= paths.x.span[0]]
    enters, leaves = layer(paths, "enters"), layer(paths, "leaves")
    assert len(enters.points) == sum(event.enters for event in inside)
    assert len(leaves.points) == sum(not event.enters for event in inside) == 1
    line = layer(paths, "path2").points
    for lam, theta in zip(result.path.lams[:-1], result.path.knots[:-1], strict=True):
        if lam >= paths.x.span[0]:
            assert np.interp(lam, line[:, 0], line[:, 1]) == pytest.approx(theta[2], abs=1e-12)


def test_the_rule_stands_at_lambda_or_at_t() -> None:
    result, pages = sight(lam=1.0)
    rule = layer(panel(drawn(result, pages), "paths"), "lam")
    assert isinstance(rule, Rule)
    assert rule.at == 1.0
    result, pages = sight(lam=1.0, axis="t")
    assert layer(panel(drawn(result, pages), "paths"), "lam").at == pytest.approx(2.5)


def test_of_many_features_the_plane_shows_two_alone_and_says_so() -> None:
    result, pages = sight(data=Data(name="diabetes"))
    assert pages.duo is not None
    assert pages.duo.names == ("bmi", "s5")
    plane = panel(drawn(result, pages), "plane")
    note = layer(plane, "note")
    assert isinstance(note, Note)
    assert "10 features" in note.text
    *_, alone = compute(Regularization(data=Data(name="diabetes", features=("bmi", "s5"))))
    np.testing.assert_allclose(layer(plane, "theta").points[0], alone.current.theta, rtol=1e-12)
    result, pages = sight(data=Data(name="diabetes"), plane=("age", "bp"))
    assert pages.duo is not None
    assert pages.duo.names == ("age", "bp")


def test_one_feature_makes_no_plane() -> None:
    result, pages = sight(data=Data(name="diabetes", features=("bmi",)))
    assert "two features" in layer(panel(drawn(result, pages), "plane"), "note").text


def test_the_penalised_cost_is_least_at_the_solution() -> None:
    result, pages = sight(lam=1.0, cost=True)
    plane = panel(drawn(result, pages), "plane")
    assert "region" not in keys(plane)
    assert layer(plane, "cost").rgba.shape[2] == 4
    duo = pages.duo
    assert duo is not None
    assert duo.ground is not None
    x, y, mse, penalty = duo.ground
    row, column = np.unravel_index((mse + penalty).argmin(), mse.shape)
    np.testing.assert_allclose((x[column], y[row]), result.current.theta, atol=x[1] - x[0])


@pytest.mark.parametrize("data", [PAIR, Data(name="diabetes")])
def test_penalties_stand_side_by_side_with_their_models(data: Data) -> None:
    result, pages = sight("compare", lam=1.1, data=data)
    scene = drawn(result, pages)
    assert [axes.name for axes in scene.panels] == ["none", "l2", "l1", "elastic_net"]
    lasso = panel(scene, "l1")
    text = layer(lasso, "note").text if data is PAIR else " ".join(layer(lasso, "model").texts)
    assert "ŷ = " in text
    assert "+ 0·x2" in text if data is PAIR else "152.1" in text
    courses = pages.duo.courses if pages.duo is not None else pages.courses
    for name, solution in result.beside.items():
        np.testing.assert_allclose(courses[name].theta[pages.here], solution.theta, rtol=1e-10, atol=1e-12)


def test_the_fit_draws_the_curve_of_each_lambda_and_names_it() -> None:
    data = Data(name="polynomial", degree=9)
    result, pages = sight("fit", "l2", data, lam=0.003)
    assert result.fit is not None
    scene = drawn(result, pages)
    np.testing.assert_allclose(layer(panel(scene, "fit"), "fit").points, result.fit.penalty, rtol=1e-9)
    words = [layer(panel(drawn(result, pages, step), "fit"), "note").text for step in (1, len(pages.lams) - 1)]
    assert words[0].startswith("overfitting")
    assert words[1].startswith("underfitting")


def test_the_largest_coefficient_grows_with_the_degree_unless_it_is_penalised() -> None:
    result, pages = sight("fit", "l2", Data(name="polynomial", degree=15), lam=0.01)
    degrees = pages.degrees
    assert degrees is not None
    assert degrees.free[18] > 1e3 * degrees.free[2]
    assert degrees.penalised[pages.here].max() < 10.0
    assert degrees.penalised[pages.here, 14] == pytest.approx(np.abs(result.current.theta).max(), rel=1e-9)
    assert degrees.penalised[0, 4] == pytest.approx(degrees.free[4], rel=1e-6)


def test_best_and_simplest_lambda_are_marked() -> None:
    result, pages = sight("fit", data=Data(name="diabetes"))
    errors = panel(drawn(result, pages), "mse")
    assert layer(errors, "best").at == result.lam_best
    assert layer(errors, "simple").at == result.lam_simple
    assert "one input" in layer(errors, "note").text


def test_only_the_proximal_descent_reaches_0() -> None:
    result, pages = sight("training", lam=1.5)
    duo = pages.duo
    assert duo is not None
    learning = duo.training
    assert learning is not None
    assert learning.ends["l1"][1] == 0.0
    np.testing.assert_allclose(learning.ends["l1"], result.current.theta, rtol=1e-12)
    assert learning.trails["proximal"].positions[-1, 1] == 0.0
    assert learning.trails["subgradient"].positions[-1, 1] != 0.0
    np.testing.assert_allclose(learning.trails["adam_l2"].positions[-1], learning.ends["l2"], atol=1e-3)
    assert np.abs(learning.trails["adamw"].positions[-1] - learning.ends["l2"]).max() > 0.1
    scene = show(result, pages).draw(40, LIGHT, untranslated, "en")
    assert layer(panel(scene, "trails"), "proximal").count == 41


@pytest.mark.parametrize("lam", [0.0, 1e-3, 50.0, 1e6])
def test_every_descent_stays_finite(lam: float) -> None:
    _, pages = sight("training", lam=lam, data=Data(name="diabetes"))
    assert pages.duo is not None
    assert pages.duo.training is not None
    for walk in pages.duo.training.trails.values():
        assert np.isfinite(walk.positions).all()


@pytest.mark.parametrize("page", ["plane", "compare", "fit", "training"])
@pytest.mark.parametrize("penalty", ["none", "l1", "l2", "elastic_net", "best_subset", "lp"])
@pytest.mark.parametrize("data", [PAIR, Data(name="polynomial", degree=3)])
def test_every_page_is_drawn_for_every_penalty(
    page: str, penalty: str, data: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Twenty degrees of a slow penalty take seconds; how many there are makes no other picture.
    monkeypatch.setattr(regularization_degrees, "MOST_DEGREE", 5)
    result, pages = sight(page, penalty, data)
    played = show(result, pages)
    for step in (0, played.length // 2, played.length):
        scene = played.draw(step, LIGHT, untranslated, "en")
        assert scene.panels
        for axes in scene.panels:
            assert np.isfinite([*axes.x.span, *axes.y.span]).all()
            assert len(keys(axes)) == len(axes.layers)


def test_the_static_layers_stay_the_same_arrays_while_lambda_moves() -> None:
    cache: dict[bytes, Any] = {}
    arrays = []
    for lam in (1.0, 1.1):
        scenario = Regularization(data=PAIR, penalty=Named(name="l1"), lam=lam)
        *_, result = compute(scenario, cache=cache)
        scene = drawn(result, pages_of(result, cache))
        plane, paths = panel(scene, "plane"), panel(scene, "paths")
        arrays.append((layer(plane, "contours").points, layer(plane, "path").points, layer(paths, "path0").points))
    assert all(first is second for first, second in zip(*arrays, strict=True))


def test_a_model_is_written_out() -> None:
    assert model_text(152.1, np.array([24.8, 0.0, -3.0]), ("bmi", "age", "s3")) == "ŷ = 152.1 + 24.8·bmi + 0·age − 3·s3"
    assert model_text(1.0, np.array([1.0, 0.5, -2.0]), ("a", "b", "c"), most=2) == "ŷ = 1 + 1·a − 2·c …"
    assert wrapped("ŷ = 1 + 2·a − 3·b", 12) == ["ŷ = 1 + 2·a", "− 3·b"]
    assert term(0.0, "age") == "0·age"


def test_limits_are_round() -> None:
    assert limit_of(np.array([-37.0, 3.0])) == 50.0
    assert limit_of(np.array([0.0])) == 1.0
    assert limit_of(np.array([0.2])) == pytest.approx(0.2)


def test_a_plane_of_features_that_are_not_there_is_refused() -> None:
    view = View(plane=("bmi", "nose"))
    with pytest.raises(InputError, match=r"view\.plane\[1\]"):
        check(Regularization(view=view))
    with pytest.raises(InputError, match=r"view\.plane\[1\]: \"bmi\" is already"):
        check(Regularization(view=View(plane=("bmi", "bmi"))))
