"""The tags of a finished PDF: a tree that a listener can follow, of all that the pages show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from leafletpress.verify.verdict import Failure

if TYPE_CHECKING:
    from leafletpress.verify.inspection import Examined
    from leafletpress.verify.read_back import Heard

PROOF = "tags"


def prove_tags(file: Examined) -> Iterator[Failure]:
    """Yield the faults of the structure tree and of text outside it."""
    if not file.said.elements:
        yield Failure(PROOF, "the file has no tags: a screen reader can only guess")
        return
    yield from prove_headings(file.said.elements)
    for element in file.said.elements:
        if element.role == "Figure" and not (element.alt or "").strip():
            yield Failure(PROOF, "a figure without alternative text")
    for font in file.said.fonts:
        if not font.embedded:
            yield Failure(PROOF, f"the font {font.name} is not embedded")
    for number, page in enumerate(file.pages, 1):
        for shown in page.strings:
            string = shown.string
            if string.mcid is None and string.artifact is None and string.text(rtl=False).strip():
                yield Failure(PROOF, "text that is neither tagged nor an artifact", number, string.text(rtl=False))


def prove_headings(elements: tuple[Heard, ...]) -> Iterator[Failure]:
    """Yield headings that skip a level, and a missing or second first one (ISO 14289-1, 7.4.2)."""
    headings = [element for element in elements if element.role in ("H1", "H2", "H3", "H4", "H5", "H6")]
    if sum(heading.role == "H1" for heading in headings) != 1:
        yield Failure(PROOF, "there should be one H1, the title")
    level = 0
    for heading in headings:
        now = int(heading.role[1])
        if now > level + 1:
            yield Failure(PROOF, f"{heading.role} follows {'H' + str(level) if level else 'nothing'}", 0, heading.text)
        level = now
