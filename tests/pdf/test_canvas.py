"""The tagged canvas as a whole: a document with every kind of element, read back as a listener hears it."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from reportlab.lib.colors import Color

from leafletpress.pdf.canvas import TaggedCanvas
from leafletpress.pdf.metadata import xmp
from leafletpress.pdf.structure import Element, StructureTree, TagError
from leafletpress.typography.data import Line, ParagraphStyle, Run
from leafletpress.typography.fonts import FontLibrary
from leafletpress.typography.paragraph import set_paragraph
from leafletpress.verify.read_back import ReadBack, read_back
from tests.conftest import ExpectText
from tests.pdf.conftest import A4, BLACK, info
from tests.typography.conftest import FAMILIES


class Press:
    """Paint lines of text from the top of a page."""

    def __init__(self, library: FontLibrary, tag: str = "en") -> None:
        self.target, self.tree, self.library, self.tag = io.BytesIO(), StructureTree(tag), library, tag
        document = info(tag, "A leaflet about backs")
        self.canvas = TaggedCanvas(self.target, tree=self.tree, info=document, page_size=A4, furniture=self.furniture)
        self.y = 800.0

    def line(self, text: str, tag: str | None = None) -> Line:
        families = (*FAMILIES.get(tag or self.tag, ()), "Noto Sans")
        style = ParagraphStyle(12, 20, self.library.stack(families))
        return set_paragraph([Run(text, language=tag or self.tag)], 1000, style).lines[0]

    def show(self, text: str, x: float = 50, tag: str | None = None) -> None:
        line = self.line(text, tag)
        for run in line.runs:
            self.canvas.show(run, x + run.x, self.y, BLACK, line)

    def say(self, element: Element, text: str, x: float = 50, tag: str | None = None) -> None:
        with self.canvas.marked(element):
            self.show(text, x, tag)
        self.y -= 20

    def furniture(self, canvas: TaggedCanvas, page: int, pages: int) -> None:
        self.y = 20
        with canvas.artifact("Pagination", "Footer"):
            self.show(f"Page {page} of {pages}")
        self.y = 830
        with canvas.artifact("Pagination", "Header"):
            canvas.rect(0, 825, 595, 17, fill=1)
            self.show("Running head")

    def finish(self) -> bytes:
        self.canvas.save()
        return self.target.getvalue()


def whole_document(library: FontLibrary) -> bytes:
    press = Press(library)
    canvas, root = press.canvas, press.tree.root
    section = root.add("Sect")
    canvas.bookmark("Your back", 1, press.y + 12)
    press.say(section.add("H1"), "Your back")
    paragraph = section.add("P")
    press.say(paragraph, "This paragraph begins on one page")
    canvas.bookmark("Risks", 2, press.y)
    linked = section.add("P")
    with canvas.marked(linked, at=0):
        press.show("See ")
    link = linked.add("Link", at=4)
    with canvas.marked(link, at=4):
        press.show("example.org", 80)
    canvas.link(link, "https://example.org/", (80, press.y - 3, 150, press.y + 9), "The leaflet on the web")
    with canvas.marked(linked, at=15):
        press.show(" for ", 150)
    with canvas.marked(linked.add("Span", language="ur", at=20), at=20):
        press.show("اردو", 180, "ur")
    press.y -= 20
    points = section.add("L", numbering="Disc")
    for text in ("Rest", "Walk"):
        item = points.add("LI")
        press.y += 20
        press.say(item.add("Lbl"), "•")
        press.y += 20
        press.say(item.add("LBody"), text, 70)
        press.y -= 20
    table = section.add("Table")
    head = table.add("THead").add("TR")
    body = table.add("TBody").add("TR")
    press.say(head.add("TH", scope="Column"), "Risk")
    press.say(head.add("TH", scope="Column"), "Chance")
    canvas.line(50, press.y, 300, press.y)
    press.say(body.add("TH", scope="Row"), "Pain")
    body.add("TD")
    with canvas.marked(section.add("Figure", alt="A spine from the side"), box=(50, 300, 150, 350)):
        canvas.rect(50, 300, 100, 50)
    note = section.add("Aside")
    press.say(note.add("P"), "Ask staff")
    section.add("P").add("Span")
    canvas.showPage()
    press.y = 700
    with canvas.artifact("Pagination"):
        press.say(head, "Risk again")
    press.say(paragraph, "and ends on the next.")
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
    assert told.artifacts == ("Running head Page 1 of 2", "Running head Risk again Page 2 of 2")
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
from tests.pdf.test_canvas import whole_document
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


def test_a_copy_of_an_element_is_found_out(library: FontLibrary) -> None:
    press = Press(library)
    press.say(Element("P"), "An element that is not in the tree")
    with pytest.raises(TagError, match="MCID 0 of page 1 has no owner"):
        press.finish()


def test_a_page_may_not_end_inside_an_element(library: FontLibrary) -> None:
    press = Press(library)
    with pytest.raises(TagError, match="page ends inside"), press.canvas.marked(press.tree.root.add("P")):
        press.canvas.showPage()


@pytest.mark.parametrize("method", ["drawString", "setFont", "beginText", "drawImage", "linkURL", "doForm"])
def test_reportlabs_own_text_is_closed(method: str, library: FontLibrary) -> None:
    with pytest.raises(TagError, match="show"):
        getattr(Press(library).canvas, method)("x", 12)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "example.org", "data:text/html,x"])
def test_links_lead_only_where_leaflets_may(url: str, library: FontLibrary) -> None:
    press = Press(library)
    with pytest.raises(ValueError, match="not an address"):
        press.canvas.link(press.tree.root.add("Link"), url, (0, 0, 9, 9), "x")


def test_addresses_are_written_in_ascii(library: FontLibrary) -> None:
    press = Press(library)
    link = press.tree.root.add("P").add("Link")
    press.say(link, "x")
    press.canvas.link(link, "https://example.org/ä(b)?c=d%20e", (0, 0, 9, 9), "x")
    with pikepdf.open(io.BytesIO(press.finish())) as opened:
        assert str(opened.pages[0].Annots[0].A.URI) == "https://example.org/%C3%A4%28b%29?c=d%20e"


def test_transparent_paint_is_refused(library: FontLibrary) -> None:
    with pytest.raises(ValueError, match="mix the colour"):
        Press(library).canvas.setFillColor(Color(1, 0, 0, alpha=0.5))


def test_what_is_repeated_is_what_would_have_been_painted(
    library: FontLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    repeated, count = with_a_standing_foot(library)
    monkeypatch.setattr(TaggedCanvas, "repeat", lambda _canvas, _name, paint: paint())
    painted, each = with_a_standing_foot(library)
    assert (count, each) == (2, 6)
    assert repeated == painted


def with_a_standing_foot(library: FontLibrary) -> tuple[bytes, int]:
    """Return a document of six pages whose foot is repeated, and how often that was painted.

    On its even pages it begins in another colour, so that it is not the same there.
    """
    press, feet = Press(library, "ar"), []

    def foot() -> None:
        feet.append(press.canvas.getPageNumber())
        press.show("مرجع RAD 7")
        press.canvas.setFillColorRGB(1, 0, 0)
        press.canvas.rect(50, 10, 100, 2, fill=1)

    def furniture(canvas: TaggedCanvas, page: int, pages: int) -> None:
        press.y = 20
        with canvas.artifact("Pagination", "Footer"):
            if not page % 2:
                canvas.setFillColorRGB(0, 0, 1)
            canvas.repeat("foot", foot)
            press.show(f"{page} / {pages}", 300)

    press.canvas._furniture = furniture
    for number in range(6):
        press.y = 700
        press.say(press.tree.root.add("P"), f"صفحة {number}")
        press.canvas.showPage()
    return press.finish(), len(feet)


def test_text_keeps_its_colour_through_saved_states(library: FontLibrary) -> None:
    press = Press(library)
    canvas = press.canvas
    canvas.setFillColorRGB(1, 0, 0)
    canvas.saveState()
    press.say(press.tree.root.add("P"), "black")
    canvas.restoreState()
    canvas.rect(0, 0, 9, 9, fill=1)
    with pikepdf.open(io.BytesIO(press.finish())) as opened:
        content = opened.pages[0].Contents.read_bytes().decode("latin-1")
    red, black = content.index("1 0 0 rg"), content.index("0 0 0 rg")
    assert red < content.index("\nq", red) < black < content.index("\nQ", black) < content.index("0 0 9 9 re", black)
    assert content.count("rg") == 2


def test_a_note_has_an_id(library: FontLibrary) -> None:
    press = Press(library)
    press.say(press.tree.root.add("Note"), "A note")
    with pikepdf.open(io.BytesIO(press.finish())) as opened:
        root = opened.Root.StructTreeRoot
        assert str(root.K.K[0].ID) == str(root.IDTree.Kids[0].Names[0]) == "note0001"


def test_a_right_to_left_document_says_so(library: FontLibrary) -> None:
    press = Press(library, "ur")
    press.say(press.tree.root.add("P"), "اردو")
    with pikepdf.open(io.BytesIO(press.finish())) as opened:
        assert str(opened.Root.ViewerPreferences.Direction) == "/R2L"


def test_xmp_escapes_and_describes() -> None:
    packet = xmp(info(title="Backs & <spines>"))
    assert "Backs &amp; &lt;spines&gt;" in packet
    for said in ("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "<leaflet:reference>RAD_0067<"):
        assert said in packet
    assert packet.count("<pdfaProperty:name>") == 7
