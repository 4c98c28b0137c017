"""The cards of all schemes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from optviz import catalog
from optviz.gui.editors import Option, model_of
from optviz.gui.forms.cards import CardList
from optviz.gui.labs.initialization.scheme_card import SchemeCard
from optviz.scenario import Initialization, replace
from optviz.scenario.initialization import MOST_SCHEMES, Scheme
from optviz.scene.initialization.words import sentences
from optviz.scene.style import Style
from optviz.studies.initialization import Comparison

KINDS = {"steady": "good", "vanishing": "bad", "exploding": "bad", "dead": "bad", "symmetric": "bad"}


class SchemeList(CardList):
    """Emits all schemes as edited."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__("schemes", MOST_SCHEMES, parent)
        translate = QCoreApplication.translate
        self._style = style
        self._model = model_of(scheme_options(), self)
        self.add.setObjectName("addScheme")
        self.set_words(
            translate("InitializationForm", "No scheme yet. Add one and see what becomes of the signal."),
            translate("InitializationForm", "Add scheme"),
            SchemeMenu(self.add),
        )

    def show_scenario(self, scenario: Initialization) -> None:
        """Shows the scenario's schemes, without a signal."""
        cards, count = self.match(scenario.schemes), len(scenario.schemes)
        for place, (card, scheme) in enumerate(zip(cards, scenario.schemes, strict=True)):
            card.show_scheme(scheme, place, count, scenario.network.activation, self._style.run_color(place))

    def show_outlooks(self, comparison: Comparison) -> None:
        """What became of each scheme's signal."""
        for seen in comparison.seen:
            if seen.index < len(self.cards):
                line = sentences(seen.outlook, comparison.depth, QCoreApplication.translate)
                self.cards[seen.index].set_status(line, KINDS[seen.outlook.kind])

    def apply_style(self, style: Style) -> None:
        """The theme whose colours schemes get, from the next ``show_scenario`` on."""
        self._style = style

    def new_card(self) -> SchemeCard:
        """A scheme's card."""
        return SchemeCard(self._model, self)

    def copy_of(self, item: Scheme) -> Scheme:
        """A duplicate has a label of its own."""
        return replace(item, label=None)


def scheme_options() -> list[Option]:
    """All schemes, the lecture's first."""
    translate = QCoreApplication.translate
    return [
        Option(spec.name, translate("Initializers", spec.title), translate("Initializers", spec.summary))
        for spec in catalog.initializers().values()
    ]


class SchemeMenu(QMenu):
    """All schemes, each with its rule; an action's data is the scheme's name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        for option in scheme_options():
            action = QAction(f"{option.title}\t{catalog.initializers()[option.value].formula}", self)
            action.setData(option.value)
            action.setToolTip(option.summary)
            self.addAction(action)
