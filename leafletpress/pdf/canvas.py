"""The tagged canvas: ReportLab's drawing operators, with text, tags, links and the file our own.

Everything painted is `marked()` for an element or an artifact. ReportLab's text, image and form methods
are closed, for they bypass embedding and tags.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import takewhile
from typing import IO, TYPE_CHECKING, NamedTuple, NoReturn, TypeAlias
from urllib.parse import urlsplit

from leafletpress.pdf.document import Document, LinkArea, Page, Picture, write_document
from leafletpress.pdf.embed import EmbeddedFont
from leafletpress.pdf.marking import Artifact, ArtifactKind, ArtifactSubtype, Owner, PageMarks, Tag, check_marked
from leafletpress.pdf.objects import hundredths, numbers
from leafletpress.pdf.outline import Bookmark
from leafletpress.pdf.pieces import RLM
from leafletpress.pdf.reading_order import balance, strings
from leafletpress.pdf.shapes import Colour, ShapeCanvas, operands
from leafletpress.pdf.structure import Box, Element, LinkMark, StructureTree, TagError
from leafletpress.pdf.two_way import reads_from_right, strings_beside

if TYPE_CHECKING:
    from leafletpress.pdf.forms import Form
    from leafletpress.pdf.metadata import DocumentInfo
    from leafletpress.typography.data import Line, PlacedRun
    from leafletpress.typography.fonts import Face

Furniture: TypeAlias = Callable[["TaggedCanvas", int, int], None]

# Letters by which a page must have more of its document's direction than of the other, and size of the marks
# that make up for them, in points.
MARGIN, MARKS_SIZE = 40, 1
# Where text begins that is not seen, in points from the left edge and from the foot.
CORNER = 9

SCHEMES = frozenset({"https", "http", "mailto", "tel"})
IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
FURNITURE = Artifact("Pagination")
UNOWNED = Artifact("Layout")
# Of the canvas: where the last text begins, the font and the colours that are set, the coordinates.
STATE = ("_x", "_y", "_fontname", "_fontsize", "_fillColorObj", "_strokeColorObj", "_lineWidth", "_currentMatrix")
# Known by identity, so that the next text can go on in the same text object.
END_TEXT = "".join(("E", "T"))


class Standing(NamedTuple):
    """Hold what stands alike on several pages: its operators, the state after them, and its balance of letters."""

    code: list[str]
    state: tuple[object, ...]
    balance: int


class Owned:
    """Be the context in which paint belongs to an owner; a class, for there is one a line of a document."""

    __slots__ = ("canvas", "owner")

    def __init__(self, canvas: TaggedCanvas, owner: Owner) -> None:
        self.canvas = canvas
        self.owner = owner

    def __enter__(self) -> None:
        self.canvas.begin_owner(self.owner)

    def __exit__(self, *_error: object) -> None:
        self.canvas.end_owner()


class TaggedCanvas(ShapeCanvas):
    """Paint one document; `save()` writes it to `target`.

    `furniture(canvas, page, pages)` is called for every page at the end, pages counted from 1, to paint
    what stands around the text: artifacts all. What it paints lies under the page's content and before
    it in reading order; what it paints as a Footer comes after.
    """

    # State of ReportLab's own, under its names; its type stubs leave it out.
    _x: int
    _y: int
    _fontname: str
    _fontsize: float
    _currentMatrix: tuple[float, float, float, float, float, float]  # noqa: N815
    _pageNumber: int  # noqa: N815
    _onPage: Callable[[int], None] | None  # noqa: N815
    _startPage: Callable[[], None]  # noqa: N815

    def __init__(
        self,
        target: IO[bytes],
        *,
        tree: StructureTree,
        info: DocumentInfo,
        page_size: tuple[float, float],
        furniture: Furniture | None = None,
    ) -> None:
        self._target = target
        self._tree = tree
        self._document_info = info
        self._two_way = info.two_way
        self._rtl = info.rtl or info.two_way
        self._from_right: bool | None = None
        self._partings = 0
        self._furniture = furniture
        self._pages: list[Page] = []
        self._fonts: dict[Face, EmbeddedFont] = {}
        self._standing: dict[tuple[object, ...], Standing] = {}
        self._pictures: dict[str, Picture | Form] = {}
        self._bookmarks: list[Bookmark] = []
        self._links: list[LinkArea] = []
        self._link_count = 0
        self._owners: list[Owner] = [UNOWNED]
        self._in_furniture = False
        self._balance = 0
        self._after: list[str] = []
        super().__init__(target, pagesize=page_size, pageCompression=0, invariant=1)
        self._marks = PageMarks(0, self._code)

    # -- tags ---------------------------------------------------------------------------------

    def marked(
        self, element: Element, *, at: int | None = None, box: Box | None = None
    ) -> AbstractContextManager[None]:
        """Give what is painted inside to an element; inside an artifact, leave it there.

        `at` orders the element's kids (see Element); `box` is the bounding box of a figure as left,
        bottom, right, top in points of the current coordinates.
        """
        if self._in_furniture or (isinstance(self._owners[-1], Artifact) and len(self._owners) > 1):
            return nullcontext()
        if box is not None:
            element.widen(self._on_page(box))
        return Owned(self, Tag(element, at))

    @contextmanager
    def artifact(self, kind: ArtifactKind = "Layout", subtype: ArtifactSubtype | None = None) -> Iterator[None]:
        """Give what is painted inside to no element; a Footer in furniture comes after the page's content."""
        apart = self._in_furniture and subtype == "Footer"
        with self._after_content() if apart else nullcontext(), Owned(self, Artifact(kind, subtype)):
            yield

    def begin_owner(self, owner: Owner) -> None:
        """Give what is painted from now on to an owner."""
        self._marks.close(self._owners[-1])
        self._owners.append(owner)

    def end_owner(self) -> None:
        """Give what is painted from now on to the owner before again."""
        self._marks.close(self._owners.pop())

    # -- text and links -----------------------------------------------------------------------

    def show(self, run: PlacedRun, x: float, baseline: float, colour: Colour, line: Line | None = None) -> None:
        """Show a run of glyphs from (x, baseline) in points of the current coordinates, y up.

        `line` is the line that the run stands on: what is beside it decides how readers order its text.
        """
        if not run.clusters:
            return
        font = self._font(run.face)
        if self._two_way and line is not None:
            self._part(reads_from_right(line), font)
        if self._two_way and line is not None:
            shown = strings_beside(run, line)
        else:
            shown = strings(run, line, rtl_document=self._rtl)
        if self._rtl:
            self._balance += balance(run.clusters)
        code, style = self._code, self._style(font.label, run.size, colour)
        left, up = self._x, self._y
        if code and code[-1] is END_TEXT:
            code.pop()
        else:
            code.append("BT")
            left = up = 0
        self._y = round(baseline * 100)
        size, upem, rtl, rise = run.size, run.face.upem, run.rtl, hundredths(self._y - up)
        for parts in shown:
            at = round((x + parts[0].start * size / upem) * 100)
            code += (f"{style}{hundredths(at - left)} {rise} Td", font.encode(parts, rtl=rtl))
            left, rise, style = at, "0", ""
        self._x = left
        code.append(END_TEXT)

    def repeat(self, name: str, paint: Callable[[], None]) -> None:
        """Paint what stands alike on several pages under one name; where it begins in the same state it is copied."""
        code, key, before = self._code, (name, *self._state()), self._balance
        if self._two_way or (code and code[-1] is END_TEXT):
            paint()
        elif (standing := self._standing.get(key)) is None:
            begin = len(code)
            paint()
            self._standing[key] = Standing(code[begin:], self._state(), self._balance - before)
        else:
            code += standing.code
            self._balance += standing.balance
            for attribute, value in zip(STATE, standing.state, strict=True):
                setattr(self, attribute, value)

    def _state(self) -> tuple[object, ...]:
        """Return the graphics state that the next operators depend on."""
        return tuple([getattr(self, attribute) for attribute in STATE])

    def _part(self, from_right: bool, font: EmbeddedFont) -> None:
        """Show blanks in the page's corner where lines of one direction follow those of the other.

        Else PDFium would join them where they stand on one baseline. Blanks at one place it would pass over.
        """
        if from_right == self._from_right:
            return
        if self._from_right is not None:
            self.begin_owner(UNOWNED)
            place = numbers(CORNER + self._partings % 100, CORNER)
            self._code += ["BT", f"/{font.label} {MARKS_SIZE} Tf {place} Td", font.encode_marks(" ", 2), END_TEXT]
            self._fontname = ""
            self._partings += 1
            self.end_owner()
        self._from_right = from_right

    def _font(self, face: Face) -> EmbeddedFont:
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = EmbeddedFont(face, f"F{len(self._fonts) + 1}", plain=not self._rtl)
        return font

    def _style(self, label: str, size: float, colour: Colour) -> str:
        """Return the operators for font and colour where they differ from what is set."""
        out = ""
        if label != self._fontname or size != self._fontsize:
            self._fontname, self._fontsize = label, size
            out = f"/{label} {numbers(size)} Tf "
        if self._fillColorObj != colour:
            self._fillColorObj = colour
            out += f"{operands(colour)} rg "
        return out

    def link(self, element: Element, url: str, rect: Box, contents: str) -> None:
        """Add a link area (left, bottom, right, top in points of the current coordinates) to a Link element.

        `contents` says where it leads. Raises ValueError for a scheme that no leaflet may link to.
        """
        if urlsplit(url).scheme not in SCHEMES:
            raise ValueError(f"{url!r} is not an address that a leaflet may link to")
        if self._in_furniture:
            raise TagError("a link in page furniture would have no place in the structure")
        self._links.append(LinkArea(self._link_count, url, self._on_page(rect), contents))
        element.attach(LinkMark(len(self._pages), self._link_count))
        self._link_count += 1

    def bookmark(self, title: str, level: int, y: float) -> None:
        """Add an outline item (level from 1) that leads to a height in points of the current coordinates."""
        self._bookmarks.append(Bookmark(title, level, len(self._pages), self.absolutePosition(0, y)[1]))

    def add_picture(self, label: str, picture: Picture | Form) -> None:
        """Keep an image or form XObject under a label, to be painted by `/label Do`."""
        self._pictures.setdefault(label, picture)

    def _on_page(self, box: Box) -> Box:
        (left, low), (right, high) = self.absolutePosition(*box[:2]), self.absolutePosition(*box[2:])
        return min(left, right), min(low, high), max(left, right), max(low, high)

    # -- pages --------------------------------------------------------------------------------

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Keep the page and begin the next."""
        if len(self._owners) > 1:
            raise TagError("a page ends inside a marked section")
        self._marks.close(UNOWNED)
        page = Page(*self._pagesize, self._code, self._marks.count, self._links, self._balance)
        self._pages.append(page)
        self._links, self._balance = [], 0
        if self._onPage:
            self._onPage(self._pageNumber)
        self._startPage()
        self._marks = PageMarks(len(self._pages), self._code)

    def save(self) -> None:
        """Paint the furniture and write the file; raise TagError if tags and ink do not agree."""
        if self._code or not self._pages:
            self.showPage()
        if self._furniture is not None:
            self._surround([self._paint_furniture(place, page) for place, page in enumerate(self._pages)])
        for place, page in enumerate(self._pages):
            page.after[1].extend(self._direction_marks(page))
            check_marked(place, [piece for part in page.parts for piece in part])
        document = Document(
            info=self._document_info,
            tree=self._tree,
            pages=self._pages,
            fonts=list(self._fonts.values()),
            pictures=self._pictures,
            bookmarks=self._bookmarks,
        )
        self._target.write(write_document(document))

    def _surround(self, furniture: Sequence[tuple[list[str], list[str]]]) -> None:
        """Put the furniture around each page's content, what all pages have alike in parts of its own."""
        alike = common_start([after for _, after in furniture])
        for page, (before, after) in zip(self._pages, furniture, strict=True):
            page.before = ["q", *before, "Q"]
            page.code = ["q", *page.code, "Q"]
            page.after = after[:alike], after[alike:]

    def _paint_furniture(self, place: int, page: Page) -> tuple[list[str], list[str]]:
        """Return the operators of a page's furniture: what comes before its content, and what after."""
        self._in_furniture = True
        self._balance = page.balance
        self._pagesize = page.width, page.height
        self._owners = [FURNITURE]
        self._code, self._after = [], []
        self.init_graphics_state()
        self._marks = PageMarks(place, self._code)
        if self._furniture is not None:
            self._furniture(self, place + 1, len(self._pages))
        self._marks.close(FURNITURE)
        page.balance = self._balance
        return self._code, self._after

    def _direction_marks(self, page: Page) -> list[str]:
        """Return an artifact of blank direction marks for a right-to-left page with mostly left-to-right letters.

        Poppler orders all lines of a page by the direction of most of its letters.
        """
        if not self._rtl or page.balance + MARGIN < 0 or not self._fonts:
            return []
        font = next(iter(self._fonts.values()))
        shown = font.encode_marks(RLM, page.balance + 2 * MARGIN)
        return [UNOWNED.operator(), "BT", f"/{font.label} {MARKS_SIZE} Tf {CORNER} {CORNER} Td", shown, END_TEXT, "EMC"]

    @contextmanager
    def _after_content(self) -> Iterator[None]:
        """Gather what is painted inside apart, in a graphics state of its own with the same coordinates."""
        code, marks, matrix = self._code, self._marks, self._currentMatrix
        self.push_state_stack()
        self.init_graphics_state()
        self._code = [] if matrix == IDENTITY else [f"{numbers(*matrix)} cm"]
        self._currentMatrix = matrix
        self._marks = PageMarks(marks.page, self._code)
        yield
        self._after += ["q", *self._code, "Q"]
        self.pop_state_stack()
        self._code, self._marks = code, marks

    # -- what ReportLab's canvas does otherwise -------------------------------------------------

    def _make_preamble(self) -> None:
        """Set no font and no matrix in front of a page: Helvetica would be there and not embedded."""
        self._preamble = ""

    def init_graphics_state(self) -> None:
        """Begin with no font set."""
        super().init_graphics_state()
        self._fontname, self._fontsize = "", 0


def common_start(lists: Sequence[Sequence[str]]) -> int:
    """Return how many items all lists begin with alike."""
    return sum(1 for _ in takewhile(lambda items: len(set(items)) == 1, zip(*lists, strict=False)))


def refuse(*_values: object, **_words: object) -> NoReturn:
    """Raise TagError: ReportLab's way to do this would leave embedding or tags out."""
    raise TagError("text is painted by show(), pictures by pdf.pictures, links by link()")


CLOSED = (
    "setFont drawString drawRightString drawCentredString drawAlignedString beginText drawText drawImage "
    "drawInlineImage beginForm endForm doForm linkURL linkRect linkAbsolute bookmarkPage addOutlineEntry "
    "getpdfdata linearGradient radialGradient setBlendMode"
)
for method in CLOSED.split():
    setattr(TaggedCanvas, method, refuse)
