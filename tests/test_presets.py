"""The scenes that come with the program."""

from __future__ import annotations

import json
import re

import numpy as np
import pytest

from optviz import presets
from optviz.errors import InputError
from optviz.paths import resource
from optviz.scenario import Descent, decode, encode
from optviz.studies import batches, descent, initialization, regularization

NAMES = presets.names()
RACES = [name for name in NAMES if isinstance(scene := presets.preset(name), Descent) and scene.map is None]


def test_presets_come_in_the_order_of_their_numbers_without_them() -> None:
    files = sorted(path.name for path in resource("presets").iterdir())
    assert len(files) == len(NAMES) > 0
    assert [re.sub(r"^\d+-(.*)\.optviz\.json$", r"\1", name) for name in files] == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_loads_and_survives_being_saved(name: str) -> None:
    scenario = presets.preset(name)
    assert decode(encode(scenario)) == scenario


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_says_in_english_and_korean_what_to_look_for(name: str) -> None:
    about = presets.preset(name).about
    for language in ("en", "ko"):
        title, text = about.title[language], about.text[language]
        assert title
        assert len(text.splitlines()) == 3
        assert bool(re.search("[가-힣]", title + text)) == (language == "ko")
        assert about.in_language(language) == (title, text)


@pytest.mark.parametrize("name", RACES)
def test_a_preset_shows_a_race_that_gets_somewhere(name: str) -> None:
    scenario = presets.preset(name)
    *_, race = descent.compute(scenario)
    assert len(race.racers) >= 2
    improved = [racer.path.loss[-1] < 0.5 * racer.path.loss[0] for racer in race.racers]
    assert sum(improved) >= len(improved) - 1
    assert all(np.isfinite(racer.path.loss).all() for racer in race.racers)


def test_the_preset_about_starts_reaches_four_minima() -> None:
    *_, race = descent.compute(presets.preset("starts"))
    ends = np.array([racer.path.positions[-1] for racer in race.racers])
    distances = np.hypot(*(ends[:, None] - np.array(race.objective.minima())).T)
    assert distances.min(axis=0).max() < 0.01
    assert sorted(distances.argmin(axis=0)) == [0, 1, 2, 3]


def test_the_preset_about_rates_ends_with_one_that_flies_away() -> None:
    *_, race = descent.compute(presets.preset("rates"))
    last = race.racers[-1].path
    assert last.loss[-1] > last.loss[0]
    assert all(racer.path.loss[-1] < racer.path.loss[0] for racer in race.racers[:-1])


def ends(name: str) -> list[np.ndarray]:
    """Where the walks of a preset of the batches lab end: their mean over the last epochs."""
    *_, result = batches.compute(presets.preset(name))
    return [trail.walk.theta[-len(trail.walk.theta) // 4 :].mean(axis=0) for trail in result.trails]


def test_adam_with_one_rare_sample_at_a_time_ends_off_the_minimum_and_amsgrad_does_not() -> None:
    adam, amsgrad = ends("adam-fails")[0], ends("amsgrad-does-not")[0]
    assert adam[0] < 0.2
    assert amsgrad[0] == pytest.approx(1.0, abs=0.05)


def test_the_preset_about_the_saddle_shows_gradient_descent_stuck_and_adam_gone() -> None:
    *_, race = descent.compute(presets.preset("saddle"))
    sgd, *_, adam = (racer.path for racer in race.racers)
    assert np.hypot(*sgd.positions[-1]) < 0.02
    assert abs(adam.positions[-1, 1]) > 2.0


def test_the_preset_about_twins_keeps_the_one_that_does_not_count() -> None:
    *_, result = regularization.compute(presets.preset("wrong-twin"))
    assert result.rows.theta[0, 0] == 0.0
    assert result.rows.theta[0, 1] > 0.5


def test_the_preset_about_dying_relu_ends_with_layers_that_answer_nothing() -> None:
    *_, result = initialization.compute(presets.preset("dying-relu"))
    for curve in result.training.curves:
        assert curve.loss[-1] == pytest.approx(np.log(10.0), abs=0.05)
        assert curve.diverged is None


def test_an_unknown_preset_is_answered_with_the_known_ones() -> None:
    with pytest.raises(InputError, match=f"known are {', '.join(NAMES)}"):
        presets.preset("nothing")


@pytest.mark.parametrize("name", NAMES)
def test_a_presets_file_is_json_with_newlines_at_line_ends_only(name: str) -> None:
    (path,) = resource("presets").glob(f"*-{name}.optviz.json")
    text = path.read_bytes()
    assert b"\r" not in text
    assert text.endswith(b"}\n")
    assert json.loads(text)["version"] == 1
