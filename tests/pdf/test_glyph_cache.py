"""The glyph cache: what is kept for the documents of a process never shows in any of them."""

from __future__ import annotations

import pytest

from leafletpress.pdf import glyph_cache
from leafletpress.pdf.embed import EmbeddedFont, font_program
from leafletpress.pdf.objects import ObjectFile
from leafletpress.pdf.reading_order import strings
from leafletpress.typography.fonts import FontLibrary
from leafletpress.typography.paragraph import set_paragraph
from leafletpress.typography.stages import ParagraphStyle, Run

GREETING, OTHERS = "السَّلام عليكم", ("كم السلام", "عليكم السَّلام لا")


def document(library: FontLibrary, text: str) -> tuple[list[str], bytes]:
    """Return the operations that show an Arabic text, and a file with its font."""
    font, file = EmbeddedFont(library.face("Noto Sans Arabic"), "F1"), ObjectFile()
    shown = show(font, library, text)
    font.write(file)
    return shown, file.finish(file.add("<<>>"), file.add("<<>>"))


def show(font: EmbeddedFont, library: FontLibrary, text: str) -> list[str]:
    style = ParagraphStyle(10, 20, library.stack(["Noto Sans Arabic"]), "rtl")
    lines = set_paragraph([Run(text, language="ar")], 1000, style).lines
    return [
        font.encode(string, rtl=True)
        for line in lines
        for run in line.runs
        for string in strings(run, line, rtl_document=True)
    ]


@pytest.fixture
def _empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyph_cache, "_CACHES", {})
    font_program.cache_clear()


@pytest.mark.usefixtures("_empty")
def test_a_document_is_the_same_whatever_was_made_before_it(library: FontLibrary) -> None:
    alone = document(library, GREETING)
    for text in OTHERS:
        assert document(library, text) != alone
    assert document(library, GREETING) == alone
    glyph_cache._CACHES.clear()
    font_program.cache_clear()
    for text in (*OTHERS, GREETING):
        last = document(library, text)
    assert last == alone


@pytest.mark.usefixtures("_empty")
def test_a_full_case_is_changed_between_documents_and_not_within_one(
    library: FontLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glyph_cache, "MOST_ENCODED", 3)
    face = library.face("Noto Sans Arabic")
    font, first = EmbeddedFont(face, "F1"), glyph_cache.glyph_cache(face)
    begun = show(font, library, GREETING)
    assert first.full
    other = EmbeddedFont(face, "F1")
    assert glyph_cache.glyph_cache(face) is not first
    assert show(other, library, GREETING) == begun == show(font, library, GREETING)


@pytest.mark.usefixtures("_empty")
def test_documents_share_the_glyphs_of_a_face(library: FontLibrary) -> None:
    document(library, GREETING)
    before = font_program.cache_info()
    document(library, GREETING)
    assert font_program.cache_info().hits == before.hits + 1
