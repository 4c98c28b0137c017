"""The blocks of all four labs that users were promised are scenarios."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from optviz.scenario import Batches, Descent, Initialization, Regularization, checked, decode, first_scenario
from optviz.scenario.common import LABS
from optviz.scenario.files import TYPES
from tests.scenario.build import HEADER

EXAMPLES: dict[str, str] = {
    "descent": """
        {"surface": {"name": "rosenbrock", "params": {"a": 1, "b": 100}},
         "start": [-1.5, 2.0], "steps": 200, "noise": 0.0,
         "runs": [{"optimizer": "adam", "params": {"lr": 0.05, "betas": [0.9, 0.999]}, "start": null,
                   "schedule": {"name": "cosine", "params": {"T": 200}}, "label": "Adam"}]}""",
    "initialization": """
        {"network": {"inputs": 500, "width": 500, "depth": 10, "activation": "tanh"},
         "data": {"name": "gaussian", "samples": 1000, "std": 1.0},
         "schemes": [{"name": "xavier_normal", "params": {}}, {"name": "normal", "params": {"std": 0.01}}],
         "training": {"dataset": "digits", "optimizer": "sgd", "params": {"lr": 0.1}, "batch_size": 64,
                      "iterations": 300}}""",
    "regularization": """
        {"data": {"name": "diabetes", "features": ["bmi", "s5"]}, "penalty": {"name": "l1", "params": {}},
         "lam": 1.0, "t": null, "lambdas": [0.1, 1, 10], "standardize": true}""",
    "batches": """
        {"task": "regression", "data": {"samples": 1000, "noise": 0.5}, "batch_sizes": [1, 100, 1000],
         "start": [-2.0, 3.0], "epochs": 5, "optimizer": "sgd", "params": {"lr": 0.05}, "schedule": null,
         "sampling": "shuffle"}""",
}
VARIANTS = [
    ("descent", '{"surface": {"formula": "x**2 + 10*sin(y)", "domain": [[-3, 3], [-3, 3]]}}'),
    ("initialization", '{"training": null, "network": {"width": [300, 200, 100]}}'),
    ("regularization", '{"data": {"csv": "file.csv", "target": "y"}, "t": 2.5}'),
    ("regularization", '{"data": {"name": "polynomial", "degree": 9, "samples": 20, "noise": 0.2}}'),
    ("batches", '{"data": {"csv": "file.csv", "x": "x", "target": "y"}, "task": "classification"}'),
    ("batches", '{"sampling": "replacement", "schedule": {"name": "step", "params": {"step_size": 10}}}'),
]


def _typed(lab: str, block: str) -> Any:
    return msgspec.convert({"lab": lab, **json.loads(block)}, TYPES[lab])


def test_every_lab_has_a_type() -> None:
    assert set(TYPES) == set(LABS) == set(EXAMPLES)
    assert dict(TYPES) == {
        "descent": Descent,
        "initialization": Initialization,
        "regularization": Regularization,
        "batches": Batches,
    }


@pytest.mark.parametrize(("lab", "block"), [*EXAMPLES.items(), *VARIANTS])
def test_a_promised_block_is_understood_key_by_key(lab: str, block: str) -> None:
    typed = _typed(lab, block)
    assert type(typed) is TYPES[lab]
    assert _holds(typed, json.loads(block))


def _holds(value: Any, given: Any) -> bool:
    """Whether every key and item that was given is there, with its value."""
    if isinstance(given, dict) and not isinstance(value, dict):
        return all(_holds(getattr(value, key), item) for key, item in given.items())
    if isinstance(given, list) and isinstance(value, tuple):
        return len(value) == len(given) and all(map(_holds, value, given))
    return bool(value == given)


@pytest.mark.parametrize(("lab", "block"), [*EXAMPLES.items(), *VARIANTS])
def test_a_promised_block_with_one_more_key_is_refused(lab: str, block: str) -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field `surprise`"):
        _typed(lab, block[:-1] + ', "surprise": 1}')


@pytest.mark.parametrize("lab", LABS)
def test_a_labs_name_alone_is_a_scenario(lab: str) -> None:
    assert checked(first_scenario(lab)) == decode(json.dumps({**HEADER, "lab": lab}))


@pytest.mark.parametrize("lab", LABS)
def test_the_promised_example_is_a_scenario_of_its_lab(lab: str) -> None:
    assert decode(json.dumps({**HEADER, "lab": lab, **json.loads(EXAMPLES[lab])})).lab == lab


def test_the_descent_block_is_a_scenario() -> None:
    scenario = decode(json.dumps({**HEADER, **json.loads(EXAMPLES["descent"])}))
    assert scenario.runs[0].schedule.params == {"T": 200}
