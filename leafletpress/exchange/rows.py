"""A leaflet's messages and their translations as rows of a table that an agency fills in."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from leafletpress.checks.rule import readable
from leafletpress.content.inline import InlineError, inline_facts, inline_links

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from leafletpress.languages import Language
    from leafletpress.translation.catalogues import Catalogue
    from leafletpress.translation.messages import Entry

State = Literal["translated", "to check", "to translate"]
KEY_DIGITS = 8
NUMBER = re.compile(r"\d[\d,.:/–-]*\d|\d")
# The heads of the columns; the third and fourth also say which leaflet and which language, whatever the file is called.
HEADS = ("No.", "Where it stands", "English", "Translation", "State", "What must stay")
ENGLISH = re.compile(r"English \(([a-z0-9_-]+)\)")
KEY = re.compile(r"\b[0-9a-f]{8}\b")
TRANSLATION = re.compile(r"(.+) \(([A-Za-z]{2,3}(?:_[A-Za-z0-9]+)*)\)")


@dataclass(frozen=True, slots=True)
class Row:
    """One message: its place in the leaflet from 1, a fingerprint of its English, both texts, what is to know."""

    number: int
    key: str
    where: str
    english: str
    translation: str
    state: State
    note: str


@dataclass(frozen=True, slots=True)
class AgencyTable:
    """The rows of one template in one language: of a leaflet, a passage, or `common`, the words of the layouts."""

    domain: str
    reference: str
    title: str
    language: Language
    rows: tuple[Row, ...]

    @property
    def heads(self) -> tuple[str, ...]:
        """Return the heads of the columns."""
        english, translation = f"English ({self.domain})", f"{self.language.english_name} ({self.language.folder})"
        return (HEADS[0], HEADS[1], english, translation, *HEADS[4:])


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """One row that came back; `place` is where it stands there, `accepted` that somebody says it is right."""

    place: str
    key: str
    english: str
    translation: str
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class ReturnedTable:
    """A table that came back: its file, which template and language it is of, its rows, what else is in it."""

    file: str
    domain: str
    folder: str
    rows: tuple[ReturnedRow, ...]
    remarks: tuple[str, ...] = ()


def key_of(entry: Entry) -> str:
    """Return a short fingerprint of a message, which another English does not have."""
    said = f"{entry.context or ''}\x04{entry.msgid}"
    return hashlib.sha256(said.encode()).hexdigest()[:KEY_DIGITS]


def rows_of(entries: Iterable[Entry], catalogue: Catalogue | None, facts: Mapping[str, str]) -> tuple[Row, ...]:
    """Return the rows of a leaflet's messages in reading order."""
    made: list[Row] = []
    for number, entry in enumerate(entries, 1):
        found = catalogue.entries.get(entry.key) if catalogue else None
        translation = found.msgstr if found else ""
        state: State = (
            "to translate" if not translation.strip() else "to check" if found and found.fuzzy else "translated"
        )
        where = "; ".join(entry.comments)
        made.append(Row(number, key_of(entry), where, entry.msgid, translation, state, note_of(entry.msgid, facts)))
    return tuple(made)


def note_of(english: str, facts: Mapping[str, str]) -> str:
    """Return what must stay in a translation, as a person reads it."""
    try:
        names, links = dict.fromkeys(inline_facts(english)), dict.fromkeys(inline_links(english))
        numbers = dict.fromkeys(NUMBER.findall(readable(english)))
    except InlineError:
        return ""
    told = [f"{{{name}}} stays as it is ({facts.get(name, 'a number')} is printed)" for name in names]
    told += [f"the address {address} stays as it is" for address in links]
    told += [f"numbers: {', '.join(numbers)}"] if numbers else []
    told += ["** and ** round the same words"] if "**" in english else []
    return "; ".join(told)


def heads_of(texts: Sequence[str]) -> tuple[str, str, dict[str, int]] | None:
    """Return the leaflet, the language's folder and the places of columns that a row names, None for any other row."""
    plain = [" ".join(text.split()) for text in texts]
    english = next(((at, found) for at, text in enumerate(plain) if (found := ENGLISH.fullmatch(text))), None)
    others = [(at, found) for at, text in enumerate(plain) if (found := TRANSLATION.fullmatch(text))]
    target = next(((at, found) for at, found in others if english and at != english[0]), None)
    if english is None or target is None:
        return None
    columns = {"english": english[0], "translation": target[0], "number": 0}
    if HEADS[4] in plain:
        columns["state"] = plain.index(HEADS[4])
    return english[1][1], target[1][2], columns


def is_accepted(state: str) -> bool:
    """Tell whether somebody wrote that a translation that was to check is right."""
    return state.strip().casefold() in {"ok", "done", "right", "checked", "translated", "yes"}
