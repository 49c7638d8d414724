"""A file that somebody has -> a document, by what is in it; what is none is refused with the reason and the way out."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from leafletpress.documents.model import Document, Left, Paragraph
from leafletpress.documents.package import MOST_BYTES, Package, refuse
from leafletpress.whole_files import read_regular

MOST_TEXT_BYTES = 5_000_000
KINDS = ".docx, .odt, .html or .md"
# How files that are not read begin, what they are, and the way out.
OTHERS = (
    (
        b"%PDF",
        "a PDF: it says where each letter stands, not what is a heading, a list or a table, nor what is read first",
        "ask for the Word file that it was made of",
    ),
    (
        b"\xd0\xcf\x11\xe0",
        "a Word file of the old form (.doc), or one with a password",
        "open it in Word or LibreOffice and save it as .docx, without a password",
    ),
    (b"{\\rtf", "a file in Rich Text Format", "open it in Word or LibreOffice and save it as .docx"),
)
MARKDOWN_HEADING = re.compile("#{1,6} ")
LEAST_MARKED = 3  # headings of Markdown in a file of another kind
TEXT_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".md", ".markdown"})


def read_document(path: Path) -> Document:
    """Return the document of a file; raise ProblemsFound for one that is no text or cannot be read, OSError."""
    name = path.name
    try:
        data = read_regular(path, MOST_BYTES)
    except OSError as error:
        refuse(name, f"the file cannot be read: {error.strerror or error}", f"at most {MOST_BYTES // 1_000_000} MB")
    for beginning, what, way_out in OTHERS:
        if data[:1024].lstrip().startswith(beginning):
            refuse(name, f"this is {what}", way_out)
    if data.startswith(b"PK"):
        return read_packed(data, name)
    if path.suffix.lower() not in TEXT_ENDINGS:
        refuse(name, f"this is not {KINDS}", "open it in its program and save it as one of these")
    return read_text(data, path)


def read_packed(data: bytes, name: str) -> Document:
    """Return the document of a Word or OpenDocument file, whatever its ending; raise ProblemsFound."""
    names = Package(data, name).names
    if "content.xml" in names:
        from leafletpress.documents.odt import read_odt

        return read_odt(data, name)
    if "xl/workbook.xml" in names or "ppt/presentation.xml" in names:
        refuse(name, "this is a spreadsheet or a set of slides", f"copy its text into {KINDS}")
    from leafletpress.documents.word import read_word

    return unpasted(read_word(data, name))


def unpasted(document: Document) -> Document:
    """Return a document; one whose paragraphs are Markdown, pasted as it was typed, is read as that."""
    paragraphs = [element for element in document.elements if isinstance(element, Paragraph)]
    marked = [paragraph for paragraph in paragraphs if MARKDOWN_HEADING.match(paragraph.text)]
    if len(marked) < LEAST_MARKED or len(paragraphs) < len(document.elements):
        return document
    from leafletpress.documents.html import read_html
    from leafletpress.documents.markdown import html_of

    text = "\n\n".join(paragraph.text for paragraph in paragraphs)
    found = read_html(html_of(text), document.name)
    told = Left("the file", "Markdown signs in a Word file, read as Markdown; lines below count every second paragraph")
    return replace(found, left=(told, *document.left, *found.left), furniture=document.furniture, words=document.words)


def read_text(data: bytes, path: Path) -> Document:
    """Return the document of an HTML or Markdown file; raise ProblemsFound for one that is not UTF-8."""
    from leafletpress.documents.html import read_html

    if len(data) > MOST_TEXT_BYTES:
        refuse(path.name, "the file is too large", f"at most {MOST_TEXT_BYTES // 1_000_000} MB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        refuse(path.name, "the file is not UTF-8", "save it again with that encoding")
    if path.suffix.lower() in {".md", ".markdown"}:
        from leafletpress.documents.markdown import html_of

        text = html_of(text)
    if not text.strip():
        refuse(path.name, "the file is empty", "nothing can be made of it")
    return read_html(text, path.name, path.parent)
