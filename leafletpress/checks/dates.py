"""Rules about days of the week and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from leafletpress.checks.calendar import WEEK, WEEKEND, Name, names, weekdays
from leafletpress.checks.date_reading import Date, dates
from leafletpress.checks.patterns import either, is_spaced, openings, plain, whole
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.sequence import exchanged, match
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.form import phrases
from leafletpress.lexicon.late_pattern import LatePattern
from leafletpress.lexicon.lookup import lexicon_of

EXCEPT = re.compile(r"\b(?:except|apart from|other than)\b", re.I)


def weekday_changed(pair: TextPair) -> Iterator[Fault]:
    """Find days of the week that are missing, changed, added or exchanged."""
    source, target = pair.source, pair.bare
    named, theirs = weekdays(source, SOURCE_LANGUAGE), weekdays(target, pair.base, pair.script)
    english = [day for day in named if day.is_sure]
    if not english and not theirs:
        return
    here, there = {day.value for day in english}, {day.value for day in theirs}
    meant = _spans(source, SOURCE_LANGUAGE, "") | {day.value for day in named}
    covered = _covered(here, _spans(target, pair.base, pair.script)) | _besides(source, here, there)
    lost = [day for day in english if day.value not in there | covered]
    added = [day for day in theirs if day.is_sure and day.value not in meant | covered]
    known = names("days", pair.base, pair.script).is_known
    if lost and (added or known):
        yield _changed(lost, added, "the day")
    elif added and known:
        yield Fault(f"{added[0].written} is not in the English", "say the days of the English only")
    elif not _begins_elsewhere(english, theirs) and exchanged(
        pair, english, theirs, match(english, theirs, _same_day).pairs
    ):
        yield Fault("days of the week changed places", "keep each day with what it belongs to")


def _begins_elsewhere(english: Sequence[Name], theirs: Sequence[Name]) -> bool:
    """Tell whether three days and more keep their order but for the first: Monday to Friday, never on Wednesdays."""
    said, answered = ([day.value for day in side] for side in (english, theirs))
    turned = (said[at:] + said[:at] for at in range(1, len(said)))
    return len(said) > 2 and answered in turned


def _same_day(here: Name, there: Name) -> bool:
    return here.value == there.value


def _spans(text: str, base: str, script: str) -> frozenset[int]:
    """Return the days that a text means by its words for working days and the weekend."""
    small = plain(text)
    return frozenset().union(*(days for days, pattern in _span_words(base, script) if pattern.search(small)))


@lru_cache(maxsize=64)
def _span_words(base: str, script: str) -> tuple[tuple[frozenset[int], LatePattern], ...]:
    """Return the patterns of words for the working days and the weekend, with the days that they mean."""
    calendar, spaced = lexicon_of(base, script).calendar, is_spaced(base, script)
    said = ((WEEK, phrases(calendar.working_days)), (WEEKEND, phrases(calendar.weekend)))
    return tuple(
        (days, LatePattern(whole(either(words), spaced, calendar.prefixes), openings(words)))
        for days, words in said
        if words
    )


def _covered(here: set[int], meant: frozenset[int]) -> frozenset[int]:
    """Return the days that words for working days and the weekend say, where the English names their first and last."""
    week = WEEK if meant >= WEEK and {min(WEEK), max(WEEK)} <= here else frozenset()
    return week | (WEEKEND if meant >= WEEKEND <= here else frozenset())


def _besides(source: str, here: set[int], there: set[int]) -> frozenset[int]:
    """Return all days where “except on Sundays” is said by the days beside it: from Monday to Saturday."""
    if len(here) != 1 or not EXCEPT.search(source):
        return frozenset()
    (day,) = here
    return WEEK | WEEKEND if {day % 7 + 1, (day - 2) % 7 + 1} <= there else frozenset()


def date_changed(pair: TextPair) -> Iterator[Fault]:
    """Find dates and months that are missing, changed, added or exchanged."""
    source, target = pair.source, pair.bare
    english = [date for date in dates(source, SOURCE_LANGUAGE) if date.is_sure]
    theirs = dates(target, pair.base, pair.script)
    if not english and not theirs:
        return
    years = {int(year) for year in re.findall(r"(?<!\d)\d{4}(?!\d)", plain(target))}
    found = match(english, theirs, lambda here, there: _same_date(here, there, years))
    months = {date.month for date in english}
    strangers = [
        date
        for date in (theirs[index] for index in found.added)
        if date.is_sure and not (date.month in months and not date.day)
    ]
    known = names("months", pair.base, pair.script).is_known
    lost = [
        english[index]
        for index in found.lost
        if not _stands_in_digits(english[index], target, known or bool(strangers))
    ]
    if lost and (strangers or known or lost[0].day):
        yield _changed(lost, strangers, "the date" if lost[0].day or lost[0].year else "the month")
    elif strangers and known and not found.lost:
        yield Fault(f"{strangers[0].written} is not in the English", "say the dates of the English only")
    elif exchanged(pair, english, theirs, found.pairs):
        yield Fault("dates changed places", "keep each date with what it belongs to")


def _same_date(here: Date, there: Date, years: set[int]) -> bool:
    """Tell whether two dates can be one; a year may be said once for several dates."""
    if here.month != there.month or (here.day and here.day != there.day):
        return False
    if here.year and there.year:
        return here.year == there.year
    return not here.year or here.year in years


def _stands_in_digits(date: Date, target: str, known: bool) -> bool:
    """Tell whether a month and year stand as 05/2026, or, where names are not known, the numbers of a date."""
    text = plain(target)
    if date.year and not date.day:
        return bool(re.search(rf"(?<![\d./])0?{date.month}[./]{date.year}(?!\d)", text))
    numbers = {int(number) for number in re.findall(r"(?<!\d)\d{1,4}(?!\d)", text)}
    return not known and bool(date.day) and {part for part in (date.day, date.year) if part} <= numbers


def _changed(lost: Sequence[Name | Date], added: Sequence[Name | Date], what: str) -> Fault:
    written = ", ".join(dict.fromkeys(one.written for one in lost))
    became = f" became {', '.join(dict.fromkeys(one.written for one in added))}" if added else " is missing or changed"
    return Fault(f"{what} {written}{became}", f"say {what} of the English")


CHECKS = (
    Check(
        Rule(
            "weekday-changed",
            "error",
            "a day of the week that is missing, changed, added or changed its place",
            "Patients come on the wrong day; methotrexate on every day and not on Fridays kills.",
            Example(
                "Poradnia jest czynna we wtorki.",
                "Poradnia jest czynna w środy.",
                "The clinic is open on Wednesdays.",
                "pl",
            ),
        ),
        weekday_changed,
    ),
    Check(
        Rule(
            "date-changed",
            "error",
            "a date or month that is missing, changed, added or changed its place; 12.05.2026 is 12 May 2026",
            "A wrong month is a missed appointment, or a leaflet that looks in date and is not.",
            Example("2026 年 6 月 12 日", "2026 年 5 月 12 日", "12 May 2026", "zh_Hans"),
        ),
        date_changed,
    ),
)
