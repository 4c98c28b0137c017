"""Undo and redo."""

from __future__ import annotations

from optviz.gui.history import DEPTH, History


def test_a_drag_is_one_step_back() -> None:
    history = History(0)
    for value in (1, 2, 3):
        history.update(value, "slider")
    history.undo()
    assert history.current == 0
    assert not history.can_undo


def test_two_drags_of_one_slider_are_two_steps() -> None:
    history = History(0)
    history.update(1, "slider")
    history.seal()
    history.update(2, "slider")
    history.undo()
    assert history.current == 1


def test_an_edit_after_undo_forgets_what_was_undone() -> None:
    history = History(0)
    history.update(1)
    history.undo()
    history.update(2)
    assert not history.redo()
    assert history.current == 2


def test_redo_brings_back_what_undo_took() -> None:
    history = History(0)
    history.update(1)
    history.update(2)
    history.undo()
    history.undo()
    history.redo()
    assert history.current == 1
    assert history.can_redo


def test_an_equal_value_is_no_edit() -> None:
    history = History((1, 2))
    history.update((1, 2))
    assert not history.can_undo
    assert not history.dirty


def test_undoing_to_the_saved_value_is_clean_again() -> None:
    history = History(0)
    history.update(1)
    history.mark_saved()
    history.update(2)
    assert history.dirty
    history.undo()
    assert not history.dirty


def test_the_past_is_bounded() -> None:
    history = History(0)
    for value in range(1, 2 * DEPTH):
        history.update(value)
    steps = 0
    while history.undo():
        steps += 1
    assert steps == DEPTH
