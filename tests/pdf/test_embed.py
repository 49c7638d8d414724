"""The embedded font: glyphs as fontTools reads them, codes that say their text, tables that add up."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from leafletpress.pdf.embed import EmbeddedFont
from leafletpress.pdf.objects import ObjectFile
from leafletpress.pdf.pieces import ALM, LRM, RLM, Piece
from leafletpress.pdf.reading_order import strings
from leafletpress.pdf.subset import single
from leafletpress.pdf.to_unicode import read_to_unicode, to_unicode
from leafletpress.typography.fonts import Face, FontLibrary
from leafletpress.typography.paragraph import set_paragraph
from leafletpress.typography.stages import Cluster, Glyph, ParagraphStyle, PlacedRun, Run
from leafletpress.verify.page_text import MARKS
from tests.pdf.conftest import cluster

MARK = (ALM, LRM, RLM)
MARKED = "اَلسَّلَامُ عَلَيْكُمْ ہڈی"


@pytest.fixture(scope="module")
def urdu(library: FontLibrary) -> Face:
    return library.face("Noto Nastaliq Urdu")


@pytest.fixture(scope="module")
def latin(library: FontLibrary) -> Face:
    return library.face("Noto Sans")


def runs(library: FontLibrary, text: str, family: str, tag: str) -> Iterator[PlacedRun]:
    style = ParagraphStyle(10, 20, library.stack([family]), "rtl" if tag in ("ar", "ur") else "ltr")
    for line in set_paragraph([Run(text, language=tag)], 1000, style).lines:
        yield from line.runs


@dataclass
class Written:
    """Hold what has been encoded: the file (which must stay open), the font dictionary, the font program."""

    pdf: pikepdf.Pdf
    dictionary: pikepdf.Object
    program: TTFont


def written(font: EmbeddedFont) -> Written:
    file = ObjectFile()
    number = font.write(file)
    pages = file.add("<</Type/Pages/Count 0/Kids[]>>")
    pdf = pikepdf.open(io.BytesIO(file.finish(file.add(f"<</F {number} 0 R/Pages {pages} 0 R>>"), file.add("<<>>"))))
    program = pdf.Root.F.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()
    return Written(pdf, pdf.Root.F, TTFont(io.BytesIO(program), checkChecksums=2))


def shown_by(operation: str) -> list[int]:
    """Return the codes that an operation shows, as qpdf reads them."""
    read = pikepdf.Object.parse(operation[:-2].encode("latin-1"))
    listed = list(read) if isinstance(read, pikepdf.Array) else [read]
    strings = [bytes(part) for part in listed if isinstance(part, pikepdf.String)]
    return [int.from_bytes(string[at : at + 2], "big") for string in strings for at in range(0, len(string), 2)]


def outline(font: TTFont, name: str, dx: int = 0, dy: int = 0) -> list[Any]:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(TransformPen(pen, (1, 0, 0, 1, dx, dy)))
    return list(pen.value)


def test_a_composite_is_drawn_like_its_parts(library: FontLibrary, urdu: Face) -> None:
    font = EmbeddedFont(urdu, "F1")
    source = TTFont(urdu.embed_path)
    shown: list[tuple[int, Cluster]] = []
    for run in runs(library, MARKED, urdu.family, "ur"):
        encoded = ((font.encode([Piece((one,), 0, one.advance)], rtl=True), one) for one in run.clusters)
        shown += ((shown_by(operation)[-1], one) for operation, one in encoded)
    made = written(font).program
    assert any(len(one.glyphs) > 1 for _, one in shown)
    for code, one in shown:
        drawn, pen = [], 0
        for glyph in one.glyphs:
            drawn += outline(source, source.getGlyphName(glyph.id), pen + glyph.dx, glyph.dy)
            pen += glyph.advance
        assert outline(made, made.getGlyphName(code)) == drawn


def test_tables_say_what_the_glyphs_are(library: FontLibrary, urdu: Face) -> None:
    font = EmbeddedFont(urdu, "F1")
    for run in runs(library, MARKED, urdu.family, "ur"):
        for string in strings(run, None, rtl_document=True):
            font.encode(string, rtl=True)
    made = written(font).program
    stated = {key: getattr(made["maxp"], key) for key in vars(made["maxp"]) if key.startswith("max")}
    box = [getattr(made["head"], key) for key in ("xMin", "yMin", "xMax", "yMax")]
    made["maxp"].recalc(made)
    made["hhea"].recalc(made)
    computed = {key: getattr(made["maxp"], key) for key in stated}
    for key in ("maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours", "maxComponentElements"):
        assert stated[key] == computed[key], key
    assert stated["maxComponentDepth"] >= 1
    assert box == [getattr(made["head"], key) for key in ("xMin", "yMin", "xMax", "yMax")]


def test_every_code_has_a_text_and_a_width(library: FontLibrary, urdu: Face) -> None:
    font = EmbeddedFont(urdu, "F1")
    for run in runs(library, MARKED, urdu.family, "ur"):
        for string in strings(run, None, rtl_document=True):
            font.encode(string, rtl=True)
    made = written(font)
    dictionary, program = made.dictionary, made.program
    texts = read_to_unicode(dictionary.ToUnicode.read_bytes())
    widths = dictionary.DescendantFonts[0].W[1]
    assert list(texts) == list(range(1, len(texts) + 1))
    assert len(widths) == len(texts)
    # Right-to-left: one character a code, but for what is said to pdf.js (see leafletpress/pdf/turned.py).
    assert all(len(text.translate(MARKS)) == 1 for text in texts.values() if text not in MARK)
    for code, width in enumerate(widths, 1):
        advance = program["hmtx"][program.getGlyphName(code)][0]
        assert float(width) == pytest.approx(advance * 1000 / urdu.upem, abs=0.01)


def test_equal_clusters_have_one_code_and_another_text_has_another(latin: Face) -> None:
    font = EmbeddedFont(latin, "F1")
    glyph = (40, 0, 0, latin.advance(40))
    first, same, other = (cluster(text, glyph[3], glyph) for text in ("A", "A", "Α"))
    shown = font.encode([Piece((first, same, other), 0, 0)], rtl=False)
    assert shown_by(shown) == [1, 1, 2]
    made = written(font).program
    assert outline(made, made.getGlyphName(2)) == outline(made, made.getGlyphName(1)) != []


def test_kerning_becomes_a_move_and_no_glyph(latin: Face) -> None:
    font = EmbeddedFont(latin, "F1")
    advance = latin.advance(40)
    plain, kerned = (cluster("A", advance + kern, (40, 0, 0, advance + kern)) for kern in (0, -80))
    assert font.encode([Piece((kerned, plain), 0, 0)], rtl=False) == "[(\0\1)80(\0\1)]TJ"


def test_every_code_is_safe_in_a_string(latin: Face) -> None:
    """Parentheses, backslashes and line ends are codes like any other, beside moves and without."""
    font = EmbeddedFont(latin, "F1")
    clusters = tuple(cluster(chr(0x4E00 + place), 500, (40, place, 0, 500)) for place in range(600))
    assert shown_by(font.encode([Piece(clusters, 0, 0)], rtl=False)) == list(range(1, 601))
    for place, one in enumerate(clusters, 1):
        apart = [Piece((one,), 0, one.advance), Piece((one,), 1000, one.advance)]
        assert shown_by(font.encode(apart, rtl=False)) == [place, place]


def test_a_cluster_without_glyphs_is_blank_and_keeps_its_text(latin: Face) -> None:
    font = EmbeddedFont(latin, "F1")
    font.encode([Piece((Cluster("\u2060", (), 0),), 0, 0)], rtl=False)
    made = written(font)
    dictionary, program = made.dictionary, made.program
    assert read_to_unicode(dictionary.ToUnicode.read_bytes()) == {1: "\u2060"}
    assert outline(program, program.getGlyphName(1)) == []


def test_a_cluster_without_text_is_refused(latin: Face) -> None:
    with pytest.raises(ValueError, match="without text"):
        EmbeddedFont(latin, "F1").encode([Piece((Cluster("", (Glyph(40, 0, 0, 500),), 500),), 0, 0)], rtl=False)


def test_accented_letters_of_the_font_keep_their_parts(library: FontLibrary, latin: Face) -> None:
    font, source = EmbeddedFont(latin, "F1"), TTFont(latin.embed_path)
    text = "éŁźçąEe"
    for run in runs(library, text, latin.family, "pl"):
        for string in strings(run, None, rtl_document=False):
            font.encode(string, rtl=False)
    made = written(font).program
    for code, char in enumerate(text, 1):
        assert outline(made, made.getGlyphName(code)) == outline(source, source.getBestCmap()[ord(char)])


def test_the_subset_tag_comes_from_the_content(latin: Face) -> None:
    names = []
    for text in ("A", "A", "B"):
        font = EmbeddedFont(latin, "F1")
        font.encode([Piece((cluster(text, 500, (ord(text) - 29, 0, 0, 500)),), 0, 0)], rtl=False)
        made = written(font)
        names.append(str(made.dictionary.BaseFont))
    assert names[0] == names[1] != names[2]
    assert re.fullmatch(r"/[A-Z]{6}\+NotoSans-Regular", names[0])


@pytest.mark.parametrize("count", [1, 254, 255, 256, 600])
def test_to_unicode_and_back(count: int) -> None:
    texts = [chr(0x4E00 + place) for place in range(count - 1)] + ["लक्ष्य 😀"]
    assert read_to_unicode(to_unicode(texts)) == dict(enumerate(texts, 1))


def test_cmaps_of_others_are_read() -> None:
    source = b"2 beginbfchar <01> <0041> <02><D83DDE00> endbfchar 1 beginbfrange <0010> <0012> <0061> endbfrange"
    assert read_to_unicode(source) == {1: "A", 2: "😀", 0x10: "a", 0x11: "b", 0x12: "c"}


def test_a_blank_needs_no_outline() -> None:
    assert single(()) is None
    assert single(((7, 0, 0),)) == 7


@pytest.mark.parametrize("count", [1, 255, 256, 257, 600])
def test_no_range_of_codes_goes_from_one_first_byte_to_the_next(count: int) -> None:
    """Readers need not take it (Adobe Technical Note 5014, 7.2)."""
    said = to_unicode([chr(0x4E00 + number) for number in range(count)]).decode()
    ranges = [(int(first, 16), int(last, 16)) for first, last in re.findall(r"\n<(....)> <(....)> \[", said)]
    assert [first // 256 for first, _ in ranges] == [last // 256 for _, last in ranges]
    assert [code for first, last in ranges for code in range(first, last + 1)] == list(range(1, count + 1))
