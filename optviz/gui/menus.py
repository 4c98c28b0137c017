"""The menus: what is in the registry, arranged."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from optviz.gui import actions as groups
from optviz.gui.actions import Actions
from optviz.gui.gallery.entries import part_titles


class Menus:
    """The menus of the menu bar, which belong to ``owner``; ``exports`` stands in the header too."""

    def __init__(self, owner: QWidget, actions: Actions) -> None:
        self._owner, self._actions = owner, actions
        self.exports = self._menu(groups.EXPORT)
        self._recent = self._empty(groups.RECENT)
        self._recent.setToolTipsVisible(True)
        self._recent.aboutToShow.connect(self._fill_recent)

    def bar(self) -> list[QMenu]:
        """From left to right."""
        return [
            self._file(),
            self._menu(groups.EDIT),
            self._menu(groups.PLAY),
            self._view(),
            self._scenes(),
            self._menu(groups.HELP),
        ]

    def _file(self) -> QMenu:
        menu, actions = self._empty(groups.FILE), self._actions
        menu.addAction(actions.open)
        menu.addMenu(self._recent)
        menu.addAction(actions.save)
        menu.addAction(actions.save_as)
        menu.addSeparator()
        menu.addMenu(self.exports)
        menu.addSeparator()
        menu.addAction(actions.quit)
        return menu

    def _scenes(self) -> QMenu:
        """Gallery and lecture, and the scenes in a menu for each part of the lecture."""
        menu = self._empty(groups.SCENES)
        menu.addActions(self._actions.commands.actions(groups.LEARN))
        menu.addSeparator()
        parts = {part: menu.addMenu(title) for part, title in part_titles().items()}
        for action in self._actions.commands.actions(groups.SCENES):
            parts[action.data()].addAction(action)
        for part in parts.values():
            part.setToolTipsVisible(True)
        return menu

    def _view(self) -> QMenu:
        menu = self._menu(groups.LABS, groups.VIEW)
        menu.addSeparator()
        for group in (groups.TEXT_SIZE, groups.THEME, groups.LANGUAGE):
            menu.addMenu(self._menu(group))
        return menu

    def _menu(self, *each: str) -> QMenu:
        """A menu of the actions of some groups, called like the last."""
        menu = self._empty(each[-1])
        for index, group in enumerate(each):
            if index:
                menu.addSeparator()
            menu.addActions(self._actions.commands.actions(group))
        return menu

    def _empty(self, group: str) -> QMenu:
        return QMenu(QCoreApplication.translate("Actions", group), self._owner)

    def _fill_recent(self) -> None:
        self._recent.clear()
        for recent in self._actions.recent():
            recent.action.setParent(self._recent)
            self._recent.addAction(recent.action)
        if self._recent.isEmpty():
            self._recent.addAction(QCoreApplication.translate("Actions", "Nothing yet")).setEnabled(False)
