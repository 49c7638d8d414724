"""Say what a file is that should hold plain text and does not, and where a merge was left half done in it."""

from __future__ import annotations

import re

# How files of other programs begin; blanks and a byte order mark before text are passed over.
SIGNATURES = (
    (re.compile(rb"PK\x03\x04"), "a Word document, a spreadsheet or another archive"),
    (re.compile(rb"\xd0\xcf\x11\xe0"), "a document of an old Word or Excel"),
    (re.compile(rb"%PDF-"), "a PDF"),
    (re.compile(rb"\x1f\x8b"), "a compressed file (gzip)"),
    (re.compile(rb"\xde\x12\x04\x95|\x95\x04\x12\xde"), "a compiled catalogue (.mo)"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s{0,80}\{\\rtf"), "a document in Rich Text Format (RTF)"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s{0,80}<(?:!doctype\s{1,9}html|html|head|body)\b", re.IGNORECASE), "a web page"),
)
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
MOSTLY = 3  # of so many bytes one is NUL in UTF-16 text, about every second one
PLAIN = "put the plain text there, saved with the encoding UTF-8"
CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7}) ", re.MULTILINE)


def no_plain_text(data: bytes) -> tuple[str, str] | None:
    """Return what a file's bytes are in place of plain text in UTF-8, and the remedy; None if nothing is known."""
    for signature, name in SIGNATURES:
        if signature.match(data):
            return f"the file is {name}, not plain text", PLAIN
    if data and not data.strip(b"\0"):
        return "the file holds nothing but NUL: it was not saved to its end", "take it from a backup"
    if data.startswith(WIDE_MARKS) or data.count(0) * MOSTLY > len(data):
        return "the file is not UTF-8: it is UTF-16", "save the file with the encoding UTF-8"
    return None


def left_conflict(text: str) -> tuple[int, str, str] | None:
    """Return line, fault and remedy of the first mark that a merge left in a text, None if there is none."""
    found = CONFLICT.search(text)
    if not found:
        return None
    fault = "two versions of the file were merged and not settled here"
    line = text.count("\n", 0, found.start()) + 1
    return line, fault, "keep what is right, delete the lines <<<<<<<, ======= and >>>>>>>"
