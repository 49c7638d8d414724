"""Rules about what has digits and is no quantity: times of day, dates, telephone numbers, codes, addresses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, product
from typing import TYPE_CHECKING

from leafletpress.checks.quantities import ADDRESS, CODE, PHONE, western
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.international import CLOCK_BEFORE
from leafletpress.lexicon.lookup import lexicon_of
from leafletpress.lexicon.source import MONTHS, SAID_HOURS
from leafletpress.translation.formats import month_name

if TYPE_CHECKING:
    from leafletpress.lexicon.form import Lexicon

ENGLISH_TIME = re.compile(
    r"(?<![\d:.])(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm|a\.m\.|p\.m\.)(?![a-z])|(?<![\d:.])(\d{1,2}):(\d{2})(?![\d:])", re.I
)
HAN_HOUR = "[点點时時](?![間间])"
COLON_OR_HAN = rf"(?<![\d:.,])(\d{{1,2}})(?::(\d{{2}})(?![\d%])|\s?{HAN_HOUR}(\d{{2}}|半)?)(?![\d:])"
NOTHING = "(?!)"
SAID_HOUR = re.compile(rf"\b(?:{'|'.join(SAID_HOURS)})\b", re.I)
DATE = re.compile(rf"(?<!\d)(?:(\d{{1,2}})(?:st|nd|rd|th)?\s+)?({'|'.join(MONTHS)})\s+(\d{{4}})(?!\d)")
NUMERIC_DATE = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)|(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)")
NEAR = 16
MOST_TIMES = 20  # in one text; none that people write has so many
# Some languages say 下午 5 点, not 5 مساءً; a word on the other side belongs to the next time, as a rule.
AGAINST_CUSTOM = 3


@lru_cache(maxsize=4096)
def without_times(text: str, base: str, script: str = "") -> str:
    """Return the text, as long as before, with times of day and dates blanked out: they are no quantities."""
    plain = western(text)
    spans = [
        match.span() for match in (ENGLISH_TIME if base == SOURCE_LANGUAGE else _clock(base, script)).finditer(plain)
    ]
    spans += [match.span() for match in (*DATE.finditer(plain), *NUMERIC_DATE.finditer(plain))]
    if base != SOURCE_LANGUAGE:
        spans += [match.span(1) for match in _whole_hours(plain, base, script)] + _dates_there(plain)
    for start, end in spans:
        text = text[:start] + "\x00" * (end - start) + text[end:]
    return text


@lru_cache(maxsize=64)
def _clock(base: str, script: str) -> re.Pattern[str]:
    """Return the pattern of times with minutes in a language.

    A point parts hours and minutes only beside a word that says so; elsewhere it is that of a fraction.
    """
    lexicon = lexicon_of(base, script)
    before = "|".join(rf"(?<={re.escape(word)} )" for word in (*CLOCK_BEFORE, *lexicon.clock_before))
    after = _either(lexicon.clock_after) or NOTHING
    return re.compile(
        rf"{COLON_OR_HAN}|(?:{before})(\d{{1,2}})\.(\d{{2}})(?!\d)|(?<!\d)(\d{{1,2}})\.(\d{{2}})(?=\s(?:{after}))"
    )


@lru_cache(maxsize=64)
def _whole_hour_patterns(base: str, script: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of hours without minutes that stand next to a word for the time of day: شام 5 بجے."""
    lexicon = lexicon_of(base, script)
    said, oclock = _either((*lexicon.morning, *lexicon.evening)), _either(lexicon.oclock)
    if not said:
        return ()
    behind = "|".join(filter(None, (oclock, HAN_HOUR, _either(lexicon.clock_after), r"h\b")))
    patterns = [
        rf"(?:{said})\w*\s?(\d{{1,2}})(?![\d:.,]\d)(?=\s?(?:{behind}))",
        rf"(?<![\d:.,])(\d{{1,2}})(?=\s(?:{said}))",
        *([rf"(?<![\d:.,])(\d{{1,2}})(?=\s?(?:{oclock}))"] if oclock else []),
    ]
    return tuple(map(re.compile, patterns))


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


def _whole_hours(text: str, base: str, script: str) -> Iterator[re.Match[str]]:
    for pattern in _whole_hour_patterns(base, script):
        yield from pattern.finditer(text)


def _dates_there(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?", text)]


def time_changed(pair: TextPair) -> Iterator[Fault]:
    """Find times of day that are missing, changed, or of the other half of the day."""
    target = western(pair.target)
    theirs = _times_there(target, pair.base, pair.script)
    for match in islice(ENGLISH_TIME.finditer(pair.source), MOST_TIMES):
        hour, minute = _english_time(match)
        found = [there for there in theirs if _may_be(there, hour, minute)]
        found = (found or ([] if minute else list(_bare_hours(target, hour))))[:MOST_TIMES]
        if not found:
            yield Fault(f"the time {match[0].strip()} is missing or changed", f"say {hour}:{minute:02} in your way")
            continue
        half = {_half_of_day(target, there, pair.lexicon) for there in found} - {""}
        if half and {"morning" if hour < 12 else "evening"}.isdisjoint(half):
            yield Fault(f"{match[0].strip()} became a time in the {half.pop()}", "say the right part of the day")
    yield from _said_hours(pair.source, theirs)


def _said_hours(source: str, theirs: list[There]) -> Iterator[Fault]:
    """Find a noon or midnight that became another time; a language may also say it in a word."""
    named = [SAID_HOURS[match[0].lower()] for match in SAID_HOUR.finditer(source)]
    times = [_english_time(match) for match in ENGLISH_TIME.finditer(source)]
    for hour, minute, *_ in theirs if named else ():
        if not any(
            _may_be((hour, minute, 0, 0), *time) for time in [*times, *((h, 0) for both in named for h in both)]
        ):
            yield Fault(f"{hour}:{minute:02} is not a time in the English", "say noon or midnight in your way")


There = tuple[int, int, int, int]


def _times_there(text: str, base: str, script: str) -> list[There]:
    """Return (hour, minute, start, end) of every time of day in a translation."""
    found = []
    for match in _clock(base, script).finditer(text):
        hour, minute = match[1] or match[4] or match[6], match[2] or match[3] or match[5] or match[7] or "0"
        found.append((int(hour), 30 if minute == "半" else int(minute), match.start(), match.end()))
    found += [(int(match[1]), 0, match.start(1), match.end(1)) for match in _whole_hours(text, base, script)]
    found += [(int(match[1]), int(match[2] or 0), *match.span()) for match in ENGLISH_TIME.finditer(text) if match[1]]
    return found


def _bare_hours(text: str, hour: int) -> Iterator[There]:
    """Yield the places of an hour that stands without minutes and without a word for the time of day: 9–17."""
    for match in re.finditer(rf"(?<![\d:.,])(?:{hour}|{hour % 12 or 12})(?![\d:]|[.,]\d)", text):
        yield int(match[0]), 0, match.start(), match.end()


def whole_hours(text: str) -> frozenset[int]:
    """Return the full hours of the times in an English text, counted to 12 and to 24."""
    times = [_english_time(match) for match in ENGLISH_TIME.finditer(text)]
    said = [SAID_HOURS[match[0].lower()] for match in SAID_HOUR.finditer(text)]
    times += [(hour, 0) for hours in said for hour in hours]
    return frozenset(said for hour, minute in times if not minute for said in (hour, hour % 12 or 12))


def _english_time(match: re.Match[str]) -> tuple[int, int]:
    if match[4]:
        return int(match[4]), int(match[5])
    return int(match[1]) % 12 + (12 if match[3].lower().startswith("p") else 0), int(match[2] or 0)


def _may_be(there: There, hour: int, minute: int) -> bool:
    return there[1] == minute and (there[0] == hour or (there[0] < 13 and there[0] % 12 == hour % 12))


def _half_of_day(text: str, there: There, lexicon: Lexicon) -> str:
    """Return the part of the day that is said nearest to a time; "" if none is, or the time counts to 24."""
    if there[0] > 12:
        return ""
    first = lexicon.part_of_day_first
    said = [
        (_distance(match, there, first), name)
        for name, names in (("morning", (*lexicon.morning, " am")), ("evening", (*lexicon.evening, " pm")))
        for word in names
        for match in re.finditer(re.escape(word), text)
        if _distance(match, there, first) < NEAR
    ]
    return min(said)[1] if said else ""


def _distance(match: re.Match[str], there: There, first: bool) -> int:
    if match.end() <= there[2]:
        return there[2] - match.end() + (0 if first else AGAINST_CUSTOM)
    return match.start() - there[3] + (AGAINST_CUSTOM if first else 0)


def date_numbers(text: str) -> frozenset[int]:
    """Return the days, months and years of the dates in an English text, as numbers."""
    parts = [(match[1] or match[3], MONTHS.index(match[2]) + 1, match[3]) for match in DATE.finditer(text)]
    return frozenset(int(part) for date in parts for part in date)


def date_changed(pair: TextPair) -> Iterator[Fault]:
    """Find dates whose day, month or year is missing or changed."""
    target = western(pair.target).casefold()
    numbers = {int(number) for number in re.findall(r"(?<!\d)\d{1,4}(?!\d)", target)}
    for match in DATE.finditer(pair.source):
        day, month, year = match[1], MONTHS.index(match[2]) + 1, int(match[3])
        wrong = [str(part) for part in (day, year) if part and int(part) not in numbers]
        if month not in numbers and not any(name in target for name in _month_names(pair.language.locale, month)):
            wrong.append(match[2])
        if wrong:
            yield Fault(f"of the date {match[0]} {', '.join(wrong)} is missing or changed", "say the same date")


@lru_cache(maxsize=512)
def _month_names(locale: str, month: int) -> tuple[str, ...]:
    forms = product(("format", "stand-alone"), ("wide", "abbreviated"))
    return tuple({month_name(locale, context, width, month).casefold() for context, width in forms})


def verbatim(pair: TextPair, pattern: re.Pattern[str], what: str) -> Iterator[Fault]:
    """Find what must stand letter for letter in the translation and does not."""
    english, theirs = _signs(pattern, pair.source), _signs(pattern, western(pair.target))
    lost, added = list((english - theirs).elements()), [sign for sign in theirs if sign not in english]
    if lost:
        became = f" became {', '.join(added)}" if added else " is missing"
        yield Fault(f"the {what} {', '.join(lost)}{became}", "copy it from the English")
    elif added:
        yield Fault(f"the {what} {', '.join(added)} is not in the English", "take it out")


def _signs(pattern: re.Pattern[str], text: str) -> Counter[str]:
    found: Iterable[str] = (match[0].rstrip(".,;:!?'’\"") for match in pattern.finditer(text))
    if pattern is PHONE:
        found = (re.sub(r"[^\d+]", "", sign) for sign in found)
    return Counter(found)


def phone_changed(pair: TextPair) -> Iterator[Fault]:
    """Find telephone numbers that are missing, changed or added."""
    yield from verbatim(pair, PHONE, "telephone number")


def address_changed(pair: TextPair) -> Iterator[Fault]:
    """Find web and e-mail addresses that are missing, changed or added."""
    yield from verbatim(pair, ADDRESS, "address")


def code_changed(pair: TextPair) -> Iterator[Fault]:
    """Find codes such as RAD_0067 that are missing, changed or added."""
    yield from verbatim(pair, CODE, "code")


CHECKS = (
    Check(
        Rule(
            "time-changed",
            "error",
            "a time of day that is missing, changed or of the other half of the day; 5pm is 17:00",
            "Patients come when nobody is there, or start fasting too late.",
            Example("صبح 8:30 بجے سے صبح 5 بجے تک", "صبح 8:30 بجے سے شام 5 بجے تک", "8:30am to 5pm", "ur"),
        ),
        time_changed,
    ),
    Check(
        Rule(
            "date-changed",
            "error",
            "a date whose day, month or year is missing or changed",
            "A wrong month is a missed appointment, or a leaflet that looks in date and is not.",
            Example("2026 年 6 月 12 日", "2026 年 5 月 12 日", "12 May 2026", "zh_Hans"),
        ),
        date_changed,
    ),
    Check(
        Rule(
            "phone-changed",
            "error",
            "a telephone number that is missing, changed or added",
            "Somebody in need calls a stranger.",
            Example("Proszę dzwonić: 0118 496 0386.", "Proszę dzwonić: 0118 496 0368.", "Call 0118 496 0368.", "pl"),
        ),
        phone_changed,
    ),
    Check(
        Rule(
            "address-changed",
            "error",
            "a web or e-mail address that is missing, changed or added",
            "A message to a wrong address is never answered, and may tell a stranger about an illness.",
            Example("وارڈ: ward@example.com", "وارڈ: ward@example.org", "Ward: ward@example.org", "ur"),
        ),
        address_changed,
    ),
    Check(
        Rule(
            "code-changed",
            "error",
            "a code that is missing, changed or added",
            "Staff find the leaflet, the room or the form by its code.",
            Example("फ़ॉर्म RAD_0076", "फ़ॉर्म RAD_0067", "Form RAD_0067", "hi"),
        ),
        code_changed,
    ),
)
