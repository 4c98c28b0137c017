"""A formula as a graph: every sub-expression once, in an order in which each can be computed."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from optviz.engine.formula.ops import NUMBERS

COMMUTES = frozenset({"add", "mul", "min", "max"})


@dataclass(frozen=True, slots=True)
class Node:
    """An operation on earlier nodes.

    ``op`` is ``number``, ``x``, ``y`` or a key of ``ops.NUMBERS``. ``value`` is what it comes to where that is a
    constant, else None; ``name`` how a constant was called (``pi``).
    """

    op: str
    args: tuple[int, ...] = ()
    value: float | None = None
    name: str = ""


@dataclass
class Graph:
    """Nodes by their number. Two equal ones are one, so that what they stand for is computed once."""

    nodes: list[Node] = field(default_factory=list)
    _known: dict[tuple[object, ...], int] = field(default_factory=dict)

    def x(self) -> int:
        """The coordinate x."""
        return self._number_of(Node("x"))

    def y(self) -> int:
        """The coordinate y."""
        return self._number_of(Node("y"))

    def number(self, value: float, name: str = "") -> int:
        """A constant."""
        return self._number_of(Node("number", (), float(value), name))

    def apply(self, op: str, *args: int) -> int:
        """The operation on these nodes, just as it stands."""
        if op in COMMUTES and len(args) == 2:
            ordered = (op, *sorted(args))
            if ordered in self._known:
                return self._known[ordered]
        values = [self.nodes[arg].value for arg in args]
        known = [value for value in values if value is not None]
        value = float(NUMBERS[op](*known)) if len(known) == len(values) else None
        return self._number_of(Node(op, args, value))

    def value(self, node: int) -> float | None:
        """What a constant node comes to; None for others."""
        return self.nodes[node].value

    # What derivatives are built with: the same operations, but without parts that change nothing.

    def add(self, a: int, b: int) -> int:
        """a + b."""
        if self.value(a) == 0.0:
            return b
        if self.value(b) == 0.0:
            return a
        factor, _ = self._factored(b)
        return self.apply("sub", a, self.neg(b)) if factor < 0.0 else self.apply("add", a, b)

    def sub(self, a: int, b: int) -> int:
        """a − b."""
        return self.add(a, self.neg(b))

    def neg(self, a: int) -> int:
        """−a."""
        return self.mul(self.number(-1.0), a)

    def mul(self, a: int, b: int) -> int:
        """a·b; 0 where a factor is 0, whatever the other comes to. Plain numbers are gathered at the front."""
        if self.value(a) == 0.0 or self.value(b) == 0.0:
            return self.number(0.0)
        (one, first), (other, second) = self._factored(a), self._factored(b)
        factor = one * other
        if first is None or second is None:
            rest = second if first is None else first
        else:
            rest = self.apply("mul", first, second)
        if rest is None:
            return self.number(factor)
        if factor == 1.0:
            return rest
        return self.apply("neg", rest) if factor == -1.0 else self.apply("mul", self.number(factor), rest)

    def _factored(self, a: int) -> tuple[float, int | None]:
        """The plain number at the front of a product, and what is left of it, if anything."""
        node = self.nodes[a]
        if node.op == "number" and not node.name and node.value is not None:
            return node.value, None
        if node.op == "neg":
            factor, rest = self._factored(node.args[0])
            return -factor, rest
        if node.op == "mul":
            front = self.nodes[node.args[0]]
            if front.op == "number" and not front.name and front.value is not None:
                return front.value, node.args[1]
        return 1.0, a

    def div(self, a: int, b: int) -> int:
        """a/b; 0 where a is 0."""
        if self.value(a) == 0.0:
            return self.number(0.0)
        return a if self.value(b) == 1.0 else self.apply("div", a, b)

    def power(self, a: int, exponent: float, *, calm: bool = False) -> int:
        """a to a constant power; ``calm``: 0 at a = 0 where the power would be infinite there."""
        if exponent == 0.0:
            return self.number(1.0)
        if exponent == 1.0:
            return a
        return self.apply("calm_pow" if calm and exponent < 0.0 else "pow", a, self.number(exponent))

    def needed(self, roots: Iterable[int]) -> list[int]:
        """The nodes that these depend on, and they themselves, in order."""
        wanted, stack = set[int](), list(roots)
        while stack:
            node = stack.pop()
            if node not in wanted:
                wanted.add(node)
                stack.extend(self.nodes[node].args)
        return sorted(wanted)

    def _number_of(self, node: Node) -> int:
        sign = 0.0 if node.value is None else math.copysign(1.0, node.value)
        shown = None if node.value is None else repr(node.value)  # nan is not equal to itself
        key = (node.op, *node.args) if node.args else (node.op, shown, sign, node.name)
        if key not in self._known:
            self._known[key] = len(self.nodes)
            self.nodes.append(node)
        return self._known[key]
