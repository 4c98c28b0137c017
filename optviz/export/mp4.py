"""Frames as an MP4 that plays everywhere: H.264, yuv420p, the index in front.

Its pictures must have even numbers of rows and columns; an odd one is continued by a copy of its last row or column.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

import numpy as np

from optviz.errors import InputError
from optviz.export.movie import Film, Frame

CODECS = ("libx264", "libopenh264", "h264", "mpeg4")
"""The first one there is."""

OPTIONS = {"libx264": {"preset": "veryfast", "crf": "18", "tune": "animation"}}

BITS_PER_PIXEL = 0.15
"""For codecs that want a bit rate."""


def write_mp4(
    frames: Iterable[Frame], file: BinaryIO, film: Film, tick: Callable[[float], None] = lambda fraction: None
) -> None:
    """Writes the film's frames, each as long as the others. ``tick`` hears of every frame and may raise to give up.

    Raises ``InputError`` where PyAV is missing.
    """
    av = load_av()
    with TemporaryDirectory(prefix="optviz-") as folder:
        # FFmpeg moves the index to the front by reading the file again: it needs one of its own.
        path = Path(folder) / "movie.mp4"
        with av.open(str(path), "w", options={"movflags": "+faststart"}) as container:
            _encode(av, container, frames, film, tick)
        with path.open("rb") as written:
            shutil.copyfileobj(written, file, 1 << 20)


def load_av() -> Any:
    """PyAV, quiet."""
    try:
        import av
    except ImportError as error:
        raise InputError("", "MP4 needs PyAV: pip install 'optviz[video]'") from error
    return av


def _encode(av: Any, container: Any, frames: Iterable[Frame], film: Film, tick: Callable[[float], None]) -> None:
    stream = None
    for index, frame in enumerate(frames):
        pixels = even(frame)
        if stream is None:
            stream = _stream(av, container, film, pixels)
        picture = av.VideoFrame.from_ndarray(pixels, format="rgb24")
        picture.colorspace, picture.color_range = av.video.reformatter.Colorspace.ITU709, 2
        picture = picture.reformat(format="yuv420p", dst_colorspace="ITU709", dst_color_range="MPEG")
        picture.pts, picture.time_base = index, 1 / film.rate
        container.mux(stream.encode(picture))
        tick((index + 1) / film.frames)
    if stream is not None:
        container.mux(stream.encode(None))


def even(frame: Frame) -> Frame:
    """The frame, its last row and column repeated where their number is odd."""
    rows, columns = frame.shape[:2]
    return np.pad(frame, ((0, rows % 2), (0, columns % 2), (0, 0)), "edge") if rows % 2 or columns % 2 else frame


def _stream(av: Any, container: Any, film: Film, pixels: Frame) -> Any:
    name = _codec(av)
    stream = container.add_stream(name, rate=film.rate, options=OPTIONS.get(name, {}))
    stream.height, stream.width = pixels.shape[:2]
    stream.pix_fmt = "yuv420p"
    context = stream.codec_context
    context.time_base = 1 / film.rate
    context.color_range, context.colorspace, context.color_primaries, context.color_trc = 1, 1, 1, 1
    if name not in OPTIONS:
        context.bit_rate = int(BITS_PER_PIXEL * stream.width * stream.height * film.fps)
    return stream


def _codec(av: Any) -> str:
    for name in CODECS:
        try:
            av.Codec(name, "w")
        except ValueError:
            continue
        return name
    raise InputError("", "this PyAV cannot write H.264: pip install --upgrade 'optviz[video]'")
