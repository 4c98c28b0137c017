"""The form's sections on the network and on what goes into it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from optviz import catalog
from optviz.gui.editors import ChoiceEditor, Editor, NumberEditor, Option, WidthsEditor
from optviz.gui.forms.section import Fields
from optviz.gui.forms.seed import SeedEditor
from optviz.gui.formulas import FormulaLabel
from optviz.params import Param
from optviz.scenario import Initialization, replace
from optviz.scenario.check_initialization import sizes_of
from optviz.scenario.initialization import DEPTH, INPUTS, SAMPLES, STD, WIDTH

LAB = "initialization"
ACTIVATION = Param(name="activation", kind="choice", choices=tuple(catalog.activations()), default="tanh")
INPUT_DATA = tuple(spec.name for spec in catalog.datasets().values() if LAB in spec.labs)
LABELLED = tuple(spec.name for spec in catalog.datasets().values() if LAB in spec.labs and spec.task == "classes")
"""Those that can be trained on."""

DATA = Param(name="name", kind="choice", choices=INPUT_DATA, default="gaussian")


class NetworkSection(Fields):
    """Inputs, width, depth, activation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        rows: dict[str, tuple[str, Editor]] = {
            "width": (translate("InitializationForm", "Width"), WidthsEditor(WIDTH)),
            "depth": (translate("InitializationForm", "Depth"), NumberEditor(DEPTH)),
            "inputs": (translate("InitializationForm", "Inputs"), NumberEditor(INPUTS)),
            "activation": (
                translate("InitializationForm", "Activation"),
                ChoiceEditor(ACTIVATION, options=activation_options()),
            ),
        }
        super().__init__(translate("InitializationForm", "Network"), LAB, rows, parent, part="network")
        self._inputs = INPUTS.default
        self.formula = FormulaLabel(self)
        self.rows.addWidget(self.formula)

    def show_scenario(self, scenario: Initialization) -> None:
        """A list of widths sets the depth, and a data set the number of inputs."""
        network = scenario.network
        self.formula.show_formula(catalog.activations()[network.activation].formula)
        self.editors["depth"].setEnabled(isinstance(network.width, int))
        self._inputs = sizes_of(scenario)[0]
        self.editors["inputs"].setEnabled(scenario.data.name == "gaussian" and scenario.training is None)
        super().show_scenario(scenario)

    def _edit(self, key: str, value: Any) -> None:
        """A list of widths says the depth."""
        if self._scenario is not None and key == "width" and isinstance(value, tuple):
            network = replace(self._scenario.network, width=value, depth=None)
            self.edited.emit(replace(self._scenario, network=network), "network.width")
        else:
            super()._edit(key, value)

    def value_of(self, fields: Any, key: str) -> Any:
        """The depth that is meant where none is said, the inputs that the data have."""
        if key == "depth":
            return len(fields.widths)
        return self._inputs if key == "inputs" else super().value_of(fields, key)


class DataSection(Fields):
    """What goes into the first layer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        rows: dict[str, tuple[str, Editor]] = {
            "name": (translate("InitializationForm", "Data"), ChoiceEditor(DATA, options=data_options(INPUT_DATA))),
            "samples": (translate("InitializationForm", "Samples"), NumberEditor(SAMPLES)),
            "std": (translate("InitializationForm", "Std"), NumberEditor(STD)),
        }
        super().__init__(translate("InitializationForm", "Input"), LAB, rows, parent, part="data")

    def _edit(self, key: str, value: Any) -> None:
        """Inputs and training fit together: another data set is trained on too."""
        if self._scenario is not None and key == "name" and value in LABELLED and self._scenario.training is not None:
            training = replace(self._scenario.training, dataset=value)
            data = replace(self._scenario.data, name=value)
            self.edited.emit(replace(self._scenario, data=data, training=training), "data.name")
        else:
            super()._edit(key, value)

    def show_scenario(self, scenario: Initialization) -> None:
        """Only Gaussian inputs have a standard deviation to choose."""
        self.editors["std"].setEnabled(scenario.data.name == "gaussian")
        super().show_scenario(scenario)


class SeedSection(Fields):
    """The seed of everything random."""

    def __init__(self, parent: QWidget | None = None) -> None:
        rows: dict[str, tuple[str, Editor]] = {
            "seed": (QCoreApplication.translate("DescentForm", "Seed"), SeedEditor()),
        }
        super().__init__(QCoreApplication.translate("InitializationForm", "Draws"), LAB, rows, parent)


def activation_options() -> list[Option]:
    """All activation functions."""
    translate = QCoreApplication.translate
    return [
        Option(spec.name, translate("Activations", spec.title), translate("Activations", spec.summary))
        for spec in catalog.activations().values()
    ]


def data_options(names: tuple[str, ...]) -> list[Option]:
    """These data sets."""
    translate, specs = QCoreApplication.translate, catalog.datasets()
    return [
        Option(name, translate("Datasets", specs[name].title), translate("Datasets", specs[name].summary))
        for name in names
    ]
