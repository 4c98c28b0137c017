"""128² pairs of two hyperparameters × 500 steps on Rosenbrock: optviz against optax, jitted, vmapped and scanned.

Both end with the loss of every pair, in float64. XLA compiles what optax does, which is told but not counted, and uses
all cores; optviz works as the window does, in as many processes as there are cores, and in this one alone. Pairs that
diverge are walked on by optax; optviz leaves them behind.
"""

from __future__ import annotations

import platform
from collections.abc import Callable
from contextlib import closing
from time import perf_counter
from typing import Any

import jax
import numpy as np
import optax
from jax import numpy as jnp

from optviz import catalog
from optviz.engine.crew import Crew
from optviz.engine.crowd import Crowd
from optviz.engine.descend import Walker
from optviz.engine.maps import ends_of
from tests.benchmarks.maps import rosenbrock
from tests.benchmarks.measure import medians

SIDE = 128
STEPS = 500
ROUNDS = 9
START = (-1.5, 2.0)

PAIRS: dict[str, tuple[str, Callable[[Any, Any], Any]]] = {
    "adam": ("lr × β1", lambda lr, second: optax.adam(lr, b1=second)),
    "momentum": ("lr × momentum", lambda lr, second: optax.sgd(lr, momentum=second)),
}


def grid() -> tuple[np.ndarray, np.ndarray]:
    """Rates from 0.0001 to 1, and shares from 0 to 0.99, (SIDE²,) each."""
    lr, second = np.meshgrid(np.geomspace(1e-4, 1.0, SIDE), np.linspace(0.0, 0.99, SIDE))
    return lr.ravel(), second.ravel()


def ours(name: str, crew: Crew | None = None) -> np.ndarray:
    """The losses (SIDE²,) that a map of hyperparameters shows; nan where it diverges."""
    lr, second = grid()
    optimizer = catalog.optimizers()[name]
    varied: dict[str, Any] = {"lr": lr, **({"betas": (second, 0.999)} if name == "adam" else {"momentum": second})}
    walker = Walker(optimizer, {**{param.name: param.default for param in optimizer.params}, **varied})
    return ends_of(Crowd(rosenbrock(), walker, np.tile(START, (len(lr), 1)), STEPS), crew=crew).loss


def theirs(name: str) -> Callable[[], np.ndarray]:
    """The same with optax."""
    _, make = PAIRS[name]

    def loss(w: Any) -> Any:
        return (1 - w[0]) ** 2 + 100 * (w[1] - w[0] ** 2) ** 2

    def one(lr: Any, second: Any) -> Any:
        optimizer = make(lr, second)
        w = jnp.array(START)

        def step(carried: Any, _: Any) -> Any:
            w, state = carried
            updates, state = optimizer.update(jax.grad(loss)(w), state, w)
            return (optax.apply_updates(w, updates), state), None

        (w, _), _ = jax.lax.scan(step, (w, optimizer.init(w)), None, length=STEPS)
        return loss(w)

    compiled = jax.jit(jax.vmap(one))
    return lambda: np.asarray(compiled(*grid()))


def report() -> None:
    """A line a pair of hyperparameters."""
    jax.config.update("jax_enable_x64", True)
    print(f"\n{SIDE}² pairs × {STEPS} steps on Rosenbrock, optax {optax.__version__}, JAX {jax.__version__} (float64),")
    print(f"Python {platform.python_version()}, NumPy {np.__version__}; medians of {ROUNDS} rounds, taking turns\n")
    print(f"{'':<26}{'processes':>10}{'optviz':>10}{'optax':>11}{'ratio':>8}   compiled in")
    with closing(Crew()) as crew:
        for name, (axes, _) in PAIRS.items():
            run = theirs(name)
            begin = perf_counter()
            run()
            compiled = perf_counter() - begin
            contestants: dict[str, Callable[[], object]] = {
                "crew": lambda name=name: ours(name, crew),
                "alone": lambda name=name: ours(name),
                "optax": run,
            }
            taken = medians(contestants, ROUNDS)
            compiled -= taken["optax"]
            for kind, count in (("crew", crew.size), ("alone", 1)):
                mine, other = taken[kind], taken["optax"]
                line = f"{f'{name}, {axes}':<26}{count:>10}{1e3 * mine:>7.1f} ms{1e3 * other:>8.1f} ms"
                print(f"{line}{other / mine:>7.2f}×   {1e3 * compiled:.0f} ms")
