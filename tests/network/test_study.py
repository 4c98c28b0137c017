"""The study of the initialization lab, and its table."""

from __future__ import annotations

import json
import math
from typing import Any

import numpy as np
import pytest

from optviz.engine.network.signal import QUANTITIES
from optviz.errors import Cancelled
from optviz.export.tables.initialization import NAMES, table
from optviz.scenario import replace
from optviz.scenario.initialization import Data, Network, Scheme, Training
from optviz.studies import initialization as study
from tests.network.build import scenario

HE, SMALL = Scheme(name="he_normal"), Scheme(name="normal", params={"std": 0.01})


def _same(first: study.Comparison, second: study.Comparison) -> None:
    for one, other in zip(first.seen, second.seen, strict=True):
        for quantity in QUANTITIES:
            for column in ("mean", "std", "low", "high", "zero_fraction", "counts"):
                ours, theirs = (getattr(seen.signal.quantities[quantity], column) for seen in (one, other))
                np.testing.assert_array_equal(ours, theirs)


def test_a_first_answer_comes_from_few_samples_and_the_final_one_from_all() -> None:
    results = list(study.compute(scenario(HE, SMALL, samples=400)))
    assert [result.final for result in results] == [False, True]
    assert [result.seen[0].signal.samples for result in results] == [study.COARSE, 400]
    assert all(result.scenario == results[0].scenario for result in results)
    assert [len(list(study.compute(scenario(HE, samples=100))))] == [1]


def test_the_same_scenario_gives_the_same_result_whatever_runs_beside_it_or_was_cached() -> None:
    alone = list(study.compute(scenario(SMALL, samples=300)))[-1]
    cache: dict[bytes, Any] = {}
    list(study.compute(scenario(HE, SMALL, samples=300), cache=cache))
    beside = list(study.compute(scenario(HE, SMALL, samples=300), cache=cache))
    assert len(beside) == 1
    _same(alone, replace_seen(beside[0], 1))


def replace_seen(comparison: study.Comparison, index: int) -> study.Comparison:
    """With that scheme alone."""
    return study.Comparison(comparison.scenario, comparison.activation, (comparison.seen[index],))


def test_changing_one_scheme_draws_that_one_only(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    propagate = study.propagate

    def counted(scheme: Any, *rest: Any) -> Any:
        drawn.append(scheme.spec.name)
        return propagate(scheme, *rest)

    monkeypatch.setattr(study, "propagate", counted)
    cache: dict[bytes, Any] = {}
    list(study.compute(scenario(HE, SMALL), cache=cache))
    list(study.compute(scenario(HE, replace(SMALL, params={"std": 0.02})), cache=cache))
    list(study.compute(scenario(HE, replace(SMALL, label="small")), cache=cache))
    assert drawn == ["he_normal", "normal", "normal"]
    list(study.compute(scenario(HE, SMALL, seed=1), cache=cache))
    assert drawn[3:] == ["he_normal", "normal"]


def test_whole_turns_a_first_answer_into_the_final_one() -> None:
    first, last = study.compute(scenario(HE, samples=300))
    _same(study.whole(first), last)
    assert study.whole(last) is last


def test_cancelling_leaves_nothing_half_done() -> None:
    heard: list[float] = []

    def tick(fraction: float) -> None:
        heard.append(fraction)
        if fraction > 0.5:
            raise Cancelled

    cache: dict[bytes, Any] = {}
    with pytest.raises(Cancelled):
        list(study.compute(scenario(HE, SMALL), tick, cache))
    assert heard == sorted(heard)
    _same(list(study.compute(scenario(HE, SMALL), cache=cache))[-1], list(study.compute(scenario(HE, SMALL)))[-1])


def test_any_data_set_may_go_in_and_widths_may_differ() -> None:
    for name, inputs in (("digits", 64), ("two_moons", 2), ("spirals", 2)):
        mixed = scenario(HE, data=Data(name=name, samples=50), network=Network(width=(8, 16, 4)))
        result = list(study.compute(mixed))[-1]
        assert result.sizes == (inputs, 8, 16, 4)
        assert result.seen[0].signal.quantities["weight"].counts.sum(axis=1).tolist() == [inputs * 8, 128, 64]


def test_theory_follows_the_size_of_the_inputs() -> None:
    seen = list(study.compute(scenario(HE, data=Data(samples=200, std=3.0), width=300)))[-1].seen[0]
    assert seen.theory is not None
    assert seen.theory.pre_activation[0] == pytest.approx(3.0 * math.sqrt(2.0))
    assert seen.signal.quantities["pre_activation"].std[0] == pytest.approx(3.0 * math.sqrt(2.0), rel=0.05)


def test_the_table_has_a_row_a_scheme_layer_and_quantity() -> None:
    result = list(study.compute(scenario(HE, SMALL, Scheme(name="constant"), depth=3)))[-1]
    made = table(result)
    columns = made.columns
    assert tuple(columns) == NAMES
    assert {len(column) for column in columns.values()} == {3 * 3 * 5}
    assert list(columns["scheme"])[::15] == ["he_normal", "normal", "constant"]
    assert list(columns["layer"])[:15] == [1] * 5 + [2] * 5 + [3] * 5
    assert list(columns["quantity"])[:5] == list(QUANTITIES)
    assert all(math.isnan(value) for value in list(columns["theory_std"])[-15:])
    assert all(value > 0 for value in list(columns["theory_std"])[:-15])
    assert made.arrays["counts"].shape == (45, 101)
    assert len(made.more["histograms"]) == 45
    first = made.more["histograms"][0]
    assert (first["scheme"], first["layer"], first["quantity"], sum(first["counts"])) == (
        "he_normal", 1, "weight", 400,
    )  # fmt: skip
    json.dumps(made.more["histograms"], allow_nan=False)
    assert "training" not in made.more


def test_an_overflow_leaves_later_rows_empty_and_is_named_in_the_table() -> None:
    huge = Scheme(name="normal", params={"std": 1e6})
    made = table(
        list(
            study.compute(scenario(huge, depth=60, network=Network(inputs=99, width=99, depth=60, activation="relu")))
        )[-1]
    )
    (overflow,) = made.more["overflow"]
    assert overflow["direction"] == "forward"
    rows = zip(made.columns["layer"], made.columns["quantity"], made.columns["std"], strict=True)
    known = {layer for layer, quantity, std in rows if quantity == "activation" and math.isfinite(std)}
    assert known == set(range(1, overflow["layer"]))


def test_a_scenario_with_training_ends_with_its_curves() -> None:
    training = Training(dataset="two_moons", params={"lr": 0.1}, batch_size=50, iterations=12)
    results = list(study.compute(scenario(HE, SMALL, training=training)))
    assert [result.training is not None for result in results] == [False, *[True] * (len(results) - 1)]
    assert [result.final for result in results] == [*[False] * (len(results) - 1), True]
    assert results[-1].sizes == (2, 20, 20, 20)
    curves = table(results[-1]).more["training"]
    assert [curve["scheme"] for curve in curves] == ["he_normal", "normal"]
    assert [list(curve["iteration"]) for curve in curves] == [list(range(13))] * 2
