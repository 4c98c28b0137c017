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
from optviz.export.tables import Table, table_of
from optviz.whole import write_whole

Writer = Callable[[Any, BinaryIO], None]


def write_data(result: Any, out: Path) -> None:
    """Writes ``out`` in the format of its suffix, whole or not at all. Raises ``InputError`` and ``OSError``."""
    writer = writer_for(out)
    write_whole(out, lambda file: writer(result, file))


def writer_for(out: Path) -> Writer:
    """The writer for a file's suffix; ``InputError`` names those there are."""
    if out.suffix.lower() not in WRITERS:
        raise InputError("", f"must end in {', '.join(WRITERS)}")
    return WRITERS[out.suffix.lower()]


def write_csv(result: Any, file: BinaryIO) -> None:
    """The rows of the table; a number that is not finite is empty."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    csv.writer(text, lineterminator="\n").writerows(_lines(table_of(result)))
    text.flush()
    text.detach()


def table_head(result: Any, rows: int) -> str:
    """The first lines of the CSV file."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(islice(_lines(table_of(result)), rows + 1))
    return text.getvalue()


def write_json(result: Any, file: BinaryIO) -> None:
    """The scenario, the names of the columns, the rows and whatever else there is; what is not finite is null."""
    table, scenario = table_of(result), result.scenario
    document = {
        "format": "optviz-result",
        "version": 1,
        "lab": scenario.lab,
        "scenario": msgspec.to_builtins(scenario),
        "columns": list(table.columns),
        **({"rows": _objects(table)} if table.rows else {}),
        **{name: _plain(value) for name, value in table.more.items()},
    }
    file.write(json.dumps(document, ensure_ascii=False, allow_nan=False).encode() + b"\n")


def write_npz(result: Any, file: BinaryIO) -> None:
    """The columns, and what the table has for this format besides; nothing in it needs pickle."""
    table = table_of(result)
    columns = {name: _array(column) for name, column in table.columns.items()}
    np.savez(file, allow_pickle=False, **columns, **table.arrays)


WRITERS: Mapping[str, Writer] = {".csv": write_csv, ".json": write_json, ".npz": write_npz}


def _lines(table: Table) -> Iterator[tuple[Any, ...]]:
    yield tuple(table.columns)
    for row in zip(*(_values(column) for column in table.columns.values()), strict=True):
        yield tuple(_spelt(value) for value in row)


def _objects(table: Table) -> list[dict[str, Any]]:
    columns = [_plain(column) for column in table.columns.values()]
    return [dict(zip(table.columns, row, strict=True)) for row in zip(*columns, strict=True)]


def _values(column: Any) -> list[Any]:
    values: list[Any] = column.tolist() if isinstance(column, np.ndarray) else list(column)
    return values


def _spelt(value: Any) -> Any:
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else ""
    return "" if value is None else value


def _array(column: Any) -> np.ndarray:
    """A column as numbers or texts; None becomes nan."""
    values = _values(column)
    return np.array([math.nan if value is None else value for value in values]) if None in values else np.array(column)


def _plain(value: Any) -> Any:
    """Arrays as lists, NumPy's numbers as Python's, what is not finite as None; all the way down."""
    if isinstance(value, np.ndarray | np.generic):
        value = value.tolist()
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
