"""The form's section on the samples."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from optviz.engine.csv_table import CsvTable, read_table
from optviz.errors import InputError
from optviz.gui.editors import Editor, NumberEditor, Option, Row, SegmentsEditor, TextEditor
from optviz.gui.forms.section import Fields, text
from optviz.gui.labs.batches.sizes import fitted, with_sizes
from optviz.params import Param
from optviz.scenario import Batches, replace
from optviz.scenario.batches import NOISE, SAMPLES, TASK, Data
from optviz.text import QT_TRANSLATE_NOOP

LAB = "batches"
AT_ONCE = 2_000_000
"""Bytes of a file that is read at once to propose its columns."""

X = Param(
    name="x",
    kind="choice",
    default="x",
    doc=QT_TRANSLATE_NOOP("Params", "The file's column with the feature; for classification two, as a,b."),
)
TARGET = Param(
    name="target",
    kind="choice",
    default="y",
    doc=QT_TRANSLATE_NOOP("Params", "The file's column with what is to be predicted."),
)


class TaskSection(Fields):
    """What is learnt, and from which samples: made from the seed, or the user's."""

    noticed = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        rows: dict[str, tuple[str, Editor]] = {
            "samples": (translate("BatchesForm", "Samples"), NumberEditor(SAMPLES)),
            "noise": (translate("BatchesForm", "Noise"), NumberEditor(NOISE)),
            "x": (translate("BatchesForm", "Column x"), TextEditor(X, lambda name: "")),
            "target": (translate("BatchesForm", "Column y"), TextEditor(TARGET, lambda name: "")),
        }
        self._from: Batches | None = None
        super().__init__(translate("BatchesForm", "Samples"), LAB, rows, parent, part="data")
        self._rows = {row.editor: row for row in self.findChildren(Row)}
        self.task = SegmentsEditor(TASK, task_options(), self)
        self.task.setObjectName(f"param.{LAB}.task")
        self.task.changed.connect(self._choose_task)
        self.task.committed.connect(self.committed)
        self.rows.insertWidget(0, self.task)
        self.file = text("caption", self)
        self.open = QPushButton(translate("BatchesForm", "CSV file …"), self)
        self.open.setObjectName("openCsv")
        self.made = QPushButton(translate("BatchesForm", "Made samples"), self)
        self.open.clicked.connect(self._ask)
        self.made.clicked.connect(self._leave_file)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open, 1)
        buttons.addWidget(self.made, 1)
        self.rows.addWidget(self.file)
        self.rows.addLayout(buttons)
        self.committed.connect(self._end_edit)

    def show_scenario(self, scenario: Batches) -> None:
        """A file brings its own number of samples, and names to choose from."""
        super().show_scenario(scenario)
        self.task.show_value(scenario.task)
        path = scenario.data.csv
        for key, editor in self.editors.items():
            self._rows[editor].setVisible((path is None) == (key in ("samples", "noise")))
        self.file.setText(Path(path).name if path else "")
        self.file.setToolTip(path or "")
        self.file.setVisible(path is not None)
        self.made.setVisible(path is not None)

    def use_file(self, path: Path) -> None:
        """Samples from a file, with columns that are likely meant."""
        if self._scenario is None:
            return
        try:
            table = read_table(path) if path.stat().st_size <= AT_ONCE else None
        except (InputError, OSError) as error:
            self.failed.emit(error if isinstance(error, InputError) else InputError("data.csv", str(error)))
            return
        data = replace(self._scenario.data, csv=str(path))
        scenario = replace(self._scenario, data=data)
        if table is not None:
            scenario = replace(scenario, data=_with_columns(data, table, scenario.task))
            scenario = self._fitted(scenario, self._scenario.data.samples, len(table.rows))
        self.edited.emit(scenario, "")
        self.committed.emit()

    def _edit(self, key: str, value: Any) -> None:
        """Other numbers of samples change batch sizes too: from those before the drag, so that none is lost in it."""
        if key != "samples" or self._scenario is None:
            super()._edit(key, value)
            return
        self._from = self._from or self._scenario
        scenario = replace(self._scenario, data=replace(self._scenario.data, samples=value))
        self.edited.emit(self._fitted(scenario, self._from.data.samples, value, self._from.batch_sizes), "data.samples")

    def _fitted(self, scenario: Batches, before: int, after: int, sizes: tuple[int, ...] | None = None) -> Batches:
        """The scenario with batch sizes that the samples suffice for; says so where there are others now."""
        old = sizes or scenario.batch_sizes
        new = fitted(old, before, after)
        if new != old:
            pattern = QCoreApplication.translate("BatchesForm", "Batch sizes follow the {samples} samples: {sizes}.")
            self.noticed.emit(pattern.format(samples=after, sizes=", ".join(map(str, new))))
        return with_sizes(scenario, new)

    def _end_edit(self) -> None:
        self._from = None

    def _choose_task(self, task: str) -> None:
        """Regression has one feature."""
        if self._scenario is None:
            return
        data = self._scenario.data
        if task == "regression" and data.csv is not None:
            data = replace(data, x=data.x.split(",")[0].strip())
        self.edited.emit(replace(self._scenario, task=task, data=data), "task")

    def _ask(self, _: bool = False) -> None:
        translate = QCoreApplication.translate
        title, kinds = translate("BatchesForm", "Open samples"), translate("BatchesForm", "Tables (*.csv *.tsv *.txt)")
        before = self._scenario.data.csv if self._scenario is not None else None
        folder = str(Path(before).parent if before else Path.home())
        name, _chosen = QFileDialog.getOpenFileName(self, title, folder, kinds)
        if name:
            self.use_file(Path(name))

    def _leave_file(self, _: bool = False) -> None:
        if self._scenario is not None:
            data = replace(self._scenario.data, csv=None, x=Data().x, target=Data().target)
            scenario = replace(self._scenario, data=data)
            largest = max(scenario.batch_sizes)
            self.edited.emit(self._fitted(scenario, largest, data.samples), "")
            self.committed.emit()


def _with_columns(data: Data, table: CsvTable, task: str) -> Data:
    """The columns named already, where the file has them; else its first ones, and its last as the target."""
    wanted = [name.strip() for name in data.x.split(",")]
    if data.target in table.names and all(name in table.names for name in wanted):
        return data
    target = data.target if data.target in table.names else table.names[-1]
    features = [name for name in table.names if name != target]
    count = 2 if task == "classification" else 1
    return replace(data, x=",".join(features[:count]) or data.x, target=target)


def task_options() -> list[Option]:
    """A line or a boundary."""
    translate = QCoreApplication.translate
    return [
        Option(
            "regression",
            translate("BatchesForm", "Regression"),
            translate("BatchesForm", "A line through points; the loss is the mean squared error"),
        ),
        Option(
            "classification",
            translate("BatchesForm", "Classification"),
            translate("BatchesForm", "A boundary between two classes; the loss is the logistic one"),
        ),
    ]
