"""The numbers of each study's result as one table: a module a study, with ``table(result)``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

import numpy as np

from optviz.studies import study_of

Column = Sequence[Any] | np.ndarray


@dataclass(frozen=True, eq=False)
class Table:
    """``columns`` are equally long: numbers, texts, or None where there is nothing to tell.

    CSV has these alone. JSON has them as ``rows`` (objects) unless ``rows`` is false, and the entries of ``more``
    (lists, dicts, numbers, texts; arrays become lists); NPZ adds the ``arrays``. Numbers that are not finite are
    written as the contract has it.
    """

    columns: Mapping[str, Column]
    more: Mapping[str, Any] = field(default_factory=dict)
    arrays: Mapping[str, np.ndarray] = field(default_factory=dict)
    rows: bool = True


def table_of(result: Any) -> Table:
    """The table of any lab's result."""
    table: Table = import_module(f"optviz.export.tables.{study_of(result)}").table(result)
    return table
