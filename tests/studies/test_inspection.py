"""One step looked at closely: its numbers against hand arithmetic, its arrows, its sentences."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from optviz.engine.descend import gradient_noise
from optviz.engine.terms.notation import latex
from optviz.scenario import Descent, Named, Run, Surface, View
from optviz.studies.descent import Race, compute
from optviz.studies.inspection import Inspection, inspect, inspected, lines_of

BOWL = Surface(name="quadratic", params={"kappa": 10.0, "angle": 0.0})
"""½(x² + 10y²)."""


def race_of(*runs: Run, **fields: Any) -> Race:
    *_, race = compute(Descent(**{"surface": BOWL, "start": (4.0, 1.0), "steps": 20, "runs": runs, **fields}))
    return race


def step_of(run: Run, step: int, **fields: Any) -> Inspection:
    inspection = inspect(race_of(run, **fields), 0, step)
    assert inspection is not None
    return inspection


def values(inspection: Inspection) -> dict[str, Any]:
    return {one.term.name: one.value for one in inspection.terms}


def ways(inspection: Inspection) -> dict[str, np.ndarray]:
    return {way.name: way.head - way.tail for way in inspection.ways}


def told(inspection: Inspection) -> str:
    return " ".join(reason.told(lambda _, text: text) for reason in inspection.reasons)


def test_adams_first_step_is_the_papers_arithmetic() -> None:
    inspection = step_of(Run(optimizer="adam", params={"lr": 0.1}), 0)
    g = np.array([4.0, 10.0])
    found = values(inspection)
    np.testing.assert_allclose(found["m"], 0.1 * g)
    np.testing.assert_allclose(found["v"], 0.001 * g**2)
    np.testing.assert_allclose(found["m_hat"], g)
    np.testing.assert_allclose(found["v_hat"], g**2)
    np.testing.assert_allclose(found["rate"], 0.1 / (g + 1e-8))
    np.testing.assert_allclose(found["next"], [3.9, 0.9], rtol=1e-8)
    np.testing.assert_allclose(inspection.rates, [0.025, 0.01], rtol=1e-7)


def test_formula_and_numbers_are_one_text_read_twice() -> None:
    inspection = step_of(Run(optimizer="momentum", params={"lr": 0.01}), 1)
    line = next(line for line in lines_of(inspection) if line.name == "b")
    assert latex(line.formula) == r"\mu \, b_{t-1} + g_t"
    # b₁ = (4, 10), θ₁ = (3.96, 0.9), so g₂ = (3.96, 9)
    assert [latex(numbers) for numbers in line.numbers] == [r"0.9 \cdot 4 + 3.96", r"0.9 \cdot 10 + 9"]
    np.testing.assert_allclose(line.value, [7.56, 18.0])


@pytest.mark.parametrize(("step", "t"), [(0, 1), (7, 8), (19, 20), (20, 20), (99, 20)])
def test_a_row_shows_the_step_that_leads_on_from_it_and_the_last_row_the_last_step(step: int, t: int) -> None:
    race = race_of(Run(optimizer="sgd", params={"lr": 0.01}))
    inspection = inspect(race, 0, step)
    assert inspection is not None
    assert inspection.t == t
    np.testing.assert_array_equal(inspection.before, race.racers[0].path.positions[t - 1])
    np.testing.assert_array_equal(inspection.after, race.racers[0].path.positions[t])


def test_gradient_and_momentum_add_up_to_the_step() -> None:
    arrows = ways(step_of(Run(optimizer="momentum", params={"lr": 0.01}), 5))
    np.testing.assert_allclose(arrows["gradient"] + arrows["momentum"], arrows["update"])


def test_nag_looks_ahead_from_where_the_gradient_alone_leads() -> None:
    inspection = step_of(Run(optimizer="nag", params={"lr": 0.01}), 5)
    probe = next(way for way in inspection.ways if way.name == "probe")
    np.testing.assert_allclose(probe.tail, inspection.before + ways(inspection)["gradient"])
    np.testing.assert_allclose(probe.head, inspection.after)


@pytest.mark.parametrize("optimizer", ["sam", "nag_sutskever"])
def test_a_probe_is_where_the_path_says_that_it_measured(optimizer: str) -> None:
    race = race_of(Run(optimizer=optimizer, params={"lr": 0.01}))
    inspection = inspect(race, 0, 4)
    assert inspection is not None
    probe = next(way for way in inspection.ways if way.name == "probe")
    np.testing.assert_allclose(probe.head, race.racers[0].path.state["probe"][5])


def test_the_gradient_arrow_has_the_noise_that_the_optimiser_saw() -> None:
    inspection = step_of(Run(optimizer="sgd", params={"lr": 0.01}), 3, noise=2.0, seed=5)
    draws = gradient_noise(2.0, 5, 20)
    assert draws is not None
    slope = inspection.before * (1.0, 10.0) + draws[3]
    np.testing.assert_allclose(ways(inspection)["gradient"], -0.01 * slope)
    np.testing.assert_allclose(ways(inspection)["update"], -0.01 * slope)


def test_a_schedules_rate_of_the_step_is_in_the_formula() -> None:
    schedule = Named(name="exponential", params={"gamma": 0.5})
    inspection = step_of(Run(optimizer="sgd", params={"lr": 0.08}, schedule=schedule), 2)
    np.testing.assert_allclose(inspection.rates, 0.02)  # 0.08·0.5² for the third step


def test_a_run_that_never_took_a_step_has_none_to_show() -> None:
    race = race_of(Run(optimizer="sgd", params={"lr": 1e300}))
    assert race.racers[0].path.steps == 0
    assert inspect(race, 0, 0) is None


def test_the_run_looked_at_is_the_last_where_there_are_fewer() -> None:
    two = (Run(optimizer="sgd"), Run(optimizer="adam"))
    race = race_of(*two, view=View(run=7))
    assert inspected(race) is race.racers[1]
    assert inspected(race_of()) is None


def test_plain_descent_goes_straight_downhill_and_says_so() -> None:
    assert "straight downhill, 0°" in told(step_of(Run(optimizer="sgd", params={"lr": 0.01}), 0))


def test_a_step_across_the_valley_is_told_as_a_turn_and_an_overshoot() -> None:
    # Along y the rate 0.19 is 1.9 of the 2/κ = 0.2 that still converges: y changes its sign with every step.
    text = told(step_of(Run(optimizer="sgd", params={"lr": 0.19}), 3))
    assert "the slope along y has changed its sign" in text
    assert "it overshoots" in text


def test_momentum_that_climbs_is_told() -> None:
    race = race_of(Run(optimizer="momentum", params={"lr": 0.05}), steps=40)
    steps = [inspect(race, 0, step) for step in range(40)]
    uphill = [
        told(one)
        for one in steps
        if one is not None and race.racers[0].path.loss[one.t] > race.racers[0].path.loss[one.t - 1]
    ]
    assert any("uphill" in text and "Momentum carries it" in text for text in uphill)
    assert all("The loss rises" in text for text in uphill)


def test_rates_that_differ_are_named_by_their_ratio() -> None:
    # Adagrad's first step has the same length along both axes, so its rates are as 1/4 to 1/10.
    text = told(step_of(Run(optimizer="adagrad", params={"lr": 0.1}), 0))
    assert "Along y its rate is 2.5 times smaller than along x." in text


def test_a_direction_that_climbs_along_an_axis_is_told() -> None:
    # At (0.5, −1.5) himmelblau curves downwards, so that Newton's step goes for a saddle.
    text = told(step_of(Run(optimizer="newton"), 0, surface=Surface(name="himmelblau"), start=(0.5, -1.5)))
    assert "its direction leads uphill" in text
