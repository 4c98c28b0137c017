"""Where the Tab key goes next in a window.

Qt's own way takes every editor that hands the focus on to a part of itself for a stop of its own, and comes back to the
first of them from the last: whoever goes by Tab never leaves a form. (Not by ``nextInFocusChain``: PySide takes what it
returns for a child of the widget asked, which it no longer knows once that one is deleted.)
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from optviz.gui.forms.focus import stops


def go_on(root: QWidget, forward: bool) -> bool:
    """The focus goes to the next stop below ``root``, or to the one before; round at the ends.

    False where there is none.
    """
    ring = [stop for stop in stops(root) if stop.isEnabled() and stop.isVisibleTo(root)]
    here = QApplication.focusWidget()
    if not ring:
        return False
    if here in ring:
        place = ring.index(here) + (1 if forward else -1)
    else:
        place = 0 if forward else -1
    stop = ring[place % len(ring)]
    stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    _scroll_to(stop)
    return True


def _scroll_to(stop: QWidget) -> None:
    area = stop.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(stop)
        area = area.parentWidget()
