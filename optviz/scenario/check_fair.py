"""What the types of a fair race alone cannot say: bounds, rates that rise, no map beside it."""

from __future__ import annotations

from optviz.errors import InputError, join, shown
from optviz.scenario.descent import Descent
from optviz.scenario.descent_fair import PARAMS


def check_fair(scenario: Descent) -> None:
    """Raises ``InputError`` with the key's path where the scenario's fair race, if any, is unusable."""
    fair = scenario.fair
    if fair is None:
        return
    if scenario.map is not None:
        raise InputError("fair", "cannot stand beside a map; only one of them can be used")
    for param in PARAMS:
        param.check(getattr(fair, param.name), join("fair", param.name))
    if not fair.rates[0] < fair.rates[1]:
        raise InputError("fair.rates", f"must rise, got {shown(list(fair.rates))}")
