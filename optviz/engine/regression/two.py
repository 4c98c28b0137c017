"""Two coefficients, exactly: f(w) = ½(w−c)ᵀA(w−c) under a penalty or inside a region. MSE is 2f + const.

A = ((a, h), (h, d)) positive semi-definite, in plain floats: a solution takes microseconds.
"""

from __future__ import annotations

import math

from optviz.engine.regression.roots import falling_root

Pair = tuple[float, float]
Matrix = tuple[Pair, Pair]

SIGNS = ((1.0, 1.0), (1.0, -1.0), (-1.0, 1.0), (-1.0, -1.0))


def excess(A: Matrix, c: Pair, w: Pair) -> float:
    """f(w)."""
    x, y = w[0] - c[0], w[1] - c[1]
    return 0.5 * (A[0][0] * x * x + 2.0 * A[0][1] * x * y + A[1][1] * y * y)


def penalised(A: Matrix, c: Pair, lam: float, l1_ratio: float = 1.0) -> Pair:
    """min 2f + λ(ρ‖w‖₁ + (1−ρ)‖w‖²) for A positive definite: the lasso (ρ = 1), ridge (ρ = 0), the elastic net.

    With M = A + λ(1−ρ)I, k = λρ/2 and b = Ac, the best of 0, the two one-variable solutions S(b_j, k)/M_jj, and for
    each pattern s of signs M⁻¹(b − ks) where it has those signs.
    """
    k, ridge = 0.5 * lam * l1_ratio, lam * (1.0 - l1_ratio)
    (a, h), (_, d) = A
    b0, b1 = a * c[0] + h * c[1], h * c[0] + d * c[1]
    a, d = a + ridge, d + ridge
    candidates: list[Pair] = [(0.0, 0.0)]
    if a > 0.0:
        candidates.append((math.copysign(max(abs(b0) - k, 0.0), b0) / a, 0.0))
    if d > 0.0:
        candidates.append((0.0, math.copysign(max(abs(b1) - k, 0.0), b1) / d))
    determinant = a * d - h * h
    for s0, s1 in SIGNS if determinant > 0.0 else ():
        r0, r1 = b0 - k * s0, b1 - k * s1
        w0, w1 = (d * r0 - h * r1) / determinant, (a * r1 - h * r0) / determinant
        if (w0 * s0 > 0.0 and w1 * s1 > 0.0) or k == 0.0:
            candidates.append((w0, w1))

    def cost(w: Pair) -> float:
        quadratic = 0.5 * (a * w[0] * w[0] + 2.0 * h * w[0] * w[1] + d * w[1] * w[1])
        return quadratic - b0 * w[0] - b1 * w[1] + k * (abs(w[0]) + abs(w[1]))

    return min(candidates, key=cost)


def l0_penalised(A: Matrix, c: Pair, cost_each: float) -> Pair:
    """min f + cost_each·‖w‖₀: the best of 0, c and the two one-variable fits b_j/A_jj."""
    (a, h), (_, d) = A
    candidates = [(0.0, 0.0), (c[0] + h * c[1] / a, 0.0), (0.0, c[1] + h * c[0] / d), c]
    return min(candidates, key=lambda w: excess(A, c, w) + cost_each * ((w[0] != 0.0) + (w[1] != 0.0)))


def in_diamond(A: Matrix, c: Pair, t: float) -> Pair:
    """min f inside |w₁| + |w₂| ≤ t: c itself, or the best of the four edges, each clamped to its ends."""
    if abs(c[0]) + abs(c[1]) <= t:
        return c
    (a, h), (_, d) = A
    found: list[Pair] = []
    for s0, s1 in SIGNS:
        e0, e1, o1 = s0, -s1, s1 * t
        x, y = -c[0], o1 - c[1]
        along = e0 * (a * x + h * y) + e1 * (h * x + d * y)
        bend = a * e0 * e0 + 2.0 * h * e0 * e1 + d * e1 * e1
        u = min(max(-along / bend, 0.0), t) if bend > 0.0 else (t if along < 0.0 else 0.0)
        found.append((u * e0 if u > 0.0 else 0.0, o1 + u * e1 if u < t else 0.0))
    return min(found, key=lambda w: excess(A, c, w))


def in_circle(A: Matrix, c: Pair, t: float) -> Pair:
    """min f inside w₁² + w₂² ≤ t: ridge with the λ for which its solution lies on the circle."""
    if c[0] * c[0] + c[1] * c[1] <= t:
        return c

    def size(lam: float) -> float:
        w = penalised(A, c, lam, 0.0)
        return w[0] * w[0] + w[1] * w[1]

    return penalised(A, c, falling_root(size, t, A[0][0] + A[1][1]), 0.0)
