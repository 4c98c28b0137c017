"""The numbers of a result as CSV, JSON or NPZ: full double precision, UTF-8, ``\\n``."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

import msgspec
import numpy as np

from optviz.errors import InputError
from optviz.studies.descent import Race, Racer
from optviz.whole import write_whole

COLUMNS = ("run", "label", "step", "x", "y", "loss", "grad_x", "grad_y", "lr")


def write_data(race: Race, out: Path) -> None:
    """Writes ``out`` in the format of its suffix, whole or not at all. Raises ``InputError`` and ``OSError``."""
    writer = writer_for(out)
    write_whole(out, lambda file: writer(race, file))


def writer_for(out: Path) -> Callable[[Race, BinaryIO], None]:
    """The writer for a file's suffix; ``InputError`` names those there are."""
    if out.suffix.lower() not in WRITERS:
        raise InputError("", f"must end in {', '.join(WRITERS)}")
    return WRITERS[out.suffix.lower()]


def columns(racer: Racer) -> dict[str, np.ndarray]:
    """A run's rows as columns, from ``step`` on; ``lr`` is nan at the start."""
    path = racer.path
    return {
        "step": np.arange(path.steps + 1),
        "x": path.positions[:, 0],
        "y": path.positions[:, 1],
        "loss": path.loss,
        "grad_x": path.gradient[:, 0],
        "grad_y": path.gradient[:, 1],
        "lr": path.lr,
    }


def write_csv(race: Race, file: BinaryIO) -> None:
    """One row a run and step; a number that is not finite is empty."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    csv.writer(text, lineterminator="\n").writerows(_table(race))
    text.flush()
    text.detach()


def table_head(race: Race, rows: int) -> str:
    """The first lines of the CSV file."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(islice(_table(race), rows + 1))
    return text.getvalue()


def write_json(race: Race, file: BinaryIO) -> None:
    """The scenario, and for each run its label, status, reason and columns; a number that is not finite is null."""
    document = {
        "format": "optviz-result",
        "version": 1,
        "lab": race.scenario.lab,
        "scenario": msgspec.to_builtins(race.scenario),
        "columns": COLUMNS,
        "runs": [_run_document(racer) for racer in race.racers],
    }
    file.write(json.dumps(document, ensure_ascii=False, allow_nan=False).encode() + b"\n")


def write_npz(race: Race, file: BinaryIO) -> None:
    """The columns of all runs one after the other, and ``labels``, ``status`` and ``reason`` with an entry a run."""
    tables = [columns(racer) for racer in race.racers]
    lengths = [len(table["step"]) for table in tables]
    long: dict[str, np.ndarray] = {
        "run": np.repeat([racer.index for racer in race.racers], lengths).astype(int),
        "label": np.repeat(np.array([racer.label for racer in race.racers], dtype=str), lengths),
    }
    for name in COLUMNS[2:]:
        long[name] = np.concatenate([table[name] for table in tables]) if tables else np.empty(0)
    per_run: Mapping[str, list[str]] = {
        "labels": [racer.label for racer in race.racers],
        "status": [racer.path.status for racer in race.racers],
        "reason": [racer.path.reason for racer in race.racers],
    }
    texts = {name: np.array(values, dtype=str) for name, values in per_run.items()}
    np.savez(file, allow_pickle=False, **long, **texts)


WRITERS: Mapping[str, Callable[[Race, BinaryIO], None]] = {".csv": write_csv, ".json": write_json, ".npz": write_npz}


def _table(race: Race) -> Iterator[tuple[Any, ...]]:
    yield COLUMNS
    for racer in race.racers:
        yield from _rows(racer)


def _rows(racer: Racer) -> Iterator[tuple[Any, ...]]:
    lists = [values.tolist() for values in columns(racer).values()]
    for step, *numbers in zip(*lists, strict=True):
        yield racer.index, racer.label, step, *(repr(value) if math.isfinite(value) else "" for value in numbers)


def _run_document(racer: Racer) -> dict[str, Any]:
    values = {name: [_finite(value) for value in column.tolist()] for name, column in columns(racer).items()}
    return {
        "run": racer.index,
        "label": racer.label,
        "optimizer": racer.run.optimizer,
        "status": racer.path.status,
        "reason": racer.path.reason,
        **values,
    }


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
