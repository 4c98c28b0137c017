"""What the scripts of both languages have in common."""

from __future__ import annotations

from collections.abc import Iterable

from optviz.engine.path import LIMIT
from optviz.export.code.layout import constant, literal, paragraph
from optviz.export.code.plan import Plan

OUTPUT = """sys.stdout.reconfigure(encoding="utf-8", newline="")  # the same bytes on every system
table = csv.writer(sys.stdout, lineterminator="\\n")
table.writerow(["label", "step", "x", "y", "loss"])
"""


def header(plan: Plan, library: str) -> str:
    """The script's docstring: what it does, on which surface, how to run it."""
    spec, count = plan.objective.spec, len(plan.entries)
    runs = "1 run" if count == 1 else f"{count} runs"
    settings = ", ".join(f"{name} = {literal(value)}" for name, value in plan.objective.params.items())
    noise = [
        f"The scenario's gradient noise (standard deviation {literal(plan.noise)}) is left out here.",
        "",
    ]
    return "\n".join(
        [
            f'"""{spec.title}: {runs} of {plan.steps} steps, computed with {library}.',
            "",
            paragraph(f"The surface: f(x, y) = {spec.formula}"),
            *([paragraph(f"with {settings}")] if settings else []),
            "",
            *(noise if plan.noise else []),
            "Run it:    python race.py > race.csv",
            "It prints  label,step,x,y,loss  of every run: the start (step 0), then the point after each step.",
            '"""',
        ]
    )


def constants(plan: Plan) -> str:
    """START where a run uses it, STEPS, LIMIT and the surface's parameters in capitals."""
    docs = {
        param.name: param.doc.removesuffix(".") + (f" ({param.unit})" if param.unit else "")
        for param in plan.objective.spec.params
    }
    lines = [
        *([f"START = {literal(list(plan.start))}"] if plan.shares_start() else []),
        constant("STEPS", plan.steps, "how many steps every run takes"),
        f"LIMIT = {LIMIT:.0e}  # a coordinate beyond this size counts as diverged".replace("e+", "e"),
        *(constant(name.upper(), value, docs[name]) for name, value in plan.objective.params.items()),
    ]
    return "\n".join(lines)


def joined(parts: Iterable[str]) -> str:
    """The parts of a script, two empty lines between them."""
    return "\n\n\n".join(part.strip("\n") for part in parts if part) + "\n"
