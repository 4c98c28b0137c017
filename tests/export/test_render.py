"""Scenarios as picture files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from optviz import presets
from optviz.errors import InputError
from optviz.export.qt.render import render, scene_of
from optviz.export.qt.translate import translator
from optviz.scenario import Batches, Descent, Run, Surface
from optviz.scene.style import LIGHT

SMALL = Descent(surface=Surface(name="sphere"), steps=5, runs=(Run(optimizer="sgd", params={"lr": 0.1}),))


def rendered(scenario: Any, out: Path, **options: Any) -> bytes:
    render(scenario, out, width=320, height=240, **options)
    return out.read_bytes()


@pytest.mark.parametrize("name", presets.names())
def test_every_preset_becomes_a_picture(name: str, tmp_path: Path) -> None:
    scenario = presets.preset(name)
    light = rendered(scenario, tmp_path / "a.png", language="ko")
    assert light.startswith(b"\x89PNG")
    assert light != rendered(scenario, tmp_path / "b.png", theme="dark")


def test_the_last_step_is_drawn_unless_another_is_asked_for(tmp_path: Path) -> None:
    last = rendered(SMALL, tmp_path / "a.png")
    assert last == rendered(SMALL, tmp_path / "b.png", step=5)
    assert last != rendered(SMALL, tmp_path / "c.png", step=2)


@pytest.mark.parametrize("step", [-1, 6])
def test_a_step_outside_the_race_is_refused_with_the_bound(step: int, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="from 0 to 5"):
        rendered(SMALL, tmp_path / "a.png", step=step)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a.svg", "a.pdf", "a", "a.jpeg"])
def test_other_formats_are_refused_before_anything_is_computed(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"this version writes \.png"):
        rendered(SMALL, tmp_path / name)


def test_another_lab_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="lab"):
        rendered(Batches(), tmp_path / "a.png")


def test_a_scenario_without_runs_becomes_a_picture(tmp_path: Path) -> None:
    assert rendered(Descent(runs=()), tmp_path / "a.png").startswith(b"\x89PNG")


def test_a_run_that_diverges_is_named_in_a_note() -> None:
    wild = Descent(surface=Surface(name="rosenbrock"), steps=50, runs=(Run(optimizer="sgd", params={"lr": 1.0}),))
    notes = [layer for layer in scene_of(wild, None, LIGHT, "en").panels[0].layers if layer.key == "note"]
    assert "SGD" in notes[0].text


def test_a_language_without_a_translation_stays_english() -> None:
    assert translator("xx")("Scene", "step") == "step"
    assert translator("ko")("Scene", "a text that nobody has translated") == "a text that nobody has translated"
