"""The entry: the command line, or (imported only then) the window."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from typing import TYPE_CHECKING

from optviz import cli
from optviz.options import window_options

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from optviz.gui.window import MainWindow

NO_DISPLAY = (
    "optviz: there is no display to open a window on; "
    "use --screenshot OUT.png for a picture of it, or: optviz render SCENARIO -o OUT.png"
)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs optviz with these arguments (default: the process's); the exit status of contract and README."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        if arguments and arguments[0] in cli.COMMANDS:
            return cli.main(arguments)
        return _window(arguments)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:
        if os.environ.get("OPTVIZ_DEBUG"):
            traceback.print_exc()
        print(f"optviz: {type(error).__name__}: {error} (OPTVIZ_DEBUG=1 shows where)", file=sys.stderr)
        return 1


def build(argv: Sequence[str]) -> tuple[QApplication, MainWindow]:
    """The application and its window, not yet shown."""
    from optviz.gui import launch

    return launch.build(argv)


def _window(arguments: Sequence[str]) -> int:
    chosen = window_options(arguments)
    if chosen.screenshot is None and not _has_display():
        print(NO_DISPLAY, file=sys.stderr)
        return 2
    from optviz.gui import launch

    return launch.run(chosen)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
