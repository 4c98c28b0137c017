"""The page of a lab that does not exist yet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from optviz.gui.labs import LabSpec


class Promise(QWidget):
    """The lab's title, what it will teach, and that it is not there yet."""

    def __init__(self, spec: LabSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.addStretch(2)
        translate = QCoreApplication.translate
        texts = (
            (translate("Labs", spec.title), 1.9),
            (translate("Labs", spec.promise), 1.15),
            (translate("Promise", "This lab is not available in this version yet."), 1.0),
        )
        for text, scale in texts:
            label = QLabel(text)
            font = QFont(label.font())
            font.setPointSizeF(font.pointSizeF() * scale)
            label.setFont(font)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            label.setContentsMargins(80, 6, 80, 6)
            column.addWidget(label)
        column.addStretch(3)
