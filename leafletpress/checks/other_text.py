"""The rule about a translation that belongs to another text: both speak of things, and of none in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leafletpress.checks.anchors import LATIN, Anchor, anchors_of
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.lexicon.topics import KIN, PASSING


def other_text(pair: TextPair) -> Iterator[Fault]:
    """Find translations that speak of other things than the English and share nothing with it."""
    english, theirs = anchors_of(pair)
    here, there = _topics(english), _topics(theirs)
    if not here or not there or _shares(pair, english, theirs):
        return
    known = frozenset().union(*(anchor.values for anchor in theirs if anchor.kind == "topic"))
    lost = [anchor for anchor in here if not _meets(anchor, known)]
    said = frozenset().union(*(anchor.values for anchor in english if anchor.kind == "topic"))
    added = [anchor for anchor in there if not _meets(anchor, said)]
    met = len(here) - len(lost)
    if lost and added and (not met or len(lost) > 1 + met):
        message = f"the English speaks of “{lost[0].written}”, the translation of “{added[0].written}”"
        yield Fault(message, "look whether it is the translation of another text")


def _topics(anchors: Sequence[Anchor]) -> list[Anchor]:
    return [anchor for anchor in anchors if anchor.kind == "topic" and not anchor.values <= PASSING]


def _meets(anchor: Anchor, topics: frozenset[object]) -> bool:
    return bool(anchor.values & topics) or any(kin & anchor.values and kin & topics for kin in KIN)


def _shares(pair: TextPair, english: Sequence[Anchor], theirs: Sequence[Anchor]) -> bool:
    """Tell whether anything but a topic stands in both: a number, a fact, a medicine, a name in Latin letters."""
    if any(one.same(other) for one in english for other in theirs if one.kind != "topic"):
        return True
    return bool({*LATIN.findall(pair.source)} & {*LATIN.findall(pair.target)})


CHECKS = (
    Check(
        Rule(
            "other-text",
            "warning",
            "a translation that speaks of other things than the English and shares nothing with it",
            "A row that slipped in a spreadsheet puts every text under another heading.",
            Example(
                "请把戒指和手表留在家里。",
                "检查结果会寄给您的家庭医生。",
                "Your results will be sent to your family doctor.",
                "zh_Hans",
            ),
        ),
        other_text,
    ),
)
