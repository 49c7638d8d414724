"""A text -> the days of the week and the months that it names, by the names of CLDR and of the lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import product
from typing import Literal

from babel.localedata import exists

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
from leafletpress.cldr import find
from leafletpress.lexicon.form import phrases
from leafletpress.lexicon.international import RANGE_SIGNS
from leafletpress.lexicon.late_pattern import LatePattern
from leafletpress.lexicon.lookup import lexicon_of

Kind = Literal["days", "months"]
WIDTHS = ("wide", "abbreviated")
STEM = 4  # letters of a name, one less beyond the Latin script, that may be followed by an ending
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

    openings: tuple[str, ...]
    pattern: LatePattern
    sure: Mapping[str, int]
    other: Mapping[str, int]
    no_name: LatePattern | None
    link: LatePattern
    is_capital: bool
    is_known: bool
    again: LatePattern | None = None
    again_values: Mapping[str, int] = field(default_factory=dict)


@lru_cache(maxsize=2048)
def weekdays(text: str, base: str, script: str = "") -> tuple[Name, ...]:
    """Return the days of the week of a text, in order."""
    return tuple(_found(text, names("days", base, script)))


@lru_cache(maxsize=2048)
def months(text: str, base: str, script: str = "") -> tuple[Name, ...]:
    """Return the names of months of a text, in order, sure or not."""
    return tuple(_found(text, names("months", base, script)))


def _found(text: str, known: Names) -> Iterator[Name]:
    small = plain(text)
    if not holds_any(small, known.openings):
        return
    if known.no_name:
        small = known.no_name.sub(lambda match: "\x00" * len(match[0]), small)
    found = []
    for match in known.pattern.finditer(small):
        written = text[match.start("name") : match.end("name")]
        value, sure = _value(match["name"], known)
        if known.is_capital and not sure:
            if written[0] != written[0].upper():
                continue
            sure = bool(re.search(r"[a-z,] $", text[: match.start("name")]))
        found.append(Name(value, match.start("name"), match.end("name"), written, sure))
        found += _again(small, match.end("name"), known)
    for index, name in enumerate(found):
        beside = [other for other in found[max(0, index - 1) : index + 2] if other is not name]
        linked = any(known.link.fullmatch(small[min(name.end, one.end) : max(name.start, one.start)]) for one in beside)
        yield replace(name, is_sure=True) if linked else name


def _again(text: str, end: int, known: Names) -> Iterator[Name]:
    """Yield the days that stand behind one without the word for a day: 星期一、三、五."""
    while known.again and (match := known.again.match(text, end)):
        yield Name(known.again_values[match["name"]], match.start("name"), match.end(), match["name"])
        end = match.end()


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
    least = 1 if spaced else 2  # one sign is a word in any text that has no blanks
    ambiguous = {word: value for word, value in short.items() if len(word) >= least and word not in {*full, *sure}}
    ambiguous |= dict(listed(other))
    sure = {word: value for word, value in sure.items() if word not in ambiguous}
    found = f"(?P<name>{either({*sure, *ambiguous})})"
    clitic = f"(?:{either(phrases(calendar.prefixes))})?" if calendar.prefixes else ""
    joined = either((*RANGE_SIGNS, *phrases(calendar.joined)))
    again = dict(listed(calendar.weekday_again)) if kind == "days" else {}
    behind = either(phrases(calendar.behind_again))
    no_name = calendar.no_weekday if kind == "days" else calendar.no_month
    return Names(
        openings=openings((*sure, *ambiguous)),
        pattern=LatePattern(rf"{EDGE}{clitic}{found}(?!{LETTER})" if spaced else rf"(?<!\d){found}"),
        sure=sure,
        other=ambiguous,
        no_name=LatePattern("|".join(no_name)) if no_name else None,
        link=LatePattern(rf"\.?\s*(?:{joined})\s*(?:{clitic})"),
        is_capital=is_capital,
        is_known=is_known,
        again=LatePattern(rf"(?:{joined})\s?(?P<name>{either(again)})(?:(?!\w)|(?={behind}))") if again else None,
        again_values=again,
    )


def _stem(word: str) -> str:
    """Return a name as the beginning of its inflected forms: its last vowel goes, where enough is left."""
    bare = re.sub(r"[aeiouyąęáéíóúýěůàèìòù]$", "", word)
    least = STEM if word[0].isascii() else STEM - 1
    return f"{bare if len(bare) >= least else word}*" if len(word) >= least else word


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
