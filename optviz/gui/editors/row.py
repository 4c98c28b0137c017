"""A parameter's name beside its editor."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QWidget

from optviz.gui.editors import words
from optviz.gui.editors.base import Editor
from optviz.gui.editors.switch import SwitchEditor

LONGEST = "weight_decay"
"""Names up to this length stand on one line; longer ones break at their underscores."""

GAP = 8
STACK_GAP = 2


class ParamLabel(QLabel):
    """A parameter's name. A double click takes the editor back to its default, as a right click offers to."""

    def __init__(self, text: str, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(text.replace("_", "_\u200b"), parent)
        self._editor = editor
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

    The name gets the width of the text ``reach``. Placed by hand: a layout that is rearranged when its width is known
    would know its height too late.
    """

    def __init__(self, text: str, editor: Editor, parent: QWidget | None = None, *, reach: str = LONGEST) -> None:
        super().__init__(parent)
        unit = words.unit(editor.param)
        shows_unit = len(unit) > 1 and editor.param.unit != editor.param.name
        self.label = ParamLabel(f"{text} ({unit})" if shows_unit else text, editor, self)
        self.editor = editor
        self._reach = reach
        editor.setParent(self)
        editor.set_name(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = self._label_width() + GAP + self.editor.sizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.editor.minimumSizeHint().width(), self._editor_height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        label, editor = self._places(width)
        return max(label.bottom(), editor.bottom()) + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._place()
        return done

    def _place(self) -> None:
        label, editor = self._places(self.width())
        self.label.setGeometry(label)
        self.editor.setGeometry(editor)

    def _places(self, width: int) -> tuple[QRect, QRect]:
        """Where name and editor stand in a row of that width."""
        height, switch = self._editor_height(), isinstance(self.editor, SwitchEditor)
        beside = width - self._label_width() - GAP
        if not switch and beside < self.editor.comfortable_width():
            above = self.label.heightForWidth(width)
            return QRect(0, 0, width, above), QRect(0, above + STACK_GAP, width, height)
        right = self.editor.sizeHint().width() if switch else beside
        left = width - right - GAP
        whole = max(height, self.label.heightForWidth(left))
        return QRect(0, 0, left, whole), QRect(width - right, (whole - height) // 2, right, height)

    def _editor_height(self) -> int:
        return max(self.editor.sizeHint().height(), self.editor.minimumSizeHint().height())

    def _label_width(self) -> int:
        return self.label.fontMetrics().horizontalAdvance(self._reach) + 4
