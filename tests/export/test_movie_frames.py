"""The pictures of a movie against the still pictures of the same steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from optviz.export.figure import figure
from optviz.export.movie import Frame
from optviz.export.qt import frames as module
from optviz.export.qt import frames_ink
from optviz.export.qt.frames import SceneAt, frames, pixels
from optviz.export.qt.metrics import QtMetrics
from optviz.export.qt.picture import painted
from optviz.scene.layers import Curve, Scene
from optviz.scene.style import DARK, LIGHT
from tests.export.build import chart, scene, surface
from tests.export.everything import everything
from tests.export.movie_scenes import LENGTH, running

SIZE = (480, 320)


def filmed(scene_at: SceneAt, steps: Any, **options: Any) -> list[Frame]:
    return list(frames(scene_at, steps, options.pop("style", LIGHT), *SIZE, **options))


def stills(scene_at: SceneAt, steps: Any, style: Any = LIGHT, dpi: float = 96.0) -> Iterator[Frame]:
    """Each step drawn as a whole; only the labels know where they were before."""
    spots: Any = {}
    for step in steps:
        sheet = figure(scene_at(step), style, *SIZE, QtMetrics(), previous=spots)
        spots = sheet.spots
        yield pixels(painted(sheet, dpi))


def assert_alike(frame: Frame, still: Frame, different: float = 0.002) -> None:
    """Equal but for a few pixels at the edges of lines, where their pieces meet."""
    assert frame.shape == still.shape
    apart = np.abs(frame.astype(int) - still).max(axis=2)
    assert apart.mean() < 0.2
    assert (apart > 24).mean() <= different


@pytest.mark.parametrize(("style", "dpi"), [(LIGHT, 96.0), (DARK, 144.0)])
def test_every_frame_is_the_still_picture_of_its_step(style: Any, dpi: float) -> None:
    steps = range(0, LENGTH + 1, 3)
    made = filmed(running, steps, style=style, dpi=dpi)
    for frame, still in zip(made, stills(running, steps, style, dpi), strict=True):
        assert_alike(frame, still)


def test_a_step_back_is_drawn_right_too() -> None:
    steps = [50, 10, 60, 0]
    for frame, still in zip(filmed(running, steps), stills(running, steps), strict=True):
        assert_alike(frame, still)


def test_trails_that_share_a_layer_for_want_of_memory_differ_only_where_they_cross(monkeypatch: Any) -> None:
    monkeypatch.setattr(frames_ink, "MEMORY", 1.0)
    steps = range(0, LENGTH + 1, 6)
    for frame, still in zip(filmed(running, steps), stills(running, steps), strict=True):
        assert_alike(frame, still, different=0.01)


def test_whatever_changes_from_step_to_step_is_drawn_anew() -> None:
    def changing(step: int) -> Scene:
        line = np.array([(0.0, 1.0), (10.0 * step, 0.1)])
        curve = Curve(key="changing", points=line, color="#ff0000", width=3.0)
        wider = replace(chart(curve), title="Loss" if step < 3 else "Another title")
        return scene(surface(), wider, title="Early" if step < 5 else "Late", text="More\nlines" * (step // 7))

    for frame, still in zip(filmed(changing, range(9)), stills(changing, range(9)), strict=True):
        assert_alike(frame, still, different=0.0)


@pytest.mark.parametrize(("style", "dpi"), [(LIGHT, 96.0), (DARK, 144.0)])
def test_every_kind_of_layer_moves_as_in_still_pictures(style: Any, dpi: float) -> None:
    def moving(step: int) -> Scene:
        return everything(style, step)

    steps = (0, 1, 2, 30, 59, 10)
    for frame, still in zip(
        filmed(moving, steps, style=style, dpi=dpi), stills(moving, steps, style, dpi), strict=True
    ):
        assert_alike(frame, still)


def test_layers_that_move_are_laid_out_once(monkeypatch: Any) -> None:
    built = []
    monkeypatch.setattr(module, "painted", lambda *all, **more: built.append(all) or painted(*all, **more))
    filmed(lambda step: everything(LIGHT, step), range(6))
    assert len(built) == 4  # ground and cover, once more without what has turned out to move


def test_a_scene_without_panels_is_filmed() -> None:
    (frame,) = filmed(lambda step: Scene(columns=()), [0])
    assert (frame == 255).all()


def test_what_does_not_change_is_painted_once(monkeypatch: Any) -> None:
    built = []
    monkeypatch.setattr(module, "painted", lambda *all, **more: built.append(all) or painted(*all, **more))
    filmed(running, range(LENGTH + 1))
    assert len(built) == 2  # ground and cover


def test_equal_steps_give_the_same_frame_again() -> None:
    one, again, other = filmed(running, [3, 3, 4])
    assert one is again
    assert other is not one
    assert not one.flags.writeable
