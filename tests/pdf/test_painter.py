"""Pages as data -> a PDF: a document with every kind of element and item, read back as a listener hears it."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from leafletpress.pdf.document import write_document
from leafletpress.pdf.forms import Form
from leafletpress.pdf.inks import BLACK, Colour, Rgb
from leafletpress.pdf.metadata import xmp
from leafletpress.pdf.page import (
    FOOTER,
    HEADER,
    LAYOUT,
    Bookmark,
    GlyphRun,
    Ink,
    Item,
    LinkArea,
    Owner,
    Page,
    Picture,
    Rect,
    Segment,
    Shape,
    Stroke,
    Tag,
)
from leafletpress.pdf.structure import Element, TagError
from leafletpress.typography.fonts import FontLibrary
from leafletpress.typography.paragraph import set_paragraph
from leafletpress.typography.stages import ParagraphStyle, Run
from leafletpress.verify.read_back import ReadBack, read_back
from tests.conftest import ExpectText
from tests.pdf.conftest import A4, info, runs_of
from tests.typography.conftest import FAMILIES

PATH = Path("spine.svg")
DOT = Form(("/Type/XObject/Subtype/Form/BBox[0 0 100 50]",), b"0 0 100 50 re f")


class Press:
    """Gather items from the top of a page, page by page."""

    def __init__(self, library: FontLibrary, tag: str = "en") -> None:
        self.tree, self.library, self.tag = Element("Document"), library, tag
        self.items: list[Item] = []
        self.contents: list[tuple[Item, ...]] = []
        self.y = 800.0

    def runs(self, text: str, owner: Owner, x: float = 50, tag: str | None = None) -> list[GlyphRun]:
        spoken = tag or self.tag
        style = ParagraphStyle(12, 20, self.library.stack((*FAMILIES.get(spoken, ()), "Noto Sans")))
        line = set_paragraph([Run(text, language=spoken)], 1000, style).lines[0]
        return runs_of([line._replace(baseline=0)], owner, x, self.y, logical=False)

    def say(self, element: Element, text: str, x: float = 50, tag: str | None = None, at: int | None = None) -> None:
        self.items += self.runs(text, Tag(element, at), x, tag)

    def line(self, element: Element, text: str, x: float = 50) -> None:
        self.say(element, text, x)
        self.y -= 20

    def turn(self) -> None:
        self.contents.append(tuple(self.items))
        self.items, self.y = [], 700

    def pages(self) -> list[Page]:
        self.turn()
        self.y = 830
        head: tuple[Ink, ...] = (Shape(HEADER, (Rect(0, 825, 595, 17),), fill=BLACK),)
        head += tuple(self.runs("Running head", HEADER))
        self.y = 20
        foot = tuple(self.runs("Reference 7", FOOTER, 300))
        count = len(self.contents)
        folios = [tuple(self.runs(f"Page {number} of {count}", FOOTER)) for number in range(1, count + 1)]
        return [Page(*A4, items, head, foot, folio) for items, folio in zip(self.contents, folios, strict=True)]

    def finish(self) -> bytes:
        return write_document(self.pages(), self.tree, info(self.tag, "A leaflet about backs"))


def whole_document(library: FontLibrary) -> bytes:
    press = Press(library)
    section = press.tree.add("Sect")
    press.items.append(Bookmark("Your back", 1, press.y + 12))
    press.line(section.add("H1"), "Your back")
    paragraph = section.add("P")
    press.line(paragraph, "This paragraph begins on one page")
    press.items.append(Bookmark("Risks", 2, press.y))
    linked = section.add("P")
    press.say(linked, "See ", at=0)
    link = linked.add("Link", at=4)
    press.say(link, "example.org", 80, at=4)
    area = 80, press.y - 3, 150, press.y + 9
    press.items.append(LinkArea(link, "https://example.org/", area, "The leaflet on the web"))
    press.say(linked, " for ", 150, at=15)
    press.say(linked.add("Span", language="ur", at=20), "اردو", 180, "ur", at=20)
    press.y -= 20
    points = section.add("L", numbering="Disc")
    for text in ("Rest", "Walk"):
        item = points.add("LI")
        press.say(item.add("Lbl"), "•")
        press.line(item.add("LBody"), text, 70)
    table = section.add("Table")
    head = table.add("THead").add("TR")
    body = table.add("TBody").add("TR")
    press.line(head.add("TH", scope="Column"), "Risk")
    press.line(head.add("TH", scope="Column"), "Chance")
    press.items.append(Shape(LAYOUT, (Segment(50, press.y, 300, press.y),), stroke=Stroke(BLACK, 1)))
    press.line(body.add("TH", scope="Row"), "Pain")
    body.add("TD")
    figure = Tag(section.add("Figure", alt="A spine from the side"))
    press.items.append(Picture(figure, (50, 300, 150, 350), PATH, "D", DOT, (1, 1)))
    note = section.add("Aside")
    press.line(note.add("P"), "Ask staff")
    section.add("P").add("Span")
    press.turn()
    press.items += press.runs("Risk again", LAYOUT)
    press.y -= 20
    press.line(paragraph, "and ends on the next.")
    return press.finish()


@pytest.fixture(scope="module")
def pdf(library: FontLibrary) -> bytes:
    return whole_document(library)


@pytest.fixture(scope="module")
def told(pdf: bytes) -> ReadBack:
    return read_back(pdf)


def test_the_document_is_heard_in_order(told: ReadBack, expect_text: ExpectText) -> None:
    expect_text("pdf/tag_tree.txt", told.tag_tree)


def test_what_stands_around_the_text_is_an_artifact(told: ReadBack) -> None:
    assert told.artifacts == ("Running head Page 1 of 2 Reference 7", "Running head Risk again Page 2 of 2 Reference 7")
    assert "Page" not in "".join(told.pages)


def test_title_language_outline_fonts_and_sizes(told: ReadBack) -> None:
    assert (told.title, told.language) == ("A leaflet about backs", "en")
    assert told.outline == ("Your back", "  Risks")
    assert sorted(font.name[7:] for font in told.fonts) == ["NotoNastaliqUrdu-Regular", "NotoSans-Regular"]
    assert all(font.embedded for font in told.fonts)
    assert told.smallest_size == 12


def test_the_catalogue_says_what_accessible_files_must(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        root, page = opened.Root, opened.pages[0]
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert str(root.Lang) == "en"
        assert str(page.Tabs) == "/S"
        assert int(page.StructParents) == 0
        assert [int(label) for label in (root.PageLabels.Nums[0],)] == [0]


def test_a_link_is_described_printed_and_owned(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        link = opened.pages[0].Annots[0]
        assert (str(link.Contents), str(link.A.URI), int(link.F)) == (
            "The leaflet on the web",
            "https://example.org/",
            4,
        )
        parents = opened.Root.StructTreeRoot.ParentTree.Nums
        owners = dict(zip(map(int, list(parents)[::2]), list(parents)[1::2], strict=True))
        assert str(owners[int(link.StructParent)].S) == "/Link"


def test_nothing_is_left_over_for_repair(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf), attempt_recovery=False) as opened:
        assert opened.check_pdf_syntax() == []


def test_the_same_document_is_the_same_bytes(library: FontLibrary, pdf: bytes) -> None:
    assert whole_document(library) == pdf


SCRIPT = """
import hashlib, sys
from pathlib import Path
from leafletpress.typography.fonts import FontLibrary
from tests.typography.conftest import font_specs
from tests.pdf.test_painter import whole_document
print(hashlib.sha256(whole_document(FontLibrary(font_specs(), Path(sys.argv[1])))).hexdigest())
"""


def test_hash_seeds_and_processes_change_nothing(library: FontLibrary) -> None:
    made = set()
    for seed in ("1", "2"):
        command = [sys.executable, "-c", SCRIPT, str(library.cache)]
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])}
        made.add(subprocess.run(command, env=environment, capture_output=True, check=True, text=True).stdout)
    assert len(made) == 1


def test_no_font_of_reportlab_and_no_clock_gets_in(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        plain = b"".join(
            item.read_bytes() if isinstance(item, pikepdf.Stream) else item.unparse() for item in opened.objects
        )
    assert b"Helvetica" not in plain
    assert b"ReportLab" not in plain
    assert set(re.findall(rb"20\d\d-\d\d-\d\dT", plain)) == {b"2026-05-01T"}


def content_of(data: bytes, page: int = 0) -> list[str]:
    """Return the operators of a page, one a line."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        contents = opened.pages[page].Contents
        streams = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
        return b"\n".join(stream.read_bytes() for stream in streams).decode("latin-1").split("\n")


def test_everything_is_inside_one_tag_or_artifact(pdf: bytes) -> None:
    depth = 0
    for operator in content_of(pdf):
        depth += operator.endswith("BDC") - (operator == "EMC")
        assert depth in (0, 1)
        assert depth or not operator.endswith(("ET", "Tj", "TJ", "S", "f", "Do")), operator
    assert depth == 0


def test_the_tree_stays_as_it_is_while_pages_are_painted(library: FontLibrary) -> None:
    press = Press(library)
    press.line(press.tree.add("P"), "A line")

    def tree() -> list[object]:
        return [(one.role, {**one.attributes}, [*one.placed]) for one in press.tree.walk()]

    before = tree()
    press.finish()
    assert tree() == before


def test_an_owner_that_is_not_in_the_tree_is_found_out(library: FontLibrary) -> None:
    press = Press(library)
    press.line(Element("P"), "An element of another tree")
    with pytest.raises(TagError, match=r"Element\('P'.*on page 1 is not in the document's tree"):
        press.finish()


def test_what_stands_between_two_tags_is_an_artifact_and_states_stay_outside(library: FontLibrary) -> None:
    press = Press(library)
    press.line(press.tree.add("P"), "One")
    dots = Stroke(Colour(Rgb(1, 0, 0)), 2, dots=3)
    press.items.append(Shape(LAYOUT, (Segment(0, 9, 9, 9), Segment(0, 5, 9, 5)), stroke=dots))
    press.line(press.tree.add("P"), "Two")
    code = content_of(press.finish())
    begin = code.index("/Artifact<</Type/Layout>>BDC")
    assert code[begin - 5 : begin] == ["EMC", "1 0 0 RG", "2 w", "1 J", "[0 3] 0 d"]
    assert code[begin + 1 : begin + 6] == ["n 0 9 m 9 9 l S", "n 0 5 m 9 5 l S", "EMC", "[] 0 d", "0 J"]


def test_items_of_one_owner_in_a_row_have_one_mark(library: FontLibrary) -> None:
    press = Press(library)
    paragraph = press.tree.add("P")
    press.line(paragraph, "One line")
    press.line(paragraph, "and the next")
    assert sum(operator.startswith("/P<<") for operator in content_of(press.finish())) == 1


def test_items_that_say_their_place_are_heard_in_its_order(library: FontLibrary) -> None:
    press = Press(library)
    paragraph = press.tree.add("P")
    press.say(paragraph, "second", 100, at=6)
    press.say(paragraph, "first", 50, at=0)
    assert "first second" in read_back(press.finish()).tag_tree


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "example.org", "data:text/html,x"])
def test_links_lead_only_where_leaflets_may(url: str, library: FontLibrary) -> None:
    press = Press(library)
    press.items.append(LinkArea(press.tree.add("Link"), url, (0, 0, 9, 9), "x"))
    with pytest.raises(ValueError, match="not an address"):
        press.finish()


def test_addresses_are_written_in_ascii(library: FontLibrary) -> None:
    press = Press(library)
    link = press.tree.add("P").add("Link")
    press.line(link, "x")
    press.items.append(LinkArea(link, "https://example.org/ä(b)?c=d%20e", (0, 0, 9, 9), "x"))
    with pikepdf.open(io.BytesIO(press.finish())) as opened:
        assert str(opened.pages[0].Annots[0].A.URI) == "https://example.org/%C3%A4%28b%29?c=d%20e"


def test_what_stands_on_several_pages_is_what_would_have_been_painted(library: FontLibrary) -> None:
    press = Press(library, "ar")
    for number in range(6):
        press.line(press.tree.add("P"), f"صفحة {number}")
        press.turn()
    pages = press.pages()
    copies = [page._replace(head=tuple(list(page.head)), foot=tuple(list(page.foot))) for page in pages]  # noqa: C414
    assert len({id(page.foot) for page in copies}) == len(pages)
    one, other = (write_document(found, press.tree, info("ar")) for found in (pages, copies))
    assert one == other


def test_a_note_has_an_id(library: FontLibrary) -> None:
    press = Press(library)
    press.line(press.tree.add("Note"), "A note")
    with pikepdf.open(io.BytesIO(press.finish())) as opened:
        root = opened.Root.StructTreeRoot
        assert str(root.K.K[0].ID) == str(root.IDTree.Kids[0].Names[0]) == "note0001"


def test_a_right_to_left_document_says_so(library: FontLibrary) -> None:
    press = Press(library, "ur")
    press.line(press.tree.add("P"), "اردو")
    with pikepdf.open(io.BytesIO(press.finish())) as opened:
        assert str(opened.Root.ViewerPreferences.Direction) == "/R2L"


def test_xmp_escapes_and_describes() -> None:
    packet = xmp(info(title="Backs & <spines>"))
    assert "Backs &amp; &lt;spines&gt;" in packet
    for said in ("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "<leaflet:reference>RAD_0067<"):
        assert said in packet
    assert packet.count("<pdfaProperty:name>") == 7
