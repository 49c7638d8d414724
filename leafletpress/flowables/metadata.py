"""What a document of ReportLab's says of itself, as XMP (ISO 16684-1), and whether it can be said to be accessible."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from reportlab.pdfbase import pdfmetrics

from leafletpress.pdf.metadata import alternatives, escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

UNSAID = (
    "",
    "untitled",
    "anonymous",
    "unspecified",
    "(anonymous)",
    "(unspecified)",
)  # ReportLab's words for what nobody said


class Said(NamedTuple):
    """What the templates of a document were told; the language is BCP 47."""

    title: str
    language: str
    author: str
    subject: str
    producer: str

    @classmethod
    def of(cls, document: Any) -> Said:  # noqa: ANN401 - a PDFDocument, whose stubs are of little use
        """Return what a document says."""
        info, language = document.info, getattr(document.Catalog, "Lang", None)
        return cls(
            title=said(info.title),
            language=said(language.s if language else ""),
            author=said(info.author),
            subject=said(info.subject),
            producer=said(info.producer),
        )


def said(text: str | None) -> str:
    """Return what was said, nothing where it is what ReportLab says by itself."""
    return "" if text is None or text in UNSAID else str(text)


def doubts_of(said: Said, document: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """Yield what a document lacks for PDF/UA-1, each with its remedy."""
    if not said.title:
        yield "it has no title (give the template title=)"
    if not said.language:
        yield "it has no language (give the template lang=)"
    for name in sorted(document.fontMapping):
        font: Any = pdfmetrics.getFont(name)
        if not font._dynamicFont and font.face.builtIn:
            yield f"the font {name} is not embedded (register a TrueType font and use that)"


def packet(said: Said, *, claimed: bool) -> bytes:
    """Return the XMP packet, with the claim to be PDF/UA-1 or without (ISO 14289-1, 5)."""
    body = "<pdfuaid:part>1</pdfuaid:part>\n" if claimed else ""
    body += f"<pdf:Producer>{escaped(said.producer)}</pdf:Producer>\n"
    body += alternatives("dc:title", said.title) if said.title else ""
    body += alternatives("dc:description", said.subject) if said.subject else ""
    body += f"<dc:creator><rdf:Seq><rdf:li>{escaped(said.author)}</rdf:li></rdf:Seq></dc:creator>\n" * bool(said.author)
    body += f"<dc:language><rdf:Bag><rdf:li>{escaped(said.language)}</rdf:li></rdf:Bag></dc:language>\n"
    return PACKET.format(body=body).encode()


PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
{body}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""
