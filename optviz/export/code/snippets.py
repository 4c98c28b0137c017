"""Fits an algorithm's text (``Code``) to the runs that use it."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from optviz.export.code.layout import call, literal

MARK = "  #? "
SIGNATURE = re.compile(r"^( *)(def \w+)\(\s*([^()]*?),?\s*\):$", re.MULTILINE)
DEFINED = re.compile(r"^(?:def|class) (\w+)", re.MULTILINE)


@dataclass(frozen=True)
class Snippet:
    """A text ready to be written, the name to call it by, and which of the hyperparameters it takes."""

    text: str
    name: str
    takes: frozenset[str]

    def arguments(self, values: Mapping[str, Any]) -> list[str]:
        """Those of the hyperparameters that it takes, as keywords of a call."""
        return [f"{name}={literal(value)}" for name, value in values.items() if name in self.takes]


def fitted(source: str, settings: Sequence[Mapping[str, Any]], also_on: Iterable[str] = ()) -> Snippet:
    """The text for runs with these hyperparameters: without the lines, and then the parameters, that none needs."""
    names = frozenset(name for values in settings for name in values)
    on = {name for values in settings for name, value in values.items() if value}
    text = marked(source, on.union(also_on))
    takes = names & _mentioned(text)
    return Snippet(SIGNATURE.sub(lambda found: _signature(found, names - takes), text), _name(source), takes)


def is_definition(source: str) -> bool:
    """Whether it is a text to be written, not the name of something that a library has."""
    return DEFINED.search(source) is not None


def marked(source: str, on: Collection[str]) -> str:
    """The text with those of its marked lines (``#? a, not b``) whose conditions hold, the marks removed."""
    lines = (line.partition(MARK) for line in source.strip("\n").split("\n"))
    return "\n".join(text for text, _, conditions in lines if not conditions or _hold(conditions, on))


def _hold(conditions: str, on: Collection[str]) -> bool:
    return all((part.removeprefix("not ") in on) != part.startswith("not ") for part in conditions.split(", "))


def _mentioned(text: str) -> set[str]:
    """The names that the code uses, and the texts in it: ``group["eps"]`` mentions eps."""
    nodes = list(ast.walk(ast.parse(text)))
    used = {node.id for node in nodes if isinstance(node, ast.Name)}
    return used | {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def _signature(found: re.Match[str], left_out: Collection[str]) -> str:
    indent, head, arguments = found.groups()
    return call(head, [name for name in arguments.split(", ") if name not in left_out], end=":", indent=indent)


def _name(source: str) -> str:
    found = DEFINED.search(source)
    assert found is not None, "a snippet defines a function or a class"
    return found[1]
