"""What every test shares: no display, settings of its own, repeatable random examples."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings

from tests.reference import public

settings.register_profile("here", deadline=None, max_examples=60)
settings.register_profile("ci", deadline=None, max_examples=60, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")

_numbers = count()


@pytest.fixture(scope="session")
def reference() -> dict[str, Any]:
    """The numbers of ``reference/public.json``."""
    return public()


@pytest.fixture(scope="session")
def _settings_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("settings")


@pytest.fixture(scope="session", autouse=True)
def _application(qapp: Any) -> None:
    """One application for windows and pictures alike: whichever test came first would make its own kind."""


@pytest.fixture(autouse=True)
def _own_settings(_settings_root: Path) -> None:
    """Every test's QSettings and unsaved work live in a folder of their own; no test sees the user's or another's."""
    from PySide6.QtCore import QCoreApplication, QSettings

    folder = str(_settings_root / str(next(_numbers)))
    QCoreApplication.setOrganizationName("optviz")
    QCoreApplication.setApplicationName("optviz")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(kind, scope, folder)
    os.environ["XDG_DATA_HOME"] = folder
