"""A result as something that can be drawn at each of its steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from optviz.scene.layers import Scene
from optviz.scene.style import Style
from optviz.scene.words import Translate

Draw = Callable[[int, Style, Translate, str], Scene]


@dataclass(frozen=True)
class Show:
    """``draw(step, style, translate, language)`` gives the scene at a step from 0 to ``length``.

    ``rest`` is the step that a picture shows where none is asked for: None for the last.
    """

    draw: Draw
    length: int
    rest: int | None = None

    @property
    def resting(self) -> int:
        """The step of a picture where none is asked for."""
        return self.length if self.rest is None else self.rest


def show_of(result: Any) -> Show:
    """How any lab's result is drawn, by itself: what belongs to it besides is computed here and now."""
    show: Show = import_module(f"optviz.scene.{result.scenario.lab}").show_of(result)
    return show
