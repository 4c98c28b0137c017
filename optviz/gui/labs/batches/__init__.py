"""The batches lab: full batch, mini-batch and SGD side by side on the same samples."""

from __future__ import annotations

from optviz.gui.labs import Lab, LabSpec, Tools
from optviz.scene.style import Style
from optviz.text import QT_TRANSLATE_NOOP


def create(tools: Tools, style: Style) -> Lab:
    """The lab's widget (imported only when it is first shown)."""
    from optviz.gui.labs.batches.lab import BatchesLab

    return BatchesLab(tools, style)


SPEC = LabSpec(
    name="batches",
    order=3,
    title=QT_TRANSLATE_NOOP("Labs", "Batches"),
    promise=QT_TRANSLATE_NOOP(
        "Labs", "Full batch, mini-batch, one sample at a time: how much data a step needs, and what the noise does."
    ),
    create=create,
)
