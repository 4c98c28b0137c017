"""Scenario files on disk: read, written, migrated."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from optviz.errors import InputError
from optviz.scenario import Descent, Named, Run, Surface, View, decode, encode, load, save
from optviz.scenario import files as scenario_files
from optviz.scenario.files import LARGEST, migrated
from tests.scenario.build import HEADER

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.optviz.json"))


def test_a_saved_file_loads_as_the_same_scenario(tmp_path: Path) -> None:
    scenario = Descent(surface=Surface(name="sphere"), steps=33)
    save(scenario, tmp_path / "a.optviz.json")
    assert load(tmp_path / "a.optviz.json") == scenario
    assert (tmp_path / "a.optviz.json").read_bytes() == encode(scenario)


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbf" + encode(Descent(steps=33))) == Descent(steps=33)


def test_a_save_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.optviz.json"
    save(Descent(), target)
    before = target.read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", refuse)
    with pytest.raises(OSError, match="No space left"):
        save(Descent(steps=5), target)
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["a.optviz.json"]


def test_a_missing_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^cannot be read: No such file or directory$"):
        load(tmp_path / "nothing.optviz.json")


def test_a_folder_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^cannot be read: Is a directory$"):
        load(tmp_path)


def test_a_file_that_may_not_be_read_is_an_input_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused by the system call, since root may read anything."""
    save(Descent(), tmp_path / "a")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(InputError, match=r"^cannot be read: Permission denied$"):
        load(tmp_path / "a")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    huge = tmp_path / "huge"
    with huge.open("wb") as file:
        file.truncate(LARGEST + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("was read"))
    with pytest.raises(InputError, match=r"^is larger than 10 MB, too large for a scenario$"):
        load(huge)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_a_file_of_any_version_loads_for_ever(path: Path) -> None:
    assert isinstance(load(path), Descent)


def test_the_full_file_of_version_1_still_means_what_it_meant() -> None:
    (path,) = [path for path in FIXTURES if path.name == "v1-full.optviz.json"]
    assert load(path) == Descent(
        surface=Surface(name="quadratic", params={"kappa": 25, "angle": -30.5}),
        start=(-4.0, 2.5),
        steps=321,
        noise=0.75,
        seed=42,
        runs=(
            Run(
                optimizer="adam",
                params={"lr": 0.05, "betas": [0.8, 0.99], "eps": 1e-6, "weight_decay": 0.01},
                start=(1.0, -1.0),
                schedule=Named(name="cosine", params={"T": 200, "eta_min": 0.001}),
                label="Adam, cosine",
                color="#123abc",
                visible=False,
            ),
            Run(optimizer="sgd", schedule=Named(name="reduce_on_plateau", params={"threshold_mode": "abs"})),
        ),
        view=View(colors="log", contours=False, minima=False),
        about=load(path).about,
    )
    assert load(path).about.in_language("ko") == ("제목", "본문")
    assert load(path).about.in_language("fr") == ("Title", "Text")


def test_there_is_a_file_of_every_version_and_a_migration_from_every_old_one() -> None:
    versions = {json.loads(path.read_text(encoding="utf-8"))["version"] for path in FIXTURES}
    assert versions == set(range(1, scenario_files.VERSION + 1))
    assert set(scenario_files.MIGRATIONS) == set(range(1, scenario_files.VERSION))


def _renamed(old: str, new: str) -> Any:
    return lambda document: {new if key == old else key: value for key, value in document.items()}


def test_an_old_document_takes_every_migration_once_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scenario_files, "VERSION", 4)
    steps = {1: _renamed("a", "b"), 2: _renamed("b", "c"), 3: _renamed("c", "d")}
    assert migrated({"version": 1, "a": 7}, steps) == {"version": 4, "d": 7}
    assert migrated({"version": 3, "c": 7}, steps) == {"version": 4, "d": 7}
    assert migrated({"version": 4, "d": 7}, steps) == {"version": 4, "d": 7}


def test_a_migration_leaves_the_document_that_it_was_given_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scenario_files, "VERSION", 2)
    document = {"version": 1, "a": 7}
    migrated(document, {1: _renamed("a", "b")})
    assert document == {"version": 1, "a": 7}


def test_todays_document_needs_no_migration() -> None:
    assert migrated(HEADER, {}) == HEADER
    assert decode(json.dumps(HEADER)) == Descent()
