"""Say which words of the leaflet of every block a peer's PDF lacks, and where it prints a wrong number of a page.

Run from the checkout: `python -m bench.forms`, in the bench's own environment; a minute.
"""

from __future__ import annotations

import io
import re
import sys
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bench.environment import go_inside

if TYPE_CHECKING:
    from bench.sheet import Sheet

PEERS = ("Typst", "WeasyPrint")
KINDS = (("en", "standard"), ("en", "large-print"), ("pl", "standard"), ("pl", "bilingual"))  # languages and layouts
# What has the number of a page behind it, in texts and in the list of contents, and what stands on that page.
REFERENCE, REFERRED = re.compile(r"the end \(\D{1,20}?(\d+)\)"), "The end."
LINE, LISTED = re.compile(r"First part(?: pl)? ?(\d+)"), "Plain, bold"


def main() -> None:
    """Look at each peer's PDFs, with a list of contents and without."""
    go_inside("bench.forms")
    found = [fault for name in PEERS for fault in faults(name)]
    print("\n".join(found) or "Every word is there, and every number of a page is right.")
    sys.exit(bool(found))


def faults(name: str) -> Iterator[str]:
    """Yield what is wrong with a peer's PDFs, a line each."""
    from bench.engines import ENGINES
    from bench.everything import PLACE, everything, words
    from bench.fonts import peer_fonts
    from bench.places import ROOT
    from bench.sheet import sheet_of
    from leafletpress.pipeline.plan import Job
    from leafletpress.pipeline.project import read_project

    library, engine = read_project(ROOT), ENGINES[name]()
    peer_fonts(library.designs.fonts)
    for tag, layout in KINDS:
        for contents_from in (None, 1):
            job, given = Job(PLACE, tag, layout), everything(library, tag, contents_from)
            sheet = sheet_of(job, given)
            pdf = engine.prepare(job, given)()
            pages = texts_of(pdf)
            told = f"{name}, {job}{', contents' * sheet.contents}"
            print(f"{told}: {len(pages)} pages", flush=True)
            lost = wanted(sheet) - words("\n".join((*pages, *descriptions_of(pdf))))
            yield from (f"{told}: lacks {word!r}" for word in lost)
            yield from (f"{told}: {wrong}" for wrong in wrong_numbers(pages, sheet))


def wanted(sheet: Sheet) -> Counter[str]:
    """Return the words that a peer's PDF must hold, in all its languages."""
    from bench.everything import FACTS, said, words
    from leafletpress.translation.phrases import CONTENTS

    texts = [text for side in sides_of(sheet) for text in (said(side), *FACTS)]
    if sheet.contents:
        for side in sides_of(sheet):
            headings = (section.heading.text for section in side.translated.leaflet.sections)
            texts += [side.composer.phrases.say(CONTENTS).text, *headings]
    return words("\n".join(texts))


def sides_of(sheet: Sheet) -> tuple[Sheet, ...]:
    """Return a sheet in each of its languages."""
    return (sheet.beside, sheet) if sheet.beside else (sheet,)


def wrong_numbers(pages: list[str], sheet: Sheet) -> Iterator[str]:
    """Yield where the numbers of pages behind references and in contents are not those of what they lead to."""
    languages, whole = len(sides_of(sheet)), " ".join(pages)
    lines = LINE.findall(whole)[:languages] if sheet.contents else []
    for found, led_to, count in (
        (REFERENCE.findall(whole), REFERRED, languages),
        (lines, LISTED, languages * sheet.contents),
    ):
        page = next(number for number, text in enumerate(pages, 1) if led_to in text)
        if found != [str(page)] * count:
            yield f"says pages {found} of what stands on page {page}"


def texts_of(pdf: bytes) -> list[str]:
    """Return the text of each page, its blanks folded."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def descriptions_of(pdf: bytes) -> list[str]:
    """Return the alternative texts of a PDF."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [str(one["/Alt"]) for one in document.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]


if __name__ == "__main__":
    main()
