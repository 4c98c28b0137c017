"""The labs of the switcher and their widgets, each built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from optviz.catalog import discover
from optviz.gui.labs import Lab, LabSpec


def lab_specs() -> tuple[LabSpec, ...]:
    """All labs, in the lecture's order."""
    return tuple(discover("optviz.gui.labs").values())


class Pages(QStackedWidget):
    """A page a lab; ``build`` turns a spec into its widget."""

    def __init__(self, build: Callable[[LabSpec], Lab], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build = build
        self._built: dict[str, Lab] = {}

    @property
    def labs(self) -> list[Lab]:
        """The labs built so far."""
        return list(self._built.values())

    def lab(self, name: str) -> Lab | None:
        """A lab's widget; None where it has not been shown yet."""
        return self._built.get(name)

    def current_lab(self) -> Lab | None:
        """The lab shown; None before the first."""
        page = self.currentWidget()
        return page if isinstance(page, Lab) else None

    def show_instead(self, page: QWidget) -> None:
        """Shows what is no lab."""
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)

    def show_lab(self, name: str) -> None:
        """Shows a lab."""
        if name not in self._built:
            spec = next(spec for spec in lab_specs() if spec.name == name)
            self._built[name] = self._build(spec)
            self.addWidget(self._built[name])
        self.setCurrentWidget(self._built[name])
