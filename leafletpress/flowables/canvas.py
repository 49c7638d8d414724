"""ReportLab's canvas with tags: what is painted belongs to structure elements, or is no part of the document.

ISO 32000-1, 14.6 to 14.8; ISO 14289-1 (PDF/UA-1), 7. All that ReportLab's canvas can do it does; the tags, the fonts
of leaflets and what the file says of itself are added as pages end and when the document is saved.
"""

from __future__ import annotations

import re
import warnings
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import XMP, BasicFonts, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas

from leafletpress.flowables.annotations import described, set_parent
from leafletpress.flowables.metadata import Said, doubts_of, packet
from leafletpress.flowables.objects import DocumentObjects
from leafletpress.pdf.document import address, write_picture
from leafletpress.pdf.metadata import DocumentInfo
from leafletpress.pdf.objects import numbers, ref
from leafletpress.pdf.page import Tag
from leafletpress.pdf.painter import Painter, Stream, parted
from leafletpress.pdf.structure import Element, TagError
from leafletpress.pdf.structure_objects import StructureWriter

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from reportlab.pdfgen.textobject import PDFTextObject

    from leafletpress.pdf.forms import Written
    from leafletpress.pdf.page import Bookmark, Bounds, Item, LinkArea

PDF_VERSION = 1, 7
LEADING = 1.2  # of the size: ReportLab's
# Whatever else a leaflet's painter would be told is said by the document here.
ANY = DocumentInfo(title="", language="en", author="", date=date.min)
MIXED = ANY._replace(language="ar", beside="en")
# Operators that leave no ink (ISO 32000-1, table 51): what ends in one of them needs no owner.
STATE = {"q", "Q", "cm", "w", "J", "j", "M", "d", "ri", "i", "gs", "n", "BT", "ET"} | {
    *("g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN")
}
# ReportLab writes the content of pages in UTF-8, so that codes of glyphs must be told in ASCII (7.3.4.2).
RAW = re.compile(r"[^\x20-\x7e]")

STRING = re.compile(r"\((?:\\.|[^\\()])*\)", re.DOTALL)
NAMES_OR_SHOWS = re.compile(r"\b(Tf|Tj|TJ)\b")


class Link(NamedTuple):
    """A link annotation: its page from 0, its element, ReportLab's name of it, the annotation itself."""

    page: int
    element: Element
    name: str
    annotation: Any


class TaggedCanvas(Canvas):
    """A canvas of ReportLab's that writes tagged PDF; give it as `canvasmaker` to the `build` of a document template.

    The language (BCP 47) and the title come from the template's `lang` and `title`. What is painted outside a tagged
    flowable is an artifact. Raises TagError for a document that is to be encrypted.
    """

    # State of ReportLab's own, which its type stubs leave out.
    _code: list[str]
    _doc: Any
    _formData: object  # noqa: N815
    _pagesize: tuple[float, float]
    _fontname: str
    _fontsize: float
    _leading: float
    _annotationCount: int  # noqa: N815

    def __init__(self, filename: Any, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - ReportLab's own
        self.tree = Element("Document")
        self.boxes: dict[Element, Bounds] = {}
        self._owner: Element | None = None
        self._start = 0
        self._tags: list[Tag] = []
        self._pages: list[list[Tag]] = []
        self._links: list[Link] = []
        self._link_of: Element | None = None
        self._elements: dict[Hashable, Element] = {}
        self._drawn: dict[int, object] = {}
        self._untagged: list[str] = []
        self._pictures: dict[str, int] = {}
        self._forms: Written = {}
        self._shown: set[str] = set()
        self._bookmarks = 0
        self._finished = False
        options["pdfVersion"] = options.get("pdfVersion") or PDF_VERSION
        super().__init__(filename, *arguments, **options)
        self._objects = DocumentObjects(self._doc)
        self._painters = {False: Painter(ANY, "LeafletL"), True: Painter(MIXED, "LeafletR")}
        self.setViewerPreference("DisplayDocTitle", "true")

    # -- whose it is --------------------------------------------------------------------------

    def own(self, element: Element | None) -> Element | None:
        """Let what is painted from now on belong to an element, None for an artifact; return whose it was before."""
        self._seal()
        before, self._owner = self._owner, element
        return before

    @contextmanager
    def owned_by(self, element: Element | None) -> Iterator[None]:
        """Let what is painted inside belong to an element, None for an artifact."""
        before = self.own(element)
        yield
        self.own(before)

    def begins(self, flowable: object) -> bool:
        """Tell whether a flowable is drawn for the first time in this document."""
        if id(flowable) in self._drawn:
            return False
        self._drawn[id(flowable)] = flowable  # kept, so that its id stays its own
        return True

    @property
    def owner(self) -> Element | None:
        """Return the element that what is painted belongs to."""
        return self._owner

    def element_of(self, key: Hashable, make: Callable[[Element], Element]) -> Element:
        """Return the element known by a key, made at first inside that which is being painted, or the document."""
        if key not in self._elements:
            self._elements[key] = make(self._owner or self.tree)
        return self._elements[key]

    def _seal(self) -> None:
        """Mark what was painted since the last time as its owner's (14.6)."""
        if self._formData:
            return  # a form is marked where it is painted
        code = self._code
        if any(leaves_ink(entry) for entry in code[self._start :]):
            head = "/Artifact BMC"
            if self._owner:
                head = f"/{self._owner.role} <</MCID {len(self._tags)}>> BDC"
                self._tags.append(Tag(self._owner))
            code.insert(self._start, head)
            code.append("EMC")
        self._start = len(code)

    # -- items of leaflets --------------------------------------------------------------------

    def paint(self, items: Iterable[Item], *, mixed: bool) -> None:
        """Paint items at the current coordinates, each for its own owner; `mixed` if text reads from right to left."""
        self._seal()
        ink, areas, marks, _ = parted(items)
        painter, begun = self._painters[mixed], Stream()
        painter.origin = self.absolutePosition(0, 0)
        begun.tags = self._tags
        out = painter.stream(ink, begun)
        out.close()
        self._tags = out.tags
        self.addLiteral("\n".join(["q", *(RAW.sub(octal, entry) for entry in out.code), "Q"]))
        self._start = len(self._code)
        for label, picture in painter.pictures.items():
            self._shown.add(label)
            if label not in self._pictures:
                self._pictures[label] = write_picture(self._objects, picture, self._forms)
        painter.pictures.clear()
        for element, box in painter.boxes.items():
            self.set_box(element, box)
        painter.boxes.clear()
        for area in areas:
            self._link(area)
        for mark in marks:
            self._bookmark(mark)

    def set_box(self, element: Element, box: Bounds) -> None:
        """Say where a figure stands, in the current coordinates."""
        left, low, right, high = box
        corners = [self.absolutePosition(x, y) for x in (left, right) for y in (low, high)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        self.boxes[element] = min(xs), min(ys), max(xs), max(ys)

    def _link(self, area: LinkArea) -> None:
        self._link_of = area.element
        self.linkURL(address(area.url), area.box, relative=1, Contents=PDFString(area.contents))
        self._link_of = None

    def _bookmark(self, mark: Bookmark) -> None:
        self._bookmarks += 1
        key = f"leaflet-{self._bookmarks}"
        self.bookmarkPage(key, "XYZ", top=self.absolutePosition(0, mark.y)[1])
        deepest = self._doc.outline.currentlevel + 1  # ReportLab takes no heading that skips a level
        self.addOutlineEntry(mark.title, key, min(mark.level - 1, deepest))

    # -- ReportLab's own steps ----------------------------------------------------------------

    def _make_preamble(self) -> None:
        """Begin pages without naming a font: ReportLab would bring Helvetica into every file, which is not embedded."""
        self._preamble = "1 0 0 1 0 0 cm" if self.bottomup else f"1 0 0 -1 0 {numbers(self._pagesize[1])} cm"

    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:  # noqa: N802
        """Set the font of text to come, which is named where something is shown in it."""
        self._fontname, self._fontsize = psfontname, size
        self._leading = size * LEADING if leading is None else leading

    def beginText(self, *arguments: Any, **options: Any) -> PDFTextObject:  # noqa: ANN401, N802
        """Begin text, in the font that is set now."""
        text: Any = super().beginText(*arguments, **options)
        text.begun_in = self._fontname, self._fontsize, self._leading
        return text  # type: ignore[no-any-return] # what the stubs call it

    def drawText(self, aTextObject: Any) -> None:  # noqa: ANN401, N802, N803
        """Show text; a font that it began in and shows anything in is named here, because pages name none."""
        name, size, leading = aTextObject.begun_in
        font: Any = pdfmetrics.getFont(name)
        if not font._dynamicFont and shows_before_font(" ".join(aTextObject._code)):
            label = self._doc.getInternalFontName(name)
            aTextObject._code.insert(1, f"{label} {numbers(size)} Tf {numbers(leading)} TL")
        super().drawText(aTextObject)

    def _addAnnotation(self, annotation: Any, name: Any = None, addtopage: int = 1) -> None:  # noqa: ANN401, N802
        """Add an annotation, a link inside an element of its own (ISO 14289-1, 7.18.5)."""
        super()._addAnnotation(annotation, name, addtopage)  # type: ignore[misc] # the stubs do not know it
        contents = described(annotation)
        if contents is None:
            self._untagged.append("an annotation that is no link")
            return
        element = self._link_of or (self._owner or self.tree).add("Link")
        known = self._doc.annotationName(name or f"NUMBER{self._annotationCount}")
        self._links.append(Link(len(self._pages), element, known, annotation))

    def beginForm(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401, N802
        """Begin a form, which is marked as a whole where it is painted."""
        self._seal()
        super().beginForm(*arguments, **options)

    def endForm(self, **options: Any) -> None:  # noqa: ANN401, N802
        """End a form."""
        super().endForm(**options)
        self._start = len(self._code)

    def setEncrypt(self, encrypt: object) -> None:  # noqa: N802
        """Refuse to encrypt: what leaflets bring is written as it is."""
        if encrypt:
            raise TagError("a tagged document cannot be encrypted here: encrypt the finished file, as with pikepdf")

    def showPage(self) -> None:  # noqa: N802
        """End the page with its tags."""
        self._seal()
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "Tabs", "StructParents"]
        page.Tabs, page.StructParents = PDFName("S"), len(self._pages)
        if self._shown:
            page.XObjects = page.XObjects or PDFDictionary()
            for label in sorted(self._shown):
                page.XObjects[label] = ref(self._pictures[label])
        self._pages.append(self._tags)
        self._tags, self._shown, self._start, self._owner = [], set(), 0, None

    def save(self) -> None:
        """Write the file; warn if it cannot be said to be accessible, and why."""
        self._finish()
        super().save()

    def getpdfdata(self) -> bytes:
        """Return the file; warn if it cannot be said to be accessible, and why."""
        self._finish()
        return bytes(super().getpdfdata())  # type: ignore[no-untyped-call]

    def _finish(self) -> None:
        if self._finished:
            return
        self._finished = True
        if self._code:
            self.showPage()
        fonts = self._doc.idToObject[BasicFonts].dict
        for painter in self._painters.values():
            fonts.update({font.label: ref(font.write(self._objects)) for font in painter.fonts})
        self._write_tree()
        said = Said.of(self._doc)
        doubts = [*doubts_of(said, self._doc), *dict.fromkeys(self._untagged)]
        if doubts:
            warnings.warn(f"the PDF does not claim PDF/UA-1: {'; '.join(doubts)}", stacklevel=4)
        self.setCatalogEntry("Metadata", XMP(creator=lambda _: packet(said, claimed=not doubts)))

    def _write_tree(self) -> None:
        pages = [self._objects.number_of(f"Page{number}") for number in range(1, len(self._pages) + 1)]
        for place, link in enumerate(self._links, len(pages)):
            set_parent(link.annotation, place)
        links = [self._objects.number_of(link.name) for link in self._links]
        places = [(link.page, link.element) for link in self._links]
        root = StructureWriter(self._objects, pages, links).write(self.tree, self._pages, places, self.boxes)
        self.setCatalogEntry("StructTreeRoot", self._objects.reference(root))
        self.setCatalogEntry("MarkInfo", {"Marked": "true"})


def leaves_ink(entry: str) -> bool:
    """Tell whether operators, as they stand in ReportLab's list, paint anything."""
    words = entry.split()
    return (bool(words) and words[-1] not in STATE) or "Tj" in words or "TJ" in words


def shows_before_font(code: str) -> bool:
    """Tell whether text is shown before its font is named."""
    first = NAMES_OR_SHOWS.search(STRING.sub("()", code))
    return first is not None and first[0] != "Tf"


def octal(match: re.Match[str]) -> str:
    """Return a byte of a literal string in octal digits."""
    return f"\\{ord(match[0]):03o}"
