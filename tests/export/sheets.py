"""Sheets for tests of file formats, laid out with the real fonts."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.export.figure import figure
from optviz.export.marks import Sheet, Text
from optviz.export.qt.application import ensure_application
from optviz.export.qt.metrics import QtMetrics
from optviz.scene.layers import Scene
from optviz.scene.style import DARK, LIGHT
from tests.export.build import chart, note, scene, surface, trail

LABELS = (
    "경사 하강법 — 모멘텀 −0.9",
    "</text><script>alert(1)</script>",
    "a & b \"c\" 'd' ]]> <i>",
    "∇θ₀ → ⌘",
)

CONTROL = "bell\x07 nul\x00 half\ud800 end\uffff"


def laid_out(what: Scene, *, dark: bool = False, size: tuple[int, int] = (960, 600), **options: Any) -> Sheet:
    """The scene as a figure."""
    ensure_application()
    return figure(what, DARK if dark else LIGHT, *size, QtMetrics(), **options)


def spiral(turns: float, steps: int = 400) -> np.ndarray:
    """Points that leave the axes now and then."""
    angle = np.linspace(0.0, 2.0 * np.pi * turns, steps)
    return np.stack([0.2 * angle * np.cos(angle), 0.15 * angle * np.sin(angle)], axis=1)


def busy(labels: tuple[str, ...] = LABELS, **options: Any) -> Sheet:
    """Something of everything."""
    runs = [trail(i, spiral(1.0 + i), label=label) for i, label in enumerate(labels)]
    ended = trail(7, [(-1.0, 1.0), (0.0, 1.2)], ended=True)
    panels = (surface(*runs, ended, note("발산했습니다 (diverged)")), chart())
    return laid_out(scene(*panels, title="제목 A title"), **options)


def empty(**options: Any) -> Sheet:
    """A scene without panels and words."""
    return laid_out(Scene(columns=()), **options)


def texts(sheet: Sheet) -> list[Text]:
    """All text on the sheet."""
    return [mark for mark in sheet.marks if isinstance(mark, Text)]
