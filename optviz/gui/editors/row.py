"""A parameter's name beside its editor."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QSizePolicy, QWidget

from optviz.gui.editors import words
from optviz.gui.editors.base import Editor
from optviz.gui.editors.switch import SwitchEditor

LONGEST = "weight_decay "
"""Names up to this length stand on one line; longer ones break at their underscores."""

GAP = 8


class ParamLabel(QLabel):
    """A parameter's name. A double click takes the editor back to its default, as a right click offers to."""

    def __init__(self, text: str, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("_", "_\u200b"), parent)
        self._editor = editor
        self.setProperty("role", "label")
        self.setWordWrap(True)
        self.setToolTip(editor.toolTip())
        self.setBuddy(editor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._editor.reset()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        value = words.shown(self._editor.param.default)
        action = menu.addAction(QCoreApplication.translate("Editors", "Reset to default ({value})").format(value=value))
        action.triggered.connect(self._editor.reset)
        menu.popup(event.globalPos())


class Row(QWidget):
    """Name and editor side by side, or the editor below where the row is too narrow for both.

    The name gets the width of the text ``reach``.
    """

    def __init__(self, text: str, editor: Editor, parent: QWidget | None = None, *, reach: str = LONGEST) -> None:
        super().__init__(parent)
        unit = words.unit(editor.param)
        shows_unit = len(unit) > 1 and editor.param.unit != editor.param.name
        self.label = ParamLabel(f"{text} ({unit})" if shows_unit else text, editor, self)
        self.editor = editor
        self._reach = reach
        self._stacked: bool | None = None
        editor.set_name(text)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._arrange(False)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.editor.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self._is_narrow())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._stacked = None
            self._arrange(self._is_narrow())

    def _is_narrow(self) -> bool:
        if isinstance(self.editor, SwitchEditor):
            return False
        return self.width() < self._label_width() + GAP + self.editor.comfortable_width()

    def _label_width(self) -> int:
        return self.label.fontMetrics().horizontalAdvance(self._reach)

    def _arrange(self, stacked: bool) -> None:
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self._grid.addWidget(self.label, 0, 0)
        self._grid.addWidget(self.editor, 1 if stacked else 0, 0 if stacked else 1)
        if isinstance(self.editor, SwitchEditor):
            self._grid.setColumnStretch(0, 1)
        else:
            self._grid.setColumnStretch(0, 1 if stacked else 0)
            self._grid.setColumnStretch(1, 0 if stacked else 1)
            self.label.setMinimumWidth(0 if stacked else self._label_width())
            self.label.setMaximumWidth(16777215 if stacked else self._label_width())
