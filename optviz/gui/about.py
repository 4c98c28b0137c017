"""The About box."""

from __future__ import annotations

import platform

import numpy as np
import pyqtgraph
import PySide6
from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from optviz import __version__


def show_about(parent: QWidget) -> None:
    """Versions and licences."""
    translate = QCoreApplication.translate
    lines = [
        f"<h3>optviz {__version__}</h3>",
        translate("About", "Makes the theory of deep-learning optimisation visible."),
        f"Python {platform.python_version()} · Qt {qVersion()} · PySide6 {PySide6.__version__}"
        f" · NumPy {np.__version__} · pyqtgraph {pyqtgraph.__version__}",
        translate("About", "MIT licence. Fonts: Pretendard (SIL OFL), DejaVu (free). Icons: Lucide (ISC)."),
    ]
    QMessageBox.about(parent, translate("About", "About optviz"), "<p>".join(lines))
