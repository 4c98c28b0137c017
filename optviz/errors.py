"""The two ways in which work ends early: the input is wrong, or nobody wants the answer any more."""

from __future__ import annotations

import json
from typing import Any


class InputError(ValueError):
    """A value given by the user is unusable.

    ``path`` is the key's place as in the scenario file (``runs[0].params.lr``; empty for the whole input),
    ``problem`` one sentence that names the value and the bound.
    """

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}" if path else problem)
        self.path = path
        self.problem = problem

    def within(self, prefix: str) -> InputError:
        """The same error seen from outside: ``lr`` within ``runs[0].params`` is ``runs[0].params.lr``."""
        return InputError(join(prefix, self.path), self.problem)


class Cancelled(Exception):
    """Raised by ``tick`` inside a computation whose result is no longer wanted."""


def join(prefix: str, key: str) -> str:
    """Two parts of a key's path as one: ``runs`` and ``[0].params`` give ``runs[0].params``."""
    if not prefix or not key or key.startswith("["):
        return prefix + key
    return f"{prefix}.{key}"


def shown(value: Any) -> str:
    """A value as an error message quotes it: JSON, shortened to 60 characters."""
    try:
        text = json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError):
        text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
