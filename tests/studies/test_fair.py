"""The fair race: the same rates for all, the best one picked in the open, every evaluation paid for."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from optviz import catalog
from optviz.errors import Cancelled
from optviz.scenario import Descent, Fair, Named, Run, Surface, replace
from optviz.scenario.check import checked
from optviz.scene.descent.fair import fair_scene
from optviz.scene.style import LIGHT
from optviz.studies import compute, descent, whole
from optviz.studies.fair import Entry, FairRace, with_picked_rates

SPHERE = Surface(name="sphere")
TUNABLE = [name for name, spec in catalog.optimizers().items() if spec.has_rate and spec.takes_schedule]


def race_of(surface: Surface, *runs: Run, **fair: Any) -> FairRace:
    *_, race = compute(checked(Descent(surface=surface, runs=runs, fair=Fair(**fair))))
    assert isinstance(race, FairRace)
    assert race.final
    return race


def only(race: FairRace) -> Entry:
    (entry,) = race.entries
    return entry


def test_on_the_sphere_the_rate_nearest_to_a_half_wins() -> None:
    """f = r²: w − lr·2w = (1 − 2·lr)·w, so lr = ½ is there in one step and |1 − 2·lr| orders the others."""
    entry = only(race_of(SPHERE, Run(optimizer="sgd"), trials=41, rates=(0.05, 5.0), starts=0, budget=10))
    assert entry.rate == pytest.approx(entry.rates[np.argmin(np.abs(1.0 - 2.0 * entry.rates))])
    exact = only(race_of(SPHERE, Run(optimizer="sgd"), trials=3, rates=(0.25, 1.0), starts=0, budget=10))
    assert exact.rate == pytest.approx(0.5)
    assert exact.history.loss[1] == pytest.approx(0.0, abs=1e-30)


def test_rates_above_1_over_the_curvature_diverge_on_the_sphere_and_are_never_picked() -> None:
    """|1 − 2·lr| > 1 from lr = 1 on; the loss grows past 1e24 within the budget where it is well above."""
    entry = only(race_of(SPHERE, Run(optimizer="sgd"), trials=9, rates=(0.1, 1000.0), starts=0))
    np.testing.assert_array_equal(np.isnan(entry.finals), entry.rates > 1.01)
    assert entry.rate is not None
    assert entry.rate < 1.0


@settings(max_examples=25, deadline=None)
@given(
    name=st.sampled_from(TUNABLE),
    surface=st.sampled_from(["rosenbrock", "himmelblau", "rastrigin", "quadratic"]),
    budget=st.integers(1, 60),
    trials=st.integers(2, 9),
)
def test_the_rate_picked_is_never_worse_than_any_other_tried(name: str, surface: str, budget: int, trials: int) -> None:
    entry = only(race_of(Surface(name=surface), Run(optimizer=name), trials=trials, budget=budget, starts=0))
    assert len(entry.rates) == len(entry.finals) == trials
    if entry.picked is not None:
        assert entry.history.final == np.nanmin(entry.finals)
        assert entry.picked == np.flatnonzero(entry.finals == entry.history.final)[0]
    else:
        assert np.isnan(entry.finals).all()


def test_of_equally_good_rates_the_smallest_is_picked() -> None:
    """At the minimum the gradient is 0: no rate moves."""
    scenario = Descent(surface=SPHERE, start=(0.0, 0.0), runs=(Run(optimizer="sgd"),), fair=Fair(starts=0, trials=4))
    *_, race = compute(checked(scenario))
    assert only(race).picked == 0
    assert race.arrival(only(race)) == 0


def test_equal_runs_get_equal_results() -> None:
    one, other = race_of(
        Surface(name="himmelblau"), Run(optimizer="adam", params={"lr": 1e-4}), Run(optimizer="adam"), starts=40
    ).entries
    assert one.rate == other.rate
    assert one.successes == other.successes
    np.testing.assert_array_equal(one.finals, other.finals)


def test_newton_solves_a_quadratic_in_one_step_from_everywhere() -> None:
    race = race_of(Surface(name="quadratic"), Run(optimizer="newton"), starts=100, hessian_cost=2.0)
    entry = only(race)
    assert (entry.untuned, entry.rate, len(entry.rates)) == ("no_rate", None, 0)
    assert race.arrival(entry) == 1
    assert race.cost(entry, 1) == 3.0
    assert (entry.successes, entry.starts) == (100, 100)


def test_without_a_budget_for_a_hessian_newton_stands_still() -> None:
    race = race_of(Surface(name="quadratic"), Run(optimizer="newton"), starts=20, budget=2, hessian_cost=2.0)
    assert len(only(race).history.loss) == 1
    assert only(race).successes == 0


def test_a_run_that_fails_at_the_common_start_may_do_well_elsewhere() -> None:
    """Newton jumps to the hill's top near it, and to the minimum of a bowl."""
    formula = Surface(formula="x**4 - 2*x**2 + y**2", domain=((-2.0, 2.0), (-2.0, 2.0)))
    scenario = Descent(surface=formula, start=(0.0, 1.0), runs=(Run(optimizer="newton"),), fair=Fair(starts=200))
    *_, race = compute(checked(scenario))
    assert race.arrival(only(race)) is None
    successes = only(race).successes
    assert successes is not None
    assert 100 < successes < 190


def test_a_run_that_diverges_with_every_rate_solves_nothing() -> None:
    race = race_of(SPHERE, Run(optimizer="sgd"), rates=(100.0, 1000.0), trials=3, starts=10)
    assert only(race).picked is None
    assert (only(race).successes, only(race).history.diverged) == (0, True)


def test_sam_pays_two_gradients_a_step_and_gets_half_as_many() -> None:
    race = race_of(Surface(name="himmelblau"), Run(optimizer="sgd"), Run(optimizer="sam"), budget=100, starts=0)
    plain, sharp = race.entries
    assert (len(plain.history.loss) - 1, len(sharp.history.loss) - 1) == (100, 50)
    assert race.cost(plain, -1) == race.cost(sharp, -1) == 100.0


@pytest.mark.parametrize(
    ("run", "reason"),
    [
        (Run(optimizer="gd_exact"), "no_rate"),
        (Run(optimizer="lbfgs"), "searches"),
        (Run(optimizer="sgd", schedule=Named(name="onecycle", params={"max_lr": 0.1})), "schedule"),
        (Run(optimizer="sgd", schedule=Named(name="onecycle")), None),
        (Run(optimizer="sgd", schedule=Named(name="cosine")), None),
        (Run(optimizer="sgd", schedule=Named(name="reduce_on_plateau")), None),
        (Run(optimizer="prodigy"), None),
    ],
)
def test_what_has_no_rate_of_its_own_is_not_tuned(run: Run, reason: str | None) -> None:
    entry = only(race_of(SPHERE, run, trials=4, budget=30, starts=3))
    assert entry.untuned == reason
    assert len(entry.rates) == len(entry.finals) == (4 if reason is None else 0)


def test_the_rate_picked_is_a_schedules_first_and_the_race_walks_the_same() -> None:
    run = Run(optimizer="momentum", schedule=Named(name="step", params={"step_size": 10}))
    race = race_of(Surface(name="himmelblau"), run, budget=50, starts=0)
    tuned = with_picked_rates(race, replace(race.scenario, steps=50, fair=None))
    *_, raced = descent.compute(tuned)
    np.testing.assert_allclose(raced.racers[0].path.loss, only(race).history.loss, rtol=1e-9)
    assert raced.racers[0].path.lr[1] == only(race).rate


def test_all_begin_at_the_common_start() -> None:
    runs = Run(optimizer="sgd", start=(2.0, 2.0)), Run(optimizer="sgd")
    race = race_of(Surface(name="himmelblau"), *runs, starts=0)
    one, other = race.entries
    np.testing.assert_array_equal(one.history.loss, other.history.loss)
    assert one.history.loss[0] == race.objective.value(*race.objective.spec.start)


def test_the_target_is_a_thousandth_of_the_starts_height_unless_it_is_given() -> None:
    rosenbrock = Surface(name="rosenbrock")
    assert race_of(rosenbrock, Run(optimizer="sgd"), starts=0).target == pytest.approx(12.5e-3)
    race = race_of(rosenbrock, Run(optimizer="newton"), starts=0, target=1e-9)
    step = race.arrival(only(race))
    assert race.target == 1e-9
    assert step is not None
    assert only(race).history.loss[step] <= 1e-9 < only(race).history.loss[step - 1]


def test_success_is_a_start_whose_race_reaches_the_target() -> None:
    """Rastrigin has a hundred minima: from many starts one run after another gives the same count."""
    race = race_of(Surface(name="rastrigin"), Run(optimizer="momentum"), starts=60, budget=80, target=0.5)
    entry, scenario = only(race), replace(race.scenario, steps=80, fair=None)
    low, high = np.array(race.objective.spec.domain).T
    starts = np.random.default_rng([0, 1]).uniform(low, high, size=(60, 2))
    runs = tuple(Run(optimizer="momentum", params={"lr": entry.rate}, start=tuple(start)) for start in starts.tolist())
    *_, raced = descent.compute(replace(scenario, runs=runs))
    reached = [racer.path.loss.min() <= 0.5 for racer in raced.racers]
    assert entry.successes == sum(reached)
    assert 0 < sum(reached) < 60


def test_on_himmelblau_every_start_is_near_one_of_four_equal_minima() -> None:
    race = race_of(Surface(name="himmelblau"), Run(optimizer="adam"), starts=256)
    assert only(race).successes == 256


def test_the_cheapest_way_comes_first_and_those_that_never_arrive_last() -> None:
    runs = Run(optimizer="sgd"), Run(optimizer="newton"), Run(optimizer="rprop"), Run(optimizer="lbfgs")
    race = race_of(Surface(name="rosenbrock"), *runs, starts=0)
    ranking = race.ranking()
    costs = [np.inf if (step := race.arrival(entry)) is None else race.cost(entry, step) for entry in ranking]
    assert costs == sorted(costs)
    assert race.labels[ranking[0].index] == "Newton"
    assert race.labels[ranking[-1].index] == "SGD"


def test_where_no_minimum_is_known_it_is_looked_for_whoever_races() -> None:
    formula = Surface(formula="(x-1)**2 + 10*sin(y)", domain=((-3.0, 3.0), (-3.0, 3.0)))
    one, other = (race_of(formula, Run(optimizer=name), starts=0) for name in ("sgd", "adam"))
    assert not one.known
    assert one.lowest == other.lowest == pytest.approx(-10.0, abs=1e-9)


def test_a_long_race_answers_coarsely_first_then_grows() -> None:
    scenario = checked(
        Descent(
            surface=Surface(name="himmelblau"), runs=(Run(optimizer="sgd"), Run(optimizer="adam")),
            fair=Fair(budget=1000, starts=10),
        )
    )  # fmt: skip
    results: list[FairRace] = list(compute(scenario))
    assert [(race.tuned, race.final) for race in results] == [(False, False), *[(True, False)] * 2, (True, True)]
    assert [[entry.successes is None for entry in race.entries] for race in results[1:]] == [
        [True, True],
        [False, True],
        [False, False],
    ]
    complete = whole(results[0])
    assert [entry.successes for entry in complete.entries] == [entry.successes for entry in results[-1].entries]
    assert whole(results[-1]) is results[-1]


def test_a_race_without_runs_is_empty() -> None:
    race = race_of(Surface(name="himmelblau"))
    assert race.entries == ()
    assert race.target > 0.0


@pytest.mark.parametrize("formula", ["log(x)", "1/x", "x**2/y + y"])
def test_a_start_without_a_loss_is_a_result_too(formula: str) -> None:
    surface = Surface(formula=formula, domain=((-1.0, 1.0), (-1.0, 1.0)))
    runs = Run(optimizer="sgd"), Run(optimizer="lbfgs"), Run(optimizer="newton")
    *_, race = compute(checked(Descent(surface=surface, start=(0.0, 0.0), runs=runs, fair=Fair(starts=5))))
    assert [race.arrival(entry) for entry in race.entries] == [None] * 3
    assert fair_scene(race, LIGHT).panels


def test_it_can_be_given_up() -> None:
    def tick(fraction: float) -> None:
        assert 0.0 <= fraction <= 1.0 + 1e-9
        if fraction > 0.3:
            raise Cancelled

    scenario = Descent(runs=(Run(optimizer="lbfgs"), Run(optimizer="adam")), fair=Fair())
    with pytest.raises(Cancelled):
        list(compute(scenario, tick))
