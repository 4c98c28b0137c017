"""Random scenarios: every value is one that may be set."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from optviz import catalog
from optviz.errors import InputError
from optviz.params import Param
from optviz.scenario import About, BasinMap, Descent, Fair, Named, Run, Surface, View, checked, replace
from optviz.scenario.resolve import resolved

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
LABELS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=12).filter(str.strip)
COORDINATES = st.floats(-1e12, 1e12, allow_nan=False)
PAIRS = st.tuples(COORDINATES, COORDINATES)
LANGUAGES = st.dictionaries(st.sampled_from(["en", "ko", "de"]), TEXTS)


def values(param: Param) -> st.SearchStrategy[Any]:
    """Every value that the parameter allows."""
    low, high = (max(param.low, -1e300), min(param.high, 1e300))
    numbers: st.SearchStrategy[Any] = st.floats(low, high, exclude_min=param.open_low, exclude_max=param.open_high)
    if param.kind == "bool":
        return st.booleans()
    if param.kind == "choice":
        return st.sampled_from(param.choices)
    if param.kind == "int":
        return st.integers(int(low), int(high))
    if param.kind in ("vector", "list"):
        return st.lists(numbers, min_size=param.size or 0, max_size=param.size or 5)
    return numbers | st.none() if param.optional else numbers


def named(specs: Any) -> st.SearchStrategy[tuple[str, dict[str, Any]]]:
    """Any name of a catalogue, with any of its parameters."""

    def with_params(name: str) -> st.SearchStrategy[tuple[str, dict[str, Any]]]:
        optional = {param.name: values(param) for param in specs[name].params}
        return st.tuples(st.just(name), st.fixed_dictionaries({}, optional=optional))

    return st.sampled_from(list(specs)).flatmap(with_params)


def _fits(schedule: Named) -> bool:
    """Whether the parameters go together."""
    try:
        resolved(catalog.schedules(), schedule, "schedule")
    except InputError:
        return False
    return True


SCHEDULES = named(catalog.schedules()).map(lambda made: Named(name=made[0], params=made[1])).filter(_fits)

ANYWHERE = {name: spec for name, spec in catalog.optimizers().items() if "residuals" not in spec.needs}
"""Optimisers that every surface can serve."""

RUNS = st.builds(
    lambda made, **keys: Run(optimizer=made[0], params=made[1], **keys),
    named(ANYWHERE),
    start=st.none() | PAIRS,
    schedule=st.none(),
    label=st.none() | LABELS,
    color=st.none() | st.from_regex(r"#[0-9a-fA-F]{6}", fullmatch=True),
    visible=st.booleans(),
)


RUNS = RUNS | st.builds(
    lambda name, schedule: Run(optimizer=name, schedule=schedule),
    st.sampled_from([name for name, spec in ANYWHERE.items() if spec.takes_schedule]),
    SCHEDULES,
)


def _labels_differ(runs: list[Run]) -> bool:
    given = [run.label for run in runs if run.label is not None]
    return len(given) == len(set(given))


BASIN_MAPS = st.builds(
    BasinMap,
    run=st.integers(0, 3),
    size=st.integers(2, 512),
    color=st.sampled_from(["minimum", "steps"]),
    tolerance=st.floats(0.0, 1.0, exclude_min=True),
)


def _mapped(scenario: Descent, chosen: BasinMap) -> Descent:
    """The scenario with the map where the run that this is of can have one."""
    with_map = replace(scenario, map=chosen)
    try:
        return checked(with_map)
    except InputError:
        return scenario


DESCENTS = st.builds(
    Descent,
    surface=named(catalog.surfaces()).map(lambda made: Surface(name=made[0], params=made[1])),
    start=st.none() | PAIRS,
    steps=st.integers(1, 100_000),
    noise=st.floats(0, 1e6),
    runs=st.lists(RUNS, max_size=4).filter(_labels_differ).map(tuple),
    view=st.builds(
        View, colors=st.sampled_from(["auto", "linear", "log"]), contours=st.booleans(), minima=st.booleans()
    ),
    seed=st.integers(0, 2**53),
    about=st.none() | st.builds(About, title=LANGUAGES, text=LANGUAGES),
)
FAIR_RACES = st.builds(
    Fair,
    trials=st.integers(2, 200),
    rates=st.tuples(st.floats(1e-9, 1.0), st.floats(2.0, 1e9)),
    budget=st.integers(1, 100_000),
    target=st.none() | st.floats(1e-12, 1e12),
    starts=st.integers(0, 10_000),
    value_cost=st.floats(0.0, 1e3),
    hessian_cost=st.floats(0.0, 1e6),
)
DESCENTS = (
    DESCENTS
    | st.builds(_mapped, DESCENTS, BASIN_MAPS)
    | st.builds(lambda scenario, fair: replace(scenario, fair=fair), DESCENTS, FAIR_RACES)
)
