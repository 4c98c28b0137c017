"""The names of a CSV file's columns, read from its beginning."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

from optviz.engine.csv_table import ENCODINGS

BEGINNING = 64 * 1024


def columns_of(path: str) -> tuple[str, ...]:
    """The columns; empty where the file has no readable first line. A change of the file is noticed."""
    try:
        status = Path(path).stat()
        return _columns(path, status.st_mtime_ns, status.st_size)
    except (OSError, ValueError):
        return ()


@lru_cache(maxsize=8)
def _columns(path: str, changed: int, size: int) -> tuple[str, ...]:
    with Path(path).open("rb") as file:
        beginning = file.read(BEGINNING)
    line = _first_line(beginning)
    delimiter = max(",;\t", key=line.count)
    try:
        cells = next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return ()
    names = [cell.strip() for cell in cells]
    return tuple(dict.fromkeys(name for name in names if name))


def _first_line(beginning: bytes) -> str:
    """The first line that is not empty, in the first encoding that reads it."""
    marked = beginning.startswith((b"\xff\xfe", b"\xfe\xff"))
    if marked:
        text = beginning[: len(beginning) // 2 * 2].decode("utf-16", errors="ignore")
        return next((line for line in text.splitlines() if line.strip()), "")
    raw = next((line for line in beginning.splitlines() if line.strip()), b"")
    for encoding in ENCODINGS:
        try:
            return raw.decode(encoding)
        except UnicodeError:
            continue
    return ""
