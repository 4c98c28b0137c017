"""The race as a scene: trails on the surface, loss against step, perhaps rates against step."""

from __future__ import annotations

from dataclasses import replace

from optviz.engine.field import Field
from optviz.scenario.common import words_of
from optviz.scene.descent.charts import loss_axes, rate_axes, rate_curve
from optviz.scene.descent.fair import fair_show
from optviz.scene.descent.family import family_show
from optviz.scene.descent.maps import map_show
from optviz.scene.descent.relief import relief_axes
from optviz.scene.descent.runs import color_of, counter
from optviz.scene.descent.surface import surface_axes
from optviz.scene.descent.theory import theory_show
from optviz.scene.layers import Axes, Column, Scene
from optviz.scene.show import Show
from optviz.scene.style import Style
from optviz.scene.words import Translate, untranslated
from optviz.studies.descent import Race, field_of
from optviz.studies.fair import FairRace
from optviz.studies.maps import Chart
from optviz.studies.quadratic_theory import theory_of

__all__ = [
    "color_of",
    "loss_axes",
    "rate_axes",
    "rate_curve",
    "relief_axes",
    "scene",
    "show",
    "show_of",
    "surface_axes",
]


def scene(
    race: Race, field: Field, step: int, style: Style, translate: Translate = untranslated, language: str = "en"
) -> Scene:
    """All panels at a step: what the window shows and what an export draws."""
    about = race.scenario.about
    title, text = words_of(about, language)
    charts: tuple[Axes, ...] = (loss_axes(race, step, style, translate),)
    if race.scenario.view.rates:
        charts = (*charts, replace(rate_axes(race, step, style, translate), legend=()))  # the loss chart's says it
    return Scene(
        columns=(
            Column(panels=_ground(race, field, step, style, translate), share=0.6),
            Column(panels=charts, share=0.4),
        ),
        title=title,
        text=text,
        footer=counter(race, step, translate),
    )


def _ground(race: Race, field: Field, step: int, style: Style, translate: Translate) -> tuple[Axes, ...]:
    """The surface from above, in space, or both."""
    plane, space = (race.scenario.view.space in wanted for wanted in (("plane", "both"), ("relief", "both")))
    above = (surface_axes(race, field, step, style, translate),) if plane else ()
    return (*above, relief_axes(race, field, step, style, translate)) if space else above


def show(race: Race, field: Field) -> Show:
    """The race for an export: it is drawn at any step."""

    def draw(step: int, style: Style, translate: Translate, language: str) -> Scene:
        return scene(race, field, step, style, translate, language)

    return Show(draw, race.steps)


def show_of(result: Race | FairRace | Chart) -> Show:
    """The race as its page has it (its surface, theory, the family of its optimisers); a fair race; or a map."""
    if isinstance(result, FairRace):
        return fair_show(result)
    if not isinstance(result, Race):
        return map_show(result)
    if result.scenario.view.page == "theory":
        return theory_show(theory_of(result))
    if result.scenario.view.page == "family":
        return family_show(result)
    return show(result, field_of(result.scenario.surface, result.spans, result.scenario.view))
