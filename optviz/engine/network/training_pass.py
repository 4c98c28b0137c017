"""Forwards and backwards through the network, for one batch."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from optviz.engine.network.products import PIECE, one_blas_thread
from optviz.engine.network.training_batches import Part
from optviz.engine.network.training_layout import Architecture

Breathe = Callable[[], None]

BLOCK = 1024
"""Samples that are evaluated at once."""


def no_breath() -> None:
    """Nothing to do between two layers."""


class Score(NamedTuple):
    """Mean cross-entropy, in nats, and the share of samples whose most probable class is the right one."""

    loss: float
    accuracy: float


class Buffers:
    """Arrays that passes of up to ``rows`` samples write into, one after the other."""

    def __init__(self, architecture: Architecture, rows: int, dtype: np.dtype) -> None:
        one_blas_thread()
        self.z = [np.empty((rows, units), dtype) for units in architecture.dims[1:]]
        self.delta = [np.empty((rows, units), dtype) for units in architecture.dims[1:-1]]
        self.rows = np.arange(rows)


class Pass(NamedTuple):
    """One batch through the network and back. Arrays live in the buffers until the next pass; the gradient is new.

    ``h`` are the batch and each hidden layer's activation, ``z`` each layer's pre-activation but the last, ``delta``
    ∂L/∂z of every layer, ``gradient`` ∂L/∂θ as a flat vector; L is the batch's mean loss.
    """

    score: Score
    h: list[np.ndarray]
    z: list[np.ndarray]
    delta: list[np.ndarray]
    gradient: np.ndarray


def there_and_back(
    architecture: Architecture,
    theta: np.ndarray,
    batch: Part,
    buffers: Buffers,
    breathe: Breathe = no_breath,
) -> Pass:
    """Loss and gradient of one batch at the parameters ``theta`` (flat)."""
    weights, biases = architecture.split(theta)
    h, z, logits = forward(architecture, weights, biases, batch.x, buffers, breathe)
    rows = buffers.rows[: len(batch)]
    score = _score(logits, batch.y, rows)
    logits[rows, batch.y] -= 1
    logits /= len(batch)
    gradient = np.empty_like(theta)
    delta = _backward(architecture, weights, (h, z, logits), architecture.split(gradient), buffers, breathe)
    return Pass(score, h, z, delta, gradient)


def forward(
    architecture: Architecture,
    weights: list[np.ndarray],
    biases: np.ndarray,
    x: np.ndarray,
    buffers: Buffers,
    breathe: Breathe = no_breath,
) -> tuple[list[np.ndarray], list[np.ndarray], np.ndarray]:
    """``h`` and ``z`` as in ``Pass``, and the last layer's logits (n, classes)."""
    value, count = architecture.activation.value, len(x)
    h, z = [x], list[np.ndarray]()
    for weight, buffer in zip(weights[:-1], buffers.z, strict=False):
        z.append(_product(h[-1], weight.T, buffer[:count], breathe))
        h.append(value(z[-1]))
    logits = _product(h[-1], weights[-1].T, buffers.z[-1][:count], breathe)
    logits += biases
    return h, z, logits


def evaluate(architecture: Architecture, theta: np.ndarray, part: Part, breathe: Breathe = no_breath) -> Score:
    """Loss and accuracy over all samples of a part."""
    weights, biases = architecture.split(theta)
    buffers = Buffers(architecture, min(BLOCK, len(part)), theta.dtype)
    loss = accuracy = 0.0
    with np.errstate(all="ignore"):
        for start in range(0, len(part), BLOCK):
            x, y = part.x[start : start + BLOCK], part.y[start : start + BLOCK]
            score = _score(forward(architecture, weights, biases, x, buffers, breathe)[2], y, buffers.rows[: len(y)])
            loss, accuracy = loss + len(y) * score.loss, accuracy + len(y) * score.accuracy
    return Score(loss / len(part), accuracy / len(part))


def _score(logits: np.ndarray, y: np.ndarray, rows: np.ndarray) -> Score:
    """The score; the logits become probabilities."""
    hits = int(np.count_nonzero(logits.argmax(axis=1) == y))
    logits -= logits.max(axis=1, keepdims=True)
    right = logits[rows, y]
    np.exp(logits, out=logits)
    total = logits.sum(axis=1, keepdims=True)
    logits /= total
    return Score(float(np.log(total).sum() - right.sum()) / len(y), hits / len(y))


def _backward(
    architecture: Architecture,
    weights: list[np.ndarray],
    seen: tuple[list[np.ndarray], list[np.ndarray], np.ndarray],
    gradient: tuple[list[np.ndarray], np.ndarray],
    buffers: Buffers,
    breathe: Breathe,
) -> list[np.ndarray]:
    """Fills the gradient; ∂L/∂z of every layer, the first one first. ``seen`` is h, z and ∂L/∂z of the last layer."""
    h, z, back = seen
    derivative, count = architecture.activation.derivative, len(back)
    np.sum(back, axis=0, out=gradient[1])
    delta = [back]
    for index in range(len(weights) - 1, -1, -1):
        _product(delta[-1].T, h[index], gradient[0][index], breathe)
        if index:
            back = _product(delta[-1], weights[index], buffers.delta[index - 1][:count], breathe)
            back *= derivative(z[index - 1], h[index])
            delta.append(back)
    return delta[::-1]


def _product(a: np.ndarray, b: np.ndarray, out: np.ndarray, breathe: Breathe) -> np.ndarray:
    """``a @ b`` into ``out``; a large one in blocks of rows."""
    rows = max(1, PIECE // max(1, b.size))
    if len(a) <= rows:
        np.matmul(a, b, out=out)
        breathe()
        return out
    for start in range(0, len(a), rows):
        np.matmul(a[start : start + rows], b, out=out[start : start + rows])
        breathe()
    return out
