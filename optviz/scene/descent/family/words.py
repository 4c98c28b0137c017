"""What the family tree says about an optimiser, and about who races."""

from __future__ import annotations

from dataclasses import dataclass

from optviz import catalog
from optviz.engine.oracle import unmet
from optviz.engine.specs import GRADIENT_DESCENT, OptimizerSpec
from optviz.scenario import Descent
from optviz.scene.descent.family.members import ROOT_SOURCE, ROOT_TITLE, TRY_FIRST, Member, members
from optviz.scene.words import Translate, untranslated
from optviz.studies.descent import objective_of
from optviz.text import QT_TRANSLATE_NOOP

COUNT = QT_TRANSLATE_NOOP("Family", "{racing} of {all} optimisers race")
CLICK = QT_TRANSLATE_NOOP("Family", "a click adds a run")
JOINED = QT_TRANSLATE_NOOP("Family", "{optimizer} joins the race")
TRY = QT_TRANSLATE_NOOP("Family", "try {optimizers}")
COMPARE = QT_TRANSLATE_NOOP("Family", "Adagrad, RMSprop and Adam race: compare them on the first page")
SINCE = QT_TRANSLATE_NOOP("Family", "since {parent}: {adds}")
ADD = QT_TRANSLATE_NOOP("Family", "A click adds a run, with a rate that suits the surface.")
ADD_AGAIN = QT_TRANSLATE_NOOP("Family", "In the race. A click adds another run.")
ADD_SGD = QT_TRANSLATE_NOOP("Family", "Without noise, SGD on a surface is gradient descent: a click adds that.")
REFUSAL = QT_TRANSLATE_NOOP("Family", "{optimizer} needs a surface that is a sum of squares.")

ROOT_SUMMARY = QT_TRANSLATE_NOOP("Family", "Step downhill, again and again: everything here began with it.")
ROOT_FORMULA = "θ ← θ − lr·∇loss(θ)"


@dataclass(frozen=True)
class Card:
    """What is to be read about an optimiser: its ``title`` and ``source``, and paragraphs, the last on what to do."""

    title: str
    source: str
    summary: str
    formula: str
    since: tuple[str, ...]
    advice: str


def title_of(name: str, translate: Translate = untranslated) -> str:
    """An optimiser's title, or gradient descent's."""
    return translate("Family", ROOT_TITLE) if name == GRADIENT_DESCENT else catalog.optimizers()[name].title


def card_of(member: Member, scenario: Descent, translate: Translate = untranslated) -> Card:
    """Title and paper, a summary, the formula, what came from whom, and what a click does."""
    spec, title = member.spec, title_of(member.name, translate)
    if spec is None:
        summary, advice = translate("Family", ROOT_SUMMARY), translate("Family", ADD_SGD)
        return Card(title, ROOT_SOURCE, summary, ROOT_FORMULA, (), advice)
    since = tuple(
        translate("Family", SINCE).format(
            parent=title_of(parent.name, translate), adds=translate("Family", parent.adds)
        )
        for parent in spec.parents
    )
    racing = any(run.optimizer == member.name for run in scenario.runs)
    advice = refusal(member, scenario, translate) or translate("Family", ADD_AGAIN if racing else ADD)
    return Card(title, spec.source, translate("Optimizers", spec.summary), formula(spec), since, advice)


def formula(spec: OptimizerSpec) -> str:
    """The first sentence on its step: what happens to θ."""
    lines: list[str] = []
    for line in ((spec.walk_step or spec.step).__doc__ or "").split("\n\n")[0].split("\n"):
        lines.append(line.strip())
        if line.endswith("."):
            break
    return " ".join(lines).replace("``", "").rstrip(".")


def refusal(member: Member, scenario: Descent, translate: Translate = untranslated) -> str:
    """Why an optimiser cannot walk on the scenario's surface; empty where it can."""
    if member.spec is None or unmet(member.spec, objective_of(scenario.surface).spec) is None:
        return ""
    return translate("Family", REFUSAL).format(optimizer=member.title)


def count(scenario: Descent, translate: Translate = untranslated) -> str:
    """How many of the family race."""
    racing = len({run.optimizer for run in scenario.runs})
    return translate("Family", COUNT).format(racing=racing, all=len(catalog.optimizers()))


def status(scenario: Descent, added: str | None, translate: Translate = untranslated) -> str:
    """Who has just joined, how many race, what to try."""
    racing = {run.optimizer for run in scenario.runs}
    missing = [member.title for member in members("lecture") if member.name in set(TRY_FIRST) - racing]
    hint = translate("Family", TRY).format(optimizers=", ".join(missing)) if missing else translate("Family", COMPARE)
    joined = [translate("Family", JOINED).format(optimizer=title_of(added, translate))] if added else []
    return " · ".join([*joined, count(scenario, translate), translate("Family", CLICK), hint])
