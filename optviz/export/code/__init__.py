"""Scripts that do what a scenario does, with nothing but NumPy or PyTorch, written to be learnt from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

from optviz.errors import InputError
from optviz.export.code import in_numpy, in_pytorch
from optviz.export.code.plan import Plan, plan_of
from optviz.scenario import Descent

Language = Literal["numpy", "pytorch"]

WRITERS: Mapping[Language, Callable[[Plan], str]] = {"numpy": in_numpy.write, "pytorch": in_pytorch.write}


def has_script(scenario: Any) -> bool:
    """Whether there are scripts for scenarios of this lab."""
    return isinstance(scenario, Descent)


def script(scenario: Any, language: Language) -> str:
    """A script that prints ``label,step,x,y,loss`` of all runs as CSV, as ``optviz run`` computes them without noise.

    The algorithms' texts come from their specs (``Code``). Raises ``InputError`` where the scenario is unusable.
    """
    if not has_script(scenario):
        raise InputError("lab", f'there are scripts for "descent" only, got "{scenario.lab}"')
    return WRITERS[language](plan_of(scenario))
