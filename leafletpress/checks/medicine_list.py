"""The medicines of a language: locale/LANG/medicines.csv, one medicine a row, beside those that come with the program.

Columns: `term` (the English name, other English names of the same medicine after |), `forms` (how the language writes
it, parted by | or ;, `warfaryn*` for the beginning of a word), `kind` (`medicine`, or `class` for words such as
“antibiotic”), `contains` (other terms that may be named with it: paracetamol of co-codamol), `note`. A row of the
project takes the place of the packaged one of its term.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

from leafletpress.checks.csv_rows import LARGEST, Table, listed, read_table, unusable
from leafletpress.checks.names import Found, NameFinder
from leafletpress.checks.rule import Example, Rule
from leafletpress.errors import Problem, Where
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.packaged import packaged

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.languages import Language

COLUMNS = ["term", "forms", "kind", "contains", "note"]
NEEDED = 2
KINDS = ("medicine", "class")
LONGEST = 80  # characters of a name or form
NAME = re.compile(r"\w")

FILE = Rule(
    "medicines-file",
    "error",
    "a list of medicines that cannot be used",
    "What is not read is not checked.",
    Example("medicine,name", "term,forms,kind,contains,note"),
)


@dataclass(frozen=True, slots=True)
class Medicine:
    """One row: the English names, the first of which is its term, the language's forms, and where it stands."""

    names: tuple[str, ...]
    forms: tuple[str, ...]
    is_class: bool
    contains: tuple[str, ...]
    where: Where

    @property
    def term(self) -> str:
        """Return the English name by which the medicine is known."""
        return self.names[0]


@dataclass(frozen=True, eq=False)
class MedicineList:
    """The medicines of one language, to be looked for in English and in translations; the same as itself alone.

    `digest` tells the files that it was read from.
    """

    base: str
    script: str
    shown: str
    rows: dict[str, Medicine] = field(repr=False)
    digest: str = ""

    @cached_property
    def _english(self) -> NameFinder:
        return _english_names(tuple((term, row.names) for term, row in self.rows.items()))

    @cached_property
    def _own(self) -> NameFinder:
        kept = {} if self.script == "Latn" else self._names
        return NameFinder(
            {term: (*row.forms, *kept.get(term, ())) for term, row in self.rows.items()},
            self.base,
            self.script,
            loose=True,
        )

    @cached_property
    def _kept(self) -> NameFinder:
        """Find English names with an ending of the language, where letters do not tell that they are English."""
        return NameFinder(
            {term: [f"{n}*" for n in names] for term, names in self._names.items()}, self.base, self.script
        )

    @property
    def _names(self) -> dict[str, tuple[str, ...]]:
        return {term: row.names for term, row in self.rows.items() if not row.is_class}

    def english(self, text: str) -> tuple[Found, ...]:
        """Return what the English names, in order."""
        return _found(self._english, text)

    def theirs(self, text: str) -> tuple[Found, ...]:
        """Return what the translation names, in order."""
        return _found(self._own, text)

    @lru_cache(maxsize=4096)  # noqa: B019 - as many lists as languages, each remembered for as long as the process
    def kept(self, text: str) -> frozenset[str]:
        """Return the terms whose English name the translation keeps, where its own words are in Latin letters, too."""
        return frozenset(found.key for found in self._kept.find(text)) if self.script == "Latn" else frozenset()

    def line_of(self, term: str) -> Where:
        """Return where a form of a medicine is to be added: its row in the project's file, else the file."""
        where = self.rows[term].where
        return where if where.file == self.shown else Where(self.shown)


@lru_cache(maxsize=8192)
def _found(names: NameFinder, text: str) -> tuple[Found, ...]:
    # The English names of several languages' lists mostly have one finder, and are looked for once.
    return names.find(text)


@lru_cache(maxsize=16)
def _english_names(names: tuple[tuple[str, tuple[str, ...]], ...]) -> NameFinder:
    """Return what finds the English names, plurals included: the lists of several languages mostly have the same."""
    plurals = {term: [form for name in each for form in (name, f"{name}s")] for term, each in names}
    return NameFinder(plurals, SOURCE_LANGUAGE, "Latn")


def read_medicines(root: Path, spoken: Language) -> tuple[MedicineList, tuple[Problem, ...]]:
    """Return the medicines of a language, packaged ones and the project's own, and what is wrong with its file."""
    shown = f"locale/{spoken.folder}/medicines.csv"
    own, brought = root / shown, packaged("locale") / spoken.folder / "medicines.csv"
    return _read(spoken, own, brought, _print(own), _print(brought))


def _print(path: Path) -> str:
    """Return what tells whether a file is what was read before; no more of it is looked at than would be read."""
    if not path.is_file():
        return ""
    try:
        with path.open("rb") as file:
            return sha256(file.read(LARGEST + 1)).hexdigest()
    except OSError as error:
        return f"{error.errno}"


@lru_cache(maxsize=64)
def _read(
    spoken: Language, own: Path, brought: Path, own_print: str, brought_print: str
) -> tuple[MedicineList, tuple[Problem, ...]]:
    """Return the list of two files as they are: the prints say when they are no longer what was read."""
    shown = f"locale/{spoken.folder}/medicines.csv"
    rows = _Rows()
    if brought.is_file() and not (own.is_file() and own.samefile(brought)):
        rows.add(read_table(brought, f"packaged {shown}", COLUMNS, FILE, NEEDED), f"packaged {shown}")
    rows.add(read_table(own, shown, COLUMNS, FILE, NEEDED), shown)
    digest = f"{own_print} {brought_print}"
    return MedicineList(spoken.base, spoken.script, shown, rows.known, digest), tuple(rows.problems)


class _Rows:
    """The rows of a language's files so far, by term in small letters, and what was wrong with them."""

    def __init__(self) -> None:
        self.known: dict[str, Medicine] = {}
        self.problems: list[Problem] = []
        self._owners: dict[str, Medicine] = {}

    def add(self, table: Table, shown: str) -> None:
        """Read the rows of one file; each takes the place of a row of its term in a file before."""
        self.problems += table.problems
        for line, cells in table.rows:
            row = _medicine(cells, Where(shown, line))
            words = _words(row)
            fault = _fault(cells, row) or self._claimed(row, words)
            if fault:
                self.problems.append(unusable(FILE, shown, line, fault, f"a row is {','.join(COLUMNS)}"))
            else:
                self._keep(row, words)

    def _keep(self, row: Medicine, words: list[str]) -> None:
        term = row.term.casefold()
        for word in _words(self.known[term]) if term in self.known else ():
            self._owners.pop(word, None)
        self.known[term] = row
        self._owners.update(dict.fromkeys(words, row))

    def _claimed(self, row: Medicine, words: list[str]) -> str:
        """Return what is wrong if a name or form of a row is another row's, too."""
        for word in words:
            other = self._owners.get(word)
            again = other and other.where.file == row.where.file
            if other and (again or other.term.casefold() != row.term.casefold()):
                return f"“{word.partition(' ')[2]}” stands in {other.where}, too"
        return ""


def _words(row: Medicine) -> list[str]:
    """Return the names and forms of a row in small letters, each with what it is before it."""
    return [*(f"name {name.casefold()}" for name in row.names), *(f"form {form.casefold()}" for form in row.forms)]


def _medicine(cells: tuple[str, ...], where: Where) -> Medicine:
    term, forms, kind, contains, _ = (*cells, *[""] * len(COLUMNS))[: len(COLUMNS)]
    others = tuple(name.casefold() for name in listed(contains, "|;"))
    return Medicine(listed(term, "|;"), listed(forms, "|;"), kind == "class", others, where)


def _fault(cells: tuple[str, ...], row: Medicine) -> str:
    if len(cells) > len(COLUMNS):
        return "a row has too many cells"
    if not row.names or not row.forms:
        return "a row has an English name and at least one form"
    if len(cells) > NEEDED and cells[2] not in ("", *KINDS):
        return f"“{cells[2]}” is no kind of row ({' or '.join(KINDS)})"
    bad = next((one for one in (*row.names, *row.forms) if len(one) > LONGEST or not NAME.search(one)), "")
    return f"“{bad[:LONGEST]}” is no name" if bad else ""
