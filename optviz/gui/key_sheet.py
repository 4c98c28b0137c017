"""The sheet of keys: those of the registry, and what mouse and keys do in pictures and fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from optviz.gui.commands import Command, Commands


@dataclass(frozen=True)
class Keys:
    """What some keys do; any of them does it."""

    keys: Sequence[str]
    does: str


@dataclass(frozen=True)
class Group:
    """Keys under a heading."""

    heading: str
    rows: Sequence[Keys]


def show_keys(commands: Commands, parent: QWidget) -> None:
    """Opens the sheet beside the window's work."""
    KeySheet([*of_commands(commands.all()), *of_the_mouse()], parent).show()


def of_commands(commands: Iterable[Command]) -> list[Group]:
    """Every command that has a key, in the registry's order."""
    found: dict[str, list[Keys]] = {}
    for command in commands:
        if command.keys:
            found.setdefault(command.heading, []).append(Keys(command.keys, command.text))
    return [Group(heading, rows) for heading, rows in found.items()]


def of_the_mouse() -> list[Group]:
    """What no command is for."""
    translate = QCoreApplication.translate
    pictures = [
        Keys([translate("Keys", "Wheel")], translate("Keys", "Zoom about the pointer; over an axis that axis alone")),
        Keys(
            [translate("Keys", "Drag")], translate("Keys", "Move what is shown, or what can be taken: a ring, a line")
        ),
        Keys([translate("Keys", "Right drag")], translate("Keys", "Stretch the axes")),
        Keys(["← → ↑ ↓"], translate("Keys", "Move what is shown")),
        Keys(["+", "−"], translate("Keys", "Zoom in, out")),
        Keys(["Home"], translate("Keys", "Show everything again")),
        Keys(["Esc"], translate("Keys", "Give up a drag")),
    ]
    fields = [
        Keys(["↑", "↓"], translate("Keys", "A step up, down")),
        Keys(["Page Up", "Page Down"], translate("Keys", "Ten steps up, down")),
        Keys(["Enter"], translate("Keys", "Take what is typed")),
        Keys(["Esc"], translate("Keys", "What stood there before")),
        Keys(["Tab", "Shift+Tab"], translate("Keys", "To the next, the previous control")),
    ]
    return [Group(translate("Keys", "In a picture"), pictures), Group(translate("Keys", "In a field"), fields)]


class KeySheet(QDialog):
    """Groups in columns of about the same height."""

    def __init__(self, groups: Sequence[Group], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("keySheet")
        self.setWindowTitle(QCoreApplication.translate("Actions", "Keys and mouse"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        content = QFrame()
        content.setProperty("role", "panel")
        row = QHBoxLayout(content)
        row.setContentsMargins(24, 16, 24, 20)
        row.setSpacing(40)
        for column in columns(groups):
            stack = QVBoxLayout()
            stack.setSpacing(14)
            for group in column:
                stack.addLayout(_table(group))
            stack.addStretch(1)
            row.addLayout(stack, 1)
        area = QScrollArea()
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        room = parent.size()
        hint = content.sizeHint()
        self.resize(min(hint.width() + 20, room.width()), min(hint.height() + 10, room.height()))


def columns(groups: Sequence[Group]) -> list[list[Group]]:
    """The groups in their order, cut where the highest column becomes as low as can be."""
    heights = [len(group.rows) + 2 for group in groups]
    cut = min(range(1, len(groups)), key=lambda at: max(sum(heights[:at]), sum(heights[at:])))
    return [list(groups[:cut]), list(groups[cut:])]


def _table(group: Group) -> QGridLayout:
    table = QGridLayout()
    table.setHorizontalSpacing(16)
    table.setVerticalSpacing(5)
    heading = QLabel(group.heading)
    heading.setProperty("role", "title")
    table.addWidget(heading, 0, 0, 1, 2)
    for row, keys in enumerate(group.rows, 1):
        does = QLabel(keys.does)
        does.setWordWrap(True)
        table.addWidget(does, row, 0)
        table.addLayout(_caps(keys.keys), row, 1)
    table.setColumnStretch(0, 1)
    return table


def _caps(keys: Sequence[str]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addStretch(1)
    for key in keys:
        cap = QLabel(key)
        cap.setProperty("role", "key")
        row.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
    return row
