"""The form's section on the data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from optviz import catalog
from optviz.gui.editors import ChoiceEditor, Editor, NumberEditor, Option, Row, SwitchEditor, VectorEditor
from optviz.gui.forms.section import Fields, text
from optviz.gui.labs.regularization.features import FeaturesEditor
from optviz.gui.labs.regularization.form_penalty import LAB
from optviz.gui.labs.regularization.header import columns_of
from optviz.params import Param
from optviz.scenario import Regularization, replace
from optviz.scenario.check_regularization import DEFAULT_DATA, SETTINGS, dataset_of
from optviz.scenario.regularization import STANDARDIZE, Data
from optviz.text import QT_TRANSLATE_NOOP

CSV = "csv"
NAMED = tuple(spec.name for spec in catalog.datasets().values() if LAB in spec.labs)
NAME = Param(name="name", kind="choice", choices=(*NAMED, CSV), default=DEFAULT_DATA)
PARAMS = {param.name: param for name in NAMED for param in catalog.datasets()[name].params}


class TargetEditor(ChoiceEditor):
    """The column that is predicted, of those that a file has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        doc = QT_TRANSLATE_NOOP("Params", "The column that is to be predicted.")
        super().__init__(Param(name="target", kind="choice", default="", doc=doc), parent, options=[Option("", "")])
        self._names: tuple[str, ...] = ()

    def set_names(self, names: tuple[str, ...]) -> None:
        """Another file's columns."""
        if names != self._names:
            self._names = names
            self.combo.clear()
            for name in names:
                self.combo.addItem(name, name)
            self._render(self._value)

    def _checked(self, value: Any) -> Any:
        return value


class DataSection(Fields):
    """A data set with its settings, or a file with its target; which features; standardised or not."""

    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        settings: dict[str, tuple[str, Editor]] = {
            "degree": (translate("RegularizationForm", "Degree"), NumberEditor(PARAMS["degree"])),
            "optimum": (translate("RegularizationForm", "Optimum"), VectorEditor(PARAMS["optimum"])),
            "correlation": (translate("RegularizationForm", "Correlation"), NumberEditor(PARAMS["correlation"])),
            "samples": (translate("InitializationForm", "Samples"), NumberEditor(PARAMS["samples"])),
            "noise": (translate("RegularizationForm", "Noise"), NumberEditor(PARAMS["noise"])),
        }
        rows: dict[str, tuple[str, Editor]] = {
            "name": (translate("InitializationForm", "Data"), ChoiceEditor(NAME, options=data_options())),
            "target": (translate("RegularizationForm", "Target"), TargetEditor()),
            **settings,
            "features": (translate("RegularizationForm", "Features"), FeaturesEditor()),
        }
        super().__init__(translate("InitializationForm", "Data"), LAB, rows, parent, part="data")
        self.file = QPushButton(translate("RegularizationForm", "Choose a CSV file…"), self)
        self.file.setObjectName(f"param.{LAB}.data.csv")
        self.path = text("caption", self)
        self.rows.insertWidget(1, self.file)
        self.rows.insertWidget(2, self.path)
        self.standardize = SwitchEditor(STANDARDIZE)
        self.standardize.setObjectName(f"param.{LAB}.standardize")
        self.rows.addWidget(Row(translate("RegularizationForm", "Standardise"), self.standardize, self))
        self.file.clicked.connect(self.ask_file)
        self.standardize.changed.connect(self._standardize)
        self.standardize.committed.connect(self.committed)
        self._rows = {key: self._row_of(editor) for key, editor in self.editors.items()}

    def show_scenario(self, scenario: Regularization) -> None:
        """Only the settings that the data have; the columns that the file has."""
        data = scenario.data
        own: dict[str, Any] = {}
        if data.csv is None:
            spec, own = dataset_of(data)
            self._show_known(spec.load(0, **{**own, **({"samples": 4} if "samples" in own else {})}).features)
        else:
            columns = columns_of(data.csv) or tuple(filter(None, (*(data.features or ()), data.target)))
            self._target.set_names(columns)
            self._features.set_known((name, "") for name in columns if name != data.target)
            self.path.setText(Path(data.csv).name)
            self.path.setToolTip(data.csv)
        for key in SETTINGS:
            self._rows[key].setVisible(key in own)
        self._rows["target"].setVisible(data.csv is not None)
        self.file.setVisible(data.csv is not None)
        self.path.setVisible(data.csv is not None)
        self._own = own
        super().show_scenario(scenario)
        self.standardize.show_value(scenario.standardize)

    def value_of(self, fields: Any, key: str) -> Any:
        """The settings that are meant where none is said."""
        if key == "name":
            return CSV if fields.csv is not None else fields.name or DEFAULT_DATA
        if key == "target":
            return fields.target or ""
        if key in SETTINGS:
            return self._own.get(key, PARAMS[key].default)
        return super().value_of(fields, key)

    def ask_file(self) -> None:
        """Lets the user choose a file."""
        translate = QCoreApplication.translate
        title, kinds = translate("RegularizationForm", "Open a table"), translate("RegularizationForm", "Tables")
        before = self._scenario.data.csv if self._scenario is not None else None
        folder = str(Path(before).parent if before else Path.home())
        path, _ = QFileDialog.getOpenFileName(self, title, folder, f"{kinds} (*.csv *.tsv *.txt)")
        if path:
            self.use_file(path)
        elif self._scenario is not None:
            self.show_scenario(self._scenario)

    def use_file(self, path: str) -> None:
        """Takes a file; its last column is predicted until another one is chosen."""
        if self._scenario is None:
            return
        columns = columns_of(path)
        data = Data(csv=path, target=columns[-1] if columns else "y")
        self._emit(data, "data.csv")
        self.committed.emit()

    def _edit(self, key: str, value: Any) -> None:
        """Other data have other features; another target leaves the old one free to be a feature."""
        if self._scenario is None:
            return
        data = self._scenario.data
        if key == "name":
            if value == CSV:
                self.ask_file()
            else:
                self._emit(Data(name=value), "data.name")
        elif key == "target":
            self._emit(replace(data, target=value, features=None), "data.target")
        elif key == "degree":
            self._emit(replace(data, degree=value, features=None), "data.degree")
        else:
            self._emit(replace(data, **{key: value}), f"data.{key}")

    def _emit(self, data: Data, key: str) -> None:
        """The plane may show features that are gone."""
        assert self._scenario is not None
        view, before = self._scenario.view, self._scenario.data
        gone = data.features is not None and not set(view.plane or ()) <= set(data.features)
        others = (data.name, data.csv, data.target, data.degree) != (
            before.name, before.csv, before.target, before.degree,
        )  # fmt: skip
        if view.plane is not None and (gone or others):
            view = replace(view, plane=None)
        self.edited.emit(replace(self._scenario, data=data, view=view), key)

    def _standardize(self, on: bool) -> None:
        if self._scenario is not None:
            self.edited.emit(replace(self._scenario, standardize=on), "standardize")

    def _show_known(self, features: Any) -> None:
        translate = QCoreApplication.translate
        self._features.set_known(
            (feature.name, translate("Features", feature.doc) if feature.doc else "") for feature in features
        )

    @property
    def _target(self) -> TargetEditor:
        editor = self.editors["target"]
        assert isinstance(editor, TargetEditor)
        return editor

    @property
    def _features(self) -> FeaturesEditor:
        editor = self.editors["features"]
        assert isinstance(editor, FeaturesEditor)
        return editor

    def _row_of(self, editor: Editor) -> QWidget:
        row = editor.parentWidget()
        assert isinstance(row, QWidget)
        return row


def data_options() -> list[Option]:
    """The data sets, and a file of one's own."""
    translate, specs = QCoreApplication.translate, catalog.datasets()
    named = [
        Option(name, translate("Datasets", specs[name].title), translate("Datasets", specs[name].summary))
        for name in NAMED
    ]
    own = translate("RegularizationForm", "A table of your own: a header, then numbers")
    return [*named, Option(CSV, translate("RegularizationForm", "CSV file…"), own)]
