"""Page ``plane``: contours meet the constraint; the paths beside it; the coefficients below them."""

from __future__ import annotations

from optviz.scenario.common import words_of
from optviz.scene.layers import Axes, Column, Scene
from optviz.scene.panels import empty
from optviz.scene.regularization.ground import part_note, plane_axes
from optviz.scene.regularization.paths import bars_axes, paths_axes
from optviz.scene.regularization.words import footer_of
from optviz.scene.show import Show
from optviz.scene.style import Style
from optviz.scene.words import Translate
from optviz.studies.regularization import Result
from optviz.studies.regularization_pages import Pages
from optviz.text import QT_TRANSLATE_NOOP

PLANE = QT_TRANSLATE_NOOP("Regularization", "θ-plane: where the contours touch the constraint")
COST = QT_TRANSLATE_NOOP("Regularization", "θ-plane: MSE + λ·penalty")
NEEDS_TWO = QT_TRANSLATE_NOOP("Regularization", "The plane needs two features; the data have one.")
NOT_CONVEX = QT_TRANSLATE_NOOP("Regularization", "not convex: several minima; the lowest is shown")


def plane_show(result: Result, pages: Pages) -> Show:
    """A λ a step."""

    def draw(step: int, style: Style, translate: Translate, language: str) -> Scene:
        about = result.scenario.about
        title, text = words_of(about, language)
        right = (
            paths_axes(result, pages, step, style, translate),
            bars_axes(result, pages, step, style, translate),
        )
        return Scene(
            columns=(
                Column(panels=(_plane(result, pages, step, style, translate),), share=0.54),
                Column(panels=right, share=0.46, shares=(0.55, 0.45)),
            ),
            title=title,
            text=text,
            footer=footer_of(result, pages, step, translate),
        )

    return Show(draw, len(pages.lams) - 1, pages.here)


def _plane(result: Result, pages: Pages, step: int, style: Style, translate: Translate) -> Axes:
    cost = result.scenario.view.cost
    title = translate("Regularization", COST if cost else PLANE)
    if pages.duo is None:
        return empty("plane", title, translate("Regularization", NEEDS_TWO), style)
    notes = part_note(pages.duo, len(result.material.names), translate)
    if not result.penalty.convex(**result.model.params) and result.penalty.uses_lam:
        notes.append(translate("Regularization", NOT_CONVEX))
    return plane_axes(pages.duo, step, "plane", title, style, translate, cost=cost, notes=notes)
