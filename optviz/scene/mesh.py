"""A surface as a mesh in space: where its points lie, which of them are hidden, which is under a point of the picture.

Heights are shades: the loss on the scale of the heatmap's colours, from 0 to 1, so that a logarithmic scale that makes
the valley of a steep surface visible from above makes it visible in space too.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from optviz.engine.field import Field
from optviz.engine.path import read_only
from optviz.scene.layers import Span
from optviz.scene.sight import LEVEL, Sight

TOLERANCE = 0.004
"""What lies deeper behind the surface than that (a share of its height) is hidden."""

NEVER = -1.0

CUSP = 0.025
"""On a logarithmic scale a height is the mean over this share of the sides in each direction, at least."""


@dataclass(frozen=True, eq=False)
class Mesh:
    """``shades`` (n, n), rows of y and columns of x, evenly over the spans; nan where the surface has no value."""

    x_span: Span
    y_span: Span
    shades: np.ndarray

    @property
    def size(self) -> int:
        """Points along each side."""
        return len(self.shades)

    @property
    def cell(self) -> float:
        """The distance of two points in the box."""
        return 2.0 / (self.size - 1)

    def flat(self, points: np.ndarray) -> np.ndarray:
        """Points (N, 2) of the plane on the base of the box, [−1, 1]²."""
        low, high = np.array([self.x_span, self.y_span]).T
        return np.asarray((points - low) / (high - low) * 2.0 - 1.0)

    def box(self, points: np.ndarray) -> np.ndarray:
        """Points (N, 2) of the plane on the surface, in the box (N, 3); nan beyond its borders."""
        flat = self.flat(points)
        return np.column_stack([flat, between(self.shades, flat)])

    def plane(self, flat: np.ndarray) -> np.ndarray:
        """Points (N, 2) of the base in the plane's own units."""
        low, high = np.array([self.x_span, self.y_span]).T
        return np.asarray(low + (flat + 1.0) / 2.0 * (high - low))

    def vertices(self) -> np.ndarray:
        """The mesh in the box (n, n, 3)."""
        at = np.linspace(-1.0, 1.0, self.size)
        x, y = np.meshgrid(at, at)
        return np.stack([x, y, self.shades], axis=-1)


@lru_cache(maxsize=4)
def mesh_of(field: Field, size: int) -> Mesh:
    """The field with ``size`` points along each side, each the mean of what lies around it.

    Without that some points would hit the narrow floor of a valley and others miss it: a saw. On a logarithmic scale
    valleys end in a cusp, and the means reach farther.
    """
    at = np.linspace(-1.0, 1.0, size)
    shades = np.where(np.isfinite(field.z), field.shade(field.z), np.nan)
    count = len(shades)
    reach = round(max(CUSP * count, 0.8 * count / size) if field.shade.log else 0.4 * count / size)
    for _ in range(4):
        shades = _blurred(shades, reach).T
    flat = np.stack(np.meshgrid(at, at), axis=-1).reshape(-1, 2)
    return Mesh(field.x_span, field.y_span, read_only(between(shades, flat).reshape(size, size)))


def _blurred(values: np.ndarray, reach: int) -> np.ndarray:
    """The means of columns (n, m) over ``reach`` rows to either side; nan where there is no value itself."""
    known = np.isfinite(values)
    sums = [
        np.cumsum(np.pad(part, ((reach + 1, reach), (0, 0))), axis=0) for part in (np.where(known, values, 0.0), known)
    ]
    total, count = (part[2 * reach + 1 :] - part[: -2 * reach - 1] for part in sums)
    return np.where(known, total / np.maximum(count, 1), np.nan)


def between(values: np.ndarray, flat: np.ndarray) -> np.ndarray:
    """Values (n, m) over the base, bilinear at points (N, 2); nan beyond the borders, and beside what is nan."""
    rows, columns = values.shape
    x, y = (flat[:, 0] + 1.0) / 2.0 * (columns - 1), (flat[:, 1] + 1.0) / 2.0 * (rows - 1)
    slack = 1e-9 * max(rows, columns)
    inside = (x >= -slack) & (x <= columns - 1 + slack) & (y >= -slack) & (y <= rows - 1 + slack)
    x, y = np.where(inside, x, 0.0), np.where(inside, y, 0.0)
    i, j = np.clip(x.astype(int), 0, columns - 2), np.clip(y.astype(int), 0, rows - 2)
    u, v = x - i, y - j
    lower, upper = (
        values[j, i] * (1.0 - u) + values[j, i + 1] * u,
        values[j + 1, i] * (1.0 - u) + values[j + 1, i + 1] * u,
    )
    return np.where(inside, lower * (1.0 - v) + upper * v, np.nan)


@lru_cache(maxsize=4)
def cover(mesh: Mesh, sight: Sight) -> np.ndarray:
    """How deep each point (n, n) of the mesh lies behind the surface, seen from the viewer; negative where it is seen.

    The way from the point to the viewer enters the surface from above and leaves it to above again: M(t) is the
    deepest that it was below the surface until t, and −g(t) how high it is above it then; the depth is the largest
    min(M(t), −g(t)). A rim whose underside is seen, through which the way leaves the box, hides nothing.
    """
    size, lift = mesh.size, np.radians(sight.camera.elevation)
    depth = np.full((size, size), NEVER)
    if sight.rise < LEVEL or np.cos(lift) < LEVEL:
        return read_only(depth)
    way = np.array([np.cos(np.radians(sight.camera.azimuth)), np.sin(np.radians(sight.camera.azimuth))])
    climb = np.tan(lift) * mesh.cell / sight.rise
    padded = np.pad(mesh.shades, size, constant_values=np.nan)
    below = np.full((size, size), NEVER)
    across, above = (size - 1) / float(np.abs(way).max()), 1.0 / max(float(climb), 1e-9) + 1.0
    reach = int(min(across, above))
    for length in range(1, reach + 1):
        over = _shifted(padded, way * length, size) - (mesh.shades + climb * length)
        below = np.fmax(below, over)
        depth = np.fmax(depth, np.minimum(below, -over))
    return read_only(depth)


def _shifted(padded: np.ndarray, by: np.ndarray, size: int) -> np.ndarray:
    """The values (size, size) at places moved by so many cells: everywhere the same mixture of four."""
    (i, j), (u, v) = np.floor(by).astype(int), by - np.floor(by)

    def window(row: int, column: int) -> np.ndarray:
        return padded[size + j + row : 2 * size + j + row, size + i + column : 2 * size + i + column]

    parts = ((1.0 - u) * (1.0 - v), 0, 0), (u * (1.0 - v), 0, 1), ((1.0 - u) * v, 1, 0), (u * v, 1, 1)
    return np.asarray(sum(share * window(row, column) for share, row, column in parts if share > 1e-9))


def hidden(mesh: Mesh, sight: Sight, box: np.ndarray) -> np.ndarray:
    """Which points (N, 3) on the surface lie behind it."""
    return np.asarray(between(cover(mesh, sight), box[:, :2]) > TOLERANCE)


def underneath(mesh: Mesh, sight: Sight, box: np.ndarray) -> np.ndarray:
    """Which points (N, 3) on the surface are on a facet whose underside is seen."""
    under = turn_of(corners_of(sight(mesh.vertices()))) <= 0.0
    with np.errstate(invalid="ignore"):
        cells = np.floor((np.nan_to_num(box[:, :2]) + 1.0) / mesh.cell).astype(int)
    column, row = np.clip(cells, 0, mesh.size - 2).T
    return np.asarray(under[row, column])


def in_order(cells: np.ndarray, sight: Sight) -> np.ndarray:
    """What belongs to the cells (n, m, …) of a mesh, as (n·m, …) from back to front."""
    turned = cells[:: -1 if sight.toward[1] < 0.0 else 1, :: -1 if sight.toward[0] < 0.0 else 1]
    return turned.reshape(-1, *cells.shape[2:])


def corners_of(grid: np.ndarray) -> np.ndarray:
    """The corners (n−1, m−1, 4, …) of the cells between points (n, m, …), once around each."""
    return np.stack([grid[:-1, :-1], grid[:-1, 1:], grid[1:, 1:], grid[1:, :-1]], axis=2)


def turn_of(corners: np.ndarray) -> np.ndarray:
    """Twice the signed area (…) of quadrilaterals (…, 4, 2): positive where they are seen from above."""
    one, other = corners[..., 2, :] - corners[..., 0, :], corners[..., 3, :] - corners[..., 1, :]
    return np.asarray(one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0])


def pick(mesh: Mesh, sight: Sight, at: tuple[float, float]) -> tuple[float, float] | None:
    """The point (x, y) of the plane whose place on the surface is seen at a point of the picture; None beside it."""
    box = corners_of(mesh.vertices())
    corners = sight(box)
    fronts = in_order(turn_of(corners) > 0.0, sight)
    shown, solid = in_order(corners, sight)[fronts], in_order(box, sight)[fronts]
    found: tuple[int, np.ndarray] | None = None
    for parts in ((0, 1, 2), (0, 2, 3)):
        shares = _barycentric(shown[:, parts], np.asarray(at))
        hits = np.flatnonzero((shares >= -1e-9).all(axis=1))
        if len(hits) and (found is None or hits[-1] > found[0]):
            found = int(hits[-1]), shares[hits[-1]] @ solid[hits[-1], parts, :2]
    if found is None:
        return None
    x, y = mesh.plane(found[1][None])[0].tolist()
    return x, y


def _barycentric(triangles: np.ndarray, at: np.ndarray) -> np.ndarray:
    """The shares (N, 3) of the corners of triangles (N, 3, 2) that make a point."""
    a, b, c = triangles[:, 0], triangles[:, 1], triangles[:, 2]
    (u, v), (p, q), (r, s) = (b - a).T, (c - a).T, (at - a).T
    with np.errstate(divide="ignore", invalid="ignore"):
        second, third = (r * q - s * p) / (u * q - v * p), (u * s - v * r) / (u * q - v * p)
    return np.stack([1.0 - second - third, second, third], axis=1)
