"""Whatever a file contains, reading it gives a scenario or an ``InputError`` of one line."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from optviz.errors import InputError
from optviz.scenario import Descent, decode, encode
from tests.scenario.build import HEADER
from tests.scenario.strategies import DESCENTS

KEYS = st.sampled_from(
    ("format", "version", "lab", "seed", "surface", "start", "steps", "noise", "runs", "view", "about", "name",
     "params", "formula", "domain", "optimizer", "schedule", "label", "color", "visible", "colors", "title", "lr")
)  # fmt: skip
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(10**15, 10**30)
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["sgd", "adam", "rosenbrock", "quadratic", "cosine", "log", "#aabbcc", "descent", "batches"])
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)
DOCUMENTS = st.dictionaries(KEYS, VALUES, max_size=6)


def _read(text: str | bytes) -> None:
    try:
        scenario = decode(text)
    except InputError as error:
        refusal = error
    else:
        assert isinstance(scenario, Descent)
        assert decode(encode(scenario)) == scenario
        return
    assert refusal.problem
    assert str(refusal).isprintable()


@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf{}")
def test_random_bytes(text: bytes) -> None:
    _read(text)


@given(st.text(st.characters(), max_size=100))
def test_random_text_surrogates_included(text: str) -> None:
    _read(text)


@given(VALUES)
def test_random_json(value: Any) -> None:
    _read(json.dumps(value))


@given(DOCUMENTS)
def test_random_keys_and_values_under_a_good_header(document: dict[str, Any]) -> None:
    _read(json.dumps({**document, **HEADER}))
    _read(json.dumps({**HEADER, **document}))


@given(DESCENTS, st.data())
def test_a_good_scenario_with_one_place_spoilt(scenario: Descent, data: st.DataObject) -> None:
    document = json.loads(encode(scenario))
    holders = list(_holders(document))
    holder = data.draw(st.sampled_from(range(len(holders))))
    place = holders[holder]
    key = data.draw(st.sampled_from(list(place) if isinstance(place, dict) else range(len(place))))
    place[key] = data.draw(VALUES)
    _read(json.dumps(document))


@given(DESCENTS, st.data())
def test_a_good_file_cut_short_or_with_a_byte_changed(scenario: Descent, data: st.DataObject) -> None:
    text = bytearray(encode(scenario))
    at = data.draw(st.integers(0, len(text) - 1))
    _read(bytes(text[:at]))
    text[at] = data.draw(st.integers(0, 255))
    _read(bytes(text))


def _holders(value: Any) -> Any:
    """Every object and list that is not empty, from outside in."""
    if isinstance(value, dict | list) and value:
        yield value
        for item in value.values() if isinstance(value, dict) else value:
            yield from _holders(item)
