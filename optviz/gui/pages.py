"""The labs of the switcher and their widgets, each built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from optviz.catalog import discover
from optviz.gui.labs import LabSpec
from optviz.gui.promise import Promise


@cache
def lab_specs() -> tuple[LabSpec, ...]:
    """All labs, in the lecture's order."""
    return tuple(discover("optviz.gui.labs").values())


class Pages(QStackedWidget):
    """A page a lab; ``build`` turns a spec that has one into its widget."""

    def __init__(self, build: Callable[[LabSpec], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build = build
        self._built: dict[str, QWidget] = {}

    @property
    def labs(self) -> list[Any]:
        """The labs built so far (see ``optviz.gui.labs.Lab``)."""
        return [page for page in self._built.values() if not isinstance(page, Promise)]

    def current_lab(self) -> Any:
        """The lab shown; None where it does not exist yet."""
        page = self.currentWidget()
        return None if isinstance(page, Promise) else page

    def show_lab(self, name: str) -> None:
        """Shows a lab."""
        if name not in self._built:
            spec = next(spec for spec in lab_specs() if spec.name == name)
            page = Promise(spec) if spec.create is None else self._build(spec)
            self._built[name] = page
            self.addWidget(page)
        self.setCurrentWidget(self._built[name])
