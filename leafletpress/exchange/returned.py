"""Rows that came back -> what the catalogue takes of them, and a problem for each that it does not.

A row is taken if its message is still the leaflet's, its English is as it was, and its translation breaks no rule that
is an error; whatever is wrong with one row keeps no other from being taken.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from leafletpress.checks.rule import TextPair
from leafletpress.checks.run import faults
from leafletpress.errors import Problem, Where, shorten
from leafletpress.exchange.rows import key_of
from leafletpress.normal_form import composed
from leafletpress.translation.catalogues import CatalogueEntry, ended

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from leafletpress.checks.medicine_list import MedicineList
    from leafletpress.exchange.rows import ReturnedRow, ReturnedTable
    from leafletpress.languages import Language
    from leafletpress.translation.catalogues import Catalogue
    from leafletpress.translation.messages import Entry, Key

MERGED = "\0merged"  # the translation of a row whose cells somebody joined
RULE = "import"
QUOTES = str.maketrans("“”‘’–—\u2011\xa0", "\"\"''--- ")


@dataclass(frozen=True)
class Place:
    """What the rows are held against: a leaflet's messages, its catalogue as it is, what its rules need."""

    entries: tuple[Entry, ...]
    catalogue: Catalogue | None
    facts: Mapping[str, str]
    language: Language
    medicines: MedicineList | None
    take_doubtful: bool = False

    def now(self, entry: Entry) -> CatalogueEntry | None:
        """Return what the catalogue has for a message."""
        return self.catalogue.entries.get(entry.key) if self.catalogue else None


@dataclass(frozen=True, slots=True)
class Taken:
    """What a table changes in a catalogue, how many rows change nothing, a problem for each that is not taken."""

    changes: Mapping[Key, CatalogueEntry]
    unchanged: int
    problems: tuple[Problem, ...]


def take(table: ReturnedTable, place: Place) -> Taken:
    """Return what a table that came back changes."""
    by_key = {key_of(entry): entry for entry in place.entries}
    by_english = {plain(entry.msgid): entry for entry in place.entries}
    problems: list[Problem] = []
    changes: dict[Key, CatalogueEntry] = {}
    unchanged = 0
    seen: set[Key] = set()
    twice = twice_over(table.rows)
    for row in table.rows:
        where = Where(f"{table.file}: {row.place}")
        entry = by_key.get(row.key) or by_english.get(plain(row.english))
        if fault := row_fault(row, entry, twice):
            problems.append(Problem(where, *fault, rule=RULE))
            seen.update([entry.key] if entry else [])
            continue
        assert entry is not None  # noqa: S101 - `row_fault` has a word for that
        seen.add(entry.key)
        change, told = taken_row(row, entry, place, where)
        problems += told
        if change:
            changes[entry.key] = change
        else:
            unchanged += not told
    problems += missing(table, place, seen)
    return Taken(changes, unchanged, tuple(problems))


def twice_over(rows: Iterable[ReturnedRow]) -> frozenset[str]:
    """Return the keys of rows that stand there several times with several translations."""
    said = Counter(key for key, _ in {(row.key, row.translation) for row in rows if row.key})
    return frozenset(key for key, times in said.items() if times > 1)


def row_fault(row: ReturnedRow, entry: Entry | None, twice: frozenset[str]) -> tuple[str, str] | None:
    """Return why a row as a whole cannot be taken and what to do, None for a row that can be looked at."""
    if row.translation == MERGED:
        return "its cells were joined, so nobody can tell which text is which: not taken", "part the cells again"
    if entry is None:
        english = shorten(row.english)
        return f"the leaflet has no such English any more: “{english}”: not taken", "export the table again"
    if row.key in twice:
        return "it stands there twice, with two translations: not taken", "keep one of the two"
    if plain(row.english) != plain(entry.msgid):
        fault = f"its English was changed, from “{shorten(entry.msgid)}” to “{shorten(row.english)}”: not taken"
        return fault, "put the English back; where two rows were made one, part them again"
    return None


def plain(text: str) -> str:
    """Return a text without what programs change by themselves: blanks, quotation marks, dashes."""
    return " ".join(composed(text).translate(QUOTES).split())


def taken_row(
    row: ReturnedRow, entry: Entry, place: Place, where: Where
) -> tuple[CatalogueEntry | None, list[Problem]]:
    """Return the change that a row makes, None for none, and what is wrong with it."""
    now = place.now(entry)
    text = ended(composed(row.translation), entry.msgid)
    before = now.msgstr if now else ""
    if not text.strip():
        fault = "its translation is empty: what the catalogue has stays"
        return None, [Problem(where, fault, "fill it in", "warning", RULE)] if before.strip() else []
    if text == before:
        if not (now and now.fuzzy and row.accepted):
            return None, []
    elif plain(text) == plain(entry.msgid) and not before:
        return None, []  # the English was copied over and nothing was translated
    pair = TextPair(entry.msgid, text, place.facts, place.language, place.medicines)
    found = faults(pair)
    problems = [Problem(where, fault.message, fault.hint, rule.severity, rule.id) for rule, fault in found]
    errors = [problem for problem in problems if problem.severity == "error"]
    base = now or CatalogueEntry(entry.msgid, "", 0, entry.context)
    made = replace(base, msgstr=text, fuzzy=False, previous=None, previous_context=None, previous_plural=None)
    if not errors:
        return made, problems
    if not place.take_doubtful or (now and now.finished):
        return None, [replace(problem, message=f"{problem.message}: not taken") for problem in problems]
    told = f"Came back from {where.file.partition(':')[0]} with a fault: {errors[0].message}"
    return replace(made, fuzzy=True, comments=(*base.comments, told)), problems


def missing(table: ReturnedTable, place: Place, seen: set[Key]) -> Iterator[Problem]:
    """Yield a warning for messages that no row is about, all in one line."""
    numbers: Sequence[str] = [str(at) for at, entry in enumerate(place.entries, 1) if entry.key not in seen]
    if numbers:
        shown = ", ".join(numbers[:20]) + (" …" if len(numbers) > 20 else "")
        fault = f"{len(numbers)} messages are not in it, by number: {shown}; they stay as they are"
        yield Problem(Where(table.file), fault, "look for rows that were deleted or joined", "warning", RULE)
