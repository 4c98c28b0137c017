"""Page ``layers``: how a signal passes, forward and back, and what each layer's numbers look like."""

from __future__ import annotations

import numpy as np

from optviz.engine.network.signal import Quantity
from optviz.scenario.common import words_of
from optviz.scenario.initialization import Initialization
from optviz.scene.initialization.ridges import Ridges, ridges_axes, span_of
from optviz.scene.initialization.spread import BACKWARD, spread_axes
from optviz.scene.initialization.words import title_of
from optviz.scene.layers import Axes, Column, Scene, Span
from optviz.scene.show import Show
from optviz.scene.style import Style
from optviz.scene.words import Translate
from optviz.studies.initialization import Comparison
from optviz.text import QT_TRANSLATE_NOOP

CHARTS_SHARE = 0.36
FORWARD = QT_TRANSLATE_NOOP("Initialization", "Forward: the signal, layer by layer")
BACK = QT_TRANSLATE_NOOP("Initialization", "Backward: its gradient")
FOOTER = QT_TRANSLATE_NOOP(
    "Initialization", "dots: measured · dashed: mean-field theory, with the band of ±2σ of networks of this width"
)


def layers_show(comparison: Comparison) -> Show:
    """The signal takes a step a layer: forward to the last one, then back to the first."""

    def draw(step: int, style: Style, translate: Translate, language: str) -> Scene:
        return _scene(comparison, step, style, translate, language)

    return Show(draw, 2 * comparison.depth)


def header_of(scenario: Initialization, language: str) -> tuple[str, str]:
    """Title and text of the scene."""
    return words_of(scenario.about, language)


def columns_of(panels: list[Axes], share: float) -> tuple[Column, ...]:
    """Panels in a grid, filled row by row, that takes ``share`` of the width."""
    count = len(panels)
    across = count if count <= 3 else (2 if count == 4 else 3 if count <= 6 else 4)
    stacks = [panels[start::across] for start in range(across)]
    return tuple(Column(panels=tuple(stack), share=share / across) for stack in stacks if stack)


def _scene(comparison: Comparison, step: int, style: Style, translate: Translate, language: str) -> Scene:
    view, depth = comparison.scenario.view, comparison.depth
    number = np.arange(1, depth + 1)
    there, back = number <= step, number > 2 * depth - step
    chosen = view.quantity
    first: Quantity = "activation" if chosen in BACKWARD else chosen
    second: Quantity = chosen if chosen in BACKWARD else "gradient"
    charts = (
        spread_axes(
            comparison, "forward", first, translate("Initialization", FORWARD), there, style, translate, legend=True
        ),
        spread_axes(comparison, "backward", second, translate("Initialization", BACK), back, style, translate),
    )
    reached = back if chosen in BACKWARD else there
    span = _shared(comparison)
    panels = [
        ridges_axes(
            Ridges(
                name=f"scheme{seen.index}",
                title=title_of(seen.label, seen.outlook, translate),
                color=style.run_color(seen.index),
                signal=seen.signal,
                view=view,
                reached=reached,
                span=span,
            ),
            style,
            translate,
        )
        for seen in comparison.seen
    ]
    title, text = header_of(comparison.scenario, language)
    return Scene(
        columns=(Column(panels=charts, share=CHARTS_SHARE), *columns_of(panels, 1.0 - CHARTS_SHARE)),
        title=title,
        text=text,
        footer=translate("Initialization", FOOTER),
    )


def _shared(comparison: Comparison) -> Span | None:
    """The axis of all panels, where they share one."""
    view = comparison.scenario.view
    if view.axes != "shared":
        return None
    return span_of([seen.signal.quantities[view.quantity] for seen in comparison.seen])
