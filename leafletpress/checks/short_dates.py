"""Dates without a last stop: 14.06 is the 14th of June where the English names it, else a time or a number."""

from __future__ import annotations

import re

from leafletpress.checks.date_reading import dates
from leafletpress.checks.units import decimal_mark
from leafletpress.languages import SOURCE_LANGUAGE

SHORT = re.compile(r"(?<![\d.,:/-])(?P<day>\d{1,2})\.(?P<month>0[1-9]|1[0-2])(?![\d/%-]|[.,:]\d|\.)")


def with_dates_told(text: str, english: str, base: str, script: str) -> str:
    """Return a translation, as long as before, with a slash in the dates of the English that are written so.

    Only languages whose numbers have a comma write dates with a point and nothing behind it.
    """
    if not SHORT.search(text) or decimal_mark(base, script) != ",":
        return text
    named = {(date.day, date.month) for date in dates(english, SOURCE_LANGUAGE)}
    return SHORT.sub(lambda match: _told(match, named), text)


def _told(match: re.Match[str], named: set[tuple[int, int]]) -> str:
    is_date = (int(match["day"]), int(match["month"])) in named
    return f"{match['day']}/{match['month']}" if is_date else match[0]
