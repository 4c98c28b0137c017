"""One's own formula in the form, how formulas are set, choosers that are searched, schedules that are dragged."""

from __future__ import annotations

import time

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from optviz import catalog
from optviz.gui.formulas import FormulaLabel
from optviz.gui.labs.descent.rate_handles import handles, usable
from optviz.gui.window import MainWindow
from optviz.params import resolve
from optviz.scenario import About, Descent, Named, Run, Surface
from tests.gui.test_form import RICH, Host, assert_shows

replace = msgspec.structs.replace

OWN = Descent(surface=Surface(formula="x^2 + y^2", domain=((-2.0, 2.0), (-1.0, 3.0))))


def test_a_formula_and_its_domain_are_shown_and_edited(qtbot: QtBot) -> None:
    host = Host(qtbot, OWN)
    assert_shows(host, OWN)
    host.editor("surface.formula").setValue("x*y")
    host.editor("surface.domain").setValue([[0, 1], [0, 2]])
    assert host.scenario.surface == Surface(formula="x*y", domain=((0.0, 1.0), (0.0, 2.0)))
    assert [key for _, key in host.edits] == ["surface.formula", "surface.domain"]


def test_custom_formula_is_a_surface_to_choose_and_drops_the_scenes_words(qtbot: QtBot) -> None:
    spoken = replace(RICH, about=About(title={"en": "T"}))
    host, wishes = Host(qtbot, spoken), []
    host.form.surface_chosen.connect(wishes.append)
    host.editor("surface.name").setValue("formula")
    (wish,) = wishes
    assert (wish.about, wish.start, wish.surface.name) == (None, None, None)
    assert wish.surface.formula


def test_what_is_typed_counts_at_once_and_the_last_good_formula_stays(qtbot: QtBot) -> None:
    host = Host(qtbot, OWN)
    QWidget.show(host.form)
    editor = host.editor("surface.formula")
    editor.field.selectAll()
    QTest.keyClicks(editor.field, "x*sin")
    assert editor.value() == "x"
    assert editor.problem.text().startswith("character 6: ")
    assert editor.problem.isVisible()
    QTest.keyClicks(editor.field, "(y)")
    assert (host.scenario.surface.formula, editor.problem.isVisible(), host.commits) == ("x*sin(y)", False, 0)
    assert {key for _, key in host.edits} == {"surface.formula"}
    QTest.keyClick(editor.field, Qt.Key.Key_Return)
    assert host.commits == 1


def test_the_wrong_word_is_underlined_and_escape_brings_the_good_formula_back(qtbot: QtBot) -> None:
    host = Host(qtbot, OWN)
    editor = host.editor("surface.formula")
    editor.setValue("x + foo*y")
    (mark,) = editor.field.extraSelections()
    assert mark.cursor.selectedText() == "foo"
    assert editor.value() == "x^2 + y^2"
    QTest.keyClick(editor.field, Qt.Key.Key_Escape)
    assert (editor.field.toPlainText(), editor.field.extraSelections()) == ("x^2 + y^2", [])


@pytest.mark.parametrize(
    "text",
    ["__import__('os')", "x.real", "lambda: 0", "[x for x in y]", "9**9**9**9", "(" * 5000, "x+" * 1_000_000, ""],
)
def test_hostile_formulas_are_refused_in_a_blink(qtbot: QtBot, text: str) -> None:
    host = Host(qtbot, OWN)
    editor = host.editor("surface.formula")
    begun = time.perf_counter()
    editor.setValue(text)
    data = QMimeData()
    data.setText(text)
    editor.field.insertFromMimeData(data)
    assert time.perf_counter() - begun < 0.5
    assert editor.problem.text()
    assert host.edits == []


def test_a_domain_that_ends_before_it_begins_is_refused_in_its_field(qtbot: QtBot) -> None:
    host = Host(qtbot, OWN)
    editor = host.editor("surface.domain")
    editor.fields[0].typed.emit(5.0)
    assert editor.fields[0].is_refused()
    assert (host.edits, editor.value()) == ([], ((-2.0, 2.0), (-1.0, 3.0)))


def test_a_formula_is_plain_text_until_it_is_typeset_and_then_takes_the_room_it_needs(qtbot: QtBot) -> None:
    label = FormulaLabel()
    qtbot.addWidget(label)
    label.show_formula(catalog.surfaces()["goldstein_price"].formula)
    assert label.pending
    qtbot.waitUntil(lambda: not label.pending)
    wide, narrow = label.heightForWidth(1200), label.heightForWidth(360)
    assert narrow > 1.5 * wide
    assert label.accessibleName() == catalog.surfaces()["goldstein_price"].formula


def test_a_sentence_stays_text(qtbot: QtBot) -> None:
    label = FormulaLabel()
    qtbot.addWidget(label)
    label.show_formula("lr·factor after patience steps without a better loss")
    assert not label.pending


def test_typing_in_a_chooser_leaves_what_fits_and_enter_chooses_it(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    QWidget.show(host.form)
    wishes: list[tuple[int, str]] = []
    host.form.optimizer_chosen.connect(lambda index, name: wishes.append((index, name)))
    combo = host.editor("runs[1].optimizer").combo
    combo.showPopup()
    search = combo.popup.list
    everything = len(search.found())
    QTest.keyClicks(search.line, "belief")
    assert [search.view.model().index(row, 0).data() for row in search.found()] == ["AdaBelief"]
    QTest.keyClick(search.line, Qt.Key.Key_Return)
    assert wishes == [(1, "adabelief")]
    assert not combo.popup.isVisible()
    combo.showPopup()
    assert len(search.found()) == everything
    combo.hidePopup()


def test_an_optimiser_that_the_surface_cannot_serve_says_why_and_cannot_be_chosen(qtbot: QtBot) -> None:
    host = Host(qtbot, replace(RICH, surface=Surface(name="ackley")))
    QWidget.show(host.form)
    combo = host.editor("runs[0].optimizer").combo
    combo.showPopup()
    search = combo.popup.list
    search.line.setText("Gauss")
    assert search.found() == []
    combo.hidePopup()
    host.form.show_scenario(RICH)
    combo.showPopup()
    search.line.setText("Gauss")
    assert len(search.found()) == 1
    combo.hidePopup()


def test_a_method_without_a_rate_has_no_rate_row_and_no_schedule(qtbot: QtBot) -> None:
    host = Host(qtbot, replace(RICH, surface=Surface(name="sphere"), runs=(Run(optimizer="newton"),)))
    assert "param.descent.runs[0].params.lr" not in host.paths()
    schedule = host.editor("runs[0].schedule.name")
    assert not schedule.isEnabled()
    assert "no schedule" in schedule.toolTip()


def test_dragging_a_handle_of_a_schedule_is_one_edit_of_its_parameters(qtbot: QtBot) -> None:
    run = Run(optimizer="sgd", schedule=Named(name="step", params={"step_size": 80}))
    host = Host(qtbot, replace(RICH, runs=(run,)))
    QWidget.show(host.form)
    host.form.runs.cards[0].chevron.setChecked(True)
    chart = host.form.runs.cards[0].body.chart
    chart.resize(300, 100)
    (handle,) = chart.handles
    at = chart.place(handle).toPoint()
    QTest.mousePress(chart, Qt.MouseButton.LeftButton, pos=at)
    for right in (10, 20, 30):
        QTest.mouseMove(chart, at + QPoint(right, 0))
    QTest.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=at + QPoint(30, 0))
    assert len({key for _, key in host.edits}) == 1
    assert host.commits == 1
    schedule = host.scenario.runs[0].schedule
    assert schedule is not None
    assert 105 < schedule.params["step_size"] < 120


@pytest.mark.parametrize("name", list(catalog.schedules()))
def test_handles_moved_to_where_they_are_change_nothing_and_beyond_stay_usable(name: str) -> None:
    spec = catalog.schedules()[name]
    params = resolve(spec.params, {}, "params", name)
    for handle in handles(spec, params, 200):
        moved = usable(spec, params, handle.moved(handle.x, handle.y or 0.0))
        assert moved is not None
        assert all(moved[key] == pytest.approx(params[key]) for key in moved)
        for x, y in ((0.0, 0.0), (1e9, 1e9)):
            far = usable(spec, params, handle.moved(x, y))
            if far is not None:
                resolve(spec.params, far, "params", name)


def test_the_chart_of_rates_comes_with_half_the_height_and_goes(qtbot: QtBot, window: MainWindow) -> None:
    def find(name: str) -> QWidget:
        found = window.findChild(QWidget, name)
        assert found is not None
        return found

    window.showLab("descent")
    qtbot.waitUntil(window.idle)
    rates, loss, switch = (
        find(name) for name in ("plot.descent.rates", "plot.descent.loss", "param.descent.view.rates")
    )
    assert not rates.isVisible()
    switch.setValue(True)  # type: ignore[attr-defined]
    qtbot.waitUntil(window.idle)
    assert rates.isVisible()
    assert abs(rates.height() - loss.height()) < 0.2 * loss.height()
    window.session.undo()
    qtbot.waitUntil(window.idle)
    assert not rates.isVisible()
