"""Where an axis has its ticks, and what they say."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from decimal import Decimal

from optviz.scene.layers import Span

Tick = tuple[float, str]
"""A value (on a colour bar its share of the length) and its label."""

_Number = tuple[int, int]
"""n and e of the exact number n·10^e."""

SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")

TINY = 1e-290
"""Spans below this size have no ticks: steps within them are no longer exact."""


def ticks(span: Span, log: bool, most: int) -> tuple[Tick, ...]:
    """At most ``most`` round values within ``span``, lowest first, with labels that differ from each other."""
    low, high = min(span), max(span)
    if not (math.isfinite(high - low) and high - low > TINY and most >= 1):
        return ()
    found = _logarithmic(low, high, most) if log else _linear(low, high, most)
    return tuple({value: (value, label) for value, label in found}.values())


def minor_ticks(span: Span, log: bool, most: int) -> tuple[float, ...]:
    """The values between the ticks of a log axis: 2 to 9 times a power of ten, or the powers that have no label."""
    low, high = min(span), max(span)
    if not log or low <= 0.0 or not math.isfinite(high):
        return ()
    first, last = _decades(low, high)
    labelled = {value for value, _ in ticks(span, log, most)}
    digits = range(2, 10) if last - first < most else (1,)
    values = [float(f"{digit}e{e}") for e in range(first - 1, last + 1) for digit in digits]
    return tuple(value for value in values if low <= value <= high and value not in labelled)


def bar_ticks(value: Callable[[float], float], share: Callable[[float], float], most: int) -> tuple[Tick, ...]:
    """Ticks of a colour bar whose scale is any growing function: the roundest value near each of ``most`` places.

    ``value`` gives the value at a share of the bar's length, ``share`` the share at which a value lies.
    """
    result: dict[str, Tick] = {}
    reach = 0.35 / max(1, most - 1)
    for place in (i / max(1, most - 1) for i in range(most)):
        near = value(max(0.0, place - reach)), value(min(1.0, place + reach))
        for tick, label in ticks(near, False, 1):
            result[label] = (min(max(share(tick), 0.0), 1.0), label)
    return tuple(result.values())


def named_ticks(
    found: Sequence[Tick],
    pixel: Callable[[float], float],
    extent: Callable[[str], float],
    gap: float,
    shorten: Callable[[str, float], str] | None = None,
    shortest: float = 0.0,
) -> tuple[Tick, ...]:
    """Of an axis' own ticks as many, evenly chosen, as have ``gap`` pixels between their texts.

    ``extent`` measures a text along the axis. Rather than leaving one out, names (not numbers) are shortened with
    ``shorten(text, pixels)`` while they keep ``shortest`` pixels.
    """
    names = shorten is not None and not all(_is_number(text) for _, text in found)
    for stride in range(1, len(found) + 1):
        kept = list(found[::stride])
        places, sizes = [pixel(value) for value, _ in kept], [extent(text) for _, text in kept]
        apart = [abs(places[i + 1] - places[i]) for i in range(len(kept) - 1)]
        if all(apart[i] >= (sizes[i] + sizes[i + 1]) / 2.0 + gap for i in range(len(apart))):
            return tuple(kept)
        room = min(apart) - gap
        if names and shorten is not None and room >= shortest:
            return tuple((value, shorten(text, room)) for value, text in kept)
    return tuple(found[:1])


def _is_number(text: str) -> bool:
    return text.replace("−", "-").replace("-", "", 1).replace(".", "", 1).isdecimal()


def power(exponent: int) -> str:
    """A power of ten as text: 10⁻³."""
    return "10" + str(exponent).translate(SUPERSCRIPTS)


def _linear(low: float, high: float, most: int) -> list[Tick]:
    """Multiples of 1, 2 or 5 times a power of ten."""
    exponent, finer = math.floor(math.log10((high - low) / most)), list[_Number]()
    while True:
        for digit in (1, 2, 5):
            step = float(f"{digit}e{exponent}")
            first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
            numbers = [(digit * i, exponent) for i in range(first, last + 1)]
            if len(numbers) <= most:
                numbers = numbers or finer[:most]
                return list(zip((_within(number, low, high) for number in numbers), _labels(numbers), strict=True))
            finer = numbers
        exponent += 1


def _within(number: _Number, low: float, high: float) -> float:
    return min(max(float(f"{number[0]}e{number[1]}"), low), high)


def _logarithmic(low: float, high: float, most: int) -> list[Tick]:
    """Powers of ten; within two decades their multiples too; where even those are rare, what a linear axis has."""
    if low <= 0.0:
        return []
    first, last = _decades(low, high)
    if last - first >= 2:
        return [(float(f"1e{e}"), power(e)) for e in _strided(first, last, most)]
    for digits in (tuple(range(1, 10)), (1, 2, 5), (1, 3), (1,)):
        numbers = [(digit, e) for e in range(first - 1, last + 1) for digit in digits]
        numbers = [(digit, e) for digit, e in numbers if low <= float(f"{digit}e{e}") <= high]
        if 2 <= len(numbers) <= most:
            return [(float(f"{digit}e{e}"), _labels([(digit, e)])[0]) for digit, e in numbers]
    return _linear(low, high, most)


def _decades(low: float, high: float) -> tuple[int, int]:
    """The exponents of the lowest and the highest power of ten within the span."""
    first, last = math.floor(math.log10(low)) - 1, math.ceil(math.log10(high)) + 1
    while float(f"1e{first}") < low:
        first += 1
    while float(f"1e{last}") > high:
        last -= 1
    return first, last


def _strided(first: int, last: int, most: int) -> range:
    """Every exponent, or every second, third, fifth …, so that there are at most ``most``."""
    for stride in (1, 2, 3, 5, 10, 20, 50, 100, 200):
        aligned = range(math.ceil(first / stride) * stride, last + 1, stride)
        if len(aligned) <= most:
            return aligned
    return range(first, first + 1)


def _labels(numbers: list[_Number]) -> list[str]:
    """Labels that are exact, with equally many decimals or the same power of ten."""
    sizes = [len(str(abs(n))) - 1 + e for n, e in numbers if n]
    top, smallest = max(sizes, default=0), min((e for _, e in numbers), default=0)
    handy = -3 <= top <= 5 and smallest >= -6
    if handy or (top - smallest > 5 and -6 <= top <= 15):
        return [_fixed(Decimal(n).scaleb(e)) for n, e in numbers]
    return [f"{_fixed(Decimal(n).scaleb(e - top))}×{power(top)}" if n else "0" for n, e in numbers]


def _fixed(number: Decimal) -> str:
    return f"{number:f}".replace("-", "−") if number else "0"
