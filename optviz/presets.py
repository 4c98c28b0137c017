"""The scenes that come with the program: every scenario file in ``resources/presets``."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from optviz.errors import InputError
from optviz.paths import resource
from optviz.scenario import load

SUFFIX = ".optviz.json"


def names() -> tuple[str, ...]:
    """All presets; a number before the name (``10-ravine``) orders them and is not part of it."""
    return tuple(_files())


def preset(name: str) -> Any:
    """The checked scenario of that name. Raises ``InputError`` where there is none."""
    files = _files()
    if name not in files:
        raise InputError("", f"unknown preset; known are {', '.join(files)}")
    return load(files[name])


def first(lab: str) -> Any:
    """The first scene of a lab; None where it has none."""
    scenes = (preset(name) for name in names())
    return next((scene for scene in scenes if scene.lab == lab), None)


def fingerprint(name: str) -> str:
    """Changes when a preset shows something else; what its file says about that does not count."""
    document = json.loads(_files()[name].read_bytes())
    document.pop("about", None)
    return sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()[:16]


def _files() -> dict[str, Any]:
    found = sorted(resource("presets").glob(f"*{SUFFIX}"))
    return {path.name.removesuffix(SUFFIX).split("-", 1)[1]: path for path in found}
