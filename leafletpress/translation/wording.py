"""What stands around a leaflet's own text, in words: whatever sets a leaflet, pages or HTML, says the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from leafletpress.content.inline import plain_text
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.translation.formats import format_list
from leafletpress.translation.phrases import ANOTHER, Phrase

if TYPE_CHECKING:
    from leafletpress.content.model import Leaflet
    from leafletpress.languages import Language
    from leafletpress.translation.coverage import TranslatedLeaflet
    from leafletpress.translation.phrases import Phrases

DRAFT = "Draft translation. Not yet approved. Do not give to patients."
OVERDUE = "Draft. Not approved: the review date has passed."
DUE = "This leaflet was due for review by {date}. Ask staff if there is a newer one."
WRITTEN = "Written by {authors}"
NAMES = 256  # of languages, whose places in a list are remembered


def banner(phrases: Phrases, *, signed: bool) -> tuple[Phrase, ...]:
    """Return what a draft says, in the leaflet's language and in English, once each."""
    # What was signed, or is English, can be a draft for no other reason than its date.
    return in_both(phrases, OVERDUE if signed or phrases.language.tag == SOURCE_LANGUAGE else DRAFT)


def in_both(phrases: Phrases, msgid: str) -> tuple[Phrase, ...]:
    """Return a phrase in a language and in English, once where that is the same."""
    said = phrases.say(msgid)
    return (said,) if said.language == SOURCE_LANGUAGE else (said, Phrase(msgid, SOURCE_LANGUAGE))


def another_language(phrases: Phrases) -> tuple[Phrase, ...]:
    """Return how to ask for another language or format, in the leaflet's language and in English, once each."""
    return in_both(phrases, ANOTHER)


def overdue_notice(leaflet: Leaflet, phrases: Phrases) -> Phrase:
    """Return the notice that the review date has passed."""
    return phrases.say_date(DUE, leaflet.next_review)


def source_title_of(translated: TranslatedLeaflet) -> str | None:
    """Return the English title of a translation, None for English itself."""
    if translated.language.tag == SOURCE_LANGUAGE:
        return None
    return plain_text(translated.source.title.text, dict(translated.leaflet.facts))


def english_line(leaflet: Leaflet, spoken: Language, source_title: str) -> Phrase:
    """Return what a translation is, for a clinician who cannot read it."""
    # The blanks before a dot and in “version 1” end no line.
    parts = source_title, spoken.english_name, leaflet.reference, f"version\u00a0{leaflet.version}"
    return Phrase("\u00a0\u00a0·  ".join(parts), SOURCE_LANGUAGE)


def imprint_of(leaflet: Leaflet, phrases: Phrases, edition: str) -> tuple[Phrase, ...]:
    """Return reference, version, the dates of review and next review and, if it is known, the edition."""
    return (
        phrases.say("Reference {reference}", reference=leaflet.reference),
        phrases.say("Version {version}", version=leaflet.version),
        phrases.say_date("Reviewed {date}", leaflet.reviewed),
        phrases.say_date("Next review {date}", leaflet.next_review),
        *((phrases.say("Edition {hash}", hash=edition),) if edition else ()),
    )


def written_by(leaflet: Leaflet, phrases: Phrases) -> tuple[Phrase, ...]:
    """Return “Written by A and B”, nothing without authors.

    Where the language has no such words, English ones stand before translated names: two phrases then.
    """
    authors, own = leaflet.authors, phrases.language
    if not authors:
        return ()
    names = [plain_text(author.text, dict(leaflet.facts)) for author in authors]
    spoken = phrases.speaking(WRITTEN).language
    if spoken.tag == own.tag or all(author.language == spoken.tag for author in authors):
        return (phrases.say(WRITTEN, authors=format_list(names, spoken)),)
    words = Phrase(WRITTEN.removesuffix("{authors}"), spoken.tag)
    return words, Phrase(format_list(names, own), own.tag)


def other_names(tag: str, available_in: Sequence[Language]) -> list[Phrase]:
    """Return the names of languages but English, one's own (BCP 47) and those made up, script by script."""
    told = {tag, SOURCE_LANGUAGE}
    others = (one for one in available_in if one.tag not in told and not one.is_pseudo)
    return sorted(map(own_name, others), key=alphabetical)


def own_name(spoken: Language) -> Phrase:
    """Return the name of a language in the language, as it begins a line; that in English where nobody knows it."""
    known = spoken.own_name != spoken.tag
    name, tag = (spoken.own_name, spoken.tag) if known else (spoken.english_name, SOURCE_LANGUAGE)
    # A dash for brackets, which readers turn round where a name runs against its page.
    name = name.replace(" (", " – ").removesuffix(")")
    return Phrase(name[0].title() + name[1:], tag)


@lru_cache(maxsize=NAMES)
def alphabetical(name: Phrase) -> tuple[str, str]:
    """Return the key by which names are sorted: script by script, Latin first, accents without weight."""
    letters = unicodedata.normalize("NFKD", name.text.casefold())
    return "".join(char for char in letters if not unicodedata.combining(char)), name.language
