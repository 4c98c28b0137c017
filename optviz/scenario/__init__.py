"""Scenarios: frozen values that say everything the user has set; read strictly, saved whole or not at all."""

from optviz.scenario.batches import Batches
from optviz.scenario.check import checked
from optviz.scenario.common import About, Named, replace
from optviz.scenario.descent import Camera, Descent, Run, Surface, View
from optviz.scenario.descent_fair import Fair
from optviz.scenario.descent_map import BasinMap, HyperparameterMap
from optviz.scenario.files import decode, encode, first_scenario, load, save
from optviz.scenario.initialization import Initialization
from optviz.scenario.regularization import Regularization

Scenario = Descent | Initialization | Regularization | Batches

__all__ = [
    "About",
    "BasinMap",
    "Batches",
    "Camera",
    "Descent",
    "Fair",
    "HyperparameterMap",
    "Initialization",
    "Named",
    "Regularization",
    "Run",
    "Scenario",
    "Surface",
    "View",
    "checked",
    "decode",
    "encode",
    "first_scenario",
    "load",
    "replace",
    "save",
]
