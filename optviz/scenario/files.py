"""Scenario files: JSON in, JSON out."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from optviz.errors import InputError, shown
from optviz.scenario.batches import Batches
from optviz.scenario.check import checked
from optviz.scenario.common import FORMAT, LABS, VERSION, replace
from optviz.scenario.descent import Descent
from optviz.scenario.explain import not_json, not_typed, one_line
from optviz.scenario.initialization import Initialization
from optviz.scenario.regularization import Regularization
from optviz.whole import write_whole

TYPES: Mapping[str, type] = {kind.lab: kind for kind in (Descent, Initialization, Regularization, Batches)}

Document = dict[str, Any]
MIGRATIONS: Mapping[int, Callable[[Document], Document]] = {}
"""``{version: function}``: each turns a document of that version into one of the next."""

LARGEST = 10_000_000
"""Bytes; a scenario is far smaller."""


def first_scenario(lab: str) -> Any:
    """A lab's scenario with all defaults."""
    return TYPES[lab]()


def decode(text: bytes | str) -> Any:
    """The checked scenario in a JSON text. Raises ``InputError`` with the path of the key that is wrong."""
    try:
        document = _parsed(text)
        _check_header(document)
        return checked(_typed(migrated(document)))
    except InputError as error:
        raise one_line(error) from None
    except RecursionError:
        raise InputError("", "is nested too deeply") from None


def encode(scenario: Any) -> bytes:
    """The scenario as indented JSON, UTF-8, ending in a newline; defaults are left out."""
    body = msgspec.to_builtins(scenario)
    document = {"format": FORMAT, "version": VERSION, "lab": scenario.lab, **body}
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def load(path: Path) -> Any:
    """The checked scenario in a file. Raises ``InputError``; an unreadable file is one too."""
    try:
        if path.stat().st_size > LARGEST:
            raise InputError("", f"is larger than {LARGEST // 1_000_000} MB, too large for a scenario")
        text = path.read_bytes()
    except OSError as error:
        raise InputError("", f"cannot be read: {error.strerror or error}") from error
    return _with_csv(
        decode(text),
        lambda csv: csv if csv.is_absolute() or not (path.parent / csv).is_file() else path.parent.resolve() / csv,
    )


def save(scenario: Any, path: Path) -> None:
    """Writes the file whole or not at all. Raises ``OSError``."""
    folder = path.parent.resolve()
    beside = _with_csv(scenario, lambda csv: csv.relative_to(folder) if csv.is_relative_to(folder) else csv)
    write_whole(path, encode(beside))


def migrated(document: Document, migrations: Mapping[int, Callable[[Document], Document]] = MIGRATIONS) -> Document:
    """The document in today's version, one step after the other."""
    for version in range(document["version"], VERSION):
        document = {**migrations[version](document), "version": version + 1}
    return document


def _with_csv(scenario: Any, moved: Callable[[Path], Path]) -> Any:
    """A data file stands in a scenario file as seen from that file's folder: both may move together."""
    csv = getattr(getattr(scenario, "data", None), "csv", None)
    if not csv:
        return scenario
    return replace(scenario, data=replace(scenario.data, csv=str(moved(Path(csv)))))


def _parsed(text: bytes | str) -> Document:
    if isinstance(text, bytes):
        text = text.removeprefix(codecs.BOM_UTF8)
    try:
        document = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise not_json(text, error) from None
    if not isinstance(document, dict):
        raise InputError("", f"must be a JSON object, got {shown(document)}")
    return document


def _check_header(document: Document) -> None:
    if document.get("format") != FORMAT:
        raise InputError("format", f'must be "{FORMAT}", got {shown(document.get("format"))}')
    version = document.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise InputError("version", f"must be a whole number from 1 to {VERSION}, got {shown(version)}")
    if version > VERSION:
        raise InputError("version", f"{version} is newer than this program, which reads up to {VERSION}")
    lab = document.get("lab")
    if not isinstance(lab, str) or lab not in TYPES:
        raise InputError("lab", f"must be one of {', '.join(LABS)}, got {shown(lab)}")


def _typed(document: Document) -> Any:
    body = {key: value for key, value in document.items() if key not in ("format", "version")}
    try:
        return msgspec.convert(body, TYPES[document["lab"]])
    except msgspec.ValidationError as error:
        raise not_typed(str(error), body, TYPES[document["lab"]]) from None
