"""Statistics and histograms of arrays."""

from __future__ import annotations

import numpy as np
import pytest

from optviz.engine.network.histogram import BINS, counts_between, edges_between, rebinned
from optviz.engine.network.statistics import stacked, summarise


@pytest.mark.parametrize("size", [1, 2, 16_383, 16_384, 16_385, 100_001])
def test_counts_are_numpys_histogram(size: int) -> None:
    values = np.random.default_rng(size).standard_normal(size)
    low, high = float(values.min()), float(values.max())
    if size == 1:
        assert counts_between(values, low, high).sum() == 1
        return
    expected, edges = np.histogram(values, BINS, (low, high))
    np.testing.assert_array_equal(counts_between(values, low, high), expected)
    np.testing.assert_allclose(edges_between(low, high), edges, rtol=1e-14)


def test_equal_values_are_counted_in_the_middle_bin() -> None:
    counts = counts_between(np.full((3, 4), 0.01), 0.01, 0.01)
    assert counts[BINS // 2] == counts.sum() == 12


def test_zero_lies_in_the_middle_of_a_symmetric_range() -> None:
    counts = counts_between(np.array([-1.0, 0.0, 0.0, 1.0]), -1.0, 1.0)
    assert counts[[0, BINS // 2, -1]].tolist() == [1, 2, 1]


def test_rebinning_keeps_all_counts_that_the_new_edges_hold() -> None:
    values = np.random.default_rng(0).standard_normal(5000)
    low, high = float(values.min()), float(values.max())
    counts = counts_between(values, low, high)
    edges = np.linspace(-6, 6, 31)
    wide = rebinned(counts, low, high, edges)
    assert wide.sum() == pytest.approx(5000)
    np.testing.assert_allclose(wide, np.histogram(values, edges)[0], atol=60)
    np.testing.assert_allclose(rebinned(counts, low, high, edges_between(low, high)), counts, atol=1e-8)
    np.testing.assert_array_equal(rebinned(counts_between(np.ones(7), 1, 1), 1, 1, np.array([0, 0.5, 2.0])), [0, 7])


@pytest.mark.parametrize("exponent", [-1070, -600, 0, 600, 1020])
def test_statistics_neither_overflow_nor_vanish_with_the_numbers(exponent: int) -> None:
    values = np.round(np.random.default_rng(1).uniform(-1, 1, 999) * 8) / 8
    summary = summarise(np.ldexp(values, exponent))
    assert summary is not None
    assert summary.std == pytest.approx(np.ldexp(values.std(), exponent), rel=1e-1 if exponent < -1000 else 1e-13)
    assert summary.zero_fraction == pytest.approx((values == 0).mean())
    np.testing.assert_array_equal(summary.counts, np.histogram(values, BINS, (-1, 1))[0])


@pytest.mark.parametrize("odd", [np.nan, np.inf, -np.inf])
def test_an_array_with_a_number_that_is_not_finite_has_no_summary(odd: float) -> None:
    assert summarise(np.array([0.0, odd, 1.0])) is None
    layers = stacked([summarise(np.array([0.0, 1.0])), summarise(np.array([odd]))])
    assert layers.known.tolist() == [True, False]
    assert layers.on(np.array([0.0, 2.0]), 1).tolist() == [2.0]
    assert layers.on(np.array([0.0, 2.0]), 2).tolist() == [0.0]
