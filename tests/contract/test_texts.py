"""What every spec says about itself."""

from __future__ import annotations

import re
from typing import Any

import pytest

from optviz import catalog
from optviz.catalog import discover, find
from optviz.errors import InputError
from optviz.params import Param

PACKAGES = {
    "optimizers": catalog.optimizers(),
    "surfaces": catalog.surfaces(),
    "schedules": catalog.schedules(),
    "initializers": catalog.initializers(),
    "activations": catalog.activations(),
    "datasets": catalog.datasets(),
    "penalties": catalog.penalties(),
}
SPECS = [
    pytest.param(spec, id=f"{package}.{name}") for package, specs in PACKAGES.items() for name, spec in specs.items()
]
YEAR = re.compile(r"\b(1[6-9]|20)\d\d\b")


@pytest.mark.parametrize("spec", SPECS)
def test_names_are_identifiers_and_texts_are_there(spec: Any) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9_]*", spec.name)
    assert spec.title.strip() == spec.title != ""
    assert spec.summary.endswith((".", "?"))


@pytest.mark.parametrize("spec", [*PACKAGES["optimizers"].values(), *PACKAGES["surfaces"].values()])
def test_sources_of_optimisers_and_surfaces_name_a_year(spec: Any) -> None:
    assert YEAR.search(spec.source)


@pytest.mark.parametrize("spec", PACKAGES["optimizers"].values(), ids=lambda spec: spec.name)
def test_a_rules_docstring_gives_its_formula_and_names_its_paper(spec: Any) -> None:
    rule = spec.walk_step or spec.step
    assert "←" in rule.__doc__
    assert YEAR.search(rule.__doc__)


@pytest.mark.parametrize("spec", [*PACKAGES["surfaces"].values(), *PACKAGES["schedules"].values()])
def test_surfaces_and_schedules_show_a_formula(spec: Any) -> None:
    assert spec.formula


@pytest.mark.parametrize("spec", SPECS)
def test_parameters_have_names_of_their_own_a_doc_sentence_and_a_slider_within_their_bounds(spec: Any) -> None:
    assert len({param.name for param in spec.params}) == len(spec.params)
    for param in spec.params:
        assert param.doc.strip()
        if param.kind in ("float", "int", "vector"):
            _check_slider(param)


def _check_slider(param: Param) -> None:
    low, high = param.slider or (param.low, param.high)
    assert param.low <= low < high <= param.high
    assert abs(low) < 1e9
    assert abs(high) < 1e9
    if param.scale == "log":
        assert low > 0


@pytest.mark.parametrize("package", PACKAGES)
def test_a_catalogue_is_in_the_order_that_its_entries_ask_for_and_cannot_be_changed(package: str) -> None:
    orders = [(spec.order, spec.name) for spec in PACKAGES[package].values()]
    assert orders == sorted(orders)
    assert all(name == spec.name for name, spec in PACKAGES[package].items())
    with pytest.raises(TypeError):
        PACKAGES[package]["x"] = None  # type: ignore[index]


def test_the_lectures_groups_of_optimisers_come_first() -> None:
    groups = list(dict.fromkeys(spec.group for spec in PACKAGES["optimizers"].values()))
    assert groups[:3] == ["direction", "step_size", "both"]
    assert set(groups[3:]) == {"sign", "second_order", "wrapper"}


def test_titles_differ_within_a_catalogue() -> None:
    for specs in PACKAGES.values():
        assert len({spec.title for spec in specs.values()}) == len(specs)


def test_an_unknown_name_is_answered_with_the_nearest_or_with_all() -> None:
    with pytest.raises(InputError, match=r'^here: unknown name "adm"; did you mean "adam"\?$'):
        find(catalog.optimizers(), "adm", "here")
    with pytest.raises(InputError, match='unknown name "zzz"; known are sgd, momentum, nag, '):
        find(catalog.optimizers(), "zzz", "here")


def test_two_specs_of_one_name_are_refused(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "twins_for_a_test"
    package.mkdir()
    (package / "__init__.py").touch()
    for module in ("one", "two"):
        (package / f"{module}.py").write_text("from optviz.surfaces.sphere import SPEC\n")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ValueError, match="two specs are named sphere"):
        discover("twins_for_a_test")
