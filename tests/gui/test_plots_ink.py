"""Lines made ready for painting: fewer points, the same picture."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont, QPixmap

from optviz.gui.plots.backdrop import Backdrop, blank
from optviz.gui.plots.ground import Ground, Look
from optviz.gui.plots.ink import brush, condensed, pen, polygon, segments, straightened, thinned, visible
from optviz.gui.plots.projection import Projection
from optviz.gui.plots.ruler import marks
from optviz.gui.plots.same import same
from optviz.scene.layers import Image, Markers
from optviz.scene.style import LIGHT

SQUARE = Projection((0.0, 10.0), (0.0, 10.0), 400.0, 300.0)


def distance(points: np.ndarray, line: np.ndarray) -> np.ndarray:
    """How far each of the points (N, 2) is from a line through points (M, 2)."""
    start, way = line[:-1], np.diff(line, axis=0)
    size = np.maximum((way**2).sum(axis=1), 1e-300)
    along = np.clip(((points[:, None] - start) * way).sum(axis=2) / size, 0.0, 1.0)
    result: np.ndarray = np.sqrt(((points[:, None] - start - along[..., None] * way) ** 2).sum(axis=2)).min(axis=1)
    return result


def test_points_in_one_cell_are_one_point_and_the_last_stays() -> None:
    line = np.array([(0.0, 0.0), (0.01, 0.0), (0.02, 0.01), (5.0, 5.0), (5.0, 5.01), (5.01, 5.0)])
    kept = thinned(line, 0.3)
    assert kept.tolist() == [[0.0, 0.0], [5.0, 5.0], [5.01, 5.0]]


@given(st.integers(0, 10_000), st.floats(0.05, 20.0))
def test_a_thinned_line_keeps_its_place(seed: int, size: float) -> None:
    steps = np.random.default_rng(seed).standard_normal((300, 2)) * size * np.sin(np.arange(300) / 20.0)[:, None] ** 2
    line = np.cumsum(steps, axis=0)
    kept = straightened(thinned(line, 0.3), 0.1)
    assert np.array_equal(kept[[0, -1]], line[[0, -1]])
    assert distance(line, kept).max() < 1.0
    assert len(kept) <= len(line)


def test_a_smooth_line_keeps_few_points() -> None:
    t = np.linspace(0.0, 1.0, 2000)
    line = np.stack([600.0 * t, 100.0 * np.sin(6.0 * t)], axis=1)
    kept = straightened(thinned(line, 0.3), 0.1)
    assert len(kept) < 120
    assert distance(line, kept).max() < 0.4


def test_gaps_stay_gaps() -> None:
    gap = np.full((1, 2), np.nan)
    line = np.concatenate(
        [np.linspace((0.0, 0.0), (100.0, 0.0), 500), gap, np.linspace((0.0, 50.0), (100.0, 50.0), 500)]
    )
    kept = straightened(thinned(condensed(line, 0.5), 0.3), 0.1)
    assert np.isnan(kept).any()
    assert all(piece.y1() == piece.y2() for piece in segments(kept, 2.0))


def test_a_noisy_curve_covers_the_same_pixels_with_fewer_points() -> None:
    steps = np.arange(100_000.0)
    noise = np.random.default_rng(0).uniform(0.0, 300.0, len(steps))
    line = np.stack([steps * 400.0 / len(steps), noise], axis=1)
    kept = condensed(line, 0.5)
    assert len(kept) <= 4 * 801
    columns = np.floor(line[:, 0] / 0.5).astype(int)
    for column in (0, 17, 400, 799):
        own, rest = noise[columns == column], kept[np.floor(kept[:, 0] / 0.5) == column, 1]
        assert (rest.min(), rest.max()) == (own.min(), own.max())


def test_nothing_visible_lies_far_outside() -> None:
    line = np.array([(5.0, 5.0), (1e12, -1e12), (-1e300, 4.0), (5.0, np.inf), (2.0, 2.0)])
    pixels = visible(line, SQUARE)
    known = pixels[np.isfinite(pixels[:, 0])]
    assert len(known)
    assert known.min() > -10.0
    assert known.max() < 410.0


def test_pieces_of_a_line_reach_over_their_corners() -> None:
    corner = np.array([(10.0, 10.0), (50.0, 10.0), (50.0, 50.0)])
    one, other = segments(corner, 4.0)
    assert (one.x2(), other.y1()) == (52.0, 8.0)
    straight = segments(np.array([(10.0, 10.0), (50.0, 10.0), (90.0, 10.0)]), 4.0)
    assert straight[0].x2() == 50.25


@pytest.mark.usefixtures("qapp")
def test_a_line_in_pieces_looks_like_a_path() -> None:
    t = np.linspace(0.0, 1.0, 3000)
    line = np.stack([20.0 + 350.0 * t, 150.0 + 100.0 * np.sin(20.0 * t)], axis=1)

    def inked(pieces: bool) -> np.ndarray:
        pixmap = blank(SQUARE, 1.0, QColor("white"))
        with brush(pixmap) as painter:
            painter.setPen(pen("#000000", 2.0, flat=pieces))
            if pieces:
                painter.drawLines(segments(straightened(thinned(line, 0.3), 0.1), 2.0))
            else:
                painter.drawPolyline(polygon(line))
        return _gray(pixmap)

    one, other = inked(True), inked(False)
    assert abs(one.mean() - other.mean()) < 0.6
    assert np.abs(one - other).mean() < 1.0


@pytest.mark.usefixtures("qapp")
def test_a_picture_lies_where_its_spans_say() -> None:
    """Pixel centres lie on the spans' ends; row 0 is the lowest."""
    rgba = np.zeros((2, 2, 4), dtype=np.uint8)
    rgba[..., 3] = 255
    rgba[0, 0, :3] = 255
    image = Image(key="heat", rgba=rgba, x_span=(2.5, 7.5), y_span=(2.5, 7.5))
    pixels = _gray(Backdrop().pixmap((image,), ground(1.0)))
    assert pixels[250, 50] > 200
    assert pixels[50, 50] < 50
    assert pixels[250, 350] < 50


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("zoom", [1e-3, 1e-6, 1e-9])
def test_a_picture_zoomed_into_fills_the_view(zoom: float) -> None:
    rgba = np.full((50, 50, 4), 90, dtype=np.uint8)
    rgba[..., 3] = 255
    image = Image(key="heat", rgba=rgba, x_span=(0.0, 10.0), y_span=(0.0, 10.0))
    near = Projection((3.3, 3.3 + zoom), (4.4, 4.4 + zoom), 400.0, 300.0)
    pixels = _gray(Backdrop().pixmap((image,), Ground(near, Look(LIGHT, QFont(), 1.0), ((), ()))))
    assert np.abs(pixels - 90.0).max() <= 2.0


@pytest.mark.usefixtures("qapp")
def test_pixmaps_have_the_resolution_of_the_device() -> None:
    backdrop = Backdrop()
    assert backdrop.pixmap((), ground(1.0)).width() == 400
    sharp = backdrop.pixmap((), ground(2.0))
    assert (sharp.width(), sharp.height(), sharp.devicePixelRatio()) == (800, 600, 2.0)
    assert backdrop.bakes == 2


def test_layers_are_the_same_by_value() -> None:
    def ring(x: float) -> Markers:
        return Markers(key="a", points=np.array([[x, np.nan]]), symbol="ring", color="#000000", edge="#ffffff")

    assert same(ring(1.0), ring(1.0))
    assert same((ring(1.0), ring(2.0)), (ring(1.0), ring(2.0)))
    assert not same(ring(1.0), ring(2.0))
    assert not same((ring(1.0),), (ring(1.0), ring(1.0)))
    assert not same(ring(1.0), None)


def test_projection_and_numbers_are_inverse() -> None:
    log = Projection((0.0, 10.0), (-3.0, 3.0), 400.0, 300.0, y_log=True)
    for point in ((1.0, 1e-3), (7.5, 20.0)):
        x, y = log(np.array([point]))[0]
        assert log.data(x, y) == pytest.approx(point)


def test_what_a_log_axis_cannot_show() -> None:
    log = Projection((0.0, 10.0), (-3.0, 3.0), 400.0, 300.0, y_log=True)
    flat = log.plane(np.array([(0.0, 0.0), (0.0, -1.0), (0.0, np.inf), (0.0, 1.0)]))[:, 1]
    assert flat[0] == -400.0
    assert np.isnan(flat[1])
    assert flat[2] == pytest.approx(300.0)
    assert flat[3] == 0.0


@pytest.mark.parametrize("length", [1.0, 40.0, 300.0, 4000.0])
@pytest.mark.parametrize("log", [False, True])
def test_ticks_lie_on_the_axis(log: bool, length: float) -> None:
    found = marks((0.02, 500.0), log, length, 50.0)
    places = [at for at, _ in found.major]
    assert all(-1e-6 <= at <= length + 1e-6 for at in [*places, *found.minor])
    assert places == sorted(places)


def ground(ratio: float) -> Ground:
    """A square view."""
    return Ground(SQUARE, Look(LIGHT, QFont(), ratio), ((), ()))


def _gray(pixmap: QPixmap) -> np.ndarray:
    image = pixmap.toImage()
    return np.array(
        [[image.pixelColor(x, y).red() for x in range(image.width())] for y in range(image.height())], float
    )
