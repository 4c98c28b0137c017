"""The grammar: what a formula may say, and where it goes wrong."""

from __future__ import annotations

import difflib
import math

from optviz.engine.formula.graph import Graph
from optviz.engine.formula.tokens import Token, tokens, wrong
from optviz.errors import InputError

MOST_NODES = 500
DEEPEST = 100
LARGEST_EXPONENT = 100.0

CONSTANTS = {"pi": math.pi, "e": math.e}
FUNCTIONS = (
    "abs", "sqrt", "exp", "log", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "min", "max",
)  # fmt: skip
KNOWN = ("x", "y", *CONSTANTS, *FUNCTIONS)

BINARY = {"+": "add", "-": "sub", "*": "mul", "/": "div", "**": "pow", "^": "pow"}
SUMS, PRODUCTS, POWERS = ("+", "-"), ("*", "/"), ("**", "^")


def parse(text: str) -> tuple[Graph, int]:
    """The formula as a graph, and the node that is its value.

    Python's precedence: ``-x**2`` is −(x²), ``2**-1`` is ½, powers group from the right. Raises ``InputError`` with the
    character's place (from 1) for everything that the grammar has not: see the contract.
    """
    if not text.strip():
        raise InputError("", "is empty")
    parser = _Parser(text)
    root = parser.sums(0)
    parser.must_end()
    return parser.graph, root


class _Parser:
    """Recursive descent, a method a level of precedence; ``depth`` counts how far parts are nested."""

    def __init__(self, text: str) -> None:
        self.graph = Graph()
        self._tokens = tokens(text)
        self._count = 0
        self._token = next(self._tokens)

    def sums(self, depth: int) -> int:
        left = self.products(depth)
        while self._is_sign(*SUMS):
            sign = self._take()
            left = self._node(sign, BINARY[sign.text], left, self.products(depth))
        return left

    def products(self, depth: int) -> int:
        left = self.signed(depth)
        while self._is_sign(*PRODUCTS):
            sign = self._take()
            left = self._node(sign, BINARY[sign.text], left, self.signed(depth))
        return left

    def signed(self, depth: int) -> int:
        """``-a``, ``+a`` or a power; any number of signs."""
        signs = []
        while self._is_sign(*SUMS):
            signs.append(self._take())
        value = self.powers(depth)
        for sign in reversed(signs):
            value = self._node(sign, "neg", value) if sign.text == "-" else value
        return value

    def powers(self, depth: int) -> int:
        base = self.operand(depth)
        if not self._is_sign(*POWERS):
            return base
        sign = self._take()
        self._check_depth(sign, depth)
        at = self._token.at
        exponent = self.signed(depth + 1)
        size = self.graph.value(exponent)
        if size is not None and abs(size) > LARGEST_EXPONENT:
            wrong(at, f"an exponent must be from -{LARGEST_EXPONENT:g} to {LARGEST_EXPONENT:g}, got {size:.6g}")
        return self._node(sign, "pow", base, exponent)

    def operand(self, depth: int) -> int:
        token = self._take()
        if token.kind == "number":
            return self._number(token)
        if token.kind == "name":
            return self._name(token, depth)
        if token.text == "(":
            self._check_depth(token, depth)
            value = self.sums(depth + 1)
            self._close(token)
            return value
        wrong(token.at, f"expected a number, a name or a bracket, got {_shown(token)}")

    def must_end(self) -> None:
        token = self._token
        if token.kind == "end":
            return
        if token.text in (")", ","):
            wrong(token.at, f"{_shown(token)} belongs to no bracket")
        wrong(token.at, f"expected an operator before {_shown(token)}")

    def _number(self, token: Token) -> int:
        value = float(token.text)
        if not math.isfinite(value):
            wrong(token.at, f"the number {_short(token.text)} is too large")
        self._count_node(token)
        return self.graph.number(value)

    def _name(self, token: Token, depth: int) -> int:
        if token.text in FUNCTIONS:
            return self._call(token, depth)
        self._count_node(token)
        if token.text in CONSTANTS:
            return self.graph.number(CONSTANTS[token.text], token.text)
        if token.text == "x":
            return self.graph.x()
        if token.text == "y":
            return self.graph.y()
        near = difflib.get_close_matches(token.text[:20], KNOWN, n=1)
        hint = f'did you mean "{near[0]}"?' if near else f"known are {', '.join(KNOWN)}"
        wrong(token.at, f'unknown name "{_short(token.text)}"; {hint}')

    def _call(self, name: Token, depth: int) -> int:
        self._check_depth(name, depth)
        opening = self._take()
        if opening.text != "(":
            wrong(opening.at, f'expected "(" after {name.text}, got {_shown(opening)}')
        values = [self.sums(depth + 1)]
        while self._is_sign(","):
            self._take()
            values.append(self.sums(depth + 1))
        self._close(opening)
        if name.text not in ("min", "max"):
            if len(values) != 1:
                wrong(name.at, f"{name.text} takes 1 number, got {len(values)}")
            return self._node(name, name.text, *values)
        if len(values) < 2:
            wrong(name.at, f"{name.text} takes 2 numbers or more, got 1")
        result = values[0]
        for value in values[1:]:
            result = self._node(name, name.text, result, value)
        return result

    def _node(self, token: Token, op: str, *args: int) -> int:
        self._count_node(token)
        node = self.graph.apply(op, *args)
        value = self.graph.value(node)
        if value is not None and not math.isfinite(value):
            wrong(token.at, f"this part is a constant that is not a finite number ({value})")
        return node

    def _count_node(self, token: Token) -> None:
        self._count += 1
        if self._count > MOST_NODES:
            wrong(token.at, f"must be at most {MOST_NODES} numbers, names and operations, got more")

    def _check_depth(self, token: Token, depth: int) -> None:
        if depth >= DEEPEST:
            wrong(token.at, f"is nested more than {DEEPEST} deep")

    def _close(self, opening: Token) -> None:
        if not self._is_sign(")"):
            got = "the end" if self._token.kind == "end" else _shown(self._token)
            wrong(self._token.at, f'expected ")" for the "(" at character {opening.at + 1}, got {got}')
        self._take()

    def _is_sign(self, *signs: str) -> bool:
        return self._token.kind == "sign" and self._token.text in signs

    def _take(self) -> Token:
        token = self._token
        if token.kind != "end":
            self._token = next(self._tokens)
        return token


def _shown(token: Token) -> str:
    return "the end" if token.kind == "end" else f'"{_short(token.text)}"'


def _short(text: str) -> str:
    return text if len(text) <= 30 else text[:27] + "..."
