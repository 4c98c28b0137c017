"""One description of a parameter feeds validation, forms, help and ``optviz list``."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from optviz.errors import InputError, join, shown

Kind = Literal["float", "int", "bool", "choice", "vector", "list"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Param:
    """A parameter that a user may set.

    ``low`` and ``high`` bound it (every component of a ``vector`` of ``size`` numbers, or of a ``list`` of any
    length); ``open_low`` and ``open_high`` exclude the bound itself. ``slider`` is the range that an editor offers
    (typed values may go beyond it, up to the bounds), ``scale`` how it is spread. ``optional`` admits ``None``, which
    ``doc`` explains. ``unit`` is shown behind the number; ``doc`` is one sentence.
    """

    name: str
    default: Any
    kind: Kind = "float"
    low: float = -math.inf
    high: float = math.inf
    open_low: bool = False
    open_high: bool = False
    scale: Literal["linear", "log"] = "linear"
    slider: tuple[float, float] | None = None
    unit: str = ""
    doc: str = ""
    choices: tuple[str, ...] = ()
    size: int | None = None
    optional: bool = False

    def check(self, value: Any, path: str | None = None) -> Any:
        """The value in its own type (whole floats become ints where ints are meant, lists become tuples).

        Raises ``InputError`` with ``path`` (default: the parameter's name), the value and the bound.
        """
        where = self.name if path is None else path
        if value is None and self.optional:
            return None
        if self.kind == "bool":
            if isinstance(value, bool):
                return value
            raise InputError(where, f"must be true or false, got {shown(value)}")
        if self.kind == "choice":
            if value in self.choices:
                return value
            raise InputError(where, f"must be one of {', '.join(self.choices)}, got {shown(value)}")
        if self.kind in ("vector", "list"):
            return self._check_components(value, where)
        return self._check_number(value, where)

    def range_text(self) -> str:
        """The bound in words, as error messages and help say it: ``at least 0 and below 1``, ``from 1 to 10``."""
        bottom, top = _spelt(self.low), _spelt(self.high)
        if not self.open_low and not self.open_high and -math.inf < self.low and self.high < math.inf:
            return f"from {bottom} to {top}"
        low = "" if self.low == -math.inf else f"{'greater than' if self.open_low else 'at least'} {bottom}"
        high = "" if self.high == math.inf else f"{'below' if self.open_high else 'at most'} {top}"
        return " and ".join(part for part in (low, high) if part)

    def _check_components(self, value: Any, where: str) -> tuple[float, ...]:
        if not isinstance(value, list | tuple) or (self.size is not None and len(value) != self.size):
            count = "numbers" if self.size is None else f"{self.size} numbers"
            raise InputError(where, f"must be a list of {count}, got {shown(value)}")
        return tuple(self._check_number(item, f"{where}[{index}]") for index, item in enumerate(value))

    def _check_number(self, value: Any, where: str) -> float:
        whole = self.kind == "int"
        wanted = "a whole number" if whole else "a number"
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise InputError(where, f"must be {wanted}, got {shown(value)}")
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if not math.isfinite(number):
            raise InputError(where, f"must be a finite number, got {shown(value)}")
        below = value < self.low or (self.open_low and value == self.low)
        above = value > self.high or (self.open_high and value == self.high)
        if below or above:
            kind = f"{wanted} " if whole else ""
            raise InputError(where, f"must be {kind}{self.range_text()}, got {shown(value)}")
        if whole:
            if number != math.floor(number):
                raise InputError(where, f"must be a whole number, got {shown(value)}")
            return int(value)
        return number


def _spelt(bound: float) -> str:
    """A bound in few digits, in all of them where few would tell another number."""
    short = f"{bound:.12g}"
    return short if float(short) == bound else f"{bound:.17g}"


def resolve(params: Iterable[Param], given: Mapping[str, Any], path: str, owner: str) -> dict[str, Any]:
    """Every parameter's checked value: the given one, or its default.

    ``path`` is where ``given`` stands in the scenario, ``owner`` the name that an unknown key's error mentions.
    """
    known = {param.name: param for param in params}
    for key in given:
        if key not in known:
            listing = ", ".join(known) or "no parameters"
            raise InputError(join(path, key), f"unknown parameter; {owner} has {listing}")
    return {
        name: param.check(given[name], join(path, name)) if name in given else param.default
        for name, param in known.items()
    }
