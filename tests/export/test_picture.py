"""PNG files of scenes."""

from __future__ import annotations

import struct
import subprocess
import sys
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QImage

from optviz.export.marks import Panel, Rect, Sheet, Text
from optviz.export.qt.picture import encoded, painted, png
from optviz.scene.layers import Axes, Axis, Column, Image, Scene
from optviz.scene.style import DARK, LIGHT
from tests.export.build import chart, scene, surface, trail


def chunks(content: bytes) -> dict[bytes, bytes]:
    """The file's chunks by name (the last one of each)."""
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    at, found = 8, {}
    while at < len(content):
        (size,) = struct.unpack(">I", content[at : at + 4])
        found[content[at + 4 : at + 8]] = content[at + 8 : at + 8 + size]
        at += size + 12
    return found


def pixels(content: bytes) -> np.ndarray:
    """(rows, columns, 4) RGBA."""
    image = QImage.fromData(content).convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 4 * image.width()].reshape(image.height(), image.width(), 4).copy()


def drawn(what: Scene, width: int = 400, height: int = 300, **options: Any) -> bytes:
    return png(what, LIGHT, width=width, height=height, **options)


@pytest.mark.parametrize(("dpi", "size"), [(96, (400, 300)), (144, (600, 450)), (300, (1250, 938))])
def test_resolution_multiplies_the_pixels_and_is_written_into_the_file(dpi: float, size: tuple[int, int]) -> None:
    found = chunks(drawn(scene(), dpi=dpi))
    assert struct.unpack(">II", found[b"IHDR"][:8]) == size
    x, y, unit = struct.unpack(">IIB", found[b"pHYs"])
    assert (x, y, unit) == (round(dpi / 0.0254), round(dpi / 0.0254), 1)


def test_the_same_scene_twice_gives_identical_bytes() -> None:
    assert drawn(scene()) == drawn(scene())


def test_an_empty_scene_is_a_blank_page() -> None:
    image = pixels(drawn(Scene(columns=())))
    assert (image == image[0, 0]).all()


def test_a_page_has_the_themes_background() -> None:
    for style, color in ((LIGHT, 255), (DARK, int(DARK.panel[1:3], 16))):
        assert pixels(png(scene(), style, width=400, height=300))[0, 0, 0] == color


def test_a_transparent_page_lets_through_what_lies_behind() -> None:
    image = pixels(drawn(scene(chart()), transparent=True))
    assert image[0, 0, 3] == 0
    assert image[:, :, 3].max() == 255


def test_a_run_a_trillion_away_is_drawn_up_to_the_border() -> None:
    far = trail(0, [(0.0, 0.0), (1e12, 1e12), (-1e12, 1e12), (0.5, 0.5)], color="#ff0000")
    image = pixels(drawn(scene(surface(far, layers=(far,)))))
    red = (image[:, :, 0] > 200) & (image[:, :, 1] < 60)
    assert red.sum() > 100
    assert not red[:, -5:].any()


def test_an_image_is_blended_smoothly_from_pixel_to_pixel() -> None:
    rgba = np.zeros((2, 2, 4), np.uint8)
    rgba[:, 1] = 255
    rgba[:, :, 3] = 255
    image = Image(key="i", rgba=rgba, x_span=(0.0, 1.0), y_span=(0.0, 1.0))
    axis = Axis(label="", span=(0.0, 1.0))
    panel = Axes(name="a", title="", x=axis, y=axis, layers=(image,))
    row = pixels(drawn(Scene(columns=(Column(panels=(panel,)),))))[150, 60:340, 0].astype(int)
    inner = row[(row > 20) & (row < 235)]
    assert len(inner) > 200
    assert (np.diff(inner) >= 0).all()


def test_a_line_of_a_hundred_thousand_points_keeps_its_extremes() -> None:
    steps = np.arange(100_001.0)
    loss = np.where(steps == 50_000, 15.0, 0.01)
    spike = trail(0, np.stack([steps, loss], axis=1), label="", dots=False, color="#ff0000")
    image = pixels(drawn(scene(chart(spike, runs=0, x=Axis(label="", span=(0.0, 1e5))), title="", text="")))
    red = np.argwhere((image[:, :, 0] > 200) & (image[:, :, 1] < 60))
    assert np.ptp(red[:, 0]) > 80


def test_without_an_application_one_is_made_that_needs_no_display() -> None:
    code = (
        "from optviz.export.qt.picture import png; from optviz.scene.layers import Scene;"
        "from optviz.scene.style import LIGHT;"
        "print(len(png(Scene(columns=(), title='안녕'), LIGHT, width=200, height=100)) > 100)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False, env={"PATH": ""}
    )
    assert done.stdout.strip() == "True", done.stderr


def test_a_rim_surrounds_a_text() -> None:
    def row(halo: str | None) -> np.ndarray:
        ground = Panel(rect=Rect(0.0, 0.0, 60.0, 40.0), fill="#0000ff")
        text = Text(text="I", x=30.0, y=28.0, size=24.0, color="#000000", anchor="middle", halo=halo, rim=6.0)
        return pixels(encoded(painted(Sheet(width=60.0, height=40.0, marks=(ground, text)))))[20]

    plain, rimmed = row(None), row("#ff0000")
    assert not (plain[:, 0] > 200).any()
    red = np.flatnonzero(rimmed[:, 0] > 200)
    dark = np.flatnonzero(rimmed[:, :3].max(axis=1) < 60)
    assert red.min() < dark.min() <= dark.max() < red.max()
