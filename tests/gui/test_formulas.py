"""Formulas as outlines: composed ones look like those that are set whole, and take the theme's colour."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from optviz.engine.terms.notation import Fenced, Fraction, Notation, Number, Power, Root, Row, Sign, Text, latex
from optviz.gui.formulas import Formula, compose, pieces, typeset
from optviz.gui.formulas.outline import EM

SUM = Row((Number("0.9"), Sign(r"\cdot"), Fenced(Number("−96.11")), Sign("+"), Number("4.5")))


@pytest.mark.parametrize(
    "notation",
    [
        Number("3.1416"),
        Text(r"\hat{m}_t"),
        SUM,
        Fraction(Number("1"), Row((Number("1"), Sign("-"), Power(Number("0.9"), Number("12"))))),
        Root(Number("20054")),
        Power(Number("0.9"), Number("12")),
        Fenced(Fraction(Number("1"), Number("2"))),
    ],
    ids=lambda notation: type(notation).__name__,
)
def test_composed_from_its_parts_a_formula_is_about_as_large_as_set_whole(
    app: QApplication, notation: Notation
) -> None:
    own, whole = compose(notation), typeset(latex(notation))
    assert own.width == pytest.approx(whole.width, rel=0.2, abs=0.2 * EM)
    assert own.up == pytest.approx(whole.up, abs=0.3 * EM)
    assert own.down == pytest.approx(whole.down, abs=0.3 * EM)
    ink = own.path.boundingRect()
    assert ink.left() > -0.2 * EM
    assert ink.right() < own.width + 0.2 * EM
    assert -own.up - 0.1 * EM < ink.top() < ink.bottom() < own.down + 0.1 * EM


def test_digits_are_equally_wide_so_that_numbers_do_not_dance(app: QApplication) -> None:
    assert len({round(compose(Number(digit * 4)).width, 6) for digit in "0123456789"}) == 1


def test_a_line_may_end_before_every_sign(app: QApplication) -> None:
    parts = pieces(SUM)
    assert len(parts) == 3
    assert sum(part.width for part in parts) == pytest.approx(compose(SUM).width)


def _ink(formula: Formula) -> set[str]:
    """The colours that are mostly there."""
    image = QImage(formula.size(), QImage.Format.Format_RGB32)
    image.fill(QColor("#808080"))
    formula.render(image)
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {"dark" for color in pixels if color.lightness() < 30} | {
        "light" for color in pixels if color.lightness() > 225
    }


def test_a_formula_is_painted_in_the_colour_of_text_and_follows_it(qtbot: QtBot, app: QApplication) -> None:
    formula = Formula(r"\frac{\eta}{\sqrt{\hat{v}_t}+\epsilon}")
    qtbot.addWidget(formula)
    formula.resize(formula.sizeHint())
    formula.setAutoFillBackground(False)
    for color, found in (("#000000", "dark"), ("#ffffff", "light")):
        palette = QPalette(QColor("#808080"))
        palette.setColor(QPalette.ColorRole.Window, QColor("#808080"))
        palette.setColor(QPalette.ColorRole.Text, QColor(color))
        formula.setPalette(palette)
        assert _ink(formula) == {found}


def test_a_formula_asks_for_its_size_and_none_for_nothing(qtbot: QtBot, app: QApplication) -> None:
    formula = Formula(r"a+b")
    qtbot.addWidget(formula)
    narrow = formula.sizeHint()
    formula.set_latex(r"a+b+c+d")
    assert formula.sizeHint().width() > narrow.width()
    formula.set_latex("")
    assert not formula.sizeHint().isValid() or formula.sizeHint().isEmpty()
