"""Formulas as people write them, read as notation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optviz import catalog
from optviz.engine.terms.notation import latex
from optviz.engine.terms.reading import is_prose, notation_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x² − 3xy²", r"{x}^{2} - 3 x {y}^{2}"),
        ("(a−x)²", r"{\left( a - x \right)}^{2}"),
        ("√(1/n)", r"\sqrt{\frac{1}{n}}"),
        ("lr/(1 + k·t)", r"\frac{\mathrm{lr}}{1 + k \cdot t}"),
        ("−(sin ρ)/ρ", r"{-} \frac{\sin  \; ρ}{ρ}"),
        ("2^−(c−1)", r"{2}^{{-} \left( c - 1 \right)}"),
        ("e^|x|", r"{e}^{\left| x \right|}"),
        ("G(1,−1)", r"G \left( 1 , \; {-} 1 \right)"),
        ("β₂·v", r"β_{2} \cdot v"),
        ("m̂/√v̂", r"\frac{\hat{m}}{\sqrt{\hat{v}}}"),
        ("wᵀA", r"{w}^{T} A"),
        ("½·z", r"\frac{1}{2} \cdot z"),
        ("gamma^⌊t/step_size⌋", r"{\mathrm{gamma}}^{\left\lfloor \frac{t}{\mathrm{step\_size}} \right\rfloor}"),
        ("W ← W/std(z)", r"W \leftarrow \frac{W}{\mathrm{std} \left( z \right)}"),
    ],
)
def test_what_is_raised_under_a_root_or_above_a_bar_is_told(text: str, expected: str) -> None:
    assert latex(notation_of(text)) == expected


def test_no_formula_of_the_catalogue_keeps_a_mark_of_one_line() -> None:
    specs = (*catalog.surfaces().values(), *catalog.schedules().values(), *catalog.initializers().values())
    for spec in specs:
        if not is_prose(spec.formula):
            made = latex(notation_of(spec.formula))
            assert not set("√²³⁴½/") & set(made), spec.name
            assert made.count("{") == made.count("}"), spec.name


def test_a_sentence_is_told_from_a_formula() -> None:
    assert is_prose("lr·factor after patience steps without a better loss")
    assert not is_prose("sin x·cos y")
    assert not is_prose("std = √(2/(n + m))")


@given(st.text(alphabet="xy12+−·/()[]|√²₀^ lr,½Σ{}", max_size=30))
def test_any_text_can_be_read(text: str) -> None:
    latex(notation_of(text))
