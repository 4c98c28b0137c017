"""Values and places of the known minima of test surfaces, from the literature: {name: (value, ((x, y), …))}."""

from __future__ import annotations

KNOWN: dict[str, tuple[float | None, tuple[tuple[float, float], ...]]] = {
    "sphere": (0.0, ((0.0, 0.0),)),
    "quadratic": (0.0, ((0.0, 0.0),)),
    "rosenbrock": (0.0, ((1.0, 1.0),)),
    "beale": (0.0, ((3.0, 0.5),)),
    "himmelblau": (
        0.0,
        ((3.0, 2.0), (-2.805118, 3.131313), (-3.779310, -3.283186), (3.584428, -1.848127)),
    ),
    "rastrigin": (0.0, ((0.0, 0.0),)),
    "ackley": (0.0, ((0.0, 0.0),)),
    "two_wells": (-5.03234, ((-0.96758, 0.0),)),
    "saddle": (None, ()),
}
"""``None`` where the surface has no minimum. Places are given to about 5e-6."""
