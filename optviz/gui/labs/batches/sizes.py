"""What becomes of batch sizes when the samples change, and which size is worth adding."""

from __future__ import annotations

import math
from itertools import pairwise

from optviz.scenario import Batches, replace


def fitted(sizes: tuple[int, ...], before: int, after: int) -> tuple[int, ...]:
    """The sizes for ``after`` samples instead of ``before``: the full batch stays full, none is larger, none twice."""
    return tuple(dict.fromkeys(after if size == before else min(size, after) for size in sizes))


def with_sizes(scenario: Batches, sizes: tuple[int, ...]) -> Batches:
    """The scenario with these sizes; a size that is looked at closely and gone is let go."""
    view = scenario.view
    if view.size is not None and view.size not in sizes:
        view = replace(view, size=None)
    return replace(scenario, batch_sizes=sizes, view=view)


def another(sizes: tuple[int, ...], samples: int) -> int | None:
    """1 or all of the samples where these are missing, else a round size in the widest gap; None if there is none."""
    for wanted in (1, samples):
        if wanted not in sizes:
            return wanted
    gaps = sorted(pairwise(sorted(sizes)), key=lambda gap: gap[0] / gap[1])
    for low, high in gaps:
        found = _round(math.sqrt(low * high))
        if low < found < high:
            return found
    return next((size for size in range(1, samples + 1) if size not in sizes), None)


def _round(value: float) -> int:
    """The nearest of 1, 2, 5, 10, 20, … as a ratio."""
    exponent = math.floor(math.log10(value))
    candidates = [round(digit * 10.0**exponent) for digit in (1, 2, 5, 10)]
    return min((size for size in candidates if size >= 1), key=lambda size: abs(math.log(size / value)))
