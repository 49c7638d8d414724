"""Entries -> the text of a .po or .pot file, laid out as GNU msgcat lays it out, so that tools change nothing.

Pure text: reading is in `catalogues`. (polib can write too, but wraps differently from the GNU tools, so
that the first save in a translator's editor would touch every long entry.)
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from leafletpress.translation.messages import Entry

PAGE_WIDTH = 79
# Where GNU gettext, after UAX #14, folds a source text: after spaces, before or after certain punctuation, and between
# ideographs unless that would part them from the punctuation that belongs to them.
IDEOGRAPH = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
CLOSING = "、。，．：；！？）」』】〉》”’"
FOLD = re.compile(
    r"(?<=[ \t])(?=[^ \t\n.,:;!?/)\]}])"
    r"|(?<=[.,:;/-])(?=[^\W\d]|[(\[{*€%])"
    r"|(?<=[!?–—|}])(?=[\w(\[{*€%])"
    r"|(?<=[)\]])(?=[(\[{])"
    r"|(?<=[^\s—])(?=—)"
    rf"|(?<=[{IDEOGRAPH}{CLOSING}])(?=[{IDEOGRAPH}])"
)
ESCAPES = str.maketrans(
    {"\\": r"\\", '"': r"\"", "\n": r"\n", "\t": r"\t", "\r": r"\r", "\v": r"\v", "\b": r"\b", "\f": r"\f"}
)


def po_text(
    comment: Sequence[str], headers: Mapping[str, str], entries: Iterable[Entry], flags: Sequence[str] = ()
) -> str:
    """Return a whole file: header comment, flags and fields in their order, then untranslated entries in theirs."""
    header = "".join(f"{name}: {value}\n" for name, value in headers.items())
    flagged = [f"#, {', '.join(flags)}"] if flags else []
    first = [*_commented("#", comment), *flagged, *field_lines("msgid", ""), *field_lines("msgstr", header)]
    return "\n\n".join("\n".join(lines) for lines in (first, *map(entry_lines, entries))) + "\n"


def entry_lines(entry: Entry, msgstr: str = "") -> list[str]:
    """Return the lines of one entry: what it is, where it stands, flags, context, text and translation."""
    lines = [*_commented("#.", entry.comments), *_references(entry)]
    if entry.has_facts:
        lines.append("#, python-brace-format")
    if entry.context is not None:
        lines += field_lines("msgctxt", entry.context)
    return [*lines, *field_lines("msgid", entry.msgid), *field_lines("msgstr", msgstr)]


def field_lines(keyword: str, text: str) -> list[str]:
    """Return `keyword "text"` on one line where it fits in 79 columns, else an empty string and folded lines."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", text) or [""]
    if len(lines) == 1 and (_width(text) <= PAGE_WIDTH - len(keyword) - 3 or not FOLD.search(text)):
        return [f'{keyword} "{text.translate(ESCAPES)}"']
    return [f'{keyword} ""', *(f'"{piece.translate(ESCAPES)}"' for line in lines for piece in fold(line))]


def fold(line: str) -> list[str]:
    """Cut one line into pieces of at most 77 columns once escaped, filled greedily; an overlong word stays whole."""
    pieces = [""]
    for part in FOLD.split(line):
        if pieces[-1] and _width(pieces[-1] + part) > PAGE_WIDTH - 2:
            pieces.append("")
        pieces[-1] += part
    return pieces


def _width(text: str) -> int:
    """Return columns of the escaped text: ideographs take two, marks and invisible signs none."""
    escaped = text.translate(ESCAPES)
    return len(escaped) if escaped.isascii() else sum(map(_columns, escaped))


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _commented(sign: str, lines: Iterable[str]) -> list[str]:
    return [f"{sign} {line}".rstrip() for text in lines for line in (text.splitlines() or [""])]


def _references(entry: Entry) -> list[str]:
    """Return `#:` lines of at most 79 columns; gettext marks a file name with a space by isolates, ours have none."""
    lines: list[str] = []
    for place in map(str, entry.places):
        if lines and len(lines[-1]) + 1 + len(place) < PAGE_WIDTH:
            lines[-1] += f" {place}"
        else:
            lines.append(f"#: {place}")
    return lines
