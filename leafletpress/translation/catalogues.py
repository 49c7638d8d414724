""".po files -> catalogues; every fault of a file is a Problem with file and line, never an exception."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, cast

import polib

from leafletpress.errors import Problem, ProblemsFound, Where
from leafletpress.languages import SOURCE_TAG, Language, UnknownLanguage, language

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from leafletpress.translation.messages import Key

MAX_BYTES = 5_000_000
MAX_LINES = 200_000
MAX_PROBLEMS = 20

# One line of a .po file: blank, a comment, or an optional keyword and a closed string.
PO_LINE = re.compile(r'\s*(?:#.*|(msgctxt|msgid|msgid_plural|msgstr)?(?:\[\d+\])?\s*"(?:[^"\\]|\\.)*"\s*)?')
BARE_COMMENT = re.compile(r"#[^\s#.:,|~=]")
CHARSET = re.compile(r"charset=([^\s;]+)")


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """Hold one entry as translators left it; `line` is that of its msgstr (obsolete: its first), counted from 1.

    `comments` are the translators' own, a line each; `flags` are all but fuzzy. `previous` is the English
    that a fuzzy translation was made from, with its context and plural.
    """

    msgid: str
    msgstr: str
    line: int
    context: str | None = None
    fuzzy: bool = False
    comments: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous: str | None = None
    previous_context: str | None = None
    previous_plural: str | None = None
    plural: str | None = None
    plurals: tuple[str, ...] = ()

    @property
    def comment(self) -> str:
        """Return what translators wrote above the entry, as one text."""
        return "\n".join(self.comments)

    @property
    def key(self) -> Key:
        """Return what makes the entry unique in a catalogue."""
        return self.context, self.msgid

    @property
    def finished(self) -> bool:
        """Say whether the translation may reach a reader: there is one, and nobody doubts it."""
        return bool(self.msgstr.strip()) and not self.fuzzy


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Hold one .po file: as shown to people, its language, its live entries by (context, msgid), its header.

    `obsolete` are the entries marked `#~`, `comment` the lines of the comment above the header, and
    `header_fuzzy` says that the header itself is marked fuzzy.
    """

    shown: str
    language: Language
    entries: Mapping[Key, CatalogueEntry]
    headers: Mapping[str, str] = field(default_factory=dict)
    obsolete: tuple[CatalogueEntry, ...] = ()
    comment: tuple[str, ...] = ()
    header_fuzzy: bool = False

    def finished(self, key: Key) -> CatalogueEntry | None:
        """Return the entry if it has a translation that may reach a reader."""
        entry = self.entries.get(key)
        return entry if entry and entry.finished else None


def catalogue_languages(root: Path) -> tuple[tuple[Language, ...], tuple[Problem, ...]]:
    """Return the languages that have a folder in root/locale, sorted, and a problem for each folder that is none."""
    languages: list[Language] = []
    problems: list[Problem] = []
    for folder in _folders(root / "locale"):
        try:
            languages.append(folder_language(folder, Where(f"locale/{folder}")))
        except ProblemsFound as found:
            problems += found.problems
    return tuple(languages), tuple(problems)


def catalogue_domains(root: Path, spoken: Language) -> tuple[str, ...]:
    """Return the names, without .po and sorted, of the catalogues that a language has: leaflet ids and `common`."""
    folder = root / "locale" / spoken.folder / "LC_MESSAGES"
    return tuple(sorted(path.stem for path in folder.glob("*.po") if not path.name.startswith(".")))


def catalogue_path(root: Path, spoken: Language, domain: str) -> tuple[Path, str]:
    """Return where a catalogue is, and how that is shown to people."""
    shown = f"locale/{spoken.folder}/LC_MESSAGES/{domain}.po"
    return root / shown, shown


def read_catalogue(path: Path, shown: str, spoken: Language) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    """Return the .po file as a catalogue and what is wrong with it; None if it cannot be used at all.

    `shown` is the path as people see it; `spoken` is the language that the file's folder stands for.
    """
    try:
        lines = _po_lines(path, shown)
        msgstr_lines = _checked_lines(lines, shown)
        file = _parsed(lines, shown)
    except ProblemsFound as found:
        return None, found.problems
    entries, problems = _entries(file, msgstr_lines, shown)
    problems += _header_problems(file.metadata, spoken, shown)
    obsolete = tuple(_entry(found, found.linenum or 1) for found in file if found.obsolete)
    headers, doubted = dict(file.metadata), bool(file.metadata_is_fuzzy)
    return Catalogue(shown, spoken, entries, headers, obsolete, _lines(file.header), doubted), tuple(problems)


class Lines(tuple[str, ...]):
    """Hold the lines of a file in the one form that polib takes for contents and never for a path.

    A text would be opened as a file if one of that name exists, and would be cut at U+2028 and its like.
    """

    def splitlines(self) -> list[str]:
        """Return the lines, which is all that polib asks of a text."""
        return list(self)


def _folders(locale: Path) -> list[str]:
    if not locale.is_dir():
        return []
    return sorted(path.name for path in locale.iterdir() if path.is_dir() and not path.name.startswith("."))


def folder_language(folder: str, where: Where) -> Language:
    """Return the language that a folder in locale/ stands for; raise ProblemsFound, at `where`, if it is none."""
    try:
        spoken = language(folder)
    except UnknownLanguage as error:
        hint = "name the folder as gettext does: pl, ur, zh_Hans"
        raise ProblemsFound([Problem(where, str(error), hint)]) from error
    base, separator, rest = spoken.folder.partition("_")
    proper = f"{base.lower()}{separator}{rest}"
    if folder != proper:
        raise ProblemsFound([Problem(where, f"the folder {folder} is not named as gettext does", f"call it {proper}")])
    if spoken.is_pseudo:
        hint = f"delete it; make_pdfs.py build --lang {proper} makes its words on the fly"
        raise ProblemsFound([Problem(where, f"{proper} is made up for trying layouts and has no catalogues", hint)])
    if proper == SOURCE_TAG:
        hint = "change the text in leaflets/"
        raise ProblemsFound([Problem(where, "the leaflets are written in English and need no catalogue for it", hint)])
    return spoken


def _po_lines(path: Path, shown: str) -> Lines:
    """Return the decoded lines of a file; raise ProblemsFound if it is no UTF-8 text of a bounded size."""
    try:
        if not path.is_file():
            raise ProblemsFound([Problem(Where(shown), "there is no such file")])
        locale = list(path.absolute().parents)[:3][-1]
        if not path.resolve().is_relative_to(locale.resolve()):
            raise ProblemsFound([Problem(Where(shown), "the file is a link that leads out of locale/")])
        if path.stat().st_size > MAX_BYTES:
            hint = f"a catalogue may have {MAX_BYTES // 1_000_000} MB"
            raise ProblemsFound([Problem(Where(shown), "the file is too large", hint)])
        data = path.read_bytes()
    except OSError as error:
        raise ProblemsFound([Problem(Where(shown), f"cannot be read: {error.strerror or error}")]) from error
    lines = Lines(_decoded(data, shown).replace("\r\n", "\n").split("\n"))
    if len(lines) > MAX_LINES:
        raise ProblemsFound([Problem(Where(shown), "the file is too large", f"it may have {MAX_LINES:,} lines")])
    return lines


def _decoded(data: bytes, shown: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = "is not UTF-8" + (": it is UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "")
        hint = "save the file as UTF-8"
        raise ProblemsFound([Problem(Where(shown, line), f"the file {found}", hint)]) from error


def _checked_lines(lines: Lines, shown: str) -> list[int]:
    """Return the line numbers of every msgstr; raise ProblemsFound for lines and entries that are cut off.

    polib would drop the last character of an unclosed string, and a msgid without msgstr, without a word.
    """
    matches = [(number, PO_LINE.fullmatch(line)) for number, line in enumerate(lines, 1)]
    broken = [_broken(lines[number - 1], Where(shown, number)) for number, match in matches if match is None]
    keywords = [(number, match[1]) for number, match in matches if match and match[1] in ("msgid", "msgstr")]
    alone = [
        number
        for (number, keyword), (_, following) in pairwise([*keywords, (0, "msgid")])
        if keyword == following == "msgid"
    ]
    if broken or alone:
        raise ProblemsFound((broken or [_cut_off(Where(shown, number)) for number in alone])[:MAX_PROBLEMS])
    return [number for number, keyword in keywords if keyword == "msgstr"]


def _broken(line: str, where: Where) -> Problem:
    found = "a string is not closed or has a bare quotation mark" if '"' in line else "this is no line of a .po file"
    hint = 'a line is msgid or msgstr and "text"; write \\" inside it'
    return Problem(where, f"{found}: {_short(line.strip())}", hint)


def _cut_off(where: Where) -> Problem:
    hint = "the file may be cut off; take it from a backup or from the translator again"
    return Problem(where, "this msgid has no msgstr", hint)


def _parsed(lines: Lines, shown: str) -> polib.POFile:
    readable = Lines(_readable(line) for line in lines)
    try:
        return polib.pofile(cast("str", readable), encoding="utf-8")
    except (OSError, ValueError, LookupError) as error:
        line = re.search(r"line (\d+)", str(error))
        where = Where(shown, int(line[1]) if line else None)
        raise ProblemsFound(
            [Problem(where, "the file breaks off or is out of order here", "compare msgfmt -c")]
        ) from error


def _readable(line: str) -> str:
    """Return a line as polib knows it: it skips the previous text of obsolete entries and refuses `#comment`."""
    if line.startswith("#~|"):
        return f"#|{line[3:]}" if line[3:].strip() else ""
    return f"# {line[1:]}" if BARE_COMMENT.match(line) else line


def _entry(found: polib.POEntry, line: int) -> CatalogueEntry:
    return CatalogueEntry(
        msgid=found.msgid,
        msgstr=found.msgstr,
        line=line,
        context=found.msgctxt,
        fuzzy=found.fuzzy,
        comments=_lines(found.tcomment),
        flags=tuple(flag for flag in dict.fromkeys(found.flags) if flag not in ("", "fuzzy")),
        previous=found.previous_msgid,
        previous_context=found.previous_msgctxt,
        previous_plural=found.previous_msgid_plural,
        plural=found.msgid_plural or None,
        plurals=tuple(text for _, text in sorted(found.msgstr_plural.items())),
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()


def _entries(
    file: Iterable[polib.POEntry], msgstr_lines: Sequence[int], shown: str
) -> tuple[dict[Key, CatalogueEntry], list[Problem]]:
    """Return the live entries by key, the first of each, and a problem for every further one."""
    entries: dict[Key, CatalogueEntry] = {}
    problems: list[Problem] = []
    for found in file:
        if found.obsolete:
            continue
        line = msgstr_lines[min(bisect_right(msgstr_lines, found.linenum or 0), len(msgstr_lines) - 1)]
        entry = _entry(found, line)
        first = entries.setdefault(entry.key, entry)
        if first is not entry:
            message = f"“{_short(entry.msgid)}” is translated a second time; the first is at line {first.line}"
            problems.append(Problem(Where(shown, line), message, "keep one of the two", rule="duplicate-message"))
    return entries, problems


def _header_problems(headers: Mapping[str, str], spoken: Language, shown: str) -> list[Problem]:
    where = Where(shown, 1)
    problems = []
    charset = CHARSET.search(headers.get("Content-Type", ""))
    if charset and charset[1].lower() not in ("utf-8", "utf8"):
        hint = "save the file as UTF-8 and write charset=UTF-8"
        problems.append(Problem(where, f"the header says charset={charset[1]}", hint))
    named = headers.get("Language", "")
    if not named:
        hint = f'add "Language: {spoken.folder}\\n"'
        problems.append(Problem(where, "the header names no Language", hint, "warning", "language-header"))
    elif not _same_language(named, spoken):
        hint = f"move the file to the folder of its language, or write Language: {spoken.folder}"
        fault = f"the header says Language: {named}, the folder says {spoken.folder}"
        problems.append(Problem(where, fault, hint, rule="language-header"))
    return problems


def _same_language(named: str, spoken: Language) -> bool:
    """Say whether a header names the folder's language: pl_PL is pl, zh_CN is zh_Hans, but pa_PK is not pa."""
    try:
        other = language(named)
    except UnknownLanguage:
        return False
    same_base = other.tag.partition("-")[0].lower() == spoken.tag.partition("-")[0].lower()
    return same_base and other.script == spoken.script


def _short(text: str, length: int = 60) -> str:
    return text if len(text) <= length else f"{text[: length - 1]}…"
