"""Files that are no documents, or none that anybody should open: one clear line each, nothing written."""

from __future__ import annotations

import pytest

from leafletpress.documents import package
from leafletpress.errors import ProblemsFound
from leafletpress.pipeline.project import Project
from tests.exchange.conftest import BringIn
from tests.exchange.hard_word import packed, paragraph, word_of

GOOD = word_of(paragraph("Knee"))
LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w"><w:body>&b;</w:body></w:document>'
BAD = {
    "a PDF": (b"%PDF-1.7\n", "knee.pdf", "this is a PDF: it says where each letter stands"),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1", "knee.doc", "this is a Word file of the old form (.doc)"),
    "rich text": (b"{\\rtf1 Knee}", "knee.rtf", "this is a file in Rich Text Format"),
    "cut short": (GOOD[: len(GOOD) // 2], "knee.docx", "the file is damaged"),
    "a byte changed": (
        GOOD.replace(b"Knee", b"knee").replace(b"word/document.xml", b"word/docUment.xml", 1),
        "knee.docx",
        "is damaged",
    ),
    "a spreadsheet": (packed({"xl/workbook.xml": "<w/>"}), "knee.xlsx", "this is a spreadsheet or a set of slides"),
    "another zip": (packed({"a.txt": "b"}), "knee.zip", "this is no Word document"),
    "no text in it": (packed({"word/document.xml": "<w/>"}), "knee.docx", "the file holds no text"),
    "broken XML": (packed({"word/document.xml": "<w><body>"}), "knee.docx", "the XML is broken"),
    "entities": (
        packed({"word/document.xml": LAUGHS}),
        "knee.docx",
        "it has a document type, which this format never has",
    ),
    "entities in UTF-16": (
        packed({"word/document.xml": LAUGHS.encode("utf-16")}),
        "knee.docx",
        "it has a document type",
    ),
    "a picture": (b"\x89PNG\r\n\x1a\n", "knee.png", "this is not .docx, .odt, .html or .md"),
    "nothing": (b"", "knee.md", "the file is empty"),
    "another encoding": ("Café".encode("latin-1"), "knee.html", "the file is not UTF-8"),
}


@pytest.mark.parametrize(("content", "name", "fault"), BAD.values(), ids=BAD)
def test_what_is_no_document_is_refused_in_one_line(
    content: bytes, name: str, fault: str, bring_in: BringIn, project: Project
) -> None:
    with pytest.raises(ProblemsFound) as caught:
        bring_in(content, name)
    (problem,) = caught.value.problems
    assert fault in problem.message
    assert problem.hint
    assert problem.where.file.startswith(name)
    assert not list(project.root.glob("leaflets/*"))


def test_a_bomb_is_unpacked_no_further_than_its_bound(bring_in: BringIn) -> None:
    bomb = packed({"word/document.xml": b" " * (package.MOST_PART_BYTES + 1)})
    assert len(bomb) < 100_000
    with pytest.raises(ProblemsFound, match=r"word/document\.xml in the file is too large"):
        bring_in(bomb)


def test_a_bomb_that_says_it_is_small_is_read_no_further(bring_in: BringIn) -> None:
    bomb = bytearray(packed({"word/document.xml": b" " * (package.MOST_PART_BYTES + 1)}))
    for sign, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):  # the sizes in front of the part and in the index
        at = bomb.index(sign) + place
        bomb[at : at + 4] = (10).to_bytes(4, "little")
    with pytest.raises(ProblemsFound, match=r"damaged|too large|broken"):
        bring_in(bytes(bomb))


def test_many_parts_are_refused(bring_in: BringIn) -> None:
    with pytest.raises(ProblemsFound, match="what is packed in the file is too large"):
        bring_in(packed({f"{number}": "" for number in range(package.MOST_PARTS + 1)}))
