"""What every data set of the initialization lab must keep."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from optviz import catalog
from optviz.datasets import digits
from optviz.engine.samples import DatasetSpec, Samples
from optviz.errors import InputError

SETS = [spec for spec in catalog.datasets().values() if "initialization" in spec.labs]
every_set = pytest.mark.parametrize("spec", SETS, ids=lambda spec: spec.name)


def _loaded(spec: DatasetSpec, seed: int = 0) -> Samples:
    return spec.load(seed, **{param.name: param.default for param in spec.params})


@every_set
def test_arrays_are_read_only_finite_and_named(spec: DatasetSpec) -> None:
    data = _loaded(spec)
    assert data.x.ndim == 2
    assert data.x.dtype == np.float64
    assert np.isfinite(data.x).all()
    assert not data.x.flags.writeable
    assert len(data.features) == data.x.shape[1]
    if spec.task == "classes":
        assert data.y is not None
        assert not data.y.flags.writeable
        assert data.y.dtype == np.int64
        assert sorted(set(data.y.tolist())) == list(range(data.classes))
        assert np.bincount(data.y).min() > 0.09 * len(data.y)


@every_set
def test_numbers_are_standardised_and_depend_on_the_seed_alone(spec: DatasetSpec) -> None:
    data, same, other = _loaded(spec), _loaded(spec), _loaded(spec, seed=1)
    assert data.x.mean() == pytest.approx(0.0, abs=0.01)
    assert data.x.std() == pytest.approx(1.0, abs=0.01)
    np.testing.assert_array_equal(data.x, same.x)
    assert np.array_equal(data.x, other.x) == (not spec.params)


def test_digits_are_the_shipped_ones_with_their_attribution() -> None:
    data = _loaded(catalog.datasets()["digits"])
    assert data.y is not None
    assert data.x.shape == (1797, 64)
    assert data.y[:10].tolist() == list(range(10))
    pixels = np.unique(np.round((data.x - data.x.min()) / np.diff(np.unique(data.x)).min(), 6))
    np.testing.assert_array_equal(pixels, np.arange(17))
    notice = (Path(__file__).parents[2] / "resources" / "data" / "digits.txt").read_text()
    assert "Alpaydin" in notice
    assert "CC BY 4.0" in notice


def test_a_missing_or_ragged_file_of_digits_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digits, "resource", lambda *parts: tmp_path / parts[-1])
    digits._shipped.cache_clear()
    try:
        with pytest.raises(InputError, match=r"digits\.npz cannot be read"):
            digits.load()
        np.savez(tmp_path / "digits.npz", images=np.zeros((3, 63)), labels=np.zeros(3))
        with pytest.raises(InputError, match="must hold 64 pixels a digit"):
            digits.load()
        (tmp_path / "digits.npz").write_bytes(b"PK broken")
        with pytest.raises(InputError, match="cannot be read"):
            digits.load()
    finally:
        digits._shipped.cache_clear()


def test_without_noise_moons_lie_on_half_circles_and_spirals_turn_into_each_other() -> None:
    moons = catalog.datasets()["two_moons"].load(0, samples=200, noise=0.0)
    assert np.ptp(moons.x[moons.y == 0, 0]) == pytest.approx(np.ptp(moons.x[moons.y == 1, 0]), rel=1e-3)
    spirals = catalog.datasets()["spirals"].load(0, samples=200, noise=0.0)
    first, second = (spirals.x[spirals.y == kind] for kind in (0, 1))
    np.testing.assert_allclose(np.sort(first[:, 0]), np.sort(-second[:, 0]), atol=1e-12)


def test_fewer_gaussian_samples_are_the_first_of_more() -> None:
    load = catalog.datasets()["gaussian"].load
    few, more = (load(3, samples=samples, inputs=4, std=2.0).x for samples in (5, 9))
    np.testing.assert_array_equal(few, more[:5])
