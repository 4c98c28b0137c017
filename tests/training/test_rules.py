"""The descent lab's rules on the flat vector are the same as on a point."""

from __future__ import annotations

import numpy as np
import pytest

from optviz.engine.network import training
from optviz.engine.network.training_batches import Part, batches
from optviz.engine.network.training_pass import Buffers, there_and_back
from tests.training.build import ELEMENTWISE, GRADIENT_ONLY, begun, task

STEPS = 12


@pytest.mark.parametrize("optimizer", ELEMENTWISE)
def test_every_parameter_walks_as_a_coordinate_of_a_point(optimizer: str) -> None:
    job = task(optimizer, lr=0.01)
    start = begun(job)
    reached, _ = training.advance(job, start, STEPS)
    for index in (0, 37, job.architecture.size - 1):
        assert reached.theta[index] == pytest.approx(_alone(job, start, index), rel=1e-9, abs=1e-12)


def _alone(job: training.Task, start: training.State, index: int) -> float:
    """One parameter as a plain number, stepped with its part of the true gradients."""
    theta, w = start.theta, float(start.theta[index])
    inner = job.optimizer.start(w, **job.hyperparameters)
    flow = batches(len(job.train), job.batch_size, job.seed, 1)
    for t in range(1, STEPS + 1):
        rows = next(flow)
        batch = Part(job.train.x[rows], job.train.y[rows])
        buffers = Buffers(job.architecture, len(rows), theta.dtype)
        slope = float(there_and_back(job.architecture, theta, batch, buffers).gradient[index])
        theta = training.advance(job, start, t)[0].theta
        w, inner = job.optimizer.step(w, slope, inner, t, 0.01, **job.hyperparameters)
    return w


@pytest.mark.parametrize("optimizer", GRADIENT_ONLY)
def test_single_precision_stays_single_in_every_part_of_the_state(optimizer: str) -> None:
    job = task(optimizer, dtype=np.float32, lr=0.01)
    state, _ = training.advance(job, begun(job), 5)
    arrays = [state.theta, *(part for part in state.inner if isinstance(part, np.ndarray))]
    assert {array.dtype for array in arrays} == {np.dtype(np.float32)}
