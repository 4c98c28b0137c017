"""How a panel shares its area: title above, axes left and below, colour bar on the right, the view in the middle."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from optviz.gui.plots import colorbar, ruler

BORDER = 8.0
"""Free room at the panel's borders."""

RIGHT = 14.0
"""Free room on the right of the view, where the last number of the axis below it reaches."""

BAR_GAP = 12.0


@dataclass(frozen=True)
class Frame:
    """The rectangles of a panel's parts."""

    view: QRectF
    title: QRectF
    left: QRectF
    bottom: QRectF
    bar: QRectF


def arranged(width: float, height: float, title: float, left: float, bottom: float, bar: float) -> Frame:
    """The parts' places in a panel, from what each needs; the view takes the rest, on whole pixels."""
    right = BORDER + bar + BAR_GAP if bar else RIGHT
    view = QRectF(
        round(BORDER + left),
        round(title),
        max(1.0, round(width - BORDER - left - right)),
        max(1.0, round(height - title - bottom - BORDER / 2)),
    )
    over = ruler.OVERHANG
    return Frame(
        view=view,
        title=QRectF(view.left(), 0.0, max(0.0, width - view.left() - right), view.top()),
        left=QRectF(BORDER, view.top() - over, view.left() - BORDER, view.height() + 2 * over),
        bottom=QRectF(view.left() - over, view.bottom(), view.width() + 2 * over, height - view.bottom() - BORDER / 2),
        bar=QRectF(
            view.right() + BAR_GAP,
            view.top() - colorbar.OVERHANG,
            max(0.0, width - view.right() - BAR_GAP - 2.0),
            view.height() + 2 * colorbar.OVERHANG,
        ),
    )
