"""The solutions as a table: a row a λ and feature."""

from __future__ import annotations

from typing import Any

import numpy as np

from optviz.export.tables import Table
from optviz.studies.regularization import Result
from optviz.studies.regularization_plane import Plane


def table(result: Result) -> Table:
    """The λ are the scenario's ``lambdas``, or its ``lam`` (the one that belongs to its ``t``) if that is empty.

    JSON adds the least-squares coefficients, λ_max (null where there is none), the residual of the optimality
    conditions for each λ and, for two features, the constraint's outline and contours of the MSE.
    """
    names, rows = result.material.names, result.rows
    count, p = rows.theta.shape
    columns: dict[str, Any] = {
        "lam": np.repeat(rows.lams, p),
        "feature": list(names) * count,
        "coefficient": rows.theta.ravel(),
    }
    for name in ("intercept", "radius", "train_mse", "test_mse", "nonzero", "dof"):
        columns[name] = np.repeat(getattr(rows, name), p)
    more: dict[str, Any] = {
        "ols": dict(zip(names, result.ols.theta.tolist(), strict=True)),
        "lam_max": result.lam_max,
        "kkt_residual": rows.kkt_residual,
        "lam_best": result.lam_best,
        "lam_one_standard_error": result.lam_simple,
        "sklearn": result.current.sklearn,
        "constant": list(result.material.constant),
        "tied": list(result.material.tied),
    }
    if result.plane is not None:
        more |= _plane(result.plane)
    return Table(columns=columns, more=more)


def _plane(plane: Plane) -> dict[str, Any]:
    """``region`` is a list of points, None where it has no bound; each contour has its MSE and its closed curves."""
    contours = (*plane.contours, plane.touching)
    return {
        "region": None if plane.region is None else plane.region.tolist(),
        "contours": [{"mse": c.level, "lines": [line.tolist() for line in c.lines]} for c in contours],
    }
