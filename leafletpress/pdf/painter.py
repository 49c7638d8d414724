"""Pages as data -> content streams: every item in its order, for its owner, in its place; nothing is decided here.

ReportLab's canvas draws shapes and sets states and places of pictures; text and tags have operators of our own.
"""

from __future__ import annotations

import io
from itertools import takewhile
from typing import TYPE_CHECKING, Any, NamedTuple

from reportlab.pdfgen.canvas import Canvas

from leafletpress.pdf.embed import EmbeddedFont
from leafletpress.pdf.forms import Form
from leafletpress.pdf.inks import KNOCK_OUT, OVERPRINT
from leafletpress.pdf.objects import hundredths, numbers
from leafletpress.pdf.outputs import SCREEN
from leafletpress.pdf.page import (
    LAYOUT,
    Anchor,
    Artifact,
    Bookmark,
    GlyphRun,
    LinkArea,
    Outline,
    Owner,
    Picture,
    Rect,
    Shape,
    Tag,
)
from leafletpress.pdf.pieces import RLM
from leafletpress.pdf.reading_order import balance, strings
from leafletpress.pdf.shape_canvas import draw, end_stroke, set_stroke
from leafletpress.pdf.two_way import is_phrase_from_right, reads_from_right, strings_beside

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from leafletpress.pdf.inks import Colour, Paint
    from leafletpress.pdf.metadata import DocumentInfo
    from leafletpress.pdf.outputs import Output
    from leafletpress.pdf.page import Bounds, Item, Page, Pixels, Stroke
    from leafletpress.pdf.structure import Element
    from leafletpress.typography.fonts import Face

# Letters by which a page must have more of its document's direction than of the other, and size of the marks
# that make up for them, in points.
MARGIN, MARKS_SIZE = 40, 1
# Where text begins that is not seen, in points from the left edge and from the foot.
CORNER = 9
# Known by identity: after this, and no other ET, the next text goes on in the same text object.
END_TEXT = "".join(("E", "T"))
END_MARKED = "EMC"


class PaintedPage(NamedTuple):
    """A page written down: size, operators in parts, owner of each MCID, links.

    The second last part is the same on all pages.
    """

    width: float
    height: float
    parts: tuple[list[str], ...]
    tags: Sequence[Tag]
    links: Sequence[LinkArea]


class Stream:
    """Operators being written, and what of text, colour and owner they leave set; `fill` is set from the start."""

    __slots__ = (
        *("balance", "code", "colour", "end", "fill", "font", "line", "overprints", "owner", "size", "tags", "x", "y"),
    )

    def __init__(self, fill: str = "") -> None:
        self.code: list[str] = []
        self.tags: list[Tag] = []
        self.owner: Owner | None = None
        self.end = 0  # of what belongs to the owner; operators behind it set the state and leave no ink
        self.x = self.y = 0  # where the last text begins, in hundredths
        self.font, self.size = "", 0.0
        self.colour: Colour | None = None  # of the last text, unless something else was painted since
        self.fill = fill  # the operators of the colour that is filled with
        self.overprints = False
        self.line: Stroke | None = None  # the colour and width that lines have
        self.balance = 0  # left-to-right letters more than right-to-left ones

    def copy(self) -> Stream:
        """Return a stream that goes on where this one ends."""
        other = Stream(self.fill)
        for name in self.__slots__:
            setattr(other, name, getattr(self, name))
        other.code, other.tags = [*self.code], [*self.tags]
        return other

    def own(self, owner: Owner) -> None:
        """Let what is painted from now on belong to an owner (14.6)."""
        if owner is self.owner or owner == self.owner:
            return
        self.close()
        if isinstance(owner, Artifact):
            subtype = f"/Subtype/{owner.subtype}" if owner.subtype else ""
            self.code.append(f"/Artifact<</Type/{owner.kind}{subtype}>>BDC")
        else:
            self.code.append(f"/{owner.element.role}<</MCID {len(self.tags)}>>BDC")
            self.tags.append(owner)
        self.owner = owner

    def close(self) -> None:
        """End what belongs to the owner."""
        if self.owner is not None:
            self.code.insert(self.end, END_MARKED)
            self.owner = None

    def style(self, label: str, size: float, colour: Colour, output: Output) -> str:
        """Return the operators for font and colour where they differ from what is set."""
        out = ""
        if label != self.font or size != self.size:
            self.font, self.size = label, size
            out = f"/{label} {numbers(size)} Tf "
        if colour is not self.colour:
            self.colour = colour
            out += self.tinted(output.paint(colour))
        return out

    def tinted(self, paint: Paint) -> str:
        """Return the operators for a colour of text where it, or whether it overprints, differs from what is set."""
        out = ""
        if self.fill != paint.fill:
            self.fill = paint.fill
            out = paint.text
        if self.overprints != paint.overprints:
            self.overprints = paint.overprints
            out += f"{OVERPRINT if paint.overprints else KNOCK_OUT} "
        return out

    def knock_out(self) -> None:
        """Let what is painted from now on take the place of what lies under it: only text overprints."""
        self.colour = None
        if self.overprints:
            self.overprints = False
            self.code.append(KNOCK_OUT)


class Painter:
    """Write the pages of one document; fonts, pictures and bookmarks are gathered on the way.

    Names of fonts are `labels` and a number; the output says how colours and pictures are painted.
    """

    def __init__(self, info: DocumentInfo, labels: str = "F", output: Output = SCREEN) -> None:
        self._labels = labels
        self._output = output
        self.origin = 0.0, 0.0  # of the coordinates, from the page's lower left corner
        self._two_way = info.two_way
        self._rtl = info.rtl or info.two_way
        self._from_right: bool | None = None
        self._partings = 0
        self._faces: dict[Face, EmbeddedFont] = {}
        self._standing: dict[int, Stream] = {}
        self._canvas: Any = Canvas(io.BytesIO(), pageCompression=0, invariant=1)
        self.pictures: dict[str, Pixels | Form] = {}
        self.bookmarks: list[tuple[int, Bookmark]] = []  # with their pages, from 0
        self.anchors: dict[str, tuple[int, float]] = {}  # page from 0, and height
        self.boxes: dict[Element, Bounds] = {}  # of figures

    @property
    def fonts(self) -> list[EmbeddedFont]:
        """Return the fonts in the order of their first use."""
        return list(self._faces.values())

    def paint(self, pages: Sequence[Page]) -> list[PaintedPage]:
        """Return the pages written down."""
        contents, links = [], []
        for number, page in enumerate(pages):
            ink, areas, marks, anchors = parted(page.content)
            contents.append(self.stream(ink))
            links.append(areas)
            self.bookmarks += [(number, mark) for mark in marks]
            for anchor in anchors:
                self.anchors.setdefault(anchor.name, (number, anchor.y))
        around = [(self._stood(page.head), self.stream(page.folio, self._stood(page.foot))) for page in pages]
        alike = common_start([framed(foot) for _, foot in around])
        painted = []
        for page, content, areas, (head, foot) in zip(pages, contents, links, around, strict=True):
            after = framed(foot)
            last = [*after[alike:], *self._direction_marks(content.balance + head.balance + foot.balance)]
            parts = framed(head), framed(content), after[:alike], last
            painted.append(PaintedPage(page.width, page.height, parts, content.tags, areas))
        return painted

    # -- streams ------------------------------------------------------------------------------

    def _stood(self, items: Sequence[Item]) -> Stream:
        """Return the stream of items that stand on several pages alike: written once."""
        if self._two_way:
            return self.stream(items)
        if id(items) not in self._standing:
            self._standing[id(items)] = self.stream(items)
        return self._standing[id(items)]

    def stream(self, items: Iterable[Item], begun: Stream | None = None) -> Stream:
        """Return the operators of items, after those of a stream that was begun."""
        out = begun.copy() if begun else Stream(self._output.first_fill)
        self._canvas._code = out.code  # the one thing of its own that is taken: no method lets it write elsewhere
        for item in items:
            if isinstance(item, GlyphRun):
                self._show(out, item)
            elif isinstance(item, Shape):
                self._draw(out, item)
            elif isinstance(item, Picture):
                self._place(out, item)
        return out

    # -- text ---------------------------------------------------------------------------------

    def _show(self, out: Stream, item: GlyphRun) -> None:
        """Show a run of glyphs."""
        owner, x, baseline, run, colour, line = item
        if not run.clusters:
            return
        font = self._faces.get(run.face) or self._new_font(run.face)
        if self._two_way and line is not None:
            self._part(out, reads_from_right(line), font)
            shown = strings_beside(run, line)
        else:
            if line is not None and not self._rtl:
                self._part(out, run.rtl and is_phrase_from_right(line), font)
            shown = strings(run, line, rtl_document=self._rtl)
        if self._rtl:
            out.balance += balance(run.clusters)
        out.own(owner)
        code, style = out.code, out.style(font.label, run.size, colour, self._output)
        left, up = out.x, out.y
        if code[-1] is END_TEXT:
            code.pop()
        else:
            code.append("BT")
            left = up = 0
        out.y = round(baseline * 100)
        size, upem, rtl, rise = run.size, run.face.upem, run.rtl, hundredths(out.y - up)
        for parts in shown:
            at = round((x + parts[0].start * size / upem) * 100)
            code += (f"{style}{hundredths(at - left)} {rise} Td", font.encode(parts, rtl=rtl))
            left, rise, style = at, "0", ""
        out.x = left
        code.append(END_TEXT)
        out.end = len(code)

    def _part(self, out: Stream, from_right: bool, font: EmbeddedFont) -> None:
        """Show blanks in the page's corner where lines of one direction follow those of the other.

        Else PDFium would join them where they stand on one baseline. Blanks at one place it would pass over.
        """
        if from_right == self._from_right:
            return
        if self._from_right is not None:
            out.own(LAYOUT)
            left, low = self.origin
            place = numbers(CORNER + self._partings % 100 - left, CORNER - low)
            out.code += ["BT", f"/{font.label} {MARKS_SIZE} Tf {place} Td", font.encode_marks(" ", 2), "ET"]
            out.end = len(out.code)
            out.font = ""
            self._partings += 1
        self._from_right = from_right

    def _new_font(self, face: Face) -> EmbeddedFont:
        self._faces[face] = EmbeddedFont(face, f"{self._labels}{len(self._faces) + 1}", plain=not self._rtl)
        return self._faces[face]

    def _direction_marks(self, surplus: int) -> list[str]:
        """Return an artifact of blank direction marks for a right-to-left page with mostly left-to-right letters.

        Poppler orders all lines of a page by the direction of most of its letters.
        """
        if not self._rtl or surplus + MARGIN < 0 or not self._faces:
            return []
        font = next(iter(self._faces.values()))
        out = Stream()
        out.own(LAYOUT)
        shown = font.encode_marks(RLM, surplus + 2 * MARGIN)
        return [*out.code, "BT", f"/{font.label} {MARKS_SIZE} Tf {CORNER} {CORNER} Td", shown, END_TEXT, END_MARKED]

    # -- shapes and pictures ------------------------------------------------------------------

    def _draw(self, out: Stream, shape: Shape) -> None:
        """Draw a shape; the state of its lines is put back, that of colours is not."""
        canvas, stroke = self._canvas, shape.stroke and self._output.stroke(shape.stroke)
        out.knock_out()
        if shape.fill is not None and out.fill != (fill := self._output.paint(shape.fill).fill):
            out.fill = fill
            canvas.addLiteral(fill)
        if stroke is not None:
            out.line = set_stroke(canvas, stroke, self._output.paint, out.line)
        out.own(shape.owner)
        if isinstance(shape.owner, Tag) and shape.owner.element.role == "Figure":
            self.boxes[shape.owner.element] = bounds(shape.outlines)
        for outline in shape.outlines:
            draw(canvas, outline, stroke=stroke is not None, fill=shape.fill is not None)
        out.end = len(out.code)
        if stroke is not None:
            end_stroke(canvas, stroke)

    def _place(self, out: Stream, picture: Picture) -> None:
        """Place a picture."""
        if picture.label not in self.pictures:
            self.pictures[picture.label] = self._output.picture(picture)
        out.knock_out()
        (across, up), (left, low, *_) = picture.scale, picture.box
        self._canvas.saveState()
        self._canvas.transform(across, 0, 0, up, left, low)
        out.own(picture.owner)
        self._canvas.addLiteral(f"/{picture.label} Do")
        out.end = len(out.code)
        self._canvas.restoreState()
        if isinstance(picture.owner, Tag):
            self.boxes[picture.owner.element] = picture.box


def bounds(outlines: Iterable[Outline]) -> Bounds:
    """Return what rectangles take up together."""
    boxes = [one for one in outlines if isinstance(one, Rect)]
    left, low = min(one.x for one in boxes), min(one.y for one in boxes)
    return left, low, max(one.x + one.width for one in boxes), max(one.y + one.height for one in boxes)


def parted(items: Iterable[Item]) -> tuple[list[Item], list[LinkArea], list[Bookmark], list[Anchor]]:
    """Return what of a page's items leaves ink, its links, its bookmarks, and its anchors."""
    ink: list[Item] = []
    links: list[LinkArea] = []
    bookmarks: list[Bookmark] = []
    anchors: list[Anchor] = []
    for item in items:
        if isinstance(item, GlyphRun):
            ink.append(item)  # as most are
        elif isinstance(item, LinkArea):
            links.append(item)
        elif isinstance(item, Bookmark):
            bookmarks.append(item)
        elif isinstance(item, Anchor):
            anchors.append(item)
        else:
            ink.append(item)
    return ink, links, bookmarks, anchors


def framed(stream: Stream) -> list[str]:
    """Return the operators of a stream in a graphics state of their own."""
    code = ["q", *stream.code, "Q"]
    if stream.owner is not None:
        code.insert(stream.end + 1, END_MARKED)
    return code


def common_start(lists: Sequence[Sequence[str]]) -> int:
    """Return how many items all lists begin with alike."""
    return sum(1 for _ in takewhile(lambda items: len(set(items)) == 1, zip(*lists, strict=False)))
