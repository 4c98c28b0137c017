"""What is computed of a scenario: a module a lab, named like it, with ``compute`` and ``whole``; maps, fair races."""

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
    return import_module(f"optviz.studies.{study_of(result)}").whole(result, tick)


def study_of(result: Any) -> str:
    """The name of the study that a result is from: its lab's, where it does not say another."""
    name: str = getattr(result, "study", result.scenario.lab)
    return name


def _study(scenario: Any) -> Any:
    """The lab's, or that of the map or the fair race that the scenario asks for."""
    asked = {"maps": getattr(scenario, "map", None), "fair": getattr(scenario, "fair", None)}
    name = next((name for name, wish in asked.items() if wish is not None), scenario.lab)
    return import_module(f"optviz.studies.{name}")
