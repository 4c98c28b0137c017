"""The descent form: shows a scenario, and says what the user wants instead."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from optviz import catalog, presets
from optviz.gui.editors import Editor
from optviz.gui.labs.descent.form import DescentForm
from optviz.scenario import Descent, Named, Run, Surface, View
from optviz.scene.style import LIGHT
from optviz.studies.descent import objective_of

replace = msgspec.structs.replace

RICH = Descent(
    surface=Surface(name="quadratic", params={"kappa": 30.0}),
    start=(1.0, -2.5),
    steps=321,
    noise=0.5,
    seed=42,
    view=View(colors="log", contours=False),
    runs=(
        Run(optimizer="adam", params={"lr": 0.0123456789, "betas": [0.8, 0.99]}),
        Run(optimizer="sgd", schedule=Named(name="step", params={"step_size": 60}), label="stairs", color="#123456"),
        Run(optimizer="adagrad", params={"eps": 0.0}, start=(3.0, 3.0), visible=False),
    ),
)


class Host:
    """Listens to a form and, as the lab does, shows what it asks for."""

    def __init__(self, qtbot: QtBot, scenario: Descent) -> None:
        self.form = DescentForm(LIGHT)
        qtbot.addWidget(self.form)
        self.edits: list[tuple[Descent, str]] = []
        self.commits = 0
        self.form.edited.connect(self._take)
        self.form.committed.connect(self._commit)
        self.form.show_scenario(scenario)

    @property
    def scenario(self) -> Descent:
        """What it asked for last."""
        return self.edits[-1][0]

    def editor(self, path: str) -> Any:
        """The editor at a path of the scenario."""
        found = self.form.findChildren(QWidget, f"param.descent.{path}")
        assert len(found) == 1, f"{len(found)} editors at {path}"
        return found[0]

    def paths(self) -> set[str]:
        """Where there are editors."""
        return {editor.objectName() for editor in self.form.findChildren(Editor)}

    def _take(self, scenario: Descent, key: str) -> None:
        self.edits.append((scenario, key))
        self.form.show_scenario(scenario)

    def _commit(self) -> None:
        self.commits += 1


def assert_shows(host: Host, scenario: Descent) -> None:
    """Every editor of the form has the scenario's value."""
    value = lambda path: host.editor(path).value()  # noqa: E731
    surface = objective_of(scenario.surface).spec
    assert value("surface.name") == surface.name
    if scenario.surface.formula is not None:
        assert value("surface.formula") == scenario.surface.formula
        assert value("surface.domain") == surface.domain
    for param in surface.params:
        assert value(f"surface.params.{param.name}") == scenario.surface.params.get(param.name, param.default)
    for key in ("start", "steps", "noise", "seed"):
        assert value(key) == getattr(scenario, key)
    for key in ("colors", "contours", "minima", "rates"):
        assert value(f"view.{key}") == getattr(scenario.view, key)
    for index, run in enumerate(scenario.runs):
        at = f"runs[{index}]"
        assert value(f"{at}.optimizer") == run.optimizer
        for param in catalog.optimizers()[run.optimizer].params:
            expected = run.params.get(param.name, param.default)
            assert value(f"{at}.params.{param.name}") == param.check(expected)
        for key in ("start", "label", "color", "visible"):
            assert value(f"{at}.{key}") == getattr(run, key)
        assert value(f"{at}.schedule.name") == (run.schedule.name if run.schedule else "none")
        for param in catalog.schedules()[run.schedule.name].params if run.schedule else ():
            expected = run.schedule.params.get(param.name, param.default)  # type: ignore[union-attr]
            assert value(f"{at}.schedule.params.{param.name}") == param.check(expected)


RACES = [name for name in presets.names() if isinstance(presets.preset(name), Descent)]


@pytest.mark.parametrize("name", RACES)
def test_every_preset_can_be_read_off_the_editors(qtbot: QtBot, name: str) -> None:
    host = Host(qtbot, presets.preset(name))
    assert_shows(host, presets.preset(name))
    assert (host.edits, host.commits) == ([], 0)


def test_showing_one_scenario_after_another_leaves_nothing_of_the_first(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    for scenario in (RICH, Descent(runs=()), presets.preset("rosenbrock"), RICH):
        host.form.show_scenario(scenario)
        assert_shows(host, scenario)
        assert "" not in host.paths()
        assert sum(path.endswith(".optimizer") for path in host.paths()) == len(scenario.runs)
    assert (host.edits, host.commits) == ([], 0)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("start", (0.5, 0.25)),
        ("start", None),
        ("steps", 50),
        ("noise", 1.5),
        ("seed", 7),
        ("view.colors", "linear"),
        ("view.contours", True),
        ("view.minima", False),
        ("surface.params.kappa", 12.0),
        ("runs[0].params.lr", 0.5),
        ("runs[0].params.betas", (0.5, 0.6)),
        ("runs[1].schedule.params.gamma", 0.25),
        ("runs[1].schedule.params.lr", 0.5),
        ("runs[2].start", None),
        ("runs[1].label", "other"),
        ("runs[1].label", None),
        ("runs[1].color", None),
        ("runs[0].color", "#abcdef"),
        ("runs[2].visible", True),
    ],
)
def test_an_edit_emits_the_scenario_with_that_value_and_its_path(qtbot: QtBot, path: str, value: Any) -> None:
    host = Host(qtbot, RICH)
    host.editor(path).setValue(value)
    ((scenario, key),) = host.edits
    assert key == path
    assert host.commits == 1
    assert host.editor(path).value() == value
    assert_shows(host, scenario)
    host.form.show_scenario(RICH)
    assert_shows(host, RICH)


def test_an_edit_leaves_the_rest_of_the_scenario_as_it_was(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    host.editor("runs[0].params.lr").setValue(0.5)
    run = replace(RICH.runs[0], params={**RICH.runs[0].params, "lr": 0.5})
    assert host.scenario == replace(RICH, runs=(run, *RICH.runs[1:]))


def test_another_surface_is_a_wish_for_its_own_start_and_parameters(qtbot: QtBot) -> None:
    host, wishes = Host(qtbot, RICH), []
    host.form.surface_chosen.connect(wishes.append)
    host.editor("surface.name").setValue("himmelblau")
    assert wishes == [replace(RICH, surface=Surface(name="himmelblau"), start=None)]
    assert host.edits == []


def test_the_surfaces_parameters_follow_the_surface(qtbot: QtBot) -> None:
    host = Host(qtbot, RICH)
    assert "param.descent.surface.params.kappa" in host.paths()
    host.form.show_scenario(replace(RICH, surface=Surface(name="sphere")))
    assert not any("surface.params" in path for path in host.paths())
