"""SVG files: what is in them, and that nothing in them can do harm."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from base64 import b64decode
from collections import Counter
from xml.etree.ElementTree import Element, fromstring

import numpy as np
import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QImage

from optviz.export.marks import Circles, Dots, Fill, Line, Mark, Picture, Rect, Sheet, Text
from optviz.export.svg import svg
from optviz.export.svg_fonts import FILES
from optviz.paths import resource
from tests.export.build import chart, scene, surface, trail
from tests.export.sheets import CONTROL, LABELS, busy, empty, laid_out, spiral, texts

SPACE = "{http://www.w3.org/2000/svg}"
FACE = re.compile(r"@font-face\{font-family:'([^']*)';font-weight:(\d+);src:url\(data:font/woff;base64,([^)]*)\)")
STEP = re.compile(r"([Mlhvz])([^Mlhvz]*)")
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")

NEAR = {"\xa0", "["}
"""Share a glyph with a character that is used, or mirror one."""


def parsed(sheet: Sheet) -> Element:
    return fromstring(svg(sheet))


def elements(root: Element, name: str) -> list[Element]:
    return list(root.iter(SPACE + name))


def one(*marks: Mark) -> Element:
    """A sheet of these marks."""
    return parsed(Sheet(width=100.0, height=80.0, marks=marks))


def points_of(data: str) -> np.ndarray:
    """All points of a path, the starts of its pieces among them."""
    at, points = np.zeros(2), []
    for command, rest in STEP.findall(data):
        numbers = [float(number) for number in NUMBER.findall(rest)]
        if command == "M":
            at = np.array(numbers)
        elif command != "z":
            at = at + {"l": numbers, "h": [*numbers, 0.0], "v": [0.0, *numbers]}[command]
        points.append(at)
    return np.array(points)


def covered(root: Element, weight: str) -> set[str]:
    """The characters of all fonts of that weight in the file."""
    faces = FACE.findall(elements(root, "style")[0].text or "")
    fonts = [TTFont(io.BytesIO(b64decode(data))) for _, bold, data in faces if bold == weight]
    return {chr(code) for font in fonts for code in font.getBestCmap()}


def test_every_text_of_the_sheet_is_text_in_the_file() -> None:
    sheet = busy()
    assert [text.text for text in elements(parsed(sheet), "text")] == [text.text for text in texts(sheet)]


@pytest.mark.parametrize("bold", [False, True])
def test_embedded_fonts_have_the_characters_of_their_weight_and_no_others(bold: bool) -> None:
    sheet = busy()
    used = set("".join(text.text for text in texts(sheet) if text.bold == bold))
    found = covered(parsed(sheet), "600" if bold else "400")
    shipped = {chr(code) for name in FILES[bold] for code in TTFont(resource("fonts", name)).getBestCmap()}
    assert used <= shipped
    assert used <= found <= used | NEAR


@pytest.mark.parametrize("label", LABELS)
def test_a_label_stays_a_label_whatever_it_says(label: str) -> None:
    plain, hostile = parsed(busy(("plain",))), parsed(busy((label,)))
    assert not elements(hostile, "script")
    kinds = [Counter(element.tag for element in root.iter()) for root in (plain, hostile)]
    assert kinds[0].keys() == kinds[1].keys()


def test_characters_that_xml_forbids_become_replacement_signs() -> None:
    text = Text(text=CONTROL, x=1.0, y=2.0, size=13.0, color="#000000")
    assert elements(one(text), "text")[0].text == "bell\ufffd nul\ufffd half\ufffd end\ufffd"


def test_title_and_description_name_what_there_is_to_see() -> None:
    root = parsed(busy())
    assert root.get("role") == "img"
    assert elements(root, "title")[0].text == "제목 A title"
    words = elements(root, "desc")[0].text or ""
    assert "Loss against step" in words
    assert LABELS[0] in words


def test_no_coordinate_lies_outside_the_sheet_by_more_than_a_stroke() -> None:
    for path in elements(parsed(busy()), "path"):
        points, reach = points_of(path.attrib["d"]), float(path.attrib.get("stroke-width", "0"))
        assert (points >= -reach).all()
        assert (points <= np.array([960.0, 600.0]) + reach).all()


def test_lines_end_within_a_stroke_of_their_clip() -> None:
    points = np.array([(-50.0, 40.0), (150.0, 40.0), (150.0, 300.0)])
    line = Line(points=points, color="#000000", width=4.0, clip=Rect(10.0, 10.0, 90.0, 70.0))
    assert points_of(elements(one(line), "path")[0].attrib["d"]).tolist() == [[8.0, 40.0], [92.0, 40.0]]


def test_clip_paths_are_defined_once_and_all_references_lead_to_one() -> None:
    root = parsed(busy())
    names = [path.attrib["id"] for path in elements(root, "clipPath")]
    used = {group.attrib["clip-path"] for group in elements(root, "g") if "clip-path" in group.attrib}
    assert len(names) == len(set(names))
    assert used == {f"url(#{name})" for name in names}


def test_a_gap_in_a_line_begins_a_new_piece() -> None:
    line = Line(points=np.array([(1, 1), (2.004, 3), (np.nan, np.nan), (5, 5), (9, 5)]), color="#123456", width=1.0)
    assert elements(one(line), "path")[0].attrib["d"] == "M1 1l1 2M5 5h4"


def test_a_line_that_stays_in_place_is_a_dot() -> None:
    line = Line(points=np.full((3, 2), 5.0), color="#123456", width=1.0)
    assert elements(one(line), "path")[0].attrib["d"] == "M5 5h.01"


def test_plain_circles_are_dots_of_one_path() -> None:
    circles = Circles(centers=np.array([(1.0, 2.5), (3.0, 4.0)]), radius=1.5, fill="#ff0000")
    path = elements(one(circles), "path")[0]
    assert (path.attrib["d"], path.attrib["stroke-width"]) == ("M1 2.5h.01M3 4h.01", "3")


@pytest.mark.parametrize("alpha", [255, 100])
def test_a_picture_keeps_its_pixels(alpha: int) -> None:
    rgba = np.random.default_rng(0).integers(0, 256, (5, 7, 4), dtype=np.uint8)
    rgba[..., 3] = alpha
    image = elements(one(Picture(rgba=rgba, rect=Rect(0.0, 0.0, 70.0, 50.0))), "image")[0]
    data = b64decode(image.attrib["{http://www.w3.org/1999/xlink}href"].removeprefix("data:image/png;base64,"))
    found = QImage.fromData(data).convertToFormat(QImage.Format.Format_RGBA8888)
    assert np.array_equal(np.array(found.constBits(), dtype=np.uint8).reshape(5, 7, 4), rgba)


def test_a_picture_is_cut_to_its_clip() -> None:
    rgba = np.full((10, 10, 4), 255, dtype=np.uint8)
    picture = Picture(rgba=rgba, rect=Rect(0.0, 0.0, 50.0, 50.0), clip=Rect(3.0, 4.0, 41.0, 90.0))
    image = elements(one(picture), "image")[0].attrib
    assert [image[name] for name in ("x", "y", "width", "height")] == ["3", "4", "38", "46"]


def test_the_same_sheet_gives_the_same_file() -> None:
    assert svg(busy()) == svg(busy())


def test_a_sheet_without_marks_becomes_a_file() -> None:
    root = one()
    assert root.attrib["viewBox"] == "0 0 100 80"
    assert not elements(root, "text")
    assert elements(parsed(empty()), "rect")


def test_twelve_long_runs_take_less_than_300_kilobytes() -> None:
    runs = [trail(i, spiral(2.0 + 0.3 * i, 1000)) for i in range(12)]
    assert len(svg(laid_out(scene(surface(*runs), chart(runs=12)), size=(1280, 800)))) < 300_000


def test_writing_needs_no_qt_and_fonts_are_read_only_when_used() -> None:
    code = "import sys, optviz.export.svg; print({'PySide6', 'fontTools'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_a_text_with_a_rim_is_read_out_once() -> None:
    root = one(Text(text="σ", x=1.0, y=2.0, size=13.0, color="#000000", halo="#ffffff", rim=3.0))
    rim, text = elements(root, "text")
    assert (rim.attrib["aria-hidden"], rim.attrib["stroke"], rim.attrib["stroke-width"]) == ("true", "#ffffff", "3")
    assert (text.attrib["fill"], text.attrib.get("stroke")) == ("#000000", None)


def test_an_area_keeps_its_pieces_apart_and_closed() -> None:
    corners = np.array([(0, 0), (4, 0), (4, 4), (np.nan, np.nan), (10, 0), (14, 0), (14, 4)])
    path = elements(one(Fill(points=corners, color="#ff0000", opacity=0.5)), "path")[0]
    assert (path.attrib["d"], path.attrib["fill-opacity"]) == ("M0 0h4v4zM10 0h4v4z", "0.5")


def test_dots_of_one_color_are_one_path_and_keep_their_order() -> None:
    rgba = np.array([(255, 0, 0, 255), (255, 0, 0, 255), (0, 0, 255, 51), (255, 0, 0, 255)], dtype=np.uint8)
    paths = elements(one(Dots(centers=np.zeros((4, 2)), rgba=rgba, radius=2.0)), "path")
    assert [path.attrib["stroke"] for path in paths] == ["#ff0000", "#0000ff", "#ff0000"]
    assert [path.attrib.get("stroke-opacity") for path in paths] == [None, "0.2", None]
