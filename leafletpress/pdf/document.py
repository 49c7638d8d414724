"""Pages as data and their structure tree -> the file's bytes. The room's door."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from leafletpress.pdf.forms import Form, Written, write_form
from leafletpress.pdf.metadata import DocumentInfo, write_info
from leafletpress.pdf.objects import ObjectFile, Objects, numbers, ref, text
from leafletpress.pdf.outline import destination, write_outline
from leafletpress.pdf.outputs import SCREEN, Output
from leafletpress.pdf.painter import Painter
from leafletpress.pdf.structure_objects import StructureWriter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from leafletpress.pdf.page import LinkArea, Page, Pixels
    from leafletpress.pdf.painter import PaintedPage
    from leafletpress.pdf.structure import Element


SCHEMES = frozenset({"https", "http", "mailto", "tel"})
# Bytes of content that are worth a stream of their own.
LEAST_SHARED = 200


def write_document(pages: Sequence[Page], tree: Element, info: DocumentInfo, output: Output = SCREEN) -> bytes:
    """Return the finished file; raise TagError for an item whose owner is not in the tree.

    Raises ValueError for a link that no leaflet may have, or to an anchor that stands on no page.
    """
    painter = Painter(info, output=output)
    painted = output.placed(painter.paint(pages))
    file = ObjectFile(output.version)
    root, folder = file.reserve(), file.reserve()
    numbers_ = [file.reserve() for _ in painted]
    resources = file.add(resource_dictionary(file, painter, output.resources()))
    contents = write_contents(file, painted)
    links: list[int] = []
    ends = {name: destination(numbers_[page], y) for name, (page, y) in painter.anchors.items()}
    for place, (number, page) in enumerate(zip(numbers_, painted, strict=True)):
        key = len(painted) + len(links)
        own = [file.add(annotation(link, key + index, number, ends)) for index, link in enumerate(page.links)]
        file.put(number, page_dictionary(output.boxes(page), place, folder, resources, contents[place], own))
        links += own
    kids = " ".join(map(ref, numbers_))
    file.put(folder, f"<</Type/Pages/Count {len(painted)}/Kids[{kids}]>>")
    structure = StructureWriter(file, numbers_, links, on_paper=output.on_paper).write(
        tree,
        [page.tags for page in painted],
        [(place, link.element) for place, page in enumerate(painted) for link in page.links],
        {element: output.shifted(box) for element, box in painter.boxes.items()},
    )
    marks = [(page, mark._replace(y=output.shifted((0, mark.y, 0, mark.y))[1])) for page, mark in painter.bookmarks]
    outline = write_outline(file, marks, numbers_)
    file.put(root, catalogue(file, info, folder, structure, outline, output))
    return file.finish(root, write_info(file, info, output.more_info))


def resource_dictionary(file: ObjectFile, painter: Painter, more: str) -> str:
    """Return the one resource dictionary that all pages share."""
    fonts = "".join(f"/{font.label} {ref(font.write(file))}" for font in painter.fonts)
    written: Written = {}
    pictures = "".join(
        f"/{label} {ref(write_picture(file, picture, written))}" for label, picture in painter.pictures.items()
    )
    return f"<</Font<<{fonts}>>/XObject<<{pictures}>>{more}>>"


def write_picture(file: Objects, picture: Pixels | Form, written: Written) -> int:
    """Add an image or a drawing and return its number."""
    if isinstance(picture, Form):
        return write_form(file, picture, written)
    return file.add_stream(picture.entries, picture.data, compress=False)


def write_contents(file: ObjectFile, pages: Sequence[PaintedPage]) -> list[str]:
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


def page_dictionary(boxes: str, place: int, tree: int, resources: int, contents: str, links: Sequence[int]) -> str:
    """Return one page's dictionary; Tabs after ISO 14289-1, 7.18.3."""
    annotations = f"/Annots[{' '.join(map(ref, links))}]" if links else ""
    return (
        f"<</Type/Page/Parent {ref(tree)}{boxes}"
        f"/Resources {ref(resources)}/Contents {contents}/Tabs/S/StructParents {place}{annotations}>>"
    )


def address(url: str) -> str:
    """Return an address in ASCII, as it stands in a file; raise ValueError for a scheme that no leaflet may link to."""
    if urlsplit(url).scheme not in SCHEMES:
        raise ValueError(f"{url!r} is not an address that a leaflet may link to")
    return quote(url, safe="%/:=&?~#+!$,;'@()*[]").translate({40: "%28", 41: "%29"})


def action(url: str, ends: Mapping[str, str]) -> str:
    """Return what a link does: open an address, or go to an anchor, #name (12.6.4.2, 12.6.4.7); raise ValueError."""
    if not url.startswith("#"):
        return f"/S/URI/URI({address(url)})"
    if url[1:] not in ends:
        raise ValueError(f"{url!r} stands on no page")
    return f"/S/GoTo/D{ends[url[1:]]}"


def annotation(link: LinkArea, key: int, page: int, ends: Mapping[str, str]) -> bytes:
    """Return a printable link annotation with its description (ISO 14289-1, 7.18.5).

    `ends` are destinations by the names of anchors. Raises ValueError for what no leaflet may link to.
    """
    return (
        (
            f"<</Type/Annot/Subtype/Link/Rect[{numbers(*link.box)}]/Border[0 0 0]/F 4/P {ref(page)}"
            f"/A<<{action(link.url, ends)}>>/StructParent {key}/Contents"
        ).encode("ascii")
        + text(link.contents)
        + b">>"
    )


def catalogue(
    file: ObjectFile, info: DocumentInfo, tree: int, structure: int, outline: int | None, output: Output
) -> bytes:
    """Return the catalogue (ISO 32000-1, 7.7.2), viewers told to show the title and the reading direction."""
    # PDFium reads every line of a document said to read from right to left from the right.
    direction = "/Direction/R2L" if info.rtl and not info.two_way else ""
    packet, intents = output.write_xmp(file, info), " ".join(map(ref, output.write_intents(file)))
    outlines = f"/Outlines {ref(outline)}/PageMode/UseOutlines" if outline else ""
    return (
        (
            f"<</Type/Catalog/Pages {ref(tree)}/StructTreeRoot {ref(structure)}/MarkInfo<</Marked true>>"
            f"/Metadata {ref(packet)}/OutputIntents[{intents}]{outlines}"
            f"/PageLabels<</Nums[0<</S/D>>]>>/ViewerPreferences<</DisplayDocTitle true{direction}>>/Lang"
        ).encode("ascii")
        + text(info.language)
        + b">>"
    )
