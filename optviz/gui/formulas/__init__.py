"""Mathematics as outlines that any painter can fill: sharp at every scale, in any colour."""

from __future__ import annotations

from optviz.gui.formulas.formula import Formula
from optviz.gui.formulas.glyphs import typeset
from optviz.gui.formulas.label import FormulaLabel
from optviz.gui.formulas.layout import compose, pieces
from optviz.gui.formulas.outline import Outline

__all__ = ["Formula", "FormulaLabel", "Outline", "compose", "pieces", "typeset"]
