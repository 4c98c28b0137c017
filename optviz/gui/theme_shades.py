"""The shades between a style's colours that the window needs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from optviz.scene.style import Style


@dataclass(frozen=True)
class Shades:
    """Colours (``#rrggbb``) that follow from a style."""

    field: str
    card: str
    button: str
    hover: str
    pressed: str
    edge: str
    groove: str
    knob: str
    knob_edge: str
    accent_hover: str
    scroll: str
    tint: str
    link: str
    disabled: str
    tip: str
    tip_text: str
    error: str
    good: str


@cache
def shades(style: Style) -> Shades:
    """The shades of a style: dark fields are darker and dark cards lighter than the panel, light ones the reverse."""
    dark = style.name == "dark"
    return Shades(
        field=style.window if dark else style.raised,
        card=style.raised if dark else style.window,
        button=mix(style.raised, style.text, 0.05) if dark else style.raised,
        hover=mix(style.raised if dark else style.window, style.text, 0.09 if dark else 0.05),
        pressed=mix(style.raised if dark else style.window, style.text, 0.16 if dark else 0.12),
        edge=mix(style.line, style.text, 0.25),
        groove=mix(style.line, style.text, 0.06),
        knob=style.text if dark else style.raised,
        knob_edge=style.text if dark else mix(style.line, style.text, 0.35),
        accent_hover=mix(style.accent, style.text, 0.15),
        scroll=mix(style.line, style.text, 0.15),
        tint=mix(style.panel, style.accent, 0.22 if dark else 0.12),
        link=style.accent if dark else mix(style.accent, style.text, 0.25),
        disabled=mix(style.panel, style.faint, 0.6),
        tip=mix(style.raised, style.text, 0.08) if dark else style.text,
        tip_text=style.text if dark else style.panel,
        error="#ff8080" if dark else "#c1272d",
        good="#3ddc97" if dark else "#0a7350",
    )


def mix(first: str, second: str, share: float) -> str:
    """The colour that lies ``share`` of the way from the first to the second."""
    pairs = ((int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + share * (b - a)):02x}" for a, b in pairs)
