"""What this program knows of a language: the form that each file of `lexicon/languages/` fills."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple, TypeVar

from leafletpress.lexicon.scripts import USUAL_LENGTH
from leafletpress.lexicon.time_form import Calendar, Clock, Frequency

__all__ = ["Calendar", "Clock", "Frequency", "Lexicon", "by_word", "phrases", "words"]

Value = TypeVar("Value")


class Lexicon(NamedTuple):
    """All facts about one language. A fact that is left out is the usual one; a rule without its words is silent.

    All words are in small letters.

    scripts            ISO 15924 codes of the scripts that these words are written in
    locale             the CLDR locale of a language that CLDR files under another tag
    formats            the CLDR locale of dates and numbers, where it is not the language's own
    months             names of the months from January, where readers know other ones than CLDR's
    month_year         how a month of a year is written, a pattern of CLDR's signs (d, MMMM, y), where CLDR's is not the
                       language's own; full_date: a day likewise
    list_ands          words between the last two of a list where CLDR has one word for all: patterns, each of what the
                       last one begins with, in small letters without accents; CLDR's where none fits

    numbers            words for numbers, by word, up to 100 or, where they are words of their own, 900; of a language
                       without blanks, the signs that numbers are made of
    number_joins       words between the parts of a number: a hundred *and* five; one of a letter is a prefix
    number_prefixes    what is written together with a number behind it, and joins nothing
    number_wholes      words between a number and its unit that change nothing: two *full* days
    number_before      words that change the number behind them: साढ़े तीन is three and a half; number_after: likewise
    ordinal_endings    what makes a number in digits an ordinal, before its unit: 20वें हफ़्ते
    dual_endings       how words end that may say two of a thing
    no_numbers         words that look like numbers and are none: 一般, 二甲双胍
    multipliers        words such as thousand that stand after a number in digits, by word
    amounts            words that say a number and a unit: twice, ساعتين
    units              by concept (see `measures.py`), words parted by blanks: each is the beginning of its forms, but
                       one of two letters, or begun with =, is a whole word; _ stands for a blank inside one.
                       `tablet` and `time` (how often) are concepts, too
    decimal            the marks between whole and fraction, where regions differ from what CLDR says
    pair_forward       what stands between the numbers of "1 in 200"; pair_backward: of "of 200 people 1"
    ranges             words between the ends of "2 to 4", beside those of `international.py`
    owner_first        whether “the first day of the last month” names the month before the day
    from_where         how it says where something begins, {} being the place: from {}

    clock              how it says times of day; calendar: days and months; frequency: how often (`time_form.py`)

    abbreviations      words whose full stop ends no sentence, beside those of `international.py`
    stops              marks that end a sentence, the usual one first; likewise questions and colons. What is left
                       out is the script's
    quotes             quotation marks, the usual pair first
    foreign            marks of other languages, each with the right one
    lookalikes         letters of other languages that look like one of this, each with the right one
    repeats            words that may stand twice in a row

    length             characters of a translation by those of its English: the least and the most that are usual; the
                       script's where nothing is said
    pages              pages by those of the English, as the shipped translations have it: the least and the most that
                       do not surprise
    lone_letters       words of one letter that may not end a line
    breaks_at_blanks   whether a line ends after a blank only, though the script has signs for syllables
    line_break         `strict` where ICU has stricter rules of line breaking for the language (UTS #35, -u-lb-)
    """

    scripts: tuple[str, ...]
    locale: str = ""
    formats: str = ""
    months: tuple[str, ...] = ()
    month_year: str = ""
    full_date: str = ""
    list_ands: tuple[tuple[str, str], ...] = ()
    numbers: Mapping[str, Fraction | int] = {}
    number_joins: tuple[str, ...] = ()
    number_prefixes: tuple[str, ...] = ()
    number_wholes: tuple[str, ...] = ()
    number_before: Mapping[str, Fraction] = {}
    number_after: Mapping[str, Fraction] = {}
    ordinal_endings: tuple[str, ...] = ()
    dual_endings: tuple[str, ...] = ()
    no_numbers: tuple[str, ...] = ()
    multipliers: Mapping[str, int] = {}
    amounts: Mapping[str, tuple[Fraction | int, str]] = {}
    units: Mapping[str, str] = {}
    decimal: str = ""
    pair_forward: tuple[str, ...] = ("/",)
    pair_backward: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    owner_first: bool = False
    from_where: tuple[str, ...] = ()
    clock: Clock = Clock()
    calendar: Calendar = Calendar()
    frequency: Frequency = Frequency()
    abbreviations: tuple[str, ...] = ()
    stops: str = ""
    questions: str = ""
    colons: str = ""
    quotes: str = ""
    foreign: Mapping[str, str] = {}
    lookalikes: Mapping[str, str] = {}
    repeats: frozenset[str] = frozenset()
    length: tuple[float, float] = USUAL_LENGTH
    pages: tuple[float, float] = (0.7, 1.6)
    lone_letters: str = ""
    breaks_at_blanks: bool = False
    line_break: str = ""


def phrases(text: str) -> tuple[str, ...]:
    """Return the words that a text lists with blanks between them, in order; `_` stands for a blank inside one."""
    return tuple(word.replace("_", " ") for word in text.split())


def words(text: str) -> frozenset[str]:
    """Return the words that a text lists with blanks between them."""
    return frozenset(phrases(text))


def by_word(table: Mapping[Value, str]) -> dict[str, Value]:
    """Return a table of values with the words for each as one of words: {1: "one an"} -> {"one": 1, "an": 1}."""
    return {word: value for value, listed in table.items() for word in phrases(listed)}


def with_ordinals(
    listed: Mapping[Fraction | int, str], stems: Mapping[int, str], endings: str
) -> dict[str, Fraction | int]:
    """Return numbers by word, and ordinals made of a stem and an ending: dwunastego, of the twelfth."""
    later: dict[Fraction | int, str] = {
        value: " ".join(f"{stem}{ending}" for ending in phrases(endings)) for value, stem in stems.items()
    }
    return {**by_word(listed), **by_word(later)}


def minutes_past(forms: str, said: Mapping[int, str], also: Mapping[int, str] | None = None) -> dict[int, str]:
    """Return words for minutes behind an hour by number: forms such as “बजकर_{}_मिनट” in words and digits."""
    others = also or {}
    return {
        minute: " ".join(
            [
                *(
                    form.format(word)
                    for form in forms.split()
                    for word in (minute, f"{minute:02}", *said[minute].split())
                ),
                others.get(minute, ""),
            ]
        )
        for minute in said
    } | {minute: listed for minute, listed in others.items() if minute not in said}


def compounds(
    counts: Mapping[int, str], units: Mapping[str, str], endings: str
) -> dict[str, tuple[Fraction | int, str]]:
    """Return amounts by words made of a number, a unit and an ending: czterogodzinny, of four hours."""
    return {
        f"{count}{stem}{ending}": (number, unit)
        for number, count in counts.items()
        for unit, stem in units.items()
        for ending in phrases(endings)
    }


def in_order(text: str) -> dict[str, int]:
    """Return the words that count up from 1, by word; _ stands for a blank.

    | parts what may be said alike; a single | is a number whose word means too much else.
    """
    return {word: value for value, row in enumerate(text.split(), 1) for word in phrases(row.replace("|", " "))}
