"""Ctrl+C in the terminal. Depends on how fast the machine is: run by hand, ``pytest tests/slow/interrupts.py``."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no POSIX signals")


def long_race(path: Path) -> Path:
    runs = [{"optimizer": name} for name in ("adam", "nag", "rmsprop", "adagrad", "radam")]
    scenario = {"format": "optviz-scenario", "version": 1, "lab": "descent", "steps": 100_000, "runs": runs}
    path.write_text(json.dumps(scenario))
    return path


def interrupted(arguments: list[str], after: float, home: Path) -> tuple[int, str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home)}
    command = [sys.executable, "-m", "optviz", *arguments]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        time.sleep(after)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    return process.returncode, errors


def test_the_window_closes(tmp_path: Path) -> None:
    status, errors = interrupted([str(long_race(tmp_path / "long.json"))], 2.0, tmp_path)
    assert (status, "Traceback" in errors, "QThread" in errors) == (130, False, False)


def test_a_screenshot_is_given_up_without_a_file(tmp_path: Path) -> None:
    out = tmp_path / "window.png"
    status, errors = interrupted(["--screenshot", str(out), str(long_race(tmp_path / "long.json"))], 2.0, tmp_path)
    assert (status, "Traceback" in errors, "QThread" in errors) == (130, False, False)
    assert not out.exists()
