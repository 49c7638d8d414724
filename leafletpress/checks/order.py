"""The rule about days, dates and times that stand the other way round, where the sentence may have been turned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leafletpress.checks.calendar import weekdays
from leafletpress.checks.clause_places import Placed
from leafletpress.checks.clock import times
from leafletpress.checks.date_reading import dates
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.sequence import exchanged, match
from leafletpress.languages import SOURCE_LANGUAGE


def order_turned(pair: TextPair) -> Iterator[Fault]:
    """Find two days, dates or times that stand the other way round in a sentence that may have been turned."""
    source, target = pair.source, pair.bare
    days = weekdays(source, SOURCE_LANGUAGE)
    if len(days) > 1:
        theirs = weekdays(target, pair.base, pair.script)
        pairs = match(days, theirs, lambda here, there: here.value == there.value).pairs
        yield from _turned("days", pair, days, theirs, pairs)
    english = dates(source, SOURCE_LANGUAGE)
    if len(english) > 1:
        others = dates(target, pair.base, pair.script)
        same = match(english, others, lambda here, there: (here.day, here.month) == (there.day, there.month))
        yield from _turned("dates", pair, english, others, same.pairs)
    hours = times(source, SOURCE_LANGUAGE)
    if len(hours) > 1:
        said = times(target, pair.base, pair.script)
        pairs = match(hours, said, lambda here, there: bool(here.minutes & there.minutes)).pairs
        yield from _turned("times", pair, hours, said, pairs)


def _turned(
    what: str, pair: TextPair, english: Sequence[Placed], theirs: Sequence[Placed], pairs: Sequence[tuple[int, int]]
) -> Iterator[Fault]:
    if exchanged(pair, english, theirs, pairs, may_be_turned=True):
        yield Fault(f"{what} stand the other way round", "see that each is still with what it belongs to")


CHECKS = (
    Check(
        Rule(
            "time-order",
            "warning",
            "two days, dates or times that stand the other way round, in a sentence that may have been turned",
            "Whoever is to come on Friday if Monday was a good day may come on Monday.",
            Example(
                "Jeśli czuje się Pani dobrze w piątek, proszę przyjść w poniedziałek.",
                "Jeśli czuje się Pani dobrze w poniedziałek, proszę przyjść w piątek.",
                "If you feel well on Monday, come on Friday.",
                "pl",
            ),
        ),
        order_turned,
    ),
)
