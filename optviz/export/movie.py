"""How a movie runs: how many frames it has, which step each of them shows. Knows nothing of Qt or of any format."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from optviz.errors import InputError, shown
from optviz.export.options import FPS, HOLD, LOOP, SECONDS

Frame = np.ndarray
"""A picture (rows, columns, 3) uint8 RGB, top row first. A frame like the one before may be the very same array."""

MOST_FRAMES = 36_000

HOLD_SHARE = 0.2
"""The last picture stays for at most this share of a movie."""


@dataclass(frozen=True, kw_only=True)
class Film:
    """A movie of ``frames`` pictures.

    ``hold`` seconds of it, at most a fifth, show the last picture. ``loop`` lets a GIF begin again when it ends.
    Raises ``InputError`` where a number is out of bounds.
    """

    fps: float = FPS.default
    seconds: float = SECONDS.default
    hold: float = HOLD.default
    loop: bool = LOOP.default

    def __post_init__(self) -> None:
        for param, value in ((FPS, self.fps), (SECONDS, self.seconds), (HOLD, self.hold)):
            param.check(value)
        if not 1 <= self.frames <= MOST_FRAMES:
            problem = f"a movie must have from 1 to {MOST_FRAMES} frames"
            raise InputError("seconds", f"{problem}, got {shown(self.seconds)} at {self.fps:g} frames a second")

    @property
    def frames(self) -> int:
        """How many there are."""
        return round(self.fps * self.seconds)

    @property
    def rate(self) -> Fraction:
        """Frames a second as a ratio of small whole numbers."""
        return Fraction(self.fps).limit_denominator(1001)

    def steps(self, length: int) -> tuple[int, ...]:
        """The step that each frame shows: evenly from 0 to ``length``, where the frames that are held stay.

        A movie of one frame shows the last step.
        """
        held = round(min(self.hold, HOLD_SHARE * self.seconds) * self.fps)
        moving = self.frames - held
        gaps = moving - 1
        if not gaps:
            return (length,)
        return tuple((2 * i * length + gaps) // (2 * gaps) for i in range(moving)) + (length,) * held
