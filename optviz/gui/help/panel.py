"""The panel beside the labs with the help for the one in view."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QTextBrowser, QVBoxLayout, QWidget

from optviz.engine.terms.reading import notation_of
from optviz.gui.formulas.gradual import Gradual
from optviz.gui.help.equations import formulas_of, typeset_formulas
from optviz.gui.help.page import fill
from optviz.gui.help.texts import PRESET, text
from optviz.gui.icons import IconButton
from optviz.scene.style import Style

LEAST_WIDTH = 280


class HelpPanel(QFrame):
    """Hidden until it is asked for. ``scene_wanted(name)``: a link to a scene was followed."""

    scene_wanted = Signal(str)
    closed = Signal()

    def __init__(self, language: str, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setProperty("role", "panel")
        self.setMinimumWidth(LEAST_WIDTH)
        self._language, self._style, self._lab = language, style, ""
        self._gradual = Gradual(self)
        self._gradual.ready.connect(self._typeset)
        title = QLabel(QCoreApplication.translate("Actions", "Help"))
        title.setProperty("role", "title")
        close = IconButton("x", QCoreApplication.translate("Help", "Close the help (F1)"))
        close.clicked.connect(self.dismiss)
        self.view = QTextBrowser()
        self.view.setOpenLinks(False)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setProperty("role", "page")
        self.view.setAccessibleName(QCoreApplication.translate("Actions", "Help"))
        self.view.anchorClicked.connect(self._follow)
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 0)
        head.addWidget(title, 1)
        head.addWidget(close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.view, 1)
        self.hide()

    def show_lab(self, lab: str) -> None:
        """The help for that lab, from its beginning; read and drawn only while somebody sees it."""
        if lab != self._lab:
            self._lab = lab
            self._fill()
            self.view.verticalScrollBar().setValue(0)

    def apply_style(self, style: Style) -> None:
        """Follows the theme and the size of texts."""
        self._style = style
        self._fill()

    def open(self) -> None:
        """Comes."""
        self.show()
        self._fill()

    def dismiss(self) -> None:
        """Goes."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        if self._lab and not self.isHidden():
            place = self.view.verticalScrollBar().value()
            fill(self.view.document(), text(self._language, self._lab), self._style, self.view.font())
            self.view.verticalScrollBar().setValue(place)
            self._gradual.begin(notation_of(formula) for formula in formulas_of(self.view.document()))

    def _typeset(self) -> None:
        place, ink = self.view.verticalScrollBar().value(), QColor(self._style.text)
        typeset_formulas(self.view.document(), ink, self.view.font(), self.devicePixelRatioF())
        self.view.verticalScrollBar().setValue(place)

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == PRESET:
            self.scene_wanted.emit(link.path())
