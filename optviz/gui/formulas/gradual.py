"""Glyphs set one by one, so that nobody has to wait for a formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from optviz.engine.terms.notation import Notation
from optviz.gui.formulas.glyphs import typeset
from optviz.gui.formulas.layout import glyphs_of


class Gradual(QObject):
    """Sets what formulas are made of, one glyph (10 ms) in each turn of the event loop; ``ready()`` when all are there.

    From then on they are composed in well under a millisecond.
    """

    ready = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._missing: Iterator[str] = iter(())
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._set_next)

    @property
    def pending(self) -> bool:
        """Whether something is still to be set."""
        return self._turn.isActive()

    def begin(self, notations: Iterable[Notation]) -> None:
        """These are wanted, and no others any more."""
        self._missing = iter(dict.fromkeys(glyph for notation in notations for glyph in glyphs_of(notation)))
        self._turn.start()

    def stop(self) -> None:
        """Nothing is wanted any more."""
        self._turn.stop()

    def _set_next(self) -> None:
        glyph = next(self._missing, None)
        if glyph is None:
            self._turn.stop()
            self.ready.emit()
        else:
            typeset(glyph)
