"""Weight decay of both kinds, and AMSGrad, against arithmetic written out here."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from optviz import catalog
from optviz.engine.specs import OptimizerSpec
from tests.reference import public

COUPLED = {
    "sgd": {},
    "momentum": {},
    "nag": {},
    "adagrad": {},
    "rmsprop": {},
    "adadelta": {},
    "adam": {},
    "nadam": {"decoupled_weight_decay": False},
    "radam": {"decoupled_weight_decay": False},
    "adabelief": {"weight_decouple": False},
    "adabound": {},
    "amsgrad": {},
    "adamax": {},
    "amsbound": {},
    "yogi": {},
    "qhm": {},
    "qhadam": {},
    "asgd": {},
    "lookahead": {"base": "adam"},
    "schedulefree_sgd": {},
}
DECOUPLED = {
    "adamw": {},
    "nadam": {"decoupled_weight_decay": True},
    "radam": {"decoupled_weight_decay": True},
    "adabelief": {"weight_decouple": True},
    "lion": {},
}
IN_THE_REFERENCE = {"schedulefree_adamw", "novograd", "prodigy", "sophia", "sam"}
"""Their decay comes elsewhere in the step; the reference numbers have runs with it."""
SLOPES = [4.0, -0.3, 0.2, 0.0, -1.5, 2.0, 0.7, 0.1]
LR, DECAY = 0.1, 0.3


def _others(spec: OptimizerSpec, **changed: Any) -> dict[str, Any]:
    return {param.name: param.default for param in spec.params if param.name != "lr"} | changed


def _walk(name: str, slope: Any, **changed: Any) -> list[float]:
    """From 2.0 along the slopes, each of which ``slope`` may change, given the place."""
    spec = catalog.optimizers()[name]
    others = _others(spec, **changed)
    theta, state, places = 2.0, spec.start(2.0, **others), []
    for t, g in enumerate(SLOPES, 1):
        theta, state = spec.step(theta, slope(g, theta), state, t, LR, **others)
        places.append(theta)
    return places


@pytest.mark.parametrize("name", COUPLED)
def test_coupled_decay_is_the_same_as_a_gradient_with_decay_times_theta_added(name: str) -> None:
    decayed = _walk(name, lambda g, theta: g, weight_decay=DECAY, **COUPLED[name])
    by_hand = _walk(name, lambda g, theta: g + DECAY * theta, weight_decay=0.0, **COUPLED[name])
    np.testing.assert_allclose(decayed, by_hand, rtol=1e-14)
    assert decayed != _walk(name, lambda g, theta: g, weight_decay=0.0, **COUPLED[name])


@pytest.mark.parametrize("name", DECOUPLED)
def test_decoupled_decay_shrinks_theta_by_lr_times_decay_and_leaves_the_step_alone(name: str) -> None:
    decayed = np.array([2.0, *_walk(name, lambda g, theta: g, weight_decay=DECAY, **DECOUPLED[name])])
    plain = np.array([2.0, *_walk(name, lambda g, theta: g, weight_decay=0.0, **DECOUPLED[name])])
    np.testing.assert_allclose(decayed[1:] - decayed[:-1] * (1 - LR * DECAY), np.diff(plain), rtol=1e-10, atol=1e-14)


def test_every_optimiser_with_decay_is_in_one_of_these_tests() -> None:
    with_decay = {
        name for name, spec in catalog.optimizers().items() if "weight_decay" in {param.name for param in spec.params}
    }
    assert with_decay == COUPLED.keys() | DECOUPLED.keys() | IN_THE_REFERENCE
    decayed = {c["optimizer"] for c in public()["trajectories"] if c["hyperparameters"].get("weight_decay")}
    assert decayed >= IN_THE_REFERENCE


@pytest.mark.parametrize("name", ["adamw", "adabelief"])
def test_amsgrad_divides_by_the_largest_average_so_far(name: str) -> None:
    b1, b2, eps = 0.9, 0.5, 1e-3
    ours = _walk(name, lambda g, theta: g, betas=(b1, b2), eps=eps, weight_decay=0.0, amsgrad=True)
    exact, m, v, largest, smaller = 2.0, 0.0, 0.0, 0.0, 0
    for t, (g, place) in enumerate(zip(SLOPES, ours, strict=True), 1):
        m = b1 * m + (1 - b1) * g
        v = b2 * v + (1 - b2) * (g - m) ** 2 + eps if name == "adabelief" else b2 * v + (1 - b2) * g * g
        largest, smaller = max(largest, v), smaller + (v < largest)
        exact -= LR * m / (1 - b1**t) / (np.sqrt(largest / (1 - b2**t)) + eps)
        assert place == pytest.approx(exact, rel=1e-12)
    assert smaller > 3
