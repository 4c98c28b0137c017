"""A result as something that can be drawn at each of its steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from optviz.scene.layers import Scene
from optviz.scene.style import Style
from optviz.scene.words import Translate

Draw = Callable[[int, Style, Translate, str], Scene]


@dataclass(frozen=True)
class Show:
    """``draw(step, style, translate, language)`` gives the scene at a step from 0 to ``length``."""

    draw: Draw
    length: int
