"""A text -> the days of the week and the dates in it, by the names of CLDR and of the lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from typing import Literal

from babel.localedata import exists

from leafletpress.checks.patterns import EDGE, LETTER, NOTHING, either, is_spaced, listed, plain, value_of
from leafletpress.cldr import find
from leafletpress.lexicon.form import phrases
from leafletpress.lexicon.international import RANGE_SIGNS
from leafletpress.lexicon.lookup import lexicon_of

Kind = Literal["days", "months"]
WIDTHS = ("wide", "abbreviated")
STEM, ENDING = 4, 4  # letters of a name that alone say it, and that inflection may add or take
WEEK, WEEKEND = frozenset(range(1, 6)), frozenset((6, 7))


@dataclass(frozen=True, slots=True)
class Name:
    """A day of the week (Monday is 1) or a month, and where it stands; `is_sure` if it can be nothing else."""

    value: int
    start: int
    end: int
    written: str
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Names:
    """The names of days or months in a language: those that are sure, and those that are words beside."""

    pattern: re.Pattern[str]
    sure: Mapping[str, int]
    other: Mapping[str, int]
    no_name: re.Pattern[str]
    link: re.Pattern[str]
    is_capital: bool
    is_known: bool


@lru_cache(maxsize=2048)
def weekdays(text: str, base: str, script: str = "") -> tuple[Name, ...]:
    """Return the days of the week of a text, in order."""
    return tuple(_found(text, names("days", base, script)))


@lru_cache(maxsize=2048)
def months(text: str, base: str, script: str = "") -> tuple[Name, ...]:
    """Return the names of months of a text, in order, sure or not."""
    return tuple(_found(text, names("months", base, script)))


def _found(text: str, known: Names) -> Iterator[Name]:
    small = known.no_name.sub(lambda match: "\x00" * len(match[0]), plain(text))
    found = []
    for match in known.pattern.finditer(small):
        written = text[match.start("name") : match.end("name")]
        value, sure = _value(match["name"], known)
        if known.is_capital and not sure:
            if written[0] != written[0].upper():
                continue
            sure = bool(re.search(r"[a-z,] $", text[: match.start("name")]))
        found.append(Name(value, match.start("name"), match.end("name"), written, sure))
    for index, name in enumerate(found):
        beside = [other for other in found[max(0, index - 1) : index + 2] if other is not name]
        linked = any(known.link.fullmatch(small[min(name.end, one.end) : max(name.start, one.start)]) for one in beside)
        yield replace(name, is_sure=True) if linked else name


def _value(written: str, known: Names) -> tuple[int, bool]:
    for table, sure in ((known.other, False), (known.sure, True)):
        try:
            return value_of(written, table), sure
        except KeyError:
            continue
    raise KeyError(written)


@lru_cache(maxsize=128)
def names(kind: Kind, base: str, script: str = "") -> Names:
    """Return the names of days or months: CLDR's in all contexts and widths, and the lexicon's."""
    calendar = lexicon_of(base, script).calendar
    own, other = (
        (calendar.weekdays, calendar.other_weekdays) if kind == "days" else (calendar.months, calendar.other_months)
    )
    spaced, is_known = is_spaced(base, script), bool(own or other or calendar.counted)
    full, short = (dict(_cldr(kind, base, script, width)) for width in WIDTHS)
    is_capital = any(word != word.lower() for word in full)
    full, short = ({word.lower(): value for word, value in table.items()} for table in (full, short))
    sure = {_stem(word) if spaced and not is_known else word: value for word, value in full.items()}
    sure |= {word: value for word, value in short.items() if word[0].isdigit()} | dict(listed(own))
    ambiguous = {word: value for word, value in short.items() if word not in full and word not in sure}
    ambiguous |= dict(listed(other))
    sure = {word: value for word, value in sure.items() if word not in ambiguous}
    found = f"(?P<name>{either({*sure, *ambiguous})})"
    clitic = f"(?:{either(phrases(calendar.prefixes))})?" if calendar.prefixes else ""
    return Names(
        pattern=re.compile(rf"{EDGE}{clitic}{found}(?!{LETTER})" if spaced else rf"(?<!\d){found}"),
        sure=sure,
        other=ambiguous,
        no_name=re.compile("|".join(calendar.no_weekday if kind == "days" else ()) or NOTHING),
        link=re.compile(rf"\.?\s*(?:{either((*RANGE_SIGNS, *phrases(calendar.joined)))})\s*(?:{clitic})"),
        is_capital=is_capital,
        is_known=is_known or not spaced,
    )


def _stem(word: str) -> str:
    """Return a name as the beginning of its inflected forms: its last vowel goes, where enough is left."""
    bare = re.sub(r"[aeiouyąęáéíóúýěůàèìòù]$", "", word)
    return f"{bare if len(bare) >= STEM else word}*" if len(word) >= STEM else word


def _cldr(kind: Kind, base: str, script: str, width: str) -> Iterator[tuple[str, int]]:
    """Yield the names that CLDR knows in one width, with their numbers from 1."""
    locale = _locale(base, script)
    if not locale:
        return
    for context, number in product(("format", "stand-alone"), range(1, 8 if kind == "days" else 13)):
        try:
            name = str(find(locale, kind, context, width, number - 1 if kind == "days" else number))
        except KeyError:
            continue
        yield name.rstrip("."), number


def _locale(base: str, script: str) -> str:
    tried = (f"{base}_{script}", lexicon_of(base, script).locale, base)
    return next((name for name in tried if name and exists(name)), "")


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
YEAR = r"(?:19|20|21)\d\d(?!\d)"


@lru_cache(maxsize=4096)
def dates(text: str, base: str, script: str = "") -> tuple[Date, ...]:
    """Return the dates of a text, in order: each day of a month by itself, and months and years without a day."""
    if not text:
        return ()
    small = plain(text)
    found = [date for match in NUMERIC.finditer(small) if (date := _numeric(match))]
    for name in months(text, base, script):
        if not any(date.start <= name.start < date.end for date in found):
            found += _named(name, small, base, script)
    return tuple(sorted((*found, *_again(found, small, base, script)), key=lambda date: (date.start, date.end)))


def _again(found: list[Date], text: str, base: str, script: str) -> Iterator[Date]:
    """Yield the dates that name the month of the one before them: the 26th of it."""
    words = date_words(base, script) if found else None
    for match in words.again.finditer(text) if words and words.again else ():
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
    word = (
        f"{EDGE}(?:{either(phrases(calendar.prefixes))})?(?:{either(values)})(?!{LETTER})" if spaced else either(values)
    )
    day = rf"(?:(?<![\d.,:])\d{{1,2}}(?!\d)|{word})"
    marks = rf"(?:-?[a-zºª]{{1,3}}(?![a-z]))?\.?(?:\s?(?:{either(phrases(calendar.day_marks))})(?!{LETTER}))*"
    joined = rf"\s*(?:{either((*RANGE_SIGNS, ',', *phrases(calendar.joined)))}|,\s*(?:{either(phrases(calendar.joined))}))\s*"
    several = rf"{day}{marks}(?:{joined}(?:{either(phrases(calendar.day_marks))}\s)?{day}{marks})*"
    behind = either(phrases(calendar.day_after))
    after = (
        rf"\s*份?\s*(?P<days>{day}\s*(?:{behind})?(?:{joined}{day}\s*(?:{behind}))*)(?<=[{''.join(phrases(calendar.day_after))}])"
        if calendar.day_after
        else rf"\s(?:the\s)?(?P<days>{day})(?:st|nd|rd|th)?(?!\d|[.,:]\d|\s?%)"
    )
    again = either(phrases(calendar.month_again))
    return DateWords(
        before=re.compile(rf"(?P<days>{several})\s*$"),
        behind=re.compile(after),
        day=re.compile(day),
        year=re.compile(rf"[.,]?\s?(?:{LETTER}{{1,4}}\s)?(?P<year>{YEAR})"),
        year_before=re.compile(rf"(?P<year>{YEAR})\s?(?:年|년)?\s?$"),
        again=re.compile(rf"(?P<days>{day})\s(?:{again})(?!{LETTER})") if calendar.month_again else None,
        values=values,
    )


BEFORE = 80  # characters before a month in which its days stand


def _named(name: Name, text: str, base: str, script: str) -> Iterator[Date]:
    """Yield the dates of one month by name."""
    words = date_words(base, script)
    head = text[max(0, name.start - BEFORE) : name.start]
    calendar = lexicon_of(base, script).calendar
    clitic = re.search(rf"(?:{either(phrases(calendar.prefixes))})$", head) if calendar.prefixes else None
    head = head[: clitic.start()] if clitic else head
    offset = name.start - len(text[max(0, name.start - BEFORE) : name.start])
    before = None if calendar.day_after else words.before.search(head)
    behind = words.behind.match(text, name.end) if before is None else None
    end = behind.end() if behind else name.end
    year = words.year.match(text, end) or (words.year_before.search(head) if calendar.day_after else None)
    year_value = int(year["year"]) if year else 0
    start = offset + before.start("days") if before else name.start
    if year and year.re is words.year_before:
        start = min(start, offset + year.start("year"))
    elif year:
        end = year.end()
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
