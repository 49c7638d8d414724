"""Word files made of their parts, for what no ordinary program writes on request: changes, boxes, drawings, attacks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def relation(number: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{number}" Type="{KINDS}/{kind}" Target="{escape(target)}"{mode}/>'


def word_of(body: str, relations: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a Word file with this body, what its relationships lead to, and further parts."""
    document = f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
    return packed(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": RELS.format(relation("r1", "officeDocument", "word/document.xml")),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": RELS.format(relations),
            **(parts or {}),
        }
    )


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return written.getvalue()


def text(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def paragraph(*inside: str, properties: str = "") -> str:
    return (
        f"<w:p><w:pPr>{properties}</w:pPr>{''.join(one if one.startswith('<') else text(one) for one in inside)}</w:p>"
    )


def inserted(words: str) -> str:
    return f'<w:ins w:id="1" w:author="A. Writer">{text(words)}</w:ins>'


def deleted(words: str) -> str:
    gone = f'<w:r><w:delText xml:space="preserve">{escape(words)}</w:delText></w:r>'
    return f'<w:del w:id="2" w:author="A. Writer">{gone}</w:del>'


def text_box(*paragraphs: str) -> str:
    """Return a text box as Word writes it: once for itself, once for older programs."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    newer = drawing(f"<wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp>")
    older = f"<w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
    choice = f'<mc:Choice Requires="wps">{newer}</mc:Choice><mc:Fallback>{older}</mc:Fallback>'
    return f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>"


def drawing(inside: str, described: str = "") -> str:
    shown = f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic>"
    return f'<w:drawing><wp:inline><wp:docPr descr="{described}"/>{shown}</wp:inline></w:drawing>'


def table(*rows: tuple[str, ...]) -> str:
    """Return a table of cells; each cell is a text, or paragraphs and tables as XML."""
    cells = (
        "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row) for row in rows
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def smart_art() -> str:
    return "<w:r>" + drawing('<dgm:relIds r:dm="rDm"/>') + "</w:r>"


def linked_picture(number: str) -> str:
    return "<w:r>" + drawing(f'<a:blip r:link="{number}"/>', "A knee") + "</w:r>"
