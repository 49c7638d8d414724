"""The text of a finished PDF: what its codes and tags say is what two readers of PDFs give back.

Poppler's `pdftotext` and, where it is installed, PDFium (pypdfium2). Readers order what stands side by side by
analyses of their own, so each line is looked for whole on its page and the order of lines is not compared.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.verify.page_text import MARKS, RTL, ShownString, line_text, shown_lines
from leafletpress.verify.read_back import reads_rtl
from leafletpress.verify.reader_faults import PDFIUM, POPPLER, as_given
from leafletpress.verify.verdict import Failure

if TYPE_CHECKING:
    from leafletpress.verify.inspection import Examined

PROOF = "text"
SECONDS = 120
Reader = Callable[[bytes], list[str]]
# Readers join a word again that a hyphen divides at a line's end. In an address or a code the hyphen would be lost.
LETTERS = r"[^\s\d_/@.:#?=&()-]+"  # and the marks on them
DIVIDED = re.compile(rf"(?:^|[\s(]){LETTERS}(?:-{LETTERS}){{0,8}}-$")
GOES_ON = re.compile(rf"{LETTERS}[.:)]{{0,3}}(?:[-\s]|$)")
JOINTS = str.maketrans("", "", "\x02\ufffe")  # that PDFium puts in a hyphen's place


def poppler(data: bytes) -> list[str]:
    """Return the text of pages by pdftotext; raise OSError or SubprocessError where it does not run."""
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=True, timeout=SECONDS)  # noqa: S603
    return done.stdout.decode("utf-8", "replace").split("\f")[:-1]


def pdfium(data: bytes) -> list[str]:
    """Return the text of pages by PDFium."""
    pypdfium2 = import_module("pypdfium2")
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_bounded().translate(JOINTS) for page in document]


def readers() -> tuple[dict[str, Reader], tuple[str, ...]]:
    """Return the readers that are installed, and a note on each that is not."""
    found: dict[str, Reader] = {}
    notes = []
    if shutil.which("pdftotext"):
        found[POPPLER] = poppler
    else:
        notes.append("TEXT NOT PROVEN with poppler: there is no pdftotext (Debian package poppler-utils)")
    if find_spec("pypdfium2"):
        found[PDFIUM] = pdfium
    else:
        notes.append("TEXT NOT PROVEN with PDFium: pip install pypdfium2")
    return found, tuple(notes)


def prove_text(file: Examined, by: dict[str, Reader]) -> Iterator[Failure]:
    """Yield the lines that a reader does not give back, and the words that it gives beyond them."""
    said = list(said_lines(file))
    for number, lines in enumerate(said, 1):
        for line in lines:
            if "\ufffd" in line.text:
                yield Failure(PROOF, "characters that say no text", number, line.text)
    for name, reader in by.items():
        try:
            pages = reader(file.data)
        except (OSError, subprocess.SubprocessError, RuntimeError) as error:
            yield Failure(PROOF, f"{name} cannot read it: {error}")
            continue
        if len(pages) != len(said):
            yield Failure(PROOF, f"{name} finds {len(pages)} pages, there are {len(said)}")
            continue
        for number, (page, lines) in enumerate(zip(pages, said, strict=True), 1):
            for message, text in strays(page, expected(page, lines, name)):
                yield Failure(PROOF, f"{name} {message}", number, text)


class SaidLine(NamedTuple):
    """Hold a line of a page: what it says, the strings that show it, whether it reads from the right."""

    text: str
    strings: list[ShownString]
    rtl: bool


def said_lines(file: Examined) -> Iterator[list[SaidLine]]:
    """Yield the lines of each page, each read in the direction of its language."""
    for number, page in enumerate(file.pages):
        lines = shown_lines(shown.string for shown in page.strings)
        ways = [reads_from_right(line, file, number) for line in lines]
        yield [SaidLine(line_text(line, rtl=rtl), line, rtl) for line, rtl in zip(lines, ways, strict=True)]


def expected(page: str, lines: Iterable[SaidLine], reader: str) -> Iterator[str]:
    """Yield the lines of a page as they must be on it, those that a reader has got wrong as it is known to."""
    text = f" {folded(page)} "
    for line in with_whole_words(text, lines):
        fault = None if f" {folded(line.text)} " in text else as_given(line.strings, reader, rtl=line.rtl)
        yield line.text if fault is None else fault


def with_whole_words(text: str, lines: Iterable[SaidLine]) -> Iterator[SaidLine]:
    """Yield lines, those that a divided word ends joined with the next where a reader's text has them so.

    Of what a word's lines may make the longest that the text has is taken: its beginning may stand there, too.
    """
    waiting = list(lines)
    while waiting:
        made = list(joined_words(waiting))
        known = [count for count, line in enumerate(made, 1) if f" {folded(line.text)} " in text]
        count = max(known, default=len(made))
        yield made[count - 1]
        del waiting[:count]


def joined_words(lines: Sequence[SaidLine]) -> Iterator[SaidLine]:
    """Yield the first of several lines, then that with each following one that a divided word may go on in."""
    made = lines[0]
    yield made
    for line in lines[1:]:
        if not (DIVIDED.search(made.text) and GOES_ON.match(line.text)):
            return
        made = SaidLine(made.text[:-1] + line.text, made.strings + line.strings, made.rtl)
        yield made


def reads_from_right(line: Sequence[ShownString], file: Examined, page: int) -> bool:
    """Tell whether a line on a page, counted from 0, reads from the right: as its outermost element's language does.

    What no element owns has the document's language, unless it has letters from the left only.
    """
    owners = [(page, string.mcid) for string in line if string.mcid is not None]
    _, tag = min((file.said.spoken[owner] for owner in owners if owner in file.said.spoken), default=(0, ""))
    if not tag and "L" in (found := frozenset[str]().union(*(string.classes for string in line))) and not found & RTL:
        return False
    return reads_rtl(tag or file.claims.language)


def strays(page: str, lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the lines that a page does not have, and what it has beyond them; each line is looked for whole.

    Where a reader's line is one of ours it is taken for that, so that no other line is found across two of them.
    """
    given = [folded(line) for line in page.splitlines()]
    left: list[str] = []
    for line in filter(None, map(folded, lines)):
        if line in given:
            given[given.index(line)] = "\n"
        else:
            left.append(line)
    rest = f" {' '.join(filter(None, given))} "
    for line in sorted(left, key=len, reverse=True):
        if f" {line} " in rest:
            rest = rest.replace(f" {line} ", " \n ", 1)
        else:
            yield "does not give back", line
    for part in rest.split("\n"):
        if part.strip():
            yield "gives instead", part.strip()


def folded(text: str) -> str:
    """Return a text in NFC, white space folded, direction marks left out."""
    return " ".join(unicodedata.normalize("NFC", text.translate(MARKS)).split())
