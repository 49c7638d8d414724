"""What the layouts print of themselves, and how it is said in a language.

A phrase that has no translation, or a doubtful one, is said in English and tagged as English; a date
or number inside a phrase is always in the language of the phrase round it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.content.inline import has_piled_marks
from leafletpress.content.model import Chance, Message, Odds
from leafletpress.content.review_date import ReviewDate
from leafletpress.errors import Where
from leafletpress.languages import SOURCE_LANGUAGE, Language, language
from leafletpress.translation.catalogues import Catalogue
from leafletpress.translation.formats import format_date, format_number
from leafletpress.translation.messages import Entry, PlacedMessage, gather

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["PHRASES", "Phrase", "Phrases", "common_entries", "format_chance", "format_date", "format_number"]

NBSP = "\u00a0"
FIELD = re.compile(r"\{\{|\}\}|\{(\w+)\}")

CHANCE = "A chance in the table of risks or benefits"
FOOTER = "At the foot of every page"

ANOTHER = "Please ask if you need this leaflet in another language or format."
PAGE = "page {page}"
CONTENTS = "In this leaflet"
PHRASE_TABLE: tuple[tuple[str, str], ...] = (
    ("Page {page} of {pages}", f"{FOOTER}; both are numbers"),
    ("Reference {reference}", f"{FOOTER}; {{reference}} is the leaflet's code, such as RAD_0067"),
    ("Version {version}", f"{FOOTER}; {{version}} is a number"),
    ("Edition {hash}", f"{FOOTER}; {{hash}} is a code such as 3fa94c07 that belongs to this very text"),
    ("Reviewed {date}", f"{FOOTER}; {{date}} is such as “May 2026”"),
    ("Next review {date}", f"{FOOTER}; {{date}} is such as “May 2028”"),
    ("Written by {authors}", "At the end of the leaflet; {authors} is a list of teams"),
    ("Note", "Label of a box with information that must not be missed"),
    ("Warning", "Label of a box with a warning"),
    ("Risk", "Table heading above what can go wrong"),
    ("Benefit", "Table heading above what can get better"),
    ("Chance", "Table heading above how likely each risk or benefit is"),
    ("What this means", "Table heading above the explanation of each risk or benefit"),
    ("Not known", f"{CHANCE}, where nobody knows it"),
    ("{count} in {total}", f"{CHANCE}, such as “1 in 200”"),
    ("about {chance}", f"{CHANCE}; {{chance}} is such as “1 in 200”"),
    ("fewer than {chance}", f"{CHANCE}; {{chance}} is such as “1 in 200”"),
    ("more than {chance}", f"{CHANCE}; {{chance}} is such as “1 in 2”"),
    ("{low} to {high}", f"{CHANCE}, as a range such as “1 in 100 to 1 in 10”"),
    ("Phone", "Label before telephone numbers"),
    ("Email", "Label before an email address"),
    ("Web", "Label before a web address"),
    ("Sources", "Heading of the list of evidence at the end"),
    ("Draft translation. Not yet approved. Do not give to patients.", "Banner on every page of a draft translation"),
    ("Draft. Not approved: the review date has passed.", "Banner on every page when the review date has passed"),
    (
        "This leaflet was due for review by {date}. Ask staff if there is a newer one.",
        "On page 1 when the review date has passed; {date} is such as “May 2028”",
    ),
    (
        ANOTHER,
        "At the end of every leaflet; a format is large print, for example",
    ),
    ("Introduction", "Name of the part before the first heading, for screen readers"),
    (PAGE, "In brackets after words that refer to another part of the leaflet, as “(page 4)”; {page} is a number"),
    (CONTENTS, "Heading above the list of contents of a long leaflet"),
)
PHRASES: tuple[Entry, ...] = tuple(
    Entry(msgid, comments=(comment,), has_facts="{" in msgid) for msgid, comment in PHRASE_TABLE
)


def phrases_of(*, refers: bool, contents: bool) -> tuple[Entry, ...]:
    """Return the phrases that stand in a leaflet: some do only where it refers to its parts, or has contents."""
    without = {*(() if refers else (PAGE,)), *(() if contents else (CONTENTS,))}
    return tuple(entry for entry in PHRASES if entry.msgid not in without)


class Phrase(NamedTuple):
    """A phrase as it is printed and the language it is in (BCP 47)."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of a language, by its common.po; without one, all of them are in English."""

    language: Language
    catalogue: Catalogue | None = None

    def say(self, msgid: str, **values: str | int) -> Phrase:
        """Return the phrase with its {fields} filled; whole numbers are grouped as the language does."""
        spoken = self.speaking(msgid)
        pattern = spoken.translation(msgid) or msgid
        said = {name: spoken.number(value) if isinstance(value, int) else value for name, value in values.items()}
        return Phrase(fill(pattern, said) if said else pattern, spoken.language.tag)

    def say_date(self, msgid: str, date: ReviewDate) -> Phrase:
        """Return a phrase with its {date} filled in the language that the phrase is said in."""
        return self.say(msgid, date=format_date(date, self.speaking(msgid).language))

    def message(self, message: Message) -> Message:
        """Return a brand's own message in the language, or as it is where that is not translated."""
        entry = self.catalogue.finished((None, message.text)) if self.catalogue else None
        if entry is None or self.catalogue is None or has_piled_marks(entry.msgstr):
            return message
        return Message(entry.msgstr, Where(self.catalogue.shown, entry.line), self.language.tag)

    def number(self, number: int) -> str:
        """Return a whole number in Western digits, grouped as the language does."""
        return format_number(number, self.language)

    def speaking(self, *msgids: str) -> Phrases:
        """Return these phrases if every msgid can be said in the language, else the English ones."""
        return self if all(map(self.translation, msgids)) else Phrases(language(SOURCE_LANGUAGE))

    def translation(self, msgid: str) -> str | None:
        """Return the finished translation; None for one that could not be filled, for want of a {field}, or not set."""
        entry = self.catalogue.finished((None, msgid)) if self.catalogue else None
        return entry.msgstr if entry and can_be_said(msgid, entry.msgstr) else None


def common_entries(brand_messages: Iterable[Message]) -> tuple[Entry, ...]:
    """Return the entries of common.pot: the phrases, then what the brands print of themselves."""
    phrases = {entry.key for entry in PHRASES}
    brands = gather(PlacedMessage(message, "Printed by a brand") for message in brand_messages)
    return (*PHRASES, *(entry for entry in brands if entry.key not in phrases))


def format_chance(chance: Chance, phrases: Phrases) -> Phrase:
    """Return "fewer than 1 in 1,000": qualifier and figures by translatable patterns, all in one language.

    Spaces inside "1 in 200" and between it and its qualifier do not break; those of a range's "to" do.
    """
    count, span, qualified = "{count} in {total}", "{low} to {high}", f"{chance.qualifier} {{chance}}"
    asked = [count, *([span] if chance.upto else []), *([qualified] if chance.qualifier else [])]
    spoken = phrases.speaking(*asked)
    text = _odds(chance.odds, spoken)
    if chance.upto:
        text = spoken.say(span, low=text, high=_odds(chance.upto, spoken)).text
    if chance.qualifier:
        pattern = spoken.say(qualified).text
        text = fill(
            pattern.replace(" {chance}", f"{NBSP}{{chance}}").replace("{chance} ", f"{{chance}}{NBSP}"),
            {"chance": text},
        )
    return Phrase(text, spoken.language.tag)


def fill(pattern: str, values: Mapping[str, str]) -> str:
    """Return the pattern with each {name} replaced by its value and {{ }} by braces; raise KeyError for others."""

    def part(match: re.Match[str]) -> str:
        return values[match[1]] if match[1] else match[0][0]

    return FIELD.sub(part, pattern)


def _odds(odds: Odds, spoken: Phrases) -> str:
    text = spoken.say("{count} in {total}", count=odds.numerator, total=odds.denominator).text
    return text.replace(" ", NBSP)


@lru_cache(maxsize=1024)
def can_be_said(msgid: str, msgstr: str) -> bool:
    """Tell whether a translation has the {fields} of its phrase, and no more marks on a letter than can be set."""
    return _fields(msgstr) == _fields(msgid) and not has_piled_marks(msgstr)


def _fields(text: str) -> frozenset[str]:
    return frozenset(match[1] for match in FIELD.finditer(text) if match[1])
