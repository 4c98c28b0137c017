"""How far a batch's gradient strays from the full one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optviz.engine.batches.plan import Plan
from optviz.engine.batches.problem import Problem

MOST_DRAWS = 20_000
"""Whole epochs of about so many samples are looked at to measure how far batches stray: a millisecond's work."""


def covariance(problem: Problem, theta: np.ndarray) -> np.ndarray:
    """C(θ) = 1/n·Σ (gᵢ − ∇f)(gᵢ − ∇f)ᵀ (2, 2), gᵢ the gradient of sample i's own loss."""
    return spread_of(problem.sample_gradients(theta))


def spread_of(gradients: np.ndarray) -> np.ndarray:
    """The covariance (2, 2) of gradients (n, 2) around their mean, over n."""
    strays = gradients - gradients.mean(axis=0)
    return np.asarray(strays.T @ strays / len(gradients))


def share(samples: int, size: int, *, replacement: bool) -> float:
    """φ, so that φ·C is the covariance of the mean of ``size`` gradients drawn from ``samples``.

    1/B with replacement; (n − B)/((n − 1)·B) without: nothing is left of it at B = n.
    """
    if replacement:
        return 1.0 / size
    return (samples - size) / ((samples - 1.0) * size) if samples > 1 else 0.0


def noise_scale(problem: Problem, theta: np.ndarray) -> float:
    """B_simple = tr C/‖∇f‖²: the batch size at which noise and gradient are equally large; inf where ∇f = 0.

    McCandlish et al., "An empirical model of large-batch training" (2018), arXiv:1812.06162.
    """
    gradient = problem.sample_gradients(theta).mean(axis=0)
    square = float(gradient @ gradient)
    return float(np.trace(covariance(problem, theta))) / square if square > 0.0 else np.inf


def ellipse(covariance: np.ndarray, center: np.ndarray, deviations: float = 2.0, points: int = 73) -> np.ndarray:
    """The closed outline (points, 2) where (v − center)ᵀΣ⁻¹(v − center) = deviations².

    Of normal noise in the plane 1 − exp(−deviations²/2) lies inside: 39 % at 1, 86 % at 2.
    """
    values, axes = np.linalg.eigh(covariance)
    angle = np.linspace(0.0, 2.0 * np.pi, points)
    circle = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return np.asarray(center + deviations * (circle * np.sqrt(np.maximum(values, 0.0))) @ axes.T)


@dataclass(frozen=True)
class Stray:
    """How far the gradients of batches of one size lie from the full one, as the root of the mean square distance.

    ``measured`` over ``batches`` full batches of the walk's own order (nan where there is none), ``expected`` for
    independent ones: √(φ·tr C).
    """

    size: int
    batches: int
    measured: float
    expected: float


def stray(plan: Plan, gradients: np.ndarray, *, replacement: bool) -> Stray:
    """Of the plan's batches at one point, where the samples have these ``gradients`` (n, 2)."""
    total = float(np.trace(spread_of(gradients)))
    expected = float(np.sqrt(share(plan.samples, plan.size, replacement=replacement) * total))
    # Whole epochs; one at least.
    epochs = max(1, min(plan.steps // plan.per_epoch, MOST_DRAWS // plan.samples))
    offsets = plan.offsets[: epochs * plan.per_epoch + 1]
    means = np.add.reduceat(gradients[plan.order[: offsets[-1]]], offsets[:-1]) / np.diff(offsets)[:, None]
    means = means[np.diff(offsets) == plan.size]
    if not len(means):
        return Stray(plan.size, 0, np.nan, expected)
    distance = means - gradients.mean(axis=0)
    return Stray(plan.size, len(means), float(np.sqrt((distance**2).sum(axis=1).mean())), expected)
