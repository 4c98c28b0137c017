"""Colours of runs can be told apart, by colour-blind eyes too."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from optviz.scene.style import STYLES, Style

SIMULATED = {
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
    "usual": [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
}
"""Linear RGB as such eyes see it, at full severity: Machado, Oliveira and Fernandes 2009."""

XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
WHITE = np.array([0.95047, 1.0, 1.08883])
TOGETHER = 8
"""So many runs are compared at a time; more of them are told apart by their labels."""


def linear(color: str) -> np.ndarray:
    """Linear sRGB, each channel in [0, 1]."""
    coded = np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)]) / 255.0
    return np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)


def lab(rgb: np.ndarray) -> np.ndarray:
    """CIELAB under D65."""
    xyz = XYZ @ np.clip(rgb, 0.0, 1.0) / WHITE
    x, y, z = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16.0) / 116.0)
    return np.array([116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)])


def difference(one: np.ndarray, other: np.ndarray) -> float:
    """CIEDE2000 between two colours in CIELAB (Sharma, Wu and Dalal 2005)."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    chroma = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2.0
    stretch = 1.5 - 0.5 * np.sqrt(chroma**7 / (chroma**7 + 25.0**7))
    a1, a2 = stretch * a1, stretch * a2
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = np.degrees(np.arctan2(b1, a1)) % 360.0, np.degrees(np.arctan2(b2, a2)) % 360.0
    turn = (h2 - h1 + 180.0) % 360.0 - 180.0
    hue, light, mean = h1 + turn / 2.0, (l1 + l2) / 2.0, (c1 + c2) / 2.0
    t = (
        1.0
        - 0.17 * np.cos(np.radians(hue - 30.0))
        + 0.24 * np.cos(np.radians(2.0 * hue))
        + 0.32 * np.cos(np.radians(3.0 * hue + 6.0))
        - 0.20 * np.cos(np.radians(4.0 * hue - 63.0))
    )
    d_light = (l2 - l1) / (1.0 + 0.015 * (light - 50.0) ** 2 / np.sqrt(20.0 + (light - 50.0) ** 2))
    d_chroma = (c2 - c1) / (1.0 + 0.045 * mean)
    d_hue = 2.0 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2.0)) / (1.0 + 0.015 * mean * t)
    swing = 2.0 * np.sqrt(mean**7 / (mean**7 + 25.0**7))
    rotation = -np.sin(np.radians(60.0 * np.exp(-(((hue % 360.0 - 275.0) / 25.0) ** 2)))) * swing
    return float(np.sqrt(d_light**2 + d_chroma**2 + d_hue**2 + rotation * d_chroma * d_hue))


def seen(color: str, eyes: str) -> np.ndarray:
    """A colour in CIELAB as those eyes see it."""
    return lab(np.array(SIMULATED[eyes]) @ linear(color))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_difference_is_that_of_its_authors(
    one: tuple[float, ...], other: tuple[float, ...], expected: float
) -> None:
    assert difference(np.array(one), np.array(other)) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize(
    ("eyes", "least"), [("deuteranopia", 8.0), ("protanopia", 8.0), ("tritanopia", 5.5), ("usual", 16.0)]
)
def test_the_first_runs_are_told_apart(style: Style, eyes: str, least: float) -> None:
    colors = {color: seen(color, eyes) for color in style.runs[:TOGETHER]}
    close = {
        (one, other): distance
        for one, other in combinations(colors, 2)
        if (distance := difference(colors[one], colors[other])) < least
    }
    assert close == {}


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("eyes", SIMULATED)
def test_runs_stand_out_from_panels_and_heatmaps(style: Style, eyes: str) -> None:
    for color in style.runs[:TOGETHER]:
        for ground in (style.panel, *style.heat):
            assert difference(seen(color, eyes), seen(ground, eyes)) > 10.0


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_names_in_the_runs_colours_are_readable(style: Style) -> None:
    """Contrast of at least 3 : 1 (WCAG 2.1, large text and graphics)."""
    ground = XYZ[1] @ linear(style.panel)
    for color in style.runs:
        darker, lighter = sorted((ground, XYZ[1] @ linear(color)))
        assert (lighter + 0.05) / (darker + 0.05) > 3.0


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_no_two_of_all_runs_look_alike(style: Style) -> None:
    for one, other in combinations(style.runs, 2):
        assert difference(seen(one, "usual"), seen(other, "usual")) > 8.0
