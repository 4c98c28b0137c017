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
from optviz.studies import descent

NAMES = presets.names()
RACES = [name for name in NAMES if isinstance(presets.preset(name), Descent)]


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
        assert 1 <= len(text.splitlines()) <= 3
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
