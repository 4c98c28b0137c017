"""What a script is about: the scenario with every name looked up and every parameter filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from optviz import catalog
from optviz.engine.oracle import check_fit
from optviz.engine.specs import Objective, OptimizerSpec, ScheduleSpec
from optviz.export.code.formula import with_code
from optviz.export.code.snippets import Snippet, fitted
from optviz.params import resolve
from optviz.scenario import Descent, Run
from optviz.scenario.check_descent import labels
from optviz.scenario.descent import Pair
from optviz.scenario.resolve import resolved
from optviz.studies.descent import objective_of, start_of


@dataclass(frozen=True)
class Entry:
    """One run: ``lr`` is its first rate, None where it has none; ``values`` are the optimiser's other hyperparameters,
    ``decay`` the schedule's.
    """

    label: str
    start: Pair
    lr: float | None
    optimizer: OptimizerSpec
    values: Mapping[str, Any]
    schedule: ScheduleSpec | None
    decay: Mapping[str, Any]

    def settings(self) -> dict[str, Any]:
        """What the optimiser's text may take: ``values``, and the first rate for one that measures against it."""
        return {**self.values, "first_lr": self.lr}


@dataclass(frozen=True)
class Plan:
    """Surface, steps and runs; ``start`` is the one that runs share, ``noise`` what the script leaves out."""

    objective: Objective
    start: Pair
    steps: int
    noise: float
    entries: tuple[Entry, ...]

    def optimizers(self) -> list[OptimizerSpec]:
        """Each optimiser once, in the order of the runs."""
        return list(dict.fromkeys(entry.optimizer for entry in self.entries))

    def schedules(self) -> list[ScheduleSpec]:
        """Each schedule once, in the order of the runs."""
        return list(dict.fromkeys(entry.schedule for entry in self.entries if entry.schedule))

    def fitted(self, spec: OptimizerSpec | ScheduleSpec, source: str) -> Snippet:
        """The text of an optimiser or schedule as its runs need it."""
        if isinstance(spec, ScheduleSpec):
            return fitted(source, [entry.decay for entry in self.entries if entry.schedule == spec])
        users = [entry for entry in self.entries if entry.optimizer == spec]
        scheduled = any(entry.schedule for entry in users)
        return fitted(source, [entry.settings() for entry in users], ["schedule"] if scheduled else [])

    def traits(self) -> set[str]:
        """What the runs ask of the loop: some have a ``schedule``, one that is ``reactive``, none (``bare``), …

        ``others`` are the runs whose schedule, if any, is not reactive; ``free`` ones have no learning rate.
        """
        kinds = {_kind(entry.schedule) for entry in self.entries}
        return (
            (kinds & {"bare", "reactive"})
            | ({"schedule"} if kinds - {"bare"} else set())
            | ({"others"} if kinds - {"reactive"} else set())
            | ({"free"} if any(entry.lr is None for entry in self.entries) else set())
        )

    def shares_start(self) -> bool:
        """Whether any run starts where the scenario says."""
        return any(entry.start == self.start for entry in self.entries)


def plan_of(scenario: Descent) -> Plan:
    """The plan of a checked scenario."""
    names = labels(scenario.runs)
    return Plan(
        objective=with_code(objective_of(scenario.surface), scenario.surface.formula),
        start=start_of(scenario),
        steps=scenario.steps,
        noise=scenario.noise,
        entries=tuple(_entry(scenario, run, index, names[index]) for index, run in enumerate(scenario.runs)),
    )


def _kind(schedule: ScheduleSpec | None) -> str:
    if schedule is None:
        return "bare"
    return "formula" if schedule.observe is None else "reactive"


def _entry(scenario: Descent, run: Run, index: int, label: str) -> Entry:
    optimizer = catalog.optimizers()[run.optimizer]
    check_fit(optimizer, objective_of(scenario.surface).spec, run.schedule is not None, f"runs[{index}]")
    values = resolve(optimizer.params, run.params, f"runs[{index}].params", run.optimizer)
    lr = values.pop("lr", None)
    schedule, decay = None, dict[str, Any]()
    if run.schedule is not None:
        schedule, decay = resolved(catalog.schedules(), run.schedule, f"runs[{index}].schedule")
        own = decay.pop("lr", None)
        lr = lr if own is None else own
    return Entry(label, start_of(scenario, run), lr, optimizer, values, schedule, decay)
