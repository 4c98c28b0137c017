"""The initialization lab's pages: layers, the rule for one unit, the training."""

from __future__ import annotations

from optviz.scene.initialization.layers import layers_show
from optviz.scene.initialization.rule import rule_show
from optviz.scene.initialization.training import training_show
from optviz.scene.show import Show
from optviz.studies.initialization import Comparison


def show_of(comparison: Comparison) -> Show:
    """The page that the scenario's view names."""
    page = comparison.scenario.view.page
    if page == "rule":
        return rule_show(comparison)
    if page == "training":
        return training_show(comparison)
    return layers_show(comparison)


__all__ = ["layers_show", "rule_show", "show_of", "training_show"]
