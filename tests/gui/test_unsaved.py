"""Unsaved work outlives a crash, and nothing else does."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from optviz.gui.desks import Desks
from optviz.gui.messages import MessageBar
from optviz.gui.unsaved.folder import Unsaved, UnsavedFolder, unsaved_root
from optviz.gui.unsaved.keeper import Keeper
from optviz.gui.window import MainWindow
from optviz.presets import preset
from optviz.scenario import replace, save
from optviz.scene.style import LIGHT
from tests.gui.conftest import MakeWindow

EDITED = replace(preset("ravine"), seed=41)

CRASHING = """
import sys
from pathlib import Path
from optviz.gui.unsaved.folder import Unsaved, UnsavedFolder
from optviz.presets import preset
from optviz.scenario import replace
folder, scene = UnsavedFolder.own(Path(sys.argv[1])), preset("ravine")
for seed in range(10_000_000):
    folder.write(Unsaved(replace(scene, seed=seed), Path("/somewhere/race.optviz.json")))
    if seed == 0:
        print("begun", flush=True)
"""


def crash(root: Path, after: float) -> None:
    """A program that does nothing but keep its work, killed at any moment."""
    with subprocess.Popen([sys.executable, "-c", CRASHING, str(root)], stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"begun\n"
        time.sleep(after)
        program.send_signal(signal.SIGKILL)
        program.wait()


def left(root: Path) -> list[dict[str, Unsaved]]:
    """What dead programs left, read and given free again."""
    folders = list(UnsavedFolder.left_behind(root))
    found = [dict(folder.read()) for folder in folders]
    for folder in folders:
        folder.release()
    return found


def test_a_kill_at_any_moment_leaves_a_whole_file(tmp_path: Path) -> None:
    moments = random.Random(5)
    for _ in range(6):
        crash(tmp_path, moments.uniform(0.0, 0.03))
    found = left(tmp_path)
    assert len(found) == 6
    for unsaved in found:
        assert replace(unsaved["descent"].scenario, seed=0) == replace(preset("ravine"), seed=0)
        assert unsaved["descent"].path == Path("/somewhere/race.optviz.json")


def test_a_running_program_keeps_its_work_to_itself(tmp_path: Path) -> None:
    mine, others = UnsavedFolder.own(tmp_path), UnsavedFolder.own(tmp_path)
    mine.write(Unsaved(EDITED))
    others.write(Unsaved(EDITED))
    assert left(tmp_path) == []
    others.release()
    assert [dict(folder.read()) for folder in UnsavedFolder.left_behind(tmp_path)] == [{"descent": Unsaved(EDITED)}]
    assert mine.claim()


def test_what_one_start_offers_no_other_does(tmp_path: Path) -> None:
    crash(tmp_path, 0.0)
    first = list(UnsavedFolder.left_behind(tmp_path))
    assert len(first) == 1
    assert list(UnsavedFolder.left_behind(tmp_path)) == []
    first[0].discard()
    assert list(tmp_path.iterdir()) == []


def test_an_edit_is_written_soon_and_gone_when_it_is_undone(qtbot: QtBot, tmp_path: Path) -> None:
    desks, folder = Desks(preset("ravine")), UnsavedFolder.own(tmp_path)
    keeper = Keeper(desks, folder)
    desks.session.update(EDITED)
    assert not folder.read()
    qtbot.waitUntil(lambda: bool(folder.read()), timeout=4000)
    assert folder.read()["descent"] == Unsaved(EDITED)
    desks.session.undo()
    assert not folder.read()
    keeper.forget()
    assert list(tmp_path.iterdir()) == []


def test_what_is_saved_is_kept_no_longer(tmp_path: Path) -> None:
    desks, folder = Desks(preset("ravine")), UnsavedFolder.own(tmp_path / "unsaved")
    keeper = Keeper(desks, folder)
    desks.session.update(EDITED)
    keeper.write()
    assert folder.read()
    desks.session.save(tmp_path / "race.optviz.json")
    assert not folder.read()
    keeper.leave()
    assert list((tmp_path / "unsaved").iterdir()) == []


def test_a_disk_that_refuses_is_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "unsaved").write_text("a file where the folder should be")
    desks = Desks(preset("ravine"))
    keeper = Keeper(desks, UnsavedFolder.own(tmp_path / "unsaved"))
    desks.session.update(EDITED)
    with qtbot.waitSignal(keeper.failed):
        keeper.write()
    with qtbot.assertNotEmitted(keeper.failed):
        keeper.write()
    keeper.forget()


def crashed(qtbot: QtBot, make_window: MakeWindow, root: Path) -> None:
    """A window that ended with unsaved edits in two labs and could not ask."""
    window = make_window()
    window.guard_unsaved(root)
    window.showLab("batches")
    qtbot.waitUntil(window.idle)
    batches = window._desks.desk("batches").session
    batches.update(replace(batches.scenario, seed=12))
    window._desks.desk("descent").session.update(EDITED)
    window.shut_down()


def answers(window: MainWindow) -> list[str]:
    return [button.text() for button in window._messages.answers]


def test_the_next_start_offers_what_was_not_saved(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    crashed(qtbot, make_window, tmp_path)
    window = make_window()
    window.guard_unsaved(tmp_path)
    assert window.message().startswith("Unsaved work from ")
    assert window.message().endswith(" was found: Batches, Descent.")
    assert answers(window) == ["Recover", "Discard"]
    window._messages.answers[0].click()
    qtbot.waitUntil(window.idle)
    assert window._desks.desk("descent").session.scenario == EDITED
    assert window._desks.desk("batches").session.scenario.seed == 12
    assert window._desks.dirty == ["descent", "batches"]
    assert window.message() == ""
    window.shut_down()
    assert len(left(tmp_path)) == 1  # recovered is not saved


def test_what_is_discarded_is_gone(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    crashed(qtbot, make_window, tmp_path)
    window = make_window()
    window.guard_unsaved(tmp_path)
    before = window.session.scenario
    window._messages.answers[1].click()
    assert window.session.scenario is before
    assert window.message() == ""
    window.shut_down()
    assert list(tmp_path.iterdir()) == []


def test_a_question_unanswered_is_asked_again(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    crashed(qtbot, make_window, tmp_path)
    window = make_window()
    window.guard_unsaved(tmp_path)
    window._appearance.set_language("ko")
    qtbot.waitUntil(window.idle)
    assert len(window._messages.answers) == 2
    assert window.close()
    again = make_window()
    again.guard_unsaved(tmp_path)
    assert answers(again) == ["복구", "버리기"]


def test_closing_leaves_nothing_behind(window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    window.guard_unsaved(tmp_path)
    window.session.update(EDITED)
    assert window._guard is not None
    window._guard.keeper.write()
    assert list(tmp_path.iterdir())
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)
    assert window.close()
    assert list(tmp_path.iterdir()) == []


def test_a_recovered_file_is_still_that_file(qtbot: QtBot, make_window: MakeWindow, tmp_path: Path) -> None:
    path = tmp_path / "race.optviz.json"
    save(preset("rosenbrock"), path)
    window = make_window(str(path))
    window.guard_unsaved(tmp_path / "unsaved")
    window.session.update(replace(window.session.scenario, seed=8))
    window.shut_down()
    window = make_window()
    window.guard_unsaved(tmp_path / "unsaved")
    window._messages.answers[0].click()
    assert window.session.path == path
    assert window.session.dirty
    window.session.save(path)
    assert not window.session.dirty


def test_a_question_comes_back_after_other_messages(qtbot: QtBot) -> None:
    bar, heard = MessageBar(LIGHT), []
    qtbot.addWidget(bar)
    bar.ask("Shall I?", {"Yes": lambda: heard.append("yes")})
    bar.error("Something else")
    assert (bar.text, bar.answers) == ("Something else", [])
    bar.clear()
    assert bar.text == "Shall I?"
    bar.answers[0].click()
    assert heard == ["yes"]
    assert bar.text == ""


def test_the_folder_is_the_applications_own() -> None:
    assert unsaved_root().parts[-3:] == ("optviz", "optviz", "unsaved")


def test_a_screenshot_keeps_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "optviz", "--screenshot", str(tmp_path / "a.png")]
    subprocess.run(command, check=True, env={"XDG_DATA_HOME": str(tmp_path), "PYTHONPATH": ":".join(sys.path)})
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]
