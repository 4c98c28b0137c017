"""Lab ``batches``: full batch, mini-batch, SGD."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

import msgspec

from optviz.engine.batches.plan import Sampling
from optviz.engine.batches.problem import Task
from optviz.engine.batches.progress import Progress
from optviz.engine.field import Colors
from optviz.params import Param
from optviz.scenario.common import SEED, About, Named, Value
from optviz.text import QT_TRANSLATE_NOOP

LossScale = Literal["loss", "excess"]

MOST_SAMPLES = 100_000
MOST_SIZES = 8

SAMPLES = Param(
    name="samples",
    default=1000,
    kind="int",
    low=2,
    high=MOST_SAMPLES,
    scale="log",
    slider=(10, 10_000),
    unit="samples",
    doc=QT_TRANSLATE_NOOP("Params", "How many samples there are."),
)
NOISE = Param(
    name="noise",
    default=0.5,
    low=0.0,
    high=1e6,
    slider=(0.0, 3.0),
    doc=QT_TRANSLATE_NOOP("Params", "How far the samples scatter: around the line, or around their class's center."),
)
BATCH_SIZE = Param(
    name="batch_size",
    default=100,
    kind="int",
    low=1,
    high=MOST_SAMPLES,
    scale="log",
    slider=(1, 1000),
    unit="samples",
    doc=QT_TRANSLATE_NOOP("Params", "How many samples a step uses: 1 is SGD, all of them is full batch."),
)
START = Param(
    name="start",
    default=(-2.0, 3.0),
    kind="vector",
    size=2,
    low=-1e6,
    high=1e6,
    slider=(-5.0, 5.0),
    doc=QT_TRANSLATE_NOOP("Params", "The two parameters that every walk starts from (θ₀, θ₁)."),
)
EPOCHS = Param(
    name="epochs",
    default=5,
    kind="int",
    low=1,
    high=100_000,
    scale="log",
    slider=(1, 100),
    unit="epochs",
    doc=QT_TRANSLATE_NOOP("Params", "How many times every sample is used."),
)
SAMPLING = Param(
    name="sampling",
    default="shuffle",
    kind="choice",
    choices=("shuffle", "sequential", "replacement"),
    doc=QT_TRANSLATE_NOOP(
        "Params",
        "Order of the samples: shuffled anew each epoch, always the same, or drawn with replacement.",
    ),
)
TASK = Param(
    name="task",
    default="regression",
    kind="choice",
    choices=("regression", "classification"),
    doc=QT_TRANSLATE_NOOP("Params", "What is learnt: a line through points, or a boundary between two classes."),
)
AVERAGE_AFTER = Param(
    name="average_after",
    default=0.0,
    low=0.0,
    high=1.0,
    open_high=True,
    slider=(0.0, 0.9),
    doc=QT_TRANSLATE_NOOP("Params", "Share of the steps after which weights begin to be averaged (Polyak)."),
)
STEP_COST = Param(
    name="step_cost",
    default=50.0,
    low=0.0,
    high=1e9,
    slider=(0.0, 1000.0),
    unit="gradients",
    doc=QT_TRANSLATE_NOOP("Params", "What a step costs whatever its batch, in gradients of one sample."),
)


class Data(Value, frozen=True):
    """Samples made from the seed, or columns ``x`` and ``target`` of a CSV file.

    For ``classification`` x may name two columns, ``"a,b"``: they are weighted without an intercept. One column has an
    intercept beside its weight, as in regression.
    """

    samples: int = SAMPLES.default
    noise: float = NOISE.default
    csv: str | None = None
    x: str = "x"
    target: str = "y"


class BatchesView(Value, frozen=True):
    """How it is shown: the loss chart's axes, the batch size looked at closely (None: the smallest), overlays.

    ``loss`` is the full loss itself, or with ``excess`` what it lies above its minimum.
    """

    axis: Progress = "epochs"
    loss: LossScale = "loss"
    size: int | None = None
    gradients: bool = True
    ellipse: bool = True
    stationary: bool = True
    average: bool = False
    colors: Colors = "auto"


class Batches(Value, frozen=True, tag="batches", tag_field="lab"):
    """Everything set in the batches lab.

    ``average_after`` is where Polyak averaging begins, ``step_cost`` what a step adds to the gradient time.
    """

    lab: ClassVar[str] = "batches"
    task: Task = "regression"
    data: Data = Data()
    batch_sizes: tuple[int, ...] = (1, 100, 1000)
    start: tuple[float, float] = START.default
    epochs: int = EPOCHS.default
    optimizer: str = "sgd"
    params: dict[str, Any] = msgspec.field(default_factory=lambda: {"lr": 0.05})
    schedule: Named | None = None
    sampling: Sampling = "shuffle"
    average_after: float = AVERAGE_AFTER.default
    step_cost: float = STEP_COST.default
    view: BatchesView = BatchesView()
    seed: int = SEED.default
    about: About | None = None
