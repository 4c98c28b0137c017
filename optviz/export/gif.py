"""Frames as a GIF with one palette for all of them: no dithering, so that nothing flickers.

The stream is put together here, since Pillow, which packs the pixels, would join neighbours that are alike: whoever
counts the frames finds what was asked for. After the first one each frame holds only the rectangle that has changed,
transparent where it has not.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from typing import BinaryIO

import numpy as np

from optviz.errors import InputError
from optviz.export.gif_palette import CLEAR, Palette
from optviz.export.movie import Film, Frame

FASTEST = 50
"""Frames a second: browsers show one that lasts less than two hundredths of a second for ten of them."""

KEPT_AND_CLEAR = 0b101
"""A frame that stays below the next one and has a transparent colour."""

TRAILER = b";"

EVERY_INDEX = bytes(index for index in range(256) for _ in "rgb")
"""A palette of 256 different colours: of none of them Pillow makes another."""


def check_gif(film: Film) -> None:
    """``InputError`` for a film that no GIF can show."""
    if film.fps > FASTEST:
        raise InputError("fps", f"must be at most {FASTEST} in a GIF, got {film.fps:g}")


def write_gif(
    frames: Iterable[Frame],
    file: BinaryIO,
    film: Film,
    samples: Sequence[Frame],
    tick: Callable[[float], None] = lambda fraction: None,
) -> None:
    """Writes the film's frames, in colours that suit the ``samples`` (a few of the frames, the last one among them).

    ``tick`` hears of every frame and may raise to give up. Raises ``InputError``.
    """
    check_gif(film)
    palette = Palette(samples)
    before: Frame | None = None
    shown = np.empty((0, 0), np.uint8)
    for index, (frame, delay) in enumerate(zip(frames, delays(film), strict=True)):
        if before is None:
            shown = palette.indices(frame)
            file.write(_head(shown.shape[1], shown.shape[0], palette.table, film.loop))
            file.write(_block(shown, 0, 0, delay))
        else:
            file.write(_block(*_change(before, frame, shown, palette), delay))
        before = frame
        tick((index + 1) / film.frames)
    file.write(TRAILER)


def delays(film: Film) -> list[int]:
    """How long each frame is shown, in hundredths of a second: together as long as the film."""
    total = round(100.0 * film.seconds)
    ends = [round(total * (index + 1) / film.frames) for index in range(film.frames)]
    return [end - begin for begin, end in zip([0, *ends], ends, strict=False)]


def _change(before: Frame, frame: Frame, shown: np.ndarray, palette: Palette) -> tuple[np.ndarray, int, int]:
    """What is new: indices, ``CLEAR`` where nothing is, and where they begin. Brings ``shown`` up to date.

    At least one pixel, though it be clear: a frame without change is a frame too.
    """
    places = _differing(before, frame)
    fresh = palette.indices(frame.reshape(-1, 3)[places])
    new = fresh != shown.ravel()[places]
    places, fresh = places[new], fresh[new]
    if not len(places):
        return np.full((1, 1), CLEAR, np.uint8), 0, 0
    shown.ravel()[places] = fresh
    rows, columns = np.divmod(places, shown.shape[1])
    top, left = int(rows.min()), int(columns.min())
    result = np.full((int(rows.max()) - top + 1, int(columns.max()) - left + 1), CLEAR, np.uint8)
    result[rows - top, columns - left] = fresh
    return result, left, top


def _differing(before: Frame, frame: Frame) -> np.ndarray:
    """The pixels in which the frames differ, counted along the rows."""
    if before is frame:
        return np.empty(0, int)
    channels = np.flatnonzero(before.ravel() != frame.ravel())
    pixels = channels // 3
    return pixels[np.concatenate([[True], pixels[1:] != pixels[:-1]])] if len(pixels) else pixels


def _head(width: int, height: int, table: bytes, loop: bool) -> bytes:
    """Everything before the first frame."""
    screen = struct.pack("<6sHHBBB", b"GIF89a", width, height, 0xF7, 0, 0)
    forever = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"
    return screen + table + (forever if loop else b"")


def _block(indices: np.ndarray, left: int, top: int, delay: int) -> bytes:
    """One frame, which stays below the next one."""
    rows, columns = indices.shape
    control = b"\x21\xf9\x04" + struct.pack("<BHBB", KEPT_AND_CLEAR, delay, CLEAR, 0)
    place = struct.pack("<BHHHHB", 0x2C, left, top, columns, rows, 0)
    return control + place + _packed(indices)


def _packed(indices: np.ndarray) -> bytes:
    """The pixels as GIF stores them: Pillow's picture of them without what surrounds the data."""
    from PIL import Image

    picture = Image.frombytes("P", indices.shape[::-1], indices.tobytes())
    picture.putpalette(EVERY_INDEX)
    buffer = BytesIO()
    picture.save(buffer, "GIF", optimize=False, interlace=0)
    return _data(buffer.getvalue())


def _data(content: bytes) -> bytes:
    """The data of a GIF's only picture, from its code size to its end."""
    at = 13 + _table_size(content[10])
    while content[at] == 0x21:
        at = _after_blocks(content, at + 2)
    at += 10 + _table_size(content[at + 9])
    return content[at : _after_blocks(content, at + 1)]


def _table_size(flags: int) -> int:
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _after_blocks(content: bytes, at: int) -> int:
    """The end of a chain of blocks, each with its length in front, the last one empty."""
    while content[at]:
        at += content[at] + 1
    return at + 1
