"""Every scheme and activation of the public reference: theory to 1e-9, one run within the measured bands."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from optviz.engine.network.meanfield import Theory, predict
from optviz.engine.network.signal import Signal, propagate
from tests.network.build import activation, gaussian, scheme

ROWS = json.loads((Path(__file__).parents[1] / "reference" / "public.json").read_text())["initialization"]
every_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['scheme']['name']}-{row['activation']}")


@cache
def _inputs(samples: int, inputs: int) -> np.ndarray:
    return gaussian(samples, inputs)


def _sizes(row: dict[str, Any]) -> list[int]:
    return [row["width"]] * (row["layers"] + 1)


def _theory(row: dict[str, Any]) -> Theory | None:
    drawn = scheme(row["scheme"]["name"], **row["scheme"]["params"])
    return predict(drawn, activation(row["activation"]), _sizes(row), row["input_std"] ** 2, row["batch"])


def _measured(row: dict[str, Any]) -> Signal:
    drawn = scheme(row["scheme"]["name"], **row["scheme"]["params"])
    x = _inputs(row["batch"], row["width"])
    return propagate(drawn, activation(row["activation"]), _sizes(row), x, seed=0)


@every_row
def test_theory_is_the_references(row: dict[str, Any]) -> None:
    theory, expected = _theory(row), row["theory"]
    if expected is None:
        assert theory is None
        return
    assert theory is not None
    ours = {
        "pre_std": theory.pre_activation,
        "mean": theory.mean,
        "std": theory.activation,
        "grad_pre_std": theory.gradient,
        "chi": theory.chi,
        "Ed2": theory.slope,
    }
    adjusts = row["scheme"]["name"] == "lsuv"
    for name, values in ours.items():
        # The reference has LSUV's first layer as if activations entered it, though the inputs' square is 1.
        first = 1 if adjusts and name == "chi" else 0
        if expected[name]:
            np.testing.assert_allclose(values[first:], expected[name][first:], rtol=1e-9, atol=0, err_msg=name)


@every_row
def test_one_run_lies_within_the_bands_of_many(row: dict[str, Any]) -> None:
    quantities = _measured(row).quantities
    measured = {
        "pre_std": quantities["pre_activation"].std,
        "mean": quantities["activation"].mean,
        "std": quantities["activation"].std,
        "grad_pre_std": quantities["gradient"].std,
    }
    for name, values in measured.items():
        if row[name]:
            assert (np.array(row[f"{name}_lo"]) <= values).all(), name
            assert (values <= np.array(row[f"{name}_hi"])).all(), name
