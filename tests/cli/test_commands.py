"""The command line as a user meets it: outputs, one-line errors, exit statuses."""

from __future__ import annotations

import csv
import json
import math
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from optviz.app import main
from optviz.scenario import decode
from optviz.studies import descent

HEAD = '{"format": "optviz-scenario", "version": 1, "lab": "descent"'
DIVERGING = HEAD + ', "steps": 20, "runs": [{"optimizer": "sgd", "params": {"lr": 10}, "label": "wild, \\"한\\""}]}'
RACE = HEAD + ', "steps": 5, "runs": [{"optimizer": "sgd"}, {"optimizer": "adam", "params": {"lr": 0.1}}]}'


def scenario_file(folder: Path, text: str) -> str:
    path = folder / "scenario.optviz.json"
    path.write_text(text, encoding="utf-8")
    return str(path)


def errors_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """Exit status and the one line on standard error."""
    try:
        status = main(arguments)
    except SystemExit as stop:
        status = int(stop.code or 0)
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert error.startswith("optviz: ")
    return status, error.removeprefix("optviz: ").rstrip("\n")


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_has_a_row_per_run_and_step_in_full_precision(tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    assert main(["run", scenario_file(tmp_path, RACE), "-o", str(out)]) == 0
    assert out.read_bytes().startswith(b"run,label,step,x,y,loss,grad_x,grad_y,lr\n")
    assert b"\r" not in out.read_bytes()
    rows = rows_of(out)
    *_, race = descent.compute(decode(RACE))
    assert [(row["run"], row["step"]) for row in rows] == [(str(run), str(step)) for run in (0, 1) for step in range(6)]
    for racer in race.racers:
        own = [row for row in rows if int(row["run"]) == racer.index]
        assert [float(row["x"]) for row in own] == racer.path.positions[:, 0].tolist()
        assert [float(row["grad_y"]) for row in own] == racer.path.gradient[:, 1].tolist()
        assert own[0]["lr"] == ""
        assert {row["lr"] for row in own[1:]} == {repr(racer.walker.first_lr())}


def test_json_and_npz_hold_the_same_numbers_as_csv(tmp_path: Path) -> None:
    source = scenario_file(tmp_path, RACE)
    for suffix in ("csv", "json", "npz"):
        assert main(["run", source, "-o", str(tmp_path / f"a.{suffix}")]) == 0
    rows = rows_of(tmp_path / "a.csv")
    document = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    with np.load(tmp_path / "a.npz", allow_pickle=False) as table:
        for name in ("x", "y", "loss", "grad_x", "grad_y", "step"):
            from_csv = [float(row[name]) for row in rows]
            assert [value for run in document["runs"] for value in run[name]] == from_csv
            assert table[name].tolist() == from_csv
        assert table["label"].tolist() == [row["label"] for row in rows]
        assert math.isnan(table["lr"][0])
    assert [run["lr"][0] for run in document["runs"]] == [None, None]


def test_a_divergence_is_a_result(tmp_path: Path) -> None:
    out = tmp_path / "a.json"
    assert main(["run", scenario_file(tmp_path, DIVERGING), "-o", str(out)]) == 0
    (run,) = json.loads(out.read_text(encoding="utf-8"))["runs"]
    assert run["status"] == "diverged"
    assert "beyond 1e12" in run["reason"]
    assert run["label"] == 'wild, "한"'
    assert all(math.isfinite(value) for value in run["loss"])
    assert len(run["loss"]) < 20


def test_one_scenario_gives_one_output_byte_for_byte(tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        assert main(["run", "preset:noise-and-decay", "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["run", "nowhere.json", "-o", "a.csv"], "nowhere.json: cannot be read: No such file or directory"),
        (["run", "preset:nope", "-o", "a.csv"], "preset:nope: unknown preset; known are "),
        (["run", "preset:rates", "-o", "a.txt"], "a.txt: must end in .csv, .json, .npz"),
        (["run", "preset:rates", "-o", "nowhere/a.csv"], "nowhere/a.csv: its folder does not exist"),
        (["render", "preset:rates", "-o", "a.tiff"], "a.tiff: "),
        (["render", "preset:rates", "-o", "a.png", "--size", "1x1"], "argument --size: must be WIDTHxHEIGHT"),
        (["list", "nonsense"], "argument KIND: invalid choice"),
        (["code", "preset:nope", "--as", "numpy"], "preset:nope: unknown preset; known are "),
        (["code", "preset:rates", "--as", "cobol"], "argument --as: invalid choice"),
        (["code", "preset:rates"], "the following arguments are required: --as"),
        (["run", "preset:rates"], "the following arguments are required: -o"),
        (["--lab", "kitchen"], "argument --lab: invalid choice"),
        (["--screenshot", "a.jpg"], "--screenshot: must end in .png"),
    ],
)
def test_a_bad_call_gets_one_line_and_status_2(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    arguments: list[str],
    expected: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    status, error = errors_of(capsys, *arguments)
    assert status == 2
    assert error.startswith(expected)
    assert list(tmp_path.iterdir()) == []


def test_a_bad_value_is_named_with_file_key_value_and_bound(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    source = scenario_file(tmp_path, RACE.replace('"lr": 0.1', '"lr": -1'))
    status, error = errors_of(capsys, "check", source)
    assert status == 2
    assert error == f"{source}: runs[1].params.lr: must be greater than 0, got -1"


@pytest.mark.parametrize(("lab", "columns"), {
    "initialization": "scheme,layer,quantity,mean,std,min,max,zero_fraction,saturated_fraction,theory_std",
    "regularization": "lam,feature,coefficient,intercept,radius,train_mse,test_mse,nonzero,dof",
    "batches": "batch_size,iteration,epoch,samples_seen,theta_0,theta_1,loss,batch_loss,grad_norm",
}.items())  # fmt: skip
def test_every_lab_writes_the_promised_columns_and_the_same_numbers_as_json(
    tmp_path: Path, lab: str, columns: str
) -> None:
    source = scenario_file(tmp_path, HEAD.replace("descent", lab) + ', "seed": 3}')
    for suffix in ("csv", "json", "npz"):
        assert main(["run", source, "-o", str(tmp_path / f"a.{suffix}")]) == 0
    assert (tmp_path / "a.csv").read_text(encoding="utf-8").splitlines()[0] == columns
    rows = rows_of(tmp_path / "a.csv")
    document = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert document["lab"] == lab
    assert [[_spelt(value) for value in row.values()] for row in document["rows"]] == [
        list(row.values()) for row in rows
    ]
    with np.load(tmp_path / "a.npz", allow_pickle=False) as table:
        assert all(len(table[name]) == len(rows) for name in columns.split(","))


def _spelt(value: object) -> str:
    return "" if value is None else repr(value) if isinstance(value, float) else str(value)


def test_without_a_display_the_window_says_what_to_use_instead(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    status, error = errors_of(capsys)
    assert status == 2
    assert "--screenshot" in error
    assert "render" in error


@pytest.mark.parametrize("kind", ["optimizers", "surfaces", "schedules", "presets"])
def test_lists_tell_names_parameters_and_sources(capsys: pytest.CaptureFixture[str], kind: str) -> None:
    assert main(["list", kind, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert all({"name", "title", "params", "source"} <= row.keys() for row in rows)
    assert all({"name", "kind", "default", "range", "unit"} <= param.keys() for row in rows for param in row["params"])
    assert main(["list", kind]) == 0
    table = capsys.readouterr().out
    assert all(row["name"] in table for row in rows)


def test_the_command_line_imports_no_qt(tmp_path: Path) -> None:
    """In a process of its own, since this one may have loaded Qt already."""
    script = (
        "import sys; from optviz.app import main;"
        f"assert main(['run', 'preset:rates', '-o', {str(tmp_path / 'a.csv')!r}]) == 0;"
        "assert main(['check', 'preset:rates']) == 0; assert main(['list', 'optimizers']) == 0;"
        "import optviz.cli; bad = [name for name in sys.modules if name.split('.')[0] in ('PySide6', 'pyqtgraph')];"
        "assert not bad, bad"
    )
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, timeout=60)


def test_code_prints_the_script_as_utf_8_wherever_it_runs(tmp_path: Path) -> None:
    source = scenario_file(tmp_path, DIVERGING)
    command = [sys.executable, "-m", "optviz", "code", source, "--as", "numpy"]
    latin = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run(command, env=latin, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert """descend('wild, "한"', START, sgd_step, lr=10.0)""" in done.stdout.decode()


def test_standard_input_is_a_scenario_too(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "optviz", "run", "-", "-o", str(tmp_path / "a.csv")]
    done = subprocess.run(command, input=RACE.encode(), capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(rows_of(tmp_path / "a.csv")) == 12


def test_no_standard_input_is_one_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert errors_of(capsys, "check", "-") == (2, "-: cannot be read: there is no standard input")


MAP = HEAD + ', "surface": {"name": "himmelblau"}, "runs": [{"optimizer": "sgd", "params": {"lr": %s}}], "map": %s}'


def test_a_basin_map_has_a_row_per_start_and_names_its_minima(tmp_path: Path) -> None:
    file = scenario_file(tmp_path, MAP % (0.02, '{"kind": "basins", "size": 6}'))
    for suffix in ("csv", "json", "npz"):
        assert main(["run", file, "-o", str(tmp_path / f"a.{suffix}")]) == 0
    rows = rows_of(tmp_path / "a.csv")
    assert list(rows[0]) == ["x", "y", "end_x", "end_y", "minimum", "loss", "steps", "status"]
    assert [(row["x"], row["y"]) for row in rows[:2]] == [("-6.0", "-6.0"), ("-3.6", "-6.0")]
    assert len(rows) == 36
    for row in rows:
        ended = row["status"] != "diverged"
        assert ended == (row["end_x"] != "") == (row["loss"] != "")
        assert row["minimum"] in ("", "0", "1", "2", "3")
        assert (row["steps"] == "") == (row["minimum"] == "")
    assert {row["status"] for row in rows} >= {"diverged"}
    document = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert len(document["rows"]) == 36
    assert document["minima"][0] == {"x": 3.0, "y": 2.0, "loss": 0.0, "known": True}
    with np.load(tmp_path / "a.npz") as arrays:
        assert arrays["minima"].shape == (4, 2)
        assert [str(status) for status in arrays["status"]] == [row["status"] for row in rows]


def test_a_hyperparameter_map_has_columns_of_its_names(tmp_path: Path) -> None:
    chosen = '{"kind": "hyperparameters", "y": "weight_decay", "y_range": [0, 0.1], "size": 3}'
    file = scenario_file(tmp_path, MAP % (0.02, chosen))
    assert main(["run", file, "-o", str(tmp_path / "a.csv")]) == 0
    rows = rows_of(tmp_path / "a.csv")
    assert list(rows[0]) == ["lr", "weight_decay", "loss", "status"]
    assert [row["lr"] for row in rows[:3]] == ["0.0001", "0.01", "1.0"]
    assert rows[2]["status"] == "diverged"
    assert rows[2]["loss"] == ""


def test_a_map_is_rendered(tmp_path: Path) -> None:
    file = scenario_file(tmp_path, MAP % (0.02, '{"kind": "basins", "size": 6}'))
    assert main(["render", file, "-o", str(tmp_path / "a.svg")]) == 0
    assert "SGD from every start" in (tmp_path / "a.svg").read_text(encoding="utf-8")


FAIR = HEAD + (
    ', "surface": {"name": "himmelblau"}, "runs": [{"optimizer": "sgd"}, {"optimizer": "newton"}, '
    '{"optimizer": "sam"}], "fair": {"trials": 7, "budget": 50, "starts": 20}}'
)


def test_a_fair_race_has_a_row_a_run_and_shows_how_it_was_tuned(tmp_path: Path) -> None:
    file = scenario_file(tmp_path, FAIR)
    for suffix in ("csv", "json", "npz"):
        assert main(["run", file, "-o", str(tmp_path / f"a.{suffix}")]) == 0
    rows = rows_of(tmp_path / "a.csv")
    assert ",".join(rows[0]) == (
        "run,label,lr,tuned,steps_to_target,evaluations_to_target,final_loss,best_loss,gradients,values,hessians,"
        "evaluations,successes,starts,success_low,success_high"
    )
    assert [(row["label"], row["tuned"]) for row in rows] == [("SGD", "True"), ("Newton", "False"), ("SAM", "True")]
    assert rows[1]["lr"] == ""
    assert (rows[1]["gradients"], rows[1]["hessians"], rows[1]["evaluations"]) == ("16", "16", "48.0")
    assert (rows[2]["gradients"], rows[2]["evaluations"]) == ("50", "50.0")
    document = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    tuning, curve = document["sensitivity"][0], document["curves"][0]
    assert tuning["lr"][tuning["picked"]] == document["rows"][0]["lr"]
    assert min(loss for loss in tuning["final_loss"] if loss is not None) == document["rows"][0]["final_loss"]
    assert None in tuning["final_loss"]
    assert document["sensitivity"][1] == {
        "run": 1, "label": "Newton", "untuned": "no_rate", "lr": [], "final_loss": [], "picked": None,
    }  # fmt: skip
    assert (curve["evaluations"][-1], curve["loss"][-1]) == (50.0, document["rows"][0]["final_loss"])
    assert (document["lowest"], document["lowest_known"]) == (0.0, True)
    with np.load(tmp_path / "a.npz") as arrays:
        assert arrays["rates"].shape == arrays["final_losses"].shape == (3, 7)


def test_a_fair_race_is_rendered(tmp_path: Path) -> None:
    file = scenario_file(tmp_path, FAIR)
    for suffix in ("svg", "pdf", "png"):
        assert main(["render", file, "-o", str(tmp_path / f"a.{suffix}")]) == 0
    text = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert "Results: cheapest way to the target first" in text
    assert "solved of 20 random starts" in text
