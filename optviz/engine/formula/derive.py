"""Differentiates a graph by the rules of calculus: exact, and shared parts stay shared.

Where a formula is not differentiable, |u|, √u and u to a power below 1 have the slope 0 (as for r = √(x²+y²) at the
origin), and min and max the mean of both sides' slopes; so the slope of |x| at 0 is 0 however it is written.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from optviz.engine.formula.graph import Graph, Node


def derivative(graph: Graph, root: int, variable: Literal["x", "y"]) -> int:
    """The node of ∂root/∂variable, added to the graph; every node on the way is differentiated once."""
    slopes: dict[int, int] = {}
    for index in graph.needed([root]):
        node = graph.nodes[index]
        slopes[index] = _slope(graph, index, node, variable, slopes)
    return slopes[root]


def _slope(graph: Graph, index: int, node: Node, variable: str, slopes: dict[int, int]) -> int:
    if node.value is not None or node.op in ("x", "y"):
        return graph.number(1.0 if node.op == variable else 0.0)
    inner = [slopes[arg] for arg in node.args]
    if node.op != "pick" and all(graph.value(slope) == 0.0 for slope in inner):
        return graph.number(0.0)
    if node.op in OUTER:
        return graph.mul(OUTER[node.op](graph, node.args[0], index), inner[0])
    return RULES[node.op](graph, index, node.args, inner)


def _product(g: Graph, _: int, args: tuple[int, ...], d: list[int]) -> int:
    return g.add(g.mul(d[0], args[1]), g.mul(args[0], d[1]))


def _quotient(g: Graph, index: int, args: tuple[int, ...], d: list[int]) -> int:
    """(a/b)′ = (a′ − (a/b)·b′)/b."""
    return g.div(g.sub(d[0], g.mul(index, d[1])), args[1])


def _power(g: Graph, index: int, args: tuple[int, ...], d: list[int]) -> int:
    """(uᵛ)′ = v·uᵛ⁻¹·u′ + uᵛ·ln u·v′."""
    u, v = args
    exponent = g.value(v)
    if exponent is not None:
        calm = g.nodes[index].op == "calm_pow" or exponent > 0.0
        return g.mul(g.mul(g.number(exponent), g.power(u, exponent - 1.0, calm=calm)), d[0])
    by_base = g.mul(g.mul(v, g.apply("pow", u, g.sub(v, g.number(1.0)))), d[0])
    by_exponent = g.mul(g.mul(index, g.apply("log", u)), d[1])
    return g.add(by_base, by_exponent)


def _least(g: Graph, _: int, args: tuple[int, ...], d: list[int]) -> int:
    return _picked(g, args[0], args[1], d[0], d[1])


def _most(g: Graph, _: int, args: tuple[int, ...], d: list[int]) -> int:
    return _picked(g, args[1], args[0], d[0], d[1])


def _pick(g: Graph, _: int, args: tuple[int, ...], d: list[int]) -> int:
    return _picked(g, args[0], args[1], d[2], d[3])


def _picked(g: Graph, a: int, b: int, p: int, q: int) -> int:
    return p if p == q else g.apply("pick", a, b, p, q)


RULES: dict[str, Callable[[Graph, int, tuple[int, ...], list[int]], int]] = {
    "add": lambda g, _, args, d: g.add(d[0], d[1]),
    "sub": lambda g, _, args, d: g.sub(d[0], d[1]),
    "neg": lambda g, _, args, d: g.neg(d[0]),
    "mul": _product,
    "div": _quotient,
    "pow": _power,
    "calm_pow": _power,
    "min": _least,
    "max": _most,
    "pick": _pick,
}


def _square(g: Graph, u: int) -> int:
    return g.power(u, 2.0)


def _from_one(g: Graph, u: int) -> int:
    return g.sub(g.number(1.0), _square(g, u))


OUTER: dict[str, Callable[[Graph, int, int], int]] = {
    "abs": lambda g, u, _: g.apply("sign", u),
    "sign": lambda g, u, _: g.number(0.0),
    "sqrt": lambda g, u, f: g.mul(g.number(0.5), g.apply("calm_inverse", f)),
    "calm_inverse": lambda g, u, f: g.neg(_square(g, f)),
    "exp": lambda g, u, f: f,
    "log": lambda g, u, _: g.div(g.number(1.0), u),
    "sin": lambda g, u, _: g.apply("cos", u),
    "cos": lambda g, u, _: g.neg(g.apply("sin", u)),
    "tan": lambda g, u, f: g.add(g.number(1.0), _square(g, f)),
    "asin": lambda g, u, _: g.apply("calm_inverse", g.apply("sqrt", _from_one(g, u))),
    "acos": lambda g, u, _: g.neg(g.apply("calm_inverse", g.apply("sqrt", _from_one(g, u)))),
    "atan": lambda g, u, _: g.div(g.number(1.0), g.add(g.number(1.0), _square(g, u))),
    "sinh": lambda g, u, _: g.apply("cosh", u),
    "cosh": lambda g, u, _: g.apply("sinh", u),
    "tanh": lambda g, u, f: _from_one(g, f),
}
"""The outer function's slope at u, where the chain rule needs no more; ``f`` is the node itself."""
