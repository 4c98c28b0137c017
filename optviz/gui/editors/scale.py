"""How a slider's positions, and the steps of arrow keys, map to values. No Qt."""

from __future__ import annotations

import math
from dataclasses import dataclass

from optviz.params import Param

PER_DECADE = 100
FINEST = 1000
"""A linear slider has about this many positions."""

ZERO_REACH = 1e-6
"""On a log slider that ends at 0, the smallest other value as a share of the largest."""

FACTOR = 1.1


@dataclass(frozen=True)
class Scale:
    """Positions 0 to ``steps`` of a slider from ``low`` to ``high``.

    ``log``: ``PER_DECADE`` positions a decade, values in two digits; where ``low`` is 0, position 0 is that and the
    rest starts at ``ZERO_REACH·high``. Otherwise positions lie ``step`` apart.
    """

    low: float
    high: float
    log: bool = False
    whole: bool = False
    step: float = 0.0

    @property
    def steps(self) -> int:
        """The last position."""
        if self.log:
            return max(1, round(PER_DECADE * math.log10(self.high / self._bottom)) + self._has_zero)
        return max(1, round((self.high - self.low) / self.step))

    def value(self, position: int) -> float:
        """The value at a position."""
        if position <= 0:
            return self._kind(self.low)
        if position >= self.steps:
            return self._kind(self.high)
        if self.log:
            exact = self._bottom * 10.0 ** ((position - self._has_zero) / PER_DECADE)
            return self._kind(float(f"{exact:.1e}"))
        return self._kind(round(self.low + position * self.step, 12))

    def position(self, value: float) -> int:
        """The position nearest to a value; an end for values beyond."""
        if value <= self.low:
            return 0
        if value >= self.high:
            return self.steps
        if self.log:
            return max(self._has_zero, round(PER_DECADE * math.log10(value / self._bottom)) + self._has_zero)
        return round((value - self.low) / self.step)

    @property
    def _has_zero(self) -> int:
        return 1 if self.low <= 0.0 else 0

    @property
    def _bottom(self) -> float:
        return self.high * ZERO_REACH if self.low <= 0.0 else self.low

    def _kind(self, value: float) -> float:
        return round(value) if self.whole else float(value)


def scale_of(param: Param) -> Scale | None:
    """The slider of a parameter: over ``slider``, or over its bounds where both are finite; None without either."""
    low, high = param.slider or (param.low, param.high)
    if not (math.isfinite(low) and math.isfinite(high) and low < high):
        return None
    whole = param.kind == "int"
    step = max(nice((high - low) / FINEST), 1.0 if whole else 0.0)
    if param.open_low and low <= param.low and param.scale == "linear":
        low = low + step
    if param.open_high and high >= param.high:
        high = round(high - step, 12)
    return Scale(low, high, param.scale == "log", whole, step)


def stepped(param: Param, value: float, count: int) -> float:
    """The value ``count`` arrow keys further: ×1.1 each on a log scale, a hundredth of the range else."""
    if param.scale == "log":
        return _stepped_log(param, value, count)
    low, high = param.slider or (param.low, param.high)
    span = high - low
    step = nice(span / 100) if math.isfinite(span) and span <= 1e6 else 0.1
    if param.kind == "int":
        return value + count * max(1, round(step) if count not in (1, -1) else 1)
    return round(value + count * step, 10)


def _stepped_log(param: Param, value: float, count: int) -> float:
    if value <= 0.0:
        scale = scale_of(param)
        return value if count < 0 or scale is None else max(scale.value(1), 1e-300)
    further = float(f"{value * FACTOR**count:.2e}")
    if param.kind == "int":
        whole = round(further)
        return whole if whole != value else value + (1 if count > 0 else -1)
    return further


def nice(step: float) -> float:
    """The largest 1, 2 or 5 times a power of ten that is not above ``step``."""
    power = 10.0 ** math.floor(math.log10(step))
    factor = next(factor for factor in (5, 2, 1) if factor * power <= step * (1 + 1e-9))
    return float(f"{factor * power:.0e}")
