"""A map's settings, chosen so that they always fit its run."""

from __future__ import annotations

import pytest

from optviz import catalog
from optviz.scenario import BasinMap, Descent, HyperparameterMap, Run, replace
from optviz.scenario.check import checked
from optviz.scenario.common import Named
from optviz.scenario.map_choice import (
    axes_of,
    walkable,
    with_fitting_map,
    with_map_axis,
    with_map_log,
    with_map_run,
    with_pair,
    with_same_runs,
)

PAIR = HyperparameterMap(x_range=(1e-5, 1e-1), y_range=(0.5, 0.9))
MOMENTUM = Run(optimizer="momentum", params={"lr": 0.003})
BOTH = checked(Descent(runs=(MOMENTUM, Run(optimizer="adam"), Run(optimizer="lbfgs")), map=PAIR))


def pair(scenario: Descent) -> HyperparameterMap:
    assert isinstance(checked(scenario).map, HyperparameterMap)
    return scenario.map  # type: ignore[return-value]


def test_the_other_axis_hyperparameter_makes_them_change_places() -> None:
    turned = pair(with_map_axis(BOTH, "x", "momentum"))
    assert (turned.x, turned.x_range, turned.log_x) == ("momentum", (0.5, 0.9), False)
    assert (turned.y, turned.y_range, turned.log_y) == ("lr", (1e-5, 1e-1), True)
    assert with_map_axis(with_map_axis(BOTH, "x", "momentum"), "y", "momentum") == BOTH


def test_an_axis_begins_with_a_range_that_suits_it() -> None:
    decay = with_map_axis(BOTH, "x", "weight_decay")
    assert (pair(decay).x_range, pair(decay).log_x) == ((0.0, 1.0), False)
    rate = pair(with_map_axis(decay, "x", "lr"))
    assert rate.x_range == pytest.approx((3e-5, 0.3))
    assert rate.log_x
    small = pair(with_map_axis(with_map_run(BOTH, 1), "y", "eps"))
    assert (small.y_range, small.log_y) == ((1e-16, 1e-1), True)


def test_another_run_keeps_the_axes_that_it_has() -> None:
    adam = pair(with_map_run(BOTH, 1))
    assert (adam.run, adam.x, adam.x_range) == (1, "lr", (1e-5, 1e-1))
    assert (adam.y, adam.y_range) == ("betas[0]", (0.0, 0.99))


@pytest.mark.parametrize("name", sorted(catalog.optimizers()))
def test_another_optimiser_keeps_the_map_wherever_there_can_be_one(name: str) -> None:
    run = Run(optimizer=name)
    scenario = with_fitting_map(replace(BOTH, runs=(run,)))
    assert (checked(scenario).map is not None) == (walkable(run) and len(axes_of(run)) >= 2)


def test_a_map_moves_to_a_run_that_can_have_one_and_goes_where_none_can() -> None:
    other = with_fitting_map(replace(BOTH, runs=(Run(optimizer="lbfgs"), MOMENTUM)))
    assert pair(other).run == 1
    assert with_fitting_map(replace(BOTH, runs=(Run(optimizer="lbfgs"),))).map is None
    basins = with_fitting_map(replace(BOTH, runs=(Run(optimizer="lbfgs"), MOMENTUM), map=BasinMap(size=40)))
    assert checked(basins).map == BasinMap(run=1, size=40)


def test_the_rate_is_no_axis_where_a_schedule_sets_it() -> None:
    decayed = replace(MOMENTUM, schedule=Named(name="cosine"))
    assert "lr" in axes_of(MOMENTUM)
    assert "lr" not in axes_of(decayed)
    assert "lr" not in (pair(fit := with_fitting_map(replace(BOTH, runs=(decayed,)))).x, pair(fit).y)


def test_a_log_axis_that_begins_at_0_begins_a_little_higher() -> None:
    wide = replace(BOTH, map=replace(PAIR, y_range=(0.0, 0.9)))
    log = pair(with_map_log(wide, "y", True))
    assert (log.y_range, log.log_y) == ((9e-4, 0.9), True)
    assert pair(with_map_log(BOTH, "y", True)).y_range == (0.5, 0.9)
    assert pair(with_map_log(BOTH, "x", False)).x_range == (1e-5, 1e-1)


def test_a_pair_of_values_is_the_maps_runs() -> None:
    assert with_pair(BOTH, (0.01, 0.7)).runs[0].params == {"lr": 0.01, "momentum": 0.7}
    adam = with_map_axis(with_map_run(BOTH, 1), "x", "betas[1]")
    moved = checked(with_pair(adam, (0.9, 0.5)))
    assert moved.runs[1].params == {"betas": (0.5, 0.9)}
    assert moved.runs[0] == MOMENTUM


@pytest.mark.parametrize(("gone", "map_run", "view_run"), [(0, 0, 1), (1, 1, 1), (2, 1, 2)])
def test_a_run_taken_out_leaves_map_and_close_look_with_the_runs_that_they_were_about(
    gone: int, map_run: int, view_run: int
) -> None:
    before = replace(BOTH, map=BasinMap(run=1), view=replace(BOTH.view, run=2))
    left = tuple(run for index, run in enumerate(before.runs) if index != gone)
    after = with_same_runs(replace(before, runs=left), before)
    assert after.map is not None
    assert (after.map.run, after.view.run) == (map_run, view_run)


def test_other_edits_leave_the_places_of_runs_alone() -> None:
    more = replace(BOTH, runs=(*BOTH.runs, MOMENTUM))
    assert with_same_runs(more, BOTH) is more
