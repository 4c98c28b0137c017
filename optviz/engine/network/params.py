"""The parameters that several schemes share."""

from __future__ import annotations

from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

LARGEST = 1e6
"""The largest size of a weight that may be asked for."""


def gain(default: float) -> Param:
    """A factor on the scheme's standard deviation; the default is the scheme's own."""
    return Param(
        name="gain",
        default=default,
        low=0.0,
        high=LARGEST,
        open_low=True,
        scale="log",
        slider=(0.1, 10.0),
        doc=QT_TRANSLATE_NOOP("Params", "Factor on the scheme's weights that makes up for what the activation takes."),
    )


def std(default: float) -> Param:
    """The standard deviation of the normal law that weights are drawn from."""
    return Param(
        name="std",
        default=default,
        low=0.0,
        high=LARGEST,
        open_low=True,
        scale="log",
        slider=(1e-3, 3.0),
        doc=QT_TRANSLATE_NOOP("Params", "Standard deviation of the normal law that weights are drawn from."),
    )
