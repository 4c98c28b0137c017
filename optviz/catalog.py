"""Finds what a package offers: every module that exports ``SPEC`` (or ``SPECS``) adds an entry by being there."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, cast

from optviz.engine.network.specs import ActivationSpec, InitializerSpec
from optviz.engine.regression.specs import PenaltySpec
from optviz.engine.samples import DatasetSpec
from optviz.engine.specs import OptimizerSpec, ScheduleSpec, SurfaceSpec
from optviz.errors import InputError

MOST_LISTED = 16
"""An error message names no more than this."""


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


def initializers() -> Mapping[str, InitializerSpec]:
    """All schemes for the first weights, the lecture's first."""
    return cast(Mapping[str, InitializerSpec], discover("optviz.initializers"))


def activations() -> Mapping[str, ActivationSpec]:
    """All activation functions."""
    return cast(Mapping[str, ActivationSpec], discover("optviz.activations"))


def datasets() -> Mapping[str, DatasetSpec]:
    """All data sets."""
    return cast(Mapping[str, DatasetSpec], discover("optviz.datasets"))


def penalties() -> Mapping[str, PenaltySpec]:
    """All penalties, in the lecture's order."""
    return cast(Mapping[str, PenaltySpec], discover("optviz.penalties"))


def find(catalog: Mapping[str, Any], name: str, path: str) -> Any:
    """The entry of that name; ``InputError`` at ``path`` says which come near."""
    if name in catalog:
        return catalog[name]
    near = difflib.get_close_matches(name, catalog, n=1)
    hint = f'did you mean "{near[0]}"?' if near else f"known are {_listed(list(catalog))}"
    raise InputError(path, f'unknown name "{name}"; {hint}')


def _listed(names: list[str]) -> str:
    """The names, of many only the first."""
    first = ", ".join(names[:MOST_LISTED])
    return first if len(names) <= MOST_LISTED else f"{first} … ({len(names)} in all: optviz list)"
