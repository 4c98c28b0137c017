"""The script in PyTorch: autograd, and PyTorch's own optimisers and schedulers where it has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from optviz.engine.specs import OptimizerSpec, ScheduleSpec
from optviz.export.code import parts
from optviz.export.code.helpers import PYTORCH, helpers
from optviz.export.code.layout import call, comment, literal, quoted
from optviz.export.code.plan import Entry, Plan
from optviz.export.code.snippets import Snippet, is_definition, marked

PRECISION = "torch.set_default_dtype(torch.float64)  # double precision, inside the optimisers too"

LOOP = '''
def descend(label, w, optimizer):  #? not schedule
def descend(label, w, optimizer, scheduler):  #? schedule, not bare
def descend(label, w, optimizer, scheduler=None):  #? schedule, bare
    """Walks downhill and prints every point: the start, then the one after each step."""
    for t in range(STEPS + 1):
        loss = f(w)
        if not (torch.isfinite(loss) and w.abs().max() <= LIMIT):
            break  # diverged
        table.writerow([label, t, *w.tolist(), loss.item()])
        optimizer.zero_grad()
        loss.backward()  # autograd: w.grad is now the gradient at w
        optimizer.step()
        if isinstance(scheduler, torch.optim.lr_scheduler.ReduceLROnPlateau):  #? reactive, others
            scheduler.step(f(w).item())  # this one reacts to the loss at the new point  #? reactive, others
        elif scheduler is not None:  #? reactive, others
            scheduler.step()  #? reactive, others
        scheduler.step(f(w).item())  # reacts to the loss at the new point  #? reactive, not others
        if scheduler is not None:  #? schedule, bare, not reactive
            scheduler.step()  #? schedule, bare, not reactive
        scheduler.step()  #? schedule, not bare, not reactive
'''

Spec = OptimizerSpec | ScheduleSpec


def write(plan: Plan) -> str:
    """The whole script."""
    own: list[Spec] = [*plan.optimizers(), *plan.schedules()]
    snippets = {spec: plan.fitted(spec, spec.code.pytorch) for spec in own if is_definition(spec.code.pytorch)}
    surface, rules = plan.objective.spec.code.pytorch, [snippet.text for snippet in snippets.values()]
    definitions = [surface, *helpers(plan, surface, rules, PYTORCH), *rules]
    modules = ["csv", "math", "sys"] if any("math." in text for text in definitions) else ["csv", "sys"]
    imports = "\n".join([*(f"import {module}" for module in modules), "", "import torch"])
    constants = parts.constants(plan)
    return parts.joined(
        [
            "\n\n".join([parts.header(plan, "PyTorch"), imports, constants, PRECISION]),
            *definitions,
            marked(LOOP, plan.traits()),
            "\n\n".join([parts.OUTPUT.strip("\n"), *_runs(plan, snippets)]),
        ]
    )


def _runs(plan: Plan, snippets: Mapping[Spec, Snippet]) -> list[str]:
    """A block a run. What PyTorch has, and the script therefore does not show, is explained where it comes first."""
    explained, blocks = set(snippets), []
    for entry in plan.entries:
        lines = [] if entry.optimizer in explained else _explanation(entry.optimizer)
        start = "START" if entry.start == plan.start else literal(list(entry.start))
        rate = [] if entry.lr is None else [f"lr={literal(entry.lr)}"]
        lines.append(f"w = torch.tensor({start}, requires_grad=True)")
        lines.append(_made("optimizer", entry.optimizer, ["[w]", *rate], entry.values, snippets))
        if entry.schedule is not None:
            lines += [] if entry.schedule in explained else _explanation(entry.schedule)
            lines.append(_made("scheduler", entry.schedule, ["optimizer"], entry.decay, snippets))
        explained.update(_specs(entry))
        lines.append(
            call("descend", [quoted(entry.label), "w", "optimizer", *(["scheduler"] if entry.schedule else [])])
        )
        blocks.append("\n".join(lines))
    return blocks


def _specs(entry: Entry) -> list[Spec]:
    return [entry.optimizer, *([entry.schedule] if entry.schedule else [])]


def _explanation(spec: Spec) -> list[str]:
    if isinstance(spec, ScheduleSpec):
        return [comment(f"lr(t) = {spec.formula}")]
    return [comment(f"{spec.title} ({spec.source}). {spec.summary}")]


def _made(name: str, spec: Spec, first: list[str], values: Mapping[str, Any], snippets: Mapping[Spec, Snippet]) -> str:
    """``name = …``: the optimiser or scheduler, without arguments that are 0 or false as they are by default."""
    if spec in snippets:
        return call(f"{name} = {snippets[spec].name}", [*first, *snippets[spec].arguments(values)])
    usual = {param.name: param.default for param in spec.params}
    given = {key: value for key, value in values.items() if value or usual[key]}
    extra = {key: value for key, value in spec.code.extra(**values).items() if value}
    arguments = [f"{key}={literal(value)}" for key, value in (given | extra).items()]
    return call(f"{name} = {spec.code.pytorch}", [*first, *arguments])
