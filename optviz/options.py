"""Arguments: the parser that both the commands and the window use, and the window's own."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from optviz import __version__, manual
from optviz.scenario.common import LABS

Size = tuple[int, int]
SCENARIO_HELP = "a file, - for standard input, or preset:NAME"


class Parser(argparse.ArgumentParser):
    """Says what is wrong with a call in one line; texts stand as they are written."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=argparse.RawDescriptionHelpFormatter, **options)

    def error(self, message: str) -> NoReturn:
        """Ends with status 2."""
        self.exit(2, f"optviz: {message} (try: {self.prog} --help)\n")


@dataclass(frozen=True)
class WindowOptions:
    """How the window is to be opened; None leaves it to what was remembered."""

    scenario: str | None = None
    screenshot: Path | None = None
    lab: str | None = None
    gallery: bool = False
    lecture: str | None = None
    present: bool = False
    size: Size | None = None
    theme: str | None = None
    language: str | None = None


def window_options(arguments: Sequence[str]) -> WindowOptions:
    """The window's options; ends with status 2 and one line where they are unusable."""
    parser = Parser(prog="optviz", usage=manual.USAGE, description=manual.PROGRAM, epilog=manual.WINDOW)
    parser.add_argument("scenario", nargs="?", metavar="SCENARIO", help=SCENARIO_HELP)
    parser.add_argument("--screenshot", type=Path, metavar="OUT.png", help="save a picture of the window and exit")
    parser.add_argument("--lab", choices=LABS, metavar="LAB", help=f"the lab in view: {', '.join(LABS)}")
    parser.add_argument("--gallery", action="store_true", help="begin with the gallery of scenes")
    parser.add_argument(
        "--lecture", nargs="?", const="", metavar="PAGE", help="begin with the lecture, at optimizers/adam, say"
    )
    parser.add_argument("--present", action="store_true", help="the lecture full screen")
    parser.add_argument("--size", type=size, metavar="WxH", help="the window's size: 1280x800")
    parser.add_argument("--theme", choices=("light", "dark"), help="default: as last time")
    parser.add_argument("--lang", dest="language", choices=("ko", "en"), help="default: as last time")
    parser.add_argument("--version", action="version", version=f"optviz {__version__}", help="print the version")
    chosen = WindowOptions(**vars(parser.parse_args(arguments)))
    if chosen.screenshot is not None and chosen.screenshot.suffix.lower() != ".png":
        parser.error(f"--screenshot: must end in .png, got {chosen.screenshot}")
    return chosen


def size(text: str) -> Size:
    """``1280x800`` as (1280, 800)."""
    match = re.fullmatch(r"(\d{1,5})x(\d{1,5})", text)
    width, height = (int(match[1]), int(match[2])) if match else (0, 0)
    if not (320 <= width <= 8000 and 240 <= height <= 8000):
        raise argparse.ArgumentTypeError(f"must be WIDTHxHEIGHT from 320x240 to 8000x8000, got {text}")
    return width, height


def whole(low: int, high: int) -> Callable[[str], int]:
    """A converter for whole numbers in a range."""

    def convert(text: str) -> int:
        if not re.fullmatch(r"\d{1,9}", text) or not low <= int(text) <= high:
            raise argparse.ArgumentTypeError(f"must be a whole number from {low} to {high}, got {text}")
        return int(text)

    return convert
