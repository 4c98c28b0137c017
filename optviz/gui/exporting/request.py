"""What the export dialog asks the worker for, and what the worker does about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from PySide6.QtGui import QImage

from optviz.engine.descend import Tick
from optviz.export.code import script
from optviz.export.data import WRITERS, table_head, write_data
from optviz.export.movie import Film
from optviz.export.options import PictureOptions
from optviz.export.qt.render import drawn, write
from optviz.scene.show import Show
from optviz.studies import whole
from optviz.whole import write_whole

Kind = Literal["picture", "film", "data", "code"]
PREVIEW_ROWS = 40


@dataclass(frozen=True)
class Format:
    """A kind of file: its suffix, what it holds, and for a script its flavour."""

    name: str
    suffix: str
    kind: Kind
    flavour: str = ""


FORMATS: tuple[Format, ...] = (
    Format("png", ".png", "picture"),
    Format("svg", ".svg", "picture"),
    Format("pdf", ".pdf", "picture"),
    Format("gif", ".gif", "film"),
    Format("mp4", ".mp4", "film"),
    *(Format(suffix[1:], suffix, "data") for suffix in WRITERS),
    Format("numpy", ".py", "code", "numpy"),
    Format("pytorch", ".py", "code", "pytorch"),
)


@dataclass(frozen=True, eq=False)
class Subject:
    """What is exported: a lab's result, how it is drawn, and the step shown."""

    result: Any
    show: Callable[[Any], Show]
    step: int


@dataclass(frozen=True, eq=False)
class ExportRequest:
    """A subject in a format; ``out`` is None for a preview, which is ``scale`` times as large as the picture."""

    subject: Subject
    format: Format
    options: PictureOptions
    film: Film
    out: Path | None = None
    scale: float = 1.0


@dataclass(frozen=True, eq=False)
class Preview:
    """What a file would hold: a picture, or the first lines of a text."""

    request: ExportRequest
    image: QImage | None = None
    text: str = ""


def preview(request: ExportRequest, tick: Tick) -> Iterator[Preview]:
    """The preview of a request."""
    if request.format.kind in ("picture", "film"):
        yield Preview(request, image=_image(request))
    else:
        yield Preview(request, text=_text(request))


def export(request: ExportRequest, tick: Tick) -> Iterator[Path]:
    """Writes ``request.out`` whole or not at all, and gives it back."""
    out, subject = request.out, request.subject
    assert out is not None
    if request.format.kind == "code":
        write_whole(out, code(request).encode())
    elif request.format.kind == "data":
        write_data(whole(subject.result, tick), out)
    else:
        shown = subject.show(whole(subject.result, tick))
        write(shown, out, request.options, step=subject.step, film=request.film, tick=tick)
    yield out


def code(request: ExportRequest) -> str:
    """The script of a request."""
    scenario: Any = request.subject.result.scenario
    return script(scenario, "pytorch" if request.format.flavour == "pytorch" else "numpy")


def _image(request: ExportRequest) -> QImage:
    subject = request.subject
    return drawn(subject.show(subject.result), request.options, subject.step, dpi=96.0 * request.scale)


def _text(request: ExportRequest) -> str:
    if request.format.kind == "code":
        return code(request)
    return table_head(request.subject.result, PREVIEW_ROWS)
