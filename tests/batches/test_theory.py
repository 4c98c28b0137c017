"""What theory says of gradient noise, against the reference's numbers and against measurement."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from optviz.engine.batches import stationary
from optviz.engine.batches.least_squares import LeastSquares
from optviz.engine.batches.moment import moment
from optviz.engine.batches.noise import covariance, ellipse, noise_scale, share
from optviz.engine.batches.stationary import Rule, heavy_ball, nesterov, variance_1d
from optviz.studies.batches_theory import predict
from tests.batches.build import LINREG, blobs, line, problems, walked, walker

CLOSE = 1e-9


@pytest.fixture(scope="module")
def linreg() -> LeastSquares:
    x, y = np.loadtxt(LINREG, delimiter=",", skiprows=1).T
    return LeastSquares.of(x, y)


def test_the_references_minimum_hessian_and_covariance_are_met(linreg: LeastSquares, reference: dict[str, Any]) -> None:
    """The contract's MSE is twice the reference's loss: H doubles, C quadruples."""
    given = reference["theory"]["linreg"]
    np.testing.assert_allclose(linreg.optimum, given["w_star"], rtol=CLOSE)
    assert linreg.lowest == pytest.approx(2.0 * given["f_star"], rel=CLOSE)
    np.testing.assert_allclose(linreg.hessian(linreg.optimum), 2.0 * np.array(given["H"]), rtol=CLOSE)
    expected = 4.0 * np.array(given["per_sample_grad_cov_C"])
    np.testing.assert_allclose(covariance(linreg, linreg.optimum), expected, rtol=CLOSE)


def test_the_references_stationary_covariances_are_met(linreg: LeastSquares, reference: dict[str, Any]) -> None:
    for case in reference["theory"]["linreg"]["cases"]:
        by = walker(lr=case["alpha"] / 2.0)
        found = predict(linreg, by, case["B"], replacement=case["sampling"] == "with_replacement")
        assert found is not None
        assert found.additive is not None
        assert found.exact is not None
        assert found.excess_loss is not None
        np.testing.assert_allclose(found.additive, case["cov_additive"], rtol=CLOSE)
        np.testing.assert_allclose(found.exact, case["cov_exact"], rtol=CLOSE)
        assert found.excess_loss / 2.0 == pytest.approx(case["excess_loss_exact"], rel=CLOSE)
        first = stationary.excess_loss_first_order(found.share * found.noise, case["alpha"] / 2.0)
        assert first / 2.0 == pytest.approx(case["excess_loss_first_order"], rel=CLOSE)


def test_the_references_variances_in_one_dimension_are_met(reference: dict[str, Any]) -> None:
    for case in reference["theory"]["sgd_1d"]:
        found = variance_1d(case["lam"], case["sigma2"], case["B"], case["alpha"], case["beta"])
        assert found == pytest.approx(case["var"], rel=CLOSE)
        assert case["lam"] * found / 2.0 == pytest.approx(case["excess_loss"], rel=CLOSE)


@pytest.mark.parametrize("momentum", [0.0, 0.5, 0.9])
def test_two_dimensions_with_momentum_agree_with_one(momentum: float) -> None:
    hessian, noise = np.diag([1.0, 3.0]), np.diag([2.0, 0.5])
    found = stationary.cov_additive(hessian, noise, heavy_ball(0.1, momentum))
    expected = [variance_1d(1.0, 2.0, 1, 0.1, momentum), variance_1d(3.0, 0.5, 1, 0.1, momentum)]
    np.testing.assert_allclose(found, np.diag(expected), rtol=1e-10, atol=1e-14)


@pytest.mark.parametrize(
    ("rule", "by"),
    [
        (Rule(0.05), walker(lr=0.05)),
        (heavy_ball(0.02, 0.8, 0.3), walker("momentum", lr=0.02, momentum=0.8, dampening=0.3)),
        (nesterov(0.02, 0.8), walker("nag", lr=0.02, momentum=0.8)),
    ],
)
def test_the_cloud_of_independent_samples_has_the_exact_covariance(rule: Rule, by: Any) -> None:
    problem = line(200)
    path = walked(problem, 1, 1000, by=by, sampling="replacement")
    cloud = np.cov(path.theta[5000:].T)
    found = predict(problem, by, 1, replacement=True)
    assert found is not None
    assert found.exact is not None
    assert np.trace(cloud) == pytest.approx(np.trace(found.exact), rel=0.08)
    exact = stationary.cov_exact(
        found.hessian, found.share * found.noise, rule, stationary.bends(problem, problem.optimum), found.share
    )
    np.testing.assert_allclose(found.exact, exact, rtol=1e-12)


@pytest.mark.parametrize("replacement", [False, True])
def test_the_variance_of_batch_gradients_follows_one_over_b(replacement: bool) -> None:
    problem, theta, rng = line(500), np.array([0.0, 1.0]), np.random.default_rng(0)
    gradients, spread = problem.sample_gradients(theta), covariance(problem, theta)
    for size in (1, 5, 25, 125):
        drawn = [rng.choice(500, size, replace=replacement) for _ in range(4000)]
        measured = np.cov(np.array([gradients[batch].mean(axis=0) for batch in drawn]).T)
        expected = share(500, size, replacement=replacement) * spread
        np.testing.assert_allclose(measured, expected, rtol=0.12, atol=0.05 * np.trace(expected))


def test_nothing_is_left_of_the_noise_of_a_full_batch() -> None:
    assert share(1000, 1000, replacement=False) == 0.0
    assert share(1000, 1, replacement=False) == share(1000, 1, replacement=True) == 1.0
    assert share(1000, 1000, replacement=True) == 1e-3


def test_the_largest_rate_is_where_the_covariance_loses_its_bound() -> None:
    problem = line()
    hessian, noise = problem.hessian(problem.optimum), covariance(problem, problem.optimum)
    bends = stationary.bends(problem, problem.optimum)
    for size in (1, 10, 1000):
        phi = share(1000, size, replacement=False)
        largest = stationary.largest_lr(hessian, bends, phi)
        assert stationary.cov_exact(hessian, phi * noise, Rule(largest * 0.999), bends, phi) is not None
        assert stationary.cov_exact(hessian, phi * noise, Rule(largest * 1.001), bends, phi) is None
    assert largest == pytest.approx(2.0 / np.linalg.eigvalsh(hessian)[-1], rel=1e-9)


def test_in_one_dimension_the_largest_rate_is_the_mean_square_bound() -> None:
    bend = np.array([1.0, 2.0, 6.0])
    mean, variance, phi = bend.mean(), bend.var(), 0.5
    hessian, bends = mean * np.eye(2), (bend**2).mean() * np.eye(4)
    alpha = stationary.largest_lr(hessian, bends, phi)
    assert (1.0 - alpha * mean) ** 2 + alpha**2 * phi * variance == pytest.approx(1.0, rel=1e-12)


def test_the_noise_scale_is_trace_over_squared_gradient() -> None:
    problem, theta = line(50), np.array([1.0, 0.0])
    gradients = problem.sample_gradients(theta)
    expected = gradients.var(axis=0).sum() / (gradients.mean(axis=0) ** 2).sum()
    assert noise_scale(problem, theta) == pytest.approx(expected, rel=1e-12)
    assert noise_scale(problem, problem.optimum) > 1e20


def test_an_ellipse_holds_the_share_of_normal_noise_that_it_should() -> None:
    spread = np.array([[2.0, 1.2], [1.2, 1.0]])
    outline = ellipse(spread, np.array([3.0, -1.0]), 2.0) - [3.0, -1.0]
    np.testing.assert_allclose(np.einsum("ij,jk,ik->i", outline, np.linalg.inv(spread), outline), 4.0, rtol=1e-9)
    np.testing.assert_allclose(outline[0], outline[-1], atol=1e-12)


@pytest.mark.parametrize("name", problems())
def test_derivatives_agree_with_differences(name: str) -> None:
    problem, theta, h = problems()[name], np.array([0.3, -0.4]), 1e-5
    shifts = h * np.eye(2)
    slope = [float(problem.loss(theta + s) - problem.loss(theta - s)) / (2 * h) for s in shifts]
    gradient = problem.sample_gradients(theta).mean(axis=0)
    np.testing.assert_allclose(gradient, slope, rtol=1e-7)
    np.testing.assert_allclose(problem.loss_and_gradient(theta[None])[1][0], gradient, rtol=1e-12)
    bend = [
        (problem.loss_and_gradient((theta + s)[None])[1] - problem.loss_and_gradient((theta - s)[None])[1])[0]
        for s in shifts
    ]
    np.testing.assert_allclose(problem.hessian(theta), np.array(bend) / (2 * h), rtol=1e-7)
    assert problem.value(0.3, -0.4) == pytest.approx(float(problem.loss(theta)), rel=1e-12)
    assert problem.optimum is not None
    assert np.hypot(*problem.loss_and_gradient(problem.optimum[None])[1][0]) < 1e-12


def test_classes_that_can_be_parted_have_no_best_weights() -> None:
    assert blobs(noise=0.5).optimum is not None
    assert blobs(noise=0.05).separable
    assert blobs(noise=0.05).optimum is None
    assert predict(blobs(noise=0.05), walker(), 1, replacement=False) is None


@pytest.mark.parametrize("by", [walker("adam"), walker(weight_decay=0.1), walker(schedule="cosine")])
def test_what_is_not_linear_with_a_constant_rate_has_no_prediction(by: Any) -> None:
    assert predict(line(50), by, 1, replacement=False) is None


def test_a_moment_compares_the_batchs_gradient_with_the_true_one() -> None:
    problem = line(10)
    path = walked(problem, 4, 2)
    found = moment(problem, path, 3, replacement=False)
    assert found.members.tolist() == path.plan.members(3).tolist()
    assert len(found.members) == 2
    assert len(found.seen) == 10
    assert found.batch_gradient is not None
    np.testing.assert_allclose(path.theta[2] - 0.05 * found.batch_gradient, path.theta[3], rtol=1e-12)
    np.testing.assert_allclose(found.noise, share(10, 2, replacement=False) * found.covariance)
    at_start = moment(problem, path, 0, replacement=False)
    assert at_start.batch_gradient is None
    assert len(at_start.seen) == 0
