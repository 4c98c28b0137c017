"""Terms as notation: with symbols, or with a step's numbers put in."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from optviz.engine.terms.expression import evaluate
from optviz.engine.terms.notation import Fenced, Fraction, Grid, Notation, Number, Power, Root, Row, Sign, Text

Leaf = Callable[[ast.expr, bool], Notation]
"""What stands for a name or a constant; the whole point where the flag is set, else one coordinate."""

WHOLE = ("grad", "hess", "normal", "slope", "solve", "solve_abs", "two_loops", "inner_point", "diag")
"""Functions that take and give whole points: their numbers are not shown coordinate by coordinate."""

SIGNS: Mapping[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mod: r"\bmod"}

DIGITS = 4


def is_whole(node: ast.expr) -> bool:
    """Whether the term's numbers make sense only for both coordinates together."""
    match node:
        case ast.UnaryOp(operand=operand):
            return is_whole(operand)
        case ast.Call(func=ast.Name(id=name)):
            return name in WHOLE
        case ast.BinOp(left=left, right=right):
            return is_whole(left) or is_whole(right)
    return False


def typeset(node: ast.expr, leaf: Leaf, dotted: bool, whole: bool = False) -> Notation:
    """The notation of a tree; ``dotted`` writes products with a dot, as between numbers."""

    def part(inner: ast.expr) -> Notation:
        return typeset(inner, leaf, dotted, whole)

    def factor(inner: ast.expr) -> Notation:
        return _fenced(part(inner), inner)

    match node:
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return Row((Text("-"), factor(operand)))
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            return Fraction(part(left), part(right))
        case ast.BinOp(left=left, op=ast.Pow(), right=right):
            base = part(left) if isinstance(left, ast.Call) else factor(left)
            return Power(base, part(right))
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            between = Sign(r"\cdot") if dotted or isinstance(left, ast.Constant | ast.Call) else Text(r"\,")
            first = part(left) if _leads(left) else factor(left)
            return Row((first, between, factor(right)))
        case ast.BinOp(left=left, op=op, right=right):
            tight = isinstance(op, ast.Sub) and isinstance(right, ast.BinOp) and isinstance(right.op, ast.Add | ast.Sub)
            second = Fenced(part(right)) if tight else _after_sign(part(right))
            return Row((part(left), Sign(SIGNS[type(op)]), second))
        case ast.Call():
            return _call(node, leaf, dotted, whole)
        case _:
            return leaf(node, whole)


def _call(node: ast.Call, leaf: Leaf, dotted: bool, whole: bool) -> Notation:
    assert isinstance(node.func, ast.Name)
    name = node.func.id
    entire = whole or name in WHOLE or name in ("norm", "norm1", "largest", "dot")
    parts = [typeset(argument, leaf, dotted, entire) for argument in node.args]
    match name:
        case "sqrt":
            return Root(parts[0])
        case "abs":
            return Fenced(parts[0], "|", "|")
        case "norm":
            return Fenced(parts[0], "‖", "‖")
        case "norm1":
            return Row((Fenced(parts[0], "‖", "‖"), Text("{}_1")))
        case "largest":
            return Row((Fenced(parts[0], "‖", "‖"), Text(r"{}_\infty")))
        case "dot":
            return Fenced(_listed(parts), "⟨", "⟩")
        case "grad":
            return Row((Text(r"\nabla f"), _bracketed(parts[0])))
        case "hess":
            return Row((Text(r"\nabla^2 f"), _bracketed(parts[0])))
        case "normal":
            return Row((Text(r"J^\top J"), _bracketed(parts[0])))
        case "slope":
            return Row((Text(r"J^\top r"), _bracketed(parts[0])))
        case "two_loops":
            return Row((Text(r"-\hat{H}_t^{-1}"), parts[0]))
        case "inner_point":
            return Row((Text(r"\theta_t"), Sign("-"), Text(r"a_t\,"), parts[0]))
        case "eye":
            return Row((parts[0], Text("I")))
        case "solve":
            return Row((Power(_fenced(parts[0], node.args[0]), Text("-1")), Text(r"\,"), parts[1]))
        case "solve_abs":
            return Row((Power(Fenced(parts[0], "|", "|"), Text("-1")), Text(r"\,"), parts[2]))
        case "by_sign":
            return Row((Fenced(_listed(parts[1:]), r"\{", r"\}"), Text(r"{}_{\mathrm{sgn}\,q}")))
        case _:
            return Row((Text(rf"\mathrm{{{name}}}"), Fenced(_listed(parts))))


def _leads(node: ast.expr) -> bool:
    """Whether it may stand first in a product without brackets: −a·b is read alike either way."""
    return isinstance(node, ast.UnaryOp) or (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult))


def _listed(parts: list[Notation]) -> Row:
    between = [piece for part in parts for piece in (Text(r",\,"), part)]
    return Row(tuple(between[1:]))


def _bracketed(notation: Notation) -> Notation:
    return notation if isinstance(notation, Fenced) else Fenced(notation)


def _fenced(notation: Notation, node: ast.expr) -> Notation:
    """In brackets where it is a factor and would otherwise be read wrongly."""
    sums = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub | ast.Mod)
    if sums or isinstance(node, ast.UnaryOp):
        return Fenced(notation)
    return _after_sign(notation)


def _after_sign(notation: Notation) -> Notation:
    """A number below zero stands in brackets after a sign."""
    negative = isinstance(notation, Number) and notation.text.startswith("−")
    return Fenced(notation) if negative else notation


def symbols(table: Mapping[str, str]) -> Leaf:
    """Names as the symbols of a table."""

    def leaf(node: ast.expr, _: bool) -> Notation:
        key = ast.unparse(node)
        if isinstance(node, ast.Constant):
            return Number(written(evaluate(node, {})))
        return Text(table.get(key) or rf"\mathrm{{{_escaped(key)}}}")

    return leaf


def numbers(names: Mapping[str, Any], coordinate: int) -> Leaf:
    """Names as their numbers, of a point's coordinate or of all of it."""

    def leaf(node: ast.expr, whole: bool) -> Notation:
        return value_notation(evaluate(node, names), None if whole else coordinate)

    return leaf


def value_notation(value: Any, coordinate: int | None) -> Notation:
    """A number; of a point one coordinate or, where None, both; a matrix."""
    array = np.asarray(value, dtype=float)
    if array.ndim == 0:
        return Number(written(float(array)))
    if array.ndim == 2:
        return Grid(tuple(tuple(Number(written(float(cell))) for cell in row) for row in array))
    if coordinate is not None:
        return Number(written(float(array[coordinate])))
    return Fenced(_listed([Number(written(float(part))) for part in array]))


def written(value: float, digits: int = DIGITS) -> str:
    """A number with few digits, and with a real minus sign: plain from 0.001 to 100,000, else with a power of 10."""
    size = abs(value)
    if not np.isfinite(value):
        return str(value).replace("inf", "∞").replace("-", "−")
    if value == 0.0:
        return "0"
    if 1e-3 <= size < 1e5:
        text = f"{value:.{max(digits, len(str(int(size))))}g}"
    else:
        mantissa, power = f"{value:.{digits - 1}e}".split("e")
        text = f"{mantissa.rstrip('0').rstrip('.')}e{int(power)}"
    return text.replace("-", "−")


def _escaped(name: str) -> str:
    return name.replace("_", r"\_")
