"""What optviz ships and what it uses: versions, licences, and where their texts are."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from PySide6.QtCore import qVersion

from optviz import __version__
from optviz.paths import resource
from optviz.text import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Component:
    """A part. ``use`` is English, marked for translation; ``text`` the licence's: a file, or where to read it."""

    name: str
    version: str
    licence: str
    use: str
    text: Path | str


@dataclass(frozen=True)
class _Package:
    """A package of the Python Package Index; ``page`` is where to read a licence that it does not bring along."""

    name: str
    licence: str
    use: str
    page: str = ""
    title: str = ""


LGPL = "https://www.gnu.org/licenses/lgpl-3.0.html"
PYTHON = "https://docs.python.org/3/license.html"

PACKAGES = (
    _Package("PySide6-Essentials", "LGPL 3", QT_TRANSLATE_NOOP("About", "Qt from Python"), LGPL, "PySide6"),
    _Package("numpy", "BSD 3-Clause", QT_TRANSLATE_NOOP("About", "arithmetic"), title="NumPy"),
    _Package("pyqtgraph", "MIT", QT_TRANSLATE_NOOP("About", "axes, zoom and pan")),
    _Package("contourpy", "BSD 3-Clause", QT_TRANSLATE_NOOP("About", "contour lines")),
    _Package("msgspec", "BSD 3-Clause", QT_TRANSLATE_NOOP("About", "scenario files")),
    _Package("pillow", "MIT-CMU", QT_TRANSLATE_NOOP("About", "GIF films"), title="Pillow"),
    _Package("fonttools", "MIT", QT_TRANSLATE_NOOP("About", "fonts in SVG pictures"), title="fontTools"),
    _Package("threadpoolctl", "BSD 3-Clause", QT_TRANSLATE_NOOP("About", "one thread for matrices")),
    _Package("ziamath", "MIT", QT_TRANSLATE_NOOP("About", "typeset formulas")),
    _Package("av", "BSD 3-Clause", QT_TRANSLATE_NOOP("About", "MP4 films, with FFmpeg (LGPL 2.1)"), title="PyAV"),
)
"""Those that are not installed are left out."""


def components() -> list[Component]:
    """Everything, the program first."""
    return [
        Component("optviz", __version__, "MIT", QT_TRANSLATE_NOOP("About", "this program"), _own_licence()),
        Component("Python", platform.python_version(), "PSF 2", QT_TRANSLATE_NOOP("About", "its language"), PYTHON),
        Component("Qt", qVersion(), "LGPL 3", QT_TRANSLATE_NOOP("About", "window and pictures"), LGPL),
        *_packages(),
        *_shipped(),
    ]


def as_text(parts: list[Component]) -> str:
    """For a message to somebody who helps."""
    lines = [f"{part.name} {part.version} ({part.licence})" for part in parts if part.version]
    return "\n".join([*lines, platform.platform()]) + "\n"


def _packages() -> Iterator[Component]:
    for package in PACKAGES:
        try:
            found = distribution(package.name)
        except PackageNotFoundError:
            continue
        text = _licence_file(found) or package.page
        yield Component(package.title or package.name, found.version, package.licence, package.use, text)


def _shipped() -> Iterator[Component]:
    """What lies in ``resources``."""
    fonts, icons = QT_TRANSLATE_NOOP("About", "font"), QT_TRANSLATE_NOOP("About", "icons")
    yield Component("Pretendard", "", "SIL OFL 1.1", fonts, resource("fonts", "OFL.txt"))
    yield Component("DejaVu Sans", "", "Bitstream Vera", fonts, resource("fonts", "DejaVu-LICENSE.txt"))
    yield Component("Lucide", "", "ISC", icons, resource("icons", "LICENSE-lucide.txt"))
    digits = QT_TRANSLATE_NOOP("About", "handwritten, Alpaydin and Kaynak 1998")
    patients = QT_TRANSLATE_NOOP("About", "442 patients, Efron et al. 2004")
    yield Component("Digits", "", "CC BY 4.0", digits, resource("data", "digits.txt"))
    yield Component("Diabetes", "", "", patients, resource("data", "diabetes.txt"))


def _own_licence() -> Path | str:
    """In a checkout beside the package, else with the installed package."""
    beside = Path(__file__).parents[3] / "LICENSE"
    if beside.is_file():
        return beside
    try:
        return _licence_file(distribution("optviz")) or "https://spdx.org/licenses/MIT.html"
    except PackageNotFoundError:
        return "https://spdx.org/licenses/MIT.html"


def _licence_file(found: Distribution) -> Path | None:
    """The licence that a package brings along."""
    for file in found.files or ():
        if file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING")) and ".dist-info" in str(file):
            path = Path(str(found.locate_file(file)))
            if path.is_file():
                return path
    return None
