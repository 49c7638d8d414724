"""What “only” is said of in a sentence: what surely is its focus, and what surely is not.

In English that is the person before the verb in front of which it stands, the condition, the place or the thing behind
it, or what it ends. Of translations it is what stands beside the word, behind it or before it as the language has it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from leafletpress.checks.clause_places import Placed, places_of
from leafletpress.checks.senses import Sense
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.focus import BACKWARD, BEGINNING, ENDING, FORWARD, JOINING, LOOSELY, POINTING
from leafletpress.lexicon.form import phrases
from leafletpress.lexicon.scripts import script_of

Where = Literal["in", "out", ""]
Span = tuple[int, int]
NEAR, NEAR_SIGNS = 4, 8  # words, and signs of a language without blanks, of which one is what “only” is said of
BESIDE, FAR = 2, 4  # words before فقط that it is said of, and beyond which it is said of none
POINTED, POINTED_SIGNS = 20, 4  # characters before or behind “only” in which “this case” may stand
LONGEST_END = 5  # words that a last “only” may be said of
STOP = re.compile(r"[,;:.!?–—(،؛۔।，；：。（]")
TIED = re.compile(r"[بل]\w")  # “with” and “for”, which Arabic writes together with the next word


def _any(words: str) -> str:
    return "|".join(phrases(words))


FINITE = _any(
    "may can should must will is are was were need needs has have do does might could ought cannot",
)
ONLY_WORD = re.compile(r"(?:only|solely|exclusively)\b", re.IGNORECASE)
JOINED = re.compile(r"\s+(?:and|or|but)\b", re.IGNORECASE)
OPENING = re.compile(r"(?:^|[,;:–]|\b(?:and|but|or|so))[\s*]*$", re.IGNORECASE)
MODAL = re.compile(rf"(?:{FINITE}|to|please|not|[’']s)\s*$", re.IGNORECASE)
SUBJECT = re.compile(rf"\s+((?:[\w’'-]+\s+){{1,9}}?)(?:{FINITE})\b", re.IGNORECASE)
PREPOSITION = re.compile(
    r"\s+(?:"
    + _any(
        "on at in with for by between from to under over around through as into inside outside via within without "
        "together above below behind using of next until till onto near",
    )
    + r")\b",
    re.IGNORECASE,
)
CONDITION = re.compile(r"\b(?:if|when|whenever|once|after|before|while|during|unless)\b", re.IGNORECASE)
VERB = re.compile(
    r"\s+(?:"
    + _any(
        "use take drink eat give apply put call ring phone come go wear remove open start stop have shower bathe wash "
        "clean inject swallow drive return contact see stay visit enter touch change do be get keep let add insert rub "
        "spray try lift walk sit lie move bring leave need rinse flush fill empty set turn smoke chew breathe sleep "
        "stand bend happen last work affect pass given used taken done removed opened worn applied carried changed",
    )
    + r")\b",
    re.IGNORECASE,
)
COUNT = re.compile(r"\b(?:[0-9]+|one|two|three|four|five|six|half)\b", re.IGNORECASE)
OFTEN = re.compile(r"[,;]? (?:once|twice|[\w-]+ times)\b", re.IGNORECASE)  # said of the whole behind a place
HEAD = re.compile(
    r"\s*(?:(?:the|a|an|your|his|her|their|this|these|that|those|each|every)\s+)?",
    re.IGNORECASE,
)
# What ends a noun and its own words: behind `sure` stands what is said of the whole, behind `loose` it need not be.
PHRASE_END = re.compile(
    r"\s(?:(?P<loose>"
    + _any("of in on that which who from for with by around under and or at as into between within until till through")
    + r"|your|you|we|the)\b|(?P<sure>"
    + _any("to if when while after before each every a per daily twice once during whenever")
    + r")\b)",
    re.IGNORECASE,
)


class Focus(NamedTuple):
    """Stretches of a text that “only” is said of and those that it is not, and which of them its condition is."""

    inside: tuple[Span, ...]
    outside: tuple[Span, ...]
    condition: Where = ""

    def where(self, one: Placed) -> Where:
        """Tell whether something is what “only” is said of, surely is not, or neither."""
        if any(start <= one.start < end for start, end in self.inside):
            return "in"
        return "out" if any(start <= one.start and one.end <= end for start, end in self.outside) else ""


def english_focus(text: str, only: Sense) -> Focus | None:
    """Return what the “only” of an English sentence is said of, None where that is not clear."""
    word = ONLY_WORD.match(text, only.start)
    if word is None:
        return None
    first, last = _sentence(places_of(text, SOURCE_LANGUAGE, "Latn").sentence_ends, word.start(), len(text))
    stop = STOP.search(text, word.end(), last)
    clause = stop.start() if stop else last
    after = text[word.end() : clause]
    if not after.strip(" *") or JOINED.match(after):
        return _of_last(text, first, word.start())
    opens = OPENING.search(text[first : word.start()]) is not None
    subject = SUBJECT.match(text, word.end(), last)
    if opens and subject and not VERB.match(after) and not PREPOSITION.match(after):
        inside = _counted(text, word.end(), subject.end(1))
        conditional: Where = "out" if CONDITION.search(after) else ""
        return Focus(inside, ((first, word.start()), (subject.end(1), last)), conditional)
    return _of_next(text, (first, word.start()), (word.end(), clause), last)


def _of_next(text: str, before: Span, after: Span, last: int) -> Focus:
    """Return the focus of an “only” that something follows: a condition, a verb, a place, a thing."""
    end, clause = after
    condition = CONDITION.search(text, end, clause)
    if condition and not text[end : condition.start()].strip():
        return Focus((after,), (before,), "in")
    said = text[before[0] : before[1]]
    if VERB.match(text, end, clause) and (MODAL.search(said) or OPENING.search(said)):
        subject = (before,) if said.strip() else ()
        if not condition or COUNT.search(text, end, condition.start()):
            return Focus((), subject)
        return Focus(((condition.start(), clause),), subject, "in")
    preposition = PREPOSITION.match(text, end, clause)
    head = HEAD.match(text, preposition.end() if preposition else end, clause)
    ending = PHRASE_END.search(text, head.end() if head else end, clause)
    until = ending.start() if ending else clause
    if preposition:
        often = OFTEN.match(text, until, last)
        rest = (often.span(),) if often else ()
        return Focus(((end, until),), (before, *rest), "out" if CONDITION.search(said) else "")
    behind = CONDITION.search(text, until, clause)
    rest = ((until, last),) if ending and ending["sure"] else ((behind.start(), clause),) if behind else ()
    is_out = behind or CONDITION.search(said)
    return Focus(_counted(text, end, until), (before, *rest), "out" if is_out else "")


def _counted(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Return a stretch, or its number if it has one: of “one visitor” another language may say it of the one alone."""
    count = COUNT.search(text, start, end)
    return (count.span() if count else (start, end),)


def _of_last(text: str, first: int, start: int) -> Focus | None:
    """Return the focus of an “only” that ends its clause: what stands behind the last preposition, or one word."""
    before = text[first:start].rstrip(" *")
    places = list(PREPOSITION.finditer(before))
    if places and places[-1][0].strip().casefold() == "of":
        return None
    stops = [match.end() for match in STOP.finditer(before)]
    begin = places[-1].end() if places else 0
    if not places or (stops and stops[-1] > begin) or len(before[begin:].split()) > LONGEST_END:
        return Focus(((first + before.rfind(" ") + 1, start),), ())
    return Focus(((first + begin, start),), ((first, first + places[-1].start()),))


def their_focus(text: str, only: Sense, base: str, script: str) -> Focus | None:
    """Return what the “only” of a translated sentence is said of, None where that is not clear."""
    bounds = _sentence(places_of(text, base, script).sentence_ends, only.start, len(text))
    written = only.written.casefold()
    back = written in BACKWARD.get(base, ())
    if back and only.start > bounds[0]:
        return _backward(text, only, bounds, base, script)
    # 星期一只 begins with the day, lest its 一只 count a thing.
    opening = min((written.find(word) for word in FORWARD.get(base, ()) if word in written), default=-1)
    if not back and opening != 0 and (opening < 0 or script_of(script).spaced):
        return None
    return _forward(text, only._replace(start=only.start + max(0, opening)), bounds, base, script)


def _forward(text: str, only: Sense, bounds: Span, base: str, script: str) -> Focus | None:
    """Return the focus of a word for “only” that stands before it."""
    spaced = script_of(script).spaced
    # 只有 … 才 is one phrase, whose first sign alone stands before what it is said of.
    end = only.end if spaced else only.start + 1
    stop = STOP.search(text, end, bounds[1])
    clause = stop.start() if stop else bounds[1]
    after = text[end:clause].split()
    if not after:
        return None
    pointing = _marks(POINTING, base, script)
    if pointing.search(only.written) or pointing.search(after[0] if spaced else after[0][:POINTED_SIGNS]):
        return None
    condition = _condition(text, bounds, (only.start, end), base, script)
    # Arabic “not … but” is one phrase, too: what stands within is not what it is said of.
    return Focus(((end, _reach(text, end, clause, script)),), ((bounds[0], end),), condition)


def _backward(text: str, only: Sense, bounds: Span, base: str, script: str) -> Focus | None:
    """Return the focus of a word for “only” that stands behind it, unless it may as well be said of what follows."""
    first, last = bounds
    rest = text[only.end : last].lstrip()
    word = rest.split(" ", 1)[0].strip(".،؛*")
    if word and not STOP.match(rest):
        if word in BEGINNING[base]:
            return Focus((), (), "in")
        if word in JOINING[base] or TIED.match(word):
            return None
    if _marks(POINTING, base, script).search(text, max(first, only.start - POINTED), only.start):
        return None
    begin = max((first, *(match.end() for match in STOP.finditer(text, first, only.start))))
    words = list(re.finditer(r"\S+", text[begin : only.start]))
    near = begin + (words[-1 if TIED.match(words[-1][0]) else -BESIDE].start() if len(words) > 1 else 0)
    far = begin + (words[-FAR].start() if len(words) >= FAR else 0)
    is_apart = begin > first and _marks(BEGINNING, base, script).search(text, first, begin)
    return Focus(((near, only.start),), ((first, far), (only.end, last)), "out" if is_apart else "")


def _condition(text: str, bounds: Span, only: Span, base: str, script: str) -> Where:
    """Tell whether a condition follows “only”, stands before it, or neither surely."""
    (first, last), (start, end) = bounds, only
    begins, ends = _marks(BEGINNING, base, script), _marks(ENDING, base, script)
    if begins.search(text, end, _reach(text, end, last, script)):
        return "in"
    if any(marks.search(text, end, last) for marks in (begins, ends, _marks(LOOSELY, base, script))):
        return ""
    return "out" if begins.search(text, first, start) or ends.search(text, first, start) else ""


def _reach(text: str, end: int, clause: int, script: str) -> int:
    """Return where the words end of which the first thing is what “only” is said of."""
    if not script_of(script).spaced:
        return min(clause, end + NEAR_SIGNS)
    words = list(re.finditer(r"\S+", text[end:clause]))[:NEAR]
    return end + words[-1].end() if words else clause


def _marks(table: Mapping[str, tuple[str, ...]], base: str, script: str) -> re.Pattern[str]:
    return _pattern(table.get(base, ()), spaced=script_of(script).spaced)


@lru_cache(maxsize=64)
def _pattern(listed: tuple[str, ...], *, spaced: bool) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(listed, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)" if spaced else words, re.IGNORECASE)


def _sentence(ends: Sequence[int], place: int, length: int) -> Span:
    """Return where the sentence that a place stands in begins and ends."""
    return max((0, *(end for end in ends if end <= place))), min((length, *(end for end in ends if end > place)))
