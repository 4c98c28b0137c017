"""Finds what a package offers: every module that exports ``SPEC`` (or ``SPECS``) adds an entry by being there."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, cast

from optviz.engine.specs import OptimizerSpec, ScheduleSpec, SurfaceSpec
from optviz.errors import InputError


@cache
def discover(package: str) -> Mapping[str, Any]:
    """``{name: spec}`` of all modules of a package, in the specs' own order (``order``, then name).

    Raises ``ValueError`` where two specs claim one name.
    """
    found: dict[str, Any] = {}
    for module in pkgutil.iter_modules(importlib.import_module(package).__path__):
        loaded = importlib.import_module(f"{package}.{module.name}")
        specs = getattr(loaded, "SPECS", None) or (loaded.SPEC,)
        for spec in specs:
            if spec.name in found:
                raise ValueError(f"{package}: two specs are named {spec.name}")
            found[spec.name] = spec
    ordered = sorted(found.values(), key=lambda spec: (spec.order, spec.name))
    return MappingProxyType({spec.name: spec for spec in ordered})


def optimizers() -> Mapping[str, OptimizerSpec]:
    """All optimisers, in the lecture's order."""
    return cast(Mapping[str, OptimizerSpec], discover("optviz.optimizers"))


def surfaces() -> Mapping[str, SurfaceSpec]:
    """All loss surfaces, plain ones first."""
    return cast(Mapping[str, SurfaceSpec], discover("optviz.surfaces"))


def schedules() -> Mapping[str, ScheduleSpec]:
    """All learning-rate schedules, in the lecture's order."""
    return cast(Mapping[str, ScheduleSpec], discover("optviz.schedules"))


def find(catalog: Mapping[str, Any], name: str, path: str) -> Any:
    """The entry of that name; ``InputError`` at ``path`` says which come near."""
    if name in catalog:
        return catalog[name]
    near = difflib.get_close_matches(name, catalog, n=1)
    hint = f'did you mean "{near[0]}"?' if near else f"known are {', '.join(catalog)}"
    raise InputError(path, f'unknown name "{name}"; {hint}')
