"""What a parser says about a faulty scenario, as one line with the key's path and the value."""

from __future__ import annotations

import json
import math
import re
from typing import Any

import msgspec.inspect

from optviz.errors import InputError, join, shown

WORDS = {
    "int": "a whole number",
    "float": "a number",
    "str": "a text",
    "bool": "true or false",
    "object": "an object",
    "array": "a list",
    "null": "null",
}


def not_json(text: bytes | str, error: Exception) -> InputError:
    """For a text that is not JSON; a NaN or an infinity in it, which JSON has no word for, is named by its key."""
    try:
        found = _first_not_finite(json.loads(text), "")
    except (ValueError, RecursionError):
        found = None
    if found is not None:
        return InputError(found[0], f"must be a finite number, got {found[1]}")
    return InputError("", f"is not valid JSON: {str(error).removeprefix('JSON is malformed: ')}")


def not_typed(message: str, body: dict[str, Any], kind: type) -> InputError:
    """For a document with wrong types or unknown keys, from msgspec's message about it; ``kind`` was expected."""
    text, _, where = message.partition(" - at `$")
    path = _spelt_out(where.rstrip("`").lstrip("."), body)
    if unknown := re.fullmatch(r"Object contains unknown field `(.*)`", text, re.DOTALL):
        return InputError(join(path, unknown[1]), "unknown key")
    if missing := re.fullmatch(r"Object missing required field `(.*)`", text):
        return InputError(join(path, missing[1]), "is missing")
    return InputError(path, f"{_wanted(text, path, kind)}, got {shown(_at(body, path))}")


def one_line(error: InputError) -> InputError:
    """The same error with line breaks and the like, which a key or a name may contain, spelt out."""
    return InputError(_printable(error.path), _printable(error.problem))


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _wanted(text: str, path: str, kind: type) -> str:
    if choices := _choices(kind, path):
        return f"must be one of {', '.join(map(str, choices))}"
    if length := re.match(r"Expected `array` of length (\d+)", text):
        return f"must be a list of {length[1]} values"
    if expected := re.match(r"Expected `(.*?)`", text):
        names = (name.strip() for name in expected[1].split("|"))
        return "must be " + " or ".join(WORDS.get(name, name) for name in names)
    return text[0].lower() + text[1:]


def _choices(kind: type, path: str) -> tuple[Any, ...]:
    """The words that may stand at a path like ``view.page``."""
    info: Any = msgspec.inspect.type_info(kind)
    for name in re.sub(r"\[\d+\]", "", path).split("."):
        members = getattr(info, "types", (info,))
        tags = tuple(member.tag for member in members if getattr(member, "tag_field", None) == name)
        if tags:
            return tags
        fields = {field.encode_name: field.type for member in members for field in getattr(member, "fields", ())}
        info = fields.get(name)
    return tuple(getattr(info, "values", ()))


def _at(body: Any, path: str) -> Any:
    """The value at a path like ``runs[0].params``; the nearest one that exists."""
    for key, index in re.findall(r"([^.\[\]]+)|\[(\d+)\]", path):
        try:
            body = body[key] if key else body[int(index)]
        except (KeyError, IndexError, TypeError):
            break
    return body


def _spelt_out(path: str, body: Any) -> str:
    """``about.title[...]`` with the key that msgspec does not tell: the first one that is no text."""
    outer = path.removesuffix("[...]")
    found = _at(body, outer)
    if outer == path or not isinstance(found, dict):
        return path
    return next((join(outer, key) for key, item in found.items() if not isinstance(item, str)), outer)


def _first_not_finite(value: Any, path: str) -> tuple[str, str] | None:
    """Path and spelling of the first number that is not finite."""
    if isinstance(value, float) and not math.isfinite(value):
        return path, "NaN" if math.isnan(value) else "a number too large" if value > 0 else "a number too small"
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        found = _first_not_finite(item, join(path, f"[{key}]" if isinstance(value, list) else str(key)))
        if found is not None:
            return found
    return None
