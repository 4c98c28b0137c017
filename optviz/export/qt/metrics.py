"""Text measured with Qt's fonts."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFontMetricsF

from optviz.export.layout import Extent
from optviz.export.qt.application import text_font


class QtMetrics:
    """The ``TextMetrics`` of the font that pictures use. Needs an application."""

    def measure(self, text: str, size: float, bold: bool) -> Extent:
        """The extent of one line."""
        return _measured(text, size, bold)


@lru_cache(maxsize=4096)
def _measured(text: str, size: float, bold: bool) -> Extent:
    metrics = _metrics(size, bold)
    return Extent(metrics.horizontalAdvance(text), metrics.ascent(), metrics.descent())


@lru_cache(maxsize=64)
def _metrics(size: float, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(text_font(size, bold))
