"""Scenario documents for tests."""

from __future__ import annotations

import json
from typing import Any

HEADER: dict[str, Any] = {"format": "optviz-scenario", "version": 1, "lab": "descent"}


def text(**keys: Any) -> str:
    """A descent scenario with these keys, as JSON."""
    return json.dumps({**HEADER, **keys})


def run(**keys: Any) -> str:
    """A descent scenario with one run, SGD with these keys."""
    return text(runs=[{"optimizer": "sgd", **keys}])
