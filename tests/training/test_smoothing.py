"""The moving average of a loss."""

from __future__ import annotations

import numpy as np
import pytest

from optviz.engine.network.training_smoothing import smoothed


@pytest.mark.parametrize("keep", [0.0, 0.5, 0.9, 0.999])
@pytest.mark.parametrize("count", [0, 1, 63, 64, 65, 1000])
def test_it_follows_its_recursion(keep: float, count: int) -> None:
    values = np.random.default_rng(0).standard_normal(count)
    average, expected = 0.0, []
    for t, value in enumerate(values, 1):
        average = keep * average + (1 - keep) * value
        expected.append(average / (1 - keep**t))
    assert smoothed(values, keep) == pytest.approx(expected, rel=1e-10, abs=1e-12)


def test_a_constant_stays_itself_from_the_first_value_on() -> None:
    assert smoothed(np.full(500, 2.5), 0.99) == pytest.approx(2.5)
