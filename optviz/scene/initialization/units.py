"""Single units as colours: equal units, equal colours."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from optviz.engine.network.training_look import Units
from optviz.engine.path import read_only
from optviz.scene.initialization.ridges import layer_ticks
from optviz.scene.initialization.words import LAYER
from optviz.scene.layers import Axes, Axis, Bars, Labels
from optviz.scene.style import Style, blended
from optviz.scene.words import Translate
from optviz.text import QT_TRANSLATE_NOOP

DISTINCT = QT_TRANSLATE_NOOP("Initialization", "{distinct} of {width} differ")
UNIT = QT_TRANSLATE_NOOP("Initialization", "units' answers")

ROW = (0.56, 1.26)
"""Where a layer's boxes begin and end, its words below them."""

WORDS = 1.36


def units_axes(name: str, title: str, units: Sequence[Units], style: Style, translate: Translate) -> Axes:
    """A row a hidden layer, a box a unit: red below 0, blue above, against the layer's largest answer."""
    depth, most = len(units), max(len(layer.activation) for layer in units)
    boxes, colors = [], []
    for place, layer in enumerate(units):
        largest = float(np.abs(layer.activation).max()) or 1.0
        for column, value in enumerate((layer.activation / largest).tolist()):
            boxes.append((column + 0.5, place + ROW[0], column + 1.5, place + ROW[1]))
            colors.append(blended(style.line, style.runs[1] if value > 0.0 else style.runs[0], abs(value)))
    below = np.array([(0.5, place + WORDS) for place in range(depth)])
    texts = tuple(
        translate("Initialization", DISTINCT).format(distinct=layer.distinct, width=layer.width) for layer in units
    )
    return Axes(
        name=name,
        title=title,
        x=Axis(label=translate("Initialization", UNIT), span=(0.0, most + 1.0), ticks=()),
        y=Axis(
            label=translate("Initialization", LAYER), span=(0.4, depth + 0.6), ticks=layer_ticks(depth), inverted=True
        ),
        layers=(
            Bars(key="units", boxes=read_only(np.array(boxes)), colors=tuple(colors)),
            Labels(key="distinct", points=read_only(below), texts=texts, color=style.text, anchor="start"),
        ),
    )
