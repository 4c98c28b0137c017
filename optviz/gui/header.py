"""The strip at the top: the lab switcher, and what everybody looks for at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QToolButton, QWidget

from optviz.gui.appearance import THEMES, Appearance
from optviz.gui.choice import Choice
from optviz.gui.i18n import LANGUAGES
from optviz.gui.icons import icon
from optviz.gui.labs import LabSpec
from optviz.scene.style import Style


class LabSwitcher(QTabBar):
    """A tab a lab. ``value`` and ``setValue`` speak in lab names."""

    lab_chosen = Signal(str)

    def __init__(self, specs: tuple[LabSpec, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("labs")
        self.setAccessibleName(QCoreApplication.translate("Actions", "Labs"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self._specs = specs
        translate = QCoreApplication.translate
        for index, spec in enumerate(specs):
            self.addTab(translate("Labs", spec.title))
            self.setTabToolTip(index, translate("Labs", spec.promise))
        self.currentChanged.connect(self._announce)
        self.tabBarClicked.connect(self._announce_again)

    def value(self) -> str:
        """The lab shown."""
        return self._specs[self.currentIndex()].name

    def setValue(self, name: str) -> None:
        """Shows a lab."""
        self.setCurrentIndex([spec.name for spec in self._specs].index(name))

    def show_away(self, lab: str | None) -> None:
        """Something else than a lab is shown (``lab`` is the one to come back to), or with None a lab again."""
        if lab is not None:
            self.blockSignals(True)
            self.setValue(lab)
            self.blockSignals(False)
        self.setProperty("away", lab is not None)
        self.style().unpolish(self)
        self.style().polish(self)

    def _announce(self, index: int) -> None:
        self.lab_chosen.emit(self._specs[index].name)

    def _announce_again(self, index: int) -> None:
        """A click on the tab that is in front already: the way back from what is no lab."""
        if index == self.currentIndex():
            self._announce(index)


class Header(QWidget):
    """Lab switcher, gallery and lecture, undo and redo, export, language, theme."""

    def __init__(
        self,
        specs: tuple[LabSpec, ...],
        appearance: Appearance,
        pages: tuple[tuple[QAction, str], ...],
        exports: QMenu,
        actions: tuple[tuple[QAction, str], ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        translate = QCoreApplication.translate
        self.labs = LabSwitcher(specs)
        self._icons: dict[QToolButton, str] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(6)
        row.addWidget(self.labs)
        row.addStretch(1)
        for action, picture in actions:
            button = self._button(picture, "")
            button.setDefaultAction(action)
            row.addWidget(button)
        for action, picture in pages:
            row.addWidget(self._page_button(picture, action))
        row.addWidget(self._menu_button("export", "download", translate("Header", "Export"), exports))
        language = Choice(dict(LANGUAGES.items()), appearance.language, translate("Header", "Language"))
        language.setObjectName("language")
        language.chosen.connect(appearance.set_language)
        texts = translate("Header", "System"), translate("Header", "Light"), translate("Header", "Dark")
        names = dict(zip(THEMES, texts, strict=True))
        theme = self._theme = Choice(names, appearance.theme, translate("Header", "Theme"))
        theme.setObjectName("theme")
        theme.chosen.connect(appearance.set_theme)
        self._appearance = appearance
        row.addWidget(language)
        row.addWidget(theme)
        self.apply_style(appearance.style)

    def apply_style(self, style: Style) -> None:
        """Follows the theme."""
        self._theme.show_value(self._appearance.theme)
        for button, name in self._icons.items():
            picture = icon(name, style.text)
            button.setIcon(picture)
            if button.defaultAction() is not None:
                button.defaultAction().setIcon(picture)

    def _button(self, picture: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setIconSize(QSize(18, 18))
        button.setText(f" {text}" if text else "")
        self._icons[button] = picture
        return button

    def _page_button(self, picture: str, action: QAction) -> QToolButton:
        button = self._button(picture, action.text())
        button.setObjectName(action.objectName())
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(action.toolTip())
        button.setAccessibleName(action.text())
        button.clicked.connect(action.trigger)
        return button

    def _menu_button(self, name: str, picture: str, text: str, menu: QMenu) -> QToolButton:
        button = self._button(picture, text)
        button.setObjectName(name)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        button.setToolTip(text)
        return button
