"""Help on the command line: complete, and its examples are true."""

from __future__ import annotations

import re
import shlex

import pytest

from optviz import __version__, cli, manual
from optviz.app import main
from optviz.presets import names


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert not end.value.code
    return capsys.readouterr().out


def examples(text: str) -> list[list[str]]:
    """The calls of optviz in a text, as argument lists; what a shell does around them is left out."""
    calls = [part.strip() for line in text.splitlines() for part in line.split("|")]
    found = [re.split(r"\s{2,}| [>&<] ?| && ", call)[0] for call in calls if re.match(r"optviz\b", call)]
    return [shlex.split(call)[1:] for call in found]


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--version") == f"optviz {__version__}\n"


@pytest.mark.parametrize("command", ["", *cli.COMMANDS])
def test_help_tells_usage_options_examples_and_exit_statuses(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    text = said(capsys, *([command] if command else []), "--help")
    assert text.startswith(f"usage: optviz {command}".rstrip())
    for heading in ("options:", "examples:", "exit status:"):
        assert f"\n{heading}\n" in text
    assert "-h, --help" in text
    assert max(len(line) for line in text.splitlines()) <= 80
    options = re.findall(r"^  (?:-\w [A-Z]+, |-\w, )?--[\w-]+(?:[^\n]*)(?:\n {24}\S.*)*", text, re.MULTILINE)
    assert options
    for option in options:
        assert re.search(r"\S(?: {2,}|\n +)\S", option.strip()), f"{option} says nothing"


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_every_command_is_in_the_programs_help(capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert re.search(rf"^  {command} +\w", said(capsys, "--help"), re.MULTILINE)


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_examples_are_calls_that_are_understood(command: str) -> None:
    calls = examples(manual.COMMANDS[command]) + [call for call in examples(manual.WINDOW) if call[:1] == [command]]
    assert calls
    for call in calls:
        chosen = cli._parser().parse_args(call)
        scenario = str(getattr(chosen, "scenario", ""))
        assert not scenario.startswith("preset:") or scenario.removeprefix("preset:") in names()
