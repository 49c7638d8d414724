"""Fonts of layouts/fonts.yaml, and a small sheet that sets paragraphs and gives the PDF with its text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import pytest

from leafletpress.languages import language
from leafletpress.pdf.document import write_document
from leafletpress.pdf.inks import BLACK
from leafletpress.pdf.metadata import DocumentInfo
from leafletpress.pdf.page import GlyphRun, Item, Owner, Page, Tag
from leafletpress.pdf.structure import Element
from leafletpress.typography.fonts import FontLibrary
from leafletpress.typography.paragraph import set_paragraph
from leafletpress.typography.stages import Cluster, Glyph, Line, ParagraphStyle, Run
from tests.typography.conftest import FAMILIES, font_specs

A4 = (595.0, 842.0)

ALL = [FAMILIES[tag] for tag in ("ar", "ur", "hi", "pa", "zh-Hans", "dv", "nqo", "rhg")]

Paragraph = Sequence[Run | str]
SetSheet = Callable[..., "Sheet"]


@dataclass(frozen=True)
class Sheet:
    """Hold a PDF and the text that was set in it, line by line."""

    data: bytes
    lines: tuple[str, ...]


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> FontLibrary:
    return FontLibrary(font_specs(), tmp_path_factory.mktemp("fonts"))


@pytest.fixture(scope="session")
def set_sheet(library: FontLibrary) -> SetSheet:
    """Set paragraphs of a language on pages, tagged P; what is asked for again is the same sheet."""

    def make(tag: str, paragraphs: Sequence[Paragraph], *, width: float = 400, logical: bool = True) -> Sheet:
        return once(tag, tuple(map(tuple, paragraphs)), width, logical)

    @cache
    def once(tag: str, paragraphs: tuple[tuple[Run | str, ...], ...], width: float, logical: bool) -> Sheet:
        items: list[Item] = []
        lines: list[str] = []
        tree = Element("Document")
        top = 800.0
        for paragraph in paragraphs:
            runs = [Run(part, language=tag) if isinstance(part, str) else part for part in paragraph]
            direction = language(runs[0].language).direction if len(runs) == 1 else language(tag).direction
            families = dict.fromkeys((*FAMILIES.get(tag, ("Noto Sans",)), *(name for names in ALL for name in names)))
            style = ParagraphStyle(12, 26, library.stack(tuple(families)), direction)
            placed = set_paragraph(runs, width, style)
            items += runs_of(placed.lines, Tag(tree.add("P")), 90, top, logical=logical)
            lines += [line.text for line in placed.lines]
            top -= placed.height + 6
        return Sheet(write_document([Page(*A4, tuple(items))], tree, info(tag)), tuple(lines))

    return make


def runs_of(lines: Sequence[Line], owner: Owner, left: float, top: float, *, logical: bool = True) -> list[GlyphRun]:
    """Return the runs of a paragraph's lines as items, in logical order or as they are seen."""
    return [
        GlyphRun(owner, left + run.x, top - line.baseline, run, BLACK, line)
        for line in lines
        for run in (sorted(line.runs, key=lambda run: run.start) if logical else line.runs)
    ]


def info(tag: str = "en", title: str = "A test") -> DocumentInfo:
    return DocumentInfo(title, tag, "Leaflet team", date(2026, 5, 1), reference="RAD_0067", version="2")


def cluster(text: str, advance: int = 500, *glyphs: tuple[int, int, int, int]) -> Cluster:
    return Cluster(text, tuple(Glyph(*glyph) for glyph in glyphs or ((1, 0, 0, advance),)), advance)
