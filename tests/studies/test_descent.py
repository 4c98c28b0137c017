"""The race: what is walked, what is kept, what comes first."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from optviz import catalog
from optviz.engine.descend import walk
from optviz.errors import Cancelled
from optviz.scenario import Descent, Named, Run, Surface, View
from optviz.studies import descent
from optviz.studies.descent import COARSE, Race, compute, field_of, spans_of, start_of, with_suited_rates

SPHERE = Surface(name="sphere")
THREE = Descent(
    surface=SPHERE,
    steps=30,
    runs=(Run(optimizer="sgd", params={"lr": 0.1}), Run(optimizer="adam"), Run(optimizer="adam", params={"lr": 0.5})),
)


def last(scenario: Descent, **keys: Any) -> Race:
    """The race as the command line takes it: the final one."""
    *_, race = compute(scenario, **keys)
    assert race.final
    return race


@pytest.fixture
def walked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The optimisers that are walked from now on, in order."""
    names: list[str] = []

    def counted(objective: Any, walker: Any, *rest: Any) -> Any:
        names.append(walker.optimizer.name)
        return walk(objective, walker, *rest)

    monkeypatch.setattr(descent, "walk", counted)
    return names


def _rerun(scenario: Descent, change: Any, walked: list[str]) -> list[str]:
    """What is walked again after the change."""
    cache: dict[bytes, Any] = {}
    last(scenario, cache=cache)
    walked.clear()
    last(change(scenario), cache=cache)
    return walked


def _run(scenario: Descent, index: int, **keys: Any) -> Descent:
    runs = list(scenario.runs)
    runs[index] = replace(runs[index], **keys)
    return replace(scenario, runs=tuple(runs))


@pytest.mark.parametrize(
    "change",
    [
        lambda scenario: scenario,
        lambda scenario: replace(scenario, view=View(colors="log", contours=False)),
        lambda scenario: replace(scenario, seed=5),
        lambda scenario: replace(scenario, runs=scenario.runs[::-1]),
        lambda scenario: replace(scenario, runs=scenario.runs[1:]),
        lambda scenario: _run(scenario, 1, label="Another", color="#123456", visible=False),
        lambda scenario: replace(scenario, start=catalog.surfaces()["sphere"].start),
    ],
    ids=["nothing", "view", "seed without noise", "order", "a run less", "looks of a run", "the same start by hand"],
)
def test_a_change_that_no_path_depends_on_walks_nothing_again(change: Any, walked: list[str]) -> None:
    assert _rerun(THREE, change, walked) == []


@pytest.mark.parametrize(
    ("change", "again"),
    [
        (lambda scenario: _run(scenario, 1, params={"lr": 0.2}), ["adam"]),
        (lambda scenario: _run(scenario, 0, start=(1.0, 1.0)), ["sgd"]),
        (lambda scenario: _run(scenario, 2, schedule=Named(name="cosine")), ["adam"]),
        (lambda scenario: _run(scenario, 0, optimizer="nag", params={}), ["nag"]),
        (lambda scenario: replace(scenario, runs=(*scenario.runs, Run(optimizer="radam"))), ["radam"]),
        (lambda scenario: replace(scenario, steps=31), ["sgd", "adam", "adam"]),
        (lambda scenario: replace(scenario, noise=0.5), ["sgd", "adam", "adam"]),
        (lambda scenario: replace(scenario, start=(1.0, 2.0)), ["sgd", "adam", "adam"]),
        (lambda scenario: replace(scenario, surface=Surface(name="beale")), ["sgd", "adam", "adam"]),
    ],
    ids=["rate", "own start", "schedule", "optimiser", "new run", "steps", "noise", "start", "surface"],
)
def test_only_paths_that_depend_on_a_change_are_walked_again(change: Any, again: list[str], walked: list[str]) -> None:
    assert _rerun(THREE, change, walked) == again


def test_another_seed_walks_again_where_there_is_noise(walked: list[str]) -> None:
    assert len(_rerun(replace(THREE, noise=1.0), lambda scenario: replace(scenario, seed=5), walked)) == 3


def test_paths_from_the_cache_are_those_that_were_walked() -> None:
    cache: dict[bytes, Any] = {}
    one, two = last(THREE, cache=cache), last(THREE, cache=cache)
    assert [racer.path for racer in one.racers] == [racer.path for racer in two.racers]


def test_hidden_runs_are_walked_too() -> None:
    race = last(_run(THREE, 1, visible=False))
    assert [racer.path.steps for racer in race.racers] == [30, 30, 30]


def test_runs_without_a_label_take_their_optimisers_title_numbered_from_the_second() -> None:
    assert [racer.label for racer in last(THREE).racers] == ["SGD", "Adam", "Adam 2"]


def test_a_title_that_a_label_has_taken_gets_the_next_number() -> None:
    runs = (
        Run(optimizer="adam"),
        Run(optimizer="sgd", label="Adam"),
        Run(optimizer="adam"),
        Run(optimizer="adam", label="Adam 3"),
    )
    labels = [racer.label for racer in last(replace(THREE, runs=runs)).racers]
    assert labels == ["Adam 2", "Adam", "Adam 4", "Adam 3"]


def test_a_long_race_shows_its_beginning_first() -> None:
    scenario = replace(THREE, steps=2 * COARSE + 1, noise=0.3, runs=THREE.runs[:1])
    coarse, final = compute(scenario)
    assert (coarse.final, final.final) == (False, True)
    assert (coarse.steps, final.steps) == (COARSE, 2 * COARSE + 1)
    assert coarse.scenario == final.scenario == scenario
    np.testing.assert_array_equal(coarse.racers[0].path.positions, final.racers[0].path.positions[: COARSE + 1])


def test_a_race_of_moderate_length_comes_whole_at_once() -> None:
    (race,) = compute(replace(THREE, steps=2 * COARSE, runs=THREE.runs[:1]))
    assert (race.final, race.steps) == (True, 2 * COARSE)


def test_a_long_race_that_is_known_already_comes_whole_at_once() -> None:
    cache: dict[bytes, Any] = {}
    scenario = replace(THREE, steps=2 * COARSE + 1, runs=THREE.runs[:1])
    assert len(list(compute(scenario, cache=cache))) == 2
    assert len(list(compute(scenario, cache=cache))) == 1


def test_every_run_sees_the_same_noise() -> None:
    same = Run(optimizer="sgd", params={"lr": 0.1})
    race = last(replace(THREE, noise=2.0, runs=(same, Run(optimizer="adam"), same)))
    first, _, third = (racer.path for racer in race.racers)
    np.testing.assert_array_equal(first.positions, third.positions)


def test_the_seed_decides_the_noise() -> None:
    paths = [last(replace(THREE, noise=2.0, seed=seed)).racers[0].path.positions for seed in (1, 1, 2)]
    np.testing.assert_array_equal(paths[0], paths[1])
    assert not np.array_equal(paths[0], paths[2])


def test_a_noisy_race_begins_like_a_shorter_one() -> None:
    short, long = (last(replace(THREE, noise=2.0, steps=steps)) for steps in (100, 200))
    for one, other in zip(short.racers, long.racers, strict=True):
        np.testing.assert_array_equal(one.path.positions, other.path.positions[:101])


def test_a_tick_that_raises_gives_up() -> None:
    def tick(fraction: float) -> None:
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        last(THREE, tick=tick)


def test_progress_grows_from_0_and_stays_below_1() -> None:
    seen: list[float] = []
    last(replace(THREE, steps=1000), tick=seen.append)
    assert seen[0] == 0.0
    assert seen == sorted(seen)
    assert seen[-1] < 1.0


def test_a_race_without_runs_has_no_steps_and_shows_the_domain() -> None:
    race = last(replace(THREE, runs=()))
    assert (race.racers, race.steps) == ((), 0)
    assert race.spans == catalog.surfaces()["sphere"].domain


def test_a_run_starts_at_its_own_start_then_the_races_then_the_surfaces() -> None:
    scenario = replace(THREE, start=(0.0, 0.0))
    assert start_of(scenario, replace(THREE.runs[0], start=(1.0, 2.0))) == (1.0, 2.0)
    assert start_of(scenario, THREE.runs[0]) == (0.0, 0.0)
    assert start_of(THREE, THREE.runs[0]) == start_of(THREE) == catalog.surfaces()["sphere"].start


def test_the_view_holds_every_start_but_not_where_runs_fly_to() -> None:
    far = replace(THREE, runs=(Run(optimizer="sgd", params={"lr": 3.0}, start=(40.0, 0.0)), Run(optimizer="adam")))
    (x_low, x_high), y_span = spans_of(far)
    assert x_low == -5.0
    assert 40.0 < x_high < 50.0
    assert y_span == (-5.0, 5.0)


def test_a_field_is_shaded_as_the_view_wants() -> None:
    spans = ((-5.0, 5.0), (-5.0, 5.0))
    assert field_of(SPHERE, spans, View(colors="log"), 20).shade.log
    assert not field_of(SPHERE, spans, View(colors="linear"), 20).shade.log
    assert field_of(SPHERE, spans, View(), 20).z.shape == (20, 20)


TUNED = [name for name, spec in catalog.optimizers().items() if spec.batched and spec.takes_schedule]
PAIRS = [(one, other) for i, one in enumerate(TUNED) for j, other in enumerate(catalog.surfaces()) if (i + j) % 6 == 0]


@pytest.mark.parametrize(("optimizer", "surface"), PAIRS)
def test_a_suited_rate_improves_the_loss_without_leaving_the_view(optimizer: str, surface: str) -> None:
    plain = Descent(surface=Surface(name=surface), runs=(Run(optimizer="sgd"), Run(optimizer=optimizer)))
    scenario = with_suited_rates(plain, [1])
    assert scenario.runs[0] == plain.runs[0]
    race = last(scenario)
    path = race.racers[1].path
    assert path.status != "diverged"
    assert path.loss[-1] < path.loss[0]
    if not race.objective.minima():
        return  # every method leaves such a surface
    low, high = np.array(race.spans).T
    margin = 0.3 * (high - low)
    assert (path.positions >= low - margin).all()
    assert (path.positions <= high + margin).all()


def test_a_suited_rate_has_two_digits_and_leaves_the_other_parameters_alone() -> None:
    run = Run(optimizer="adam", params={"betas": [0.8, 0.9]}, start=(3.0, 3.0), label="mine")
    suited = with_suited_rates(replace(THREE, runs=(run,)), [0]).runs[0]
    lr = suited.params["lr"]
    assert suited == replace(run, params={"betas": [0.8, 0.9], "lr": lr})
    assert float(f"{lr:.1e}") == lr
