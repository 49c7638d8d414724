"""The rule about two steps that changed places: first clean the wound, then put on the dressing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from leafletpress.checks.aligned import Row, rows
from leafletpress.checks.anchors import Anchor, shared
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.senses import Reading
from leafletpress.checks.topics import spoken_of
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.clauses import THEN
from leafletpress.lexicon.concepts import ACT, EITHER, NEGATION
from leafletpress.lexicon.scripts import script_of


def steps_turned(pair: TextPair) -> Iterator[Fault]:
    """Find two steps that both texts join by “then”, and of which each stands in the place of the other."""
    if pair.base not in THEN or not _pattern(SOURCE_LANGUAGE, "").search(pair.source):
        return
    for row in rows(pair):
        here, there = _then(row.here, SOURCE_LANGUAGE, ""), _then(row.there, pair.base, pair.script)
        if here is None or there is None:
            continue
        both = tuple(_said_by_both(row, pair))
        turned = [(one, other) for one, other in both if (one.start < here) != (other.start < there)]
        firsts = {one.start < here for one, _ in turned}
        if len(firsts) > 1 and len(turned) >= len(both) - len(turned):
            written = [" … ".join(anchor.written for anchor in side) for side in zip(*turned, strict=True)]
            message = f"“{written[0]}”: what is said to be first and what comes then changed places"
            yield row.fault(message, "say first what the English says first", *written)


def _said_by_both(row: Row, pair: TextPair) -> Iterator[tuple[Anchor, Anchor]]:
    """Yield the acts, contraries and topics that both sentences name once."""
    yield from shared(*told(row, pair))


def told(row: Row, pair: TextPair) -> tuple[list[Anchor], list[Anchor]]:
    """Return the acts, contraries and topics of an English sentence and of its translation."""
    return (
        [*_senses(row.english), *_topics(row.here, SOURCE_LANGUAGE, "Latn")],
        [*_senses(row.theirs), *_topics(row.there, pair.base, pair.script)],
    )


def _senses(reading: Reading) -> Iterator[Anchor]:
    for one in reading.senses:
        if one.pole != EITHER and one.concept != NEGATION and one.concept not in ORDERS:
            kind = ACT if one.concept == ACT else "sense"
            yield Anchor(kind, frozenset([f"{one.concept} {one.pole}"]), one.start, one.end, one.written)


def _topics(text: str, base: str, script: str) -> Iterator[Anchor]:
    for one in spoken_of(text, base, script):
        if one.topics - ORDERS:
            yield Anchor("topic", one.topics - ORDERS, one.start, one.end, one.written)


def _then(text: str, base: str, script: str) -> int | None:
    """Return where the one “then” of a sentence stands, None if there is none or there are several."""
    found = [match.start() for match in _pattern(base, script).finditer(text)]
    return found[0] if len(found) == 1 and found[0] > 0 else None


@lru_cache(maxsize=64)
def _pattern(base: str, script: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(THEN[base], key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)" if script_of(script).spaced else words, re.IGNORECASE)


# What says itself what comes first.
ORDERS = frozenset({"first-last", "before-after", "first", "then", "before", "after"})
CHECKS = (
    Check(
        Rule(
            "steps-turned",
            "error",
            "two steps that changed places: first this and then that became first that and then this",
            "A wound that is cleaned after the dressing is put on is not clean under it.",
            Example(
                "Najpierw proszę założyć opatrunek, potem oczyścić ranę.",
                "Najpierw proszę oczyścić ranę, potem założyć opatrunek.",
                "First clean the wound, then put on the dressing.",
                "pl",
            ),
        ),
        steps_turned,
    ),
)
