"""What a user may say about a picture or a film, each described once for the command line and the window."""

from __future__ import annotations

from dataclasses import dataclass

from optviz.params import Param
from optviz.scene.style import ThemeName
from optviz.text import QT_TRANSLATE_NOOP

WIDTH = Param(
    name="width",
    default=1280,
    kind="int",
    low=320,
    high=8000,
    slider=(320, 3840),
    unit="px",
    doc=QT_TRANSLATE_NOOP("Params", "Width at 96 dpi; more dpi give proportionally more pixels."),
)
HEIGHT = Param(
    name="height",
    default=800,
    kind="int",
    low=240,
    high=8000,
    slider=(240, 2160),
    unit="px",
    doc=QT_TRANSLATE_NOOP("Params", "Height at 96 dpi; more dpi give proportionally more pixels."),
)
DPI = Param(
    name="dpi",
    default=96,
    kind="int",
    low=36,
    high=1200,
    slider=(72, 600),
    unit="dpi",
    doc=QT_TRANSLATE_NOOP("Params", "Pixels per inch; 300 and more for print."),
)
TEXT_SCALE = Param(
    name="text_scale",
    default=1.0,
    low=0.5,
    high=4.0,
    slider=(0.5, 2.5),
    unit="×",
    doc=QT_TRANSLATE_NOOP("Params", "Size of all texts, relative to the usual one."),
)
TRANSPARENT = Param(
    name="transparent",
    default=False,
    kind="bool",
    doc=QT_TRANSLATE_NOOP("Params", "No background, for slides of any colour."),
)
FPS = Param(
    name="fps",
    default=30.0,
    low=1.0,
    high=120.0,
    slider=(5.0, 60.0),
    doc=QT_TRANSLATE_NOOP("Params", "Pictures a second."),
)
SECONDS = Param(
    name="seconds",
    default=8.0,
    low=0.1,
    high=600.0,
    slider=(1.0, 60.0),
    unit="s",
    doc=QT_TRANSLATE_NOOP("Params", "How long the whole film lasts."),
)
HOLD = Param(
    name="hold",
    default=1.0,
    low=0.0,
    high=60.0,
    slider=(0.0, 5.0),
    unit="s",
    doc=QT_TRANSLATE_NOOP("Params", "How long the last picture stays, within the film's length."),
)
LOOP = Param(
    name="loop",
    default=True,
    kind="bool",
    doc=QT_TRANSLATE_NOOP("Params", "A GIF begins again when it ends."),
)


@dataclass(frozen=True, kw_only=True)
class PictureOptions:
    """How a picture, or each picture of a film, is to look; ``left_out`` are what ``parts_of`` a scene can be."""

    width: int = WIDTH.default
    height: int = HEIGHT.default
    dpi: int = DPI.default
    theme: ThemeName = "light"
    language: str = "en"
    text_scale: float = TEXT_SCALE.default
    transparent: bool = TRANSPARENT.default
    left_out: frozenset[str] = frozenset()
