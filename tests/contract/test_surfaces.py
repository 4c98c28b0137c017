"""What every discovered surface must keep: derivatives, minima, domain, floats and arrays alike."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.specs import Objective, SurfaceSpec
from tests.contract.draws import drawn
from tests.contract.minima import KNOWN

SURFACES = list(catalog.surfaces().values())
SETTINGS = 4
"""The default parameters, and this many random ones (for surfaces that have any)."""


def _objectives(spec: SurfaceSpec) -> list[Objective]:
    rng = np.random.default_rng(7)
    default = Objective(spec, {param.name: param.default for param in spec.params})
    return [default, *(Objective(spec, drawn(spec.params, rng)) for _ in range(SETTINGS if spec.params else 0))]


OBJECTIVES = [
    pytest.param(made, id=f"{spec.name}-{index}") for spec in SURFACES for index, made in enumerate(_objectives(spec))
]


def _points(spec: SurfaceSpec, count: int = 200) -> np.ndarray:
    low, high = np.array(spec.domain).T
    return np.random.default_rng(3).uniform(low, high, (count, 2)).T


SPACINGS = 1e-3 * 2.0 ** -np.arange(0.0, 20.0)
"""Of the differences, as shares of the domain's width."""


def _slope(f: Any, at: np.ndarray, axis: int, width: float) -> tuple[np.ndarray, np.ndarray]:
    """∂f/∂(axis) at each point by central differences of order 6, and how far two spacings disagree about it.

    Each point has the spacing at which this is least: wide for gentle surfaces, narrow for ripples and near creases.
    """
    estimates = np.array([_difference(f, at, axis, share * width) for share in SPACINGS])
    rounding = 1e-15 * np.abs(f(*at)).max() / (SPACINGS[1:, None] * width)
    apart = np.abs(np.diff(estimates, axis=0)) + rounding
    best = np.argmin(apart, axis=0), np.arange(at.shape[1])
    return estimates[1:][best], apart[best]


def _difference(f: Any, at: np.ndarray, axis: int, h: float) -> np.ndarray:
    step = np.zeros((2, 1))
    step[axis] = h
    pairs = ((1, 3 / 4), (2, -3 / 20), (3, 1 / 60))
    parts = (weight * (f(*(at + n * step)) - f(*(at - n * step))) for n, weight in pairs)
    return np.broadcast_to(sum(parts) / h, at.shape[1:])


def _assert_derivative(ours: Any, f: Any, at: np.ndarray, axis: int, width: float) -> None:
    """``ours`` is ∂f/∂(axis) as exactly as differences can tell, which is 1e-6 of its size at nine points of ten."""
    differences, doubt = _slope(f, at, axis, width)
    size = np.abs(differences) + np.quantile(np.abs(differences), 0.75) + 1e-4 * np.abs(f(*at)).max() / width + 1e-12
    assert np.quantile(doubt / size, 0.9) < 1e-6
    assert (np.abs(ours - differences) <= 20.0 * doubt + 1e-8 * size).all()


@pytest.mark.parametrize("where", OBJECTIVES)
def test_the_gradient_is_the_derivative_of_the_value(where: Objective) -> None:
    at, width = _points(where.spec), float(np.ptp(where.spec.domain[0]))
    for axis, part in enumerate(where.gradient(*at)):
        _assert_derivative(part, where.value, at, axis, width)


@pytest.mark.parametrize("where", OBJECTIVES)
def test_the_hessian_is_the_derivative_of_the_gradient_and_symmetric(where: Objective) -> None:
    at, width = _points(where.spec), float(np.ptp(where.spec.domain[0]))
    xx, xy, yy = where.hessian(*at)
    _assert_derivative(xx, lambda x, y: where.gradient(x, y)[0], at, 0, width)
    _assert_derivative(xy, lambda x, y: where.gradient(x, y)[0], at, 1, width)
    _assert_derivative(xy, lambda x, y: where.gradient(x, y)[1], at, 0, width)
    _assert_derivative(yy, lambda x, y: where.gradient(x, y)[1], at, 1, width)


@pytest.mark.parametrize("where", OBJECTIVES)
def test_floats_and_arrays_of_any_shape_give_the_same_numbers(where: Objective) -> None:
    at = _points(where.spec, 24)

    def numbers(x: Any, y: Any) -> list[Any]:
        return [where.value(x, y), *where.gradient(x, y), *where.hessian(x, y)]

    single = np.array([numbers(float(x), float(y)) for x, y in at.T]).T
    size = np.abs(single).max(axis=1)
    for many, alone, scale in zip(numbers(*at), single, size, strict=True):
        np.testing.assert_allclose(np.broadcast_to(many, alone.shape), alone, rtol=1e-13, atol=1e-14 * scale)
    for flat, block in zip(numbers(*at), numbers(*at.reshape(2, 4, 6)), strict=True):
        np.testing.assert_array_equal(np.broadcast_to(flat, (24,)), np.broadcast_to(block, (4, 6)).ravel())


@pytest.mark.parametrize("where", OBJECTIVES)
def test_one_float_point_gives_numbers_not_arrays(where: Objective) -> None:
    x, y = where.spec.start
    for number in (where.value(x, y), *where.gradient(x, y), *where.hessian(x, y)):
        assert isinstance(number, float)


@pytest.mark.parametrize("where", OBJECTIVES)
def test_every_minimum_is_flat_and_nothing_near_it_is_lower(where: Objective) -> None:
    """On the domain's edge it may be the fall over the edge that is cut off."""
    ring = np.linspace(0.0, 2.0 * np.pi, 64, endpoint=False)
    for x, y in where.minima():
        lowest = where.value(x, y)
        inwards = [_inside(where, x - 1e-9 * part, y) for part in where.gradient(x, y)]
        assert np.hypot(*where.gradient(x, y)) <= 1e-6 or not all(inwards)
        for radius in (1e-3, 1e-2):
            around = x + radius * np.cos(ring), y + radius * np.sin(ring)
            assert (where.value(*around)[_inside(where, *around)] > lowest).all()


def _inside(where: Objective, x: Any, y: Any) -> Any:
    (x_low, x_high), (y_low, y_high) = where.spec.domain
    return (x_low <= x) & (x <= x_high) & (y_low <= y) & (y <= y_high)


@pytest.mark.parametrize("where", OBJECTIVES)
def test_every_saddle_is_flat_and_lies_between_higher_and_lower_ground(where: Objective) -> None:
    ring = np.linspace(0.0, 2.0 * np.pi, 64, endpoint=False)
    for x, y in where.saddles():
        height = where.value(x, y)
        around = where.value(x + 1e-3 * np.cos(ring), y + 1e-3 * np.sin(ring))
        assert np.hypot(*where.gradient(x, y)) <= 1e-6
        assert around.min() < height < around.max()
        assert _inside(where, x, y)


@pytest.mark.parametrize("where", OBJECTIVES)
def test_derivatives_are_numbers_on_creases_and_cusps_too(where: Objective) -> None:
    """Where a surface is not smooth, |·|, √|·| and r have slope 0."""
    creases = [(0.0, 0.0), (-10.0, 1.0), (0.0, -47.0), (math.pi, 0.0), (-20.0, 4.0), (1.0, 0.0), *where.minima()]
    for x, y in creases:
        for numbers in (where.gradient(x, y), where.hessian(x, y)):
            assert np.isfinite(numbers).all()
        many = np.full(3, x), np.full(3, y)
        np.testing.assert_allclose(
            [np.broadcast_to(g, 3)[0] for g in where.gradient(*many)], where.gradient(x, y), atol=1e-10
        )


@pytest.mark.parametrize("where", OBJECTIVES)
def test_no_point_of_the_domain_lies_below_the_first_minimum(where: Objective) -> None:
    if where.minima():
        lowest = where.value(*where.minima()[0])
        assert where.value(*_points(where.spec, 20_000)).min() >= lowest - 1e-9


@pytest.mark.parametrize("spec", SURFACES, ids=lambda spec: spec.name)
def test_the_domain_holds_the_start_and_all_minima(spec: SurfaceSpec) -> None:
    (x_low, x_high), (y_low, y_high) = spec.domain
    minima = Objective(spec, {param.name: param.default for param in spec.params}).minima()
    for x, y in (spec.start, *minima):
        assert x_low <= x <= x_high
        assert y_low <= y <= y_high


@pytest.mark.parametrize("spec", SURFACES, ids=lambda spec: spec.name)
def test_the_start_is_not_flat(spec: SurfaceSpec) -> None:
    where = Objective(spec, {param.name: param.default for param in spec.params})
    assert np.hypot(*where.gradient(*spec.start)) > 1e-4


@pytest.mark.parametrize("name", catalog.surfaces())
def test_minima_are_those_of_the_literature(name: str) -> None:
    value, places = KNOWN[name]
    spec = catalog.surfaces()[name]
    where = Objective(spec, {param.name: param.default for param in spec.params})
    assert len(where.minima()) >= len(places)
    assert bool(where.minima()) == bool(places)
    for found, place in zip(where.minima(), places, strict=False):
        assert found == pytest.approx(place, abs=1e-5)
        assert where.value(*found) == pytest.approx(value, abs=1e-5)
        assert where.value(*found) == pytest.approx(where.value(*where.minima()[0]), abs=1e-12)


def test_quadratic_has_its_smallest_curvature_along_its_angle() -> None:
    where = Objective(catalog.surfaces()["quadratic"], {"kappa": 40.0, "angle": 20.0})
    xx, xy, yy = where.hessian(0.3, 0.4)
    matrix = np.array([[xx, xy], [xy, yy]])
    along = np.array([np.cos(np.radians(20.0)), np.sin(np.radians(20.0))])
    np.testing.assert_allclose(matrix @ along, along, rtol=1e-12)
    np.testing.assert_allclose(np.linalg.eigvalsh(matrix), [1.0, 40.0], rtol=1e-12)
