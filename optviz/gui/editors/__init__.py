"""One small editor for each kind of parameter, all with the same few methods and signals (see ``Editor``)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from optviz.gui.editors.base import Editor
from optviz.gui.editors.choice import ChoiceEditor, ComboBox, Option, model_of, set_reasons
from optviz.gui.editors.number import NumberEditor
from optviz.gui.editors.row import LONGEST, Row
from optviz.gui.editors.segments import SegmentsEditor
from optviz.gui.editors.switch import SwitchEditor
from optviz.gui.editors.text import ListEditor, TextEditor
from optviz.gui.editors.toggle import ToggleEditor
from optviz.gui.editors.vector import VectorEditor
from optviz.gui.editors.widths import WidthsEditor
from optviz.params import Param

__all__ = [
    "LONGEST",
    "ChoiceEditor",
    "ComboBox",
    "Editor",
    "ListEditor",
    "NumberEditor",
    "Option",
    "Row",
    "SegmentsEditor",
    "SwitchEditor",
    "TextEditor",
    "ToggleEditor",
    "VectorEditor",
    "WidthsEditor",
    "create",
    "model_of",
    "set_reasons",
]


def create(param: Param, parent: QWidget | None = None) -> Editor:
    """The editor for a parameter, showing its default."""
    if param.kind == "choice" or (param.kind == "bool" and param.optional):
        return ChoiceEditor(param, parent)
    if param.kind == "bool":
        return SwitchEditor(param, parent)
    if param.kind == "vector":
        return VectorEditor(param, parent)
    if param.kind == "list":
        return ListEditor(param, parent)
    return NumberEditor(param, parent)
