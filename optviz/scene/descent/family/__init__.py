"""The family tree of optimisers: what each added to those before it, and which of them are in the race."""

from __future__ import annotations

from collections.abc import Iterator

from optviz.scenario import Descent
from optviz.scenario.common import words_of
from optviz.scene.descent.family.boxes import box_layers, colors_of_runs, face_of, ring_layers
from optviz.scene.descent.family.card import card_layers
from optviz.scene.descent.family.ground import lane_layers, legend_layers, year_layers
from optviz.scene.descent.family.layout import HEIGHT, WIDTH, Layout, layout
from optviz.scene.descent.family.lines import edge_layers
from optviz.scene.descent.family.style import color_of_member
from optviz.scene.descent.family.words import card_of, count
from optviz.scene.layers import Axes, Axis, Column, Layer, Scene
from optviz.scene.show import Show
from optviz.scene.style import Style
from optviz.scene.words import Translate, untranslated
from optviz.studies.descent import Race
from optviz.text import QT_TRANSLATE_NOOP

__all__ = ["family_axes", "family_scene", "family_show"]

TITLE = QT_TRANSLATE_NOOP("Family", "What each optimiser added")


def family_axes(
    scenario: Descent, style: Style, translate: Translate = untranslated, pointed: str | None = None
) -> Axes:
    """The tree as a picture of its own; the box named ``pointed`` stands out with its lines, and is told of."""
    family = scenario.view.family
    laid, racing = layout(family), colors_of_runs(scenario, style)
    faces = {member.name: face_of(member, scenario, racing, style) for member in laid.members}
    colors = {member.name: color_of_member(member, style) for member in laid.members}
    lines, phrases = edge_layers(family, colors, style, translate, pointed)
    layers = [
        *lane_layers(laid, style, translate),
        *year_layers(laid, style),
        *lines,
        *box_layers(laid, faces, racing, style, translate),
        *legend_layers(laid, faces, style, translate),
        *ring_layers(laid, pointed, style),
        *phrases,
        *_card(laid, pointed, scenario, style, translate),
    ]
    return Axes(
        name="family",
        title=translate("Family", TITLE),
        x=Axis(label="", span=(0.0, WIDTH)),
        y=Axis(label="", span=(0.0, HEIGHT), inverted=True),
        layers=tuple(layers),
        equal=True,
        bare=True,
    )


def family_scene(scenario: Descent, style: Style, translate: Translate = untranslated, language: str = "en") -> Scene:
    """The tree under the scenario's own words."""
    title, text = words_of(scenario.about, language)
    axes = family_axes(scenario, style, translate)
    return Scene(columns=(Column(panels=(axes,)),), title=title, text=text, footer=count(scenario, translate))


def family_show(race: Race) -> Show:
    """The tree for an export: one picture."""

    def draw(step: int, style: Style, translate: Translate, language: str) -> Scene:
        return family_scene(race.scenario, style, translate, language)

    return Show(draw, 0)


def _card(laid: Layout, pointed: str | None, scenario: Descent, style: Style, translate: Translate) -> Iterator[Layer]:
    if pointed in laid.boxes:
        member = laid.member(pointed)
        card = card_of(member, scenario, translate)
        color = color_of_member(member, style)
        yield from card_layers(card, laid.plan.card, laid.plan.text[1], color, style)
