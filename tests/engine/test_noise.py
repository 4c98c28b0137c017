"""Gradient noise comes from the seed alone, and only the optimiser sees it."""

from __future__ import annotations

import numpy as np
import pytest

from optviz.engine.descend import gradient_noise, walk
from tests.engine.build import objective, walker


def _noise(seed: int, steps: int = 100, noise: float = 2.0) -> np.ndarray:
    made = gradient_noise(noise, seed, steps)
    assert made is not None
    return made


def test_no_noise_is_no_array() -> None:
    assert gradient_noise(0.0, 1, 10) is None


def test_the_same_seed_gives_the_same_noise_and_another_seed_another() -> None:
    assert np.array_equal(_noise(3), _noise(3))
    assert not np.array_equal(_noise(3), _noise(4))


def test_a_longer_race_begins_with_the_noise_of_a_shorter_one() -> None:
    assert np.array_equal(_noise(3, 200)[:100], _noise(3, 100))


def test_noise_scales_with_its_standard_deviation() -> None:
    np.testing.assert_allclose(_noise(3, noise=6.0), 3.0 * _noise(3, noise=2.0), rtol=1e-15)


def test_noise_is_gaussian_white_and_independent_in_both_components() -> None:
    noise = _noise(0, 40_000)
    assert noise.mean(axis=0) == pytest.approx([0.0, 0.0], abs=0.05)
    assert noise.std(axis=0) == pytest.approx([2.0, 2.0], rel=0.02)
    assert np.corrcoef(noise[:, 0], noise[:, 1])[0, 1] == pytest.approx(0.0, abs=0.03)
    assert np.corrcoef(noise[1:, 0], noise[:-1, 0])[0, 1] == pytest.approx(0.0, abs=0.03)
    assert (np.abs(noise) < 2.0).mean() == pytest.approx(0.6827, abs=0.01)


def test_each_step_of_sgd_is_lr_times_the_true_gradient_plus_that_steps_noise() -> None:
    noise = _noise(5)
    path = walk(objective("rosenbrock"), walker("sgd", lr=1e-3), (-1.5, 2.0), 100, noise)
    steps = -1e-3 * (path.gradient[:-1] + noise)
    np.testing.assert_allclose(np.diff(path.positions, axis=0), steps, rtol=0, atol=1e-14)


def test_recorded_gradients_are_those_of_the_surface_without_noise() -> None:
    where = objective("rosenbrock")
    path = walk(where, walker("adam", lr=0.1, weight_decay=0.5), (-1.5, 2.0), 100, _noise(5))
    exact = np.stack(where.gradient(*path.positions.T), axis=1)
    np.testing.assert_array_equal(path.gradient, exact)
