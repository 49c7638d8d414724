"""Rules about an “only” that moved to other words: enter only by the main door, only visitors enter by it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from leafletpress.checks.aligned import Row, telling_rows
from leafletpress.checks.anchors import LOOSE, Anchor, shared, things_of
from leafletpress.checks.names import NameFinder
from leafletpress.checks.only_focus import Focus, Where, english_focus, their_focus
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair, once
from leafletpress.checks.senses import ONLY, Sense
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.focus import FORWARD, THINGS
from leafletpress.lexicon.form import phrases
from leafletpress.lexicon.scripts import script_of

Place = tuple[Where, Where]
LEFT, CAME = ("in", "out"), ("out", "in")
BESIDE = 2  # characters between two words for one thing
# What people do, and words that say where or how much: “drink only water” is 只喝水, where “drink” is no focus.
NO_THINGS = frozenset(
    phrases(
        "start-stop eat-drink increase-reduce open-closed allowed-forbidden up-down always-never all-none only "
        "before-after exception more-less with-without cancel driving washing lifting start stop continue before after "
        "not first then arrive drink treatment rest sleep shower swimming walking"
    )
)


def only_moved(pair: TextPair) -> Iterator[Fault]:
    """Find an “only” that left what the English says it of."""
    for row, said, answered, places in _moved(pair):
        if LEFT in places:
            yield _fault(row, said, answered)


def only_doubtful(pair: TextPair) -> Iterator[Fault]:
    """Find an “only” that stands beside what the English does not say it of; whether it left that is not seen."""
    for row, said, answered, places in _moved(pair):
        if LEFT not in places:
            yield _fault(row, said, answered)


def _fault(row: Row, said: Sense, answered: Sense) -> Fault:
    message = f"“{said.written}” and “{answered.written}” are said of different words"
    return row.fault(message, "say “only” of what the English says it of", said.written, answered.written)


@once
def _moved(pair: TextPair) -> tuple[tuple[Row, Sense, Sense, set[Place]], ...]:
    """Return the sentences whose one “only” moved, with that of both sides and where things stand to it."""
    found = []
    for row in telling_rows(pair) if pair.base in FORWARD else ():
        said, answered = (side.of(ONLY) for side in (row.english, row.theirs))
        if len(said) == len(answered) == 1:
            places = _places(row, said[0], answered[0], pair)
            if {LEFT, CAME} & places and ("in", "in") not in places:
                found.append((row, said[0], answered[0], places))
    return tuple(found)


def _places(row: Row, said: Sense, answered: Sense, pair: TextPair) -> set[Place]:
    """Return where each thing that both texts name stands to the “only” of each, and the condition likewise."""
    here = english_focus(row.here, said)
    there = their_focus(row.there, answered, pair.base, pair.script) if here else None
    if here is None or there is None:
        return set()
    both = list(_said_by_both(row, pair))
    within = _nearest([other for _, other in both], there, answered, row.there, pair.script)
    first = next((here.where(one) for one, other in both if other in within[:1]), "")
    # What stands right behind “only”, or behind one word more, counts before what follows: only this cream on the skin.
    is_taken = first == "out" and len(row.there[answered.end : within[0].start].split()) < 2
    places: set[Place] = {(here.condition, "" if is_taken else there.condition)}
    for one, other in both:
        place, place_there = here.where(one), there.where(other)
        if is_taken and place == "in":
            place_there = "out"
        elif place_there == "in" and other not in (within[:1] if first == "out" else within):
            place_there = ""
        places.add((place, place_there))
    return places


def _nearest(things: list[Anchor], focus: Focus, only: Sense, text: str, script: str) -> list[Anchor]:
    """Return the thing nearest to “only” within its focus, then those written right beside that: left eye."""
    inside = [one for one in things if focus.where(one) == "in"]
    is_ahead = bool(focus.inside) and focus.inside[0][0] > only.start
    nearest = min(inside, key=lambda one: one.start if is_ahead else -one.end, default=None)
    if nearest is None:
        return []
    gaps = {one: text[min(one.end, nearest.end) : max(one.start, nearest.start)] for one in inside if one != nearest}
    spaced = script_of(script).spaced
    return [nearest, *(one for one in gaps if (not gaps[one].strip() if spaced else len(gaps[one]) < BESIDE))]


def _said_by_both(row: Row, pair: TextPair) -> Iterator[tuple[Anchor, Anchor]]:
    """Yield the persons, things, numbers and times that both sentences name once."""
    english = _things(row.here, SOURCE_LANGUAGE, "Latn", pair, english=True)
    return shared(english, _things(row.there, pair.base, pair.script, pair, english=False))


def _things(text: str, base: str, script: str, pair: TextPair, *, english: bool) -> list[Anchor]:
    """Return what a sentence names, two words for one thing as one: the specialist doctor."""
    found = [one for one in things_of(text, base, script, pair.medicines, english=english) if _is_thing(one)]
    words = _finder(base, script).every(text)
    found += [Anchor(LOOSE, frozenset([one.key]), one.start, one.end, one.written) for one in words]
    kept: list[Anchor] = []
    for one in sorted(found, key=lambda one: (one.start, one.end)):
        if not kept or not kept[-1].same(one) or one.start - kept[-1].end > BESIDE:
            kept.append(one)
        else:
            kept[-1] = kept[-1]._replace(end=max(one.end, kept[-1].end))
    return kept


def _is_thing(one: Anchor) -> bool:
    return NO_THINGS.isdisjoint(str(value).split(" ")[0] for value in one.values)


@lru_cache(maxsize=64)
def _finder(base: str, script: str) -> NameFinder:
    return NameFinder({name: phrases(words) for name, words in THINGS.get(base, {}).items()}, base, script)


CHECKS = (
    Check(
        Rule(
            "only-moved",
            "error",
            "an “only” that is said of something else than in English: only the nurse may change the dressing",
            "“The nurse may change only the dressing” lets anybody change it.",
            Example(
                "Pielęgniarka może zmieniać tylko opatrunek.",
                "Tylko pielęgniarka może zmieniać opatrunek.",
                "Only the nurse may change the dressing.",
                "pl",
            ),
        ),
        only_moved,
    ),
    Check(
        Rule(
            "only-doubtful",
            "warning",
            "an “only” that seems to be said of something else than in English",
            "An inhaler that is used only when it is needed is not all that may be used then.",
            Example(
                "Gdy pojawi się świszczący oddech, należy używać tylko niebieskiego inhalatora.",
                "Niebieskiego inhalatora należy używać tylko wtedy, gdy pojawi się świszczący oddech.",
                "Use the blue inhaler only when you feel wheezy.",
                "pl",
            ),
        ),
        only_doubtful,
    ),
)
