"""A text -> the dates in it, in digits or with a month by name, their days in digits or words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from leafletpress.checks.calendar import Name, months
from leafletpress.checks.patterns import EDGE, LETTER, either, is_spaced, listed, plain, value_of
from leafletpress.checks.units import unit_after
from leafletpress.lexicon.form import Calendar, phrases
from leafletpress.lexicon.international import RANGE_SIGNS
from leafletpress.lexicon.lookup import lexicon_of

LOOK = 28  # characters behind a number in which its unit may stand
BEFORE = 80  # characters before a month in which its days stand


@dataclass(frozen=True, slots=True)
class Date:
    """A date of which some parts are said: day and year may be 0; `is_sure` if it can be nothing else."""

    day: int
    month: int
    year: int
    start: int
    end: int
    written: str
    is_sure: bool = True


NUMERIC = re.compile(
    r"(?<![\d.,/-])(?:(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"
    r"|(?P<first>\d{1,2})(?P<sign>[-/.])(?P<second>\d{1,2})(?P=sign)(?P<last>\d{4}))(?![\d/-])"
    r"|(?<![\d.,/:-])(?P<bare>\d{1,2})(?:/(?P<of>0[1-9]|1[0-2])|\.(?P<point>0[1-9]|1[0-2])\.)(?![\d/])"
)
DIGIT = re.compile(r"\d")
YEAR = r"(?:19|20|21)\d\d(?!\d)"


@lru_cache(maxsize=4096)
def dates(text: str, base: str, script: str = "") -> tuple[Date, ...]:
    """Return the dates of a text, in order: each day of a month by itself, and months and years without a day."""
    if not text:
        return ()
    small = plain(text)
    found = [date for match in NUMERIC.finditer(small) if (date := _numeric(match))] if DIGIT.search(small) else []
    last = 0
    for name in months(text, base, script):
        if not any(date.start <= name.start < date.end for date in found):
            found += _named(name, small, last, base, script)
        last = name.end
    return tuple(sorted((*found, *_again(found, small, base, script)), key=lambda date: (date.start, date.end)))


def _again(found: list[Date], text: str, base: str, script: str) -> Iterator[Date]:
    """Yield the dates that name the month of the one before them: the 26th of it."""
    words = date_words(base, script) if found else None
    if words is None or words.again is None:
        return
    for match in words.again.finditer(text):
        before = [date for date in found if date.end <= match.start()]
        if before:
            yield Date(_number(match["days"], words.values), before[-1].month, 0, *match.span(), match[0])


def _numeric(match: re.Match[str]) -> Date | None:
    part = match.groupdict()
    day, month = part["day"] or part["first"] or part["bare"], part["month"] or part["second"] or part["of"]
    month = month or part["point"]
    date = Date(int(day or 0), int(month or 0), int(part["year"] or part["last"] or 0), *match.span(), match[0])
    sound = 1 <= date.day <= 31 and 1 <= date.month <= 12
    return replace(date, is_sure=date.year > 0) if sound else None


@dataclass(frozen=True, slots=True)
class DateWords:
    """What stands around the name of a month."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    day: re.Pattern[str]
    year: re.Pattern[str]
    year_before: re.Pattern[str]
    again: re.Pattern[str] | None
    values: Mapping[str, int]


@lru_cache(maxsize=64)
def date_words(base: str, script: str = "") -> DateWords:
    """Return the patterns of days and years beside a month in a language."""
    calendar = lexicon_of(base, script).calendar
    spaced = is_spaced(base, script)
    values = dict(listed(calendar.counted))
    clitic = f"(?:{either(phrases(calendar.prefixes))})?" if calendar.prefixes else ""
    word = f"{EDGE}{clitic}(?:{either(values)})(?!{LETTER})" if spaced else either(values)
    day = rf"(?:(?<![\d.,:])\d{{1,2}}(?!\d)|{word})"
    mark, and_word = either(phrases(calendar.day_marks)), either(phrases(calendar.joined))
    marks = rf"(?:-?[a-zºª]{{1,3}}(?![a-z]))?\.?(?:\s?(?:{mark})(?!{LETTER}))*"
    joined = rf"\s*(?:,\s*(?:{and_word})|{either(RANGE_SIGNS)}|,|{and_word})\s*"
    several = rf"{day}{marks}(?:{joined}(?:(?:{mark})\s)?{day}{marks})*"
    behind = either(phrases(calendar.day_after))
    after = (
        rf"\s*(?P<days>{day}\s*(?:{behind})?(?:{joined}{day}\s*(?:{behind}))*)(?<=[{''.join(phrases(calendar.day_after))}])"
        if calendar.day_after
        else rf"\s(?:(?:(?P<year>{YEAR})\s(?={mark}))?(?:{mark})\s)?(?P<days>{day}){marks}(?!\d|[.,:]\d|\s?%)"
    )
    again = either(phrases(calendar.month_again))
    # Where nobody has listed the words of a calendar, any word may be the one for a year: វិច្ឆិកា ឆ្នាំ 2026.
    word_before = rf"(?:{LETTER}){{1,4}}" if calendar != Calendar() else r"[^\W\d_]\S{0,7}"
    return DateWords(
        before=re.compile(rf"(?P<days>{several})\s*$"),
        behind=re.compile(after),
        day=re.compile(day),
        year=re.compile(rf"[.,]?\s?(?:{word_before}\s)?(?P<year>{YEAR})"),
        year_before=re.compile(rf"(?P<year>{YEAR})\s?(?:{either(phrases(calendar.year_after))})?\s?$"),
        again=re.compile(rf"(?P<days>{day})\s(?:{again})(?!{LETTER})") if calendar.month_again else None,
        values=values,
    )


def _named(name: Name, text: str, before_it: int, base: str, script: str) -> Iterator[Date]:
    """Yield the dates of one month by name; the name of the month before it ends at `before_it`."""
    words = date_words(base, script)
    offset = max(before_it, name.start - BEFORE)
    head = text[offset : name.start]
    calendar = lexicon_of(base, script).calendar
    clitic = re.search(rf"(?:{either(phrases(calendar.prefixes))})$", head) if calendar.prefixes else None
    head = head[: clitic.start()] if clitic else head
    before = None if calendar.day_after else words.before.search(head)
    behind = words.behind.match(text, name.end) if before is None else None
    if behind and not calendar.day_after and unit_after(text[behind.end() : behind.end() + LOOK], base, script):
        behind = None  # in March 2 tablets
    end = behind.end() if behind else name.end
    year = behind if behind and behind.groupdict().get("year") else words.year.match(text, end)
    year = year or (words.year_before.search(head) if calendar.day_after else None)
    year_value = int(year["year"]) if year else 0
    start = offset + before.start("days") if before else name.start
    if year and year.re is words.year_before:
        start = min(start, offset + year.start("year"))
    elif year:
        end = max(end, year.end())
    found = before or behind
    days = [_number(match[0], words.values) for match in words.day.finditer(found["days"])] if found else []
    days = [day for day in days if 1 <= day <= 31]
    sure = name.is_sure or bool(days or year)
    for day in days or [0]:
        yield Date(day, name.value, year_value, start, end, text[start:end].strip(), sure)


def _number(written: str, values: Mapping[str, int]) -> int:
    if written.isdecimal():
        return int(written)
    for cut in range(min(3, len(written))):
        try:
            return value_of(written[cut:], values)
        except KeyError:
            continue
    return 0
