"""The language of terms: arithmetic with a few functions, in Python's spelling. Parsed once, never evaluated by Python.

Numbers, names, ``betas[0]``, ``+ - * / ** %``, calls of known functions; in conditions also comparisons, ``and or not``
and texts in quotes.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np

from optviz.engine.curvature import absolute_step, solved

BINARY: Mapping[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
    ast.Mod: operator.mod,
}
COMPARED: Mapping[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


def _symmetric(matrix: np.ndarray) -> tuple[Any, Any, Any]:
    return matrix[0, 0], matrix[0, 1], matrix[1, 1]


FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "sqrt": np.sqrt,
    "abs": np.abs,
    "sign": np.sign,
    "max": np.maximum,
    "min": np.minimum,
    "clip": lambda x, low, high: np.minimum(np.maximum(x, low), high),
    "norm": np.linalg.norm,
    "norm1": lambda x: np.abs(x).sum(),
    "largest": lambda x: np.abs(x).max(),
    "dot": np.dot,
    "by_sign": lambda q, below, at, above: np.where(q < 0.0, below, np.where(q > 0.0, above, at)),
    "diag": np.diag,
    "eye": lambda size: size * np.eye(2),
    "solve": lambda matrix, g: solved(_symmetric(matrix), 0.0, g),
    "solve_abs": lambda matrix, least, g: -absolute_step(_symmetric(matrix), least, g),
    "given": lambda value: value is not None,
}
"""Functions of numbers, of points (2,) and of matrices (2, 2). A scope adds those that ask the objective."""


@lru_cache(maxsize=1024)
def parse(text: str) -> ast.expr:
    """The tree of a text; raises ``SyntaxError`` where it is none."""
    return ast.parse(text, mode="eval").body


def evaluate(node: ast.expr, names: Mapping[str, Any]) -> Any:
    """The value, with the names put in; raises ``ValueError`` at what the language does not have."""
    match node:
        case ast.Constant(value=bool() | int() | float() | str() as value):
            return value if isinstance(value, str | bool) else float(value)
        case ast.Name(id=name):
            return names[name]
        case ast.Subscript(value=ast.Name(id=name), slice=ast.Constant(value=int() as index)):
            return names[name][index]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -evaluate(operand, names)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return not evaluate(operand, names)
        case ast.BinOp(left=left, op=op, right=right):
            return BINARY[type(op)](evaluate(left, names), evaluate(right, names))
        case ast.BoolOp(op=op, values=values):
            found = (bool(evaluate(value, names)) for value in values)
            return all(found) if isinstance(op, ast.And) else any(found)
        case ast.Compare(left=left, ops=[op], comparators=[right]):
            return COMPARED[type(op)](evaluate(left, names), evaluate(right, names))
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
            function = names[name] if name in names else FUNCTIONS[name]
            return function(*(evaluate(argument, names) for argument in arguments))
    raise ValueError(f"not in the language of terms: {ast.unparse(node)}")
