"""What theory says of a race, against what the race does."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from optviz.engine.quadratic.modes import DIVERGING, MOTIONS
from optviz.errors import Cancelled
from optviz.scenario import Descent, Named, Run, Surface, View, checked, replace
from optviz.studies import compute
from optviz.studies.descent import Race
from optviz.studies.quadratic_forecast import Forecast
from optviz.studies.quadratic_plane import HIGHEST, plane_of
from optviz.studies.quadratic_theory import Theory, theory_of, with_best, with_example, with_pair

RAVINE = Descent(surface=Surface(name="quadratic", params={"kappa": 20.0}), steps=80, runs=())


def run(optimizer: str, lr: float, **params: float) -> Run:
    return Run(optimizer=optimizer, params={"lr": lr, **params})


def theory(*runs: Run, **changes: Any) -> Theory:
    """The theory of the race of these runs on the ravine, or on another scenario."""
    *_, race = compute(checked(replace(RAVINE, runs=runs, **changes)))
    assert isinstance(race, Race)
    return theory_of(race)


def only(*runs: Run, **changes: Any) -> Forecast:
    """The forecast of the one run."""
    (forecast,) = theory(*runs, **changes).forecasts
    return forecast


@pytest.mark.parametrize("surface", ["quadratic", "sphere", "booth", "matyas"])
@pytest.mark.parametrize(
    "chosen",
    [
        run("sgd", 0.05),
        run("sgd", 0.05, weight_decay=0.3),
        run("momentum", 0.05, momentum=0.8, dampening=0.3, weight_decay=0.2),
        run("nag", 0.04, momentum=0.7),
        run("nag", 0.04, momentum=0.7, weight_decay=1.0),
        run("sgd", 2.3),
    ],
    ids=lambda run: f"{run.optimizer} {run.params}",
)
def test_on_a_quadratic_every_step_is_as_predicted(surface: str, chosen: Run) -> None:
    forecast = only(chosen, surface=Surface(name=surface))
    assert forecast.bowl.exact
    assert forecast.predicted is not None
    top = float(forecast.measured[0])
    np.testing.assert_allclose(forecast.predicted, forecast.measured, rtol=1e-6, atol=1e-24 * top)
    decay = forecast.racer.run.params.get("weight_decay", 0.0)
    losses = forecast.racer.path.loss + 0.5 * decay * np.sum(forecast.racer.path.positions**2, axis=1)
    np.testing.assert_allclose(losses - forecast.bowl.floor, forecast.measured, rtol=1e-6, atol=1e-12 * top)


@pytest.mark.parametrize(
    "chosen",
    [run("sgd", 0.06), run("momentum", 0.02, momentum=0.5), run("momentum", 0.05, momentum=0.8), run("nag", 0.02)],
    ids=lambda run: f"{run.optimizer} {run.params}",
)
def test_in_the_long_run_the_measured_contraction_is_the_predicted_one(chosen: Run) -> None:
    forecast = only(chosen, steps=400)
    assert forecast.measured_rate == pytest.approx(forecast.rate, abs=2e-3)


def test_a_run_that_diverges_grows_as_predicted() -> None:
    forecast = only(run("sgd", 0.12))
    assert forecast.racer.path.status == "diverged" or forecast.measured[-1] > 1e6 * forecast.measured[0]
    assert forecast.motion == "diverging"
    assert forecast.rate == pytest.approx(20.0 * 0.12 - 1.0)
    assert forecast.measured_rate == pytest.approx(forecast.rate, rel=1e-6)
    assert forecast.trend[3] == pytest.approx(forecast.measured[0] * forecast.rate**6)


def test_elsewhere_the_prediction_is_of_the_slope_near_the_minimum() -> None:
    rosenbrock = Surface(name="rosenbrock")
    forecast = only(run("momentum", 5e-4, momentum=0.95), surface=rosenbrock, start=(-1.5, 2.0), steps=3000)
    assert not forecast.bowl.exact
    assert forecast.predicted is None
    np.testing.assert_allclose(forecast.bowl.center, [1.0, 1.0])
    assert forecast.measured_rate == pytest.approx(forecast.rate, rel=1e-5)
    np.testing.assert_allclose(forecast.trend[2000:], forecast.measured[2000:], rtol=0.05)


def test_the_minimum_is_the_one_that_a_run_ends_nearest_to() -> None:
    swift = run("momentum", 0.01, momentum=0.5)
    flung = only(replace(swift, start=(-5.0, 2.0)), surface=Surface(name="himmelblau"))
    np.testing.assert_allclose(flung.bowl.center, [3.0, 2.0], atol=1e-6)
    np.testing.assert_allclose(flung.racer.path.positions[-1], [3.0, 2.0], atol=1e-6)
    lost = only(replace(swift, start=(-5.0, 2.0), params={"lr": 9.0}), surface=Surface(name="himmelblau"))
    assert lost.racer.path.status == "diverged"
    np.testing.assert_allclose(lost.bowl.center, [-2.805118, 3.131313], atol=1e-5)


def test_what_has_no_theory_says_why() -> None:
    decaying = replace(run("sgd", 0.05), schedule=Named(name="cosine", params={"T": 50}))
    found = theory(run("adam", 0.1), decaying, run("sgd", 0.05))
    assert [(racer.index, reason) for racer, reason in found.others] == [(0, "optimizer"), (1, "schedule")]
    assert [forecast.racer.index for forecast in found.forecasts] == [2]
    assert [reason for _, reason in theory(run("sgd", 0.05), noise=0.1).others] == ["noise"]
    nothing = theory(run("sgd", 0.05), surface=Surface(name="saddle"))
    assert [reason for _, reason in nothing.others] == ["minimum"]
    assert nothing.closeup is None


def test_hidden_runs_are_left_out() -> None:
    found = theory(run("sgd", 0.05), replace(run("nag", 0.05), visible=False), replace(run("adam", 0.1), visible=False))
    assert len(found.forecasts) == 1
    assert found.others == ()


@pytest.mark.parametrize(("wanted", "found"), [(0, 1), (1, 1), (2, 2), (63, 2)])
def test_looked_at_closely_is_the_chosen_run_or_the_first_that_has_a_theory(wanted: int, found: int) -> None:
    runs = run("adam", 0.1), run("sgd", 0.05), run("nag", 0.02)
    closeup = theory(*runs, view=View(page="theory", run=wanted)).closeup
    assert closeup is not None
    assert closeup.forecast.racer.index == found


@pytest.mark.parametrize("method", ["heavy_ball", "nag"])
@pytest.mark.parametrize("dampening", [0.0, 0.5])
def test_the_plane_shows_the_run_and_is_quickest_at_its_best_pair(method: Any, dampening: float) -> None:
    plane = plane_of(method, 1.0, 20.0, dampening, 0.01)
    assert plane.rate.min() >= plane.best.rate - 1e-6
    assert plane.at(plane.best.alpha, plane.best.beta)[0] == pytest.approx(plane.best.rate, abs=1e-6)
    assert plane.alpha[-1] > plane.stable[:, 0].max()
    for row, column in ((0, 30), (120, 60), (200, 200), (240, 10)):
        rate, motion = plane.at(float(plane.alpha[column]), float(plane.beta[row]))
        assert (rate, motion) == (plane.rate[row, column], MOTIONS[plane.motion[row, column]])
    assert "diverging" in plane.names
    for name, places in plane.names.items():
        assert {plane.at(*place)[1] for place in places} == {name}
    assert (plane.rate[plane.motion == DIVERGING] >= 1.0).all()


def test_the_plane_reaches_as_far_as_the_runs_own_rate() -> None:
    assert plane_of("nag", 1.0, 20.0, 0.0, 3.0).alpha[-1] > 3.0


def test_a_place_of_the_plane_is_a_pair_that_a_run_can_have() -> None:
    plane = plane_of("nag", 1.0, 20.0, 0.0, 0.01)
    assert plane.nearest(-1.0, -1.0)[0] > 0.0
    assert plane.nearest(-1.0, -1.0)[1] == 0.0
    assert plane.nearest(9.0, 9.0) == (plane.alpha[-1], HIGHEST)
    assert plane.nearest(0.0312345, 0.61234) == (0.0312, 0.612)
    for corner in ((-1.0, -1.0), (9.0, 9.0)):
        found = theory(run("sgd", 0.05))
        assert found.closeup is not None
        checked(with_pair(found.scenario, found.closeup.forecast, *plane.nearest(*corner)))


@pytest.mark.parametrize("start", [run("sgd", 0.05), run("momentum", 0.01, dampening=0.4), run("nag", 0.05)])
def test_the_best_pair_makes_a_run_as_quick_as_theory_promises(start: Run) -> None:
    found = theory(start)
    assert found.closeup is not None
    promised = found.closeup.best[["sgd", "momentum", "nag"].index(start.optimizer)]
    (better,) = theory(*with_best(found.scenario, found.closeup.forecast).runs).forecasts
    assert better.rate == pytest.approx(promised.rate, abs=1e-6)
    assert better.rate < found.closeup.forecast.rate


def test_the_example_is_one_that_theory_is_complete_of() -> None:
    example = checked(with_example(Descent(surface=Surface(name="saddle"), noise=1.0, view=View(page="theory"))))
    *_, race = compute(example)
    found = theory_of(race)
    assert [forecast.rate for forecast in found.forecasts] == pytest.approx([0.980198, 0.818182, 0.884722], abs=1e-6)
    assert found.others == ()
    assert example.view.page == "theory"


def test_giving_up_is_possible() -> None:
    def tick(fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        theory_of(theory(run("sgd", 0.05)).race, tick)
