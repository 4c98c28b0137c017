"""The descent lab: optimisers racing on a loss surface."""

from __future__ import annotations

from optviz.gui.labs import Lab, LabSpec, Tools
from optviz.scene.style import Style
from optviz.text import QT_TRANSLATE_NOOP


def create(tools: Tools, style: Style) -> Lab:
    """The lab's widget (imported only when it is first shown)."""
    from optviz.gui.labs.descent.lab import DescentLab

    return DescentLab(tools, style)


SPEC = LabSpec(
    name="descent",
    order=4,
    title=QT_TRANSLATE_NOOP("Labs", "Descent"),
    promise=QT_TRANSLATE_NOOP("Labs", "Optimisers race on a loss surface: direction, step size, and both."),
    create=create,
)
