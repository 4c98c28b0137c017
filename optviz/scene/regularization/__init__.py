"""The regularization lab's pages: the θ-plane, penalties compared, the fit, weights while training."""

from __future__ import annotations

from optviz.scene.regularization.compare import compare_show
from optviz.scene.regularization.fit import fit_show
from optviz.scene.regularization.plane import plane_show
from optviz.scene.regularization.training import training_show
from optviz.scene.show import Show
from optviz.studies.regularization import Result
from optviz.studies.regularization_pages import Pages, pages_of

SHOWS = {"plane": plane_show, "compare": compare_show, "fit": fit_show, "training": training_show}


def show(result: Result, pages: Pages) -> Show:
    """The page that the scenario's view names."""
    return SHOWS[result.scenario.view.page](result, pages)


def show_of(result: Result) -> Show:
    """The same; what the page plays is computed here and now."""
    return show(result, pages_of(result))


__all__ = ["show", "show_of"]
