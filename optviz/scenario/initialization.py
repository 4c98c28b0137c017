"""Lab ``initialization``: a deep network seen layer by layer."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from optviz.params import Param
from optviz.scenario.common import SEED, About, Named, Value
from optviz.text import QT_TRANSLATE_NOOP

Page = Literal["layers", "rule", "training"]

DEEPEST = 100
MOST_SCHEMES = 8
MOST_NUMBERS = 130_000_000
"""Numbers of 8 bytes that one scheme's network may hold while a signal passes: about 1 GB."""

INPUTS = Param(
    name="inputs",
    default=500,
    kind="int",
    low=1,
    high=4096,
    scale="log",
    slider=(1, 2000),
    doc=QT_TRANSLATE_NOOP("Params", "How many numbers enter the first layer; a data set brings its own."),
)
WIDTH = Param(
    name="width",
    default=500,
    kind="int",
    low=1,
    high=4096,
    scale="log",
    slider=(1, 1000),
    unit="units",
    doc=QT_TRANSLATE_NOOP("Params", "How many units every layer has."),
)
DEPTH = Param(
    name="depth",
    default=10,
    kind="int",
    low=1,
    high=DEEPEST,
    slider=(1, 50),
    unit="layers",
    doc=QT_TRANSLATE_NOOP("Params", "How many layers the signal passes."),
)
SAMPLES = Param(
    name="samples",
    default=1000,
    kind="int",
    low=1,
    high=100_000,
    scale="log",
    slider=(10, 5000),
    doc=QT_TRANSLATE_NOOP("Params", "How many samples pass through the network, at most all that the data set has."),
)
STD = Param(
    name="std",
    default=1.0,
    low=0.0,
    high=1e6,
    open_low=True,
    scale="log",
    slider=(0.01, 100.0),
    doc=QT_TRANSLATE_NOOP("Params", "Standard deviation of the Gaussian inputs; other data stay as they are."),
)
BATCH_SIZE = Param(
    name="batch_size",
    default=64,
    kind="int",
    low=1,
    high=100_000,
    scale="log",
    slider=(1, 1000),
    doc=QT_TRANSLATE_NOOP("Params", "How many samples each training step looks at."),
)
ITERATIONS = Param(
    name="iterations",
    default=300,
    kind="int",
    low=1,
    high=100_000,
    scale="log",
    slider=(10, 10_000),
    unit="steps",
    doc=QT_TRANSLATE_NOOP("Params", "How many steps the training takes."),
)


class Network(Value, frozen=True):
    """``depth`` layers (10 where absent) of ``width`` units; a list of widths sets the depth too."""

    inputs: int = INPUTS.default
    width: int | tuple[int, ...] = WIDTH.default
    depth: int | None = None
    activation: str = "tanh"

    @property
    def widths(self) -> tuple[int, ...]:
        """The width of each layer."""
        if isinstance(self.width, tuple):
            return self.width
        return (self.width,) * (DEPTH.default if self.depth is None else self.depth)


class Data(Value, frozen=True):
    """What goes in: ``gaussian`` of standard deviation ``std``, or a data set by name."""

    name: str = "gaussian"
    samples: int = SAMPLES.default
    std: float = STD.default


class Scheme(Named, frozen=True):
    """An initialiser by name with its parameters; its ``label`` is chosen for it where absent."""

    label: str | None = None


class Training(Value, frozen=True):
    """Then train: data set, optimiser with its hyperparameters, batch size, iterations.

    ``rates`` are changes of ``lr`` on the way: pairs of the iteration from which on a rate holds, and the rate.
    """

    dataset: str = "digits"
    optimizer: str = "sgd"
    params: dict[str, Any] = {}
    batch_size: int = BATCH_SIZE.default
    iterations: int = ITERATIONS.default
    rates: tuple[tuple[int, float], ...] = ()


class View(Value, frozen=True):
    """What the pictures show, of the signal's ``layers``, of the ``rule`` for one unit, or of the ``training``.

    ``quantity`` is what the ridges count, on a ``linear`` or ``log`` scale of ``counts``, along ``axes`` that all
    schemes share, that each scheme has for itself (``own``), or each ``layer``. ``units`` shows single units instead.
    """

    page: Page = "layers"
    quantity: Literal["weight", "pre_activation", "activation", "gradient", "weight_gradient"] = "activation"
    counts: Literal["linear", "log"] = "linear"
    axes: Literal["shared", "own", "layer"] = "own"
    units: bool = False


class Initialization(Value, frozen=True, tag="initialization", tag_field="lab"):
    """Everything set in the initialization lab."""

    lab: ClassVar[str] = "initialization"
    network: Network = Network()
    data: Data = Data()
    schemes: tuple[Scheme, ...] = (Scheme(name="xavier_normal"), Scheme(name="normal", params={"std": 0.01}))
    training: Training | None = None
    view: View = View()
    seed: int = SEED.default
    about: About | None = None
