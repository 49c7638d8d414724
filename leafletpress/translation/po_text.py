"""Entries and translations -> the text of a .po or .pot file, laid out as by GNU msgcat: tools change nothing.

Pure text: reading is in `catalogues`. (polib can write too, but wraps differently from the GNU tools, so
that the first save in a translator's editor would touch every long entry.)
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from leafletpress.translation.po_source import ESCAPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from leafletpress.translation.catalogues import CatalogueEntry
    from leafletpress.translation.messages import Entry

    Named = tuple[str, str | None]

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


def po_text(
    comment: Sequence[str], headers: Mapping[str, str], entries: Iterable[Entry], flags: Sequence[str] = ()
) -> str:
    """Return a whole file: header comment, flags and fields in their order, then untranslated entries in theirs."""
    return file_text(comment, headers, map(entry_lines, entries), flags)


def file_text(
    comment: Sequence[str], headers: Mapping[str, str], entries: Iterable[Sequence[str]], flags: Sequence[str] = ()
) -> str:
    """Return a whole file: header comment, flags and fields in their order, then the lines of each entry."""
    header = "".join(f"{name}: {value}\n" for name, value in headers.items())
    flagged = [f"#, {', '.join(flags)}"] if flags else []
    first = [*_commented("#", comment), *flagged, *field_lines("msgid", ""), *field_lines("msgstr", header)]
    return "\n\n".join("\n".join(lines) for lines in (first, *entries)) + "\n"


def entry_lines(entry: Entry, done: CatalogueEntry | None = None) -> list[str]:
    """Return the lines of one entry: what it is, where it stands, flags, context, text and translation.

    `done` gives the translation, the translators' comments, the doubt and the previous English; of its
    flags only fuzzy counts, the others follow from the English.
    """
    flags = ["fuzzy"] * bool(done and done.fuzzy) + ["python-brace-format"] * entry.has_facts
    said = (("msgctxt", entry.context), ("msgid", entry.msgid), ("msgstr", done.msgstr if done else ""))
    return [
        *_commented("#", done.comments if done else ()),
        *_commented("#.", entry.comments),
        *_references(entry),
        *([f"#, {', '.join(flags)}"] if flags else []),
        *(_named_lines("#| ", _previous(done)) if done else []),
        *_named_lines("", said),
    ]


def obsolete_lines(done: CatalogueEntry) -> list[str]:
    """Return the lines of an entry that is no longer in the English: everything that translators wrote, behind `#~`."""
    flags = sorted(["fuzzy"] * done.fuzzy + list(done.flags), key=_flag_order)
    wrap = "no-wrap" not in flags
    plural = done.plural or "" if done.plurals else None
    said: list[Named] = [("msgctxt", done.context), ("msgid", done.msgid), ("msgid_plural", plural)]
    said += [(f"msgstr[{number}]", text) for number, text in enumerate(done.plurals)] or [("msgstr", done.msgstr)]
    return [
        *_commented("#", done.comments),
        *([f"#, {', '.join(flags)}"] if flags else []),
        *_named_lines("#~| ", _previous(done), wrap=wrap),
        *_named_lines("#~ ", said, wrap=wrap),
    ]


def field_lines(keyword: str, text: str, prefix: str = "", *, wrap: bool = True) -> list[str]:
    """Return `keyword "text"` on one line where it fits in 79 columns, else an empty string and folded lines."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", text) or [""]
    room = PAGE_WIDTH - len(prefix)
    if len(lines) == 1 and (not wrap or _width(text) <= room - len(keyword) - 3 or not FOLD.search(text)):
        return [f'{prefix}{keyword} "{text.translate(ESCAPES)}"']
    pieces = [piece for line in lines for piece in (fold(line, room) if wrap else [line])]
    return [f'{prefix}{keyword} ""', *(f'{prefix}"{piece.translate(ESCAPES)}"' for piece in pieces)]


def fold(line: str, room: int = PAGE_WIDTH) -> list[str]:
    """Cut one line into quoted pieces of at most `room` columns once escaped, filled greedily; a long word stays."""
    pieces = [""]
    for part in FOLD.split(line):
        if pieces[-1] and _width(pieces[-1] + part) > room - 2:
            pieces.append("")
        pieces[-1] += part
    return pieces


def _named_lines(prefix: str, named: Iterable[Named], *, wrap: bool = True) -> list[str]:
    return [
        line for keyword, text in named if text is not None for line in field_lines(keyword, text, prefix, wrap=wrap)
    ]


def _previous(done: CatalogueEntry) -> tuple[Named, ...]:
    return (
        ("msgctxt", done.previous_context),
        ("msgid", done.previous),
        ("msgid_plural", done.previous_plural),
    )


def _flag_order(flag: str) -> int:
    """Return the place of a flag on its line, as GNU gettext orders them."""
    return 0 if flag == "fuzzy" else 1 if flag.endswith("-format") else 3 if flag.endswith("wrap") else 2


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
