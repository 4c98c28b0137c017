"""The regularization lab, still to come."""

from __future__ import annotations

from optviz.gui.labs import LabSpec
from optviz.text import QT_TRANSLATE_NOOP

SPEC = LabSpec(
    name="regularization",
    order=2,
    title=QT_TRANSLATE_NOOP("Labs", "Regularization"),
    promise=QT_TRANSLATE_NOOP(
        "Labs", "Why L2 gathers the weights into a circle, why L1 sets some of them to exactly 0, and what λ trades."
    ),
    create=None,
)
