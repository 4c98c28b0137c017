"""The PyTorch scripts of ``optviz code`` against optviz's own numbers: every optimiser, surface, schedule.

``python -m pytest tests/oracle/scripts_in_torch.py``; a script needs nothing of optviz, so the Python that has PyTorch
may be another one: ``TORCH_PYTHON=/path/to/python``.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from optviz import catalog
from optviz.scenario import Descent, Named, Run, Surface
from tests.export.code_races import CLOSE, deviation, every_optimizer, every_schedule, printed
from tests.export.test_code import HOSTILE

PYTHON = os.environ.get("TORCH_PYTHON", sys.executable)

pytestmark = pytest.mark.skipif(
    subprocess.run([PYTHON, "-c", "import torch"], capture_output=True, check=False).returncode != 0,
    reason="needs PyTorch",
)

KINDS = [("sgd", None), ("adam", "constant"), ("nadam", "cosine"), ("adabelief", "reduce_on_plateau")]
"""Runs without schedule, with one, with one that reacts: each mixture has a loop of its own."""

SCENARIOS = {
    **{f"{name}-{seed}": every_optimizer(name, seed) for name in catalog.surfaces() for seed in range(2)},
    **{f"schedules-{seed}": every_schedule(seed) for seed in range(3)},
    "diverging": Descent(steps=30, runs=(Run(optimizer="sgd", params={"lr": 10.0}), Run(optimizer="adam"))),
    "cusp": Descent(surface=Surface(name="ackley"), start=(0.0, 0.0), steps=3, runs=(Run(optimizer="sgd"),)),
    "labels": Descent(steps=1, runs=tuple(Run(optimizer="sgd", label=label) for label in HOSTILE)),
    "no-momentum": Descent(steps=9, runs=(Run(optimizer="nag", params={"momentum": 0.0}),)),
    "empty": Descent(runs=()),
    **{
        f"mixture-{mask}": Descent(
            steps=60,
            runs=tuple(
                Run(optimizer=optimizer, schedule=Named(name=schedule) if schedule else None)
                for bit, (optimizer, schedule) in enumerate(KINDS)
                if mask >> bit & 1
            ),
        )
        for mask in range(1, 16)
    },
}


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_script_prints_our_numbers(name: str, tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    scenario = SCENARIOS[name]
    rows = printed(scenario, "pytorch", tmp_path, PYTHON)
    worst = deviation(scenario, rows)
    record_property("worst", worst)
    print(f"{name}: {len(rows)} rows, worst relative deviation {worst:.1e}")
    assert worst < CLOSE
