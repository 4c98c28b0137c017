"""Splitters that find back to the sizes they began with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QSplitter, QWidget

HOME = "homeSizes"


def set_home(split: QSplitter, sizes: Sequence[int]) -> None:
    """The sizes to begin with, and to come back to."""
    split.setProperty(HOME, list(sizes))
    split.setSizes(list(sizes))


def reset_splits(root: QWidget) -> None:
    """All splitters in a widget as they were in the beginning."""
    for split in root.findChildren(QSplitter):
        sizes = split.property(HOME)
        if sizes:
            split.setSizes([int(size) for size in sizes])
