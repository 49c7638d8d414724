"""The frame that says how to ask for another language: names in columns, each in its script, for 2 languages or 40."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from leafletpress.content.model import Leaflet
from leafletpress.design.design import Designs
from leafletpress.languages import language
from leafletpress.layout.back_matter import set_another_language
from leafletpress.layout.box import VBox
from leafletpress.layout.breaks import Strictness
from leafletpress.layout.compose import compose_pages
from leafletpress.layout.composer import Composer
from leafletpress.layout.context import BlockContext
from leafletpress.layout.name_columns import NameColumns
from leafletpress.pdf.page import GlyphRun
from leafletpress.pdf.structure import Element
from leafletpress.translation.coverage import translate
from leafletpress.verify.read_back import read_back
from leafletpress.verify.text import pdfium, poppler
from tests.layout.conftest import MakeComposer, WriteLeaflet
from tests.layout.recording import PhraseBook

FORTY = [
    "en",
    "ar",
    "bg",
    "bn",
    "ckb",
    "cs",
    "es",
    "fa",
    "fr",
    "gu",
    "hi",
    "hu",
    "it",
    "kmr",
    "lt",
    "ne",
    "pa",
    "pl",
    "prs",
    "ps",
    "pt",
    "ro",
    "ru",
    "si",
    "so",
    "sq",
    "sr",
    "sw",
    "ta",
    "te",
    "th",
    "ti",
    "tr",
    "uk",
    "ur",
    "vi",
    "yi",
    "zh-Hans",
    "zh-Hant",
    "am",
]
LAYOUTS = {"standard": 1 / 3, "large-print": 1 / 2}  # of the page's height: what the frame may take
SMALL = "sections: [{heading: A heading, body: [Some text.]}]\n"
MakeSmall = Callable[[str, str], Composer]


@pytest.fixture
def small(write_leaflet: WriteLeaflet) -> Leaflet:
    return write_leaflet(SMALL)


@pytest.fixture
def composer(small: Leaflet, make_composer: MakeComposer) -> MakeSmall:
    return lambda tag, layout: make_composer(small, tag, layout, PhraseBook(tag))


def frame(composer: Composer, tags: Sequence[str]) -> VBox:
    context = BlockContext(Element("Document"), level=2)
    named = composer.design.languages.names.named
    found = set_another_language(composer, context, [named(language(tag)) for tag in tags])
    assert isinstance(found, VBox)
    return found


def columns(box: VBox) -> NameColumns:
    (found,) = [child for child in box.children if isinstance(child, NameColumns)]
    return found


def names(composer: Composer, tags: Sequence[str]) -> list[str]:
    return ["".join(run.text for run in name.inline.runs) for name in columns(frame(composer, tags)).names]


@pytest.mark.parametrize("tag", ["en", "pl", "ur"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_forty_languages_take_a_third_of_a_page_in_large_print_half_of_one(
    composer: MakeSmall, tag: str, layout: str
) -> None:
    own = composer(tag, layout)
    page = own.design.layout
    assert frame(own, FORTY).height_at(page.width) <= LAYOUTS[layout] * page.page_height


def test_names_stand_script_by_script_as_they_begin_a_line(composer: MakeSmall) -> None:
    tags = ["zh-Hans", "ur", "ar", "uk", "cs", "pl", "es", "kmr", "tr", "en"]
    assert names(composer("en", "standard"), tags) == [
        "Čeština",
        "Español",
        "Kurdî Kurmancî",
        "Polski",
        "Türkçe",
        "Українська",
        "اردو",
        "العربية",
        "中文 – 简体",
    ]
    assert names(composer("en", "standard"), tags[::-1]) == names(composer("en", "standard"), tags)


def test_neither_english_nor_the_leaflets_own_language_nor_one_made_up_is_named(composer: MakeSmall) -> None:
    assert names(composer("pl", "standard"), ["en", "pl", "hi", "en-XA", "ar-XB"]) == ["हिन्दी"]


@pytest.mark.parametrize("tag", ["en", "pl", "ur"])
@pytest.mark.parametrize("count", [2, 7, 13, 40])
def test_names_of_a_column_begin_at_one_edge_and_those_of_a_row_on_one_line(
    composer: MakeSmall, tag: str, count: int
) -> None:
    own, width = composer(tag, "standard"), 400.0
    box = columns(frame(own, ["hi", *FORTY[:count]]))
    arranged = box.arranged(width)
    lines = [item for item in box.place(0, 500, width) if isinstance(item, GlyphRun) and item.run.text.strip()]
    edges = {round(item.x + item.run.width if own.rtl else item.x) for item in lines}
    baselines = {round(item.baseline, 2) for item in lines}
    first = {round(width - offset if own.rtl else offset) for offset in arranged.offsets}
    assert edges >= first
    assert baselines >= {round(500 - row.baseline, 2) for row in arranged.rows}
    assert sum(len(column) for column in arranged.columns) == len(box.names)


def test_the_ink_of_a_row_does_not_meet_that_of_the_next(composer: MakeSmall) -> None:
    for layout in LAYOUTS:
        own = composer("en", layout)
        arranged = columns(frame(own, FORTY)).arranged(own.design.layout.width - 2 * own.padding())
        for column in arranged.columns:
            for upper, lower, row, below in zip(column, column[1:], arranged.rows, arranged.rows[1:], strict=False):
                assert row.baseline + upper.below < below.baseline - lower.above


def test_a_name_as_wide_as_two_columns_goes_on_below(composer: MakeSmall) -> None:
    box = columns(frame(composer("en", "large-print"), ["kmr", "pl", "cs", "es", "fr", "it"]))
    width = 3.4 * max(name.min_width for name in box.names)
    heights = [box.names[cell.number].lines_at(cell.width) for column in box.arranged(width).columns for cell in column]
    assert sorted(heights)[-2:] == [1, 2]


def test_the_frame_stays_whole_and_where_no_page_holds_it_rows_are_kept_together(composer: MakeSmall) -> None:
    own = composer("en", "large-print")
    box, width = frame(own, FORTY), own.design.layout.width
    for strictness in (Strictness.DISCOURAGED, Strictness.AVOIDED, Strictness.OPENED, Strictness.FORBIDDEN):
        assert box.cut(width, 200, strictness) is None
    parts = box.cut(width, 200, Strictness.OPEN_BOXES)
    assert parts is not None
    upper, lower = (columns(part) for part in parts if isinstance(part, VBox))
    assert [*upper.names, *lower.names] == [*columns(box).names]
    assert parts[0].height_at(width) <= 200
    assert min(upper.lines_at(width), lower.lines_at(width)) >= 2


@pytest.mark.parametrize("tag", ["en", "pl", "ur"])
@pytest.mark.parametrize(
    "others",
    [FORTY, ["ckb", "am"], ["pl", "ur", "ckb", "hi"], ["ckb", "yi", "zh-Hans"]],
    ids=["forty", "two", "four", "three"],
)
def test_every_name_comes_back_tagged_with_its_language(
    small: Leaflet, designs: Designs, tmp_path: Path, tag: str, others: list[str]
) -> None:
    design = designs.design("standard", small.brand, small.where)
    own = PhraseBook(tag)
    data = (
        compose_pages(
            translate(small, own.language, None, own),
            design,
            root=tmp_path,
            state="draft",
            overdue=False,
            available_in=[design.languages.names.named(language(other)) for other in others],
        )
        .pdf()
        .data
    )
    told = read_back(data).tag_tree
    read = [" ".join(unicodedata.normalize("NFC", "".join(reader(data))).split()) for reader in (poppler, pdfium)]
    for other in others:
        if other in {"en", tag}:
            continue
        (line,) = [line for line in told.splitlines() if f"LBody [{other}]" in line]
        name = unicodedata.normalize("NFC", line.partition(": ")[2])
        assert all(name in text.translate(UNSEEN) for text in read), name


UNSEEN = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c"))
