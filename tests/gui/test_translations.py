"""Every text that a user meets is there in Korean."""

from __future__ import annotations

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from optviz import catalog
from optviz.paths import resource

ROOT = Path(__file__).parents[2]
Key = tuple[str, str]


def messages(path: Path) -> dict[Key, str]:
    """``{(context, English text): translation}``; an unfinished one is empty."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            finished = translation.get("type") != "unfinished"
            key = context.findtext("name", ""), message.findtext("source", "")
            found[key] = (translation.text or "") if finished else ""
    return found


@pytest.fixture(scope="module")
def korean() -> dict[Key, str]:
    return messages(resource("i18n", "optviz_ko.ts"))


def test_every_text_has_a_korean_one(korean: dict[Key, str]) -> None:
    assert [key for key, text in korean.items() if not text.strip()] == []


def test_placeholders_survive_translation(korean: dict[Key, str]) -> None:
    for (_, source), text in korean.items():
        for name in ("{label}", "{loss}", "{step}", "{steps}", "{surface}", "{runs}", "{cause}", "{name}", "{value}"):
            assert (name in source) == (name in text), source


def test_the_compiled_file_holds_the_same_texts(korean: dict[Key, str]) -> None:
    translator = QTranslator()
    assert translator.load(str(resource("i18n", "optviz_ko.qm")))
    for (context, source), text in korean.items():
        assert translator.translate(context, source) == text


def test_the_texts_are_those_of_the_code(korean: dict[Key, str], tmp_path: Path) -> None:
    """``make i18n`` was run after the last change of a text."""
    lupdate = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    assert lupdate is not None
    out = tmp_path / "fresh.ts"
    sources = sorted(str(path) for path in (ROOT / "optviz").rglob("*.py"))
    subprocess.run([lupdate, "-silent", *sources, "-ts", str(out)], check=True, capture_output=True, timeout=120)
    assert set(messages(out)) == set(korean)


def test_every_algorithm_speaks_korean(korean: dict[Key, str]) -> None:
    kinds = {
        "Optimizers": catalog.optimizers(),
        "Surfaces": catalog.surfaces(),
        "Schedules": catalog.schedules(),
    }
    for context, specs in kinds.items():
        for spec in specs.values():
            assert (context, spec.summary) in korean
            assert all(("Params", param.doc) in korean for param in spec.params)
