"""Read what a finished PDF says about itself: Info, catalogue and XMP packet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf

from leafletpress.pdf.metadata import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Mapping

UA_NAMESPACE = "http://www.aiim.org/pdfua/ns/id/"
A_NAMESPACE = "http://www.aiim.org/pdfa/ns/id/"
OWN = ("reference", "version", "reviewed", "nextReview", "layout", "profile")


@dataclass(frozen=True, slots=True)
class Claims:
    """Hold what a file claims; empty texts where it says nothing.

    `own` maps the names of our extension schema to their values; `ua` and `a` are parts and level of the
    standards, as "1" and "2A".
    """

    title: str
    language: str
    shows_title: bool
    marked: bool
    ua: str
    a: str
    xmp_title: str
    own: Mapping[str, str]

    @property
    def ours(self) -> bool:
        """Tell whether the file was made by Leaflet Press."""
        return any(self.own.values())


def packet_of(pdf: pikepdf.Pdf) -> dict[str, str]:
    """Return the properties of an open PDF's XMP packet by their names with namespaces."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        return {key: str(value) for key, value in xmp.items()}


def read_claims(pdf: pikepdf.Pdf) -> Claims:
    """Return the claims of an open PDF."""
    packet, root = packet_of(pdf), pdf.Root
    return Claims(
        title=str(pdf.docinfo.get("/Title", "")),
        language=str(root.get("/Lang", "")),
        shows_title=bool(root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle", False)),
        marked=bool(root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False)),
        ua=packet.get(f"{{{UA_NAMESPACE}}}part", ""),
        a=packet.get(f"{{{A_NAMESPACE}}}part", "") + packet.get(f"{{{A_NAMESPACE}}}conformance", ""),
        xmp_title=packet.get("{http://purl.org/dc/elements/1.1/}title", ""),
        own={name: packet.get(f"{{{NAMESPACE}}}{name}", "") for name in OWN},
    )
