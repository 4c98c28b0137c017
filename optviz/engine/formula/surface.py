"""A formula as a loss surface like any other."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np

from optviz.engine.formula.derive import derivative
from optviz.engine.formula.graph import Graph
from optviz.engine.formula.parse import parse
from optviz.engine.formula.program import Program, compiled
from optviz.engine.formula.text import plain
from optviz.engine.specs import SurfaceSpec, no_points
from optviz.errors import InputError, join, shown
from optviz.text import QT_TRANSLATE_NOOP

Span = tuple[float, float]
Domain = tuple[Span, Span]

DOMAIN: Domain = ((-5.0, 5.0), (-5.0, 5.0))
"""Where none is given."""

FARTHEST = 1e12
NARROWEST = 1e-6
"""The least width of a domain, as a share of its largest coordinate: floats must tell its points apart."""

STARTS = 8
"""Tried along each axis when a start is looked for."""


@dataclass(eq=False)
class Formula:
    """A formula with its exact derivatives; each is made when it is first asked for."""

    graph: Graph
    root: int

    @classmethod
    def read(cls, text: str) -> Formula:
        """Raises ``InputError`` with the character's place where the text is none."""
        return cls(*parse(text))

    def __reduce__(self) -> tuple[Any, ...]:
        """Without what has been made so far: programs cannot travel to another process."""
        return Formula, (self.graph, self.root)

    @cached_property
    def text(self) -> str:
        """As mathematics, in one line."""
        return plain(self.graph, self.root)

    @cached_property
    def slopes(self) -> tuple[int, int]:
        """The nodes of ∂f/∂x and ∂f/∂y."""
        return derivative(self.graph, self.root, "x"), derivative(self.graph, self.root, "y")

    def value(self, x: Any, y: Any) -> Any:
        """f(x, y) for floats, or arrays of one shape; nan or inf where it has no finite value."""
        return self._value(x, y)[0]

    def gradient(self, x: Any, y: Any) -> tuple[Any, Any]:
        """(∂f/∂x, ∂f/∂y)."""
        along_x, along_y = self._gradient(x, y)
        return along_x, along_y

    def hessian(self, x: Any, y: Any) -> tuple[Any, Any, Any]:
        """(∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y²)."""
        xx, xy, yy = self._hessian(x, y)
        return xx, xy, yy

    @cached_property
    def _value(self) -> Program:
        return compiled(self.graph, [self.root])

    @cached_property
    def _gradient(self) -> Program:
        return compiled(self.graph, self.slopes)

    @cached_property
    def _hessian(self) -> Program:
        x, y = self.slopes
        parts = [derivative(self.graph, *part) for part in ((x, "x"), (x, "y"), (y, "y"))]
        return compiled(self.graph, parts)


@lru_cache(maxsize=64)
def formula_of(text: str) -> Formula:
    """The formula; the last ones are kept. Raises ``InputError`` with the character's place where it is none."""
    return Formula.read(text)


@lru_cache(maxsize=64)
def formula_surface(text: str, domain: Domain | None = None) -> SurfaceSpec:
    """The surface z = f(x, y) over the domain ((x_low, x_high), (y_low, y_high)), without known minima.

    Raises ``InputError`` where the formula is none.
    """
    formula, spans = formula_of(text), domain or DOMAIN
    return SurfaceSpec(
        name="formula",
        title=QT_TRANSLATE_NOOP("Surfaces", "Custom formula"),
        order=100,
        formula=formula.text,
        summary=QT_TRANSLATE_NOOP("Surfaces", "A surface of your own."),
        source="",
        domain=spans,
        start=_start(formula, spans),
        value=formula.value,
        gradient=formula.gradient,
        hessian=formula.hessian,
        minima=no_points,
    )


def check_domain(domain: Domain, path: str) -> None:
    """Raises ``InputError`` where the domain cannot be drawn."""
    for index, (low, high) in enumerate(domain):
        where = join(path, f"[{index}]")
        for place, bound in enumerate((low, high)):
            if not abs(bound) <= FARTHEST:
                raise InputError(f"{where}[{place}]", f"must be from -1e12 to 1e12, got {shown(bound)}")
        if not low < high:
            raise InputError(where, f"must be [low, high] with low below high, got {shown([low, high])}")
        if high - low < NARROWEST * max(abs(low), abs(high)):
            raise InputError(where, f"is too narrow for its distance from 0, got {shown([low, high])}")


def _start(formula: Formula, domain: Domain) -> tuple[float, float]:
    """A point of the domain with a finite slope to follow, rather on the left and high up; the middle if none has."""
    for x, y in _candidates(domain):
        slopes = formula.gradient(x, y)
        if np.isfinite([formula.value(x, y), *slopes]).all() and any(slopes):
            return x, y
    (x_low, x_high), (y_low, y_high) = domain
    return 0.5 * (x_low + x_high), 0.5 * (y_low + y_high)


def _candidates(domain: Domain) -> Iterator[tuple[float, float]]:
    (x_low, x_high), (y_low, y_high) = domain
    across = [0.2, *((index + 0.5) / STARTS for index in range(STARTS))]
    for i in across:
        for j in across:
            yield _along(x_low, x_high, i), _along(y_high, y_low, j)


def _along(start: float, end: float, share: float) -> float:
    """The point at this share of the way, to a thousandth of the way or so."""
    return round(start + share * (end - start), 3 - math.ceil(math.log10(abs(end - start))))
