"""One named quantity of an optimiser's step."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Form:
    """What a term is where the condition ``when`` holds (empty: always); both in the language of ``expression``."""

    text: str
    when: str = ""


@dataclass(frozen=True)
class Term:
    """A quantity: its ``name``, its LaTeX ``symbol``, and its forms, of which the first that holds is used.

    Terms are worked out in their order; one without a form that holds is left out of the step. Forms may name the
    terms before them and what a ``Scope`` offers. A term called as a part of the optimiser's state is that part after
    the step; ``next`` is the new point. ``rate`` is what multiplies each coordinate's direction, ``inertia`` the part
    of the step that earlier gradients make, ``probe`` another point at which a gradient is taken, ``corrected`` the
    point from which a step looks ahead to the new one.
    A ``shared`` term is one number for all coordinates, though paths record it for each.
    """

    name: str
    symbol: str
    forms: tuple[Form, ...]
    shared: bool = False


def term(name: str, symbol: str, *forms: str, shared: bool = False) -> Term:
    """A term whose forms are written ``text if condition``, the last perhaps without one."""
    return Term(name, symbol, tuple(_form(text) for text in forms), shared)


def gradient(at: str = "theta", decay: str = "") -> Term:
    """g as the optimiser sees it: ∇f there, with the step's noise, and weight decay where ``decay`` holds."""
    noisy, decayed = f"grad({at}) + xi", "{} + weight_decay * theta"
    forms = []
    if decay:
        forms += [f"{decayed.format(noisy)} if noisy and {decay}", f"{decayed.format(f'grad({at})')} if {decay}"]
    return term("g", "g_t", *forms, f"{noisy} if noisy", f"grad({at})")


DECAYED = "weight_decay != 0"


def moved(step: str, decoupled: str = "") -> Term:
    """θ_t = θ_{t−1} − ``step``; where ``decoupled`` holds, θ_{t−1} is shrunk first."""
    shrunk = (f"(1 - lr * weight_decay) * theta - {step} if {decoupled}",) if decoupled else ()
    return term("next", r"\theta_t", *shrunk, f"theta - {step}")


def _form(text: str) -> Form:
    text, _, when = text.partition(" if ")
    return Form(text, when)
