"""What the regularization lab can use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from optviz import catalog
from optviz.engine.samples import DatasetSpec
from optviz.errors import InputError, shown
from optviz.params import resolve
from optviz.scenario.common import SEED
from optviz.scenario.regularization import LAM, LAMBDAS, STANDARDIZE, Data, Regularization, T, View
from optviz.scenario.resolve import resolved

SETTINGS = ("degree", "samples", "noise", "optimum", "correlation")
MOST_LAMBDAS = 10_000
DEFAULT_DATA = "diabetes"


def check(scenario: Regularization) -> None:
    """Raises ``InputError`` for what no file has to be read to see."""
    LAM.check(scenario.lam)
    T.check(scenario.t)
    LAMBDAS.check(scenario.lambdas)
    STANDARDIZE.check(scenario.standardize)
    SEED.check(scenario.seed)
    if len(scenario.lambdas) > MOST_LAMBDAS:
        raise InputError("lambdas", f"must be at most {MOST_LAMBDAS}, got {len(scenario.lambdas)}")
    spec, params = resolved(catalog.penalties(), scenario.penalty, "penalty")
    if scenario.t is not None and spec.uses_lam and not spec.convex(**params):
        raise InputError("t", f"needs a convex penalty; {spec.name} has several minima here, so give lam instead")
    known = _check_data(scenario.data)
    features = scenario.data.features if scenario.data.features is not None else known
    _check_view(scenario.view, features)
    if features is not None:
        check_count(len(features), scenario)


def check_count(features: int, scenario: Regularization) -> None:
    """Raises ``InputError`` where the penalty's solver cannot take so many features."""
    spec, params = resolved(catalog.penalties(), scenario.penalty, "penalty")
    most = spec.most_features(**params)
    if most is not None and features > most:
        given = ", ".join(f"{name}={value}" for name, value in params.items())
        raise InputError("penalty", f"{spec.name}({given}) takes at most {most} features, got {features}")


def check_features(chosen: Sequence[str], known: Sequence[str]) -> None:
    """Raises ``InputError`` for a feature that is not there, or is there twice, or if there is none."""
    if not chosen:
        raise InputError("data.features", "must name at least one feature, got []")
    for index, name in enumerate(chosen):
        path = f"data.features[{index}]"
        catalog.find(dict.fromkeys(known), name, path)
        if name in chosen[:index]:
            raise InputError(path, f"{shown(name)} is already data.features[{chosen.index(name)}]")


def _check_view(view: View, features: Sequence[str] | None) -> None:
    """The plane's two features are there (where that is known without reading a file), and two."""
    if view.plane is None:
        return
    if view.plane[0] == view.plane[1]:
        raise InputError("view.plane[1]", f"{shown(view.plane[1])} is already view.plane[0]")
    for index, name in enumerate(view.plane if features is not None else ()):
        catalog.find(dict.fromkeys(features or ()), name, f"view.plane[{index}]")


def dataset_of(data: Data) -> tuple[DatasetSpec, dict[str, Any]]:
    """The named data set, and all of its parameters."""
    offered = {name: spec for name, spec in catalog.datasets().items() if "regularization" in spec.labs}
    spec = catalog.find(offered, data.name or DEFAULT_DATA, "data.name")
    given = {name: getattr(data, name) for name in SETTINGS if getattr(data, name) is not None}
    return spec, resolve(spec.params, given, "data", spec.name)


def _check_data(data: Data) -> tuple[str, ...] | None:
    """The names of all features, where they are known without reading a file."""
    if data.csv is not None:
        _check_csv(data)
        return None
    if data.target is not None:
        raise InputError("data.target", "belongs to a CSV file; a named data set has its own")
    spec, params = dataset_of(data)
    known = tuple(feature.name for feature in spec.load(0, **{**params, **_few(params)}).features)
    if data.features is not None:
        check_features(data.features, known)
    return known


def _few(params: dict[str, Any]) -> dict[str, int]:
    """The names do not depend on the number of samples; few are quickly made."""
    return {"samples": 4} if "samples" in params else {}


def _check_csv(data: Data) -> None:
    if data.name is not None:
        raise InputError("data", "has a name and a csv file; only one of them can be used")
    for name in SETTINGS:
        if getattr(data, name) is not None:
            raise InputError(f"data.{name}", "belongs to a named data set, not to a CSV file")
    if not data.csv:
        raise InputError("data.csv", f"must be the path of a file, got {shown(data.csv)}")
    if data.target is None:
        raise InputError("data.target", "is missing: name the column that is to be predicted")
    if data.features is not None:
        if not data.features:
            raise InputError("data.features", "must name at least one feature, got []")
        if data.target in data.features:
            raise InputError(
                f"data.features[{data.features.index(data.target)}]", f"{shown(data.target)} is the target"
            )
        check_features(data.features, data.features)
