"""The rule about times of day, and what the rules about numbers leave to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from leafletpress.checks.clock import DAY, Time, is_within, parts_said, times
from leafletpress.checks.date_reading import dates
from leafletpress.checks.patterns import either, is_spaced, listed, plain, whole
from leafletpress.checks.quantities import quantities, spelt_quantities
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.sequence import exchanged, match
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.lookup import lexicon_of

NOON = 12 * 60
DIGIT = re.compile(r"\d")
BARE = re.compile(r"(?<![\d:.,])\d{1,2}(?![\d:]|[.,]\d)")


@lru_cache(maxsize=4096)
def without_times(text: str, base: str, script: str = "") -> str:
    """Return the text, as long as before, with times of day and dates blanked out: they are no quantities."""
    spans = [(time.start, time.end) for time in times(text, base, script)]
    spans += [
        (date.start, date.end)
        for date in dates(text, base, script)
        if date.day or date.year or _has_digit(date.written)
    ]
    for start, end in spans:
        text = text[:start] + "\x00" * (end - start) + text[end:]
    return text


def _has_digit(written: str) -> bool:
    return DIGIT.search(written) is not None


def whole_hours(text: str) -> frozenset[int]:
    """Return the full hours of the times in an English text, counted to 12 and to 24."""
    hours = {minute // 60 for time in times(text, SOURCE_LANGUAGE) for minute in time.minutes if minute % 60 == 0}
    return frozenset(said for hour in hours for said in (hour, hour % 12 or 12, hour or 24))


def date_numbers(text: str) -> frozenset[int]:
    """Return the days, months and years of the dates in an English text, as numbers."""
    found = dates(text, SOURCE_LANGUAGE)
    return frozenset(part for date in found for part in (date.day, date.month, date.year) if part and date.is_sure)


def time_changed(pair: TextPair) -> Iterator[Fault]:
    """Find times of day that are missing, changed, added, exchanged or of the other half of the day."""
    source, target = pair.source, pair.bare
    english = times(source, SOURCE_LANGUAGE)
    if not english and not _has_digit(plain(target)):
        return
    theirs = times(target, pair.base, pair.script)
    if not english and not theirs:
        return
    said = parts_said(target, pair.base, pair.script)
    found = match(english, theirs, lambda here, there: _fits(here, there, said))
    strangers = [theirs[index] for index in found.added if _is_strange(theirs[index], english, source)]
    bare: dict[int, Time] = {}
    for index in found.lost:
        if not strangers and (here := _standing_bare(english[index], target, [*theirs, *bare.values()], pair)):
            bare[index] = here
            continue
        if _is_missed(english[index], strangers, pair):
            yield _lost(english[index], strangers)
            return
    if not english:  # a word for an hour may be one for something else
        strangers = [time for time in strangers if _has_digit(time.written)]
    if strangers and not found.lost:
        yield Fault(f"the time {strangers[0].written} is not in the English", "say the times of the English only")
    elif exchanged(pair, english, *_with_bare(theirs, found.pairs, bare)):
        yield Fault("times of day changed places", "keep each time with what it belongs to")


def _fits(here: Time, there: Time, said: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a time can be that of the English; in the afternoon something must say so, or the hour itself."""
    common = here.minutes & there.minutes
    if not common or not here.says_half or there.says_half:
        return bool(common)
    (minute,) = common
    return 0 < minute < NOON + 60 or any(is_within(minute, span) for span in said)


def _is_strange(there: Time, english: Sequence[Time], source: str) -> bool:
    """Tell whether the English has nothing that a time may come from, be it a bare number."""
    if there.is_named or any(here.minutes & there.minutes and here.says_half <= there.says_half for here in english):
        return False
    rest = without_times(source, SOURCE_LANGUAGE)
    numbers = {
        value
        for f in (*quantities(rest, SOURCE_LANGUAGE), *spelt_quantities(rest, SOURCE_LANGUAGE))
        for value in f.values
    }
    return not any({minute // 60, minute // 60 % 12 or 12} & numbers for minute in there.minutes)


def _standing_bare(here: Time, target: str, theirs: Sequence[Time], pair: TextPair) -> Time | None:
    """Return where a whole hour stands in digits or a word with no sign that it is a time (9–17), None if nowhere."""
    wanted = _hours(here, parts_said(target, pair.base, pair.script))
    words, text = hours_in_words(pair.base, pair.script), plain(target)
    bare = [(match, int(match[0])) for match in BARE.finditer(text)]
    if words and wanted:
        bare += [(match, words[match["hour"]]) for match in _hour_pattern(pair.base, pair.script).finditer(text)]
    for found, hour in bare:
        if hour in wanted and not any(time.start <= found.start() < time.end for time in theirs):
            return Time(here.minutes, found.start(), found.end(), found[0])
    return None


def _with_bare(
    theirs: Sequence[Time], pairs: Sequence[tuple[int, int]], bare: Mapping[int, Time]
) -> tuple[list[Time], list[tuple[int, int]]]:
    """Return the times of a translation with those that stand bare, in order, and which of the English each is."""
    answers = [*((theirs[there], here) for here, there in pairs), *((time, here) for here, time in bare.items())]
    there = sorted([*theirs, *bare.values()], key=lambda time: time.start)
    return there, sorted((here, there.index(time)) for time, here in answers)


def _hours(here: Time, said: Sequence[tuple[int, int]]) -> set[int]:
    """Return the numbers that can say a full hour: counted to 24, and to 12 in the morning or where a word says so."""
    found = set()
    for minute in here.minutes:
        hour, rest = divmod(minute, 60)
        if not rest:
            found |= {hour, hour or 24}
            if 0 < minute < NOON + 60 or any(is_within(minute, span) for span in said):
                found.add(hour % 12 or 12)
    return found


@lru_cache(maxsize=64)
def hours_in_words(base: str, script: str) -> dict[str, int]:
    """Return the words for hours where words are parted by blanks, nothing elsewhere."""
    counted = lexicon_of(base, script).calendar.counted
    return {word: hour for word, hour in listed(counted) if hour <= 24} if is_spaced(base, script) else {}


@lru_cache(maxsize=64)
def _hour_pattern(base: str, script: str) -> re.Pattern[str]:
    prefixes = lexicon_of(base, script).calendar.prefixes
    return re.compile(whole(f"(?P<hour>{either(hours_in_words(base, script))})", spaced=True, prefixes=prefixes))


def _is_missed(here: Time, strangers: Sequence[Time], pair: TextPair) -> bool:
    """Tell whether a time that is not found is surely missing: a noon only where the language's word is known."""
    clock = pair.lexicon.clock
    return not here.is_named or bool(strangers) or bool(clock.noon and clock.midnight)


def _lost(here: Time, strangers: Sequence[Time]) -> Fault:
    shown = " or ".join(f"{minute // 60}:{minute % 60:02}" for minute in sorted(here.minutes))
    hint = f"say {shown} in your way"
    if not strangers:
        return Fault(f"the time {here.written} is missing or changed", hint)
    if any((minute + DAY // 2) % DAY in here.minutes for minute in strangers[0].minutes):
        return Fault(f"{here.written} became {strangers[0].written}, the other half of the day", hint)
    return Fault(f"the time {here.written} became {strangers[0].written}", hint)


CHECKS = (
    Check(
        Rule(
            "time-changed",
            "error",
            "a time of day that is missing, changed, added or of the other half of the day; 5pm is 17:00",
            "Patients come when nobody is there, or start fasting too late.",
            Example("صبح 8:30 بجے سے صبح 5 بجے تک", "صبح 8:30 بجے سے شام 5 بجے تک", "8:30am to 5pm", "ur"),
        ),
        time_changed,
    ),
)
