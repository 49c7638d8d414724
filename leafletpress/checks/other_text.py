"""The rule about a translation that belongs to another text: both speak of things, and of none in common."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from leafletpress.checks.anchors import LOOSE, SPOKEN, anchors_of
from leafletpress.checks.quantities import western
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair, readable
from leafletpress.checks.topics import Spoken, spoken_of
from leafletpress.content.inline import InlineError
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.topics import PASSING, with_kin

# A number in digits, a {fact}, a name in Latin letters.
SIGN = re.compile(r"\d+|\{\w+\}|(?<![A-Za-z])[A-Z][A-Za-z0-9]{2,}")


def other_text(pair: TextPair) -> Iterator[Fault]:
    """Find translations that speak of other things than the English and share nothing with it."""
    lost, added = _strange(pair)
    if lost:
        message = f"the English speaks of “{lost[0].written}”, the translation of “{added[0].written}”"
        yield Fault(message, "look whether it is the translation of another text")


def is_other(pair: TextPair) -> bool:
    """Tell whether a translation speaks of other things than its English; never where the markup of one is broken."""
    try:
        return bool(_strange(pair)[0])
    except InlineError:
        return False


def fit(english: str, pair: TextPair) -> int:
    """Return how many things an English text and a translation both speak of, 0 where one speaks of more."""
    try:
        here, there = (
            spoken_of(readable(english), SOURCE_LANGUAGE, "Latn"),
            spoken_of(pair.target, pair.base, pair.script),
        )
    except InlineError:
        return 0
    telling = _telling(here)
    return 0 if _unmet(telling, there) or _unmet(_telling(there), here) else len({one.topics for one in telling})


def _strange(pair: TextPair) -> tuple[tuple[Spoken, ...], tuple[Spoken, ...]]:
    """Return the words of both texts that nothing in the other answers, none if they share anything that counts."""
    lost, added = _unanswered(pair.msgid, pair.msgstr, pair.base, pair.script)
    return (lost, added) if lost and not _shares(pair) else ((), ())


@lru_cache(maxsize=8192)
def _unanswered(msgid: str, msgstr: str, base: str, script: str) -> tuple[tuple[Spoken, ...], tuple[Spoken, ...]]:
    """Return the same, whatever else they share; raise InlineError for broken markup."""
    english = spoken_of(readable(msgid), SOURCE_LANGUAGE, "Latn")
    here = _telling(english)
    if not here or _share_signs(msgid, msgstr):
        return (), ()
    theirs = spoken_of(readable(msgstr), base, script)
    lost, added = _unmet(here, theirs), _unmet(_telling(theirs), english)
    met = len(here) - len(lost)
    if lost and added and (not met or len(lost) > 1 + met):
        return tuple(lost), tuple(added)
    return (), ()


def _telling(spoken: Sequence[Spoken]) -> list[Spoken]:
    """Return the words that speak of more than any text may speak of in passing."""
    return [one for one in spoken if not one.topics <= PASSING]


def _unmet(words: Sequence[Spoken], others: Sequence[Spoken]) -> list[Spoken]:
    """Return the words of one text that nothing in the other answers."""
    kin = with_kin(frozenset().union(*(one.topics for one in others)))
    return [one for one in words if not one.topics & kin]


def _share_signs(msgid: str, msgstr: str) -> bool:
    """Tell whether a sign that needs no translation stands in both texts: a digit, a fact, a name in Latin letters."""
    return bool({*SIGN.findall(msgid)} & {*SIGN.findall(western(msgstr))})


def _shares(pair: TextPair) -> bool:
    """Tell whether anything but a topic stands in both: a number in words, a medicine, a fact."""
    english, theirs = anchors_of(pair)
    return any(one.same(other) for one in english for other in theirs if one.kind != LOOSE and one.kind not in SPOKEN)


CHECKS = (
    Check(
        Rule(
            "other-text",
            "warning",
            "a translation that speaks of other things than the English and shares nothing with it",
            "A row that slipped in a spreadsheet puts every text under another heading.",
            Example(
                "请不要化妆或涂指甲油。",
                "检查结果会寄给您的家庭医生。",
                "Your results will be sent to your family doctor.",
                "zh_Hans",
            ),
        ),
        other_text,
    ),
)
