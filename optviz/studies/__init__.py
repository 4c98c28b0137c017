"""What is computed of a scenario: a module a lab, named like it, with ``compute`` and ``whole``."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from optviz.engine.descend import Tick


def compute(scenario: Any, tick: Tick = lambda fraction: None) -> Iterator[Any]:
    """The results of any lab's scenario, coarse ones first, the final one last. ``tick`` may raise to give up."""
    results: Iterator[Any] = _study(scenario).compute(scenario, tick)
    return results


def whole(result: Any, tick: Tick = lambda fraction: None) -> Any:
    """The final result: itself, or computed where it is only a first answer."""
    return _study(result.scenario).whole(result, tick)


def _study(scenario: Any) -> Any:
    return import_module(f"optviz.studies.{scenario.lab}")
