"""The pages of the descent lab."""

from __future__ import annotations

from typing import Literal

from optviz.scenario.common import replace
from optviz.scenario.descent import Descent
from optviz.scenario.descent_fair import Fair
from optviz.scenario.descent_map import BasinMap
from optviz.scenario.map_choice import first_map

Kind = Literal["race", "fair", "basins", "hyperparameters", "theory", "family"]
MAPS = ("basins", "hyperparameters")


def kind_of(scenario: Descent) -> Kind:
    """What the scenario is about."""
    if scenario.fair is not None:
        return "fair"
    if scenario.map is None:
        return scenario.view.page
    return "basins" if isinstance(scenario.map, BasinMap) else "hyperparameters"


def with_page(scenario: Descent, kind: Kind) -> Descent:
    """The scenario about something else: a map is one of the first run that can have one."""
    if kind == kind_of(scenario):
        return scenario
    if kind == "fair":
        return replace(scenario, map=None, fair=Fair())
    if kind in MAPS:
        return replace(scenario, map=first_map(scenario, kind), fair=None)
    return replace(scenario, map=None, fair=None, view=replace(scenario.view, page=kind))
