"""The form has room for everything, from 300 pixels and in large text."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from optviz import catalog
from optviz.gui import theme
from optviz.gui.labs.descent.form import DescentForm
from optviz.scenario import Descent, Named, Run, Surface
from optviz.scene.style import DARK, LIGHT

SCHEDULES = list(catalog.schedules())
ALL_OPTIMIZERS = tuple(
    Run(
        optimizer=name,
        params={"lr": 0.000123456},
        label=f"a rather long label {name}",
        schedule=Named(name=SCHEDULES[index % len(SCHEDULES)]),
    )
    for index, name in enumerate(catalog.optimizers())
)


def settle() -> None:
    """Nested layouts answer each other over a few rounds of events."""
    for _ in range(5):
        QApplication.processEvents()


@pytest.mark.parametrize("scale", [1.0, 1.35])
@pytest.mark.parametrize("width", [300, 330])
@pytest.mark.parametrize("surface", list(catalog.surfaces()))
def test_nothing_is_cut(qtbot: QtBot, app: QApplication, surface: str, width: int, scale: float) -> None:
    theme.apply(app, LIGHT, scale)
    form = DescentForm(LIGHT)
    qtbot.addWidget(form)
    QWidget.resize(form, width, 760)
    form.show_scenario(Descent(surface=Surface(name=surface), runs=ALL_OPTIMIZERS if surface == "sphere" else ()))
    form.set_statuses([("diverged at step 12: no longer a finite number", "diverged")] * len(ALL_OPTIMIZERS))
    for card in form.runs.cards:
        card.chevron.setChecked(True)
    form.show()
    settle()
    content = form._content
    assert content.width() == form._area.viewport().width()
    for widget in content.findChildren(QWidget):
        if not widget.isVisible():
            continue
        parent = widget.parentWidget()
        assert parent is not None
        assert parent.rect().contains(widget.geometry()), widget
        if isinstance(widget, QLabel) and widget.wordWrap():
            assert widget.heightForWidth(widget.width()) <= widget.height() + 1, widget.text()
            assert widget.minimumSizeHint().width() <= widget.width(), widget.text()


LONG = "+".join(f"(x-{place})^2*sin({place}*y)" for place in range(12))


@pytest.mark.parametrize("scale", [1.0, 1.35])
def test_a_long_formula_wraps_in_its_field_and_below_it(qtbot: QtBot, app: QApplication, scale: float) -> None:
    theme.apply(app, LIGHT, scale)
    form = DescentForm(LIGHT)
    qtbot.addWidget(form)
    QWidget.resize(form, 300, 760)
    form.show_scenario(Descent(surface=Surface(formula=LONG)))
    form.show()
    settle()
    section = form.surface
    assert section.typed.field.height() > 2 * section.typed.field.fontMetrics().lineSpacing()
    assert section.formula.heightForWidth(section.formula.width()) <= section.formula.height() + 1
    for widget in (section.typed, section.formula, section.domain):
        parent = widget.parentWidget()
        assert parent is not None
        assert parent.rect().contains(widget.geometry())


@pytest.mark.parametrize("style", [LIGHT, DARK])
def test_a_change_of_theme_and_text_size_reaches_a_form_that_is_shown(
    qtbot: QtBot, app: QApplication, style: theme.Style
) -> None:
    theme.apply(app, LIGHT)
    form = DescentForm(LIGHT)
    qtbot.addWidget(form)
    form.show_scenario(Descent(runs=ALL_OPTIMIZERS[:2]))
    form.show()
    before = form.race.editors["steps"].height()
    theme.apply(app, style, 1.35)
    form.apply_style(style)
    QApplication.processEvents()
    assert form.race.editors["steps"].height() > before
    picture = form.grab().toImage()
    assert picture.pixelColor(3, 3).name() == style.panel
