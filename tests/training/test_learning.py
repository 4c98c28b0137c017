"""What becomes of the schemes: good ones learn, small ones stand still, equal units stay equal, wild ones diverge."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.network import training
from optviz.engine.network.training_pass import evaluate
from optviz.engine.network.training_symmetry import distinct_units
from tests.training.build import begun, blobs, task, trained, weights


def _on_digits(widths: tuple[int, ...], activation: str, iterations: int = 120, **settings: Any) -> training.Task:
    digits = catalog.datasets()["digits"].load(0)
    settings = {"lr": 0.1, "batch_size": 64, **settings}
    return task("sgd", widths, activation, digits, iterations=iterations, dtype=np.float32, **settings)


@pytest.mark.parametrize(("scheme", "activation"), [("xavier_normal", "tanh"), ("he_normal", "relu")])
def test_a_suited_scheme_tells_nine_digits_of_ten_after_five_epochs(scheme: str, activation: str) -> None:
    job = _on_digits((128,) * 3, activation)
    state, record = trained(job, scheme)
    assert evaluate(job.architecture, state.theta, job.held_out).accuracy > 0.9
    assert record.loss[-1] < 0.5


def test_small_weights_in_a_deep_network_do_not_move() -> None:
    job = _on_digits((100,) * 10, "tanh", iterations=60)
    start = begun(job, "normal", std=0.01)
    state, record = training.advance(job, start, 60)
    assert np.abs(record.loss - math.log(10)).max() < 0.05
    first, moved = start.theta[: 64 * 100], state.theta[: 64 * 100]
    assert np.abs(moved - first).max() < 1e-6


@pytest.mark.parametrize("scheme", ["zeros", "constant"])
@pytest.mark.parametrize("activation", ["tanh", "sigmoid", "relu", "softplus"])
@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
def test_equal_units_stay_equal_for_the_whole_training(scheme: str, activation: str, optimizer: str) -> None:
    job = task(optimizer, (9, 9), activation, iterations=60, dtype=np.float32)
    state, record = trained(job, scheme)
    for snapshot in record.snapshots:
        assert [units.distinct for units in snapshot.look.units] == [1, 1]
        for units in snapshot.look.units:
            assert np.ptp(units.activation) <= 1e-6 * max(1e-30, np.abs(units.activation).max())
    assert [distinct_units(weight) for weight in job.architecture.split(state.theta)[0][:-1]] == [1, 1]


def test_drawn_units_all_differ() -> None:
    job = task(widths=(70, 30))
    _, record = trained(job)
    units = record.snapshots[-1].look.units
    assert [(layer.distinct, layer.width, len(layer.activation)) for layer in units] == [(70, 70, 64), (30, 30, 30)]


def test_distinct_units_are_counted_within_rounding() -> None:
    rng = np.random.default_rng(0)
    kinds = rng.standard_normal((5, 20))
    rows = kinds[[0, 1, 2, 3, 4, 0, 1, 0, 3]] * (1 + 1e-8 * rng.standard_normal((9, 1)))
    assert distinct_units(rows) == 5
    assert distinct_units(np.zeros((4, 3))) == 1
    assert distinct_units(kinds) == 5
    kinds[1, 7] = kinds[0, 7] + 1e-3
    assert distinct_units(kinds[:2]) == 2


@pytest.mark.parametrize("activation", ["relu", "tanh", "linear"])
def test_a_huge_rate_diverges_and_says_when(activation: str) -> None:
    job = task(activation=activation, lr=1e6, weight_decay=1.0, dtype=np.float32)
    state, record = trained(job)
    assert state.diverged is not None
    assert record.diverged == state.diverged
    assert record.last in (state.diverged - 1, state.diverged)
    assert np.isfinite(record.loss).all()
    again, nothing = training.advance(job, state, 100)
    assert (again.iteration, again.diverged, len(nothing.loss)) == (state.iteration, state.diverged, 0)
    assert nothing.diverged == state.diverged


def test_a_step_to_weights_that_are_not_finite_is_the_last() -> None:
    job = task(lr=1e300, dtype=np.float32)
    state, record = training.advance(job, begun(job), 1)
    assert (state.iteration, state.diverged, record.diverged, record.last) == (1, 1, 1, 1)
    assert np.isfinite(record.loss).all()


def test_weights_too_large_for_the_first_loss_diverge_at_the_start() -> None:
    job = task(activation="relu", dtype=np.float32)
    state, record = training.begin(job, [1e30 * weight for weight in weights(job)])
    assert (state.diverged, record.diverged, len(record.loss)) == (0, 0, 0)


def test_lsuv_gives_every_layer_unit_variance_on_the_training_data() -> None:
    job = task(widths=(20, 20), samples=blobs(200, inputs=10))
    h = job.train.x
    for weight in weights(job, "lsuv"):
        z = h @ weight.T
        assert z.std() == pytest.approx(1.0, abs=1e-12)
        h = np.tanh(z)


def test_a_small_part_of_the_state_is_all_that_one_needs() -> None:
    job = task("adam")
    state, _ = trained(job)
    assert sum(np.size(part) > 1 for part in state.inner) == 2


@pytest.mark.parametrize("kept", [0, 2**30])
def test_a_snapshot_shows_what_its_iteration_met(kept: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "KEPT_BYTES", kept)
    job = task(iterations=21, batch_size=40)
    state, record = trained(job)
    assert [snapshot.iteration for snapshot in record.snapshots] == [1, 11, 21]
    for snapshot in record.snapshots:
        theta = training.advance(job, begun(job), snapshot.iteration - 1)[0].theta
        drawn, biases = job.architecture.split(theta)
        assert snapshot.held_out == evaluate(job.architecture, theta, job.held_out)
        signal = snapshot.look.signal
        z = job.train.x @ drawn[0].T  # one batch is the whole set here
        logits = np.tanh(np.tanh(z) @ drawn[1].T) @ drawn[2].T + biases
        assert signal.depth == 3
        assert signal.quantities["weight"].std == pytest.approx([weight.std() for weight in drawn])
        assert signal.quantities["pre_activation"].std[[0, 2]] == pytest.approx([z.std(), logits.std()])
        assert signal.quantities["activation"].std[0] == pytest.approx(np.tanh(z).std())
        assert signal.quantities["activation"].mean[2] == pytest.approx(1 / 3)
        assert signal.quantities["gradient"].counts.sum(axis=1).tolist() == [40 * 8, 40 * 6, 40 * 3]
        assert signal.saturated_fraction[:2] == pytest.approx([0.0, 0.0], abs=0.1)
        assert np.isnan(signal.saturated_fraction[2])
        before = record.loss[snapshot.iteration - 1]
        assert evaluate(job.architecture, theta, job.train).loss == pytest.approx(before)
    assert state.iteration == 21


def test_the_weight_gradient_of_a_snapshot_is_that_of_its_step() -> None:
    job = task(iterations=1, lr=1.0)
    start = begun(job)
    state, record = training.advance(job, start, 1)
    step = [was - now for was, now in zip(*(job.architecture.split(x.theta)[0] for x in (start, state)), strict=True)]
    shown = record.snapshots[0].look.signal.quantities["weight_gradient"]
    assert shown.std == pytest.approx([part.std() for part in step], rel=1e-9)
