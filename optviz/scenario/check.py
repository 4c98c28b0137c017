"""What types alone cannot say: each lab's scenarios have their own rules, in a module named after it."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def checked(scenario: Any) -> Any:
    """The scenario itself, when every value is usable; raises ``InputError`` with the key's path."""
    import_module(f"optviz.scenario.check_{scenario.lab}").check(scenario)
    return scenario
