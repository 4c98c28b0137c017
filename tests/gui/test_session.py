"""The document being edited."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from optviz.errors import InputError
from optviz.gui.session import Session
from optviz.presets import preset
from optviz.scenario import Descent, load

replace = msgspec.structs.replace


@pytest.fixture
def session() -> Session:
    return Session(preset("rosenbrock"))


def test_an_unusable_edit_keeps_the_scenario(session: Session) -> None:
    before = session.scenario
    with pytest.raises(InputError, match="steps: must be a whole number from 1 to 100000, got 0"):
        session.update(replace(before, steps=0))
    assert session.scenario is before
    assert not session.can_undo


def test_a_saved_scenario_comes_back_equal_and_clean(session: Session, tmp_path: Path) -> None:
    session.update(replace(session.scenario, steps=321))
    assert session.dirty
    session.save(tmp_path / "a.optviz.json")
    assert not session.dirty
    assert load(tmp_path / "a.optviz.json") == session.scenario


def test_listeners_hear_each_new_scenario_once(session: Session) -> None:
    heard: list[Descent] = []
    session.changed.connect(heard.append)
    changed = replace(session.scenario, seed=5)
    session.update(changed)
    session.update(changed)
    session.undo()
    session.redo()
    assert [scenario.seed for scenario in heard] == [5, 0, 5]
