"""Dates and numbers in a language: Gregorian calendar, Western digits in every language, order and names by CLDR.

Months are looked up here and not by Babel: Babel 2.18 resolves the aliases of stand-alone month names
inside data that locales share, so that the first locale asked lends its names to the others.
"""

from __future__ import annotations

import pickle
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale
from babel.core import get_global
from babel.dates import DateTimeFormat
from babel.localedata import resolve_locale_filename
from babel.numbers import format_decimal

from leafletpress.languages import Language, likely_script

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.content.model import ReviewDate

# The English of these leaflets is British: 6 August 2028.
REGION = {"en": "en_GB"}
WIDTHS = {3: "abbreviated", 4: "wide", 5: "narrow"}


@lru_cache(maxsize=512)
def format_date(review_date: ReviewDate, language: Language) -> str:
    """Return "May 2028" or "6 May 2028" as the language writes it, by CLDR's skeleton yMMMM or its long date."""
    locale = Locale.parse(REGION.get(language.locale, language.locale))
    # CLDR's long date is its yMMMMd; few locales spell that skeleton out and Babel would match a short month.
    pattern = locale.date_formats["long"] if review_date.day else locale.datetime_skeletons["yMMMM"]
    day = date(review_date.year, review_date.month, review_date.day or 1)
    return str(pattern % MonthSafeFormat(day, locale))


@lru_cache(maxsize=512)
def format_number(number: int, language: Language) -> str:
    """Return the number grouped as the language groups it, in Western digits: "1,000", "10 000"."""
    return format_decimal(number, locale=REGION.get(language.locale, language.locale), numbering_system="latn")


class MonthSafeFormat(DateTimeFormat):
    """Fill a CLDR date pattern with month names of this locale only."""

    def format_month(self, char: str, num: int) -> str:
        """Return the month for `num` pattern letters: M in a date, L alone (UTS #35, date field symbols)."""
        month = self.value.month if isinstance(self.value, date) else 0
        if num not in WIDTHS:
            return f"{month:0{num}}"
        context = "format" if char == "M" else "stand-alone"
        return month_name(str(self.locale), context, WIDTHS[num], month)


@lru_cache(maxsize=512)
def month_name(locale: str, context: str, width: str, month: int) -> str:
    """Return a month's name from the locale's own data or its parents', falling back as CLDR's root aliases do."""
    for asked in ((context, width), ("format", width), ("format", "wide")):
        for months in _lineage(locale):
            names = months.get(asked[0], {}).get(asked[1], {})
            if isinstance(names, dict) and month in names:
                return str(names[month])
    return f"{month:02}"


def _lineage(locale: str) -> Iterator[dict[str, Any]]:
    """Yield the months of a locale and of its parents below root, nearest first (UTS #35, locale inheritance)."""
    name: str | None = locale
    while name and name != "root":
        yield _own_months(name)
        name = _parent(name)


def _parent(name: str) -> str | None:
    exception = get_global("parent_exceptions").get(name)
    if exception:
        return str(exception)
    base, _, last = name.rpartition("_")
    other_script = len(last) == 4 and last.isalpha() and last != likely_script(base)
    return None if other_script else base


@lru_cache(maxsize=64)
def _own_months(name: str) -> dict[str, Any]:
    """Return what CLDR says of one locale's months without its parents, from the data file that Babel brought."""
    data: dict[str, Any] = pickle.loads(Path(resolve_locale_filename(name)).read_bytes())  # noqa: S301
    return dict(data.get("months", {}))
