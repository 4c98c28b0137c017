"""The initialization lab, still to come."""

from __future__ import annotations

from optviz.gui.labs import LabSpec
from optviz.text import QT_TRANSLATE_NOOP

SPEC = LabSpec(
    name="initialization",
    order=1,
    title=QT_TRANSLATE_NOOP("Labs", "Initialization"),
    promise=QT_TRANSLATE_NOOP(
        "Labs",
        "How the first weights are drawn decides whether signals vanish or explode: Xavier, He and others, by layer.",
    ),
    create=None,
)
