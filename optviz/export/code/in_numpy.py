"""The script in NumPy: gradients and update rules written out."""

from __future__ import annotations

from optviz import catalog
from optviz.engine.specs import ScheduleSpec
from optviz.export.code import parts
from optviz.export.code.helpers import NUMPY, helpers
from optviz.export.code.layout import argument, call, literal, quoted
from optviz.export.code.plan import Entry, Plan
from optviz.export.code.snippets import Snippet, marked

IMPORTS = "import csv\nimport sys\n\nimport numpy as np"

QUIET = 'np.seterr(all="ignore")  # a run that diverges may overflow'

STEPS = """
# The optimisers: one step each, from the point w to the next one. g is the gradient at w, t the
# number of the step (from 1), lr its learning rate, state what the step before has left behind.
"""

SCHEDULES = """
# The schedules: each gives a function lr(t), the learning rate after t steps.
"""

LOOP = '''
def descend(label, start, step, lr, **hyperparameters):  #? not free
def descend(label, start, step, **hyperparameters):  #? free, not schedule
def descend(label, start, step, lr=None, **hyperparameters):  #? free, schedule
    """Walks downhill and prints every point: the start, then the one after each step."""
    w, state = np.array(start), None
    for t in range(STEPS + 1):
        loss = f(w)
        if not (np.isfinite(loss) and np.abs(w).max() <= LIMIT):
            break  # diverged
        table.writerow([label, t, *w.tolist(), float(loss)])
        if lr is not None:  # some rules find their own step length  #? free, schedule
            hyperparameters["lr"] = lr(t)  #? free, schedule
        w, state = step(w, gradient(w), state, t + 1, lr, **hyperparameters)  #? not free, not schedule
        w, state = step(w, gradient(w), state, t + 1, lr(t), **hyperparameters)  #? not free, schedule
        w, state = step(w, gradient(w), state, t + 1, **hyperparameters)  #? free
        if hasattr(lr, "observe"):  # this schedule reacts to the loss  #? reactive
            lr.observe(f(w))  #? reactive
'''


def write(plan: Plan) -> str:
    """The whole script."""
    steps = {spec: plan.fitted(spec, spec.code.numpy) for spec in plan.optimizers()}
    rates = {spec: plan.fitted(spec, spec.code.numpy) for spec in _schedules(plan)}
    constants, surface = parts.constants(plan), plan.objective.spec.code.numpy
    return parts.joined(
        [
            "\n\n".join([parts.header(plan, "NumPy"), IMPORTS, constants, QUIET]),
            surface,
            *helpers(plan, surface, (snippet.text for snippet in steps.values()), NUMPY),
            *_titled(STEPS, list(steps.values())),
            *_titled(SCHEDULES, list(rates.values())),
            marked(LOOP, plan.traits()),
            "\n".join([parts.OUTPUT, *(_run(plan, entry, steps[entry.optimizer], rates) for entry in plan.entries)]),
        ]
    )


def _schedules(plan: Plan) -> list[ScheduleSpec]:
    """Where any run has a schedule, the runs that have none get a constant rate."""
    used, constant = plan.schedules(), catalog.schedules()["constant"]
    return [*used, constant] if used and "bare" in plan.traits() and constant not in used else used


def _titled(title: str, snippets: list[Snippet]) -> list[str]:
    texts = [snippet.text for snippet in snippets]
    return [title.strip("\n") + "\n\n\n" + texts[0], *texts[1:]] if texts else []


def _run(plan: Plan, entry: Entry, step: Snippet, rates: dict[ScheduleSpec, Snippet]) -> str:
    start = "START" if entry.start == plan.start else literal(list(entry.start))
    first, values = [quoted(entry.label), start, step.name], step.arguments(entry.settings())
    if entry.lr is None:
        return call("descend", [*first, *values])
    lr = f"lr={literal(entry.lr)}"
    if rates:
        schedule = rates[entry.schedule or catalog.schedules()["constant"]]
        lr = argument(f"lr={schedule.name}", [literal(entry.lr), *schedule.arguments(entry.decay)])
    return call("descend", [*first, lr, *values])
