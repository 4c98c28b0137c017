"""PNG, SVG and PDF of one sheet show the same."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from optviz.export.marks import Panel, Rect, Sheet, Tiles
from optviz.export.qt.pdf import pdf
from optviz.export.qt.picture import painted
from optviz.export.svg import svg
from optviz.scene.style import DARK, LIGHT
from tests.export.everything import everything
from tests.export.sheets import busy, empty, laid_out

MEAN, LARGE, MANY = 2.5, 80, 0.006
"""On average channels differ by less; by more than ``LARGE`` in less than that share of pixels.

Measured: at most 0.6 and 0.13 % (Qt's SVG), 1.4 and 0.37 % (poppler). Text that is half a pixel off makes most of it.
"""


def pixels(image: QImage) -> np.ndarray:
    """Rows, columns, red green blue."""
    plain = image.convertToFormat(QImage.Format.Format_RGBX8888)
    rows = np.array(plain.constBits(), dtype=np.uint8).reshape(plain.height(), plain.width(), 4)
    return rows[..., :3].astype(int)


def svg_by_qt(sheet: Sheet) -> np.ndarray:
    renderer = QSvgRenderer(QByteArray(svg(sheet)))
    assert renderer.isValid()
    image = QImage(round(sheet.width), round(sheet.height), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return pixels(image)


def pdf_by_poppler(sheet: Sheet) -> np.ndarray:
    found = subprocess.run(["pdftoppm", "-r", "96", "-png", "-"], input=pdf(sheet), capture_output=True, check=True)
    return pixels(QImage.fromData(found.stdout))


READERS = [svg_by_qt, *([pdf_by_poppler] if shutil.which("pdftoppm") else [])]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("options", [{"dark": True}, {"size": (1600, 900)}, {"text_scale": 1.4}])
def test_a_figure_looks_as_its_png_does(read: Callable[[Sheet], np.ndarray], options: dict[str, Any]) -> None:
    sheet = busy(**options)
    difference = np.abs(read(sheet) - pixels(painted(sheet))).max(axis=-1)
    assert difference.mean() < MEAN
    assert (difference > LARGE).mean() < MANY


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("dark", [False, True])
def test_every_layer_looks_as_in_the_png(read: Callable[[Sheet], np.ndarray], dark: bool) -> None:
    sheet = laid_out(everything(DARK if dark else LIGHT), dark=dark, size=(1280, 900))
    difference = np.abs(read(sheet) - pixels(painted(sheet))).max(axis=-1)
    assert difference.mean() < MEAN
    assert (difference > LARGE).mean() < MANY


@pytest.mark.parametrize("read", READERS)
def test_an_empty_figure_is_empty_everywhere(read: Callable[[Sheet], np.ndarray]) -> None:
    sheet = empty(dark=True)
    assert np.abs(read(sheet) - pixels(painted(sheet))).max() <= 1


@pytest.mark.parametrize("read", [lambda sheet: pixels(painted(sheet)), *READERS])
def test_no_seam_shows_between_facets(read: Callable[[Sheet], np.ndarray]) -> None:
    across, down = np.meshgrid(np.arange(12.0), np.arange(12.0))
    lean = np.array([(20.0, 0.0), (4.0, 20.0)])
    corners = np.array([(0, 0), (1, 0), (1, 1), (0, 1)]) + np.stack([across, down], axis=-1).reshape(-1, 1, 2)
    rgba = np.full((144, 4), (60, 90, 140, 255), dtype=np.uint8)
    rgba[::2, 2] += 1  # not all in one go
    tiles = Tiles(corners=20.0 + corners @ lean, rgba=rgba, seam=1.0)
    ground = Panel(rect=Rect(0.0, 0.0, 340.0, 300.0), fill="#ffffff")
    shown = read(Sheet(width=340.0, height=300.0, marks=(ground, tiles)))
    assert np.abs(shown[40:240, 90:240] - (60, 90, 140)).max() <= 6
