"""Pictures share the application of the window's tests."""

from __future__ import annotations

import pytest

from optviz.export.qt.application import ensure_application


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    ensure_application()
