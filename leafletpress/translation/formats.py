"""Dates, numbers and lists in a language, order and names by CLDR.

The calendar is Gregorian and digits are Western in every language.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import lru_cache, reduce
from typing import TYPE_CHECKING, cast

from babel.dates import DateTimeFormat, DateTimePattern, parse_pattern

from leafletpress.cldr import find
from leafletpress.languages import Language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.content.review_date import ReviewDate

REGION = re.compile(r"_([A-Z]{2}|[0-9]{3})$")
WIDTHS = {3: "abbreviated", 4: "wide", 5: "narrow"}


@lru_cache(maxsize=512)
def format_date(review_date: ReviewDate, language: Language) -> str:
    """Return "May 2028" or "6 May 2028" as the language writes it, by CLDR's skeleton yMMMM or its long date."""
    locale = _region(language)
    day = date(review_date.year, review_date.month, review_date.day or 1)
    return str(_pattern(locale, language, review_date) % MonthSafeFormat(day, locale, language.lexicon.months))


def _pattern(locale: str, language: Language, review_date: ReviewDate) -> DateTimePattern:
    """Return the pattern of a date: the language's own, or CLDR's."""
    known = language.lexicon
    if own := known.full_date if review_date.day else known.month_year:
        return parse_pattern(own)
    # CLDR's long date is its yMMMMd; few locales spell that skeleton out and Babel would match a short month.
    path = ("date_formats", "long") if review_date.day else ("datetime_skeletons", "yMMMM")
    return cast("DateTimePattern", find(locale, *path))


@lru_cache(maxsize=512)
def format_number(number: int, language: Language) -> str:
    """Return a count grouped as the language groups it, in Western digits: "1,000", "10 000"."""
    locale = _region(language)
    size, further = find(locale, "decimal_formats", None).grouping
    digits, groups = str(number), []
    while len(digits) > size:
        groups.append(digits[-size:])
        digits, size = digits[:-size], further
    return str(find(locale, "number_symbols", "latn", "group")).join([digits, *reversed(groups)])


def format_list(items: Sequence[str], language: Language) -> str:
    """Return "A, B and C" as the language writes it (UTS #35, list patterns), with the “and” that C asks for."""

    def paired(kind: str, first: str, second: str) -> str:
        if kind in ("2", "end") and (word := _and(second, language)):
            return f"{first} {word} {second}"
        return str(find(language.locale, "list_patterns", "standard", kind).format(first, second))

    if len(items) < 2:
        return "".join(items)
    if len(items) == 2:
        return paired("2", *items)
    begun = reduce(lambda said, item: paired("middle", said, item), items[2:-1], paired("start", *items[:2]))
    return paired("end", begun, items[-1])


def _and(last: str, language: Language) -> str | None:
    """Return the language's own word before the last of a list, None where CLDR's holds."""
    begins = "".join(char for char in unicodedata.normalize("NFKD", last) if not unicodedata.combining(char)).casefold()
    return next((word for pattern, word in language.lexicon.list_ands if re.match(pattern, begins)), None)


class MonthSafeFormat(DateTimeFormat):
    """A filler of CLDR's date patterns with month names of this locale only, or with those given, from January."""

    def __init__(self, value: date, locale: str, months: Sequence[str] = ()) -> None:
        super().__init__(value, locale)
        self.months = months

    def format_month(self, char: str, num: int) -> str:
        """Return the month for `num` pattern letters: M in a date, L alone (UTS #35, date field symbols)."""
        month = self.value.month if isinstance(self.value, date) else 0
        if num not in WIDTHS:
            return f"{month:0{num}}"
        if self.months:
            return self.months[month - 1]
        context = "format" if char == "M" else "stand-alone"
        return month_name(str(self.locale), context, WIDTHS[num], month)


def month_name(locale: str, context: str, width: str, month: int) -> str:
    """Return a month's name from the locale's own data or its parents', its number where CLDR has only M05."""
    name = str(find(locale, "months", context, width, month))
    return f"{month:02}" if name == f"M{month:02}" else name


def _region(language: Language) -> str:
    """Return the CLDR locale of a language's dates and numbers: its own if it names a region."""
    return language.locale if REGION.search(language.locale) else language.lexicon.formats or language.locale
