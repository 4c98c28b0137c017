"""Scenarios as picture and film files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from optviz import presets
from optviz.errors import InputError
from optviz.export.movie import Film
from optviz.export.options import PictureOptions
from optviz.export.qt.render import computed, write
from optviz.export.qt.translate import translator
from optviz.scenario import Descent, Run, Surface
from optviz.scene.style import LIGHT
from optviz.scene.words import untranslated

SMALL = Descent(surface=Surface(name="sphere"), steps=5, runs=(Run(optimizer="sgd", params={"lr": 0.1}),))


def rendered(scenario: Any, out: Path, step: int | None = None, **options: Any) -> bytes:
    write(computed(scenario), out, PictureOptions(width=320, height=240, **options), step=step)
    return out.read_bytes()


@pytest.mark.parametrize("name", presets.names())
def test_every_preset_becomes_a_picture(name: str, tmp_path: Path) -> None:
    show = computed(presets.preset(name))
    for picture, options in (("a.png", {"language": "ko"}), ("b.png", {"theme": "dark"})):
        write(show, tmp_path / picture, PictureOptions(width=320, height=240, **options))
    light, dark = ((tmp_path / picture).read_bytes() for picture in ("a.png", "b.png"))
    assert light.startswith(b"\x89PNG")
    assert light != dark


def test_the_last_step_is_drawn_unless_another_is_asked_for(tmp_path: Path) -> None:
    last = rendered(SMALL, tmp_path / "a.png")
    assert last == rendered(SMALL, tmp_path / "b.png", step=5)
    assert last != rendered(SMALL, tmp_path / "c.png", step=2)


@pytest.mark.parametrize("step", [-1, 6])
def test_a_step_outside_the_race_is_refused_with_the_bound(step: int, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="from 0 to 5"):
        rendered(SMALL, tmp_path / "a.png", step=step)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a", "a.jpeg"])
def test_other_formats_are_refused_with_those_there_are(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"must end in \.png, \.svg, \.pdf, \.gif, \.mp4"):
        rendered(SMALL, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "magic"), [("a.svg", b"<?xml"), ("a.pdf", b"%PDF"), ("a.GIF", b"GIF89a"), ("a.mp4", b"ftyp")]
)
def test_each_format_is_written_as_what_it_is_called(name: str, magic: bytes, tmp_path: Path) -> None:
    film = Film(fps=4, seconds=1)
    write(computed(SMALL), tmp_path / name, PictureOptions(width=320, height=240), film=film)
    assert magic in (tmp_path / name).read_bytes()[:16]


def test_what_is_left_out_changes_the_picture(tmp_path: Path) -> None:
    whole = rendered(SMALL, tmp_path / "a.png")
    assert whole != rendered(SMALL, tmp_path / "b.png", left_out=frozenset({"loss"}))


def test_a_scenario_without_runs_becomes_a_picture(tmp_path: Path) -> None:
    assert rendered(Descent(runs=()), tmp_path / "a.png").startswith(b"\x89PNG")


def test_a_run_that_diverges_is_named_in_a_note() -> None:
    wild = Descent(surface=Surface(name="rosenbrock"), steps=50, runs=(Run(optimizer="sgd", params={"lr": 1.0}),))
    show = computed(wild)
    scene = show.draw(show.length, LIGHT, untranslated, "en")
    notes = [layer for layer in scene.panels[0].layers if layer.key == "note"]
    assert "SGD" in notes[0].text


def test_a_language_without_a_translation_stays_english() -> None:
    assert translator("xx")("Scene", "step") == "step"
    assert translator("ko")("Scene", "a text that nobody has translated") == "a text that nobody has translated"
