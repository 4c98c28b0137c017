"""What the gallery offers: scenes with their words, by the lecture's parts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from optviz import presets
from optviz.gui.i18n import LANGUAGES
from optviz.scenario.common import PARTS, Part, part_of, words_of


@dataclass(frozen=True)
class Entry:
    """A scene: its name, its part of the lecture, its title and its lines; ``words`` are all that it is found by."""

    name: str
    part: Part
    title: str
    text: str
    words: str

    @property
    def line(self) -> str:
        """The first of its lines."""
        return self.text.split("\n", 1)[0]

    def answers(self, query: str) -> bool:
        """Whether every word of a query occurs in it, in whatever language."""
        return all(word in self.words for word in query.casefold().split())


def entries(language: str) -> tuple[Entry, ...]:
    """All scenes, part after part."""
    found = []
    for name in presets.names():
        scenario = presets.preset(name)
        title, text = words_of(scenario.about, language)
        said = (word for tongue in LANGUAGES for word in words_of(scenario.about, tongue))
        found.append(Entry(name, part_of(scenario), title or name, text, " ".join((name, *said)).casefold()))
    return tuple(sorted(found, key=lambda entry: PARTS.index(entry.part)))


def part_titles() -> Mapping[Part, str]:
    """The lecture's parts in the window's language."""
    translate = QCoreApplication.translate
    return {
        "initialization": translate("Gallery", "Weight initialization"),
        "descent": translate("Gallery", "Gradient descent"),
        "regularization": translate("Gallery", "Weight regularization"),
        "batches": translate("Gallery", "How much data for a step"),
        "optimizers": translate("Gallery", "Optimizers"),
    }
