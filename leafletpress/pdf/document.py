"""Put the parts of a document together: pages, fonts, links, structure, catalogue -> the file's bytes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from leafletpress.pdf.forms import Form, Written, write_form
from leafletpress.pdf.metadata import DocumentInfo, write_info, write_output_intent, write_xmp
from leafletpress.pdf.objects import ObjectFile, numbers, ref, text
from leafletpress.pdf.outline import Bookmark, write_outline
from leafletpress.pdf.structure_objects import StructureWriter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from leafletpress.pdf.embed import EmbeddedFont
    from leafletpress.pdf.structure import Box, StructureTree


# Bytes of content that are worth a stream of their own.
LEAST_SHARED = 200


class LinkArea(NamedTuple):
    """Hold one link annotation: its place among the document's links, target, box in page points, description."""

    place: int
    url: str
    box: Box
    contents: str


@dataclass(slots=True)
class Page:
    """Hold one painted page: size in points, operators, number of MCIDs, links.

    `before` and `after` are the operators of its furniture, the last in two parts, of which the first is the
    same on many pages. `balance` is how many left-to-right letters it has more than right-to-left ones.
    """

    width: float
    height: float
    code: list[str]
    marks: int = 0
    links: list[LinkArea] = field(default_factory=list)
    balance: int = 0
    before: list[str] = field(default_factory=list)
    after: tuple[list[str], list[str]] = field(default_factory=lambda: ([], []))

    @property
    def parts(self) -> tuple[list[str], ...]:
        """Return all operators of the page in their order."""
        return self.before, self.code, *self.after


class Picture(NamedTuple):
    """Hold one image XObject: dictionary entries and deflated samples."""

    entries: str
    data: bytes


class Document(NamedTuple):
    """Hold everything that goes into one file."""

    info: DocumentInfo
    tree: StructureTree
    pages: Sequence[Page]
    fonts: Sequence[EmbeddedFont]
    pictures: Mapping[str, Picture | Form]
    bookmarks: Sequence[Bookmark]


def write_document(document: Document) -> bytes:
    """Return the finished file; raise TagError if tags and ink do not agree."""
    file = ObjectFile()
    root, tree = file.reserve(), file.reserve()
    pages = [file.reserve() for _ in document.pages]
    resources = file.add(resource_dictionary(file, document))
    links = [0] * sum(len(page.links) for page in document.pages)
    contents = write_contents(file, document.pages)
    for place, (number, page) in enumerate(zip(pages, document.pages, strict=True)):
        for link in page.links:
            links[link.place] = file.add(annotation(link, len(pages) + link.place, number))
        own = [links[link.place] for link in page.links]
        file.put(number, page_dictionary(page, place, tree, resources, contents[place], own))
    kids = " ".join(map(ref, pages))
    file.put(tree, f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>")
    structure = StructureWriter(file, pages, links).write(document.tree, [page.marks for page in document.pages])
    outline = write_outline(file, document.bookmarks, pages)
    file.put(root, catalogue(file, document.info, tree, structure, outline))
    return file.finish(root, write_info(file, document.info))


def resource_dictionary(file: ObjectFile, document: Document) -> str:
    """Return the one resource dictionary that all pages share."""
    fonts = "".join(f"/{font.label} {ref(font.write(file))}" for font in document.fonts)
    written: Written = {}
    pictures = "".join(
        f"/{label} {ref(write_picture(file, picture, written))}" for label, picture in document.pictures.items()
    )
    return f"<</Font<<{fonts}>>/XObject<<{pictures}>>>>"


def write_picture(file: ObjectFile, picture: Picture | Form, written: Written) -> int:
    """Add an image or a drawing and return its number."""
    if isinstance(picture, Form):
        return write_form(file, picture, written)
    return file.add_stream(picture.entries, picture.data, compress=False)


def write_contents(file: ObjectFile, pages: Sequence[Page]) -> list[str]:
    """Add the content streams and return each page's Contents (7.7.3.3); what several pages have is one stream."""
    parts = [["\n".join(filter(None, part)).encode("latin-1") for part in page.parts] for page in pages]
    counts = Counter(part for page in parts for part in page)
    shared: dict[bytes, int] = {}
    contents = []
    for page in parts:
        streams = []
        for again, group in groupby(page, key=lambda part: counts[part] > 1 and len(part) > LEAST_SHARED):
            for part in group if again else [b"\n".join(group)]:
                if part not in shared:
                    shared[part] = file.add_stream("", part)
                streams.append(ref(shared[part]))
        contents.append(streams[0] if len(streams) == 1 else f"[{' '.join(streams)}]")
    return contents


def page_dictionary(page: Page, place: int, tree: int, resources: int, contents: str, links: Sequence[int]) -> str:
    """Return one page's dictionary; Tabs after ISO 14289-1, 7.18.3."""
    annotations = f"/Annots[{' '.join(map(ref, links))}]" if links else ""
    return (
        f"<</Type/Page/Parent {ref(tree)}/MediaBox[0 0 {numbers(page.width, page.height)}]"
        f"/Resources {ref(resources)}/Contents {contents}/Tabs/S/StructParents {place}{annotations}>>"
    )


def annotation(link: LinkArea, key: int, page: int) -> bytes:
    """Return a printable link annotation with its description (ISO 14289-1, 7.18.5)."""
    address = quote(link.url, safe="%/:=&?~#+!$,;'@()*[]").translate({40: "%28", 41: "%29"})
    return (
        (
            f"<</Type/Annot/Subtype/Link/Rect[{numbers(*link.box)}]/Border[0 0 0]/F 4/P {ref(page)}"
            f"/A<</S/URI/URI({address})>>/StructParent {key}/Contents"
        ).encode("ascii")
        + text(link.contents)
        + b">>"
    )


def catalogue(file: ObjectFile, info: DocumentInfo, tree: int, structure: int, outline: int | None) -> bytes:
    """Return the catalogue (ISO 32000-1, 7.7.2), viewers told to show the title and the reading direction."""
    # PDFium reads every line of a document said to read from right to left from the right.
    direction = "/Direction/R2L" if info.rtl and not info.two_way else ""
    outlines = f"/Outlines {ref(outline)}/PageMode/UseOutlines" if outline else ""
    return (
        (
            f"<</Type/Catalog/Pages {ref(tree)}/StructTreeRoot {ref(structure)}/MarkInfo<</Marked true>>"
            f"/Metadata {ref(write_xmp(file, info))}/OutputIntents[{ref(write_output_intent(file))}]{outlines}"
            f"/PageLabels<</Nums[0<</S/D>>]>>/ViewerPreferences<</DisplayDocTitle true{direction}>>/Lang"
        ).encode("ascii")
        + text(info.language)
        + b">>"
    )
