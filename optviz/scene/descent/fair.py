"""The fair race: how every run depends on its rate, how the loss falls with what it costs, a table of results."""

from __future__ import annotations

from optviz.scenario.common import words_of
from optviz.scene.descent.fair_charts import cost_axes, sensitivity_axes
from optviz.scene.descent.fair_table import results_axes
from optviz.scene.layers import Column, Scene
from optviz.scene.show import Show
from optviz.scene.style import Style
from optviz.scene.words import Translate, number, untranslated
from optviz.studies.fair import FairRace
from optviz.text import QT_TRANSLATE_NOOP

EMPTY = QT_TRANSLATE_NOOP("Scene", "no runs yet")
RULES = QT_TRANSLATE_NOOP(
    "Scene", "one start for all · {trials} rates each · a value costs {value}, a Hessian {hessian} gradients"
)
AT_MOST = QT_TRANSLATE_NOOP("Scene", "solved: at most {target} above the minimum's {lowest}")
AT_MOST_FOUND = QT_TRANSLATE_NOOP("Scene", "solved: at most {target} above {lowest}, the lowest found in the domain")


def fair_show(race: FairRace) -> Show:
    """A fair race for an export: it has one picture."""

    def draw(step: int, style: Style, translate: Translate, language: str) -> Scene:
        return fair_scene(race, style, translate, language)

    return Show(draw, 0)


def fair_scene(race: FairRace, style: Style, translate: Translate = untranslated, language: str = "en") -> Scene:
    """The whole picture."""
    title, text = words_of(race.scenario.about, language)
    charts = (sensitivity_axes(race, style, translate), cost_axes(race, style, translate))
    return Scene(
        columns=(
            Column(panels=charts, share=0.42),
            Column(panels=(results_axes(race, style, translate),), share=0.58),
        ),
        title=title,
        text=text,
        footer=rules(race, translate),
    )


def rules(race: FairRace, translate: Translate = untranslated) -> str:
    """What is the same for all, in a line."""
    if not race.entries:
        return translate("Scene", EMPTY)
    fair, solved = race.chosen, translate("Scene", AT_MOST if race.known else AT_MOST_FOUND)
    alike = translate("Scene", RULES).format(
        trials=fair.trials, value=number(fair.value_cost, 2), hessian=number(fair.hessian_cost, 2)
    )
    return f"{alike} · {solved.format(target=number(race.target, 3), lowest=number(race.lowest))}"
