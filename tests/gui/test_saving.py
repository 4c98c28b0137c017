"""Names that files are saved under, and what the message bar says of files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from optviz.export.movie import Film
from optviz.export.options import PictureOptions
from optviz.gui.exporting.request import FORMATS, ExportRequest, Subject, export
from optviz.gui.file_name import ask_file_name
from optviz.gui.labs.descent.run_name import ElidedLabel
from optviz.gui.window import MainWindow
from optviz.presets import preset
from optviz.scenario import replace, save
from optviz.scene.show import show_of
from optviz.studies import descent


@pytest.mark.parametrize(
    ("typed", "saved"), [("scene", "scene.optviz.json"), ("v1.2", "v1.2.optviz.json"), ("a.json", "a.json")]
)
def test_a_scenario_gets_its_suffix(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str, saved: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), ""))
    window._actions.save_as.trigger()
    assert [path.name for path in tmp_path.iterdir()] == [saved]


@pytest.mark.parametrize(("typed", "named"), [("race", "race.png"), ("race.jpg", "race.jpg.png"), ("a.PNG", "a.PNG")])
def test_a_picture_gets_its_suffix(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, typed: str, named: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / typed), ""))
    assert ask_file_name(window, "", tmp_path / "optviz.png", "", ".png", (".png",)) == tmp_path / named


def test_a_file_of_the_completed_name_is_asked_about(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text("mine")
    proposals = []

    def dialog(parent: object, title: str, proposal: str, kinds: str) -> tuple[str, str]:
        proposals.append(Path(proposal).name)
        return (str(tmp_path / "a"), "") if len(proposals) == 1 else ("", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)
    assert ask_file_name(window, "", tmp_path / "optviz.csv", "", ".csv", (".csv",)) is None
    assert proposals == ["optviz.csv", "a.csv"]


def test_a_file_that_opens_answers_the_complaint_about_one_that_did_not(window: MainWindow, tmp_path: Path) -> None:
    broken, good = tmp_path / "broken.json", tmp_path / "good.json"
    broken.write_text("{")
    save(preset("rosenbrock"), good)
    window._documents.open_path(broken)
    assert "broken.json" in window.message()
    window._documents.open_path(good)
    assert window.message() == ""


def test_data_of_a_race_not_yet_complete_is_the_whole_race(tmp_path: Path) -> None:
    scenario = preset("ravine")
    coarse = next(iter(descent.compute(replace(scenario, steps=6000, runs=scenario.runs[:1]))))
    assert not coarse.final
    subject = Subject(coarse, show_of, 0)
    csv = next(each for each in FORMATS if each.name == "csv")
    request = ExportRequest(subject, csv, PictureOptions(), Film(), out=tmp_path / "race.csv")
    assert list(export(request, lambda _: None)) == [tmp_path / "race.csv"]
    assert len((tmp_path / "race.csv").read_text().splitlines()) == 1 + 6001


def test_texts_from_files_are_not_markup(qtbot: QtBot, window: MainWindow) -> None:
    window._messages.error("<b>bad</b>.json")
    labels = [label for label in window._messages.findChildren(QLabel) if label.text() == "<b>bad</b>.json"]
    assert [label.textFormat() for label in labels] == [Qt.TextFormat.PlainText]
    name = ElidedLabel()
    qtbot.addWidget(name)
    name.resize(30, 20)
    name.set_full_text("<b>Adam</b> & others")
    assert name.textFormat() == Qt.TextFormat.PlainText
    assert "&lt;b&gt;Adam" in name.toolTip()
