"""What a run's card shows beside the run itself."""

from __future__ import annotations

from dataclasses import dataclass

from optviz.scenario import Descent, replace
from optviz.scenario.check_descent import labels
from optviz.scene.style import Style
from optviz.studies.descent import start_of


@dataclass(frozen=True)
class Place:
    """Where a run stands in its scenario, and what it gets where it sets nothing itself."""

    index: int
    count: int
    label: str
    auto_label: str
    auto_color: str
    auto_start: tuple[float, float]
    steps: int


def places(scenario: Descent, style: Style) -> list[Place]:
    """The place of every run."""
    start, names = start_of(scenario), labels(scenario.runs)
    return [
        Place(
            index=index,
            count=len(names),
            label=name,
            auto_label=_auto_label(scenario, index, name),
            auto_color=style.run_color(index),
            auto_start=start,
            steps=scenario.steps,
        )
        for index, name in enumerate(names)
    ]


def _auto_label(scenario: Descent, index: int, label: str) -> str:
    run = scenario.runs[index]
    if run.label is None:
        return label
    runs = (*scenario.runs[:index], replace(run, label=None), *scenario.runs[index + 1 :])
    return labels(runs)[index]
