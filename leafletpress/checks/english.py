"""Rules about the English itself: what makes it hard to read, to weigh and to translate.

The figures follow the NHS content style and its advice on risk: one denominator, short sentences, 8:30am.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leafletpress.checks.quantities import PHONE
from leafletpress.checks.rule import FACT, Example, Rule, readable
from leafletpress.checks.words import sentences
from leafletpress.content.inline import InlineError
from leafletpress.content.model import Block, Outcomes, Section
from leafletpress.errors import Problem, Where, shorten
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.source import MONTHS
from leafletpress.translation.messages import PlacedMessage, placed_messages

if TYPE_CHECKING:
    from leafletpress.content.model import Leaflet

LONGEST_SENTENCE = 25
OLDEST_READER = 12
LEAST_WORDS = 100
SHORTEST_SENTENCE = 5
SHOWN_LENGTH = 51  # characters of a quoted sentence
SAMPLE_BRAND = "example-hospitals"
WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
PERCENT = re.compile(r"\d\s?(?:%|per cent)")
ODDS = re.compile(r"\b\d[\d,]* (?:in|out of) (?:every )?(\d[\d,]*)")
COMMON_GROUP = re.compile(r"\b\d[\d,]* (?:people|patients|men|women|children|babies|operations)\b")
TIME = re.compile(r"\b\d{1,2}\.\d{2}\s?[ap]m\b|\b\d{1,2}(?::\d{2})?\s[ap]m\b|\b(?:1[3-9]|2[0-3]):\d{2}\b|\b\d[ap]\.m\.")
MONTH = f"(?:{'|'.join(MONTHS)})"
DATE = re.compile(
    rf"\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b|\b\d{{1,2}}(?:st|nd|rd|th) (?:of )?{MONTH}|\b{MONTH} \d{{1,2}},"
)
VOWELS = re.compile("[aeiouy]+")
# Ofcom's numbers for drama: no subscriber will ever have them.
DRAMA = re.compile(
    r"01632960\d{3}|011[3-8]4960\d{3}|01[2-6]14960\d{3}|01914980\d{3}|02079460\d{3}|02896496\d{3}|02920180\d{3}"
    r"|07700900\d{3}|08081570\d{3}|09098790\d{3}|03069990\d{3}"
)

MIXED_RISKS = Rule(
    "risk-formats",
    "warning",
    "a leaflet that gives chances both as 1 in 200 and in per cent",
    "Readers compare numbers that look alike; 2% seems less than 1 in 50 and is the same.",
    Example("1 in 200 people, and 2% of people", "1 in 200 people, and 1 in 50 people"),
)
DENOMINATORS = Rule(
    "risk-denominators",
    "warning",
    "chances of 1 in 200 beside 1 in 500, and nowhere the same group of people for all",
    "Many readers take 1 in 500 for the larger risk.",
    Example("1 in 200; 1 in 500", "the same, and: think of 1,000 people; 5 of them …; 2 of them …"),
)
TIME_STYLE = Rule(
    "time-style",
    "warning",
    "a time that is not written like 8:30am or 5pm",
    "Patients know one form, and translators need not guess.",
    Example("8.30 am to 17:00", "8:30am to 5pm"),
)
DATE_STYLE = Rule(
    "date-style",
    "warning",
    "a date that is not written like 12 May 2026",
    "05/06/2026 is in May for one reader and in June for another.",
    Example("12/05/2026", "12 May 2026"),
)
LONG_SENTENCE = Rule(
    "long-sentence",
    "warning",
    f"a sentence of more than {LONGEST_SENTENCE} words",
    "Who reads slowly has forgotten its beginning at its end.",
    Example("a sentence of 30 words", "two sentences of 15 words"),
)
READING_AGE = Rule(
    "reading-age",
    "warning",
    f"a text that needs a reading age of more than {OLDEST_READER}, as a hint (Flesch-Kincaid grade plus 5)",
    "Half of all adults in Britain read like a child of 11 or less.",
    Example("Percutaneous administration of polymethylmethacrylate is undertaken.", "A doctor puts in the cement."),
)
FULL_STOP = Rule(
    "full-stop",
    "warning",
    "a paragraph without its full stop",
    "It reads like a text that was cut off, and translators copy the mistake.",
    Example("You will have time to ask questions", "You will have time to ask questions."),
)
REAL_PHONE = Rule(
    "real-phone",
    "warning",
    "a telephone number in an example leaflet that somebody may have",
    "Readers of examples call it. Ofcom keeps numbers for drama that nobody will ever have.",
    Example("0118 978 1234", "0118 496 0123"),
)
RULES = (
    MIXED_RISKS,
    DENOMINATORS,
    TIME_STYLE,
    DATE_STYLE,
    LONG_SENTENCE,
    READING_AGE,
    FULL_STOP,
    REAL_PHONE,
)


@dataclass(frozen=True, slots=True)
class EnglishText:
    """One English text as it reads, what it is, and its place."""

    text: str
    at: str
    where: Where

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return the sentences of the text; an address has none, be it of many lines."""
        return () if ", address of " in self.at else sentences(self.text, SOURCE_LANGUAGE)


def english_problems(leaflet: Leaflet) -> Iterator[Problem]:
    """Yield what is hard to read, to weigh or to translate in a leaflet's English."""
    texts = [english for placed in placed_messages(leaflet) if (english := _english_text(placed))]
    for english in texts:
        yield from message_problems(english)
    yield from _risks(leaflet, texts)
    yield from _reading_age(leaflet, texts)
    if leaflet.brand == SAMPLE_BRAND:
        yield from _real_phones(leaflet, texts)


def _english_text(placed: PlacedMessage) -> EnglishText | None:
    try:
        return EnglishText(readable(placed.message.text), placed.at, placed.message.where)
    except InlineError:
        return None


def message_problems(english: EnglishText) -> Iterator[Problem]:
    """Yield what is wrong with one text by itself."""
    for pattern, rule, form in ((TIME, TIME_STYLE, "8:30am or 5pm"), (DATE, DATE_STYLE, "12 May 2026")):
        if match := pattern.search(english.text):
            yield _problem(
                rule, english.where, f"“{match[0]}” is not in the style of the house", f"write it like {form}"
            )
    for sentence in english.sentences:
        if (count := len(WORD.findall(sentence))) > LONGEST_SENTENCE:
            message = f"a sentence of {count} words: “{shorten(sentence, SHOWN_LENGTH)}”"
            yield _problem(LONG_SENTENCE, english.where, message, f"at most {LONGEST_SENTENCE}: split it")
    full = english.at.endswith(", paragraph") and len(english.text.split()) >= SHORTEST_SENTENCE
    if full and english.text.rstrip('"”’)')[-1] not in ".?!:" + FACT:
        message = f"a paragraph without its full stop: “…{english.text[-40:]}”"
        yield _problem(FULL_STOP, english.where, message, "end it with a full stop")


def _risks(leaflet: Leaflet, texts: list[EnglishText]) -> Iterator[Problem]:
    tables = [block for section in leaflet.sections for block in _blocks(section) if isinstance(block, Outcomes)]
    chances = [row.chance for table in tables for row in table.items if row.chance]
    percent = next((english for english in texts if PERCENT.search(english.text)), None)
    if percent and (chances or any(ODDS.search(english.text) for english in texts)):
        message = "per cent here, 1 in 200 elsewhere in the leaflet"
        yield _problem(MIXED_RISKS, percent.where, message, "write every chance as 1 in a number")
    compared = any(COMMON_GROUP.search(english.text) for english in texts)
    for table in tables:
        wholes = sorted({row.chance.odds.denominator for row in table.items if row.chance})
        if len(wholes) > 1 and not compared:
            message = f"chances in {', '.join(f'{whole:,}' for whole in wholes)} beside each other"
            hint = "add a sentence that gives each as so many of 1,000 people"
            yield _problem(DENOMINATORS, table.items[0].what.where, message, hint)


def _blocks(section: Section) -> Iterator[Block]:
    yield from section.body
    for inner in section.sections:
        yield from _blocks(inner)


def _reading_age(leaflet: Leaflet, texts: list[EnglishText]) -> Iterator[Problem]:
    prose = [sentence for english in texts for sentence in english.sentences if len(sentence.split()) > 2]
    age = reading_age(prose)
    if age and age > OLDEST_READER:
        message = f"the text needs a reading age of about {age:.0f}"
        yield _problem(READING_AGE, leaflet.where, message, "shorter sentences and everyday words make it easier")


def reading_age(prose: list[str]) -> float | None:
    """Return the age at which a text can be read: Flesch-Kincaid grade level plus 5; None for a very short text.

    J. P. Kincaid and others, Derivation of new readability formulas, 1975. Syllables are groups of vowels.
    """
    read = [word.lower() for sentence in prose for word in WORD.findall(sentence)]
    if len(read) < LEAST_WORDS:
        return None
    syllables = sum(map(syllable_count, read))
    return 0.39 * len(read) / len(prose) + 11.8 * syllables / len(read) - 15.59 + 5


def syllable_count(word: str) -> int:
    """Return about how many syllables an English word has: groups of vowels, a silent e not counted."""
    silent = (word.endswith("e") and not word.endswith(("le", "ee"))) or (
        word.endswith("ed") and word[-3:-2] not in "td"
    )
    return max(1, len(VOWELS.findall(word)) - int(silent))


def _real_phones(leaflet: Leaflet, texts: list[EnglishText]) -> Iterator[Problem]:
    written = [(value, leaflet.where) for _, value in leaflet.facts] + [
        (english.text, english.where) for english in texts
    ]
    for text, where in dict.fromkeys(written):
        for match in PHONE.finditer(text):
            digits = re.sub(r"\D", "", match[0].replace("+44", "0"))
            if not DRAMA.fullmatch(digits):
                message = f"{match[0].strip()} may be somebody's telephone number"
                yield _problem(
                    REAL_PHONE, where, message, "take one of Ofcom's numbers for drama: 0118 496 0000 to 0999"
                )


def _problem(rule: Rule, where: Where, message: str, hint: str) -> Problem:
    return Problem(where, message, hint, rule.severity, rule.id)
