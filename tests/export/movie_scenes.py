"""Scenes that run: crossing walks, one that leaves the axes, one that breaks off, a cursor, a counter."""

from __future__ import annotations

import numpy as np

from optviz.export.movie import Frame
from optviz.scene.layers import Layer, Rule, Scene, Trail
from optviz.scene.style import LIGHT
from tests.export.build import chart, note, scene, surface, trail

LENGTH = 60


def _walks() -> list[np.ndarray]:
    random = np.random.default_rng(0)
    walks = [np.cumsum(random.normal(0.0, 0.12, (LENGTH + 1, 2)), axis=0) for _ in range(4)]
    walks[1] *= 4.0
    walks[2] = walks[2][:20]
    return walks


WALKS = _walks()
LOSSES = [np.stack([np.arange(len(walk)), 10.0 / (1.0 + np.arange(len(walk)))], axis=1) for walk in WALKS]


def running(step: int) -> Scene:
    """The scene at a step from 0 to ``LENGTH``."""
    below: list[Layer] = [_reached(i, walk, step, dots=i != 3, ended=i == 2) for i, walk in enumerate(WALKS)]
    if step > 25:
        below.append(note("Something has happened"))
    losses = [_reached(i, line, step, dots=False, label="") for i, line in enumerate(LOSSES)]
    cursor = Rule(key="now", axis="x", at=float(step), color=LIGHT.faint, dashed=True)
    return scene(surface(*below), chart(*losses, cursor), footer=f"step {step} of {LENGTH}")


def flat(color: tuple[int, int, int], size: tuple[int, int] = (48, 64)) -> Frame:
    """A frame of one colour."""
    return np.full((*size, 3), color, np.uint8)


def _reached(index: int, points: np.ndarray, step: int, **changes: object) -> Trail:
    return trail(index, points, count=min(step + 1, len(points)), **changes)
