"""English and right-to-left text side by side: each line comes back whole from both readers, whatever is beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from leafletpress.languages import language
from leafletpress.pdf.document import write_document
from leafletpress.pdf.page import Item, Page, Tag
from leafletpress.pdf.structure import Element
from leafletpress.typography.fonts import FontLibrary
from leafletpress.typography.paragraph import set_paragraph
from leafletpress.typography.stages import ParagraphStyle, Run
from leafletpress.verify.read_back import read_back
from leafletpress.verify.reader_faults import parts_from_right, words_from_left
from tests.pdf.conftest import ALL, Paragraph, Sheet, info, runs_of
from tests.pdf.test_extraction import SAMPLES, data, folded, pdfium, pdfjs, poppler
from tests.typography.conftest import FAMILIES
from tests.verify.readers import strays

READERS = {"poppler": poppler, "pdfium": pdfium, "pdf.js": pdfjs}
COLUMNS, WIDTH = (60, 320), 200

Row = tuple[Paragraph, Paragraph]
SetRows = Callable[..., Sheet]


@pytest.fixture(scope="module")
def set_rows(library: FontLibrary) -> SetRows:
    """Set rows of a left paragraph in English and a right one in another language, their baselines level."""

    def style(tag: str) -> ParagraphStyle:
        families = (*FAMILIES.get(tag, ("Noto Sans",)), *(name for names in ALL for name in names))
        return ParagraphStyle(12, 26, library.stack(tuple(dict.fromkeys(families))), language(tag).direction)

    def make(document: str, beside: str, rows: Sequence[Row], *, is_two_way: bool = True) -> Sheet:
        tree = Element("Document")
        items: list[Item] = []
        other = beside if document == "en" else document
        said: list[str] = []
        top = 2350.0
        for row in rows:
            heights = []
            for left, tag, parts in zip(COLUMNS, ("en", other), row, strict=True):
                runs = [Run(part, language=tag) if isinstance(part, str) else part for part in parts]
                placed = set_paragraph(runs, WIDTH, style(tag))
                element = tree.add("P", language=None if tag == document else tag)
                items += runs_of(placed.lines, Tag(element), left, top)
                said += [line.text for line in placed.lines]
                heights.append(placed.height)
            top -= max(heights) + 6
        page = Page(595, 2400, tuple(items))
        about = info(document)._replace(beside=beside) if is_two_way else info(document)
        return Sheet(write_document([page], tree, about), tuple(said))

    return make


def rows_beside(tag: str) -> list[Row]:
    """Return every sample of a language beside one in English."""
    english = SAMPLES["en"]
    return [(english[number % len(english)], sample) for number, sample in enumerate(SAMPLES[tag])]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("tag", ["ar", "ur"])
@pytest.mark.parametrize("english_first", [True, False], ids=["proof", "bilingual"])
def test_every_line_comes_back(tag: str, reader: str, *, english_first: bool, set_rows: SetRows) -> None:
    document, beside = ("en", tag) if english_first else (tag, "en")
    sheet = set_rows(document, beside, rows_beside(tag))
    assert len(sheet.lines) > 40
    assert strays(READERS[reader](sheet.data), sheet.lines) == []


URDU: Paragraph = ["سوال ہوں تو ہمیں فون کریں۔"]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "row",
    [
        (["• rest in bed"], ["• بستر پر آرام"]),
        (["Doctors call a broken bone a ", Run("fracture", bold=True), ". It can be very painful."], URDU),
        (["Who may it help?"], ["MRI اسکین"]),
        (["Call ", data("0118 496 0368"), "."], [data("0118 496 0368")]),
        (["2–4"], [data("2–4")]),
        (["(see below)"], ["(", data("CT"), ")۔"]),
        (["As it is"], ["(کولہوں"]),
        (["Reference"], ["1,000 ", data("RAD_0067")]),
        (["A web site:"], ["سائٹ ", data("https://www.example.org/a-b/c-d"), " دیکھیں"]),
    ],
    ids=["bullets", "bold", "question", "telephone", "range", "brackets", "bracket", "codes", "address"],
)
def test_one_row_on_one_baseline(row: Row, reader: str, set_rows: SetRows) -> None:
    sheet = set_rows("ur", "en", [row])
    assert strays(READERS[reader](sheet.data), sheet.lines) == []


def test_what_parts_the_lines_is_in_no_tag_and_no_text(set_rows: SetRows) -> None:
    pdf = read_back(set_rows("ur", "en", rows_beside("ur")).data)
    heard = [element.text for element in pdf.elements if element.text]
    assert len(heard) == 2 * len(SAMPLES["ur"])
    assert heard[0] == "Your office waffle: fi ffl, “quotes”, don’t, AVATAR, 2–4 hours, 1/2, ½, é, £5 (really)…"
    assert heard[1] == "سیکروپلاسٹی (Sacroplasty) کے بارے میں"
    assert [text for text in pdf.artifacts if text.strip()] == []


# --- a line of right-to-left words alone, in a document in English ---


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    ("tag", "phrase"), [("ur", "فزیو تھراپی"), ("ckb", "کوردیی سۆرانی"), ("ar", "العلاج الطبيعي بعد العملية")]
)
@pytest.mark.parametrize("english", ["Physiotherapy", "Call us. It is free."])
def test_a_phrase_comes_back_from_beside_english(
    reader: str, tag: str, phrase: str, english: str, set_rows: SetRows
) -> None:
    sheet = set_rows("en", tag, [([english], [phrase]), ([english], [phrase.split()[0]])], is_two_way=False)
    assert strays(READERS[reader](sheet.data), sheet.lines) == []


# --- an English line with Urdu words in it ---


def quoting(words: str) -> Row:
    return ["Say ", Run(words, language="ur"), " twice (once a day)."], URDU


def test_pdfium_keeps_an_urdu_word_in_its_place(set_rows: SetRows) -> None:
    sheet = set_rows("en", "ur", [quoting("فریکچر")])
    assert strays(pdfium(sheet.data), sheet.lines) == []


def test_poppler_reads_the_parts_from_the_right_which_is_its_own_fault(set_rows: SetRows) -> None:
    """Poppler orders all lines of a page alike. On a page of mostly left-to-right letters it would part Urdu lines."""
    found = folded(poppler(set_rows("en", "ur", [quoting("فریکچر")]).data))
    assert "twice (once a day).فریکچر Say" in found
    assert folded(parts_from_right("Say رچکیرف twice (once a day).")) == "twice (once a day).فریکچر Say"


def test_pdfium_reads_urdu_words_from_the_left_which_is_its_own_fault(set_rows: SetRows) -> None:
    """PDFium turns each stretch of letters round, and the spaces between them belong to none."""
    assert "Say تھراپی فزیو twice" in folded(pdfium(set_rows("en", "ur", [quoting("فزیو تھراپی")]).data))
    assert words_from_left("Say یپارھت ویزف twice") == "Say تھراپی فزیو twice"
