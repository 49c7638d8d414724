"""What a translation keeps of a text, and where: facts, telephone numbers, numbers, medicines, topics, a “not”.

An anchor of the English is found again in the translation by what it is, so that both say which things stand together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.checks.calendar import weekdays
from leafletpress.checks.quantities import PHONE, quantities, spelt_quantities, western
from leafletpress.checks.rule import FACT, SAMPLE_FIELDS, TextPair
from leafletpress.checks.senses import read_senses
from leafletpress.checks.topics import spoken_of
from leafletpress.content.inline import tokens
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.concepts import ACT, EITHER, NEGATION
from leafletpress.lexicon.topics import KIND_OF

if TYPE_CHECKING:
    from leafletpress.checks.medicine_list import MedicineList

# Contraries that each belong to one of several things: left and right, morning and night, eating and drinking.
CONTRARIES = frozenset(
    {"part-of-day", "left-right", "eat-drink", "before-after", "hot-cold", "front-back", "first-last", "start-stop"}
)

# What a text speaks of is of many kinds, and no contrary of one another.
LOOSE = "topic"
NAMED = frozenset({"fact", "phone", "medicine", LOOSE})
SPOKEN = frozenset(KIND_OF.values())  # topics that may change places


class Anchor(NamedTuple):
    """What stands at a place: its kind, all that it may be, and how it is written."""

    kind: str
    values: frozenset[str | Fraction]
    start: int
    end: int
    written: str

    def same(self, other: Anchor) -> bool:
        """Tell whether the two may be one thing."""
        return self.kind == other.kind and bool(self.values & other.values)


def anchors_of(pair: TextPair) -> tuple[tuple[Anchor, ...], tuple[Anchor, ...]]:
    """Return the anchors of the English and of the translation, each in order."""
    spoken = pair.base, pair.script
    return (
        _anchors(pair.msgid, pair.source, SOURCE_LANGUAGE, "Latn", pair.medicines, english=True),
        _anchors(pair.msgstr, pair.target, *spoken, pair.medicines, english=False),
    )


def companions(pair: TextPair) -> tuple[tuple[Anchor, ...], tuple[Anchor, ...]]:
    """Return what may stand beside numbers and days in the English and in the translation without vowel signs."""
    return (
        _companions(pair.msgid, pair.source, SOURCE_LANGUAGE, "Latn", pair.medicines, english=True),
        _companions(pair.msgstr, pair.bare, pair.base, pair.script, pair.medicines, english=False),
    )


def things_of(
    text: str, base: str, script: str, medicines: MedicineList | None, *, english: bool
) -> tuple[Anchor, ...]:
    """Return what may stand beside numbers and days in a text as it reads, facts left out."""
    return _companions("", text, base, script, medicines, english=english)


@lru_cache(maxsize=1024)
def _companions(
    markup: str, text: str, base: str, script: str, medicines: MedicineList | None, *, english: bool
) -> tuple[Anchor, ...]:
    anchors = _anchors(markup, text, base, script, medicines, english=english)
    named = [one._replace(kind=LOOSE) if one.kind in SPOKEN else one for one in anchors if one.kind in NAMED | SPOKEN]
    for one in read_senses(text, base, script).senses:
        if one.pole != EITHER and one.concept not in (ACT, NEGATION):
            kind = one.concept if one.concept in CONTRARIES else LOOSE
            named.append(Anchor(kind, frozenset([f"{one.concept} {one.pole}"]), one.start, one.end, one.written))
    counted = (*quantities(text, base, script), *spelt_quantities(text, base, script))
    named += [Anchor("number", frozenset(one.values), one.start, one.end, one.written) for one in counted]
    days = weekdays(text, base, script)
    named += [Anchor("weekday", frozenset([str(day.value)]), day.start, day.end, day.written) for day in days]
    return tuple(sorted(named, key=lambda anchor: (anchor.start, anchor.end)))


def shared(english: Sequence[Anchor], theirs: Sequence[Anchor], kind: str = "") -> Iterator[tuple[Anchor, Anchor]]:
    """Yield the things of a kind, or of any if it is "", that both texts name once, as they stand in each."""
    for anchor in english:
        if kind in ("", anchor.kind):
            answers = [other for other in theirs if anchor.same(other)]
            asked = [other for other in english if anchor.same(other) or (answers and answers[0].same(other))]
            if len(answers) == 1 == len(asked):
                yield anchor, answers[0]


@lru_cache(maxsize=1024)
def _anchors(
    markup: str, text: str, base: str, script: str, medicines: MedicineList | None, *, english: bool
) -> tuple[Anchor, ...]:
    found = [
        *_facts(markup, text),
        *_phones(text),
        *_numbers(text, base, script),
        *_medicines(text, medicines, english),
    ]
    taken = [(anchor.start, anchor.end) for anchor in found if anchor.kind != "class"]
    for one in spoken_of(text, base, script):
        if not any(start < one.end and one.start < end for start, end in taken):
            found += [
                Anchor(KIND_OF.get(topic, LOOSE), frozenset([topic]), one.start, one.end, one.written)
                for topic in sorted(one.topics)
            ]
    return tuple(sorted(found, key=lambda anchor: (anchor.start, anchor.end)))


def _facts(markup: str, text: str) -> Iterator[Anchor]:
    names = fact_names(markup)
    places = [match.start() for match in re.finditer(FACT, text)]
    if len(names) == len(places):
        for name, place in zip(names, places, strict=True):
            yield Anchor("fact", frozenset([name]), place, place + 1, f"{{{name}}}")


@lru_cache(maxsize=4096)
def fact_names(markup: str) -> tuple[str, ...]:
    """Return the facts of a text in markup, in order, those that are numbers of a pattern left out."""
    found = []
    for token in tokens(markup):
        if token.kind == "fact" and token.text not in SAMPLE_FIELDS:
            found.append(token.text)
        elif token.kind == "link":
            found += fact_names(token.text)
    return tuple(found)


def _phones(text: str) -> Iterator[Anchor]:
    for match in PHONE.finditer(western(text)):
        digits = "".join(filter(str.isdigit, match[0]))
        yield Anchor("phone", frozenset([digits]), match.start(), match.end(), match[0])


def _numbers(text: str, base: str, script: str) -> Iterator[Anchor]:
    for one in (*quantities(text, base, script), *spelt_quantities(text, base, script)):
        yield Anchor("number", frozenset(one.values), one.start, one.end, one.written)


def _medicines(text: str, known: MedicineList | None, english: bool) -> Iterator[Anchor]:
    if known is not None:
        for one in known.english(text) if english else known.theirs(text):
            kind = "class" if known.rows[one.key].is_class else "medicine"
            yield Anchor(kind, frozenset([one.key]), one.start, one.end, one.written)
