"""Formulas in x and y typed by the user: read, differentiated and computed here, never by ``eval``."""

from __future__ import annotations

from optviz.engine.formula.parse import CONSTANTS, FUNCTIONS
from optviz.engine.formula.surface import DOMAIN, Formula, check_domain, formula_of, formula_surface

__all__ = ["CONSTANTS", "DOMAIN", "FUNCTIONS", "Formula", "check_domain", "formula_of", "formula_surface"]
