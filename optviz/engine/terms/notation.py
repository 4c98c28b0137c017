"""Mathematics as a tree: what is set beside, above and below what. ``latex`` writes it down."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """A piece of LaTeX that is set as it stands."""

    latex: str


@dataclass(frozen=True)
class Sign:
    """A binary operator or a relation, with room on both sides."""

    latex: str


@dataclass(frozen=True)
class Number:
    """A number, as it is to be read (``−0.25``, ``1.5e−8``)."""

    text: str


@dataclass(frozen=True)
class Row:
    """One beside the other."""

    parts: tuple[Notation, ...]


@dataclass(frozen=True)
class Fenced:
    """Between brackets as high as itself: ``()``, ``||``, ``‖‖``, ``⟨⟩``."""

    inside: Notation
    left: str = "("
    right: str = ")"


@dataclass(frozen=True)
class Fraction:
    """One above the other."""

    above: Notation
    below: Notation


@dataclass(frozen=True)
class Root:
    """Under a square root."""

    inside: Notation


@dataclass(frozen=True)
class Power:
    """Raised."""

    base: Notation
    exponent: Notation


@dataclass(frozen=True)
class Grid:
    """A matrix between brackets."""

    rows: tuple[tuple[Notation, ...], ...]


Notation = Text | Sign | Number | Row | Fenced | Fraction | Root | Power | Grid

RAISED = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
FENCES = {"‖": r"\|", "⟨": r"\langle", "⟩": r"\rangle"}


def latex(notation: Notation) -> str:
    """The same as LaTeX."""
    match notation:
        case Text(text) | Sign(text):
            return text
        case Number(text):
            return number_latex(text)
        case Row(parts):
            return " ".join(latex(part) for part in parts)
        case Fenced(inside, left, right):
            return rf"\left{FENCES.get(left, left)} {latex(inside)} \right{FENCES.get(right, right)}"
        case Fraction(above, below):
            return rf"\frac{{{latex(above)}}}{{{latex(below)}}}"
        case Root(inside):
            return rf"\sqrt{{{latex(inside)}}}"
        case Power(base, exponent):
            return f"{{{latex(base)}}}^{{{latex(exponent)}}}"
        case Grid(rows):
            lines = r" \\ ".join(" & ".join(latex(cell) for cell in row) for row in rows)
            return rf"\begin{{pmatrix}} {lines} \end{{pmatrix}}"


def number_latex(text: str) -> str:
    """1.5e−8 as 1.5·10⁻⁸."""
    digits, _, power = text.replace("−", "-").replace("∞", r"\infty").partition("e")
    if not power:
        return digits
    scale = rf"10^{{{int(power)}}}"
    return scale if digits == "1" else rf"{digits} \cdot {scale}"


def number_text(text: str) -> str:
    """1.5e−8 as 1.5·10⁻⁸, for texts."""
    digits, _, power = text.partition("e")
    if not power:
        return digits
    scale = f"10{power.translate(RAISED)}"
    return scale if digits == "1" else f"{digits}·{scale}"
