"""A text -> the times of day in it, as minutes of the day that each can be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from leafletpress.checks.patterns import (
    EDGE,
    LETTER,
    NOTHING,
    either,
    holds_any,
    is_spaced,
    listed,
    openings,
    plain,
    value_of,
    whole,
)
from leafletpress.checks.units import unit_after
from leafletpress.lexicon.form import Clock, phrases
from leafletpress.lexicon.international import DAY_HALF_WORDS, DAY_HALVES, RANGE_SIGNS
from leafletpress.lexicon.late_pattern import LatePattern
from leafletpress.lexicon.lookup import lexicon_of

if TYPE_CHECKING:
    from collections.abc import Mapping

DAY = 24 * 60
MOST_TIMES = 20  # in one text; none that people write has so many
LOOK = 28  # characters behind a number in which its unit may stand
SHORT = 3
DIGIT = re.compile(r"\d")
WHOLE_DAY = 12  # hours of दिन, which says of an hour beside it that it is one of the day, and else counts days
SECOND_OF_RANGE = re.compile(r"[^\d.,;]{1,6}\d+(?:[.,]\d+)?(?![\d:])")
# After these (signs of money, versions and places of decimals) no time begins.
# The hyphen of a prefix is none of them: ל-17:00.
NUMBER_BEFORE = r"(?<![\d:.,/−£$€])(?:(?<!-)|(?<=[^\W\d_]-))"


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day: the minutes of the day it can be, where it stands, how sure it is that it is one."""

    minutes: frozenset[int]
    start: int
    end: int
    written: str
    is_sure: bool = True
    is_named: bool = False
    is_likely: bool = True
    is_led: bool = False

    @property
    def says_half(self) -> bool:
        """Tell whether it can be one time only."""
        return len(self.minutes) == 1


@dataclass(frozen=True, slots=True)
class ClockWords:
    """The patterns of a language's times, and what its words mean."""

    openings: tuple[str, ...]
    core: LatePattern
    named: LatePattern
    parts: LatePattern
    link: LatePattern
    list_link: LatePattern
    no_time: LatePattern | None
    values: Mapping[str, Mapping[str, int]]
    spans: Mapping[str, tuple[int, int]]
    before: frozenset[str]
    oclock: frozenset[str]
    parts_first: bool
    needs_oclock: bool
    is_known: bool


@lru_cache(maxsize=4096)
def times(text: str, base: str, script: str = "") -> tuple[Time, ...]:
    """Return the times of day of a text, in order; what may be one and has no sign of it is left out."""
    if not text:
        return ()
    words = clock_words(base, script)
    small = plain(text)
    if not DIGIT.search(small) and not holds_any(small, words.openings):
        return ()
    if words.no_time:
        small = words.no_time.sub(lambda match: "\x00" * len(match[0]), small)
    matches, found = [], []
    for match in islice(words.core.finditer(small), 20 * MOST_TIMES):
        time = _time(match, small, words, (base, script))
        if time:
            matches.append(match.span())
            found.append(time)
    found = _linked(found, small, words, (base, script))
    taken = [span for span, time in zip(matches, found, strict=True) if time.is_sure]
    found = [time for time in found if time.is_sure]
    for match in words.named.finditer(small):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            minute = value_of(match[0], words.values["named"])
            found.append(Time(frozenset([minute]), match.start(), match.end(), match[0], True, True))
    return tuple(sorted(found, key=lambda time: time.start)[:MOST_TIMES])


@lru_cache(maxsize=64)
def clock_words(base: str, script: str) -> ClockWords:
    """Return the patterns of a language's times of day."""
    lexicon = lexicon_of(base, script)
    clock, spaced = lexicon.clock, is_spaced(base, script)
    spans = {**dict(listed(DAY_HALVES)), **dict(listed(clock.parts))}
    values: dict[str, dict[str, int]] = {
        "word": {word: value for word, value in listed(lexicon.calendar.counted) if value <= 24},
        "halves": dict(listed(clock.named)),
        "past": dict(listed(clock.past)),
        "later": dict(listed(clock.later)),
        "named": {
            **{f"{word}*": 720 for word in phrases(clock.noon)},
            **{f"{word}*": 0 for word in phrases(clock.midnight)},
        },
    }
    part = _part(spans, spaced)
    blank = r"\s" if spaced else ""
    links = f"(?:(?:{either(phrases(clock.part_links))}){blank})?"
    linking = either((*RANGE_SIGNS, *phrases(clock.linking)))
    leading = f"(?:(?:{either(phrases(clock.leading))})\\s)?"
    edge = EDGE if spaced else ""
    around = rf"\s*{leading}(?:{part}\s?{links})?\s*(?:{either(phrases(clock.before))})?\s*"
    return ClockWords(
        openings=openings((*values["word"], *values["halves"], *values["named"])),
        core=LatePattern(_core(clock, values, part, links, spaced, lexicon.calendar.prefixes)),
        named=LatePattern(f"{edge}(?:{either(values['named'])})", openings(values["named"])),
        link=LatePattern(rf"[\s,]*(?:{linking}){around}"),
        list_link=LatePattern(rf"\s*[,،、]{around}"),
        parts=LatePattern(part, openings(spans)),
        no_time=LatePattern("|".join(clock.no_time)) if clock.no_time else None,
        values=values,
        spans=spans,
        before=frozenset(phrases(clock.before)),
        oclock=frozenset(phrases(clock.oclock)),
        parts_first=clock.parts_first,
        needs_oclock=clock.needs_oclock,
        is_known=clock != Clock(),
    )


def _part(spans: Mapping[str, tuple[int, int]], spaced: bool) -> str:
    """Return the pattern of words for parts of the day; short ones of the Latin script are whole words."""
    if not spaced:
        return f"(?:{either(spans)})"
    brief = {word for word in spans if word.isascii() and len(word) <= SHORT + 1}
    longer = f"(?:{either(spans.keys() - brief)})(?:{LETTER}){{0,{SHORT}}}"
    return f"{EDGE}(?:{either(brief)}|{longer})(?!{LETTER})"


def _core(
    clock: Clock, values: Mapping[str, Mapping[str, int]], part: str, links: str, spaced: bool, prefixes: str
) -> str:
    """Return the pattern of what may be a time of day: part of the day, words before, hour, words behind."""
    clitic = f"(?:{either(phrases(prefixes))})?" if prefixes else ""
    hours = either(values["word"])
    lead = whole(either((*phrases(clock.before), *phrases(clock.leading))), spaced, prefixes)
    oclock = either((*phrases(clock.oclock), *phrases(clock.bare_oclock)))
    end = f"(?!{LETTER})" if spaced else ""
    last = rf"(?!\s?{links}(?:\d|{NOTHING if spaced else hours}))" if clock.parts_first else ""
    past, halves = (whole(either(values[name]), spaced) for name in ("past", "halves"))
    return (
        rf"(?:(?P<part1>{part})\s?{links})?(?:(?P<lead>{lead})\s?)?(?:(?P<past>{past})\s?)?"
        rf"(?P<core>{NUMBER_BEFORE}(?P<clock>\d{{1,2}}(?::|h| h )\d{{2}}(?!\d|:\d|%|\s?min))"
        rf"|{NUMBER_BEFORE}(?P<point>\d{{1,2}}\.\d{{2}}(?!\d|\.\d|\s?%))"
        rf"|{NUMBER_BEFORE}(?P<hour>\d{{1,2}}(?![\d:]|[.,]\d|\s?[/%]))"
        rf"|{EDGE if spaced else ''}{clitic}(?P<word>{hours}){end}|(?P<halves>{halves}))"
        rf"(?:\s?(?P<oclock>{oclock}){end}(?:\s?(?P<minute>[0-5]\d)(?!\d))?)?"
        rf"(?:\s?(?P<later>{either(values['later'])}){end})?"
        rf"(?:\s?{links}(?P<part2>(?>{part})){last})?"
    )


def _time(match: re.Match[str], text: str, words: ClockWords, spoken: tuple[str, str]) -> Time | None:
    """Return what a match says, sure or not; None if it is no time of a clock."""
    found = match.groupdict()
    hour, minute = _hour_and_minute(found, words)
    if hour > 24 or not 0 <= minute < 60:
        return None
    offset = _minutes(found["past"], words.values["past"]) + _minutes(found["later"], words.values["later"])
    first, second = (found["part1"], found["part2"]) if words.parts_first else (found["part2"], found["part1"])
    said = first or second
    span = _span(said, words.spans) if said else None
    can_be = _can_be(hour, minute + offset, span)
    start = match.start("past" if found["past"] else "word" if found["word"] else "core")
    likely = bool(said or found["point"])
    return Time(
        can_be,
        start,
        match.end(),
        text[start : match.end()].strip(),
        _is_sure(match, text, words, spoken),
        is_likely=likely,
        is_led=found["lead"] is not None,
    )


def _hour_and_minute(found: Mapping[str, str | None], words: ClockWords) -> tuple[int, int]:
    digits = found["clock"] or found["point"]
    if digits:
        hour, minute = re.split("[:.h]", digits)
        return int(hour), int(minute)
    if found["halves"]:
        return divmod(value_of(found["halves"], words.values["halves"]), 60)
    hour = found["hour"] or ""
    return int(hour) if hour else value_of(found["word"] or "", words.values["word"]), int(found["minute"] or 0)


def _minutes(written: str | None, values: Mapping[str, int]) -> int:
    return value_of(written, values) if written else 0


def _span(written: str, spans: Mapping[str, tuple[int, int]]) -> tuple[int, int] | None:
    """Return the hours of the longest word for a part of the day that a text begins with."""
    squeezed = "".join(written.split())
    fitting = [word for word in spans if squeezed.startswith("".join(word.split()))]
    return spans[max(fitting, key=len)] if fitting else None


def _can_be(hour: int, minute: int, span: tuple[int, int] | None) -> frozenset[int]:
    """Return the minutes of the day that an hour can mean: in both halves, if no part of the day says more."""
    total = hour * 60 + minute
    both = frozenset([total % DAY] if hour > 12 or hour == 0 else [total % 720, total % 720 + 720])
    return frozenset(minute for minute in both if span and is_within(minute, span)) or both


def is_within(minute: int, span: tuple[int, int]) -> bool:
    """Tell whether a minute of the day is within a part of the day, given by its first and last hour."""
    return any(span[0] * 60 <= at < (span[1] + 1) * 60 for at in (minute, minute + DAY))


def _is_sure(match: re.Match[str], text: str, words: ClockWords, spoken: tuple[str, str]) -> bool:
    """Tell whether there is a sign that a number is a time of day."""
    found = match.groupdict()
    part = found["part1"] or found["part2"]
    if found["clock"]:
        return True
    if found["oclock"]:
        said = part or found["later"] or found["minute"] or not found["word"]
        return bool(said or found["oclock"] in words.oclock or value_of(found["word"] or "", words.values["word"]) > 12)
    end = match.end("later" if found["later"] else "core")
    if found["point"] and not words.is_known:
        return _unit_behind(text, end, spoken) in ("", "hour")
    if _unit_behind(text, end, spoken):
        return False
    halved = (found["part2"] or "").replace(".", "") in DAY_HALF_WORDS
    leads = found["lead"] is not None
    if halved or (leads and part):
        return True
    if found["point"]:
        return leads or bool(part)
    if words.needs_oclock:
        return " " in (found["later"] or "")  # बजकर 15 मिनट, and not 半 alone
    return bool(found["past"] or found["later"]) or _leads_alone(found["lead"], words)


def _unit_behind(text: str, end: int, spoken: tuple[str, str]) -> str:
    """Return the unit behind a number, or behind the second of a range (from 2.50 to 3.50 mg), "" if there is none."""
    behind = text[end : end + LOOK]
    second = SECOND_OF_RANGE.match(behind)
    return unit_after(behind, *spoken) or (unit_after(behind[second.end() :], *spoken) if second else "")


def _leads_alone(lead: str | None, words: ClockWords) -> bool:
    return lead is not None and (lead in words.before or lead[1:] in words.before)


def _linked(found: list[Time], text: str, words: ClockWords, spoken: tuple[str, str]) -> list[Time]:
    """Return the times, those that stand beside a sure one in a range or list made sure: from 8 to 9 o'clock."""
    for first in (*range(len(found) - 1), *range(len(found) - 2, -1, -1)):
        one, other = found[first], found[first + 1]
        unsure = one if other.is_sure else other
        between = text[one.end : other.start]
        linked = words.link.fullmatch(between) or (unsure.is_likely and words.list_link.fullmatch(between))
        led = one.is_led and other.is_likely and not one.is_sure
        if not linked or (one.is_sure == other.is_sure and not led):
            continue
        if not _unit_behind(text, unsure.end, spoken):
            found[first], found[first + 1] = replace(one, is_sure=True), replace(other, is_sure=True)
    return found


@lru_cache(maxsize=1024)
def parts_said(text: str, base: str, script: str = "") -> tuple[tuple[int, int], ...]:
    """Return the parts of the day that a text names anywhere, by first and last hour; words for the day are none.

    Where nobody has listed a language's words, any word may name any part.
    """
    words = clock_words(base, script)
    if not words.is_known:
        return ((0, DAY // 60),)
    found = (_span(match[0], words.spans) for match in words.parts.finditer(plain(text)))
    return tuple(span for span in found if span and span[1] - span[0] < WHOLE_DAY)
