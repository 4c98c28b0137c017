"""Scenarios of the initialization lab: what is refused, and with which bound."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from optviz.errors import InputError
from optviz.scenario import Initialization
from optviz.scenario.check_initialization import check, labels, names, samples_of, sizes_of
from optviz.scenario.initialization import Data, Network, Scheme, Training

EXAMPLE = {
    "network": {"inputs": 500, "width": 500, "depth": 10, "activation": "tanh"},
    "data": {"name": "gaussian", "samples": 1000, "std": 1.0},
    "schemes": [{"name": "xavier_normal", "params": {}}, {"name": "normal", "params": {"std": 0.01}}],
    "training": {
        "dataset": "digits", "optimizer": "sgd", "params": {"lr": 0.1}, "batch_size": 64, "iterations": 300,
    },
}  # fmt: skip


def _made(**parts: Any) -> Initialization:
    return msgspec.convert({"lab": "initialization", **parts}, Initialization)


def test_the_contracts_example_and_the_defaults_are_accepted() -> None:
    check(_made(**EXAMPLE))
    check(Initialization())


@pytest.mark.parametrize(
    ("parts", "path", "words"),
    [
        ({"network": {"width": 0}}, "network.width", "from 1 to 4096, got 0"),
        ({"network": {"width": [10, 0]}}, "network.width[1]", "from 1 to 4096, got 0"),
        ({"network": {"width": []}}, "network.width", "1 to 100"),
        ({"network": {"width": [5] * 101}}, "network.width", "1 to 100 widths, got 101"),
        ({"network": {"width": [5, 6], "depth": 3}}, "network.depth", "must be 2"),
        ({"network": {"depth": 1000}}, "network.depth", "from 1 to 100, got 1000"),
        ({"network": {"depth": 0}}, "network.depth", "from 1 to 100, got 0"),
        ({"network": {"inputs": 0}}, "network.inputs", "from 1 to 4096, got 0"),
        ({"network": {"activation": "tahn"}}, "network.activation", 'did you mean "tanh"'),
        ({"network": {"width": 4096, "depth": 50}}, "network", "at most 130,000,000"),
        ({"data": {"samples": 0}}, "data.samples", "got 0"),
        ({"data": {"std": -1}}, "data.std", "greater than 0"),
        ({"data": {"std": 1e9}}, "data.std", "at most 1000000"),
        ({"data": {"name": "digts"}}, "data.name", 'did you mean "digits"'),
        ({"schemes": [{"name": "normal", "params": {"std": -1}}]}, "schemes[0].params.std", "greater than 0"),
        ({"schemes": [{"name": "normal", "params": {"std": 1e9}}]}, "schemes[0].params.std", "at most 1000000"),
        ({"schemes": [{"name": "xavier"}]}, "schemes[0].name", "did you mean"),
        ({"schemes": [{"name": "zeros", "params": {"gain": 1}}]}, "schemes[0].params.gain", "unknown parameter"),
        ({"schemes": [{"name": "zeros"}] * 9}, "schemes", "at most 8, got 9"),
        ({"schemes": [{"name": "zeros", "label": "a"}] * 2}, "schemes[1].label", "already schemes[0]'s"),
        ({"schemes": [{"name": "zeros", "label": " "}]}, "schemes[0].label", "must not be empty"),
        ({"training": {"dataset": "gaussian"}}, "training.dataset", "must have classes"),
        ({"training": {"optimizer": "adma"}}, "training.optimizer", "did you mean"),
        ({"training": {"params": {"lr": -1}}}, "training.params.lr", "got -1"),
        ({"training": {"batch_size": 1798}}, "training.batch_size", "from 1 to 1797"),
        ({"training": {"batch_size": 0}}, "training.batch_size", "got 0"),
        ({"training": {"iterations": 100_001}}, "training.iterations", "from 1 to 100000"),
        ({"training": {"rates": [[0, 0.1]]}}, "training.rates[0][0]", "got 0"),
        ({"data": {"name": "two_moons"}, "training": {}}, "data.name", "has 2 inputs"),
        ({"seed": -1}, "seed", "got -1"),
    ],
)  # fmt: skip
def test_unusable_values_are_refused_with_the_keys_path_and_the_bound(parts: Any, path: str, words: str) -> None:
    with pytest.raises(InputError) as caught:
        check(_made(**parts))
    assert caught.value.path == path
    assert words in caught.value.problem


def test_labels_are_titles_numbered_when_repeated_and_never_one_given_by_hand() -> None:
    given = (Scheme(name="normal"), Scheme(name="zeros", label="Normal 2"), Scheme(name="normal"), Scheme(name="lsuv"))
    assert labels(given) == ("Normal", "Normal 2", "Normal 3", "LSUV")


def test_labels_tell_schemes_apart_by_their_parameters_and_files_have_names() -> None:
    stds = (
        Scheme(name="normal", params={"std": 0.01}),
        Scheme(name="normal", params={"std": 0.1}),
        Scheme(name="zeros"),
    )
    assert labels(stds) == ("Normal (std 0.01)", "Normal (std 0.1)", "Zeros")
    assert names(stds) == ("normal", "normal 2", "zeros")


def test_inputs_follow_the_data_set_or_the_one_that_is_trained_on() -> None:
    network = Network(inputs=7, width=(5, 4))
    assert sizes_of(Initialization(network=network)) == (7, 5, 4)
    assert sizes_of(Initialization(network=network, data=Data(name="digits"))) == (64, 5, 4)
    assert sizes_of(Initialization(network=network, training=Training(dataset="two_moons"))) == (2, 5, 4)
    digits = Initialization(network=network, data=Data(name="digits", samples=5000))
    assert samples_of(digits).x.shape == (1797, 64)
    assert samples_of(Initialization(data=Data(name="spirals", samples=3))).x.shape == (3, 2)
    assert samples_of(Initialization(data=Data(name="spirals", samples=3000))).x.shape == (3000, 2)
