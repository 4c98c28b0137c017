"""Pictures within files of vectors."""

from __future__ import annotations

import math
import struct
import zlib

import numpy as np

from optviz.export.marks import Picture, Rect


def cropped(picture: Picture, largest: float = math.inf) -> tuple[np.ndarray, Rect]:
    """What shows of the picture, and where it lies, so that nothing sticks out in a program that cannot clip.

    No pixel is larger than ``largest``, for programs that do not smooth pictures either.
    """
    whole, clip = picture.rect, picture.clip or picture.rect
    left, right = max(whole.left, clip.left), min(whole.right, clip.right)
    rect = Rect(left, max(whole.top, clip.top), right, min(whole.bottom, clip.bottom))
    if rect.width <= 0.0 or rect.height <= 0.0:
        return picture.rgba[:0], rect
    down = _resampled(picture.rgba, rect.top - whole.top, rect.bottom - whole.top, whole.height, largest)
    across = down.swapaxes(0, 1)
    across = _resampled(across, rect.left - whole.left, rect.right - whole.left, whole.width, largest)
    return np.rint(across.swapaxes(0, 1)).astype(np.uint8), rect


def png_of(rgba: np.ndarray) -> bytes:
    """The pixels (rows, columns, 4) as a PNG file, without alpha where nothing is transparent."""
    opaque = bool((rgba[..., 3] == 255).all())
    pixels = np.ascontiguousarray(rgba[..., : 3 if opaque else 4])
    rows, columns = pixels.shape[:2]
    head = struct.pack(">IIBBBBB", columns, rows, 8, 2 if opaque else 6, 0, 0, 0)
    body = min((zlib.compress(_filtered(pixels, kind), 9) for kind in (0, 1, 2)), key=len)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _resampled(pixels: np.ndarray, start: float, stop: float, length: float, largest: float) -> np.ndarray:
    """What lies from ``start`` to ``stop`` of rows that are ``length`` long, in as many rows or enough of them."""
    scale = len(pixels) / length
    start, stop = start * scale, stop * scale
    count = max(1, round(stop - start), math.ceil((stop - start) / scale / largest))
    at = np.clip(start + (np.arange(count) + 0.5) * (stop - start) / count - 0.5, 0.0, len(pixels) - 1.0)
    before = np.floor(at).astype(int)
    after = np.minimum(before + 1, len(pixels) - 1)
    share = (at - before)[:, None, None]
    mixed: np.ndarray = (1.0 - share) * pixels[before] + share * pixels[after]
    return mixed


def _filtered(pixels: np.ndarray, kind: int) -> bytes:
    """Rows as PNG stores them: as they are (0), less their left (1) or upper neighbours (2)."""
    rest = pixels.copy()
    if kind == 1:
        rest[:, 1:] -= pixels[:, :-1]
    elif kind == 2:
        rest[1:] -= pixels[:-1]
    rows = rest.reshape(len(rest), -1)
    return np.hstack([np.full((len(rows), 1), kind, dtype=np.uint8), rows]).tobytes()


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
