"""Numbers and bounds in words: what editors show, read and say."""

from __future__ import annotations

import html
import math
from typing import Any

from PySide6.QtCore import QCoreApplication

from optviz.errors import InputError
from optviz.params import Param
from optviz.text import QT_TRANSLATE_NOOP

DIGITS = 6
LONGEST = 8
"""Longer numbers are written with an exponent where that is shorter."""

UNITS = (
    QT_TRANSLATE_NOOP("Editors", "steps"),
    QT_TRANSLATE_NOOP("Editors", "1/step"),
    QT_TRANSLATE_NOOP("Editors", "units"),
    QT_TRANSLATE_NOOP("Editors", "gradients"),
    QT_TRANSLATE_NOOP("Editors", "layers"),
)
"""Marked for translation: the units of the parameters."""


def short(value: float, digits: int = DIGITS) -> str:
    """A number in at most six significant digits, as one would type it: ``0.05``, ``1e-8``, ``26.5651``."""
    if isinstance(value, int):
        return str(value)
    plain = f"{value:.{digits}g}"
    if "e" not in plain and len(plain) <= LONGEST:
        return plain
    mantissa, _, exponent = f"{value:.{digits - 1}e}".partition("e")
    scientific = f"{mantissa.rstrip('0').rstrip('.') if '.' in mantissa else mantissa}e{int(exponent)}"
    return scientific if "e" in plain or len(scientific) < len(plain) else plain


def shown(value: Any) -> str:
    """A parameter's value in words."""
    if value is None:
        return QCoreApplication.translate("Editors", "automatic")
    if isinstance(value, bool):
        return QCoreApplication.translate("Editors", "on") if value else QCoreApplication.translate("Editors", "off")
    if isinstance(value, int | float):
        return short(value)
    if isinstance(value, list | tuple):
        return ", ".join(shown(item) for item in value)
    return str(value)


def read(text: str) -> Any:
    """The number that is written there (whole numbers as ints); the text itself where it is none."""
    text = text.strip().replace("−", "-")
    for kind in (int, float):
        try:
            return kind(text) if "_" not in text else text
        except ValueError:
            continue
    return text


def bound(param: Param) -> str:
    """The range in words; empty where there is none. In English the words of ``Param.range_text``."""
    low, high = short(float(param.low)), short(float(param.high))
    bounded_below, bounded_above = param.low > -math.inf, param.high < math.inf
    if bounded_below and bounded_above and not param.open_low and not param.open_high:
        return QCoreApplication.translate("Editors", "from {low} to {high}").format(low=low, high=high)
    parts = []
    if bounded_below and param.open_low:
        parts.append(QCoreApplication.translate("Editors", "greater than {low}").format(low=low))
    elif bounded_below:
        parts.append(QCoreApplication.translate("Editors", "at least {low}").format(low=low))
    if bounded_above and param.open_high:
        parts.append(QCoreApplication.translate("Editors", "below {high}").format(high=high))
    elif bounded_above:
        parts.append(QCoreApplication.translate("Editors", "at most {high}").format(high=high))
    return QCoreApplication.translate("Editors", " and ").join(parts)


def problem(param: Param, raw: Any) -> str:
    """Why ``Param.check`` refuses a number or a text; empty where it does not."""
    try:
        param.check(raw)
    except InputError:
        pass
    else:
        return ""
    limits, value, whole = bound(param), shown(raw) if not isinstance(raw, str) else f"“{raw}”", param.kind == "int"
    number = isinstance(raw, int | float) and not isinstance(raw, bool)
    if whole and (not number or not math.isfinite(raw) or raw != math.floor(raw)):
        return QCoreApplication.translate("Editors", "must be a whole number, got {value}").format(value=value)
    if not number or not limits or not math.isfinite(raw):
        return QCoreApplication.translate("Editors", "must be a number, got {value}").format(value=value)
    return QCoreApplication.translate("Editors", "must be {range}, got {value}").format(range=limits, value=value)


def unit(param: Param) -> str:
    """The unit as shown."""
    return QCoreApplication.translate("Editors", param.unit) if param.unit else ""


def tooltip(param: Param) -> str:
    """What the parameter is, its range with unit, its default."""
    facts = [f"{bound(param)} {unit(param)}".strip()] if bound(param) or param.unit else []
    default = f"{shown(param.default)}{'' if param.default is None else unit_behind(param)}"
    facts.append(QCoreApplication.translate("Editors", "default: {value}").format(value=default))
    doc = QCoreApplication.translate("Params", param.doc) if param.doc else ""
    hint = QCoreApplication.translate("Editors", "Double-click the name to go back to the default.")
    lines = [part for part in (doc, " · ".join(facts), hint) if part]
    return "<qt>" + "<br>".join(html.escape(line) for line in lines) + "</qt>"


def unit_behind(param: Param) -> str:
    """The unit as it follows a number: ``°`` at once, words after a space."""
    text = unit(param)
    return text if len(text) < 2 else f" {text}"
