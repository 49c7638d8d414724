"""Read what a file says of printing: standard, printing condition and boxes, and what no press file may have."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Any, NamedTuple

import pikepdf

from leafletpress.verify.areas import Extent
from leafletpress.verify.metadata_reader import packet_of
from leafletpress.verify.press_resources import group_faults

X_NAMESPACE = "http://www.npes.org/pdfx/ns/id/"
MEDIA_NAMESPACE = "http://ns.adobe.com/xap/1.0/mm/"
BOXES = ("MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox")
# Entries that act, or bring something along (ISO 32000-1, 7.7.2 and 7.7.4).
ACTING = {"/OpenAction": "an action", "/AA": "actions", "/AcroForm": "a form", "/Collection": "a portfolio"}
NAMED = {"/JavaScript": "JavaScript", "/EmbeddedFiles": "an embedded file"}


class Intent(NamedTuple):
    """Hold an output intent: subtype, registered name, number of its profile object, its profile if it has one."""

    subtype: str
    condition: str
    number: int
    profile: bytes | None = None

    @property
    def is_cmyk_output(self) -> bool:
        """Tell whether its profile is one of a CMYK printer (ICC.1, 7.2)."""
        return self.profile is not None and self.profile[12:20] == b"prtrCMYK"

    @property
    def digest(self) -> str:
        """Return the SHA-256 of its profile in hexadecimal."""
        return sha256(self.profile or b"").hexdigest()


class PressClaims(NamedTuple):
    """Hold what a file says of printing; `boxes` are those of each page that it has, `forbidden` page and fault."""

    standard: str
    version: str
    document: str
    trapped: str
    locked: bool
    intents: tuple[Intent, ...]
    boxes: tuple[dict[str, Extent], ...]
    forbidden: tuple[tuple[int, str], ...]

    @property
    def intent(self) -> Intent | None:
        """Return the intent of PDF/X."""
        return next((intent for intent in self.intents if intent.subtype == "GTS_PDFX"), None)


def read_press_claims(pdf: pikepdf.Pdf) -> PressClaims:
    """Return what an open file says of printing."""
    packet = packet_of(pdf)
    return PressClaims(
        standard=packet.get(f"{{{X_NAMESPACE}}}GTS_PDFXVersion", ""),
        version=pdf.pdf_version,
        document=packet.get(f"{{{MEDIA_NAMESPACE}}}DocumentID", ""),
        trapped=str(pdf.trailer.get("/Info", pikepdf.Dictionary()).get("/Trapped", "")).lstrip("/"),
        locked=pdf.is_encrypted,
        intents=tuple(map(read_intent, pdf.Root.get("/OutputIntents", pikepdf.Array()))),
        boxes=tuple({name: box for name in BOXES if (box := box_of(page, name)) is not None} for page in pdf.pages),
        forbidden=tuple(dict.fromkeys((*whole_file(pdf), *page_by_page(pdf)))),
    )


def read_intent(intent: Any) -> Intent:  # noqa: ANN401 - a pikepdf dictionary
    """Return an output intent (14.11.5)."""
    profile = intent.get("/DestOutputProfile")
    return Intent(
        subtype=str(intent.get("/S", "")).lstrip("/"),
        condition=str(intent.get("/OutputConditionIdentifier", "")),
        number=profile.objgen[0] if profile is not None else 0,
        profile=profile.read_bytes() if profile is not None else None,
    )


def box_of(page: pikepdf.Page, name: str) -> Extent | None:
    """Return a box that a page has, the media box from its parents, too."""
    found = page.mediabox if name == "MediaBox" else page.obj.get(f"/{name}")
    if found is None or len(found) != 4:
        return None
    left, low, right, high = (float(side) for side in found)
    return left, low, right, high


def whole_file(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str]]:
    """Yield what the file as a whole may not have."""
    root = pdf.Root
    yield from ((0, f"the file has {fault}") for key, fault in ACTING.items() if key in root)
    names = root.get("/Names", pikepdf.Dictionary())
    yield from ((0, f"the file has {fault}") for key, fault in NAMED.items() if key in names)


def page_by_page(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str]]:
    """Yield what pages may not have, with their numbers from 1."""
    for number, page in enumerate(pdf.pages, 1):
        if len(page.obj.get("/Annots", ())):
            yield number, "an annotation, such as a link, lies on the page"
        if "/AA" in page.obj:
            yield number, "the page has actions"
        yield from ((number, fault) for fault in group_faults(page.obj))
