"""What the descent lab says about a race."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from optviz.scene.words import number
from optviz.studies.descent import Race, Racer


def outcome(racer: Racer) -> tuple[str, str]:
    """A run's end in a few words, and its kind: ``ok``, ``converged`` or ``diverged``."""
    translate, path = QCoreApplication.translate, racer.path
    loss = number(float(path.loss[-1]))
    if path.status == "diverged":
        cause = (
            translate("DescentLab", "beyond 1e12")
            if path.cause == "beyond_limit"
            else translate("DescentLab", "no longer a finite number")
        )
        text = translate("DescentLab", "diverged at step {step}: {cause}").format(step=path.steps + 1, cause=cause)
    elif path.status == "converged":
        text = translate("DescentLab", "reached a minimum, loss {loss}").format(loss=loss)
    elif path.cause == "saddle":
        text = translate("DescentLab", "stuck where the gradient is 0, loss {loss}").format(loss=loss)
    else:
        text = translate("DescentLab", "loss {loss} after {steps} steps").format(loss=loss, steps=path.steps)
    return f"{text} · {_effort(racer)}", path.status


def _effort(racer: Racer) -> str:
    """What the run has asked of the surface."""
    translate = QCoreApplication.translate
    gradients, values, hessians = (int(count) for count in racer.path.evaluations[-1])
    parts = [translate("DescentLab", "{count} gradients").format(count=gradients)] if gradients else []
    parts += [translate("DescentLab", "{count} values").format(count=values)] if values else []
    parts += [translate("DescentLab", "{count} Hessians").format(count=hessians)] if hessians else []
    return " + ".join(parts) or translate("DescentLab", "no gradients")


def status_line(race: Race, step: int) -> str:
    """The window's status: surface, number of runs, step."""
    translate = QCoreApplication.translate
    return translate("DescentLab", "{surface} · {runs} runs · step {step} of {steps}").format(
        surface=translate("Surfaces", race.objective.spec.title), runs=len(race.racers), step=step, steps=race.steps
    )
