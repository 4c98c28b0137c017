"""Page ``compare``: no penalty, L1, L2 and the elastic net at one λ, each with its model written out."""

from __future__ import annotations

import numpy as np

from optviz.scenario.common import words_of
from optviz.scene.layers import Axes, Column, Scene
from optviz.scene.regularization.ground import plane_axes
from optviz.scene.regularization.paths import theta_axes
from optviz.scene.regularization.words import TITLES, footer_of, limit_of, model_text, wrapped
from optviz.scene.show import Show
from optviz.scene.style import Style
from optviz.scene.words import Translate, number
from optviz.studies.regularization import Result
from optviz.studies.regularization_pages import Pages
from optviz.text import QT_TRANSLATE_NOOP

LETTERS = 50
MOST = 6
"""Of more than twice as many features, a model is written with so many."""

ROUNDING = 1e-12
"""An intercept below this share of the targets is 0 but for rounding."""

SUMMARY = QT_TRANSLATE_NOOP("Regularization", "MSE {mse} · {nonzero} of {count} features · P(θ) = {size}")


def compare_show(result: Result, pages: Pages) -> Show:
    """A λ a step."""

    def draw(step: int, style: Style, translate: Translate, language: str) -> Scene:
        about = result.scenario.about
        title, text = words_of(about, language)
        panels = _panels(result, pages, step, style, translate)
        columns = (Column(panels=panels[::2], share=0.5), Column(panels=panels[1::2], share=0.5))
        footer = footer_of(result, pages, step, translate)
        return Scene(columns=columns, title=title, text=text, footer=footer)

    return Show(draw, len(pages.lams) - 1, pages.here)


def _panels(result: Result, pages: Pages, step: int, style: Style, translate: Translate) -> tuple[Axes, ...]:
    duo = pages.duo
    courses = duo.courses if duo is not None else pages.courses
    limit = limit_of(np.stack([courses[name].theta[step] for name in TITLES]))
    panels = []
    for name, title in TITLES.items():
        lines = _lines(result, pages, name, step, translate)
        shown = translate("Regularization", title)
        if duo is not None:
            panels.append(
                plane_axes(
                    duo, step, name, shown, style, translate, course=name, path=False, notes=lines, corner="bottom_left"
                )
            )
        else:
            theta = courses[name].theta[step]
            names = result.material.names
            panels.append(theta_axes(name, shown, theta, names, style, translate, limit=limit, lines=tuple(lines)))
    return tuple(panels)


def _lines(result: Result, pages: Pages, name: str, step: int, translate: Translate) -> list[str]:
    """The model, and how well it fits."""
    course = (pages.duo.courses if pages.duo is not None else pages.courses)[name]
    theta, names = course.theta[step], result.material.names
    intercept = float(course.intercept[step])
    if abs(intercept) < ROUNDING * float(np.abs(result.material.y).max()):
        intercept = 0.0
    model = model_text(intercept, theta, names, MOST if len(names) > 2 * MOST else 2 * MOST)
    summary = translate("Regularization", SUMMARY).format(
        mse=number(float(course.train_mse[step])),
        nonzero=int((theta != 0.0).sum()),
        count=len(names),
        size=number(float(course.size[step])),
    )
    return [*wrapped(model, LETTERS), summary]
