"""Say what a document is: Info dictionary and XMP packet, in step with each other, and output intent.

XMP: ISO 16684-1; PDF/UA-1 identification ISO 14289-1, 5; PDF/A-2a identification and extension schemas
ISO 19005-2, 6.6. All dates come from the content.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.languages import language
from leafletpress.pdf.colour_profile import srgb_profile
from leafletpress.pdf.objects import DEFLATED, ObjectFile, deflated, ref, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

PRODUCER = "Leaflet Press"
NAMESPACE = "urn:leafletpress:leaflet:1"
ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


class DocumentInfo(NamedTuple):
    """Hold what a document says about itself; `reviewed` and `next_review` as ISO 8601, whole or in part.

    `layout` is the id of its page design, `profile` the print figures that it claims to keep; `beside` is
    a second language in which all is said.

    `date` is the day that stands for making and changing the file; it comes from the content.
    """

    title: str
    language: str
    author: str
    date: date
    subject: str = ""
    reference: str = ""
    version: str = ""
    reviewed: str = ""
    next_review: str = ""
    layout: str = ""
    profile: str = ""
    keywords: tuple[str, ...] = ()
    beside: str | None = None

    @property
    def rtl(self) -> bool:
        """Tell whether the document reads from right to left."""
        return language(self.language).is_rtl

    @property
    def two_way(self) -> bool:
        """Tell whether texts that read from left and from right stand beside each other."""
        return self.beside is not None and language(self.beside).is_rtl != self.rtl


class Property(NamedTuple):
    """Describe one property of an extension schema (ISO 19005-2, 6.6.2.3.3)."""

    name: str
    type: str
    category: str
    description: str


UA_SCHEMA = (Property("part", "Integer", "internal", "Part of ISO 14289 that the file conforms to"),)
LEAFLET_SCHEMA = (
    Property("reference", "Text", "external", "Reference code of the leaflet"),
    Property("version", "Text", "external", "Version of the leaflet"),
    Property("reviewed", "Text", "external", "When the leaflet was reviewed, ISO 8601"),
    Property("nextReview", "Text", "external", "When the leaflet is due for review, ISO 8601"),
    Property("layout", "Text", "external", "Page design of the leaflet"),
    Property("profile", "Text", "external", "Print figures kept: clear-print, large-print or giant-print"),
)


def write_info(file: ObjectFile, info: DocumentInfo, more: str = "") -> int:
    """Add the Info dictionary, with more entries, and return its number (ISO 32000-1, 14.3.3)."""
    moment = f"(D:{info.date:%Y%m%d}000000Z)".encode("ascii")
    entries = {
        "Title": text(info.title),
        "Author": text(info.author),
        "Subject": text(info.subject) if info.subject else b"",
        "Keywords": text(keywords(info)) if info.keywords else b"",
        "Creator": text(PRODUCER),
        "Producer": text(PRODUCER),
        "CreationDate": moment,
        "ModDate": moment,
    }
    told = b"".join(f"/{key}".encode() + value for key, value in entries.items() if value)
    return file.add(b"<<" + told + more.encode("ascii") + b">>")


def write_output_intent(file: ObjectFile) -> int:
    """Add the sRGB output intent and return its number (ISO 19005-2, 6.2.3)."""
    profile = file.add_stream(f"/N 3{DEFLATED}", deflated_profile(srgb_profile()), compress=False)
    return file.add(
        "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
        f"/Info(sRGB IEC61966-2.1)/DestOutputProfile {ref(profile)}>>"
    )


@lru_cache(maxsize=4)
def deflated_profile(profile: bytes) -> bytes:
    """Return the profile of an output intent as it is in every file."""
    return deflated(profile)


def keywords(info: DocumentInfo) -> str:
    """Return the keywords as one text."""
    return ", ".join(info.keywords)


def xmp(info: DocumentInfo, more: Sequence[tuple[str, str]] = (), described: str = "") -> str:
    """Return the XMP packet; with more properties, and the schemas that describe them."""
    moment = f"{info.date:%Y-%m-%d}T00:00:00Z"
    simple = [
        ("pdfaid:part", "2"),
        ("pdfaid:conformance", "A"),
        ("pdfuaid:part", "1"),
        ("pdf:Producer", PRODUCER),
        ("pdf:Keywords", keywords(info)),
        ("xmp:CreatorTool", PRODUCER),
        ("xmp:CreateDate", moment),
        ("xmp:ModifyDate", moment),
        ("leaflet:reference", info.reference),
        ("leaflet:version", info.version),
        ("leaflet:reviewed", info.reviewed),
        ("leaflet:nextReview", info.next_review),
        ("leaflet:layout", info.layout),
        ("leaflet:profile", info.profile),
        *more,
    ]
    body = "".join(f"<{key}>{escaped(value)}</{key}>\n" for key, value in simple if value)
    body += alternatives("dc:title", info.title)
    body += f"<dc:creator><rdf:Seq><rdf:li>{escaped(info.author)}</rdf:li></rdf:Seq></dc:creator>\n"
    body += f"<dc:language><rdf:Bag><rdf:li>{escaped(info.language)}</rdf:li></rdf:Bag></dc:language>\n"
    body += alternatives("dc:description", info.subject) if info.subject else ""
    body += "<dc:format>application/pdf</dc:format>\n"
    return PACKET.format(namespace=NAMESPACE, body=body, schemas=schemas() + described, named=NAMED if more else "")


def escaped(value: str) -> str:
    """Return text as XML has it between tags (html would bring a table of 2,000 names, xml.sax an e-mail parser)."""
    return value.translate(ESCAPED)


def alternatives(key: str, value: str) -> str:
    """Return a property of XMP's type Lang Alt with its default value."""
    return f'<{key}><rdf:Alt><rdf:li xml:lang="x-default">{escaped(value)}</rdf:li></rdf:Alt></{key}>\n'


@lru_cache(maxsize=1)
def schemas() -> str:
    """Return the descriptions of the two schemas that XMP itself does not know."""
    ua = schema("PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", UA_SCHEMA)
    return ua + schema("Patient leaflet", NAMESPACE, "leaflet", LEAFLET_SCHEMA)


def schema(title: str, namespace: str, prefix: str, properties: Iterable[Property]) -> str:
    """Return the description of one schema (ISO 19005-2, 6.6.2.3.3)."""
    described = "".join(
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfaProperty:name>{item.name}</pdfaProperty:name>"
        f"<pdfaProperty:valueType>{item.type}</pdfaProperty:valueType>"
        f"<pdfaProperty:category>{item.category}</pdfaProperty:category>"
        f"<pdfaProperty:description>{item.description}</pdfaProperty:description></rdf:li>\n"
        for item in properties
    )
    return (
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfaSchema:schema>{title}</pdfaSchema:schema>"
        f"<pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>\n{described}</rdf:Seq></pdfaSchema:property></rdf:li>\n"
    )


# Namespaces of what a press file says besides.
NAMED = """
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/\""""
PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"{named}
 xmlns:leaflet="{namespace}"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
{body}<pdfaExtension:schemas><rdf:Bag>
{schemas}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
