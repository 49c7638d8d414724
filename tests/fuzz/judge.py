"""What a build left, read back: the neighbour to the byte; of the leaflet every letter, on the paper."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from leafletpress.content.inline import plain_text
from leafletpress.content.model import Leaflet
from leafletpress.pipeline.manifest import read_manifest
from leafletpress.pipeline.project import read_project
from leafletpress.translation.messages import placed_messages

EDGE = 1.0  # points by which a letter's box may reach over the edge of the paper
PLAIN = ("LATIN", "DIGIT", "GREEK", "CYRILLIC", "CJK")  # readers give others back in forms and orders of their own
UNPRINTED = ("alt", "picture", "Author", "Department")  # as `walk` words it


def printed(leaflet: Leaflet) -> str:
    """Return all text of a leaflet that its pages show."""
    facts = dict(leaflet.facts)
    shown = (one for one in placed_messages(leaflet) if not any(word in one.at for word in UNPRINTED))
    return " ".join(plain_text(placed.message.text, facts) for placed in shown)


def lost_from(text: str, pages: Iterable[str]) -> str:
    """Return the letters of a text that are fewer on the pages."""
    return "".join(sorted((Counter(letters(text)) - Counter(letters("".join(pages)))).elements()))


def letters(text: str) -> list[str]:
    """Return the letters and figures of a text that every reader of PDFs gives back one by one."""
    folded = unicodedata.normalize("NFKD", text)
    return [char for char in folded if char.isalnum() and unicodedata.name(char, "").startswith(PLAIN)]


def read_pages(path: Path) -> tuple[list[str], str]:
    """Return the text of each page by PDFium, and the letters that stand outside of the paper."""
    texts, outside = [], []
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            text = page.get_textpage()
            texts.append(text.get_text_range())
            wide, high = page.get_size()
            for index in range(text.count_chars()):
                char = chr(pdfium.FPDFText_GetUnicode(text, index))
                if char.isspace() or not char.isprintable() or pdfium.FPDFText_IsGenerated(text, index) == 1:
                    continue
                left, bottom, right, top = text.get_charbox(index)
                if left < -EDGE or bottom < -EDGE or right > wide + EDGE or top > high + EDGE:
                    outside.append(char)
    return texts, "".join(outside)


def fault_of_pdfs(root: Path, out: Path) -> str:
    """Return what is wrong with the PDFs that a silent build made; "" if nothing is."""
    library = read_project(root)
    for file in read_manifest(out):
        texts, outside = read_pages(out / file.path)
        if outside:
            return f"{file.path}: off the paper: {outside[:60]!r}"
        leaflet = library.translated[file.leaflet, file.language].leaflet
        if lost := lost_from(printed(leaflet), texts):
            return f"{file.path}: not in the PDF: {lost[:60]!r}"
    return ""
