"""The About box."""

from __future__ import annotations

import html
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFont, QGuiApplication, QIcon
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from optviz import __version__
from optviz.gui.about.components import Component, as_text, components
from optviz.gui.theme_shades import shades
from optviz.paths import resource
from optviz.scene.style import Style

SIZE = QSize(620, 560)
ICON = 64
TITLE = 1.6


class AboutDialog(QDialog):
    """What it is, of what it is made; a click on a licence shows its text, in place of the list."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self.setObjectName("about")
        self.setWindowTitle(translate("About", "About optviz"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._style, self._parts = style, components()
        self.view = QTextBrowser()
        self.view.setOpenLinks(False)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setProperty("role", "page")
        self.view.setAccessibleName(translate("About", "Versions and licences"))
        self.view.anchorClicked.connect(self._follow)
        self.back = QPushButton(translate("About", "Back"))
        self.back.clicked.connect(self._show_list)
        copy = QPushButton(translate("About", "Copy versions"))
        copy.setObjectName("aboutCopy")
        copy.clicked.connect(self._copy)
        close = QPushButton(translate("About", "Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(16, 10, 16, 12)
        buttons.setSpacing(8)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(_head())
        rows.addWidget(self.view, 1)
        rows.addLayout(buttons)
        self.resize(SIZE)
        self._show_list()
        close.setFocus()

    def _show_list(self) -> None:
        self.back.hide()
        self.view.setHtml(listed(self._parts, self._style))
        self.view.document().setDocumentMargin(16)

    def _follow(self, link: QUrl) -> None:
        if not link.isLocalFile():
            QDesktopServices.openUrl(link)
            return
        self.view.setPlainText(Path(link.toLocalFile()).read_text(encoding="utf-8", errors="replace"))
        self.back.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self._parts))


def listed(parts: list[Component], style: Style) -> str:
    """All parts as a table, each licence a link to its text."""
    translate, tone = QCoreApplication.translate, shades(style)
    rows = []
    for part in parts:
        link = QUrl.fromLocalFile(str(part.text)) if isinstance(part.text, Path) else QUrl(part.text)
        licence = part.licence or translate("About", "source")
        name, use = html.escape(f"{part.name} {part.version}"), html.escape(translate("About", part.use))
        rows.append(
            f'<tr><td>{name}</td><td style="color: {style.faint}">{use}</td><td><a style="color: {tone.link};'
            f' text-decoration: none" href="{html.escape(link.toString())}">{html.escape(licence)}</a></td></tr>'
        )
    return f'<table width="100%" cellpadding="4">{"".join(rows)}</table>'


def _head() -> QHBoxLayout:
    translate = QCoreApplication.translate
    picture, title = QLabel(), QLabel(f"optviz {__version__}")
    picture.setPixmap(QIcon(str(resource("icons", "optviz.svg"))).pixmap(ICON, ICON))
    font = QFont(title.font())
    font.setPointSizeF(font.pointSizeF() * TITLE)
    font.setWeight(QFont.Weight.DemiBold)
    title.setFont(font)
    promise = QLabel(translate("About", "Makes the theory of deep-learning optimisation visible."))
    texts = QVBoxLayout()
    texts.setSpacing(2)
    texts.addStretch(1)
    texts.addWidget(title)
    texts.addWidget(promise)
    texts.addStretch(1)
    row = QHBoxLayout()
    row.setContentsMargins(20, 16, 20, 12)
    row.setSpacing(16)
    row.addWidget(picture)
    row.addLayout(texts, 1)
    return row
