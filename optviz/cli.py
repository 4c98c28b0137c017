"""The command line: the same studies and scenes as the window, without one."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from optviz import manual, sources
from optviz.errors import InputError
from optviz.export.code import script
from optviz.export.data import write_data, writer_for
from optviz.export.movie import Film
from optviz.export.options import FPS, HOLD, SECONDS, TEXT_SCALE, PictureOptions
from optviz.listing import KINDS, listing
from optviz.options import SCENARIO_HELP, Parser, size, whole
from optviz.params import Param
from optviz.scene.parts import COMMON, parts_of
from optviz.scene.show import Show
from optviz.scene.style import LIGHT
from optviz.scene.words import untranslated
from optviz.studies import compute

Action = Callable[[argparse.Namespace], None]
COMMANDS = ("list", "run", "render", "check", "code")


def main(arguments: Sequence[str]) -> int:
    """Runs one of ``COMMANDS``; the exit status."""
    options = _parser().parse_args(arguments)
    try:
        options.action(options)
    except InputError as error:
        place = f"{options.place}: " if options.place else ""
        print(f"optviz: {place}{error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        raise  # nobody reads on: for the caller
    except OSError as error:
        print(f"optviz: {error.filename or options.place}: {error.strerror or error}", file=sys.stderr)
        return 1
    return 0


def _parser() -> Parser:
    parser = Parser(prog="optviz", usage=manual.USAGE, description=manual.PROGRAM, epilog=manual.WINDOW)
    commands = parser.add_subparsers(required=True, metavar="COMMAND", prog="optviz")
    lists = _command(commands, "list", _list, "what there is to choose from")
    lists.add_argument("kind", choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    lists.add_argument("--json", action="store_true", help="as JSON, with every parameter")
    run = _command(commands, "run", _run, "compute a scenario and write its numbers", scenario=True)
    run.add_argument("-o", "--out", required=True, type=Path, metavar="OUT", help="a .csv, .json or .npz file")
    render = _command(commands, "render", _render, "draw a scenario", scenario=True)
    render.add_argument(
        "-o", "--out", required=True, type=Path, metavar="OUT", help="a .png, .svg, .pdf, .gif or .mp4 file"
    )
    render.add_argument(
        "--size", type=size, default=(1280, 800), metavar="WxH", help="in pixels at 96 dpi; default: 1280x800"
    )
    render.add_argument("--dpi", type=whole(36, 1200), default=96, help="pixels per inch; default: 96")
    render.add_argument("--step", type=whole(0, 100_000), default=None, metavar="N", help="default: the last one")
    render.add_argument("--theme", choices=("light", "dark"), default="light", help="default: light")
    render.add_argument("--lang", choices=("ko", "en"), default="en", help="default: en")
    render.add_argument("--text-scale", type=_described(TEXT_SCALE), default=1.0, metavar="X", help="size of all texts")
    render.add_argument("--transparent", action="store_true", help="no background (.png, .svg)")
    render.add_argument(
        "--without", nargs="+", default=(), metavar="PART", help=f"{', '.join(COMMON)}, or a panel's name"
    )
    render.add_argument(
        "--fps", type=_described(FPS), default=FPS.default, help=f"pictures a second of a film; default: {FPS.default}"
    )
    render.add_argument(
        "--seconds",
        type=_described(SECONDS),
        default=SECONDS.default,
        help=f"length of a film; default: {SECONDS.default}",
    )
    render.add_argument("--hold", type=_described(HOLD), default=0.0, metavar="S", help="how long its end stays")
    render.add_argument("--once", action="store_true", help="a GIF does not begin again")
    _command(commands, "check", _check, "say whether a scenario is usable", scenario=True)
    code = _command(commands, "code", _code, "print a script that does the same", scenario=True)
    code.add_argument("--as", dest="language", choices=("numpy", "pytorch"), required=True, help="its language")
    return parser


def _command(commands: Any, name: str, action: Action, text: str, *, scenario: bool = False) -> Parser:
    parser: Parser = commands.add_parser(
        name, help=text, description=text[0].upper() + text[1:] + ".", epilog=manual.COMMANDS[name]
    )
    parser.set_defaults(action=action, place="")
    if scenario:
        parser.add_argument("scenario", metavar="SCENARIO", help=SCENARIO_HELP)
    return parser


def _described(param: Param) -> Callable[[str], float]:
    """A converter for a number that a ``Param`` describes."""

    def convert(text: str) -> float:
        try:
            return float(param.check(float(text)))
        except InputError as error:
            raise argparse.ArgumentTypeError(error.problem) from None

    return convert


def _list(options: argparse.Namespace) -> None:
    text = listing(options.kind, as_json=options.json)
    options.place = "standard output"
    print(text, flush=True)


def _run(options: argparse.Namespace) -> None:
    _checked_out(options, writer_for)
    scenario = _read(options)
    *_, result = compute(scenario)
    options.place = str(options.out)
    write_data(result, options.out)


def _render(options: argparse.Namespace) -> None:
    from optviz.export.qt.render import check_format, computed, write

    film = Film(fps=options.fps, seconds=options.seconds, hold=options.hold, loop=not options.once)
    _checked_out(options, lambda out: check_format(out, film))
    show = computed(_read(options))
    _check_left_out(options.without, show)
    width, height = options.size
    picture = PictureOptions(
        width=width,
        height=height,
        dpi=options.dpi,
        theme=options.theme,
        language=options.lang,
        text_scale=options.text_scale,
        transparent=options.transparent,
        left_out=frozenset(options.without),
    )
    write(show, options.out, picture, step=options.step, film=film)


def _check_left_out(names: Sequence[str], show: Show) -> None:
    """Refuses what the picture does not have."""
    allowed = parts_of(show.draw(show.length, LIGHT, untranslated, "en"))
    for name in names:
        if name not in allowed:
            raise InputError("--without", f'must be one of {", ".join(allowed)}, got "{name}"')


def _check(options: argparse.Namespace) -> None:
    _read(options)


def _code(options: argparse.Namespace) -> None:
    text = script(_read(options), options.language)
    options.place = "standard output"
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def _read(options: argparse.Namespace) -> Any:
    options.place = options.scenario
    return sources.read(options.scenario)


def _checked_out(options: argparse.Namespace, check: Callable[[Path], object]) -> None:
    """Refuses an output that cannot become a file before anything is computed."""
    options.place = str(options.out)
    check(options.out)
    if not options.out.resolve().parent.is_dir():
        raise InputError("", "its folder does not exist")
