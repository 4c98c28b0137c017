"""Axes and mouse moves for the tests of the plots."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from optviz.gui.plots.panel import PlotPanel
from optviz.scene.layers import Axes, Axis, Contours, Curve, Image, Markers, Rule, Trail
from optviz.scene.style import LIGHT

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def walk(steps: int = 100, seed: int = 0) -> np.ndarray:
    """A walk that stays within ±1."""
    moves = np.random.default_rng(seed).standard_normal((steps + 1, 2)) * 0.02
    points: np.ndarray = 0.9 * np.sin(np.cumsum(moves, axis=0))
    return points


def trail(points: np.ndarray, count: int, index: int = 0, **changes: Any) -> Trail:
    """A trail in a run's colour."""
    made = Trail(
        key=f"trail{index}",
        points=points,
        count=count,
        color=LIGHT.run_color(index),
        halo=LIGHT.halo,
        label=f"run {index}",
    )
    return replace(made, **changes)


def surface(*trails: Trail, start: tuple[float, float] = (0.5, -0.5), **changes: Any) -> Axes:
    """A surface over [−1, 1]², every array made anew, as a lab does that keeps nothing."""
    lines = np.array([(-1.0, 0.0), (1.0, 0.0), (np.nan, np.nan), (0.0, -1.0), (0.0, 1.0)])
    rgba = np.full((20, 30, 4), (190, 210, 230, 255), dtype=np.uint8)
    axes = Axes(
        name="surface",
        title="A surface",
        x=Axis(label="x", span=(-1.0, 1.0)),
        y=Axis(label="y", span=(-1.0, 1.0)),
        layers=(
            Image(key="heat", rgba=rgba, x_span=(-1.0, 1.0), y_span=(-1.0, 1.0)),
            Contours(key="contours", points=lines, color="#3f5b86", opacity=0.5),
            Markers(key="start", points=np.array([start]), symbol="ring", color="#1b2230", edge="#ffffff"),
            *trails,
        ),
    )
    return replace(axes, **changes)


def losses(count: int, steps: int = 100) -> Axes:
    """A falling loss on a log axis, with a cursor."""
    points = np.stack([np.arange(steps + 1.0), 100.0 * 0.9 ** np.arange(steps + 1)], axis=1)
    return Axes(
        name="loss",
        title="Loss",
        x=Axis(label="step", span=(0.0, float(steps))),
        y=Axis(label="loss", span=(1e-3, 1e3), log=True),
        layers=(
            Curve(key="whole0", points=points, color="#d1353b", opacity=0.25),
            trail(points, count, label=""),
            Rule(key="cursor", axis="x", at=float(count - 1), color="#5d6779", dashed=True),
        ),
        legend=(("#d1353b", "run 0"),),
        grid=True,
    )


def move(panel: PlotPanel, to: QPointF, button: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    """Moves the mouse there, with that button down."""
    _send(panel, QEvent.Type.MouseMove, to, Qt.MouseButton.NoButton, button, NONE)


def press(panel: PlotPanel, at: QPointF) -> None:
    """Presses the left button."""
    _send(panel, QEvent.Type.MouseButtonPress, at, LEFT, LEFT, NONE)


def release(panel: PlotPanel, at: QPointF, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Releases the left button."""
    _send(panel, QEvent.Type.MouseButtonRelease, at, LEFT, Qt.MouseButton.NoButton, modifiers)


def double_click(panel: PlotPanel, at: QPointF) -> None:
    """All of what Qt sends for a double click."""
    press(panel, at)
    release(panel, at)
    _send(panel, QEvent.Type.MouseButtonDblClick, at, LEFT, LEFT, NONE)
    release(panel, at)


def drag(panel: PlotPanel, begin: QPointF, end: QPointF) -> None:
    """A drag with the left button, in four moves."""
    press(panel, begin)
    for share in (0.25, 0.5, 0.75, 1.0):
        move(panel, begin + (end - begin) * share, LEFT)
    release(panel, end)


def turn_wheel(panel: PlotPanel, at: QPointF, notches: int) -> None:
    """Turns the wheel away from the user by so many notches."""
    viewport = panel.viewport()
    wheel = QWheelEvent(
        at,
        QPointF(viewport.mapToGlobal(at.toPoint())),
        QPointF().toPoint(),
        QPointF(0.0, 120.0 * notches).toPoint(),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, wheel)


def picture(panel: PlotPanel) -> np.ndarray:
    """The panel as (rows, columns, 3)."""
    return _pixels(panel.grab().toImage())


def on_screen(panel: PlotPanel) -> np.ndarray:
    """What stands on the screen, painted part by part."""
    return _pixels(panel.screen().grabWindow(panel.winId()).toImage())


def near(pixels: np.ndarray, color: str, tolerance: int = 12) -> np.ndarray:
    """Where a picture has about that colour."""
    wanted = QColor(color)
    away = np.abs(pixels.astype(int) - (wanted.red(), wanted.green(), wanted.blue()))
    hits: np.ndarray = away.max(axis=-1) <= tolerance
    return hits


def _pixels(picture: QImage) -> np.ndarray:
    image = picture.convertToFormat(QImage.Format.Format_RGB888)
    flat = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.bytesPerLine())
    return flat[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def _send(
    panel: PlotPanel,
    kind: QEvent.Type,
    at: QPointF,
    button: Qt.MouseButton,
    buttons: Qt.MouseButton,
    modifiers: Qt.KeyboardModifier,
) -> None:
    viewport = panel.viewport()
    QApplication.sendEvent(viewport, QMouseEvent(kind, at, viewport.mapToGlobal(at), button, buttons, modifiers))
