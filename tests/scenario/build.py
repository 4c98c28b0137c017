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


def mapped(**keys: Any) -> str:
    """A descent scenario with a map with these keys, and three runs for it: Momentum, L-BFGS, Adam with a schedule."""
    runs = [{"optimizer": "momentum"}, {"optimizer": "lbfgs"}, {"optimizer": "adam", "schedule": {"name": "cosine"}}]
    return text(runs=runs, map=keys)


def fair(**keys: Any) -> str:
    """A descent scenario with a fair race with these keys."""
    return text(fair=keys)
