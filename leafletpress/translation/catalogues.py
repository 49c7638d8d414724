""".po files -> catalogues; every fault of a file is a Problem with file and line, never an exception."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast

import polib

from leafletpress.errors import Problem, ProblemsFound, Where, shorten
from leafletpress.languages import SOURCE_LANGUAGE, Language, UnknownLanguage, language
from leafletpress.plain_text import left_conflict, no_plain_text
from leafletpress.translation.doubts import Print, print_of, read_doubts
from leafletpress.translation.misplaced import MESSAGES, files_in, unread_catalogues
from leafletpress.translation.po_source import ESCAPES, PoEntry, PoField, po_entries
from leafletpress.translation.silences import has_silence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from leafletpress.translation.messages import Key

MAX_BYTES = 5_000_000
MAX_LINES = 200_000
SHOWN_LENGTH = 60  # characters of a quoted text

CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s;\"']+)", re.I)
GETTEXT_FIELDS = (
    *("Project-Id-Version", "Report-Msgid-Bugs-To", "POT-Creation-Date", "PO-Revision-Date", "Last-Translator"),
    *("Language-Team", "Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"),
)
HEADERS = {name.casefold(): name for name in (*GETTEXT_FIELDS, "Plural-Forms")}
NO_HEADER = PoEntry((), (), (), (PoField("msgid", "", 1), PoField("msgstr", "", 1)), obsolete=False)
# Blanks and invisible signs that do nothing at the ends of a text.
BLANK = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029"
    "\u202f\u205f\u3000\u00ad\u180e\u200b\u2060\ufeff"
)


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One entry as translators left it; `line` is that of its msgstr (obsolete: its first field), from 1.

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
    """One .po file: as shown to people, its language, its live entries by (context, msgid), its header.

    `obsolete` are the entries marked `#~`, `comment` the lines of the comment above the header, and
    `header_fuzzy` says that the header itself is marked fuzzy. `doubted` are fingerprints of translations that were
    fuzzy once and have not changed since, `accepted` the marks of silences that a signer has accepted.
    `shared` are by domain the catalogues of what a leaflet shows that is not its own.
    """

    shown: str
    language: Language
    entries: Mapping[Key, CatalogueEntry]
    headers: Mapping[str, str] = field(default_factory=dict)
    obsolete: tuple[CatalogueEntry, ...] = ()
    comment: tuple[str, ...] = ()
    header_fuzzy: bool = False
    doubted: frozenset[Print] = frozenset()
    accepted: frozenset[str] = frozenset()
    shared: Mapping[str, Catalogue] = field(default_factory=dict)

    def of(self, domain: str) -> Catalogue:
        """Return the catalogue of a domain, an empty one if there is none; "" and its own name are this."""
        if not domain or self.shown.endswith(f"/{domain}.po"):
            return self
        there = self.shared.get(domain)
        return there or Catalogue(catalogue_path(Path(), self.language, domain)[1], self.language, {})

    def finished(self, key: Key) -> CatalogueEntry | None:
        """Return the entry if it has a translation that may reach a reader."""
        entry = self.entries.get(key)
        return entry if entry and entry.finished else None

    def lost_doubt(self, entry: CatalogueEntry) -> bool:
        """Tell whether a finished translation was fuzzy once and came back as it was, without the mark."""
        return bool(self.doubted) and entry.finished and print_of(entry.msgid, entry.msgstr) in self.doubted


def catalogue_languages(root: Path) -> tuple[tuple[Language, ...], tuple[Problem, ...]]:
    """Return the languages that have a folder in root/locale, sorted, and a problem for each folder that is none."""
    languages: list[Language] = []
    problems: list[Problem] = []
    for folder in _folders(root / "locale"):
        try:
            languages.append(folder_language(folder, Where(f"locale/{folder}")))
        except ProblemsFound as found:
            problems += found.problems
    return tuple(languages), (*problems, *unread_catalogues(files_in(root / "locale")))


def catalogue_domains(root: Path, spoken: Language) -> tuple[str, ...]:
    """Return the names, without .po and sorted, of the catalogues that a language has: leaflet ids and `common`."""
    folder = root / "locale" / spoken.folder / MESSAGES
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
        found = po_entries(_text(path, shown), shown)
        first = [one for one in found if one.is_header]
        sources = [*(first[:1] or [NO_HEADER]), *(one for one in found if not one.is_header)]
        file = _parsed(sources, shown)
        doubted = read_doubts(path.absolute().parents[3], spoken).get(path.stem, frozenset())
    except ProblemsFound as error:
        return None, error.problems
    pairs = list(zip(sources[1:], file, strict=True))
    entries, problems = _entries(pairs, shown)
    problems += _second_headers(first[1:], shown)
    headers, fuzzy = _headers(file.metadata), any("fuzzy" in one.flags for one in first[:1])
    problems += _header_problems(headers, spoken, shown)
    obsolete = tuple(_entry(source, entry) for source, entry in pairs if source.obsolete)
    comment = _lines(file.header)
    accepted = _accepted(path, spoken, entries.values())
    return Catalogue(shown, spoken, entries, headers, obsolete, comment, fuzzy, doubted, accepted), tuple(problems)


def _accepted(path: Path, spoken: Language, entries: Iterable[CatalogueEntry]) -> frozenset[str]:
    """Return the marks of silences that signers of a catalogue have accepted; only where a comment silences a rule."""
    if not has_silence(entry.comments for entry in entries):
        return frozenset()
    from leafletpress.translation.approvals import accepted_marks  # hardly any catalogue has such a comment

    return accepted_marks(path.absolute().parents[3], spoken, path.stem)


def _second_headers(further: Iterable[PoEntry], shown: str) -> Iterator[Problem]:
    for entry in further:
        hint = "a file has one entry without English, its header; keep one of the two"
        yield Problem(Where(shown, entry.line), "a second header", hint, rule="duplicate-message")


class Lines(tuple[str, ...]):
    """The lines of a file in the one form that polib takes for contents and never for a path.

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
    if proper == SOURCE_LANGUAGE:
        hint = "change the text in leaflets/"
        raise ProblemsFound([Problem(where, "the leaflets are written in English and need no catalogue for it", hint)])
    return spoken


def _text(path: Path, shown: str) -> str:
    """Return what a file says; raise ProblemsFound if it is no UTF-8 text of a bounded size."""
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
    text = _decoded(data, shown)
    if text.count("\n") + text.count("\r") > MAX_LINES:
        raise ProblemsFound([Problem(Where(shown), "the file is too large", f"it may have {MAX_LINES:,} lines")])
    return text


def _decoded(data: bytes, shown: str) -> str:
    if strange := no_plain_text(data):
        raise ProblemsFound([Problem(Where(shown, 1), *strange)])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ProblemsFound([Problem(Where(shown, line), "the file is not UTF-8", "save the file as UTF-8")]) from error
    if conflict := left_conflict(text):
        line, fault, hint = conflict
        raise ProblemsFound([Problem(Where(shown, line), fault, hint)])
    return text


def _parsed(found: Iterable[PoEntry], shown: str) -> polib.POFile:
    """Return entries as polib reads them from lines in the one form that it takes for what they mean."""
    lines = [line for entry in found for line in _plain_lines(entry)]
    try:
        return polib.pofile(cast("str", Lines(lines)), encoding="utf-8")
    except (OSError, ValueError, LookupError) as error:
        raise ProblemsFound(
            [Problem(Where(shown), f"the file cannot be used: {error}", "compare msgfmt -c")]
        ) from error


def _plain_lines(entry: PoEntry) -> Iterator[str]:
    """Yield the lines of an entry for polib: a field a line, comments and flags in front (it skips `#~|`)."""
    mark = "#~ " if entry.obsolete else ""
    yield from (f"# {comment}" for comment in entry.comments)
    if entry.flags:
        yield f"#, {', '.join(entry.flags)}"
    yield from (f"#| {_field(one)}" for one in entry.previous)
    yield from (f"{mark}{_field(one)}" for one in entry.fields)


def _field(one: PoField) -> str:
    return f'{one.keyword} "{one.text.translate(ESCAPES)}"'


def _entry(source: PoEntry, found: polib.POEntry) -> CatalogueEntry:
    return CatalogueEntry(
        msgid=found.msgid,
        msgstr=ended(found.msgstr, found.msgid),
        line=source.line,
        context=found.msgctxt,
        fuzzy=found.fuzzy,
        comments=_lines(found.tcomment),
        flags=tuple(flag for flag in found.flags if flag != "fuzzy"),
        previous=found.previous_msgid,
        previous_context=found.previous_msgctxt,
        previous_plural=found.previous_msgid_plural,
        plural=found.msgid_plural or None,
        plurals=tuple(ended(text, found.msgid) for _, text in sorted(found.msgstr_plural.items())),
    )


def ended(msgstr: str, msgid: str) -> str:
    """Return a translation without the blanks and invisible signs at its ends that the English has not there."""
    if msgid == msgid.lstrip(BLANK):
        msgstr = msgstr.lstrip(BLANK)
    return msgstr.rstrip(BLANK) if msgid == msgid.rstrip(BLANK) else msgstr


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()


def _entries(
    pairs: Iterable[tuple[PoEntry, polib.POEntry]], shown: str
) -> tuple[dict[Key, CatalogueEntry], list[Problem]]:
    """Return the live entries by key, the first of each, and a problem for every further one."""
    entries: dict[Key, CatalogueEntry] = {}
    problems: list[Problem] = []
    for source, found in pairs:
        if source.obsolete:
            continue
        entry = _entry(source, found)
        first = entries.setdefault(entry.key, entry)
        if first is not entry:
            message = (
                f"“{shorten(entry.msgid, SHOWN_LENGTH)}” is translated a second time; the first is at line {first.line}"
            )
            where = Where(shown, entry.line)
            problems.append(Problem(where, message, "keep one of the two", rule="duplicate-message"))
    return entries, problems


def _headers(metadata: Mapping[str, str]) -> dict[str, str]:
    """Return the fields of a header; those that gettext knows are known in capital and small letters."""
    return {HEADERS.get(name.strip().casefold(), name.strip()): value for name, value in metadata.items()}


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
