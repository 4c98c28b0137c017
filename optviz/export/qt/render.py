"""A scenario as a picture file: compute, build the scene, paint, write."""

from __future__ import annotations

from pathlib import Path

from optviz.errors import InputError
from optviz.export.qt.picture import png
from optviz.export.qt.translate import translator
from optviz.scenario import Descent, Scenario
from optviz.scene.descent import scene as descent_scene
from optviz.scene.layers import Scene
from optviz.scene.style import STYLES, Style, ThemeName
from optviz.studies.descent import compute, field_of
from optviz.whole import write_whole

SUFFIXES = (".png",)


def render(
    scenario: Scenario,
    out: Path,
    *,
    width: int = 1280,
    height: int = 800,
    dpi: float = 96.0,
    step: int | None = None,
    theme: ThemeName = "light",
    language: str = "en",
) -> None:
    """Draws the scenario's results at a step (the last one by default) into ``out``, whole or not at all.

    Raises ``InputError`` and ``OSError``.
    """
    check_format(out)
    style = STYLES[theme]
    scene = scene_of(scenario, step, style, language)
    write_whole(out, png(scene, style, width=width, height=height, dpi=dpi))


def check_format(out: Path) -> None:
    """``InputError`` for a format that cannot be written."""
    if out.suffix.lower() not in SUFFIXES:
        raise InputError("", f"cannot write {out.suffix or 'a file without a suffix'} yet; this version writes .png")


def scene_of(scenario: Scenario, step: int | None, style: Style, language: str) -> Scene:
    """The scenario's results at a step as a scene, computed here and now."""
    if not isinstance(scenario, Descent):
        raise InputError("lab", f'"{scenario.lab}" cannot be drawn in this version')
    *_, race = compute(scenario)
    if step is not None and not 0 <= step <= race.steps:
        raise InputError("step", f"must be from 0 to {race.steps}, the race's length, got {step}")
    field = field_of(scenario.surface, race.spans, scenario.view)
    return descent_scene(race, field, race.steps if step is None else step, style, translator(language), language)
