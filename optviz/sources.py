"""Where a scenario comes from: a file, standard input, or a preset."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from optviz.errors import InputError
from optviz.presets import preset
from optviz.scenario import decode, load

PREFIX = "preset:"


def read(source: str) -> Any:
    """The checked scenario that ``source`` names: a path, ``-`` or ``preset:NAME``. Raises ``InputError``."""
    if source == "-":
        if sys.stdin is None:
            raise InputError("", "cannot be read: there is no standard input")
        return decode(sys.stdin.buffer.read())
    if source.startswith(PREFIX):
        return preset(source.removeprefix(PREFIX))
    return load(Path(source))
