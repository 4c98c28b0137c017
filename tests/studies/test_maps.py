"""The maps of the descent lab: facts about basins, agreement with single runs, refusals on the way."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from optviz.engine.maps import STATUSES
from optviz.errors import Cancelled
from optviz.scenario import BasinMap, Descent, HyperparameterMap, Run, Surface, replace
from optviz.scenario.check import checked
from optviz.studies import compute, descent, whole
from optviz.studies.maps import BasinChart, HyperparameterChart, at_start, essence, with_hyperparameters

HIMMELBLAU = checked(
    Descent(
        surface=Surface(name="himmelblau"),
        steps=300,
        runs=(Run(optimizer="sgd", params={"lr": 0.002}),),
        map=BasinMap(size=33),
    )
)
PAIRS = checked(
    Descent(
        surface=Surface(name="rosenbrock"),
        steps=60,
        runs=(Run(optimizer="momentum", params={"lr": 0.001}, start=(0.5, 1.0)),),
        map=HyperparameterMap(x_range=(1e-4, 1.0), y_range=(0.0, 0.99), size=5),
    )
)


def final(scenario: Descent) -> BasinChart | HyperparameterChart:
    """The last and whole map."""
    *_, chart = compute(scenario)
    assert isinstance(chart, BasinChart | HyperparameterChart)
    return chart


def basins(scenario: Descent = HIMMELBLAU) -> BasinChart:
    chart = final(scenario)
    assert isinstance(chart, BasinChart)
    return chart


def test_a_small_rate_fills_the_domain_with_the_four_basins_of_himmelblau() -> None:
    chart = basins()
    shares = np.bincount(chart.minimum.ravel(), minlength=4) / chart.minimum.size
    assert len(chart.basins.places) == 4
    assert shares.sum() == pytest.approx(1.0)
    assert ((shares > 0.15) & (shares < 0.35)).all()
    for index, (x, y) in enumerate(chart.objective.minima()):
        column, row = np.argmin(np.abs(chart.x - x)), np.argmin(np.abs(chart.y - y))
        assert chart.minimum[row, column] == index


@pytest.mark.parametrize(("column", "row"), [(0, 0), (5, 30), (16, 14), (17, 15), (32, 3)])
def test_a_cell_is_what_a_race_from_that_start_gives(column: int, row: int) -> None:
    chart = basins()
    *_, race = descent.compute(replace(HIMMELBLAU, runs=(at_start(chart, column, row),)))
    path = race.racers[0].path
    np.testing.assert_allclose(chart.ends[row, column], path.positions[-1], rtol=1e-9)
    assert STATUSES[chart.status[row, column]] == path.status
    place = chart.basins.places[chart.minimum[row, column]]
    near = np.hypot(*(path.positions - place).T) <= 1e-3 * np.hypot(12.0, 12.0)
    assert chart.steps[row, column] == np.argmax(near)


def test_a_surface_that_is_its_own_mirror_image_has_a_map_that_is_one() -> None:
    """Six-hump camel: f(−x, −y) = f(x, y), and SGD has no sense of direction."""
    camel = Surface(name="camel6")
    chart = basins(replace(HIMMELBLAU, surface=camel, runs=(Run(optimizer="sgd", params={"lr": 0.01}),)))
    np.testing.assert_array_equal(chart.ends, -chart.ends[::-1, ::-1])
    np.testing.assert_array_equal(chart.steps, chart.steps[::-1, ::-1])


def test_starts_that_diverge_have_no_end() -> None:
    chart = basins(replace(HIMMELBLAU, runs=(Run(optimizer="sgd", params={"lr": 0.5}),)))
    gone = chart.status == STATUSES.index("diverged")
    assert gone.mean() > 0.9
    assert np.isnan(chart.loss[gone]).all()
    assert np.isnan(chart.ends[gone]).all()
    assert (chart.minimum[gone] == -1).all()
    assert (chart.steps[gone] == -1).all()


def test_minima_of_a_formula_are_found() -> None:
    double = Surface(formula="(x**2 - 1)**2 + 0.1*x + y**2", domain=((-2.0, 2.0), (-2.0, 2.0)))
    chart = basins(replace(HIMMELBLAU, surface=double, runs=(Run(optimizer="adam", params={"lr": 0.05}),)))
    assert chart.basins.known == 0
    np.testing.assert_allclose(chart.basins.places, [[-1.0122, 0.0], [0.9872, 0.0]], atol=1e-3)
    assert (chart.minimum[:, 0] == 0).all()
    assert (chart.minimum[:, -1] == 1).all()


@pytest.mark.parametrize(("column", "row"), [(0, 0), (1, 3), (2, 2), (4, 4)])
def test_a_pair_of_hyperparameters_gives_what_a_race_with_them_gives(column: int, row: int) -> None:
    chart = final(PAIRS)
    assert isinstance(chart, HyperparameterChart)
    *_, race = descent.compute(replace(PAIRS, runs=(with_hyperparameters(chart, column, row),)))
    path = race.racers[0].path
    assert STATUSES[chart.status[row, column]] == path.status
    if path.status == "diverged":
        assert np.isnan(chart.loss[row, column])
    else:
        assert chart.loss[row, column] == pytest.approx(path.loss[-1], rel=1e-9)


def test_the_axes_of_a_pair_are_spread_as_asked_and_reach_both_ends() -> None:
    chart = final(PAIRS)
    np.testing.assert_allclose(chart.x, [1e-4, 1e-3, 1e-2, 1e-1, 1.0])
    np.testing.assert_allclose(chart.y, [0.0, 0.2475, 0.495, 0.7425, 0.99])


def test_components_of_betas_can_be_an_axis() -> None:
    own = HyperparameterMap(x="betas[1]", y="betas[0]", x_range=(0.9, 0.999), y_range=(0.0, 0.9), size=3, log_x=False)
    scenario = checked(replace(PAIRS, runs=(Run(optimizer="adam", params={"lr": 0.1}),), map=own))
    chart = final(scenario)
    assert isinstance(chart, HyperparameterChart)
    run = with_hyperparameters(chart, 2, 1)
    assert run.params == {"lr": 0.1, "betas": (0.45, 0.999)}
    *_, race = descent.compute(replace(scenario, runs=(run,)))
    assert chart.loss[1, 2] == pytest.approx(race.racers[0].path.loss[-1], rel=1e-9)


def test_a_large_map_comes_coarse_first_and_the_coarse_one_can_be_made_whole() -> None:
    coarse, last = compute(HIMMELBLAU)
    assert (coarse.final, last.final) == (False, True)
    assert (coarse.loss.shape, last.loss.shape) == ((32, 32), (33, 33))
    np.testing.assert_array_equal(whole(coarse).ends, last.ends)
    assert whole(last) is last
    (only,) = compute(PAIRS)
    assert only.final


def test_progress_grows_to_the_end_and_giving_up_is_possible_anywhere() -> None:
    seen: list[float] = []
    list(compute(HIMMELBLAU, seen.append))
    assert seen == sorted(seen)
    assert 0.0 <= seen[0] < 0.1
    assert seen[-1] == 1.0
    for stop in (1, len(seen) // 2, len(seen) - 1):
        calls = 0

        def tick(fraction: float, stop: int = stop) -> None:
            nonlocal calls
            calls += 1
            if calls > stop:
                raise Cancelled

        with pytest.raises(Cancelled):
            list(compute(HIMMELBLAU, tick))
        assert calls == stop + 1


def test_the_race_of_a_scenario_with_a_map_is_still_to_be_had() -> None:
    *_, race = descent.compute(PAIRS)
    assert isinstance(race, descent.Race)
    assert whole(race) is race


def _with_run(scenario: Descent, **changes: Any) -> Descent:
    return checked(replace(scenario, runs=(replace(scenario.runs[0], **changes),)))


def test_a_map_of_hyperparameters_is_the_same_whatever_its_run_has_of_these() -> None:
    for params in ({"lr": 0.1}, {"lr": 0.001, "momentum": 0.3}, {}):
        assert essence(_with_run(PAIRS, params=params)) == essence(PAIRS)
    moved = _with_run(PAIRS, params={"lr": 0.1, "momentum": 0.3})
    np.testing.assert_array_equal(final(moved).loss, final(PAIRS).loss)
    for change in ({"params": {"weight_decay": 0.1}}, {"start": (0.6, 1.0)}, {"optimizer": "nag"}):
        assert essence(_with_run(PAIRS, **change)) != essence(PAIRS)


def test_a_basin_map_is_the_same_wherever_its_run_starts() -> None:
    assert essence(_with_run(HIMMELBLAU, start=(1.0, 1.0))) == essence(HIMMELBLAU)
    assert essence(replace(HIMMELBLAU, start=(1.0, 1.0))) == essence(HIMMELBLAU)
    assert essence(_with_run(HIMMELBLAU, params={"lr": 0.003})) != essence(HIMMELBLAU)
    assert essence(replace(HIMMELBLAU, map=BasinMap(size=33, color="steps"))) == essence(HIMMELBLAU)
    assert essence(replace(HIMMELBLAU, map=BasinMap(size=33, tolerance=0.01))) != essence(HIMMELBLAU)
