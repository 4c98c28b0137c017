"""The timeline."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from optviz.gui.playback import Playback


@pytest.fixture
def playback(qtbot: QtBot) -> Playback:
    made = Playback()
    made.set_length(100)
    return made


def test_playing_reaches_the_end_and_stops_there(qtbot: QtBot, playback: Playback) -> None:
    playback.set_speed(10.0)
    playback.play()
    qtbot.waitUntil(lambda: not playback.playing)
    assert playback.step == 100


def test_playing_from_the_end_begins_again(playback: Playback) -> None:
    playback.seek(100)
    playback.play()
    assert playback.playing
    assert playback.step == 0
    playback.pause()


def test_a_loop_begins_again_by_itself(qtbot: QtBot, playback: Playback) -> None:
    playback.set_speed(10.0)
    playback.set_loop(True)
    playback.seek(99)
    playback.play()
    qtbot.waitUntil(lambda: playback.step < 50)
    assert playback.playing
    playback.pause()


def test_stepping_pauses_and_stays_within_the_timeline(playback: Playback) -> None:
    playback.play()
    playback.step_by(-5)
    assert not playback.playing
    assert playback.step == 0
    playback.seek(1000)
    assert playback.step == 100


def test_who_stands_at_the_end_stays_at_the_end_of_a_longer_run(playback: Playback) -> None:
    playback.seek(100)
    playback.set_length(250)
    assert playback.step == 250


def test_who_stands_inside_stays_where_he_is(playback: Playback) -> None:
    playback.seek(40)
    playback.set_length(250)
    assert playback.step == 40
    playback.set_length(10)
    assert playback.step == 10


def test_speed_is_kept_within_its_range(playback: Playback) -> None:
    playback.set_speed(1000.0)
    assert playback.speed == 10.0
    playback.set_speed(0.0)
    assert playback.speed == 0.1


def test_nothing_plays_on_an_empty_timeline(qtbot: QtBot) -> None:
    playback = Playback()
    playback.play()
    assert not playback.playing


def test_play_when_ready_waits_for_a_timeline(qtbot: QtBot) -> None:
    playback = Playback()
    playback.play_when_ready()
    assert not playback.playing
    playback.set_length(10)
    assert playback.playing
    playback.pause()
