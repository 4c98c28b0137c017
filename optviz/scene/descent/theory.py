"""The theory page as a scene: the α–β plane and its numbers, the race measured and predicted."""

from __future__ import annotations

from optviz.scenario.common import words_of
from optviz.scene.descent.runs import counter
from optviz.scene.descent.theory_curves import forecast_axes, modes_axes
from optviz.scene.descent.theory_numbers import numbers_axes
from optviz.scene.descent.theory_plane import plane_axes
from optviz.scene.descent.theory_words import invitation
from optviz.scene.layers import Column, Scene
from optviz.scene.panels import empty
from optviz.scene.show import Show
from optviz.scene.style import Style
from optviz.scene.words import Translate, untranslated
from optviz.studies.quadratic_theory import Theory
from optviz.text import QT_TRANSLATE_NOOP

EMPTY = QT_TRANSLATE_NOOP("Theory", "No theory of these runs")


def theory_show(theory: Theory) -> Show:
    """The theory for an export: it is drawn at any step."""

    def draw(step: int, style: Style, translate: Translate, language: str) -> Scene:
        return theory_scene(theory, step, style, translate, language)

    return Show(draw, theory.race.steps)


def theory_scene(
    theory: Theory, step: int, style: Style, translate: Translate = untranslated, language: str = "en"
) -> Scene:
    """All panels at a step: what the window shows and what an export draws."""
    title, text = words_of(theory.scenario.about, language)
    return Scene(
        columns=_columns(theory, step, style, translate),
        title=title,
        text=text,
        footer=counter(theory.race, step, translate),
    )


def _columns(theory: Theory, step: int, style: Style, translate: Translate) -> tuple[Column, ...]:
    closeup = theory.closeup
    if closeup is None:
        return (Column(panels=(empty("nothing", translate("Theory", EMPTY), invitation(theory, translate), style),)),)
    own = plane_axes(theory, closeup, style, translate), numbers_axes(closeup, style, translate)
    curves = forecast_axes(theory, step, style, translate), modes_axes(theory, closeup.forecast, step, style, translate)
    return Column(panels=own, share=0.5, shares=(0.64, 0.36)), Column(panels=curves, share=0.5)
