"""The same walk in scikit-learn: the settings of SGDRegressor or SGDClassifier that correspond, and a script with them.

Both take one sample a step, so that only batch size 1 has a counterpart; ``partial_fit`` with 100 takes 100 steps.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from optviz.scenario.batches import Batches
from optviz.studies.batches import walker_of
from optviz.text import QT_TRANSLATE_NOOP

WHY: Mapping[str, str] = {
    "loss": QT_TRANSLATE_NOOP("Batches", "The loss; scikit-learn halves the squared error."),
    "penalty": QT_TRANSLATE_NOOP("Batches", "No penalty, unless weights decay."),
    "alpha": QT_TRANSLATE_NOOP("Batches", "The weight decay."),
    "learning_rate": QT_TRANSLATE_NOOP("Batches", "The same rate for every step."),
    "eta0": QT_TRANSLATE_NOOP("Batches", "The rate; doubled for the squared error, as its gradient is half as large."),
    "fit_intercept": QT_TRANSLATE_NOOP("Batches", "Whether θ₀ is an intercept."),
    "shuffle": QT_TRANSLATE_NOOP("Batches", "A new order each epoch (scikit-learn draws its own)."),
    "max_iter": QT_TRANSLATE_NOOP("Batches", "Epochs, not steps."),
    "tol": QT_TRANSLATE_NOOP("Batches", "No early end."),
    "average": QT_TRANSLATE_NOOP("Batches", "Average the weights of all steps (Polyak)."),
}
"""What each setting stands for."""

OBSTACLES: Mapping[str, str] = {
    "optimizer": QT_TRANSLATE_NOOP("Batches", "scikit-learn has plain SGD only: no momentum, no other optimiser."),
    "schedule": QT_TRANSLATE_NOOP("Batches", "scikit-learn's schedules are others; only a constant rate corresponds."),
    "decay": QT_TRANSLATE_NOOP("Batches", "scikit-learn's penalty leaves the intercept out; here it decays too."),
    "sampling": QT_TRANSLATE_NOOP("Batches", "scikit-learn uses every sample once per epoch: no replacement."),
    "average": QT_TRANSLATE_NOOP("Batches", "scikit-learn starts its average after a number of samples, not a share."),
    "size": QT_TRANSLATE_NOOP("Batches", "scikit-learn takes one sample a step: batch size 1."),
}
"""Why there may be no counterpart."""

Obstacle = Literal["optimizer", "schedule", "decay", "sampling", "average", "size"]


@dataclass(frozen=True)
class Counterpart:
    """An estimator's name and its settings in order; ``reasons`` for each setting in English, marked for translation.

    ``obstacles`` are the parts of the scenario that it cannot do; where there are none the walks agree.
    """

    estimator: str
    settings: Mapping[str, Any]
    obstacles: tuple[Obstacle, ...]

    @property
    def call(self) -> str:
        """The call that makes the estimator."""
        return f"{self.estimator}({', '.join(f'{name}={value!r}' for name, value in self.settings.items())})"


def counterpart(scenario: Batches, *, average: bool = False) -> Counterpart:
    """The estimator that comes nearest to the scenario's walk of batch size 1; ``average``: to its Polyak average."""
    walker, regression = walker_of(scenario), scenario.task == "regression"
    decay = float(walker.hyperparameters.get("weight_decay", 0.0))
    intercept = regression or (scenario.data.csv is not None and "," not in scenario.data.x)
    settings: dict[str, Any] = {
        "loss": "squared_error" if regression else "log_loss",
        "penalty": "l2" if decay else None,
        **({"alpha": decay} if decay else {}),
        "learning_rate": "constant",
        "eta0": walker.first_lr() * (2.0 if regression else 1.0),
        "fit_intercept": intercept,
        "shuffle": scenario.sampling == "shuffle",
        "max_iter": scenario.epochs,
        "tol": None,
        "average": average,
    }
    plain = scenario.optimizer in ("sgd", "momentum") and not walker.hyperparameters["momentum"]
    faults: Mapping[Obstacle, bool] = {
        "optimizer": not plain or bool(walker.hyperparameters["dampening"] and scenario.optimizer == "momentum"),
        "schedule": scenario.schedule is not None and scenario.schedule.name != "constant",
        "decay": bool(decay) and intercept,
        "sampling": scenario.sampling == "replacement",
        "average": average and scenario.average_after > 0.0,
        "size": 1 not in scenario.batch_sizes,
    }
    estimator = "SGDRegressor" if regression else "SGDClassifier"
    return Counterpart(estimator, settings, tuple(name for name, fault in faults.items() if fault))


SCRIPT = '''"""{task} with scikit-learn, one sample a step; prints iteration,theta_0,theta_1."""

import sys

import numpy as np
from sklearn.linear_model import {estimator}

# Columns: {columns}. One row a step: the samples in the order in which they are used.
samples = np.loadtxt(sys.argv[1], delimiter=",", ndmin=2)
X, y = samples[:, :-1], samples[:, -1]

model = {call}
model.coef_, model.intercept_ = np.array({coef}), np.array([{bias!r}])  # the start
print("iteration,theta_0,theta_1")
for t in range(len(X)):
    model.partial_fit(X[t : t + 1], y[t : t + 1]{classes})  # one sample: one step
    print(f"{{t + 1}},{{float({first})!r}},{{float({second})!r}}")
'''


def script(scenario: Batches) -> str:
    """A script that walks through a file of samples in their order of use and prints θ after every step.

    It steps with ``partial_fit``, which takes the samples as they come: scikit-learn's own shuffling draws another
    order. Its argument is a file without a header: the features, then the target (classes as 0 and 1).
    """
    twin, regression = counterpart(scenario), scenario.task == "regression"
    twin = Counterpart(twin.estimator, {**twin.settings, "shuffle": False, "max_iter": 1}, twin.obstacles)
    a, b = scenario.start
    intercept = twin.settings["fit_intercept"]
    coef, bias = (f"[{b!r}]", a) if intercept else (f"[{a!r}, {b!r}]", 0.0)
    weights = "model.coef_" if regression else "model.coef_[0]"
    return SCRIPT.format(
        task=scenario.task.capitalize(),
        estimator=twin.estimator,
        columns="x, y" if intercept else "x1, x2, class",
        call=twin.call,
        coef=coef if regression else f"[{coef}]",
        bias=bias,
        first="model.intercept_[0]" if intercept else f"{weights}[0]",
        second=f"{weights}[0]" if intercept else f"{weights}[1]",
        classes="" if regression else ", classes=[0, 1]",
    )
