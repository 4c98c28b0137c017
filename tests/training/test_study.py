"""All schemes of a scenario, in turns: pause, go on, change the rate."""

from __future__ import annotations

import numpy as np
import pytest

from optviz.errors import Cancelled, InputError
from optviz.scenario import Initialization, replace
from optviz.scenario.initialization import Scheme
from optviz.studies import training
from tests.training.build import scenario

THREE = (Scheme(name="xavier_normal"), Scheme(name="normal", params={"std": 1e6}), Scheme(name="zeros"))


def _longer(plan: Initialization, iterations: int) -> Initialization:
    assert plan.training is not None
    return replace(plan, training=replace(plan.training, iterations=iterations))


def _same(one: training.TrainingResult, other: training.TrainingResult) -> bool:
    return all(
        a.loss.tobytes() == b.loss.tobytes()
        and a.accuracy.tobytes() == b.accuracy.tobytes()
        and a.diverged == b.diverged
        and [s.iteration for s in a.snapshots] == [s.iteration for s in b.snapshots]
        and all(s.held_out == t.held_out for s, t in zip(a.snapshots, b.snapshots, strict=True))
        for a, b in zip(one.curves, other.curves, strict=True)
    )


def test_results_come_while_it_trains_and_the_last_is_that_of_training_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(training, "SHOWN_S", 0.0)
    plan = scenario()
    results = list(training.compute(plan))
    assert [result.final for result in results] == [False] * (len(results) - 1) + [True]
    reached = [result.iteration for result in results]
    assert reached[:3] == [0, 5, 6]
    assert reached == sorted(set(reached))
    assert reached[-1] == 60
    assert _same(results[-1], training.train(plan))
    assert all(result.scenario is plan for result in results)


def test_all_curves_grow_together() -> None:
    for result in training.compute(scenario()):
        assert [curve.iteration.tolist() for curve in result.curves] == [list(range(result.iteration + 1))] * 2


def test_stopping_and_going_on_changes_nothing() -> None:
    plan = scenario()
    state = training.begin(plan)
    for until in (7, 8, 43, 60, 99):
        state = training.advance(plan, state, until)
    assert state.iteration == 60
    assert _same(state.result(), training.train(plan))


def test_a_longer_training_goes_on_from_a_shorter_one() -> None:
    short, long = scenario(iterations=35), scenario(iterations=80)
    state = training.advance(short, training.begin(short), 35)
    assert training.continues(long, state)
    results = list(training.compute(long, state=state))
    assert results[0].iteration == 35
    assert _same(results[-1], training.train(long))


def test_a_rate_may_change_while_it_trains() -> None:
    plan, changed = scenario(), scenario(rates=((31, 0.01), (51, 0.5)))
    state = training.advance(plan, training.begin(plan), 30)
    assert training.continues(changed, state)
    assert not training.continues(scenario(rates=((30, 0.01),)), state)
    result = training.advance(changed, state, 60).result()
    assert [result.rate(at) for at in (0, 1, 30, 31, 50, 51, 60)] == [0.1, 0.1, 0.1, 0.01, 0.01, 0.5, 0.5]
    assert _same(result, training.train(changed))
    assert not _same(result, training.train(plan))


def test_a_finished_training_is_given_at_once() -> None:
    plan = scenario()
    state = training.advance(plan, training.begin(plan), 60)
    assert [result.final for result in training.compute(plan, state=state)] == [True]


def test_what_depends_on_the_start_begins_anew() -> None:
    plan = scenario()
    state = training.advance(plan, training.begin(plan), 20)
    assert training.continues(plan, state)
    assert plan.training is not None
    others = (
        replace(plan, seed=1),
        replace(plan, schemes=THREE),
        replace(plan, network=replace(plan.network, width=(16, 17))),
        replace(plan, network=replace(plan.network, activation="relu")),
        replace(plan, training=replace(plan.training, batch_size=32)),
        replace(plan, training=replace(plan.training, params={"lr": 0.1, "momentum": 0.5})),
        replace(plan, training=replace(plan.training, params={"lr": 0.2})),
        _longer(plan, 19),
        replace(plan, training=None),
    )
    assert not any(training.continues(other, state) for other in others)
    renamed = tuple(replace(scheme, label=f"no. {index}") for index, scheme in enumerate(plan.schemes))
    same = (
        replace(plan, data=replace(plan.data, samples=7)),
        replace(plan, network=replace(plan.network, inputs=3)),
        replace(plan, schemes=renamed),
    )
    assert all(training.continues(other, state) for other in same)


def test_a_scheme_that_diverges_ends_and_the_others_go_on() -> None:
    result = training.train(scenario(THREE, activation="relu", width=(16,) * 8))
    assert [curve.status for curve in result.curves] == ["ok", "diverged", "ok"]
    wild = result.curves[1]
    assert wild.diverged is not None
    assert len(wild.loss) <= wild.diverged + 1
    assert len(result.curves[0].loss) == len(result.curves[2].loss) == 61
    assert np.isnan(result.loss(60)[1])
    assert result.loss(60)[0] == result.curves[0].loss[60]


def test_schemes_see_the_same_batches() -> None:
    twice = (Scheme(name="he_normal"), Scheme(name="he_normal"))
    one, other = training.train(scenario(twice)).curves
    assert one.loss.tobytes() == other.loss.tobytes()


def test_one_number_is_the_width_of_all_layers() -> None:
    plan = scenario(width=8)
    one = training.begin(replace(plan, network=replace(plan.network, depth=3)))
    listed = training.begin(scenario(width=(8, 8, 8)))
    assert one.task.architecture == listed.task.architecture
    assert one.task.architecture.dims == (64, 8, 8, 8, 10)


def test_snapshots_can_be_found_by_iteration() -> None:
    curve = training.train(scenario()).curves[0]
    found = [curve.snapshot_at(at) for at in (0, 1, 10, 11, 60)]
    assert [snapshot.iteration for snapshot in found if snapshot] == [1, 1, 1, 11, 60]


def test_the_smooth_loss_starts_as_the_loss_does() -> None:
    curve = training.train(scenario()).curves[0]
    assert curve.smooth_loss(0.0) == pytest.approx(curve.loss)
    assert len(curve.smooth_loss()) == len(curve.loss)
    assert np.abs(np.diff(curve.smooth_loss())[1:]).max() < np.abs(np.diff(curve.loss)[1:]).max()


def test_unknown_names_are_refused_with_their_key() -> None:
    with pytest.raises(InputError, match=r"training\.optimizer"):
        training.begin(scenario(optimizer="adamm"))
    with pytest.raises(InputError, match=r"training\.dataset"):
        training.begin(scenario(dataset="digit"))


def test_progress_rises_to_the_end_and_a_tick_may_give_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("optviz.engine.network.training.BREATH_S", 0.0)
    heard: list[float] = []
    training.train(scenario(), heard.append)
    assert heard == sorted(heard)
    assert heard[-1] > 0.95

    def stop(fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        next(training.compute(scenario(), stop))
