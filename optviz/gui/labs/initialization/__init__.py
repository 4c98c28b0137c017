"""The initialization lab: one signal through a network drawn by several schemes, and what training makes of it."""

from __future__ import annotations

from optviz.gui.labs import Lab, LabSpec, Tools
from optviz.scene.style import Style
from optviz.text import QT_TRANSLATE_NOOP


def create(tools: Tools, style: Style) -> Lab:
    """The lab's widget (imported only when it is first shown)."""
    from optviz.gui.labs.initialization.lab import InitializationLab

    return InitializationLab(tools, style)


SPEC = LabSpec(
    name="initialization",
    order=1,
    title=QT_TRANSLATE_NOOP("Labs", "Initialization"),
    promise=QT_TRANSLATE_NOOP(
        "Labs",
        "How the first weights are drawn decides whether signals vanish or explode: Xavier, He and others, by layer.",
    ),
    create=create,
)
