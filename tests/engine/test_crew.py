"""Work done by other processes is the work done here."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from optviz import catalog
from optviz.engine import crew as crews
from optviz.engine import maps
from optviz.engine.crew import Crew, Tick
from optviz.engine.descend import Walker
from optviz.engine.formula.surface import formula_surface
from optviz.engine.maps import Crowd, arrivals, ends_of
from optviz.engine.specs import Objective
from optviz.errors import Cancelled
from tests.engine.build import objective, walker


@pytest.fixture
def crew() -> Iterator[Crew]:
    made = Crew(2)
    yield made
    made.close()


def where(piece: Any, tick: Tick) -> Any:
    """The piece, and the process that has it."""
    return piece, os.getpid()


def fail(piece: Any, tick: Tick) -> Any:
    """Does not know what to do."""
    raise ValueError(f"no {piece}")


def leave(piece: Any, tick: Tick) -> Any:
    """Ends every process but the one that it was given."""
    if os.getpid() != piece:
        os._exit(1)
    return piece


def wait(piece: Any, tick: Tick) -> None:
    """Goes on until it is given up."""
    while True:
        tick(0.5)
        time.sleep(0.001)


def test_pieces_are_done_elsewhere_and_come_back_in_order(crew: Crew) -> None:
    answers = crew.run(where, list(range(20)))
    assert [piece for piece, _ in answers] == list(range(20))
    assert os.getpid() not in {process for _, process in answers}


def test_what_cannot_travel_is_done_here(crew: Crew) -> None:
    answers = crew.run(lambda piece, tick: os.getpid(), [1, 2])
    assert answers == [os.getpid()] * 2


def test_an_error_elsewhere_is_one_here(crew: Crew) -> None:
    with pytest.raises(ValueError, match="no 7"):
        crew.run(fail, [7, 7])
    assert [piece for piece, _ in crew.run(where, [1, 2, 3])] == [1, 2, 3]


def test_the_work_of_processes_that_end_is_done_here(crew: Crew) -> None:
    assert crew.run(leave, [os.getpid()] * 4) == [os.getpid()] * 4


def test_work_that_is_given_up_stops_and_other_work_follows(crew: Crew) -> None:
    seen: list[float] = []

    def tick(fraction: float) -> None:
        seen.append(fraction)
        if fraction == 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        crew.run(wait, [None, None], tick)
    assert seen[0] == 0.0
    assert [piece for piece, _ in crew.run(where, [1, 2, 3])] == [1, 2, 3]


def test_a_closed_crew_leaves_the_work_to_its_user(crew: Crew) -> None:
    crew.run(where, [1, 2])
    crew.close()
    assert crew.run(where, [1, 2]) == [(1, os.getpid()), (2, os.getpid())]


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asks for help with anything, in small pieces."""
    monkeypatch.setattr(maps, "LONG", 0)
    monkeypatch.setattr(maps, "ROWS", 40)


@pytest.mark.usefixtures("long")
def test_a_crew_finds_the_same_ends_and_arrivals(crew: Crew) -> None:
    starts = np.random.default_rng(0).uniform(-3.0, 3.0, (200, 2))
    made = walker("adam")
    rates = Walker(made.optimizer, {**made.hyperparameters, "lr": np.geomspace(1e-3, 1e3, 200)})
    for target in (made, rates, walker("newton"), walker("sgd", "warmup_cosine", lr=1.0)):
        crowd = Crowd(objective("himmelblau"), target, starts, 50)
        alone, together = ends_of(crowd), ends_of(crowd, crew=crew)
        for name in ("positions", "loss", "status"):
            np.testing.assert_array_equal(getattr(together, name), getattr(alone, name))
            assert not getattr(together, name).flags.writeable
        goals = np.tile([3.0, 2.0], (200, 1))
        np.testing.assert_array_equal(arrivals(crowd, goals, 1.0, crew=crew), arrivals(crowd, goals, 1.0))


EVERYTHING = [
    *(Objective(spec, {param.name: param.default for param in spec.params}) for spec in catalog.surfaces().values()),
    Objective(formula_surface("x**2 + sin(y)")),
    *catalog.optimizers().values(),
    *catalog.schedules().values(),
]


@pytest.mark.parametrize("thing", EVERYTHING)
def test_every_algorithm_can_travel(thing: Any) -> None:
    if isinstance(thing, Objective):
        thing.gradient(0.5, 0.5)  # a formula has then made what cannot
    assert crews._can_travel(where, thing)
