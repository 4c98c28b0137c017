"""What is drawn of a fair race."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from optviz.scenario import Descent, Fair, Run, Surface
from optviz.scene.descent.fair import fair_scene, rules
from optviz.scene.descent.fair_table import cells, ranked
from optviz.scene.layers import Axes, Bars, Curve, Labels, Markers
from optviz.scene.show import show_of
from optviz.scene.style import DARK, LIGHT, Style
from optviz.studies import compute
from optviz.studies.fair import FairRace

RUNS = (
    Run(optimizer="sgd", params={"lr": 0.002}),
    Run(optimizer="newton"),
    Run(optimizer="adam", color="#123456"),
    Run(optimizer="lbfgs"),
)


def race_of(*runs: Run, surface: str = "himmelblau", **fair: Any) -> FairRace:
    *_, race = compute(Descent(surface=Surface(name=surface), runs=runs, fair=Fair(**fair)))
    assert isinstance(race, FairRace)
    return race


RACE = race_of(*RUNS, starts=50)


def panels(race: FairRace = RACE, style: Style = LIGHT) -> dict[str, Axes]:
    return {axes.name: axes for axes in fair_scene(race, style).panels}


def layer(axes: Axes, key: str) -> Any:
    return next(layer for layer in axes.layers if layer.key == key)


def keys(axes: Axes) -> set[str]:
    return {layer.key for layer in axes.layers}


@pytest.mark.parametrize("style", [LIGHT, DARK])
def test_every_tuned_run_has_a_curve_with_a_ring_at_the_rate_picked(style: Style) -> None:
    axes = panels(style=style)["sensitivity"]
    assert (axes.x.log, axes.y.log) == (True, True)
    for entry in (RACE.entries[0], RACE.entries[2]):
        curve: Curve = layer(axes, f"trials{entry.index}")
        ring: Markers = layer(axes, f"picked{entry.index}")
        np.testing.assert_array_equal(curve.points[:, 0], entry.rates)
        assert ring.points[0, 0] == entry.rate
        assert ring.points[0, 1] == np.nanmin(curve.points[:, 1])
        assert ring.symbol == "ring"
    assert layer(axes, "trials2").color == "#123456"
    assert not {"trials1", "trials3"} & keys(axes)


def test_crosses_stand_at_the_rates_that_diverged_and_a_line_at_the_one_set_by_hand() -> None:
    axes, sgd = panels()["sensitivity"], RACE.entries[0]
    crosses: Markers = layer(axes, "gone0")
    np.testing.assert_array_equal(crosses.points[:, 0], sgd.rates[np.isnan(sgd.finals)])
    assert (crosses.points[:, 1] > np.nanmax(layer(axes, "trials0").points[:, 1])).all()
    assert layer(axes, "hand0").points[:, 0].tolist() == [0.002, 0.002]


def test_the_loss_stands_against_what_was_spent_with_a_dot_at_the_target() -> None:
    axes, newton = panels()["cost"], RACE.entries[1]
    curve: Curve = layer(axes, "loss1")
    np.testing.assert_allclose(curve.points[:4, 0], [0.0, 3.0, 6.0, 9.0])
    step = RACE.arrival(newton)
    if step is not None:
        assert layer(axes, "there1").points[0, 0] == RACE.cost(newton, step)
    assert layer(axes, "target").at == RACE.target


def test_rows_are_in_the_order_of_cost_and_say_why_there_is_no_rate() -> None:
    axes = panels()["results"]
    rows = ranked(RACE)
    assert axes.y.ticks is not None
    assert [text for _, text in axes.y.ticks] == [RACE.labels[entry.index] for entry in rows]
    rates = {RACE.labels[entry.index]: cells(RACE, entry)[0] for entry in rows}
    assert (rates["Newton"], rates["L-BFGS"]) == ("—", "its own")
    for place, entry in enumerate(rows):
        labels: Labels = layer(axes, f"row{place}")
        bar: Bars = layer(axes, f"success{place}")
        assert entry.successes is not None
        assert labels.texts == cells(RACE, entry)
        assert bar.boxes[0, 2] == entry.successes / entry.starts
        doubt = layer(axes, f"doubt{place}").points[:2, 0]
        assert doubt[0] <= bar.boxes[0, 2] <= doubt[1]


def test_a_rate_at_an_end_of_those_tried_is_marked() -> None:
    low, high = (race_of(RUNS[0], rates=rates, trials=5, starts=0) for rates in ((0.5, 50.0), (1e-9, 1e-5)))
    assert cells(high, high.entries[0])[0] == "≥ 1e−05"
    assert cells(low, low.entries[0])[0] == "—"
    assert cells(low, low.entries[0])[3] == "diverged"
    within = race_of(Run(optimizer="sgd"), surface="sphere", rates=(0.4, 50.0), trials=5, starts=0)
    assert cells(within, within.entries[0])[0] == "≤ 0.4"


def test_hidden_runs_are_not_drawn() -> None:
    race = race_of(RUNS[0], Run(optimizer="adam", visible=False), starts=5)
    axes = panels(race)
    assert axes["results"].y.ticks is not None
    assert [text for _, text in axes["results"].y.ticks] == ["SGD"]
    assert "loss1" not in keys(axes["cost"])
    assert "trials1" not in keys(axes["sensitivity"])


def test_few_successes_are_not_rounded_to_none() -> None:
    race = race_of(Run(optimizer="sgd"), surface="rosenbrock", budget=60)
    entry = race.entries[0]
    assert entry.successes is not None
    assert entry.successes > 0
    assert cells(race, entry)[5] != "0 %"


def test_without_runs_it_says_what_to_do() -> None:
    race = race_of()
    assert "Add runs" in layer(panels(race)["results"], "empty").text
    assert rules(race) == "no runs yet"


def test_the_footer_tells_the_rules() -> None:
    text = rules(RACE)
    assert "25 rates each" in text
    assert "a value costs 0.33, a Hessian 2 gradients" in text
    assert "above the minimum's 0" in text


def test_an_export_draws_the_same_panels() -> None:
    show = show_of(RACE)
    assert show.length == 0
    scene = show.draw(0, LIGHT, lambda context, text: text, "en")
    assert [axes.name for axes in scene.panels] == ["sensitivity", "cost", "results"]
