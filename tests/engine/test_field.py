"""The surface on a grid: values, shades, contour lines, spans."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from optviz import catalog
from optviz.engine.field import LEVELS, Shade, sample, view_spans
from tests.engine.build import custom, objective

DOMAIN = ((-2.0, 2.0), (-1.0, 3.0))


def test_rows_follow_y_and_columns_x() -> None:
    where = objective("rosenbrock")
    field = sample(where, *DOMAIN, size=41)
    assert field.z.shape == (41, 41)
    assert field.z[0, 0] == where.value(-2.0, -1.0)
    assert field.z[0, 40] == where.value(2.0, -1.0)
    assert field.z[40, 10] == where.value(-1.0, 3.0)


@pytest.mark.parametrize("surface", catalog.surfaces())
@pytest.mark.parametrize("colors", ["linear", "log"])
def test_contour_lines_lie_where_the_surface_has_their_levels(surface: str, colors: str) -> None:
    """Near the start, where 200 points a side are enough for every surface's ripples."""
    where = objective(surface)
    low, high = np.array(where.spec.domain).T
    low, high = np.maximum(low, where.spec.start - 0.001 * (high - low)), where.spec.start + 0.001 * (high - low)
    field = sample(where, (low[0], high[0]), (low[1], high[1]), size=200, colors=colors)
    points = field.contours[np.isfinite(field.contours[:, 0])]
    assert len(points) > 100
    shades = field.shade(where.value(*points.T))
    distance = np.abs(shades[:, None] - field.shade(field.levels)).min(axis=1)
    assert np.quantile(distance, 0.9) < 0.1 / LEVELS
    assert (points >= low - 1e-9).all()
    assert (points <= high + 1e-9).all()


def test_levels_ascend_between_the_lowest_and_the_highest_value() -> None:
    field = sample(objective("himmelblau"), (-6.0, 6.0), (-6.0, 6.0))
    assert len(field.levels) == LEVELS
    assert (np.diff(field.levels) > 0).all()
    assert field.shade.low <= field.levels[0]
    assert field.levels[-1] <= field.shade.high


def test_a_minimum_that_the_grid_misses_is_the_lowest_value_all_the_same() -> None:
    assert sample(objective("ackley"), (-5.0, 5.0), (-5.0, 5.0), size=20).shade.low == pytest.approx(0.0, abs=1e-14)


def test_steep_surfaces_get_a_log_scale_and_gentle_ones_a_linear_one() -> None:
    scales = {name: sample(objective(name), *objective(name).spec.domain).shade.log for name in catalog.surfaces()}
    assert scales["rosenbrock"]
    assert scales["beale"]
    assert not scales["sphere"]
    assert not scales["saddle"]


def test_values_that_are_not_finite_leave_levels_and_shades_finite() -> None:
    hole = custom(
        lambda x, y: np.where(np.asarray(x) < 0, np.nan, np.where(np.asarray(y) > 0.5, np.inf, x + y)),
        lambda x, y: (x, y),
    )
    field = sample(hole, (-1.0, 1.0), (-1.0, 1.0), size=50)
    assert np.isfinite(field.levels).all()
    assert np.isfinite([field.shade.low, field.shade.high]).all()
    assert np.isnan(field.shade(field.z)[0, 0])
    drawn = field.contours[np.isfinite(field.contours[:, 0])]
    assert len(drawn)
    assert (drawn[:, 0] >= 0).all()
    np.testing.assert_allclose(np.abs(drawn.sum(axis=1)[:, None] - field.levels).min(axis=1), 0.0, atol=1e-12)


def test_the_part_without_a_finite_value_is_marked_and_hatched_up_to_its_edge() -> None:
    hole = custom(lambda x, y: np.where(np.asarray(x) + y < 0, np.inf, x * y), lambda x, y: (x, y))
    field = sample(hole, (-1.0, 1.0), (-2.0, 2.0), size=101)
    x, y = np.meshgrid(np.linspace(-1.0, 1.0, 101), np.linspace(-2.0, 2.0, 101))
    np.testing.assert_array_equal(field.undefined, x + y < 0)
    strokes = field.hatching.reshape(-1, 2)
    ends = strokes[np.isfinite(strokes[:, 0])].reshape(-1, 2, 2)
    assert len(ends) > 10
    slopes = np.diff(ends, axis=1)[:, 0]
    np.testing.assert_allclose(slopes[:, 1], 2.0 * slopes[:, 0], atol=1e-12)
    assert (slopes >= 0).all()
    middle = ends.mean(axis=1)
    assert (middle.sum(axis=1) < 0).all()
    assert (ends[:, 1].sum(axis=1) < 0.04).all()
    assert np.quantile(ends[:, 1].sum(axis=1), 0.9) > -0.04
    assert np.isnan(strokes[2::3]).all()


def test_a_surface_that_is_finite_everywhere_has_no_hatching() -> None:
    field = sample(objective("sphere"), (-1.0, 1.0), (-1.0, 1.0), size=20)
    assert field.undefined is None
    assert field.hatching.shape == (0, 2)


def test_a_surface_without_a_finite_value_has_no_lines() -> None:
    nowhere = custom(lambda x, y: x * np.nan, lambda x, y: (x, y))
    assert sample(nowhere, (-1.0, 1.0), (-1.0, 1.0), size=20).contours.shape == (0, 2)


def test_a_level_surface_has_one_shade() -> None:
    level = custom(lambda x, y: x * 0.0 + 3.0, lambda x, y: (x, y))
    field = sample(level, (-1.0, 1.0), (-1.0, 1.0), size=20)
    assert np.ptp(field.shade(field.z)) == 0.0


def test_arrays_are_read_only() -> None:
    field = sample(objective("sphere"), (-1.0, 1.0), (-1.0, 1.0), size=20)
    assert not any(array.flags.writeable for array in (field.z, field.levels, field.contours))


@given(
    low=st.floats(-1e6, 1e6),
    size=st.floats(1e-3, 1e9),
    log=st.booleans(),
    floor=st.floats(1e-6, 1e-2),
    shade=st.floats(0.0, 1.0),
)
def test_the_value_of_a_shade_has_that_shade(low: float, size: float, log: bool, floor: float, shade: float) -> None:
    scale = Shade(low, low + size, log, floor)
    loss = 1e-12 * (abs(low) + size) / size / (floor if log else 1.0)
    assert float(scale(scale.value(np.array(shade)))) == pytest.approx(shade, abs=1e-9 + loss)


def test_shades_run_from_0_to_1_and_stay_there() -> None:
    for log in (False, True):
        shade = Shade(-3.0, 5.0, log)
        np.testing.assert_allclose(shade(np.array([-9.0, -3.0, 5.0, 99.0])), [0.0, 0.0, 1.0, 1.0 - 0.0], atol=1e-3)
        assert (np.diff(shade(np.linspace(-3.0, 5.0, 100))) > 0).all()


def test_a_view_is_the_domain_where_it_holds_all_points() -> None:
    assert view_spans(objective("rosenbrock"), np.array([[-1.5, 2.0], [2.0, -1.0]])) == DOMAIN


def test_a_view_widens_to_points_outside_with_a_margin() -> None:
    x_span, y_span = view_spans(objective("rosenbrock"), np.array([[-6.0, 2.0], [0.0, 9.0]]))
    assert x_span == (pytest.approx(-6.4), 2.0)
    assert y_span == (-1.0, pytest.approx(9.5))
