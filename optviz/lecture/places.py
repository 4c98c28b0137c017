"""Values at a path like ``runs[0].params.lr`` or ``runs[*].optimizer`` in scenarios and results."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

KEY = re.compile(r"([A-Za-z_]\w*)|\[(\d+|\*)\]")
PATH = re.compile(r"[A-Za-z_]\w*(\[(\d+|\*)\]|\.[A-Za-z_]\w*)*")


def found(root: Any, path: str) -> list[Any]:
    """The values there: none where the path leads nowhere, several where it has a ``*``.

    Raises ``ValueError`` for what is no path. Names with an underscore in front are not looked into.
    """
    if not PATH.fullmatch(path):
        raise ValueError(f"no path: {path}")
    values = [root]
    for name, index in KEY.findall(path):
        values = [inner for value in values for inner in (_named(value, name) if name else _numbered(value, index))]
    return values


def _named(value: Any, name: str) -> list[Any]:
    if isinstance(value, Mapping):
        return [value[name]] if name in value else []
    return [getattr(value, name)] if not name.startswith("_") and hasattr(value, name) else []


def _numbered(value: Any, index: str) -> list[Any]:
    if isinstance(value, str) or not isinstance(value, Sequence | np.ndarray):
        return []
    items = value.tolist() if isinstance(value, np.ndarray) else list(value)
    if index == "*":
        return items
    return items[int(index) : int(index) + 1]
