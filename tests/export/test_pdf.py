"""PDF files: one page with text as text."""

from __future__ import annotations

import re
import zlib

import numpy as np
import pytest

from optviz.export.marks import Line, Sheet
from optviz.export.qt.pdf import pdf
from tests.export.sheets import CONTROL, busy, empty, texts

STREAM = re.compile(rb"/FlateDecode\s*>>\s*stream\n(.*?)\nendstream", re.DOTALL)
CODES = re.compile(rb"<[0-9A-F]{4}> <[0-9A-F]{4}> (\[(?:<[0-9A-F]+> )+\]|<[0-9A-F]+>)")


def streams(content: bytes) -> list[bytes]:
    """All compressed streams: page, fonts, pictures."""
    return [zlib.decompressobj().decompress(found) for found in STREAM.findall(content)]


def page(content: bytes) -> bytes:
    """What is drawn."""
    return next(stream for stream in streams(content) if stream.startswith(b"/GSa gs"))


def characters(content: bytes) -> set[str]:
    """What a reader of the file can find and copy."""
    codes = [code for block in CODES.findall(content) for code in re.findall(rb"<([0-9A-F]+)>", block)]
    return {bytes.fromhex(code.decode()).decode("utf-16-be") for code in codes}


def test_the_page_has_the_size_of_the_sheet() -> None:
    content = pdf(busy(size=(960, 600)))
    assert content.startswith(b"%PDF-")
    assert content.count(b"/Type /Page\n") == 1
    assert b"/MediaBox [0 0 720 450]" in re.sub(rb"\.0+(?=\D)", b"", content)


def test_every_character_can_be_found() -> None:
    sheet = busy()
    used = set("".join(text.text for text in texts(sheet)).replace(" ", ""))
    assert used <= characters(pdf(sheet))


def test_letters_are_shown_as_text() -> None:
    sheet = busy()
    assert page(pdf(sheet)).count(b" Tj") == sum(len(text.text) for text in texts(sheet))


@pytest.mark.parametrize("font", [b"Pretendard-Regular", b"Pretendard-SemiBold", b"OptvizSymbols-Bold"])
def test_fonts_are_embedded(font: bytes) -> None:
    content = pdf(busy())
    descriptor = re.search(rb"/FontDescriptor\s*/FontName /(?:[A-Z]+\+)?" + font + rb"\s(.*?)>>", content, re.DOTALL)
    assert descriptor is not None
    assert b"/FontFile2" in descriptor[1]
    assert len(content) < 400_000


def test_pictures_lose_nothing() -> None:
    content = pdf(busy())
    assert b"/Subtype /Image" in content
    assert b"/DCTDecode" not in content


def test_opaque_lines_are_strokes_along_their_points() -> None:
    line = Line(points=np.array([(10.0, 10.0), (40.0, 30.0), (70.0, 10.0)]), color="#ff0000", width=2.0)
    assert re.search(rb"10 10 m\s40 30 l\s70 10 l\sS\s", page(pdf(Sheet(width=80.0, height=40.0, marks=(line,)))))


def test_the_file_names_title_and_program() -> None:
    content = pdf(busy())
    assert b"/Title (\xfe\xff" + "제목 A title".encode("utf-16-be") in content
    assert "optviz".encode("utf-16-be") in content


def test_the_same_sheet_gives_the_same_file() -> None:
    assert pdf(busy()) == pdf(busy())


def test_control_characters_do_no_harm() -> None:
    assert pdf(busy((CONTROL,))).startswith(b"%PDF-")


def test_a_scene_without_panels_becomes_a_page() -> None:
    assert pdf(empty()).rstrip().endswith(b"%%EOF")
