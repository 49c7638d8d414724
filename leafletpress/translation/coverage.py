"""How much of a leaflet is translated, and the leaflet as its readers will get it.

A message without a finished translation stays English and says so: its language is `en`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from leafletpress.content.model import Leaflet, Message
from leafletpress.errors import Problem, Where
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.translation.catalogues import Catalogue
from leafletpress.translation.messages import Entry, messages_of, rewrite

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leafletpress.languages import Language
    from leafletpress.translation.phrases import Phrases

ReleaseState = Literal["draft", "approved"]


class Coverage(NamedTuple):
    """How many entries are translated, and where the fuzzy and the missing ones stand."""

    translated: int
    fuzzy: tuple[Where, ...] = ()
    missing: tuple[Where, ...] = ()

    @property
    def total(self) -> int:
        """Return the number of entries there are to translate."""
        return self.translated + len(self.fuzzy) + len(self.missing)

    @property
    def complete(self) -> bool:
        """Say whether nothing is left to translate or to confirm."""
        return not self.fuzzy and not self.missing


@dataclass(frozen=True, slots=True)
class TranslatedLeaflet:
    """A leaflet in one language, made by `translate` from the English `source`.

    `state` is draft until somebody signs it.
    """

    leaflet: Leaflet
    language: Language
    coverage: Coverage
    phrases: Phrases
    source: Leaflet
    state: ReleaseState = "draft"


def translate(leaflet: Leaflet, language: Language, catalogue: Catalogue | None, phrases: Phrases) -> TranslatedLeaflet:
    """Return the leaflet with every finished translation in its place, pointing at its line of the .po.

    English is the source: it needs no catalogue, is complete and approved.
    """

    def change(message: Message) -> Message:
        if catalogue is None:
            return message
        found = catalogue.of(message.domain)
        entry = found.finished((None, message.text))
        if entry is None:
            return message
        return Message(entry.msgstr, Where(found.shown, entry.line), language.tag, message.domain)

    return TranslatedLeaflet(
        leaflet=rewrite(leaflet, change),
        language=language,
        coverage=measure(messages_of(leaflet), language, catalogue),
        phrases=phrases,
        source=leaflet,
        state="approved" if language.tag == SOURCE_LANGUAGE else "draft",
    )


def measure(entries: Iterable[Entry], language: Language, catalogue: Catalogue | None) -> Coverage:
    """Return the coverage of entries; an unfinished one is placed in the .po, an absent one in the leaflet."""
    entries = tuple(entries)
    if language.tag == SOURCE_LANGUAGE:
        return Coverage(translated=len(entries))
    fuzzy: list[Where] = []
    missing: list[Where] = []
    for entry in entries:
        own = catalogue.of(entry.domain) if catalogue else None
        found = own.entries.get(entry.key) if own else None
        if own is None or found is None:
            missing.append(entry.places[0] if entry.places else Where(own.shown if own else language.folder))
        elif not found.finished:
            place = Where(own.shown, found.line)
            (fuzzy if found.msgstr.strip() else missing).append(place)
    return Coverage(len(entries) - len(fuzzy) - len(missing), tuple(fuzzy), tuple(missing))


def coverage_problems(coverage: Coverage, shown: str) -> tuple[Problem, ...]:
    """Return one warning for a catalogue that leaves messages in English, at the first of them; none if complete."""
    if coverage.complete:
        return ()
    counts = ((len(coverage.missing), "not translated"), (len(coverage.fuzzy), "fuzzy"))
    said = " and ".join(f"{number} {what}" for number, what in counts if number)
    unfinished = (*coverage.fuzzy, *coverage.missing)
    here = sorted((place for place in unfinished if place.file == shown), key=lambda place: place.line or 0)
    message = f"of {coverage.total} messages {said}: printed in English"
    hint = "translate them; remove the word fuzzy from those that are right"
    if not here:
        hint = "make_pdfs.py update puts them there"
    return (Problem(here[0] if here else Where(shown), message, hint, "warning", "unfinished"),)
