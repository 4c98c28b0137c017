"""Walks whose every point is known in closed form."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from optviz import catalog
from tests.engine.build import go, objective

A = np.array([[20.8, -39.6], [-39.6, 80.2]])
START = (4.0, 3.0)


def test_sgd_on_a_quadratic_is_a_power_of_its_matrix() -> None:
    path = go("quadratic", "sgd", START, steps=150, lr=0.015)
    values, vectors = np.linalg.eigh(A)
    for t in (1, 2, 10, 77, 150):
        exact = vectors @ ((1 - 0.015 * values) ** t * (vectors.T @ START))
        np.testing.assert_allclose(path.positions[t], exact, rtol=0, atol=1e-12)


def test_the_heavy_ball_obeys_its_two_term_recurrence() -> None:
    lr, beta = 0.01, 0.9
    w = go("quadratic", "momentum", START, steps=100, lr=lr, momentum=beta).positions
    exact = [w[0], w[0] - lr * A @ w[0]]
    for _ in range(99):
        exact.append(exact[-1] - lr * A @ exact[-1] + beta * (exact[-1] - exact[-2]))
    np.testing.assert_allclose(w, exact, rtol=0, atol=1e-12)


def test_sgd_with_momentum_is_the_heavy_ball() -> None:
    sgd = go("rosenbrock", "sgd", steps=100, lr=2e-4, momentum=0.9, dampening=0.3)
    ball = go("rosenbrock", "momentum", steps=100, lr=2e-4, momentum=0.9, dampening=0.3)
    np.testing.assert_array_equal(sgd.positions, ball.positions)


def test_dampening_without_momentum_changes_nothing() -> None:
    plain, damped = (go("rosenbrock", "sgd", lr=1e-3, dampening=value) for value in (0.0, 0.7))
    np.testing.assert_array_equal(plain.positions, damped.positions)


def test_nesterov_walks_through_the_look_ahead_points_of_the_classical_form() -> None:
    lr, mu = 1e-3, 0.9
    path = go("rosenbrock", "nag", (-1.5, 2.0), steps=60, lr=lr, momentum=mu)
    where, w, v = objective("rosenbrock"), np.array([-1.5, 2.0]), np.zeros(2)
    for t in range(1, 61):
        v = mu * v - lr * np.array(where.gradient(*(w + mu * v)))
        w = w + v
        np.testing.assert_allclose(path.positions[t], w + mu * v, rtol=0, atol=1e-12)


@pytest.mark.parametrize(("name", "size"), [("adam", 0.05), ("adamw", 0.05), ("adabelief", 0.05 / 0.9)])
@pytest.mark.parametrize("surface", ["rosenbrock", "himmelblau", "quadratic"])
def test_the_first_step_of_adams_family_is_lr_against_the_sign_of_the_gradient(
    name: str, size: float, surface: str
) -> None:
    """AdaBelief's is lr/β1: its surprise is the β1 of the gradient that m does not hold yet."""
    path = go(surface, name, steps=1, lr=0.05, weight_decay=0.0)
    step = path.positions[1] - path.positions[0]
    np.testing.assert_allclose(step, -size * np.sign(path.gradient[0]), rtol=1e-6)


def test_the_first_step_of_rmsprop_is_lr_over_the_root_of_one_minus_alpha() -> None:
    path = go("rosenbrock", "rmsprop", steps=1, lr=0.05, alpha=0.96)
    np.testing.assert_allclose(path.positions[1] - path.positions[0], -0.25 * np.sign(path.gradient[0]), rtol=1e-6)


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("adam", lambda g: g / (np.abs(g) + 0.5)),
        ("adagrad", lambda g: g / (np.abs(g) + 0.5)),
        ("rmsprop", lambda g: g / (np.sqrt(0.01) * np.abs(g) + 0.5)),
        ("adadelta", lambda g: np.sqrt(0.5) / np.sqrt(0.1 * g * g + 0.5) * g),
        ("nadam", lambda g: g / (np.abs(g) + 0.5)),
        ("adabound", lambda g: g * 0.1 * np.sqrt(0.001) / 0.1 / (np.sqrt(0.001) * np.abs(g) + 0.5)),
    ],
)
def test_a_large_epsilon_stands_where_pytorch_has_it(name: str, size: Any) -> None:
    """Seen in the first step, where every average is the gradient's own but for its bias."""
    path = go("sphere", name, (1.0, -0.25), steps=1, lr=0.05, eps=0.5)
    factor = _nadam_lookahead() if name == "nadam" else 1.0
    np.testing.assert_allclose(np.diff(path.positions, axis=0)[0], -0.05 * factor * size(path.gradient[0]), rtol=1e-12)


def _nadam_lookahead() -> float:
    """(1−μ₁)/(1−μ₁)·g + μ₂·m/(1−μ₁μ₂) over g, m = 0.1·g."""
    mu1, mu2 = (0.9 * (1 - 0.5 * 0.96 ** (t * 0.004)) for t in (1, 2))
    return float(1 + mu2 * 0.1 / (1 - mu1 * mu2))


def test_centered_rmsprop_never_divides_by_a_spread_below_zero() -> None:
    """On a constant slope the spread is 0 but for rounding."""
    spec = catalog.optimizers()["rmsprop"]
    others = {"alpha": 0.5, "eps": 1e-8, "weight_decay": 0.0, "momentum": 0.0, "centered": True}
    for slope in np.random.default_rng(0).uniform(0.1, 10, 50).tolist():
        theta, state = 0.0, spec.start(0.0, **others)
        for t in range(1, 100):
            theta, state = spec.step(theta, slope, state, t, 0.1, **others)
        assert np.isfinite(theta)


def test_radam_begins_as_momentum_with_bias_correction() -> None:
    path = go("sphere", "radam", (1.0, -2.0), steps=1, lr=0.05)
    np.testing.assert_allclose(path.positions[1] - path.positions[0], -0.05 * path.gradient[0], rtol=1e-12)


def test_adagrad_on_a_constant_slope_shrinks_its_steps_as_one_over_root_t() -> None:
    spec = catalog.optimizers()["adagrad"]
    others = {"lr_decay": 0.0, "weight_decay": 0.0, "initial_accumulator_value": 0.0, "eps": 0.0}
    theta, state = 0.0, spec.start(0.0, **others)
    for t in range(1, 51):
        before = theta
        theta, state = spec.step(theta, 3.0, state, t, 0.1, **others)
        assert before - theta == pytest.approx(0.1 / np.sqrt(t), rel=1e-12)


def test_adam_on_a_constant_slope_moves_lr_a_step_whatever_the_slope() -> None:
    spec = catalog.optimizers()["adam"]
    others = {"betas": (0.9, 0.999), "eps": 0.0, "weight_decay": 0.0}
    for slope in (1e-9, 1.0, 1e9):
        theta, state = 0.0, spec.start(0.0, **others)
        for t in range(1, 51):
            theta, state = spec.step(theta, slope, state, t, 0.1, **others)
        assert theta == pytest.approx(-5.0, rel=1e-9)
