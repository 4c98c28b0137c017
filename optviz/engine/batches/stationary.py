"""How far SGD with a constant rate keeps straying around the minimum of a quadratic loss.

All of it for independent batches. Reshuffled epochs have noise that partly cancels, so they stray less.
Mandt, Hoffman & Blei, "Stochastic gradient descent as approximate Bayesian inference" (2017), arXiv:1704.04289.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optviz.engine.batches.problem import Problem


@dataclass(frozen=True)
class Rule:
    """A linear optimiser: b ← momentum·b + gain·g, then θ ← θ − lr·(direct·g + carried·b).

    SGD without momentum is (lr, 0, 1, 1, 0); heavy ball (lr, β, 1 − τ, 0, 1); Nesterov (lr, β, 1, 1, β).
    """

    lr: float
    momentum: float = 0.0
    gain: float = 1.0
    direct: float = 1.0
    carried: float = 0.0


def heavy_ball(lr: float, momentum: float, dampening: float = 0.0) -> Rule:
    """SGD with momentum, as PyTorch has it."""
    return Rule(lr, momentum, 1.0 - dampening, 0.0, 1.0)


def nesterov(lr: float, momentum: float) -> Rule:
    """Nesterov's momentum, as PyTorch has it."""
    return Rule(lr, momentum, 1.0, 1.0, momentum)


def bends(problem: Problem, theta: np.ndarray) -> np.ndarray:
    """E[hᵢ ⊗ hᵢ] (4, 4), hᵢ the Hessian (2, 2) of sample i's own loss."""
    rows = problem.design
    outer = np.einsum("ij,ik->ijk", rows, rows).reshape(-1, 4)
    weighted = outer * problem.curvature_of(rows @ theta, problem.target)[:, None]
    mixed = (weighted.T @ weighted / problem.samples).reshape(2, 2, 2, 2)
    return np.asarray(mixed.transpose(0, 2, 1, 3).reshape(4, 4))


def cov_additive(hessian: np.ndarray, noise: np.ndarray, rule: Rule) -> np.ndarray | None:
    """The covariance (2, 2) of θ when every step's gradient is H(θ − θ*) plus noise of covariance ``noise``.

    Solves Σ = MΣMᵀ + N for (θ, b) together; without momentum Σ = (I − αH)Σ(I − αH)ᵀ + α²·noise. None where the steps
    do not settle: the spectral radius of M is not below 1.
    """
    return _stationary(hessian, noise, rule, np.zeros((4, 4)))


def cov_exact(hessian: np.ndarray, noise: np.ndarray, rule: Rule, bends: np.ndarray, share: float) -> np.ndarray | None:
    """As ``cov_additive`` with what least squares adds: noise that grows with θ − θ*.

    ``noise`` is φC, ``share`` φ, ``bends`` E[h ⊗ h]; the right-hand side gains α²φ(E[hΣh] − HΣH). None where the mean
    square of θ − θ* grows without end.
    """
    return _stationary(hessian, noise, rule, share * (bends - np.kron(hessian, hessian)))


def largest_lr(hessian: np.ndarray, bends: np.ndarray, share: float) -> float:
    """The rate below which plain SGD's mean square of θ − θ* stays bounded; inf on a flat loss.

    1/α is the largest eigenvalue of L₁⁻¹L₂, L₁ = H ⊗ I + I ⊗ H, L₂ = (1 − φ)·H ⊗ H + φ·E[h ⊗ h]. In one dimension that
    is (1 − αh̄)² + α²φ·Var(hᵢ) < 1; at φ = 0 the familiar 2/λ_max.
    """
    unit = np.eye(2)
    flow = np.kron(hessian, unit) + np.kron(unit, hessian)
    square = (1.0 - share) * np.kron(hessian, hessian) + share * bends
    largest = float(np.abs(np.linalg.eigvals(np.linalg.pinv(flow) @ square)).max())
    return 1.0 / largest if largest > 0.0 else np.inf


def excess_loss(hessian: np.ndarray, covariance: np.ndarray) -> float:
    """½·tr(HΣ): how much the loss lies above its minimum on average."""
    return float(np.trace(hessian @ covariance)) / 2.0


def excess_loss_first_order(noise: np.ndarray, lr: float) -> float:
    """(α/4)·tr(φC): the same for small rates, without momentum; ``noise`` is φC."""
    return lr * float(np.trace(noise)) / 4.0


def variance_1d(curvature: float, variance: float, size: int, lr: float, momentum: float = 0.0) -> float:
    """α(σ²/B)(1 + β)/(λ(1 − β)(2(1 + β) − αλ)): heavy ball without dampening on ½λθ²."""
    raised = 1.0 + momentum
    return lr * variance / size * raised / (curvature * (1.0 - momentum) * (2.0 * raised - lr * curvature))


def _stationary(hessian: np.ndarray, noise: np.ndarray, rule: Rule, growth: np.ndarray) -> np.ndarray | None:
    """Solves Σ = MΣMᵀ + G(growth·vec Σ_θ + vec noise)Gᵀ over (θ, b); ``growth`` (4, 4) acts on Σ_θ."""
    unit = np.eye(2)
    push = np.concatenate([-rule.lr * (rule.direct + rule.carried * rule.gain) * unit, rule.gain * unit])
    move = push @ hessian @ np.eye(2, 4)
    move[:2, :2] += unit
    move[:2, 2:] -= rule.lr * rule.carried * rule.momentum * unit
    move[2:, 2:] += rule.momentum * unit
    pushed = np.kron(push, push)
    reads = np.kron(np.eye(2, 4), np.eye(2, 4))
    carried = np.kron(move, move) + pushed @ growth @ reads
    if np.abs(np.linalg.eigvals(carried)).max() >= 1.0:
        return None
    both = np.linalg.solve(np.eye(16) - carried, pushed @ noise.reshape(4)).reshape(4, 4)
    return np.asarray((both[:2, :2] + both[:2, :2].T) / 2.0)
