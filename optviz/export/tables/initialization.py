"""The layers as a table: a row a scheme, layer and quantity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from optviz.engine.network.signal import QUANTITIES, Quantity
from optviz.export.tables import Table
from optviz.scenario.check_initialization import names
from optviz.studies.initialization import Comparison, Seen

NAMES = (
    "scheme", "layer", "quantity", "mean", "std", "min", "max", "zero_fraction", "saturated_fraction", "theory_std",
)  # fmt: skip


def table(result: Comparison) -> Table:
    """Statistics (ddof 0) of all layers, from 1, with the std that theory predicts where it does.

    ``saturated_fraction`` is a layer's share of units and samples whose slope |φ′(z)| is below a hundredth of the
    steepest: the same in all of the layer's rows. What has no number is nan. JSON adds ``histograms`` (counts of equal
    bins from ``min`` to ``max``), ``overflow`` (scheme, direction, layer) and, after a training, ``training``.
    """
    called = names(result.scenario.schemes)
    rows = [row for seen in result.seen for row in _rows(seen, called[seen.index])]
    columns = {name: [row[place] for row in rows] for place, name in enumerate(NAMES)}
    more: dict[str, Any] = {
        "histograms": [entry for seen in result.seen for entry in _histograms(seen, called[seen.index])],
        "overflow": [_overflow(seen, called[seen.index]) for seen in result.seen if seen.signal.overflow is not None],
    }
    arrays = {"counts": np.concatenate([_counts(seen) for seen in result.seen])} if result.seen else {}
    if result.training is not None:
        curves = list(_curves(result, called))
        more["training"] = curves
        arrays |= _curve_columns(curves)
    return Table(columns, more, arrays)


def _rows(seen: Seen, name: str) -> Iterator[tuple[Any, ...]]:
    for place in range(seen.signal.depth):
        for quantity in QUANTITIES:
            layers = seen.signal.quantities[quantity]
            numbers = (layers.mean, layers.std, layers.low, layers.high, layers.zero_fraction)
            theory = _theory(seen, quantity, place)
            saturated = float(seen.signal.saturated_fraction[place])
            yield name, place + 1, quantity, *(float(column[place]) for column in numbers), saturated, theory


def _theory(seen: Seen, quantity: Quantity, place: int) -> float:
    return float("nan") if seen.theory is None else float(getattr(seen.theory, quantity)[place])


def _histograms(seen: Seen, name: str) -> Iterator[Mapping[str, Any]]:
    for place in range(seen.signal.depth):
        for quantity in QUANTITIES:
            layers = seen.signal.quantities[quantity]
            if layers.known[place]:
                yield {
                    "scheme": name,
                    "layer": place + 1,
                    "quantity": quantity,
                    "min": float(layers.low[place]),
                    "max": float(layers.high[place]),
                    "counts": layers.counts[place].tolist(),
                }


def _counts(seen: Seen) -> np.ndarray:
    """The counts (rows of the table, bins), in the order of the rows."""
    counts = np.stack([seen.signal.quantities[quantity].counts for quantity in QUANTITIES], axis=1)
    return counts.reshape(-1, counts.shape[-1])


def _overflow(seen: Seen, name: str) -> Mapping[str, Any]:
    assert seen.signal.overflow is not None
    return {"scheme": name, "direction": seen.signal.overflow.direction, "layer": seen.signal.overflow.layer}


def _curves(result: Comparison, called: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Each scheme's curves: ``scheme``, and as lists ``iteration``, ``loss``, ``accuracy``."""
    for curve in result.training.curves if result.training else ():
        columns = {"iteration": curve.iteration, "loss": curve.loss, "accuracy": curve.accuracy}
        yield {"scheme": called[curve.index], **columns}


def _curve_columns(curves: list[dict[str, Any]]) -> dict[str, np.ndarray]:
    """All curves one after the other, with ``training_scheme`` beside every number."""
    lengths = [len(curve["loss"]) for curve in curves]
    columns = {
        f"training_{name}": np.concatenate([c[name] for c in curves]) for name in ("iteration", "loss", "accuracy")
    }
    return {
        "training_scheme": np.repeat(np.array([curve["scheme"] for curve in curves], dtype=str), lengths),
        **columns,
    }
