"""The data of the regularization lab, ready to be solved."""

from __future__ import annotations

from collections.abc import MutableMapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from optviz.datasets.polynomial import powers, truth
from optviz.engine.csv_table import read_table
from optviz.engine.path import read_only
from optviz.engine.regression.problem import Problem, constant, dependent, prepare
from optviz.engine.samples import Feature, Samples
from optviz.errors import InputError
from optviz.scenario.check_regularization import check_features, dataset_of
from optviz.scenario.regularization import Data, Regularization

Cache = MutableMapping[bytes, Any]

FOLDS = 5
TEST_POINTS = 200


@dataclass(frozen=True, eq=False)
class Fold:
    """A part of the rows to learn from, and the raw rows and targets left out to test on."""

    problem: Problem
    raw: np.ndarray
    y: np.ndarray


@dataclass(frozen=True, eq=False)
class Material:
    """``raw`` (n, p) and ``y`` (n,) as loaded; ``problem`` centred and, if asked for, standardised.

    ``clean`` are raw rows and targets without noise to test on, where the data is made up and they are known; ``x``
    (n,) is the polynomial's variable. ``folds`` are drawn from the seed and prepared each by itself.
    """

    raw: np.ndarray
    y: np.ndarray
    features: tuple[Feature, ...]
    target: str
    problem: Problem
    seed: int
    clean: tuple[np.ndarray, np.ndarray] | None = None
    x: np.ndarray | None = None
    powers: tuple[int, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The features' names."""
        return tuple(feature.name for feature in self.features)

    @cached_property
    def constant(self) -> tuple[str, ...]:
        """Features that do not vary: their coefficients are 0."""
        return _named(self.names, constant(self.problem))

    @cached_property
    def tied(self) -> tuple[str, ...]:
        """Features that are combinations of those before them: least squares has many solutions."""
        return _named(self.names, dependent(self.problem))

    @cached_property
    def folds(self) -> tuple[Fold, ...]:
        """Five parts (fewer where there are fewer rows), each left out once."""
        n = len(self.y)
        order = np.random.default_rng(self.seed).permutation(n)
        folds = []
        for left in np.array_split(order, min(FOLDS, n)):
            kept = np.setdiff1d(order, left)
            problem = prepare(self.raw[kept], self.y[kept], standardize=self.problem.standardized)
            folds.append(Fold(problem, self.raw[left], self.y[left]))
        return tuple(folds)


def material_of(scenario: Regularization, cache: Cache) -> tuple[bytes, Material]:
    """The material, from the cache where it is there, and its key. Raises ``InputError`` for an unusable file."""
    key = _key(scenario)
    if key not in cache:
        cache[key] = _load(scenario)
    return key, cache[key]


def _load(scenario: Regularization) -> Material:
    data = scenario.data
    if data.csv is not None:
        samples = _from_csv(data, Path(data.csv))
    else:
        spec, params = dataset_of(data)
        samples = spec.load(scenario.seed, **params)
    names = tuple(feature.name for feature in samples.features)
    chosen = data.features if data.features is not None else names
    places = [names.index(name) for name in chosen]
    raw, y = np.ascontiguousarray(samples.x[:, places]), np.asarray(samples.y, dtype=float)
    exponents = tuple(place + 1 for place in places) if data.name == "polynomial" else ()
    return Material(
        raw=read_only(raw),
        y=read_only(y),
        features=tuple(samples.features[place] for place in places),
        target=samples.target,
        problem=prepare(raw, y, standardize=scenario.standardize),
        seed=scenario.seed,
        clean=_clean(exponents),
        x=samples.x[:, 0] if exponents else None,
        powers=exponents,
    )


def design(x: np.ndarray, exponents: tuple[int, ...]) -> np.ndarray:
    """The powers of x that are features, (n, p)."""
    return powers(x, max(exponents))[:, [exponent - 1 for exponent in exponents]]


def _clean(exponents: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray] | None:
    if not exponents:
        return None
    x = np.linspace(-1.0, 1.0, TEST_POINTS)
    return read_only(design(x, exponents)), read_only(truth(x))


def _from_csv(data: Data, path: Path) -> Samples:
    table = read_table(path)
    target = data.target or ""
    table.index(target, "data.target")
    others = [name for name in table.names if name != target]
    if data.features is not None:
        check_features(data.features, others)
    chosen = list(data.features) if data.features is not None else others
    if not chosen:
        raise InputError("data.csv", f"has no column besides the target {target}")
    values = table.numbers([*chosen, target])
    features = tuple(Feature(name) for name in chosen)
    return Samples(x=values[:, :-1], y=values[:, -1], features=features, target=target)


def _key(scenario: Regularization) -> bytes:
    """Everything that the material depends on; for a file also when it was changed and how large it is."""
    data = scenario.data
    stamp: tuple[int, ...] = ()
    if data.csv is not None:
        try:
            status = Path(data.csv).stat()
            stamp = (status.st_mtime_ns, status.st_size)
        except (OSError, ValueError):
            stamp = ()
    return b"material" + msgspec.json.encode((data, stamp, scenario.standardize, scenario.seed))


def _named(names: tuple[str, ...], which: np.ndarray) -> tuple[str, ...]:
    return tuple(name for name, there in zip(names, which, strict=True) if there)
