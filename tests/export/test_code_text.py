"""How the scripts of ``optviz code`` read."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from optviz import catalog, presets
from optviz.export.code import Language, has_script, script
from optviz.export.code.layout import COLUMNS, call, constant, literal, width
from optviz.export.code.snippets import fitted, marked
from optviz.scenario import Descent, Named, Run
from tests.export.code_races import every_optimizer, every_schedule, one_of_each
from tests.export.test_code import HOSTILE

SCENARIOS = [
    *filter(has_script, map(presets.preset, presets.names())),
    *map(one_of_each, catalog.surfaces()),
    every_optimizer("himmelblau", draws=0),
    every_optimizer("himmelblau"),
    every_schedule(),
    Descent(runs=()),
]
HOSTILE_RACE = Descent(runs=tuple(Run(optimizer="sgd", label=label) for label in HOSTILE))
every_language = pytest.mark.parametrize("language", get_args(Language))
ravine = presets.preset("ravine")


@cache
def texts(language: Language) -> list[str]:
    """The scripts of ``SCENARIOS``, written once."""
    return [script(scenario, language) for scenario in SCENARIOS]


@every_language
def test_scripts_pass_ruff_and_are_formatted_as_it_would(language: Language, tmp_path: Path) -> None:
    for number, text in enumerate(texts(language)):
        (tmp_path / f"race{number}.py").write_text(text, encoding="utf-8")
    (tmp_path / "labels.py").write_text(script(HOSTILE_RACE, language), encoding="utf-8")
    # A label with quotes of both kinds may be quoted in another way than ruff would.
    layout = ["format", "--check", "--diff", "--line-length", str(COLUMNS), "--exclude", "labels.py"]
    for command in (["check"], layout):
        ruff = [sys.executable, "-m", "ruff", *command, "--isolated", "."]
        done = subprocess.run(ruff, cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == 0, done.stdout.decode()


@every_language
def test_no_line_is_longer_than_100_columns_even_with_long_korean_labels(language: Language) -> None:
    for text in [*texts(language), script(HOSTILE_RACE, language)]:
        assert max(map(width, text.splitlines())) <= COLUMNS


@every_language
def test_one_scenario_gives_one_script(language: Language) -> None:
    assert [script(scenario, language) for scenario in SCENARIOS[::4]] == texts(language)[::4]


@every_language
def test_a_script_has_neither_marks_nor_optviz_in_it(language: Language) -> None:
    for text in texts(language):
        assert text.endswith("\n")
        assert "#?" not in text
        assert "optviz" not in text


@every_language
def test_four_runs_fit_into_120_lines(language: Language) -> None:
    assert 60 <= len(script(ravine, language).splitlines()) <= 120


def test_only_what_the_runs_use_is_written() -> None:
    text = script(Descent(runs=(Run(optimizer="sgd"), Run(optimizer="sgd", params={"lr": 0.1}))), "numpy")
    assert text.count("_step(") == 1
    assert "def sgd_step(w, g, state, t, lr):" in text
    for word in ("weight_decay", "momentum", "lr(t)", "observe", "noise"):
        assert word not in text


def test_a_hyperparameter_that_one_run_sets_is_in_the_rule_and_in_every_call() -> None:
    runs = (Run(optimizer="sgd"), Run(optimizer="sgd", params={"weight_decay": 0.1}))
    text = script(Descent(runs=runs), "numpy")
    assert "g = g + weight_decay * w" in text
    assert 'descend("SGD", START, sgd_step, lr=0.001, weight_decay=0.0)' in text
    assert 'descend("SGD 2", START, sgd_step, lr=0.001, weight_decay=0.1)' in text


def test_pytorchs_own_optimisers_and_schedulers_are_called_with_their_exact_arguments() -> None:
    schedule = Named(name="step", params={"step_size": 7, "gamma": 0.5})
    runs = (
        Run(optimizer="nag", params={"lr": 0.02}),
        Run(optimizer="adamw", params={"lr": 0.1, "weight_decay": 0.0}, schedule=schedule),
    )
    text = script(Descent(runs=runs), "pytorch")
    assert "torch.optim.SGD([w], lr=0.02, momentum=0.9, nesterov=True)" in text
    assert "torch.optim.AdamW([w], lr=0.1, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0)" in text
    assert "torch.optim.lr_scheduler.StepLR(optimizer, step_size=7, gamma=0.5)" in text


def test_pytorch_is_not_asked_for_nesterov_without_momentum_which_it_refuses() -> None:
    runs = (Run(optimizer="nag", params={"momentum": 0.0}),)
    assert "nesterov" not in script(Descent(runs=runs), "pytorch").split("\n# NAG")[1].split("optimizer")[1]


@every_language
def test_noise_that_is_left_out_is_mentioned(language: Language) -> None:
    assert "noise (standard deviation 0.5) is left out" in script(Descent(noise=0.5), language)


def test_marked_lines_are_written_where_their_conditions_hold() -> None:
    source = "\na\nb  #? x\nc  #? not x\nd  #? x, not y\n"
    assert marked(source, {"x"}) == "a\nb\nd"
    assert marked(source, {"x", "y"}) == "a\nb"
    assert marked(source, set()) == "a\nc"


def test_a_hyperparameter_leaves_the_signature_with_its_last_mention_in_the_code() -> None:
    source = 'def rule(w, eps, decay):\n    """With decay."""\n    return w + eps  # no decay\n'
    snippet = fitted(source, [{"eps": 1.0, "decay": 2.0}])
    assert snippet.text.startswith("def rule(w, eps):\n")
    assert snippet.arguments({"eps": 1e-08, "decay": 2.0}) == ["eps=1e-8"]


@pytest.mark.parametrize("value", [0.1, 1e-8, 1e300, -0.0, 5e-324, 1e16, 3, True, "rel", (0.9, 0.999), (1.0,), [1, 2]])
def test_literals_read_back_as_they_were(value: object) -> None:
    assert repr(eval(literal(value))) == repr(value)  # noqa: S307


def test_calls_and_constants_that_do_not_fit_in_a_line_are_broken() -> None:
    assert call("f", ["a", "b"]) == "f(a, b)"
    assert call("middle", ["a" * 50, "b" * 43]) == f"middle(\n    {'a' * 50}, {'b' * 43}\n)"
    assert call("f", ["a" * 60, "b" * 60]) == f"f(\n    {'a' * 60},\n    {'b' * 60},\n)"
    assert constant("A", 1.0, "word " * 30).splitlines()[-1] == "A = 1.0"
