"""Every optimiser that PyTorch has, with 200 random settings each, against PyTorch itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from optviz.engine.descend import walk
from tests.engine.build import objective, walker

torch: Any = pytest.importorskip("torch")

SETTINGS = 200
STEPS = 30
CLOSE = 1e-9
"""Relative. Chaotic walks amplify rounding: a setting is compared while a nudged start of our own stays together."""

Draw = Callable[[np.random.Generator], dict[str, Any]]


def _log(low: float, high: float) -> Callable[[np.random.Generator], float]:
    return lambda rng: float(10 ** rng.uniform(low, high))


def _decay(rng: np.random.Generator) -> float:
    """None in half of the settings."""
    return float(rng.choice([0.0, 10 ** rng.uniform(-4, -0.5)]))


def _betas(rng: np.random.Generator) -> list[float]:
    return [float(rng.uniform(0, 0.99)), float(1 - 10 ** rng.uniform(-4, -0.1))]


def _flag(rng: np.random.Generator) -> bool:
    return bool(rng.integers(2))


def _adam(rng: np.random.Generator) -> dict[str, Any]:
    return {
        "lr": _log(-4, 0)(rng),
        "betas": _betas(rng),
        "eps": _log(-12, -2)(rng),
        "weight_decay": _decay(rng),
    }


def _sgd(rng: np.random.Generator) -> dict[str, Any]:
    return {
        "lr": _log(-5, -2)(rng),
        "momentum": float(rng.choice([0.0, rng.uniform(0, 0.99)])),
        "dampening": float(rng.choice([0.0, rng.uniform(0, 0.9)])),
        "weight_decay": _decay(rng),
    }


def _nesterov(rng: np.random.Generator) -> dict[str, Any]:
    return {"lr": _log(-5, -2)(rng), "momentum": float(rng.uniform(0.01, 0.99)), "weight_decay": _decay(rng)}


def _adagrad(rng: np.random.Generator) -> dict[str, Any]:
    return {
        "lr": _log(-3, 0.5)(rng),
        "lr_decay": float(rng.choice([0.0, 10 ** rng.uniform(-3, 0)])),
        "weight_decay": _decay(rng),
        "initial_accumulator_value": float(rng.choice([0.0, rng.uniform(0, 10)])),
        "eps": _log(-12, -2)(rng),
    }


def _rmsprop(rng: np.random.Generator) -> dict[str, Any]:
    return {
        "lr": _log(-4, -1)(rng),
        "alpha": float(rng.uniform(0.5, 0.999)),
        "eps": _log(-8, -2)(rng),
        "weight_decay": _decay(rng),
        "momentum": float(rng.choice([0.0, rng.uniform(0, 0.95)])),
        "centered": _flag(rng),
    }


def _adadelta(rng: np.random.Generator) -> dict[str, Any]:
    return {
        "lr": _log(-1, 1)(rng),
        "rho": float(rng.uniform(0.5, 0.99)),
        "eps": _log(-8, -2)(rng),
        "weight_decay": _decay(rng),
    }


def _asgd(rng: np.random.Generator) -> dict[str, Any]:
    return {
        "lr": _log(-5, -2)(rng),
        "lambd": float(rng.choice([0.0, 10 ** rng.uniform(-4, 0)])),
        "alpha": float(rng.uniform(0, 1)),
        "t0": float(rng.choice([1e6, rng.uniform(0, STEPS)])),
        "weight_decay": _decay(rng),
    }


def _rprop(rng: np.random.Generator) -> dict[str, Any]:
    return {
        "lr": _log(-4, 0)(rng),
        "etas": (float(rng.uniform(0.1, 0.9)), float(rng.uniform(1.05, 2.0))),
        "step_sizes": (_log(-9, -5)(rng), _log(-1, 2)(rng)),
    }


def _lbfgs(rng: np.random.Generator) -> dict[str, Any]:
    return {
        "lr": _log(-2, 0)(rng),
        "history_size": int(rng.integers(1, 20)),
        "tolerance_grad": _log(-12, -3)(rng),
        "tolerance_change": _log(-12, -3)(rng),
    }


OPTIMIZERS: dict[str, tuple[Draw, Callable[..., Any]]] = {
    "sgd": (_sgd, torch.optim.SGD),
    "momentum": (lambda rng: {**_sgd(rng), "momentum": float(rng.uniform(0.01, 0.99))}, torch.optim.SGD),
    "nag": (_nesterov, lambda w, **keys: torch.optim.SGD(w, nesterov=True, **keys)),
    "adagrad": (_adagrad, torch.optim.Adagrad),
    "rmsprop": (_rmsprop, torch.optim.RMSprop),
    "adadelta": (_adadelta, torch.optim.Adadelta),
    "adam": (_adam, torch.optim.Adam),
    "adamw": (lambda rng: {**_adam(rng), "amsgrad": _flag(rng)}, torch.optim.AdamW),
    "nadam": (
        lambda rng: {**_adam(rng), "momentum_decay": _log(-4, 0)(rng), "decoupled_weight_decay": _flag(rng)},
        torch.optim.NAdam,
    ),
    "radam": (lambda rng: {**_adam(rng), "decoupled_weight_decay": _flag(rng)}, torch.optim.RAdam),
    "amsgrad": (_adam, lambda w, **keys: torch.optim.Adam(w, amsgrad=True, **keys)),
    "adamax": (_adam, torch.optim.Adamax),
    "asgd": (_asgd, torch.optim.ASGD),
    "rprop": (_rprop, torch.optim.Rprop),
    "lbfgs_fixed": (_lbfgs, lambda w, **keys: torch.optim.LBFGS(w, max_iter=1, **keys)),
}


def _theirs(make: Callable[..., Any], settings: dict[str, Any], surface: Any, start: tuple[float, float]) -> np.ndarray:
    """PyTorch's positions, with our gradients: the rule alone is compared."""
    w = torch.tensor(start, dtype=torch.float64)
    optimizer = make([w], **settings)
    rows = [w.tolist()]

    def closure() -> float:
        w.grad = torch.tensor(surface.gradient(*w.tolist()), dtype=torch.float64)
        return float(surface.value(*w.tolist()))

    for _ in range(STEPS):
        optimizer.step(closure)
        rows.append(w.tolist())
    return np.array(rows)


@pytest.fixture(autouse=True)
def _float64() -> Any:
    """NAdam keeps its product of momenta in the default type."""
    torch.set_default_dtype(torch.float64)
    yield
    torch.set_default_dtype(torch.float32)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_random_settings_walk_as_in_pytorch(name: str, record_property: Callable[[str, object], None]) -> None:
    draw, make = OPTIMIZERS[name]
    rng = np.random.default_rng(2024)
    worst, compared = 0.0, 0
    for _ in range(SETTINGS):
        settings = draw(rng)
        surface = objective(str(rng.choice(["rosenbrock", "beale", "himmelblau", "quadratic"])))
        start = tuple(float(c) for c in rng.uniform(*np.array(surface.spec.domain).T))
        path = walk(surface, walker(name, **settings), start, STEPS)
        nudged = walk(surface, walker(name, **settings), (start[0] * (1 + 1e-15), start[1]), STEPS)
        rows = min(len(path.positions), len(nudged.positions))
        scale = 1.0 + np.abs(path.positions[:rows]).max(axis=1)
        drift = np.abs(path.positions[:rows] - nudged.positions[:rows]).max(axis=1) / scale
        stable = int(np.argmax(drift > 1e-12)) if (drift > 1e-12).any() else rows
        ahead = np.abs(_theirs(make, settings, surface, start)[:stable] - path.positions[:stable]).max(axis=1)
        worst, compared = max(worst, float((ahead / scale[:stable]).max())), compared + stable
    record_property("worst", worst)
    print(f"{name}: {SETTINGS} settings, {compared} rows, worst relative deviation {worst:.1e}")
    assert compared > SETTINGS * STEPS / 2
    assert worst < CLOSE
