"""What the types of the batches lab alone cannot say: known names, ranges, what fits the data and the memory."""

from __future__ import annotations

from optviz import catalog
from optviz.engine.batches.plan import steps_per_epoch
from optviz.engine.batches.trace import walks
from optviz.engine.batches.walk import BYTES_A_SAMPLE, BYTES_A_STEP
from optviz.errors import InputError, shown
from optviz.params import resolve
from optviz.scenario.batches import (
    AVERAGE_AFTER,
    BATCH_SIZE,
    EPOCHS,
    MOST_SIZES,
    NOISE,
    SAMPLES,
    START,
    STEP_COST,
    Batches,
    Data,
)
from optviz.scenario.common import SEED
from optviz.scenario.resolve import resolved

MB = 1_000_000
MOST_MB = 100
"""What the record of all walks may take."""


def check(scenario: Batches) -> None:
    """Raises ``InputError`` with the key's path where a value is unusable.

    What depends on how many samples there are waits for a CSV file to be read: see ``check_against``.
    """
    _check_data(scenario.data, scenario.task)
    _check_sizes(scenario.batch_sizes)
    START.check(scenario.start)
    EPOCHS.check(scenario.epochs)
    AVERAGE_AFTER.check(scenario.average_after)
    STEP_COST.check(scenario.step_cost)
    SEED.check(scenario.seed)
    spec = catalog.find(catalog.optimizers(), scenario.optimizer, "optimizer")
    resolve(spec.params, scenario.params, "params", scenario.optimizer)
    if not walks(spec):
        raise InputError("optimizer", f"{spec.name} needs residuals, which a batch does not give; take another one")
    if scenario.schedule is not None and not spec.takes_schedule:
        raise InputError("schedule", f"{spec.name} finds its own step length and takes no schedule")
    if scenario.schedule is not None:
        resolved(catalog.schedules(), scenario.schedule, "schedule")
    if scenario.view.size is not None and scenario.view.size not in scenario.batch_sizes:
        known = ", ".join(map(str, scenario.batch_sizes))
        raise InputError("view.size", f"must be one of the batch sizes {known}, got {scenario.view.size}")
    if scenario.data.csv is None:
        check_against(scenario, scenario.data.samples)


def check_against(scenario: Batches, samples: int) -> None:
    """Raises ``InputError`` where a batch size or the epochs do not fit data of that many samples."""
    for index, size in enumerate(scenario.batch_sizes):
        if size > samples:
            raise InputError(f"batch_sizes[{index}]", f"must be at most {samples}, the number of samples, got {size}")
    needed = record_bytes(scenario, samples)
    if needed > MOST_MB * MB:
        epochs = MOST_MB * MB // (needed // scenario.epochs)
        problem = f"{scenario.epochs} would record {needed / MB:.0f} MB, at most {MOST_MB} MB are kept"
        remedy = f"take at most {epochs}" if epochs else "take fewer samples or larger batches"
        raise InputError("epochs", f"{problem}; {remedy}")


def record_bytes(scenario: Batches, samples: int) -> int:
    """What all walks together will hold, in bytes; known before they start."""
    steps = sum(steps_per_epoch(samples, size) for size in scenario.batch_sizes)
    return scenario.epochs * (steps * BYTES_A_STEP + samples * BYTES_A_SAMPLE)


def x_columns(data: Data) -> tuple[str, ...]:
    """The columns that ``data.x`` names."""
    return tuple(name.strip() for name in data.x.split(","))


def _check_data(data: Data, task: str) -> None:
    if data.csv is None:
        SAMPLES.check(data.samples, "data.samples")
        NOISE.check(data.noise, "data.noise")
        return
    if not data.csv.strip():
        raise InputError("data.csv", f"must name a file, got {shown(data.csv)}")
    names, most = x_columns(data), 2 if task == "classification" else 1
    if len(names) > most or not all(names):
        wanted = 'one column, or two as "a,b"' if most == 2 else "one column"
        raise InputError("data.x", f"must name {wanted} for {task}, got {shown(data.x)}")
    if len(set(names)) < len(names):
        raise InputError("data.x", f"must name two different columns, got {shown(data.x)}")
    if data.target in names:
        raise InputError("data.target", f"{shown(data.target)} is already data.x's")


def _check_sizes(sizes: tuple[int, ...]) -> None:
    if not 1 <= len(sizes) <= MOST_SIZES:
        raise InputError("batch_sizes", f"must have from 1 to {MOST_SIZES} sizes, got {len(sizes)}")
    first: dict[int, int] = {}
    for index, size in enumerate(sizes):
        BATCH_SIZE.check(size, f"batch_sizes[{index}]")
        if size in first:
            raise InputError(f"batch_sizes[{index}]", f"{size} is already batch_sizes[{first[size]}]")
        first[size] = index
