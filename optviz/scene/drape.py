"""Walks laid over a surface: their straight steps follow it, and end at the walls of its box."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optviz.engine.path import read_only
from optviz.scene.layers import Span


@dataclass(frozen=True, eq=False)
class Drape:
    """``points`` (M, 2) along a walk, a row of nan where it is outside; after t steps it has reached ``ends[t]``."""

    points: np.ndarray
    ends: np.ndarray


def draped(walk: np.ndarray, x_span: Span, y_span: Span, *, piece: float, still: float, most: int) -> Drape:
    """The walk (T+1, 2), cut at the spans' borders, in pieces of at most ``piece`` of the box's sides.

    Steps that stay within ``still`` of the sides count as none; of more than ``most`` others only every second, third …
    does.
    """
    low, high = np.array([x_span, y_span], dtype=float).T
    places = np.clip((walk - low) / (high - low), -1e9, 1e9)
    kept = _moving(places, still)
    moves = np.flatnonzero(kept)
    kept[:] = False
    kept[moves[:: -(-len(moves) // most)]] = kept[-1] = True
    points, ends = _pieces(places[kept], piece)
    return Drape(read_only(low + points * (high - low)), read_only(ends[np.cumsum(kept) - 1]))


def thinned(lines: np.ndarray, still: float) -> np.ndarray:
    """Lines (N, K) without points that stay in the same cell of size ``still`` as the one before."""
    return lines[_moving(lines, still)] if len(lines) else lines


def _moving(places: np.ndarray, still: float) -> np.ndarray:
    """Which places are in another small cell than the one before."""
    cells = np.rint(places / still)
    kept = np.ones(len(places), dtype=bool)
    kept[1:] = (cells[1:] != cells[:-1]).any(axis=1)
    return kept


def _pieces(places: np.ndarray, piece: float) -> tuple[np.ndarray, np.ndarray]:
    """Points along the walk within [0, 1]², and the number of the last one of each step, from the start on."""
    start, way = places[:-1], np.diff(places, axis=0)
    first, last = _inside(start, way)
    kept = first <= last
    length = np.where(kept, np.hypot(way[:, 0], way[:, 1]) * (last - first), 0.0)
    count = np.where(kept, np.maximum(1, np.ceil(length / piece)), 0).astype(int)
    enters = kept & (first > 0.0)
    rows = count + 2 * enters
    ends = np.concatenate([[0], np.cumsum(rows)])
    owner = np.repeat(np.arange(len(rows)), rows)
    # Of a step that enters the box: a gap (−1), where it enters (0), then its pieces as of any other (1, 2, …).
    number = np.arange(ends[-1]) - ends[owner] + 1 - 2 * enters[owner]
    share = first[owner] + (last - first)[owner] * number / np.maximum(count[owner], 1)
    points = np.clip(start[owner] + share[:, None] * way[owner], 0.0, 1.0)
    points[number < 0] = np.nan
    begin = places[:1] if bool(((places[0] >= 0.0) & (places[0] <= 1.0)).all()) else np.full((1, 2), np.nan)
    return np.concatenate([begin, points]), ends


def _inside(start: np.ndarray, way: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """From where to where, as shares of each step, it lies in [0, 1]²; the second is smaller where it never does."""
    with np.errstate(divide="ignore", invalid="ignore"):
        one, other = -start / way, (1.0 - start) / way
    enter, leave = np.minimum(one, other), np.maximum(one, other)
    rests = way == 0.0
    outside = rests & ((start < 0.0) | (start > 1.0))
    enter = np.where(rests, np.where(outside, np.inf, -np.inf), enter).max(axis=1)
    leave = np.where(rests, np.inf, leave).min(axis=1)
    return np.clip(enter, 0.0, 2.0), np.clip(leave, -1.0, 1.0)
