"""A faulty scenario gives one line that names the key, the value and the bound."""

from __future__ import annotations

import json
from typing import Any

import pytest

from optviz.errors import InputError
from optviz.scenario import decode
from tests.scenario.build import HEADER, fair, mapped, run, text

ADAM = {"optimizer": "adam"}

CASES: list[tuple[str, str]] = [
    # Not a scenario
    ("[1, 2]", "must be a JSON object, got [1, 2]"),
    ("null", "must be a JSON object, got null"),
    ('{"lab": "descent"}', 'format: must be "optviz-scenario", got null'),
    (text(format="other"), 'format: must be "optviz-scenario", got "other"'),
    (json.dumps({**HEADER, "version": 2}), "version: 2 is newer than this program, which reads up to 1"),
    (json.dumps({**HEADER, "version": "1"}), 'version: must be a whole number from 1 to 1, got "1"'),
    (json.dumps({**HEADER, "version": True}), "version: must be a whole number from 1 to 1, got true"),
    (json.dumps({**HEADER, "version": 1.0}), "version: must be a whole number from 1 to 1, got 1.0"),
    (json.dumps({**HEADER, "version": 0}), "version: must be a whole number from 1 to 1, got 0"),
    ('{"format": "optviz-scenario", "lab": "descent"}', "version: must be a whole number from 1 to 1, got null"),
    (
        '{"format": "optviz-scenario", "version": 1}',
        "lab: must be one of initialization, regularization, batches, descent, got null",
    ),
    (text(lab="x"), 'lab: must be one of initialization, regularization, batches, descent, got "x"'),
    (text(lab=["descent"]), 'lab: must be one of initialization, regularization, batches, descent, got ["descent"]'),
    # Other labs, formulas
    (
        text(surface={"formula": "x", "name": "sphere"}),
        "surface: has a name and a formula; only one of them can be used",
    ),
    (
        text(surface={"name": "sphere", "domain": [[0, 1], [0, 1]]}),
        "surface.domain: belongs to a formula; a named surface has its own",
    ),
    (text(surface={}), "surface.name: is missing"),
    # Unknown keys at every level
    (text(speed=1), "speed: unknown key"),
    (text(**{"a\nb": 1}), "a\\nb: unknown key"),
    (text(surface={"name": "sphere", "size": 1}), "surface.size: unknown key"),
    (text(view={"colours": "log"}), "view.colours: unknown key"),
    (text(about={"body": {}}), "about.body: unknown key"),
    (run(lr=0.1), "runs[0].lr: unknown key"),
    (run(schedule={"name": "step", "gamma": 1}), "runs[0].schedule.gamma: unknown key"),
    (
        run(params={"beta": 1}),
        "runs[0].params.beta: unknown parameter; sgd has lr, momentum, dampening, weight_decay",
    ),
    (
        text(surface={"name": "sphere", "params": {"a": 1}}),
        "surface.params.a: unknown parameter; sphere has no parameters",
    ),
    (
        run(schedule={"name": "constant", "params": {"k": 1}}),
        "runs[0].schedule.params.k: unknown parameter; constant has lr",
    ),
    # Maps
    (mapped(kind="basin"), 'map.kind: must be one of basins, hyperparameters, got "basin"'),
    (mapped(), "map.kind: is missing"),
    (mapped(kind="basins", x="lr"), "map.x: unknown key"),
    (mapped(kind="basins", color="red"), 'map.color: must be one of minimum, steps, got "red"'),
    (mapped(kind="basins", size=513), "map.size: must be a whole number from 2 to 512, got 513"),
    (mapped(kind="basins", run=3), "map.run: must be below 3, the count of runs, got 3"),
    (mapped(kind="basins", tolerance=0), "map.tolerance: must be greater than 0 and at most 1, got 0.0"),
    (
        mapped(kind="basins", run=1),
        "map.run: must be a run of which many can be walked at once; lbfgs takes one point at a time, got 1",
    ),
    (
        mapped(kind="hyperparameters", y="beta"),
        'map.y: must be one of lr, momentum, dampening, weight_decay for momentum, got "beta"',
    ),
    (
        mapped(kind="hyperparameters", run=2, x="betas"),
        'map.x: must be one of lr, betas[0], betas[1], eps, weight_decay for adam, got "betas"',
    ),
    (
        mapped(kind="hyperparameters", x="dampening", x_range=[0.1, 2]),
        "map.x_range[1]: must be at least 0 and below 1, got 2.0",
    ),
    (
        mapped(kind="hyperparameters", run=2, y="betas[0]"),
        'map.x: must not be lr for a run with a schedule (cosine), got "lr"',
    ),
    (mapped(kind="hyperparameters", y="lr", y_range=[0.1, 1]), 'map.y: must differ from x, got "lr"'),
    (fair(trials=1), "fair.trials: must be a whole number from 2 to 200, got 1"),
    (fair(budget=0), "fair.budget: must be a whole number from 1 to 100000, got 0"),
    (fair(budget=1.5), "fair.budget: must be a whole number, got 1.5"),
    (fair(target=0), "fair.target: must be greater than 0 and at most 1e+300, got 0.0"),
    (fair(starts=-1), "fair.starts: must be a whole number from 0 to 10000, got -1"),
    (fair(rates=[0, 1]), "fair.rates[0]: must be greater than 0 and at most 1e+12, got 0.0"),
    (fair(rates=[1, 1]), "fair.rates: must rise, got [1.0, 1.0]"),
    (fair(value_cost=-1), "fair.value_cost: must be from 0 to 1000, got -1.0"),
    (fair(steps=3), "fair.steps: unknown key"),
    (text(map={"kind": "basins"}, fair={}), "fair: cannot stand beside a map; only one of them can be used"),
    (mapped(kind="hyperparameters", x_range=[0, 1]), "map.x_range[0]: must be greater than 0, got 0.0"),
    (mapped(kind="hyperparameters", y_range=[0.5, 1]), "map.y_range[1]: must be at least 0 and below 1, got 1.0"),
    (mapped(kind="hyperparameters", y_range=[0.5, 0.1]), "map.y_range: must rise, got [0.5, 0.1]"),
    (
        mapped(kind="hyperparameters", log_y=True),
        "map.y_range[0]: must be greater than 0 on a log axis, got 0.0",
    ),
    # Unknown names
    (text(surface={"name": "rosenbrok"}), 'surface.name: unknown name "rosenbrok"; did you mean "rosenbrock"?'),
    (text(runs=[ADAM, {"optimizer": "adm"}]), 'runs[1].optimizer: unknown name "adm"; did you mean "adam"?'),
    (run(schedule={"name": "cosin"}), 'runs[0].schedule.name: unknown name "cosin"; did you mean "cosine"?'),
    (text(view={"colors": "red"}), 'view.colors: must be one of auto, linear, log, got "red"'),
    # Out of range
    (run(params={"lr": 0}), "runs[0].params.lr: must be greater than 0, got 0"),
    (run(params={"lr": -1}), "runs[0].params.lr: must be greater than 0, got -1"),
    (
        text(runs=[{**ADAM, "params": {"betas": [0.9, 1]}}]),
        "runs[0].params.betas[1]: must be at least 0 and below 1, got 1",
    ),
    (
        text(runs=[{**ADAM, "params": {"betas": [-0.1, 0.9]}}]),
        "runs[0].params.betas[0]: must be at least 0 and below 1, got -0.1",
    ),
    (
        text(runs=[{**ADAM, "params": {"betas": [0.9]}}]),
        "runs[0].params.betas: must be a list of 2 numbers, got [0.9]",
    ),
    (text(steps=0), "steps: must be a whole number from 1 to 100000, got 0"),
    (text(steps=100_001), "steps: must be a whole number from 1 to 100000, got 100001"),
    (text(steps=-3), "steps: must be a whole number from 1 to 100000, got -3"),
    (text(noise=-1), "noise: must be from 0 to 1000000, got -1.0"),
    (text(seed=-1), "seed: must be a whole number from 0 to 9007199254740992, got -1"),
    (text(start=[2e12, 0]), "start[0]: must be from -1e+12 to 1e+12, got 2000000000000.0"),
    (run(start=[0, -2e12]), "runs[0].start[1]: must be from -1e+12 to 1e+12, got -2000000000000.0"),
    (
        text(surface={"name": "quadratic", "params": {"kappa": 0.5}}),
        "surface.params.kappa: must be from 1 to 1000000, got 0.5",
    ),
    (
        run(schedule={"name": "cosine", "params": {"T": 0}}),
        "runs[0].schedule.params.T: must be a whole number from 1 to 100000, got 0",
    ),
    (
        run(schedule={"name": "cosine", "params": {"T": 1.5}}),
        "runs[0].schedule.params.T: must be a whole number, got 1.5",
    ),
    (text(runs=[ADAM] * 65), "runs: must be at most 64, got 65"),
    # Wrong types
    (text(steps=1.5), "steps: must be a whole number, got 1.5"),
    (text(steps=True), "steps: must be a whole number, got true"),
    (text(steps="200"), 'steps: must be a whole number, got "200"'),
    (text(noise=True), "noise: must be a number, got true"),
    (text(seed=None), "seed: must be a whole number, got null"),
    (text(start=[True, 0]), "start[0]: must be a number, got true"),
    (text(start=[1, 2, 3]), "start: must be a list of 2 values, got [1, 2, 3]"),
    (text(start="x"), 'start: must be a list or null, got "x"'),
    (run(start=[1]), "runs[0].start: must be a list of 2 values, got [1]"),
    (run(params={"lr": True}), "runs[0].params.lr: must be a number, got true"),
    (run(params={"lr": "0.1"}), 'runs[0].params.lr: must be a number, got "0.1"'),
    (run(params={"lr": None}), "runs[0].params.lr: must be a number, got null"),
    (run(params=[]), "runs[0].params: must be an object, got []"),
    (
        text(runs=[{"optimizer": "adamw", "params": {"amsgrad": 1}}]),
        "runs[0].params.amsgrad: must be true or false, got 1",
    ),
    (run(visible=1), "runs[0].visible: must be true or false, got 1"),
    (text(runs={}), "runs: must be a list, got {}"),
    (text(runs=["adam"]), 'runs[0]: must be an object, got "adam"'),
    (text(runs=[{"params": {}}]), "runs[0].optimizer: is missing"),
    (run(optimizer=3), "runs[0].optimizer: must be a text, got 3"),
    (run(schedule="cosine"), 'runs[0].schedule: must be an object or null, got "cosine"'),
    (run(schedule={"params": {}}), "runs[0].schedule.name: is missing"),
    (text(surface=None), "surface: must be an object, got null"),
    (text(about={"title": {"en": 1}}), "about.title.en: must be a text, got 1"),
    # Labels and colours
    (text(runs=[{**ADAM, "label": "A"}, ADAM, {**ADAM, "label": "A"}]), "runs[2].label: \"A\" is already runs[0]'s"),
    (run(label=" "), 'runs[0].label: must not be empty, got " "'),
    (run(label="a\rb"), r"runs[0].label: must be one line without control characters, got 'a\rb'"),
    (run(label="a\u2028b"), r"runs[0].label: must be one line without control characters, got 'a\u2028b'"),
    (run(color="red"), 'runs[0].color: must be #rrggbb, got "red"'),
    (run(color="#12345g"), 'runs[0].color: must be #rrggbb, got "#12345g"'),
    (run(color="#1234567"), 'runs[0].color: must be #rrggbb, got "#1234567"'),
]  # fmt: skip


def refusal(document: str | bytes) -> InputError:
    """The error that reading it gives, which is always one printable line."""
    with pytest.raises(InputError) as caught:
        decode(document)
    assert str(caught.value).isprintable()
    return caught.value


@pytest.mark.parametrize(("document", "message"), CASES, ids=[message.partition(":")[0] for _, message in CASES])
def test_the_line_names_key_value_and_bound(document: str, message: str) -> None:
    assert str(refusal(document)) == message
    assert str(refusal(document.encode())) == message


@pytest.mark.parametrize("document", ["", "{", "{} }", "{'a': 1}", '{"a": 01}', "\x00", b"\xff\xfe{}", b"\x89PNG\r\n"])
def test_what_is_not_json_is_called_so(document: str | bytes) -> None:
    assert str(refusal(document)).startswith("is not valid JSON: ")


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999"])
@pytest.mark.parametrize(
    ("path", "document"),
    [
        ("noise", '"noise": #'),
        ("start[1]", '"start": [0, #]'),
        ("runs[0].params.lr", '"runs": [{"optimizer": "sgd", "params": {"lr": #}}]'),
        ("runs[1].start[0]", '"runs": [{"optimizer": "sgd"}, {"optimizer": "sgd", "start": [#, 0]}]'),
        ("surface.params.kappa", '"surface": {"name": "quadratic", "params": {"kappa": #}}'),
    ],
)
def test_a_number_that_is_not_finite_is_named_by_its_key(word: str, path: str, document: str) -> None:
    error = refusal(json.dumps(HEADER)[:-1] + ", " + document.replace("#", word) + "}")
    assert error.path == path
    assert error.problem.startswith("must be a finite number, got ")


@pytest.mark.parametrize("depth", [150, 500, *range(900, 1010, 7), 100_000])
@pytest.mark.parametrize("brackets", ["[]", '{"a":}'])
@pytest.mark.parametrize(
    "place", ["#", '{"noise": #}', '{"format": #}', '{"runs": [{"optimizer": "sgd", "params": {"lr": #}}]}']
)
def test_nesting_of_any_depth_is_refused(depth: int, brackets: str, place: str) -> None:
    opening, closing = (brackets[:1], brackets[1:]) if brackets == "[]" else (brackets[:-1], brackets[-1:])
    document = place.replace("#", opening * depth + ("1" if opening != "[" else "") + closing * depth)
    header = json.dumps(HEADER)[:-1] + ", "
    for made in (document, header + document[1:] if document.startswith("{") else document):
        assert len(str(refusal(made))) < 300


@pytest.mark.parametrize("frames", [0, 100, 200, 300, 400, 500, 600])
def test_nesting_is_refused_however_deep_the_caller_is_itself(frames: int) -> None:
    def deeper(left: int) -> Any:
        return deeper(left - 1) if left else decode('{"a":' + "[" * 300 + "]" * 300 + "}")

    with pytest.raises(InputError):
        deeper(frames)


@pytest.mark.parametrize(
    "document",
    [
        text(**{"a\nb": 1}),
        text(runs=[{"optimizer": "a\nb\u2028c"}]),
        run(params={"l\nr": 1}),
        run(label="\n"),
        run(color="#12345\n"),
        text(runs=[{**ADAM, "label": "a\nb"}] * 2),
        '{"format": "\\ud800"}',
        "\ud800",
        b"\xff\xfe",
        json.dumps(HEADER).encode()[:-1] + b', "about": {"title": {"en": "\xff"}}}',
        text(steps=10**400),
        json.dumps(HEADER)[:-1] + ', "steps": 1' + "0" * 5000 + "}",
        text(lab="x" * 10_000),
    ],
)
def test_whatever_a_key_or_a_value_contains_the_error_is_one_short_line(document: str | bytes) -> None:
    assert len(str(refusal(document))) < 300
