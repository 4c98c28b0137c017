"""A graph written out again: as mathematics for people, as Python for a script."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from optviz.engine.formula.graph import Graph, Node

SUM, SIGNED, PRODUCT, POWER, ATOM = range(1, 6)
"""How tightly a text holds together: a part that holds less than its place asks for gets brackets."""

RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")

OPERATORS: Mapping[str, tuple[int, int, int]] = {
    "add": (SUM, SUM, PRODUCT),
    "sub": (SUM, SUM, PRODUCT),
    "mul": (PRODUCT, SIGNED, POWER),
    "div": (PRODUCT, SIGNED, POWER),
    "pow": (POWER, ATOM, POWER),
    "calm_pow": (POWER, ATOM, POWER),
}
"""How tightly the whole holds, and how tightly its left and right part have to."""


@dataclass(frozen=True)
class Style:
    """A way of writing: signs between operands, and how a number, a name and a call look."""

    signs: Mapping[str, str]
    minus: str
    number: Callable[[Node], str]
    call: Callable[[Graph, Node, list[str]], str]
    power: Callable[[Graph, Node, list[str]], str | None] = lambda graph, node, parts: None


Part = tuple[str, int]


def written(graph: Graph, index: int, style: Style, done: Mapping[int, Part]) -> Part:
    """The node's text, from the texts in ``done`` of those that it depends on, and how tightly that holds."""
    node = graph.nodes[index]
    if node.op in ("x", "y"):
        return node.op, ATOM
    if node.op == "number":
        text = node.name or style.number(node)
        return (style.number(node), ATOM) if node.name else (text, SIGNED if text[0] in "-−" else ATOM)
    if node.op == "neg":
        return style.minus + _bracketed(done[node.args[0]], PRODUCT), SIGNED
    if node.op in OPERATORS:
        own = style.power(graph, node, [done[arg][0] for arg in node.args])
        if own is not None:
            return own, ATOM
        if node.op in style.signs:
            level, left, right = OPERATORS[node.op]
            level = min(level, done[node.args[0]][1]) if level == PRODUCT else level  # −a·b begins with a sign
            first, second = _bracketed(done[node.args[0]], left), _bracketed(done[node.args[1]], right)
            raised = _raised(graph, node.args[1]) if style.signs[node.op] == "^" else ""
            sign = " ** " if style.signs[node.op] == "**" and first[-1] == ")" else style.signs[node.op]
            return first + (raised or sign + second), level
    return style.call(graph, node, [done[arg][0] for arg in node.args]), ATOM


def plain(graph: Graph, root: int) -> str:
    """The formula as mathematics in one line: ``(1 − x)² + 100·(y − x²)²``."""
    done: dict[int, Part] = {}
    for index in graph.needed([root]):
        done[index] = written(graph, index, MATHEMATICS, done)
    return done[root][0]


def statements(
    graph: Graph, roots: list[int], style: Style, *, longest: int, shared: bool = True
) -> tuple[list[str], list[str]]:
    """Lines ``name = …`` for parts that are used more than once, and the roots' texts.

    Where a text would be longer than ``longest``, its longest parts get lines as well.
    """
    order = graph.needed(roots)
    uses = dict.fromkeys(order, 0)
    for index in order:
        for arg in graph.nodes[index].args:
            uses[arg] += 1
    lines: list[str] = []
    done: dict[int, Part] = {}
    for index in order:
        text, level = written(graph, index, style, done)
        while len(text) > longest and (part := _longest_part(graph, index, done)) is not None:
            lines.append(f"t{len(lines) + 1} = {done[part][0]}")
            done[part] = f"t{len(lines)}", ATOM
            text, level = written(graph, index, style, done)
        often = shared and uses[index] > 1 and graph.value(index) is None and graph.nodes[index].op not in ("x", "y")
        if index not in roots and often:
            lines.append(f"t{len(lines) + 1} = {text}")
            text, level = f"t{len(lines)}", ATOM
        done[index] = text, level
    return lines, [done[root][0] for root in roots]


def _longest_part(graph: Graph, index: int, done: Mapping[int, Part]) -> int | None:
    """The argument with the longest text; None where all of them are as short as a name."""
    longest = max(graph.nodes[index].args, key=lambda arg: len(done[arg][0]))
    return longest if len(done[longest][0]) > len("t9999") else None


def _raised(graph: Graph, exponent: int) -> str:
    """A whole number that is written as such, as superscript; empty for other exponents."""
    node = graph.nodes[exponent]
    plain_number = node.op == "number" or (node.op == "neg" and graph.nodes[node.args[0]].op == "number")
    if not plain_number or node.name or node.value is None or node.value != int(node.value):
        return ""
    return str(int(node.value)).translate(RAISED)


def _bracketed(part: Part, at_least: int) -> str:
    text, level = part
    return text if level >= at_least else f"({text})"


def decimal(value: float) -> str:
    """A number without a fraction that is 0: ``2``, ``0.5``, ``1e-05``."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)


NAMES = {"log": "ln", "asin": "arcsin", "acos": "arccos", "atan": "arctan"}


def _mathematical_call(graph: Graph, node: Node, parts: list[str]) -> str:
    if node.op == "abs":
        return f"|{parts[0]}|"
    if node.op == "sqrt":
        simple = graph.nodes[node.args[0]].op in ("number", "x", "y", "abs")
        return f"√{parts[0]}" if simple else f"√({parts[0]})"
    return f"{NAMES.get(node.op, node.op)}({', '.join(parts)})"


def _mathematical_number(node: Node) -> str:
    assert node.value is not None
    return {"pi": "π"}.get(node.name, node.name) or decimal(node.value).replace("-", "−")


MATHEMATICS = Style(
    signs={"add": " + ", "sub": " − ", "mul": "·", "div": "/", "pow": "^"},
    minus="−",
    number=_mathematical_number,
    call=_mathematical_call,
)


def used(graph: Graph, roots: list[int]) -> Collection[str]:
    """The operations that these nodes need, constants apart."""
    return {graph.nodes[index].op for index in graph.needed(roots) if graph.value(index) is None}
