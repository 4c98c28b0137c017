"""What the family tree's page says: about an optimiser, and in the status line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from optviz import catalog
from optviz.engine.specs import GRADIENT_DESCENT, OptimizerSpec
from optviz.scenario import Descent
from optviz.scene.descent.family import count, unfit
from optviz.scene.descent.family_members import ROOT_SOURCE, ROOT_TITLE, TRY_FIRST, Member, members
from optviz.scene.descent.family_text import folded

LETTERS = 62.0
"""The width of a line about an optimiser, times the size of its letters."""

ROOT_FORMULA = "θ ← θ − lr·∇loss(θ)"


def title_of(name: str) -> str:
    """An optimiser's title, or gradient descent's."""
    if name == GRADIENT_DESCENT:
        return QCoreApplication.translate("Family", ROOT_TITLE)
    return catalog.optimizers()[name].title


def about(member: Member, scenario: Descent) -> str:
    """Title and paper, a summary, the formula, what came from whom, and what a click does."""
    translate, spec = QCoreApplication.translate, member.spec
    if spec is None:
        lines = [f"{title_of(member.name)} · {ROOT_SOURCE}", ROOT_FORMULA]
        lines.append(translate("Family", "Without noise, SGD on a surface is gradient descent: a click adds that."))
        return _told(lines)
    lines = [f"{spec.title} · {spec.source}", translate("Optimizers", spec.summary), formula(spec)]
    for parent in spec.parents:
        text = translate("Family", "since {parent}: {adds}")
        lines.append(text.format(parent=title_of(parent.name), adds=translate("Family", parent.adds)))
    racing = sum(run.optimizer == member.name for run in scenario.runs)
    if unfit(member, scenario):
        lines.append(refusal(member))
    elif racing:
        lines.append(translate("Family", "In the race; a click adds another run"))
    else:
        lines.append(translate("Family", "A click adds a run, with a rate that suits the surface"))
    return _told(lines)


def formula(spec: OptimizerSpec) -> str:
    """The first sentence on its step: what happens to θ."""
    text = (spec.walk_step or spec.step).__doc__ or ""
    lines: list[str] = []
    for line in text.split("\n\n")[0].split("\n"):
        lines.append(line.strip())
        if line.endswith("."):
            break
    return " ".join(lines).replace("``", "").rstrip(".")


def refusal(member: Member) -> str:
    """Why an optimiser does not go with the surface."""
    text = QCoreApplication.translate("Family", "{optimizer} needs a surface that is a sum of squares")
    return text.format(optimizer=title_of(member.name))


def status(scenario: Descent, added: str | None) -> str:
    """Who has just joined, how many race, what to try."""
    translate = QCoreApplication.translate
    racing = {run.optimizer for run in scenario.runs}
    parts = [translate("Family", "{optimizer} joins the race").format(optimizer=title_of(added))] if added else []
    parts += [count(scenario, translate), translate("Family", "a click adds a run")]
    missing = [member.title for member in members("lecture") if member.name in set(TRY_FIRST) - racing]
    if missing:
        parts.append(translate("Family", "try {optimizers}").format(optimizers=", ".join(missing)))
    else:
        parts.append(translate("Family", "Adagrad, RMSprop and Adam race: compare them on the first page"))
    return " · ".join(parts)


def _told(lines: list[str]) -> str:
    return "\n".join(part for line in lines for part in folded(line, LETTERS))
