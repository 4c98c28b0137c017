"""Undo and redo over frozen values."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")

DEPTH = 200


class History(Generic[T]):
    """The current value, those before it and those that were undone.

    Edits with the same ``merge_key`` in a row are one step (a drag, typing in one field) until ``seal`` is called.
    """

    def __init__(self, value: T) -> None:
        self.current = value
        self._saved: T | None = value
        self._past: list[T] = []
        self._future: list[T] = []
        self._open_key = ""

    def update(self, value: T, merge_key: str = "") -> None:
        """Makes ``value`` the current one; a value equal to the current one is no edit."""
        if value == self.current:
            return
        if not (merge_key and merge_key == self._open_key):
            self._past = [*self._past[-DEPTH + 1 :], self.current]
        self._future.clear()
        self._open_key = merge_key
        self.current = value

    def seal(self) -> None:
        """The next edit begins a new step."""
        self._open_key = ""

    def undo(self) -> bool:
        """Back one step; False where there is none."""
        return self._move(self._past, self._future)

    def redo(self) -> bool:
        """Forward again one step; False where there is none."""
        return self._move(self._future, self._past)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to go back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to go forward."""
        return bool(self._future)

    @property
    def dirty(self) -> bool:
        """Whether the current value differs from the one last saved."""
        return self.current != self._saved

    def mark_saved(self) -> None:
        """The current value is the saved one now."""
        self._saved = self.current
        self.seal()

    def mark_unsaved(self) -> None:
        """The current value is in no file, whatever is done or undone."""
        self._saved = None

    def _move(self, source: list[T], target: list[T]) -> bool:
        if not source:
            return False
        target.append(self.current)
        self.current = source.pop()
        self.seal()
        return True
