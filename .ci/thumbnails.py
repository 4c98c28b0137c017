"""Draws the gallery's pictures anew where a preset shows something else than before: `make thumbnails`.

Each is what `optviz render` draws of the scene's largest panels, without words (the gallery speaks two languages), cut
to the panels themselves, a PNG of few colours. The manifest tells of which scenes they are; `--all` draws them all.
"""

from __future__ import annotations

import io
import json
import sys
import tempfile
from dataclasses import fields, replace
from pathlib import Path

from PIL import Image, ImageChops

from optviz import presets
from optviz.export.options import PictureOptions
from optviz.export.qt.render import computed, write
from optviz.paths import resource
from optviz.scene.layers import Axes, Layer, Note, Scene
from optviz.scene.parts import without
from optviz.scene.show import Show
from optviz.scene.style import STYLES, Style
from optviz.whole import write_whole

WIDTH, HEIGHT = 480, 300
DPI = 128
LARGEST = 30_000
"""Bytes; a picture of more has fewer colours."""

LEFT_OUT = ("text", "color_bar", "legend", "footer", "labels")
NEARLY = 0.85
"""Panels at least this large, as a share of the largest, are shown."""


def main() -> None:
    """Draws what is new, removes what is gone."""
    folder = resource("thumbnails")
    folder.mkdir(exist_ok=True)
    manifest = folder / "manifest.json"
    before = json.loads(manifest.read_text()) if manifest.is_file() and "--all" not in sys.argv else {}
    wanted = {name: presets.fingerprint(name) for name in presets.names()}
    for name, mark in wanted.items():
        if before.get(name) != mark:
            print(name, flush=True)
            draw(name, folder)
    for path in folder.glob("*.png"):
        if path.stem.rsplit("-", 1)[0] not in wanted:
            path.unlink()
    write_whole(manifest, json.dumps(wanted, indent=1, sort_keys=True).encode() + b"\n")


def draw(name: str, folder: Path) -> None:
    """Both themes' pictures of a preset."""
    show = computed(presets.preset(name))
    bare = Show(lambda *at: wordless(show.draw(*at)), show.length, show.rest)
    for style in STYLES.values():
        rough = painted(bare, style, WIDTH, HEIGHT)
        left, top, right, bottom = inner(rough)
        picture = painted(bare, style, 2 * WIDTH - (right - left), 2 * HEIGHT - (bottom - top))
        write_whole(folder / f"{name}-{style.name}.png", encoded(fitted(picture.crop(inner(picture)), picture)))


def painted(show: Show, style: Style, width: int, height: int) -> Image.Image:
    """The show at rest, that many pixels large."""
    options = PictureOptions(width=round(width * 96 / DPI), height=round(height * 96 / DPI), dpi=DPI, theme=style.name)
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "picture.png"
        write(show, out, options)
        return Image.open(out).convert("RGB")


def inner(picture: Image.Image) -> tuple[int, int, int, int]:
    """Where there is anything on the ground."""
    ground = Image.new("RGB", picture.size, picture.getpixel((0, 0)))
    return ImageChops.difference(picture, ground).getbbox() or (0, 0, *picture.size)


def fitted(panels: Image.Image, picture: Image.Image) -> Image.Image:
    """The panels in the middle of a picture of the right size."""
    whole = Image.new("RGB", (WIDTH, HEIGHT), picture.getpixel((0, 0)))
    whole.paste(panels, ((WIDTH - panels.width) // 2, (HEIGHT - panels.height) // 2))
    return whole


def wordless(scene: Scene) -> Scene:
    """The scene's largest panels, without words and numbers."""
    sizes = {
        axes.name: column.share * share
        for column in scene.columns
        for axes, share in zip(column.panels, column.heights, strict=True)
    }
    small = {name for name, size in sizes.items() if size < NEARLY * max(sizes.values())}
    kept = without(scene, {*LEFT_OUT, *small})
    return replace(
        kept, columns=tuple(replace(column, panels=tuple(map(plain, column.panels))) for column in kept.columns)
    )


def plain(axes: Axes) -> Axes:
    """A panel without its title, labels and numbers."""
    layers = tuple(silent(layer) for layer in axes.layers if not isinstance(layer, Note))
    return replace(
        axes, title="", x=replace(axes.x, label="", ticks=()), y=replace(axes.y, label="", ticks=()), layers=layers
    )


def silent(layer: Layer) -> Layer:
    """A layer without what is written at it."""
    return replace(layer, label="") if any(field.name == "label" for field in fields(layer)) else layer


def encoded(picture: Image.Image) -> bytes:
    """As a PNG of few colours, the rare ones of thin lines among them."""
    for colors in (256, 128, 64):
        buffer = io.BytesIO()
        few = picture.quantize(colors, method=Image.Quantize.MAXCOVERAGE, kmeans=4, dither=Image.Dither.NONE)
        few.save(buffer, "PNG", optimize=True)
        if buffer.tell() <= LARGEST:
            break
    return buffer.getvalue()


if __name__ == "__main__":
    main()
