"""An algorithm that a scenario names, with all of its parameters."""

from __future__ import annotations

from typing import Any

from optviz import catalog
from optviz.engine.specs import ScheduleSpec
from optviz.errors import InputError, join
from optviz.params import resolve
from optviz.scenario.common import Named


def resolved(specs: Any, named: Named, path: str) -> tuple[Any, dict[str, Any]]:
    """The spec that ``named`` names in the catalogue ``specs``, and all of its parameters.

    Raises ``InputError`` where one is unusable, or where a spec that has a ``check`` finds them at odds.
    """
    spec = catalog.find(specs, named.name, join(path, "name"))
    params = resolve(spec.params, named.params, join(path, "params"), named.name)
    if isinstance(spec, ScheduleSpec):
        try:
            spec.check(**params)
        except InputError as error:
            raise error.within(join(path, "params")) from None
    return spec, params
