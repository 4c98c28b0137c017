"""Many descents at once (their agreement with single ones is in the contract tests)."""

from __future__ import annotations

import numpy as np
import pytest

from optviz.engine.batch import Paths, walk_many
from optviz.engine.descend import BURST
from optviz.errors import Cancelled
from tests.engine.build import custom, objective, walker

STARTS = np.array([[4.0, 3.0], [-1.0, 2.0], [0.5, 0.5]])


def _many(steps: int = 10, every: int = 1, lr: object = 0.1, surface: str = "sphere") -> Paths:
    made = walker("sgd")
    return walk_many(objective(surface), made.optimizer, {**made.hyperparameters, "lr": lr}, STARTS, steps, every=every)


@pytest.mark.parametrize(
    ("every", "recorded"), [(1, list(range(11))), (3, [0, 3, 6, 9, 10]), (5, [0, 5, 10]), (99, [0, 10])]
)
def test_recorded_are_the_start_every_nth_step_and_the_end(every: int, recorded: list[int]) -> None:
    paths = _many(every=every)
    assert paths.steps.tolist() == recorded
    np.testing.assert_array_equal(paths.positions, _many().positions[recorded])
    np.testing.assert_array_equal(paths.loss, _many().loss[recorded])


def test_rows_of_a_diverged_descent_are_nan_and_the_others_go_on() -> None:
    paths = _many(steps=200, lr=np.array([[0.1], [5.0], [0.2]]))
    assert paths.diverged.tolist() == [False, True, False]
    assert np.isnan(paths.positions[-1, 1]).all()
    assert np.abs(paths.positions[:, 1][np.isfinite(paths.positions[:, 1])]).max() <= 1e12
    np.testing.assert_allclose(paths.positions[-1, [0, 2]], 0.0, atol=1e-12)


def test_a_descent_that_comes_back_from_beyond_the_limit_has_diverged_all_the_same() -> None:
    """1e12 → −2e12 → 4e11: the other side is less steep."""
    bent = custom(lambda x, y: x + y, lambda x, y: (np.where(x > 0, 3.0 * x, 1.2 * x), y * 0.0))
    made = walker("sgd", lr=1.0)
    paths = walk_many(bent, made.optimizer, made.hyperparameters, np.array([[1e12, 1.0]]), 2)
    assert np.isfinite(paths.positions[:, 0, 0]).tolist() == [True, False, False]
    assert np.isfinite(paths.positions[:, 0, 1]).tolist() == [True, False, False]


def test_the_results_are_read_only_and_the_starts_untouched() -> None:
    before = STARTS.copy()
    paths = _many()
    assert not any(array.flags.writeable for array in (paths.steps, paths.positions, paths.loss))
    np.testing.assert_array_equal(before, STARTS)


def test_a_tick_that_raises_ends_the_walk() -> None:
    made, seen = walker("sgd"), []

    def tick(fraction: float) -> None:
        seen.append(fraction)
        raise Cancelled

    with pytest.raises(Cancelled):
        walk_many(objective("sphere"), made.optimizer, made.hyperparameters, STARTS, 1000, tick=tick)
    assert seen == [BURST / 1000]
