"""The inspector's formulas, typeset by a worker: outlines and their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from optviz.engine.descend import Tick
from optviz.engine.terms.notation import Notation, Row, Sign, Text, latex
from optviz.engine.terms.typeset import value_notation
from optviz.gui.formulas import Outline, pieces, typeset
from optviz.gui.formulas.outline import EM, beside, space
from optviz.scenario.descent import Arrow
from optviz.studies.inspection import Inspection, Line, lines_of

GAP, LEADING, INDENT = 0.62 * EM, 0.28 * EM, 1.1 * EM
ARROW_OF: Mapping[str, Arrow] = {
    "g": "gradient", "inertia": "momentum", "next": "update", "probe": "probe", "corrected": "probe",
}  # fmt: skip
PROBED: Mapping[str, Arrow] = {**{name: arrow for name, arrow in ARROW_OF.items() if name != "g"}, "up": "gradient"}
"""Quantities that an arrow shows; g is another one where the gradient is taken at a probe."""


@dataclass(frozen=True)
class SheetWish:
    """A step's formulas in lines of at most ``width``, for a font of ``EM`` pixels."""

    inspection: Inspection
    width: float


@dataclass(frozen=True, eq=False)
class Ink:
    """An outline and where its pen begins; ``faint`` where it is neither formula nor result."""

    outline: Outline
    x: float
    baseline: float
    faint: bool


@dataclass(frozen=True, eq=False)
class Entry:
    """Where a quantity stands: from ``top`` to ``bottom``, its first ``baseline``, and what it is in full precision.

    ``latex`` is its formula, for those who do not see it; ``arrow`` the one that shows it.
    """

    top: float
    baseline: float
    bottom: float
    value: str
    latex: str
    arrow: Arrow | None


@dataclass(frozen=True, eq=False)
class Sheet:
    """All formulas, ``height`` high."""

    wish: SheetWish
    inks: tuple[Ink, ...]
    entries: tuple[Entry, ...]
    height: float


Flow = list[tuple[Outline, bool]]
"""Pieces in order, and whether each is faint."""


def sheet(wish: SheetWish, tick: Tick) -> Iterator[Sheet]:
    """A lane's work: 10 ms for every symbol that has not occurred yet, below half a millisecond for a line."""
    page, entries = _Page(wish.width), list[Entry]()
    arrows = PROBED if any(one.term.name == "probe" for one in wish.inspection.terms) else ARROW_OF
    for line in lines_of(wish.inspection):
        tick(0.0)
        top, first = page.y, page.quantity(line)
        told = f"{line.symbol} = {latex(line.formula)}"
        entries.append(Entry(top, first, page.y, _in_full(line), told, arrows.get(line.name)))
    yield Sheet(wish, tuple(page.inks), tuple(entries), page.y)


@dataclass
class _Page:
    """What has been set so far, and where it ends."""

    width: float
    inks: list[Ink] = field(default_factory=list)
    y: float = 0.0

    def quantity(self, line: Line) -> float:
        """Adds symbol, formula, numbers and value; the first baseline."""
        head = _flow(Row((Text(line.symbol), Sign("="), line.formula)))
        if len(line.numbers) < 2:
            told = [_flow(Row((Sign("="), numbers)), faint=True) for numbers in line.numbers]
            first = self._lay([*head, *chain(*told), *_value(line, None)], 0.0)
        else:
            first = self._lay(head, 0.0)
            for place, numbers in enumerate(line.numbers):
                axis = beside((typeset("xy"[place]), space(0.7 * EM)))
                (begin, _), *rest = _flow(numbers, faint=True)
                self._lay([(beside((axis, begin)), True), *rest, *_value(line, place)], INDENT)
        self.y += GAP
        return first

    def _lay(self, flow: Flow, indent: float) -> float:
        """Adds lines, the later ones of them moved in further; the first baseline."""
        first, row, taken, left = None, Flow(), indent, indent
        for piece in flow:
            if row and taken + piece[0].width > self.width:
                base = self._row(row, left)
                first = base if first is None else first
                row, left = [], indent + INDENT
                taken = left
            row.append(piece)
            taken += piece[0].width
        base = self._row(row, left)
        return base if first is None else first

    def _row(self, row: Flow, x: float) -> float:
        """Adds a line; its baseline."""
        base = self.y + LEADING + max(outline.up for outline, _ in row)
        for outline, faint in row:
            self.inks.append(Ink(outline, x, base, faint))
            x += outline.width
        self.y = base + max(outline.down for outline, _ in row)
        return base


def _in_full(line: Line) -> str:
    """The value as it is, a row for each coordinate."""
    if line.value.ndim == 1:
        return "\n".join(f"{axis} {value!r}" for axis, value in zip("xy", line.value.tolist(), strict=True))
    return "\n".join(map(repr, line.value.tolist())) if line.value.ndim else repr(float(line.value))


def _flow(notation: Notation, faint: bool = False) -> Flow:
    return [(piece, faint) for piece in pieces(notation)]


def _value(line: Line, place: int | None) -> Flow:
    return _flow(Row((Sign("="), value_notation(line.value, place))))
