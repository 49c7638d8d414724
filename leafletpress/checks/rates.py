"""A text -> how often, as it says it: so many times in so many hours, days or weeks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.checks.patterns import (
    EDGE,
    LETTER,
    either,
    holds_any,
    is_spaced,
    listed,
    openings,
    plain,
    value_of,
)
from leafletpress.checks.words import sentences
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.form import phrases
from leafletpress.lexicon.international import TIMES_SIGN, TIMES_SIGNS
from leafletpress.lexicon.late_pattern import LatePattern
from leafletpress.lexicon.lookup import lexicon_of
from leafletpress.lexicon.measures import SIZES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from leafletpress.lexicon.form import Frequency

ALWAYS = ""  # the form of words that say it alone: daily
CLAUSE_MARKS = re.compile("[,;:،؛，；：]")
YEAR = "year"  # the kind of months and years
LONGEST = 14  # letters of a number
LONG_UNITS = frozenset({"week", "month", "year"})  # of which one may name days: two days a week
FAR = 48  # characters between "twice" and "a day" at most


@dataclass(frozen=True, slots=True)
class Rate:
    """So many times every so many units, 0 if that may be one or two, and where in the text it is `written`."""

    times: int
    every: int
    unit: str
    start: int
    end: int
    written: str

    def same(self, other: Rate) -> bool:
        """Tell whether both say the same: once in 24 hours, once a day."""
        if 0 in (self.every, other.every):
            return self._as_often(other)
        if YEAR in (self._span()[0], other._span()[0]):
            return self.amounts_to(other)  # four times a year is every three months; twice a day no every 12 hours
        return self.times == other.times and self._span() == other._span()

    def amounts_to(self, other: Rate) -> bool:
        """Tell whether both come to as many: every 12 hours, twice a day."""
        if 0 in (self.every, other.every):
            return self._as_often(other)
        (kind, here), (other_kind, there) = self._span(), other._span()
        return kind == other_kind and self.times * there == other.times * here

    def _as_often(self, other: Rate) -> bool:
        return (self.times, self.unit) == (other.times, other.unit)

    def _span(self) -> tuple[str, Fraction]:
        kind, size = SIZES[self.unit]
        return kind, self.every * size


@dataclass(frozen=True, slots=True)
class Period:
    """A span of time that something happens in: every 4 hours; `alone` if it says how often without a number.

    `times` is how often if the form itself counts that, in days: two days a week.
    """

    every: int
    unit: str
    alone: bool
    start: int
    end: int
    times: int = 0


class Form(NamedTuple):
    """A way to say a span of time: its pattern, the words that stand in it as they are, and what it says."""

    pattern: LatePattern
    words: tuple[str, ...]
    factor: int
    alone: bool
    counts_days: bool

    def found(self, text: str) -> Iterator[re.Match[str]]:
        """Return the places where a text says it."""
        return self.pattern.finditer(text) if all(map(text.__contains__, self.words)) else iter(())


@dataclass(frozen=True, slots=True)
class RateWords:
    """The patterns of a language's words for how often, and what the words mean."""

    openings: tuple[str, ...]
    forms: tuple[Form, ...]
    counts: LatePattern
    no_rate: LatePattern | None
    units: Mapping[str, str]
    numbers: Mapping[str, int]
    times: Mapping[str, int]
    duals: Mapping[str, tuple[tuple[Fraction | int, str], ...]]


@lru_cache(maxsize=2048)
def rates(text: str, base: str, script: str = "") -> tuple[Rate, ...]:
    """Return how often things happen by a text, in order; nothing in a language without words for it."""
    words = rate_words(base, script)
    return tuple(rate for part in sentences(text, base, script) for rate in _rates(plain(part), words)) if words else ()


@lru_cache(maxsize=256)
def alike(source: str, target: str, base: str, script: str) -> tuple[tuple[Rate, ...], tuple[Rate, ...]]:
    """Return what an English text and its translation both say of how often, each in its words."""
    english = rates(source, SOURCE_LANGUAGE)
    theirs = rates(target, base, script) if english else ()
    return (
        tuple(rate for rate in english if any(map(rate.amounts_to, theirs))),
        tuple(rate for rate in theirs if any(map(rate.amounts_to, english))),
    )


def _rates(text: str, words: RateWords) -> Iterator[Rate]:
    if words.no_rate:
        text = words.no_rate.sub(lambda match: "\x00" * len(match[0]), text)
    periods = sorted(_periods(text, words), key=lambda period: period.start)
    counts = [match for match in words.counts.finditer(text) if not _is_within(match, periods)] if periods else []
    counted = _nearest(text, counts, periods)
    for index, period in enumerate(periods):
        count = None if period.times else counted.get(index)
        if count is None and not period.alone:
            continue
        start, end = (
            (min(period.start, count.start()), max(period.end, count.end())) if count else (period.start, period.end)
        )
        times = _count(count, words) if count else period.times or 1
        yield Rate(times, period.every, period.unit, start, end, text[start:end])


def _is_within(match: re.Match[str], periods: list[Period]) -> bool:
    return any(period.start <= match.start() < period.end for period in periods)


def _nearest(text: str, counts: list[re.Match[str]], periods: list[Period]) -> dict[int, re.Match[str]]:
    """Return the number of times that belongs to each period: the nearest that no other period is nearer to."""
    pairs = sorted(
        (_distance(count, period), place, index)
        for place, count in enumerate(counts)
        for index, period in enumerate(periods)
        if _belong(text, count, period)
    )
    found: dict[int, re.Match[str]] = {}
    used = set()
    for _, place, index in pairs:
        if index not in found and place not in used:
            found[index] = counts[place]
            used.add(place)
    return found


def _belong(text: str, count: re.Match[str], period: Period) -> bool:
    """Tell whether a number of times can be that of a period: “twice, … for a month” is none for the comma."""
    between = text[min(count.end(), period.end) : max(count.start(), period.start)]
    return len(between) <= FAR and (period.alone or not CLAUSE_MARKS.search(between))


def _distance(count: re.Match[str], period: Period) -> int:
    return max(period.start - count.end(), count.start() - period.end, 0)


def _count(match: re.Match[str], words: RateWords) -> int:
    if match["times"]:
        return value_of(match["times"], words.times)
    return _number(match["n"], words.numbers) or 1


def _number(written: str, numbers: Mapping[str, int]) -> int | None:
    """Return the value of digits or of a word, None if it is no number."""
    return int(written) if written.isdecimal() else numbers.get(written)


def _periods(text: str, words: RateWords) -> Iterator[Period]:
    """Yield the spans of time, the fullest form first; what one has taken is no part of another."""
    taken: list[tuple[int, int]] = []
    forms = words.forms if holds_any(text, words.openings) else ()
    for form in forms:
        for match in form.found(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            found = match.groupdict()
            every = _number(found["n"], words.numbers) if found.get("n") else form.factor
            if every is None:
                continue
            unit = value_of(found["u"], words.units)
            if form.counts_days:
                if unit in LONG_UNITS:
                    taken.append(match.span())
                    yield Period(1, unit, form.alone, *match.span(), times=every)
                continue
            dual = (2, unit) in words.duals.get(found["u"], ())
            taken.append(match.span())
            yield Period(every * (2 if dual else 1), unit, form.alone, *match.span())


@lru_cache(maxsize=64)
def rate_words(base: str, script: str = "") -> RateWords | None:
    """Return the patterns of a language's words for how often; None if they are not known."""
    lexicon = lexicon_of(base, script)
    known = lexicon.frequency
    if not known.periods:
        return None
    edge, end = (EDGE, f"(?!{LETTER})") if is_spaced(base, script) else ("", "")
    if lexicon.calendar.prefixes:
        edge += f"(?:{either(phrases(lexicon.calendar.prefixes))}){{0,2}}"
    whole = {word: int(value) for word, value in lexicon.numbers.items() if Fraction(value).denominator == 1}
    numbers = {**dict(listed(lexicon.calendar.counted)), **whole}
    # Any word where a number may stand is looked up: a list of all would be compiled for every form.
    word = f"(?:{LETTER}){{1,{LONGEST}}}" if edge else f"[{''.join(sorted(set(''.join(numbers))))}]{{1,3}}"
    number = rf"(?:(?<![\d.,])\d{{1,3}}(?![\d.,]\d)|{word})"
    units, always = dict(listed(known.periods)), dict(listed(known.always))
    times = dict(listed(known.times))
    blank = r"\s" if edge else r"\s?"
    counted = rf"(?P<n>(?<![\d.,])\d{{1,3}}|{either(numbers)})\s?(?:{either(phrases(known.time))}|{TIMES_SIGN})"
    signs = openings((*phrases(known.time), *times, *TIMES_SIGNS))
    return RateWords(
        openings=openings((*units, *always)),
        forms=tuple(
            Form(
                LatePattern(f"{edge}{_form(form, number, units, always, blank)}{end}"),
                _literal(form),
                factor,
                alone,
                form in known.days_of,
            )
            for form, factor, alone in _forms(known)
        ),
        counts=LatePattern(f"{edge}(?:{counted}|(?P<times>{either(times)})){end}", signs),
        no_rate=LatePattern("|".join(known.no_rate)) if known.no_rate else None,
        units={**units, **always},
        numbers=numbers,
        times=times,
        duals={word: (amount,) for word, amount in lexicon.amounts.items()},
    )


def _literal(form: str) -> tuple[str, ...]:
    """Return the words of a form that stand in it as they are."""
    return tuple(piece for piece in form.split(" ") if "{" not in piece)


def _forms(known: Frequency) -> list[tuple[str, int, bool]]:
    """Return the forms, each with what it adds to its unit and whether it says how often alone, in order of trial."""
    return [
        *((form, 2, True) for form in known.days_of),
        *((form, 0, True) for form in known.either_way),
        *((form, 2, True) for form in known.alternate),
        *((form, 1, True) for form in sorted(known.every, key=len, reverse=True)),
        (ALWAYS, 1, True),
        *((form, 1, False) for form in sorted(known.per, key=len, reverse=True)),
    ]


def _form(form: str, number: str, units: Mapping[str, str], always: Mapping[str, str], blank: str) -> str:
    """Return the pattern of a form such as “every {n} {u}”; what is said twice (चार-चार) is the same both times."""
    if form == ALWAYS:
        return f"(?P<u>{either(always)})"
    pattern = blank.join(re.escape(piece) if "{" not in piece else piece for piece in form.split(" "))
    for name, group in (("n", number), ("u", either(units))):
        pattern = pattern.replace(f"{{{name}}}", f"(?P<{name}>{group})", 1).replace(f"{{{name}}}", f"(?P={name})")
    return pattern
