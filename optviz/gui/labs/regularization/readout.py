"""What the regularization lab says about a place under the pointer, and below its pictures."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QCoreApplication

from optviz.scene.regularization.fit import numbers_at
from optviz.scene.regularization.paths import along_size
from optviz.scene.regularization.training import WALKS
from optviz.scene.regularization.words import TITLES
from optviz.scene.words import number
from optviz.studies.regularization import Result
from optviz.studies.regularization_pages import Pages

MOST = 14
"""So many features are listed at most."""


def status(result: Result, pages: Pages, step: int) -> str:
    """The penalty, λ and t, how many features are left, and the same in scikit-learn."""
    translate, model = QCoreApplication.translate, result.model
    place = pages.here if result.scenario.view.page == "training" else min(step, len(pages.lams) - 1)
    numbers = pages.numbers
    lam = float(numbers.lams[place])
    title = translate("Penalties", result.penalty.title)
    pattern = translate("RegularizationLab", "{penalty} · {nonzero} of {count} features")
    parts = [pattern.format(penalty=title, nonzero=int(numbers.nonzero[place]), count=len(result.material.names))]
    if result.penalty.uses_lam:
        parts.append(f"λ = {number(lam)}")
        parts.append(f"t = {number(float(numbers.radius[place]))}")
        if np.isfinite(result.lam_max):
            parts.append(f"λ_max = {number(result.lam_max)}")
    call = result.penalty.sklearn(lam, model.problem.samples, **model.params)
    if call:
        parts.append(f"scikit-learn: {call}")
    for names, pattern in (
        (result.material.constant, translate("RegularizationLab", "constant: {names}")),
        (result.material.tied, translate("RegularizationLab", "depend on others: {names}")),
    ):
        if names:
            parts.append(pattern.format(names=", ".join(names[:4]) + (" …" if len(names) > 4 else "")))
    return " · ".join(parts)


def readout(result: Result, pages: Pages, name: str, x: float, y: float, step: int) -> str:
    """The exact numbers there."""
    step = min(step, len(pages.lams) - 1)
    if name in ("plane", "trails") or (name in TITLES and pages.duo is not None):
        return _plane(result, pages, name, x, y, step)
    if name == "paths":
        return _paths(result, pages, x)
    if name == "bars" or name in TITLES:
        return _bar(result, pages, name, y, step)
    if name == "mse":
        return _errors(result, pages, x)
    if name == "fit" and pages.curves is not None and -1.0 <= x <= 1.0:
        pattern = QCoreApplication.translate(
            "RegularizationLab", "x {x}\nwith this λ {fit}\nwithout penalty {free}\ntruth {truth}"
        )
        fit, free, truth = numbers_at(pages.curves, step, x)
        return pattern.format(x=number(x), fit=fit, free=free, truth=truth)
    if name == "degrees":
        return _degrees(pages, x, step)
    if name in ("cost", "weights"):
        return _walks(pages, name, x)
    return ""


def _plane(result: Result, pages: Pages, name: str, x: float, y: float, step: int) -> str:
    duo = pages.duo
    if duo is None:
        return ""
    course = name if name in TITLES else ""
    model, theta = duo.models[course], np.array([x, y])
    place = pages.here if name == "trails" else step
    mse, size = float(duo.bowl.mse(theta)), float(model.spec.value(theta, **model.params))
    lam = float(duo.courses[course].lams[place])
    lines = [f"{duo.names[0]} {number(x)}   {duo.names[1]} {number(y)}", f"MSE {number(mse)}   P(θ) {number(size)}"]
    if model.spec.uses_lam:
        lines.append(f"MSE + λ·P(θ) {number(mse + lam * size)}")
    return "\n".join(lines)


def _paths(result: Result, pages: Pages, x: float) -> str:
    """All coefficients at the λ (or t) of the grid that is nearest."""
    numbers, along_t = pages.numbers, along_size(result)
    place = _nearest(numbers.radius if along_t else numbers.lams, x, log=not along_t)
    lines = [f"λ {number(float(numbers.lams[place]))}   t {number(float(numbers.radius[place]))}"]
    theta = numbers.theta[place]
    for index in range(min(len(theta), MOST)):
        lines.append(f"{result.material.names[index]}: {number(float(theta[index]))}")
    if len(theta) > MOST:
        lines.append("…")
    return "\n".join(lines)


def _bar(result: Result, pages: Pages, name: str, y: float, step: int) -> str:
    index = round(y) - 1
    if not 0 <= index < len(result.material.names):
        return ""
    theta = pages.numbers.theta if name == "bars" else pages.courses[name].theta
    feature = result.material.features[index]
    lines = [f"{feature.name}: θ = {number(float(theta[step, index]), 6)}"]
    if feature.doc:
        lines.append(QCoreApplication.translate("Features", feature.doc))
    return "\n".join(lines)


def _errors(result: Result, pages: Pages, x: float) -> str:
    translate, numbers = QCoreApplication.translate, pages.numbers
    place = _nearest(numbers.lams, x, log=True)
    lines = [f"λ {number(float(numbers.lams[place]))}"]
    train, test = float(numbers.train_mse[place]), float(numbers.test_mse[place])
    lines.append(translate("RegularizationLab", "training {mse}").format(mse=number(train)))
    if result.material.clean is not None:
        lines.append(translate("RegularizationLab", "test {mse}").format(mse=number(test)))
    cv, error = float(numbers.cv_mse[place]), float(numbers.cv_error[place])
    if np.isfinite(cv):
        pattern = translate("RegularizationLab", "cross-validation {mse} ± {error}")
        lines.append(pattern.format(mse=number(cv), error=number(error, 3)))
    dof = float(numbers.dof[place])
    if np.isfinite(dof):
        lines.append(translate("RegularizationLab", "degrees of freedom {dof}").format(dof=number(dof, 3)))
    return "\n".join(lines)


def _degrees(pages: Pages, x: float, step: int) -> str:
    degree, found = round(x), pages.degrees
    if found is None or not 1 <= degree <= len(found.degrees):
        return ""
    pattern = QCoreApplication.translate(
        "RegularizationLab", "degree {degree}\nwithout penalty {free}\nwith this λ {penalised}"
    )
    free, penalised = float(found.free[degree - 1]), float(found.penalised[step, degree - 1])
    return pattern.format(
        degree=degree, free=number(free), penalised=number(penalised) if np.isfinite(penalised) else "–"
    )


def _walks(pages: Pages, name: str, x: float) -> str:
    learning = pages.duo.training if pages.duo is not None else None
    if pages.duo is None or learning is None:
        return ""
    at = round(x)
    if not 0 <= at < len(learning.trails["proximal"].cost):
        return ""
    translate = QCoreApplication.translate
    lines = [translate("RegularizationLab", "iteration {step}").format(step=at)]
    for key, title in WALKS.items():
        walk = learning.trails[key]
        first, second = (number(float(value)) for value in walk.positions[at])
        value = number(float(walk.cost[at])) if name == "cost" else f"({first}, {second})"
        lines.append(f"{translate('Regularization', title)}: {value}")
    return "\n".join(lines)


def _nearest(values: np.ndarray, x: float, *, log: bool) -> int:
    if not log:
        return int(np.abs(values - x).argmin())
    apart = np.abs(np.log(np.maximum(values, 1e-300)) - np.log(max(x, 1e-300)))
    return int(apart.argmin())
