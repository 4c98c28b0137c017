"""A formula of the user's as the text of a script: f, and for NumPy its gradient written out."""

from __future__ import annotations

import dataclasses
import re

from optviz.engine.formula import formula_of
from optviz.engine.formula.graph import Graph, Node
from optviz.engine.formula.text import Style, decimal, statements, used
from optviz.engine.specs import Code, Objective
from optviz.export.code.layout import literal

LONGEST = 70
"""Parts of a formula with longer texts get lines of their own."""

INVERSE = '''
def inverse(u):
    """1/u, which counts as 0 at u = 0: so the slope of √u is never infinite."""
    return 1 / u if u != 0 else 0.0
'''

POWER = '''
def calm_power(u, p):
    """u^p with p < 0, which counts as 0 at u = 0."""
    return u**p if u != 0 else 0.0
'''

PICK = '''
def pick(a, b, p, q):
    """p where a < b, q where a > b, their mean where a = b: the slope of min and max."""
    return p if a < b else q if a > b else (p + q) / 2
'''

ROOT = '''
def root(u):
    """√u, with the slope 0 at u = 0 (where autograd would give nan)."""
    return torch.where(u == 0, 0.0, torch.where(u == 0, 1.0, u).sqrt())
'''

CALM_POWER = '''
def calm_power(u, p):
    """u^p with 0 < p < 1, with the slope 0 at u = 0 (where autograd would give nan)."""
    return torch.where(u == 0, 0.0, torch.where(u == 0, 1.0, u) ** p)
'''

ARRAY_NAMES = {"asin": "arcsin", "acos": "arccos", "atan": "arctan", "min": "minimum", "max": "maximum"}

HELPERS = {"calm_inverse": "inverse", "calm_pow": "calm_power", "pick": "pick"}

SIGNS = {"add": " + ", "sub": " - ", "mul": " * ", "div": " / ", "pow": "**"}


def with_code(objective: Objective, text: str | None) -> Objective:
    """The surface of this formula with its texts for scripts; a named surface (no formula) as it is."""
    if text is None:
        return objective
    spec = dataclasses.replace(objective.spec, code=Code(numpy=numpy_text(text), pytorch=pytorch_text(text)))
    return dataclasses.replace(objective, spec=spec)


def numpy_text(text: str) -> str:
    """``f(w)`` and ``gradient(w)``, and what these need."""
    formula = formula_of(text)
    graph, slopes = formula.graph, formula.slopes
    needed = used(graph, list(slopes))
    helpers = {"calm_inverse": INVERSE, "calm_pow": POWER, "pick": PICK}
    value = _function(graph, "f", "f(x, y), as in the first lines of this script.", [formula.root], NUMPY)
    along = _function(graph, "gradient", "∇f, by the rules of calculus.", list(slopes), NUMPY)
    return "\n".join([*(helpers[op] for op in helpers if op in needed), value, along])


def pytorch_text(text: str) -> str:
    """``f(w)``, and what it needs; autograd does the rest."""
    formula = formula_of(text)
    graph = formula.graph
    needed = used(graph, [formula.root])
    body = _function(graph, "f", "f(x, y), as in the first lines of this script.", [formula.root], PYTORCH)
    helpers = [ROOT] if "sqrt" in needed else []
    helpers += [CALM_POWER] if "calm_power(" in body else []
    return "\n".join([*helpers, body])


def _function(graph: Graph, name: str, doc: str, roots: list[int], style: Style) -> str:
    lines, texts = statements(graph, roots, style, longest=LONGEST, shared=len(roots) > 1)
    answer = f"np.array([{', '.join(texts)}])" if len(texts) > 1 else texts[0]
    if style is PYTORCH and graph.value(roots[0]) is not None:
        lines.append("# Level ground, and still something that autograd can follow:")
        answer += " + 0 * x"
    ending = [f"return {answer}"]
    if len(texts) > 1 and len(answer) > LONGEST + 15:
        ending = [f"along_x = {texts[0]}", f"along_y = {texts[1]}", "return np.array([along_x, along_y])"]
    body = [*lines, *ending]
    return "\n".join(["", f"def {name}(w):", *(f"    {line}" for line in [f'"""{doc}"""', *_point(body), *body]), ""])


def _point(body: list[str]) -> list[str]:
    """Takes w apart, as far as the body asks for it."""
    x, y = (name if any(re.search(rf"\b{name}\b", line) for line in body) else "_" for name in "xy")
    return [] if x == y else [f"{x}, {y} = w"]


def _number(library: str) -> Style:
    """How Python writes numbers and constants."""

    def number(node: Node) -> str:
        assert node.value is not None
        return f"{library}.{node.name}" if node.name else decimal(node.value)

    def call(graph: Graph, node: Node, parts: list[str]) -> str:
        if library == "np":
            return _numpy_call(node, parts)
        return _pytorch_call(graph, node, parts)

    def power(graph: Graph, node: Node, parts: list[str]) -> str | None:
        if node.op == "calm_pow":
            return f"calm_power({', '.join(parts)})"
        exponent = graph.value(node.args[1]) if node.op == "pow" and node.value is None else None
        if library == "math" and exponent is not None and 0.0 < exponent < 1.0:
            return f"calm_power({', '.join(parts)})"
        return None

    return Style(signs=SIGNS, minus="-", number=number, call=call, power=power)


def _numpy_call(node: Node, parts: list[str]) -> str:
    name = HELPERS.get(node.op) or f"np.{ARRAY_NAMES.get(node.op, node.op)}"
    return f"{name}({', '.join(parts)})"


def _pytorch_call(graph: Graph, node: Node, parts: list[str]) -> str:
    if node.value is not None:
        plain = node.op in ("abs", "min", "max")
        return f"{node.op if plain else f'math.{node.op}'}({', '.join(parts)})"
    if node.op in ("min", "max"):
        constant = [graph.value(arg) is not None for arg in node.args]
        parts = [
            f"torch.tensor({_float(part)})" if fixed else part for part, fixed in zip(parts, constant, strict=True)
        ]
        return f"torch.{ARRAY_NAMES[node.op]}({', '.join(parts)})"
    return f"root({parts[0]})" if node.op == "sqrt" else f"torch.{node.op}({', '.join(parts)})"


def _float(text: str) -> str:
    """A constant's text as one that makes a float."""
    try:
        return literal(float(text))
    except ValueError:
        return f"float({text})"


NUMPY, PYTORCH = _number("np"), _number("math")
