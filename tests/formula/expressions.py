"""Random formulas, together with what Python's own ``math`` makes of them."""

from __future__ import annotations

import math
from typing import Any

from hypothesis import strategies as st

NAMES: dict[str, Any] = {
    "pi": math.pi,
    "e": math.e,
    "abs": abs,
    "min": min,
    "max": max,
    **{
        name: getattr(math, name)
        for name in ("sqrt", "exp", "log", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh")
    },
}
ONE = [name for name in NAMES if callable(NAMES[name]) and name not in ("min", "max")]
SMOOTH = ("exp", "sin", "cos", "atan", "tanh", "sinh", "cosh")

numbers = st.floats(0.01, 20.0).map(lambda value: f"{value:.3g}")
leaves = st.one_of(st.sampled_from(["x", "y", "pi", "e"]), numbers)
smooth_leaves = st.one_of(st.sampled_from(["x", "y"]), st.floats(0.2, 2.0).map(lambda value: f"{value:.2f}"))


def _grown(part: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    two = st.tuples(part, st.sampled_from(["+", "-", "*", "/"]), part).map(lambda p: f"({p[0]}){p[1]}({p[2]})")
    bare = st.tuples(leaves, st.sampled_from([" + ", "-", "*", " / "]), part).map("".join)
    power = st.tuples(part, st.integers(-3, 4)).map(lambda p: f"({p[0]})**{p[1]}")
    signed = part.map(lambda text: f"-({text})")
    call = st.tuples(st.sampled_from(ONE), part).map(lambda p: f"{p[0]}({p[1]})")
    least = st.tuples(st.sampled_from(["min", "max"]), part, part).map(lambda p: f"{p[0]}({p[1]}, {p[2]})")
    return st.one_of(two, bare, power, signed, call, least)


def _smoothly_grown(part: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    two = st.tuples(part, st.sampled_from(["+", "-", "*"]), part).map(lambda p: f"({p[0]}){p[1]}({p[2]})")
    over = st.tuples(part, part).map(lambda p: f"({p[0]})/(2+sin({p[1]}))")
    power = st.tuples(part, st.integers(2, 4)).map(lambda p: f"sin({p[0]})^{p[1]}")
    root = st.tuples(part, st.sampled_from(["0.5", "1.5", "-0.7", "x", "sin(y)"])).map(
        lambda p: f"(2+cos({p[0]}))^{p[1]}"
    )
    call = st.tuples(st.sampled_from(SMOOTH), part).map(lambda p: f"{p[0]}(sin({p[1]}))")
    inverse = st.tuples(st.sampled_from(["asin", "acos"]), part).map(lambda p: f"{p[0]}(0.9*sin({p[1]}))")
    positive = st.tuples(st.sampled_from(["sqrt", "log"]), part).map(lambda p: f"{p[0]}(1.5+sin({p[1]}))")
    return st.one_of(two, over, power, root, call, inverse, positive)


formulas = st.recursive(leaves, _grown, max_leaves=8)
smooth = st.recursive(smooth_leaves, _smoothly_grown, max_leaves=6)
"""Differentiable everywhere, and of moderate size near the origin."""


def by_python(text: str, x: float, y: float) -> float | None:
    """The value as Python itself computes it; None where that is not a finite real number."""
    tree = compile(text.replace("^", "**"), "formula", "eval")
    try:
        value = eval(tree, {"__builtins__": {}, **NAMES, "x": x, "y": y})  # noqa: S307 - our own text, in a test
    except (ArithmeticError, ValueError):
        return None
    if isinstance(value, complex) or not math.isfinite(value):
        return None
    return float(value)
