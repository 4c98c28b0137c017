"""Numbers made elsewhere (PyTorch, optax, scikit-learn, the authors' own codes) that optviz must meet."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def public() -> dict[str, Any]:
    """``public.json``: trajectories, schedules, and more."""
    return json.loads((FOLDER / "public.json").read_text(encoding="utf-8"))
