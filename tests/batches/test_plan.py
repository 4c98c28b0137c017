"""Which samples each step uses."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optviz.engine.batches.plan import order_of, plan_of


@given(samples=st.integers(2, 60), epochs=st.integers(1, 4), data=st.data())
def test_every_epoch_uses_every_sample_exactly_once(samples: int, epochs: int, data: st.DataObject) -> None:
    size = data.draw(st.integers(1, samples))
    sampling = data.draw(st.sampled_from(["shuffle", "sequential"]))
    plan = plan_of(order_of(samples, epochs, sampling, seed=1), samples, size)
    assert plan.steps == epochs * plan.per_epoch == epochs * -(-samples // size)
    for epoch in range(epochs):
        steps = range(epoch * plan.per_epoch + 1, (epoch + 1) * plan.per_epoch + 1)
        batches = [plan.members(step) for step in steps]
        assert sorted(np.concatenate(batches)) == list(range(samples))
        assert [len(batch) for batch in batches] == [size] * (plan.per_epoch - 1) + [plan.last_size]


def test_the_last_batch_of_an_epoch_holds_what_is_left() -> None:
    plan = plan_of(order_of(10, 2, "sequential", 0), 10, 4)
    assert [list(plan.members(step)) for step in (3, 4)] == [[8, 9], [0, 1, 2, 3]]
    assert plan.last_size == 2


def test_what_an_epoch_has_seen_fills_up_and_starts_anew() -> None:
    plan = plan_of(order_of(10, 2, "sequential", 0), 10, 4)
    assert [len(plan.seen(step)) for step in range(7)] == [0, 4, 8, 10, 4, 8, 10]


def test_all_batch_sizes_see_the_same_samples_in_the_same_order() -> None:
    order = order_of(12, 2, "shuffle", 5)
    one, three = plan_of(order, 12, 1), plan_of(order, 12, 3)
    assert np.concatenate([one.members(step) for step in (4, 5, 6)]).tolist() == three.members(2).tolist()


@pytest.mark.parametrize("sampling", ["shuffle", "replacement"])
def test_an_order_depends_on_the_seed_and_more_epochs_only_add_to_it(sampling: str) -> None:
    short, long = (order_of(50, epochs, sampling, 7) for epochs in (2, 3))  # type: ignore[arg-type]
    assert np.array_equal(short, long[:100])
    assert not np.array_equal(short[:50], short[50:])
    assert not np.array_equal(short, order_of(50, 2, sampling, 8))  # type: ignore[arg-type]


def test_draws_with_replacement_repeat_some_samples_and_miss_others() -> None:
    order = order_of(1000, 1, "replacement", 0)
    assert 600 < len(set(order.tolist())) < 665  # 1 − 1/e of them is 632
