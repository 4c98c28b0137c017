"""The arrows of the step that is looked at."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest

from optviz.scenario import Descent, Run, Surface, View
from optviz.scenario.descent import ARROWS
from optviz.scene.descent import relief_axes
from optviz.scene.descent.step_arrows import COLORS, LONG, step_arrows
from optviz.scene.layers import Arrows, Trail
from optviz.scene.style import DARK, LIGHT
from optviz.studies.descent import Race, compute, field_of

SEEN = ((-6.0, 6.0), (-6.0, 6.0))


def race_of(run: Run, **view: Any) -> Race:
    scenario = Descent(
        surface=Surface(name="quadratic", params={"kappa": 10.0, "angle": 0.0}),
        start=(4.0, 2.0),
        steps=30,
        runs=(run,),
        view=View(**{"inspector": True, **view}),
    )
    *_, race = compute(scenario)
    return race


def arrows(race: Race, step: int = 4, seen: Any = SEEN, style: Any = LIGHT) -> dict[str, Arrows]:
    layers = step_arrows(race, step, seen, style)
    return {
        layer.key.split()[1]: layer for layer in layers if isinstance(layer, Arrows) and layer.key.startswith("arrow")
    }


def test_there_are_none_without_the_inspector() -> None:
    assert step_arrows(race_of(Run(optimizer="adam"), inspector=False), 3, SEEN, LIGHT) == []


def test_those_that_the_view_asks_for_are_drawn() -> None:
    run = Run(optimizer="nag", params={"lr": 0.01})
    assert set(arrows(race_of(run))) == set(ARROWS)
    assert set(arrows(race_of(run, arrows=("update", "momentum")))) == {"update", "momentum"}


def test_each_has_a_colour_of_its_own_in_both_themes() -> None:
    race = race_of(Run(optimizer="nag", params={"lr": 0.01}))
    for style in (LIGHT, DARK):
        colors = {name: layer.color for name, layer in arrows(race, style=style).items()}
        assert colors == dict(COLORS[style.name])
        assert len(set(colors.values())) == 4


def test_a_step_that_can_be_seen_is_drawn_as_long_as_it_is() -> None:
    race = race_of(Run(optimizer="sgd", params={"lr": 0.18}), arrows=("update",))
    update = arrows(race, 0)["update"]
    path = race.racers[0].path
    np.testing.assert_array_equal(update.tails[0], path.positions[0])
    np.testing.assert_allclose(update.heads[0], path.positions[1])
    assert update.label == "step"


def test_short_steps_grow_and_say_by_how_much() -> None:
    race = race_of(Run(optimizer="sgd", params={"lr": 1e-4}), arrows=("update",))
    update = arrows(race)["update"]
    path = race.racers[0].path
    grown = (update.heads[0] - update.tails[0]) / (path.positions[5] - path.positions[4])
    factor = float(update.label.split("×")[1])
    np.testing.assert_allclose(grown, factor, rtol=1e-6)
    assert factor > 1.0


def test_what_is_too_long_is_cut_within_the_view_and_says_so() -> None:
    race = race_of(Run(optimizer="adam", params={"lr": 1.0}), arrows=("gradient",))
    gradient = arrows(race, 0)["gradient"]
    assert "÷" in gradient.label
    length = np.hypot(*((gradient.heads[0] - gradient.tails[0]) / 12.0))
    assert length <= LONG + 1e-9
    assert (np.abs(gradient.heads) < 6.0).all()
    across, up = gradient.heads[0] - gradient.tails[0]
    assert up / across == pytest.approx(20.0 / 4.0)  # along −∇f = −(4, 20)


def test_zooming_in_shows_true_lengths_again() -> None:
    race = race_of(Run(optimizer="sgd", params={"lr": 1e-3}), arrows=("update",))
    x, y = race.racers[0].path.positions[4]
    near = ((x - 0.05, x + 0.05), (y - 0.05, y + 0.05))
    assert "×" in arrows(race)["update"].label
    assert arrows(race, seen=near)["update"].label == "step"


def test_arrows_that_end_together_share_a_label() -> None:
    both = arrows(race_of(Run(optimizer="sgd", params={"lr": 0.18})), 0)
    assert sorted(layer.label for layer in both.values()) == ["", "step · −η∇f"]


def test_a_label_of_several_says_once_how_much_longer_they_are() -> None:
    both = arrows(race_of(Run(optimizer="sgd", params={"lr": 1e-4})), 4)
    assert re.fullmatch(r"×\d+: step · −η∇f", both["update"].label)
    assert both["gradient"].label == ""


def test_in_space_they_go_from_surface_to_surface() -> None:
    race = race_of(Run(optimizer="sgd", params={"lr": 0.05}), space="relief")
    axes = relief_axes(race, field_of(race.scenario.surface, race.spans, race.scenario.view, 40), 3, LIGHT)
    drawn = {layer.key: layer for layer in axes.layers if isinstance(layer, Arrows)}
    trail = next(layer for layer in axes.layers if isinstance(layer, Trail))
    np.testing.assert_allclose(drawn["arrow update"].tails[0], trail.points[trail.count - 1], atol=1e-6)


@pytest.mark.parametrize("step", [0, 30])
def test_they_begin_where_the_run_is_and_at_the_end_where_it_was(step: int) -> None:
    race = race_of(Run(optimizer="momentum", params={"lr": 0.01}))
    tail = arrows(race, step)["update"].tails[0]
    np.testing.assert_array_equal(tail, race.racers[0].path.positions[min(step, 29)])
