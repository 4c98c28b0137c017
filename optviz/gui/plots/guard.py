"""Errors while painting: reported, and kept from Qt, which does not survive them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

Item = TypeVar("Item")
Rest = ParamSpec("Rest")


def guarded(paint: Callable[Concatenate[Item, Rest], None]) -> Callable[Concatenate[Item, Rest], None]:
    """A paint method whose errors go to ``sys.excepthook``: PySide crashes where one leaves a graphics item."""

    @wraps(paint)
    def safe(self: Item, *args: Rest.args, **kwargs: Rest.kwargs) -> None:
        try:
            paint(self, *args, **kwargs)
        except Exception:
            sys.excepthook(*sys.exc_info())

    return safe
