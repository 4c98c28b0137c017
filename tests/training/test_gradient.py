"""The gradient that trains the network, against differences of the loss and against formulas."""

from __future__ import annotations

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.network.training_pass import Buffers, evaluate, there_and_back
from tests.training.build import begun, task

H = 1e-5


@pytest.mark.parametrize("activation", catalog.activations())
def test_the_whole_flat_gradient_is_that_of_the_loss(activation: str) -> None:
    job = task(activation=activation)
    theta = begun(job).theta + 0.1 * np.random.default_rng(1).standard_normal(job.architecture.size)
    buffers = Buffers(job.architecture, len(job.train), theta.dtype)
    gradient = there_and_back(job.architecture, theta, job.train, buffers).gradient

    def loss(shift: np.ndarray) -> float:
        return evaluate(job.architecture, theta + shift, job.train).loss

    unit = np.eye(len(theta)) * H
    # Fourth order: at this step's size rounding and truncation are both near 1e-11.
    slopes = [(8 * (loss(e) - loss(-e)) - (loss(2 * e) - loss(-2 * e))) / (12 * H) for e in unit]
    assert np.abs(gradient - slopes).max() <= 1e-6 * np.abs(gradient).max()


def test_loss_and_accuracy_of_equal_logits_are_those_of_guessing() -> None:
    job = task()
    score = evaluate(job.architecture, np.zeros(job.architecture.size), job.train)
    assert score.loss == pytest.approx(np.log(3), rel=1e-14)
    assert score.accuracy == np.mean(job.train.y == 0)


def test_huge_logits_give_an_exact_loss() -> None:
    job = task(widths=(4,), activation="linear")
    theta = begun(job).theta * 1e4
    weights, biases = job.architecture.split(theta)
    logits = job.train.x @ weights[0].T @ weights[1].T + biases
    top = logits.max(axis=1)
    expected = np.mean(top - logits[np.arange(len(top)), job.train.y])
    assert evaluate(job.architecture, theta, job.train).loss == pytest.approx(expected, rel=1e-6)


def test_many_samples_are_evaluated_in_blocks_as_if_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    job = task()
    theta = begun(job).theta
    at_once = evaluate(job.architecture, theta, job.train)
    monkeypatch.setattr("optviz.engine.network.training_pass.BLOCK", 7)
    assert evaluate(job.architecture, theta, job.train) == pytest.approx(at_once, rel=1e-14)
