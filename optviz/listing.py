"""What ``optviz list`` prints."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from typing import Any

from optviz import catalog, presets
from optviz.engine.specs import OptimizerSpec
from optviz.params import Param

Row = dict[str, Any]


def listing(kind: str, *, as_json: bool) -> str:
    """All entries of a kind, as a table or as JSON."""
    rows = KINDS[kind]()
    if as_json:
        return json.dumps(rows, ensure_ascii=False, indent=2, allow_nan=False)
    return _table(rows)


def _specs(specs: Mapping[str, Any]) -> list[Row]:
    return [
        {
            "name": spec.name,
            "title": spec.title,
            "summary": spec.summary,
            "params": [_param(param) for param in spec.params],
            "source": spec.source,
            **({"needs": list(spec.needs)} if isinstance(spec, OptimizerSpec) else {}),
        }
        for spec in specs.values()
    ]


def _presets() -> list[Row]:
    rows: list[Row] = []
    for name in presets.names():
        about = presets.preset(name).about
        title, text = about.in_language("en") if about else (name, "")
        rows.append({"name": name, "title": title, "summary": text, "params": [], "source": ""})
    return rows


KINDS: Mapping[str, Callable[[], list[Row]]] = {
    "optimizers": lambda: _specs(catalog.optimizers()),
    "surfaces": lambda: _specs(catalog.surfaces()),
    "schedules": lambda: _specs(catalog.schedules()),
    "initializers": lambda: _specs(catalog.initializers()),
    "activations": lambda: _specs(catalog.activations()),
    "penalties": lambda: _specs(catalog.penalties()),
    "datasets": lambda: _specs(catalog.datasets()),
    "presets": _presets,
}


def _param(param: Param) -> Row:
    return {
        "name": param.name,
        "kind": param.kind,
        "default": param.default,
        "low": _bound(param.low),
        "high": _bound(param.high),
        "open_low": param.open_low,
        "open_high": param.open_high,
        "range": param.range_text(),
        "choices": list(param.choices),
        "unit": param.unit,
        "optional": param.optional,
        "doc": param.doc,
    }


def _bound(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _table(rows: list[Row]) -> str:
    width = max((len(row["name"]) for row in rows), default=0)
    lines = []
    for row in rows:
        source = f"  [{row['source']}]" if row["source"] else ""
        lines.append(f"{row['name']:<{width}}  {row['title']}{source}")
        lines += [f"{'':<{width}}  {line}" for line in row["summary"].splitlines()]
        if "needs" in row:
            lines.append(f"{'':<{width}}  needs: {', '.join(row['needs']).replace('_', ' ')}")
        lines += [f"{'':<{width}}    {_param_line(param)}" for param in row["params"]]
    return "\n".join(lines)


def _param_line(param: Row) -> str:
    """``lr = 0.001  float, greater than 0: Learning rate …``."""
    bounds = ", ".join(param["choices"]) or param["range"]
    unit = f" {param['unit']}" if param["unit"] else ""
    kind = f"{param['kind']}, {bounds}" if bounds else param["kind"]
    return f"{param['name']} = {json.dumps(param['default'])}{unit}  {kind}: {param['doc']}"
