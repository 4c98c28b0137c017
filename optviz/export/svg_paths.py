"""Points as the data of SVG paths: whole hundredths of a pixel, each relative to the one before."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

DOT = "h.01"
"""A piece so short that its round ends make a dot; of length 0 not every program draws one."""


def line_data(points: np.ndarray) -> str:
    """The line through the points (N, 2), interrupted by rows of nan."""
    return "".join(_pieces(points))


def dot_data(centers: np.ndarray) -> str:
    """A dot at each of the centres (N, 2)."""
    return "".join(_moved(x, y) + DOT for x, y in _hundredths(centers))


def polygon_data(centers: np.ndarray, outline: np.ndarray) -> str:
    """The closed polygon ``outline`` (K, 2) around each of the centres (N, 2)."""
    return "".join(_piece(_hundredths(center + outline)) + "z" for center in centers)


def area_data(points: np.ndarray) -> str:
    """The closed polygons through the points (N, 2), a row of nan between two of them."""
    return "".join(piece + "z" for piece in _pieces(points))


def _pieces(points: np.ndarray) -> Iterator[str]:
    gaps = np.flatnonzero(~np.isfinite(points).all(axis=1))
    for piece in np.split(points, gaps):
        whole = piece[np.isfinite(piece).all(axis=1)]
        if len(whole):
            yield _piece(_hundredths(whole))


def _piece(points: list[list[int]]) -> str:
    """One unbroken line; points that round to the one before are left out."""
    (x, y), *rest = points
    parts = [_moved(x, y)]
    for to_x, to_y in rest:
        if (to_x, to_y) != (x, y):
            parts.append(_drawn(to_x - x, to_y - y))
            x, y = to_x, to_y
    return "".join(parts) if len(parts) > 1 else parts[0] + DOT


def _hundredths(points: np.ndarray) -> list[list[int]]:
    rounded: list[list[int]] = np.rint(100.0 * points).astype(np.int64).tolist()
    return rounded


def _moved(x: int, y: int) -> str:
    return "M" + _pair(x, y)


def _drawn(dx: int, dy: int) -> str:
    if dy == 0:
        return "h" + _number(dx)
    return "v" + _number(dy) if dx == 0 else "l" + _pair(dx, dy)


def _pair(x: int, y: int) -> str:
    second = _number(y)
    return _number(x) + (second if second.startswith("-") else " " + second)


def _number(hundredths: int) -> str:
    """Hundredths as a decimal number, without zeros that say nothing."""
    sign, (whole, part) = "-" if hundredths < 0 else "", divmod(abs(hundredths), 100)
    if part == 0:
        return f"{sign}{whole}"
    return f"{sign}{whole or ''}.{part:02d}".rstrip("0")
