"""Starts the window, or takes a picture of it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from optviz import sources
from optviz.errors import InputError
from optviz.gui.appearance import Appearance
from optviz.gui.desks import Desks
from optviz.gui.formulas import FormulaLabel
from optviz.gui.gallery.gallery import wanted_at_start
from optviz.gui.interrupt import Interrupts
from optviz.gui.settings import Settings
from optviz.gui.unsaved.folder import unsaved_root
from optviz.gui.window import MainWindow
from optviz.lecture import course
from optviz.options import WindowOptions, window_options
from optviz.paths import resource
from optviz.presets import preset
from optviz.whole import write_whole

FIRST_SCENE = "ravine"
PROGRAMS = ("optviz", "optviz.exe", "main.py", "__main__.py")
PATIENCE_S = 120.0
"""A screenshot that takes longer has failed."""


def build(argv: Sequence[str]) -> tuple[QApplication, MainWindow]:
    """The application and its window, not yet shown. ``argv`` as in ``sys.argv``, the program's name being optional."""
    arguments = argv[1:] if argv and Path(argv[0]).name in PROGRAMS else argv
    options = window_options(list(arguments))
    return _built(options, Settings(), gallery=options.gallery)


def run(options: WindowOptions) -> int:
    """Opens the window and stays until it is closed, or takes the picture; the exit status."""
    if options.screenshot is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        qInstallMessageHandler(_without_chatter)
    try:
        settings = Settings(remember=options.screenshot is None)
        app, window = _built(options, settings, gallery=begins_with_gallery(options, settings))
        if options.lecture is not None or options.present:
            window.showLecture(options.lecture or "", present=options.present)
    except InputError as error:
        place = f"{options.scenario}: " if options.scenario is not None else ""
        print(f"optviz: {place}{error}", file=sys.stderr)
        return 2
    if options.screenshot is not None:
        window.setWindowState(Qt.WindowState.WindowNoState)  # a full screen's size is not the one asked for
        return _screenshot(app, window, options.screenshot)
    window.show()
    window.guard_unsaved(unsaved_root())
    if options.lecture is None and not options.present:
        window.play()
    interrupts = Interrupts(app)
    try:
        return app.exec()
    finally:
        interrupts.close()
        window.shut_down()


def begins_with_gallery(options: WindowOptions, settings: Settings) -> bool:
    """Whether the gallery comes first: it is asked for, or nothing else is and the user has not switched it off."""
    others = options.screenshot, options.scenario, options.lab, options.lecture
    nothing = all(value is None for value in others) and not options.present
    return options.gallery or (nothing and wanted_at_start(settings))


def _built(options: WindowOptions, settings: Settings, *, gallery: bool = False) -> tuple[QApplication, MainWindow]:
    if options.lecture:
        course().place(options.lecture)  # before there is a window, where there is no such page
    scenario: Any = sources.read(options.scenario) if options.scenario is not None else preset(FIRST_SCENE)
    app = _application()
    if options.screenshot is not None or options.theme is not None:
        settings.override("theme", options.theme or "light")
    if options.screenshot is not None or options.language is not None:
        settings.override("language", options.language or "en")
    desks = Desks(scenario)
    if options.scenario is not None and Path(options.scenario).is_file():
        desks.session.path = Path(options.scenario)
    if options.lab is not None:
        desks.show(options.lab)
    window = MainWindow(Appearance(app, settings), settings, desks, gallery=gallery)
    if options.size is not None:
        window.resize(*options.size)
    return app, window


def _application() -> QApplication:
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["optviz"])
    app.setApplicationName("optviz")
    app.setOrganizationName("optviz")
    app.setDesktopFileName("optviz")
    app.setWindowIcon(QIcon(str(resource("icons", "optviz.svg"))))
    return app


def _without_chatter(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Qt's messages on standard error, but for what its offscreen platform always says."""
    if not text.startswith("This plugin does not support"):
        print(text, file=sys.stderr)


def _screenshot(app: QApplication, window: MainWindow, out: Path) -> int:
    """A picture of the window at its last step."""
    try:
        picture = _grabbed(app, window)
    finally:
        window.shut_down()
        window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if picture is None:
        print(f"optviz: the results were not drawn within {PATIENCE_S:.0f} seconds", file=sys.stderr)
        return 1
    try:
        write_whole(out, picture)
    except OSError as error:
        print(f"optviz: {out}: {error.strerror or error}", file=sys.stderr)
        return 1
    return 0


def _grabbed(app: QApplication, window: MainWindow) -> bytes | None:
    """The window at the step that a picture shows, as PNG; None where its results take too long."""
    window.show()
    deadline = time.monotonic() + PATIENCE_S
    _wait(app, window, deadline)
    window.rest()
    for _ in range(3):
        app.processEvents()
    _wait(app, window, deadline)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG")
    return bytes(buffer.data().data()) if window.idle() else None


def _wait(app: QApplication, window: MainWindow, deadline: float) -> None:
    """Until everything asked for is drawn and every formula typeset, or the deadline."""
    while not (window.idle() and _typeset(window)) and time.monotonic() < deadline:
        app.processEvents()
        time.sleep(0.002)


def _typeset(window: MainWindow) -> bool:
    return not any(label.pending for label in window.findChildren(FormulaLabel))
