"""What a Linux desktop gets from the wheel: an entry in its menu, an icon, the type of scenario files."""

from __future__ import annotations

import tomllib
import xml.etree.ElementTree as ElementTree
from configparser import ConfigParser
from pathlib import Path

import pytest

from optviz.presets import SUFFIX

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SHARED: dict[str, str] = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture
def entry() -> dict[str, str]:
    reader = ConfigParser(interpolation=None)
    reader.optionxform = str  # type: ignore[assignment,method-assign]
    reader.read(ROOT / "resources/desktop/optviz.desktop", encoding="utf-8")
    return dict(reader["Desktop Entry"])


def test_every_file_is_there_and_goes_where_desktops_look() -> None:
    for source, target in SHARED.items():
        assert (ROOT / source).stat().st_size > 100
        assert target.startswith(("share/applications/", "share/icons/hicolor/", "share/mime/packages/"))


def test_the_menu_starts_the_program_with_a_file(entry: dict[str, str]) -> None:
    program, argument = entry["Exec"].split()
    assert program in PROJECT["project"]["scripts"]
    assert argument == "%f"
    assert "share/applications/optviz.desktop" in SHARED.values()


def test_icon_and_window_have_the_entrys_name(entry: dict[str, str]) -> None:
    assert f"share/icons/hicolor/scalable/apps/{entry['Icon']}.svg" in SHARED.values()
    launch = (ROOT / "optviz/gui/launch.py").read_text(encoding="utf-8")
    assert f'setDesktopFileName("{entry["StartupWMClass"]}")' in launch


def test_scenario_files_are_of_the_type_that_it_opens(entry: dict[str, str]) -> None:
    kind = ElementTree.parse(ROOT / "resources/desktop/optviz.xml").getroot().find(f"{MIME}mime-type")
    assert kind is not None
    assert entry["MimeType"] == f"{kind.get('type')};"
    assert [glob.get("pattern") for glob in kind.iter(f"{MIME}glob")] == [f"*{SUFFIX}"]


def test_it_speaks_korean(entry: dict[str, str]) -> None:
    for key in ("GenericName", "Comment", "Keywords"):
        assert entry[f"{key}[ko]"]
