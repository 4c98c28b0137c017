"""An optimiser's rule as named terms: one text from which a formula, its numbers and its value are made."""

from optviz.engine.terms.term import DECAYED, Term, gradient, moved, term

__all__ = ["DECAYED", "Term", "gradient", "moved", "term"]
