"""Laws of a fixed size, whatever the number of nodes."""

from __future__ import annotations

from optviz.engine.network import draws, params
from optviz.engine.network.specs import InitializerSpec
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

SOURCE = "LeCun et al. 1998"

SPECS = (
    InitializerSpec(
        name="normal",
        title=QT_TRANSLATE_NOOP("Initializers", "Normal"),
        order=3,
        formula="N(0, std²)",
        summary=QT_TRANSLATE_NOOP(
            "Initializers",
            "One standard deviation for every layer: too small, and signals vanish; too large, they explode.",
        ),
        source=SOURCE,
        params=(params.std(0.01),),
        draw=draws.normal,
        variance=lambda fan_out, fan_in, std: std**2,
    ),
    InitializerSpec(
        name="uniform",
        title=QT_TRANSLATE_NOOP("Initializers", "Uniform"),
        order=4,
        formula="U(−limit, limit)",
        summary=QT_TRANSLATE_NOOP(
            "Initializers", "Evenly spread between two limits: the standard deviation is limit/√3."
        ),
        source=SOURCE,
        params=(
            Param(
                name="limit",
                default=0.05,
                low=0.0,
                high=params.LARGEST,
                open_low=True,
                scale="log",
                slider=(1e-3, 3.0),
                doc=QT_TRANSLATE_NOOP("Params", "Weights lie between −limit and limit."),
            ),
        ),
        draw=draws.uniform,
        variance=lambda fan_out, fan_in, limit: limit**2 / 3.0,
    ),
    InitializerSpec(
        name="truncated_normal",
        title=QT_TRANSLATE_NOOP("Initializers", "Truncated normal"),
        order=5,
        formula="N(0, std²), |w| ≤ 2·std",
        summary=QT_TRANSLATE_NOOP(
            "Initializers", "A normal law without tails: what lies beyond 2·std is drawn again; 0.88·std remains."
        ),
        source=SOURCE,
        params=(params.std(0.01),),
        draw=draws.truncated,
        variance=lambda fan_out, fan_in, std: (draws.TRUNCATED_STD * std) ** 2,
    ),
)
