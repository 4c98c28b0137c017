"""Order of the data, training in pieces, rates that change on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import numpy as np
import pytest

from optviz.engine.network import training
from optviz.engine.network.training_batches import batches, split
from optviz.engine.network.training_record import is_snapshot, joined
from optviz.errors import Cancelled
from tests.training.build import GRADIENT_ONLY, begun, blobs, task, trained


@pytest.mark.parametrize(("count", "size"), [(40, 16), (40, 8), (5, 64), (7, 1)])
def test_an_epoch_takes_each_sample_once(count: int, size: int) -> None:
    per_epoch = -(-count // size)
    flow = batches(count, size, seed=3, first=1)
    for _ in range(3):
        epoch = list(islice(flow, per_epoch))
        assert sorted(np.concatenate(epoch)) == list(range(count))
        assert all(len(batch) == size for batch in epoch[:-1])


def test_epochs_have_orders_of_their_own_and_the_seed_sets_them() -> None:
    def first(flow: Iterator[np.ndarray]) -> list[list[int]]:
        return [batch.tolist() for batch in islice(flow, 2)]

    one, two = first(batches(40, 40, seed=0, first=1))
    assert one != two
    assert first(batches(40, 40, seed=0, first=1)) == [one, two]
    assert first(batches(40, 40, seed=1, first=1))[0] != one


def test_the_order_goes_on_from_any_iteration() -> None:
    all_of_them = [batch.tolist() for batch in islice(batches(40, 16, seed=0, first=1), 12)]
    for first in range(1, 12):
        assert next(batches(40, 16, seed=0, first=first)).tolist() == all_of_them[first - 1]


def test_a_fifth_is_held_out_and_no_sample_is_in_both_parts() -> None:
    data = blobs(50)
    train, held_out = split(data, 0, np.float64)
    assert (len(train), len(held_out)) == (40, 10)
    rows = np.concatenate([train.x, held_out.x])
    assert sorted(map(tuple, rows)) == sorted(map(tuple, data.x))


@pytest.mark.parametrize("optimizer", GRADIENT_ONLY)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_pieces_chain_to_the_last_bit(optimizer: str, dtype: type[np.floating]) -> None:
    job = task(optimizer, iterations=75, dtype=dtype, lr=0.01)
    start = begun(job)
    state, at_once = training.advance(job, start, 75)
    parts, pieces = [], start
    for until in (1, 30, 31, 75):
        pieces, record = training.advance(job, pieces, until)
        parts.append(record)
    assert pieces.iteration == state.iteration == 75
    assert pieces.theta.tobytes() == state.theta.tobytes()
    assert state.theta.dtype == dtype
    chained = joined(parts)
    assert chained.loss.tobytes() == at_once.loss.tobytes()
    assert chained.accuracy.tobytes() == at_once.accuracy.tobytes()
    assert [s.iteration for s in chained.snapshots] == [s.iteration for s in at_once.snapshots]


def test_momentum_in_a_state_is_untouched_by_what_follows() -> None:
    job = task("momentum")
    state, _ = training.advance(job, begun(job), 1)
    before = state.inner[0].copy()
    training.advance(job, state, 40)
    assert state.inner[0].tobytes() == before.tobytes()


def test_a_rate_holds_from_its_iteration_on() -> None:
    job = task(lr=0.1)
    changed = replace(job, rates=((1, 0.1), (21, 0.01)))
    at_20 = training.advance(job, begun(job), 20)[0]
    assert training.advance(changed, begun(job), 20)[0].theta.tobytes() == at_20.theta.tobytes()
    slow = training.advance(replace(job, rates=((1, 0.01),)), at_20, 50)[0]
    assert training.advance(changed, begun(job), 50)[0].theta.tobytes() == slow.theta.tobytes()


@pytest.mark.parametrize("iterations", [1, 9, 10, 300, 600, 601, 5000, 100_000])
def test_snapshots_are_few_and_include_both_ends(iterations: int) -> None:
    kept = [t for t in range(1, iterations + 1) if is_snapshot(t, iterations)]
    assert kept[0] == 1
    assert kept[-1] == iterations
    assert len(kept) <= 61
    assert len(kept) >= min(30, iterations // 10)


def test_ticks_count_up_and_may_give_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "BREATH_S", 0.0)
    heard: list[float] = []

    def tick(fraction: float) -> None:
        heard.append(fraction)
        if fraction >= 0.5:
            raise Cancelled

    job = task()
    with pytest.raises(Cancelled):
        training.advance(job, begun(job), 100, tick)
    assert heard == sorted(heard)
    assert heard[0] == 0.0
    assert heard[-1] == 0.5


def test_row_zero_is_the_start_over_all_training_samples() -> None:
    job = task(batch_size=40)
    state, record = training.begin(job, [np.zeros((8, 4)), np.zeros((6, 8)), np.zeros((3, 6))], np.float64)
    assert record.iteration.tolist() == [0]
    assert record.loss[0] == pytest.approx(np.log(3))
    # The first batch is the whole set here: row 1 shows the same network before its first step.
    assert training.advance(job, state, 1)[1].loss[0] == pytest.approx(record.loss[0])


def test_same_seed_same_result() -> None:
    assert trained(task())[0].theta.tobytes() == trained(task())[0].theta.tobytes()
