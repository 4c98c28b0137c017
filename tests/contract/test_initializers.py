"""What every discovered scheme for first weights must keep."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.network.specs import InitializerSpec
from tests.contract.draws import drawn

SCHEMES = catalog.initializers()
every_scheme = pytest.mark.parametrize("spec", SCHEMES.values(), ids=lambda spec: spec.name)
M, N = 300, 200
TRUNCATED = 0.87962566103423978


def _weights(name: str, fan_out: int = M, fan_in: int = N, seed: int = 0, **params: Any) -> np.ndarray:
    spec = SCHEMES[name]
    defaults = {param.name: param.default for param in spec.params}
    return spec.draw(np.random.default_rng(seed), fan_out, fan_in, **{**defaults, **params})


def _settings(spec: InitializerSpec) -> list[dict[str, Any]]:
    rng = np.random.default_rng(4)
    return [{param.name: param.default for param in spec.params}, *(drawn(spec.params, rng) for _ in range(3))]


def test_all_of_the_contracts_schemes_are_there_in_the_lectures_order() -> None:
    names = (
        "zeros constant normal uniform truncated_normal xavier_lecture xavier_normal xavier_uniform he_normal"
        " he_uniform he_truncated lecun_normal lecun_uniform orthogonal lsuv pytorch_default"
    )
    assert list(SCHEMES) == names.split()


@every_scheme
def test_weights_have_a_row_a_unit_and_depend_on_the_generator_alone(spec: InitializerSpec) -> None:
    for fan_out, fan_in in ((3, 5), (5, 3), (1, 4), (4, 1), (1, 1)):
        for params in _settings(spec):
            one, same = (spec.draw(np.random.default_rng(1), fan_out, fan_in, **params) for _ in range(2))
            assert one.shape == (fan_out, fan_in)
            assert one.dtype == np.float64
            assert one.flags.writeable
            assert one.flags.c_contiguous
            assert np.isfinite(one).all()
            np.testing.assert_array_equal(one, same)


@every_scheme
def test_the_variance_is_the_one_stated_and_the_mean_is_zero(spec: InitializerSpec) -> None:
    for params in _settings(spec):
        for fan_out, fan_in in ((M, N), (N, M), (N, N)):
            weights, stated = _weights(spec.name, fan_out, fan_in, **params), spec.variance(fan_out, fan_in, **params)
            if stated is None or stated == 0.0:
                assert weights.min() == weights.max()
                continue
            assert weights.std() == pytest.approx(math.sqrt(stated), rel=0.015)
            assert abs(weights.mean()) < 5 * math.sqrt(stated / weights.size)


@pytest.mark.parametrize(
    ("name", "std"),
    [
        ("xavier_lecture", math.sqrt(1 / N)), ("lecun_normal", math.sqrt(1 / N)), ("lecun_uniform", math.sqrt(1 / N)),
        ("xavier_normal", math.sqrt(2 / (N + M))), ("xavier_uniform", math.sqrt(2 / (N + M))),
        ("he_normal", math.sqrt(2 / N)), ("he_uniform", math.sqrt(2 / N)), ("he_truncated", math.sqrt(2 / N)),
        ("orthogonal", math.sqrt(1 / M)), ("pytorch_default", math.sqrt(1 / (3 * N))),
    ],
)  # fmt: skip
def test_standard_deviations_are_the_papers(name: str, std: float) -> None:
    spec = SCHEMES[name]
    stated = spec.variance(M, N, **{param.name: param.default for param in spec.params})
    assert stated == pytest.approx(std**2, rel=1e-12)


def test_the_lectures_examples_hold() -> None:
    lecture = SCHEMES["xavier_lecture"]
    for n, std in ((2, math.sqrt(1 / 2)), (100, 0.1)):
        assert lecture.variance(7, n, gain=1.0) == pytest.approx(std**2)
    assert "LeCun" in lecture.summary


def test_default_gains_belong_to_the_scheme_and_a_gain_overrides_them() -> None:
    gains = {name: p.default for name, spec in SCHEMES.items() for p in spec.params if p.name == "gain"}
    assert gains == {
        **{name: 1.0 for name in gains if name.startswith(("xavier", "lecun", "orthogonal"))},
        **{name: math.sqrt(2) for name in ("he_normal", "he_uniform", "he_truncated")},
    }
    for name in gains:
        np.testing.assert_allclose(_weights(name, gain=3.0), _weights(name, gain=1.0) * 3.0, atol=1e-15)


@pytest.mark.parametrize(("fan_out", "fan_in"), [(200, 200), (300, 200), (200, 300), (1, 9), (9, 1)])
def test_orthogonal_weights_have_orthonormal_columns_or_rows(fan_out: int, fan_in: int) -> None:
    w = _weights("orthogonal", fan_out, fan_in)
    square = w.T @ w if fan_out >= fan_in else w @ w.T
    assert np.linalg.norm(square - np.eye(min(fan_out, fan_in))) <= 1e-12


def test_truncated_laws_stay_within_two_of_their_std_and_he_is_corrected_for_it() -> None:
    plain, he = _weights("truncated_normal", std=0.5), _weights("he_truncated")
    assert np.abs(plain).max() <= 1.0
    assert plain.std() == pytest.approx(TRUNCATED * 0.5, rel=0.01)
    assert np.abs(he).max() <= 2 * math.sqrt(2 / N) / TRUNCATED
    assert he.std() == pytest.approx(math.sqrt(2 / N), rel=0.01)


def test_uniform_laws_stay_within_their_limit() -> None:
    for name, limit in (("uniform", 0.05), ("he_uniform", math.sqrt(6 / N)), ("lecun_uniform", math.sqrt(3 / N)),
                        ("xavier_uniform", math.sqrt(6 / (N + M))), ("pytorch_default", 1 / math.sqrt(N))):  # fmt: skip
        largest = np.abs(_weights(name)).max()
        assert 0.999 * limit < largest <= limit * (1 + 1e-12)
