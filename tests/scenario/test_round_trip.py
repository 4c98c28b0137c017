"""What is written is read back as it was, and says no more than needed."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from optviz.errors import InputError
from optviz.scenario import BasinMap, Descent, HyperparameterMap, Run, Surface, View, checked, decode, encode
from tests.scenario.strategies import DESCENTS


@given(DESCENTS)
def test_a_saved_scenario_is_read_back_unchanged(scenario: Descent) -> None:
    text = encode(scenario)
    assert decode(text) == scenario
    assert decode(text.decode()) == scenario
    assert encode(decode(text)) == text


@given(DESCENTS)
def test_every_value_that_may_be_set_passes_the_check(scenario: Descent) -> None:
    assert checked(scenario) is scenario


def test_defaults_are_left_out() -> None:
    assert json.loads(encode(Descent())) == {"format": "optviz-scenario", "version": 1, "lab": "descent"}


def test_only_what_differs_from_the_defaults_is_written() -> None:
    scenario = Descent(
        surface=Surface(name="sphere"), runs=(Run(optimizer="sgd"), Run(optimizer="adam", visible=False)), steps=200
    )
    body = json.loads(encode(scenario))
    assert body["surface"] == {"name": "sphere"}
    assert body["runs"] == [{"optimizer": "sgd"}, {"optimizer": "adam", "visible": False}]
    assert "steps" not in body


def test_a_file_is_indented_utf_8_with_its_header_first_and_a_newline_last() -> None:
    text = encode(Descent(runs=(Run(optimizer="sgd", label="경사하강"),), steps=7))
    assert text.startswith(b'{\n  "format": "optviz-scenario",\n  "version": 1,\n  "lab": "descent",\n')
    assert "경사하강".encode() in text
    assert text.endswith(b"}\n")
    assert b"\r" not in text


def test_numbers_keep_all_their_digits() -> None:
    scenario = Descent(start=(0.1 + 0.2, -5e-324), noise=1 / 3)
    assert decode(encode(scenario)) == scenario


@pytest.mark.parametrize(
    ("chosen", "written"),
    [
        (BasinMap(), {"kind": "basins"}),
        (BasinMap(color="steps", size=64), {"kind": "basins", "color": "steps", "size": 64}),
        (HyperparameterMap(y="dampening"), {"kind": "hyperparameters", "y": "dampening"}),
    ],
)
def test_a_map_is_written_with_its_kind(chosen: BasinMap | HyperparameterMap, written: dict[str, object]) -> None:
    scenario = Descent(runs=(Run(optimizer="momentum"),), map=chosen)
    assert json.loads(encode(scenario))["map"] == written
    assert decode(encode(scenario)) == scenario


def test_scenarios_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Descent().steps = 3  # type: ignore[misc]


def test_no_runs_are_a_scenario_too() -> None:
    assert decode('{"format": "optviz-scenario", "version": 1, "lab": "descent", "runs": []}').runs == ()


def test_whole_numbers_may_stand_for_numbers() -> None:
    scenario = decode('{"format": "optviz-scenario", "version": 1, "lab": "descent", "noise": 2, "start": [1, -2]}')
    assert (scenario.noise, scenario.start) == (2.0, (1.0, -2.0))
    assert scenario.view == View()


def test_an_edited_scenario_is_checked_like_one_from_a_file() -> None:
    with pytest.raises(InputError, match="steps: must be a whole number from 1 to 100000, got 0"):
        checked(Descent(steps=0))
