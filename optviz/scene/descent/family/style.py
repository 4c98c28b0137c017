"""The colours of the family tree."""

from __future__ import annotations

from optviz.engine.specs import Group
from optviz.scene.descent.family.members import LANES, Member
from optviz.scene.style import Style, blended, channels

COLORS: dict[Group, int] = {"direction": 1, "both": 2, "step_size": 3, "sign": 6, "wrapper": 8, "second_order": 4}
"""Which of ``Style.runs`` a group has."""

STAR = 3
"""And the stars."""

TINT, BAND = 0.14, 0.06
"""How much of a group's colour is in the ground of a box, and of a lane."""

DARK_INK, LIGHT_INK = "#0c1220", "#ffffff"

MIDDLE = 0.22
"""Dark letters are easier to read on colours that are lighter than this, white ones on darker ones."""


def color_of_member(member: Member, style: Style) -> str:
    """The colour of a box and of the lines from it."""
    return style.runs[COLORS[member.group]] if member.spec else style.faint


def color_of_lane(lane: int, style: Style) -> str:
    """The colour of a lane's title."""
    return style.runs[COLORS[LANES[lane][0]]]


def ground_of_lane(lane: int, style: Style) -> str:
    """What the boxes of a lane stand on."""
    return blended(style.panel, color_of_lane(lane, style), BAND)


def ink_on(color: str) -> str:
    """What can be read on that colour."""
    red, green, blue = (channels(color) / 255.0).tolist()
    light = 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2
    return DARK_INK if light > MIDDLE else LIGHT_INK
