"""The text of a .po file -> its entries, read as GNU msgfmt reads them: the one place that takes strings apart.

Nothing is guessed: what is no token, and what is out of order, is a problem with its line, so that no program
writes over a file that it did not understand. Departures from msgfmt 0.21: a bare carriage return ends a comment,
too, so that a file of the old Macs is not one comment; `#=` holds flags (gettext 0.24); NUL and bytes that are no
UTF-8 are refused, where msgfmt cuts the text off; a byte order mark is passed over; what is obsolete may stand twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from leafletpress.errors import Problem, ProblemsFound, Where, shorten
from leafletpress.normal_form import composed

MAX_PROBLEMS = 20
MOST_PLURALS = 10
SHOWN_LENGTH = 60

LINE_END = re.compile(r"\r\n|\n|\r")
TOKEN = re.compile(
    r"(?P<comment>#.*)|(?P<string>\"(?:[^\"\\]|\\.)*\")|(?P<keyword>[A-Za-z_$][A-Za-z0-9_$]*)"
    r"|\[[ \t]*(?P<index>[0-9]{1,9})[ \t]*\]"
)
# Nearly every line of a file: a comment, or a string with or without its keyword, and no blanks or marks besides.
PLAIN = re.compile(
    r"(?P<comment>#(?![~|]).*)|(?:(?P<keyword>msgid|msgstr|msgctxt|msgid_plural) )?(?P<string>\"(?:[^\"\\]|\\.)*\")"
)
BLANKS = " \t\f\v"
MARK = re.compile(r"#(~\|?|\|)")
ESCAPE = re.compile(r"\\(?:(?P<sign>[abfnrtv\"\\])|(?P<octal>[0-7]{1,3})|x(?P<hex>[0-9A-Fa-f]{1,64})|)")
NUMERIC = re.compile(r"\\(?:[0-7]|x[0-9A-Fa-f])")
SIGNS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", '"': '"', "\\": "\\"}
# What is written with a backslash in a string, by its sign.
ESCAPES = str.maketrans(
    {"\\": r"\\", '"': r"\"", "\n": r"\n", "\t": r"\t", "\r": r"\r", "\v": r"\v", "\b": r"\b", "\f": r"\f"}
)
KEYWORDS = frozenset({"domain", "msgctxt", "msgid", "msgid_plural", "msgstr"})
# Where gettext's “strict” files, as Solaris, say where a message stands.
STRICT_PLACE = re.compile(r" ?[Ff]ile:[^,]*, ?line(?: number)?: ?[0-9]+ *")
CONTEXT_END = "\x04"

CLOSE = 'a line is msgid or msgstr and "text"; write \\" inside it'
ORDER = "compare msgfmt -c"
CUT_OFF = "the file may be cut off; take it from a backup or from the translator again"


class PoField(NamedTuple):
    """A keyword (msgctxt, msgid, msgid_plural, msgstr, msgstr[0] …), its text, composed, and its line from 1."""

    keyword: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class PoEntry:
    """One entry of a file: translators' comments, flags, previous texts, its fields; obsolete if marked `#~`."""

    comments: tuple[str, ...]
    flags: tuple[str, ...]
    previous: tuple[PoField, ...]
    fields: tuple[PoField, ...]
    obsolete: bool

    @property
    def line(self) -> int:
        """Return the line of the translation, of an obsolete entry that of its first field."""
        wanted = (one.line for one in self.fields if self.obsolete or one.keyword.startswith("msgstr"))
        return next(wanted)

    @property
    def is_header(self) -> bool:
        """Tell whether this is the entry that describes the file."""
        first = self.fields[0]
        return not self.obsolete and (first.keyword, first.text) == ("msgid", "")


class PoToken(NamedTuple):
    """One token: kind, text as written, line from 1, and the mark that it stands behind (`~`, `|`, `~|`)."""

    kind: str
    text: str
    line: int
    mark: str


@dataclass(slots=True)
class Statement:
    """A comment, or a keyword with the strings behind it, while a file is read."""

    keyword: str
    line: int
    mark: str
    strings: list[str] = field(default_factory=list)


def po_entries(text: str, shown: str) -> tuple[PoEntry, ...]:
    """Return the entries of a file in their order; raise ProblemsFound for what msgfmt would not read.

    `shown` is the path as people see it. Comments behind the last entry belong to nothing and are left out.
    """
    problems: list[Problem] = []
    tokens = list(_tokens(po_lines(text), shown, problems))
    if not problems:
        statements = list(_statements(tokens, shown, problems))
    if not problems:
        found = _Entries(shown, problems).read(statements)
    if problems:
        raise ProblemsFound(problems[:MAX_PROBLEMS])
    return tuple(found)


def po_lines(text: str) -> list[str]:
    """Return the lines of a text, which may end as on any system; U+2028 and its like are no line ends in gettext."""
    return text.split("\n") if "\r" not in text else LINE_END.split(text)


def _tokens(lines: list[str], shown: str, problems: list[Problem]) -> Iterator[PoToken]:
    number, count = 0, len(lines)
    while number < count:
        first, line = number + 1, lines[number]
        number += 1
        while line.endswith("\\") and number < count and not line.lstrip(BLANKS).startswith("#"):
            line, number = line[:-1] + lines[number], number + 1  # in gettext a backslash joins two lines
        if "\0" in line:
            problems.append(Problem(Where(shown, first), "the character U+0000 is not text", "save the file as UTF-8"))
        elif plain := PLAIN.fullmatch(line):
            if plain["keyword"]:
                yield PoToken("keyword", plain["keyword"], first, "")
            kind = "comment" if plain["comment"] else "string"
            yield PoToken(kind, plain[kind], first, "")
        else:
            yield from _line_tokens(line, first, shown, problems)


def _line_tokens(line: str, number: int, shown: str, problems: list[Problem]) -> Iterator[PoToken]:
    mark, at = "", 0
    while rest := line[at:].lstrip(BLANKS):
        at = len(line) - len(rest)
        if not mark and (marked := MARK.match(line, at)):
            mark, at = marked[1], marked.end()
            continue
        match = TOKEN.match(line, at)
        kind = match.lastgroup if match else None
        if match is None or kind is None or (kind == "keyword" and match[0] not in KEYWORDS):
            problems.append(_no_token(line, Where(shown, number)))
            return
        yield PoToken(kind, match[kind], number, mark)
        at = match.end()


def _no_token(line: str, where: Where) -> Problem:
    found = "a string is not closed or has a bare quotation mark" if '"' in line else "this is not a line of a .po file"
    return Problem(where, f"{found}: {shorten(line, SHOWN_LENGTH)}", CLOSE)


def _statements(tokens: Iterable[PoToken], shown: str, problems: list[Problem]) -> Iterator[Statement]:
    """Yield comments, and keywords with all their strings; a string or index that belongs to none is a problem."""
    last: Statement | None = None
    for token in tokens:
        if token.kind == "comment":
            yield from _ended(last, shown, problems)
            yield Statement("#", token.line, token.mark, [token.text[1:]])
            last = None
        elif token.kind == "keyword":
            yield from _ended(last, shown, problems)
            last = Statement(token.text, token.line, token.mark)
        elif last is None or last.mark != token.mark:
            problems.append(_out_of_order(Where(shown, token.line)))
            return
        elif token.kind == "string":
            last.strings.append(token.text[1:-1])
        elif last.keyword == "msgstr" and not last.strings:
            last.keyword = f"msgstr[{int(token.text)}]"
        else:
            problems.append(_out_of_order(Where(shown, token.line)))
            return
    yield from _ended(last, shown, problems)


def _ended(statement: Statement | None, shown: str, problems: list[Problem]) -> Iterator[Statement]:
    if statement is not None and not statement.strings:
        problems.append(_out_of_order(Where(shown, statement.line)))
    elif statement is not None:
        yield statement


class _Entries:
    """Statements put together to entries, in the order that gettext's grammar wants (po-gram-gen.y)."""

    def __init__(self, shown: str, problems: list[Problem]) -> None:
        self.shown = shown
        self.problems = problems
        self.found: list[PoEntry] = []
        self._begin()

    def _begin(self) -> None:
        self.comments: list[str] = []
        self.flags: list[str] = []
        self.previous: list[PoField] = []
        self.fields: list[PoField] = []
        self.mark = ""

    def read(self, statements: Iterable[Statement]) -> list[PoEntry]:
        """Return the entries; what is out of order or cut off becomes a problem."""
        for statement in statements:
            if statement.keyword == "#":
                self._end()
                self._comment(statement.strings[0])
            elif statement.keyword == "domain":
                self._end()  # where gettext writes several files out of one; we have one file a domain
            elif "|" in statement.mark:
                self._end()
                self.previous.append(self._field(statement))
            else:
                self._own(statement)
        self._end()
        return self.found

    def _own(self, statement: Statement) -> None:
        has = [one.keyword for one in self.fields]
        if statement.keyword in ("msgctxt", "msgid") and has != ["msgctxt"]:
            self._end()
            has = []
        elif self.fields and self.mark != statement.mark:
            has = ["of another mark"]
        self.mark = statement.mark
        if not _may_follow(statement.keyword, has):
            self.problems.append(_out_of_order(Where(self.shown, statement.line)))
        self.fields.append(self._field(statement))

    def _comment(self, text: str) -> None:
        first = text[:1]
        if first in (",", "=", "!"):
            self.flags += re.split(r"[ \t,]+", text[1:].strip())
        elif first not in (".", ":") and not STRICT_PLACE.fullmatch(text):
            self.comments.append(text.removeprefix(" "))

    def _end(self) -> None:
        """Close the entry if it has begun; comments and flags of one that has not belong to the next."""
        if not self.fields:
            return
        if not self.fields[-1].keyword.startswith("msgstr"):
            place = next((one.line for one in self.fields if one.keyword == "msgid"), self.fields[0].line)
            self.problems.append(Problem(Where(self.shown, place), "this msgid has no msgstr", CUT_OFF))
        flags = tuple(dict.fromkeys(filter(None, self.flags)))
        obsolete = self.mark == "~"
        self.found.append(PoEntry(tuple(self.comments), flags, tuple(self.previous), tuple(self.fields), obsolete))
        self._begin()

    def _field(self, statement: Statement) -> PoField:
        where = Where(self.shown, statement.line)
        try:
            text = unescaped(statement.strings)
        except ValueError as error:
            hint = 'write \\\\ for a backslash; "…\\xNN" and "…\\NNN" are bytes of UTF-8'
            self.problems.append(Problem(where, str(error), hint))
            text = ""
        if CONTEXT_END in text and statement.keyword in ("msgctxt", "msgid"):
            self.problems.append(Problem(where, "the character U+0004 is not text", "delete it"))
        return PoField(statement.keyword, composed(text), statement.line)


def _may_follow(keyword: str, has: list[str]) -> bool:
    last = has[-1] if has else ""
    match keyword:
        case "msgctxt":
            return not has
        case "msgid":
            return last in ("", "msgctxt")
        case "msgid_plural" | "msgstr":
            return last == "msgid"
        case _:
            forms = sum(name.startswith("msgstr") for name in has)
            in_order = keyword == f"msgstr[{forms}]" and forms < MOST_PLURALS
            return in_order and (last == "msgid_plural" or last.startswith("msgstr["))


def _out_of_order(where: Where) -> Problem:
    return Problem(where, "the file breaks off or is out of order here", ORDER)


def unescaped(strings: Iterable[str]) -> str:
    r"""Return the text of adjacent strings as written between their quotation marks.

    Octal and hexadecimal escapes are bytes of UTF-8, of which a character may have several. Raises ValueError for an
    escape that gettext does not know, for bytes that are no UTF-8, and for NUL.
    """
    parts = list(strings)
    if not any(map(NUMERIC.search, parts)):
        return "".join(ESCAPE.sub(_sign, part) if "\\" in part else part for part in parts)
    data = b"".join(map(_bytes, parts))
    if 0 in data:
        raise ValueError("the escape \\0 would end the text")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise ValueError("the escapes are not UTF-8") from error


def _bytes(written: str) -> bytes:
    data, at = bytearray(), 0
    for match in ESCAPE.finditer(written):
        data += written[at : match.start()].encode() + _escaped_bytes(match)
        at = match.end()
    return bytes(data + written[at:].encode())


def _sign(match: re.Match[str]) -> str:
    if sign := match["sign"]:
        return SIGNS[sign]
    raise ValueError("a backslash stands before a sign that makes no escape")


def _escaped_bytes(match: re.Match[str]) -> bytes:
    if match["octal"]:
        return bytes([int(match["octal"], 8) & 0xFF])
    return bytes([int(match["hex"], 16) & 0xFF]) if match["hex"] else _sign(match).encode()
