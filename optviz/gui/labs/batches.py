"""The batches lab, still to come."""

from __future__ import annotations

from optviz.gui.labs import LabSpec
from optviz.text import QT_TRANSLATE_NOOP

SPEC = LabSpec(
    name="batches",
    order=3,
    title=QT_TRANSLATE_NOOP("Labs", "Batches"),
    promise=QT_TRANSLATE_NOOP(
        "Labs", "Full batch, mini-batch, one sample at a time: how much data a step needs, and what the noise does."
    ),
    create=None,
)
