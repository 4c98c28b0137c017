"""Reads a user's table: a header, then numbers. What cannot be used is named by its line and column."""

from __future__ import annotations

import csv
import difflib
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from optviz.engine.path import read_only
from optviz.errors import InputError, shown

LARGEST = 50_000_000
MOST_ROWS = 100_000
MOST_COLUMNS = 201
FEWEST_ROWS = 2
ENCODINGS = ("utf-8-sig", "cp949")
"""UTF-8 with or without a mark, and what Korean spreadsheets write."""

MISSING = frozenset({"", "na", "n/a", "nan", "null", "none", "?", "-"})


@dataclass(frozen=True)
class CsvTable:
    """The cells as texts; ``lines`` (n,) are the line numbers of the rows in the file.

    ``key`` is the scenario's key that errors name.
    """

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    key: str

    def index(self, name: str, key: str) -> int:
        """The place of a column; ``InputError`` at ``key`` says which come near."""
        if name in self.names:
            return self.names.index(name)
        near = difflib.get_close_matches(name, self.names, n=1)
        hint = f"did you mean {shown(near[0])}?" if near else f"the file has {', '.join(self.names)}"
        raise InputError(key, f"there is no column {shown(name)}; {hint}")

    def numbers(self, names: Sequence[str]) -> np.ndarray:
        """The columns (n, len(names)), read-only. ``InputError`` at the first cell that is not a finite number."""
        places = [self.names.index(name) for name in names]
        values = np.empty((len(self.rows), len(places)))
        for row, cells in enumerate(self.rows):
            for column, place in enumerate(places):
                values[row, column] = self._number(cells[place], row, place)
        return read_only(values)

    def _number(self, cell: str, row: int, place: int) -> float:
        where = f"line {self.lines[row]}, column {shown(self.names[place])}"
        text = cell.strip()
        try:
            number = float(text) if "_" not in text else math.nan
        except ValueError:
            number = math.nan
        if math.isfinite(number):
            return number
        if text.lower() in MISSING:
            raise InputError(self.key, f"{where}: the value is missing")
        raise InputError(self.key, f"{where}: must be a finite number, got {shown(cell)}")


def read_table(path: Path, key: str = "data.csv") -> CsvTable:
    """The table in a file; commas, semicolons or tabs part its cells; empty lines are skipped.

    Raises ``InputError`` at ``key`` for a file that is missing, too large, not text, without a header of names that
    differ, ragged, or shorter than two rows.
    """
    text = _text(path, key)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    header: list[str] | None = None
    rows: list[tuple[str, ...]] = []
    lines: list[int] = []
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells) and len(cells) <= 1:
                continue
            if header is None:
                header = _header(cells, reader.line_num, key)
                continue
            _check_row(cells, header, reader.line_num, key)
            rows.append(tuple(cells))
            lines.append(reader.line_num)
            if len(rows) > MOST_ROWS:
                raise InputError(key, f"must have at most {MOST_ROWS} rows, has more")
    except csv.Error as error:
        raise InputError(key, f"line {reader.line_num}: {error}") from None
    if header is None:
        raise InputError(key, "is empty; the first line must hold the names of the columns")
    if len(rows) < FEWEST_ROWS:
        raise InputError(key, f"must have at least {FEWEST_ROWS} rows below its header, got {len(rows)}")
    return CsvTable(tuple(header), tuple(rows), tuple(lines), key)


def _text(path: Path, key: str) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(key, f"{shown(str(path))} is larger than {LARGEST // 1_000_000} MB")
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        problem = getattr(error, "strerror", None) or error
        raise InputError(key, f"{shown(str(path))} cannot be read: {problem}") from None
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ENCODINGS
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeError:
            continue
        if "\0" not in text:
            return text
    raise InputError(key, f"{shown(str(path))} is not a text file (UTF-8, UTF-16 or CP949)")


def _delimiter(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=first.count)


def _header(cells: list[str], line: int, key: str) -> list[str]:
    names = [cell.strip() for cell in cells]
    if len(names) > MOST_COLUMNS:
        raise InputError(key, f"must have at most {MOST_COLUMNS} columns, got {len(names)}")
    for place, name in enumerate(names):
        if not name:
            raise InputError(key, f"line {line}: column {place + 1} has no name")
        if name in names[:place]:
            raise InputError(key, f"line {line}: two columns are named {shown(name)}")
    if all(_is_number(name) for name in names):
        raise InputError(key, f"line {line}: must hold the names of the columns, got the numbers {shown(names)}")
    return names


def _check_row(cells: list[str], header: list[str], line: int, key: str) -> None:
    if len(cells) != len(header):
        raise InputError(key, f"line {line}: must have {len(header)} values as the header has, got {len(cells)}")


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
