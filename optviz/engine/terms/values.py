"""A step worked out: every term's value, with its formula and its numbers."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from optviz.engine.terms.expression import evaluate, parse
from optviz.engine.terms.notation import Notation
from optviz.engine.terms.term import Form, Term
from optviz.engine.terms.typeset import is_whole, numbers, symbols, typeset

Names = Mapping[str, Any]
"""What the terms of a step may name: see ``scope``."""


@dataclass(frozen=True, eq=False)
class Worked:
    """A term at a step: its value, a number or (2,) or (2, 2), the form that was used, and what that named."""

    term: Term
    form: Form
    value: Any
    names: Names

    @property
    def tree(self) -> ast.expr:
        """The form as a tree."""
        return parse(self.form.text)

    @property
    def whole(self) -> bool:
        """Whether its numbers are shown for both coordinates at once, or are one number."""
        return np.ndim(self.value) != 1 or is_whole(self.tree)

    def formula(self, table: Mapping[str, str]) -> Notation:
        """Its form with these symbols for names."""
        return typeset(self.tree, symbols(table), dotted=False)

    def numbers(self, coordinate: int) -> Notation:
        """Its form with the numbers of a coordinate put in."""
        tree = _chosen(self.tree, self.names, coordinate)
        return typeset(tree, numbers(self.names, coordinate), dotted=True, whole=np.ndim(self.value) > 0 and self.whole)


def worked(terms: Iterable[Term], scope: Names) -> tuple[Worked, ...]:
    """Every term that has a form at this step, in order."""
    names, done = dict(scope), list[Worked]()
    with np.errstate(all="ignore"):
        for one in terms:
            form = next((form for form in one.forms if not form.when or evaluate(parse(form.when), names)), None)
            if form is None:
                continue
            value = _filled(evaluate(parse(form.text), names), one)
            names[one.name] = value
            done.append(Worked(one, form, value, names))
    return tuple(done)


def _filled(value: Any, one: Term) -> Any:
    """A number or an array of floats."""
    return float(np.asarray(value).flat[0]) if one.shared or np.ndim(value) == 0 else np.asarray(value, dtype=float)


def _chosen(tree: ast.expr, names: Names, coordinate: int) -> ast.expr:
    """The tree with every ``by_sign`` replaced by the part that this coordinate has taken."""
    text = ast.unparse(tree)
    if "by_sign" not in text:
        return tree

    class Choose(ast.NodeTransformer):
        def visit_Call(self, node: ast.Call) -> ast.expr:
            if not (isinstance(node.func, ast.Name) and node.func.id == "by_sign"):
                self.generic_visit(node)
                return node
            q = float(np.broadcast_to(evaluate(node.args[0], names), (2,))[coordinate])
            return node.args[1 if q < 0.0 else 3 if q > 0.0 else 2]

    chosen: ast.expr = Choose().visit(ast.parse(text, mode="eval").body)
    return chosen
