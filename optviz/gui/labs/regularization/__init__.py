"""The regularization lab: L1, L2 and what λ trades."""

from __future__ import annotations

from optviz.gui.labs import Lab, LabSpec, Tools
from optviz.scene.style import Style
from optviz.text import QT_TRANSLATE_NOOP


def create(tools: Tools, style: Style) -> Lab:
    """The lab's widget (imported only when it is first shown)."""
    from optviz.gui.labs.regularization.lab import RegularizationLab

    return RegularizationLab(tools, style)


SPEC = LabSpec(
    name="regularization",
    order=2,
    title=QT_TRANSLATE_NOOP("Labs", "Regularization"),
    promise=QT_TRANSLATE_NOOP(
        "Labs", "Why L2 gathers the weights into a circle, why L1 sets some of them to exactly 0, and what λ trades."
    ),
    create=create,
)
