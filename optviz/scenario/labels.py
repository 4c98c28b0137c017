"""What the parts of a scenario are called: labels given by hand differ, the others are numbered."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from optviz.errors import InputError, shown

UNPRINTED = ("Cc", "Cs", "Zl", "Zp")
"""Control characters, halves of characters, separators of lines: they would break a table's row in two."""


def check_labels(items: Sequence[Any], part: str) -> None:
    """Raises ``InputError`` where a label given by hand is empty, no single line, or another item's of ``part``."""
    first: dict[str, int] = {}
    for index, label in enumerate(item.label for item in items):
        path = f"{part}[{index}].label"
        if label is None:
            continue
        if not label.strip():
            raise InputError(path, f"must not be empty, got {shown(label)}")
        if any(unicodedata.category(sign) in UNPRINTED for sign in label):
            raise InputError(path, f"must be one line without control characters, got {label!a}")
        if label in first:
            raise InputError(path, f"{shown(label)} is already {part}[{first[label]}]'s")
        first[label] = index


def numbered(items: Sequence[Any], called: Callable[[Any], str]) -> tuple[str, ...]:
    """Each item's label: its own, or what it is ``called``, numbered where that is taken."""
    taken = {item.label for item in items if item.label is not None}
    result = []
    for item in items:
        label, number = item.label, 1
        if label is None:
            name = label = called(item)
            while label in taken:
                number += 1
                label = f"{name} {number}"
        taken.add(label)
        result.append(label)
    return tuple(result)
