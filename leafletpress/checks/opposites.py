"""Rules about words that turn the sense of a sentence: before and after, left and right, more and less, only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations
from operator import attrgetter, lt
from typing import NamedTuple

from leafletpress.checks.aligned import BEFORE_AFTER, Row, telling_rows
from leafletpress.checks.asked_words import CHECKS as ASKED_CHECKS
from leafletpress.checks.asked_words import may_be_denied, unanswered
from leafletpress.checks.contrast import contrasts_turned
from leafletpress.checks.converse import is_converse, is_never_before
from leafletpress.checks.quantities import quantities, spelt_quantities
from leafletpress.checks.rule import FACT, Check, Example, Fault, Rule, TextPair
from leafletpress.checks.senses import NOTHING, ONLY, Sense
from leafletpress.checks.turns import Turn, is_uncertain, turns
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.clauses import IF
from leafletpress.lexicon.concepts import CONCEPTS
from leafletpress.lexicon.joins import joins_of
from leafletpress.lexicon.scripts import script_of

# Concepts that say much the same, each with its poles: the first answers the first.
KIN: Mapping[str, tuple[str, str]] = {
    "more-less": ("more", "less"),
    "increase-reduce": ("increase", "reduce"),
}
FROM, TO = re.compile(r"\bfrom (?:the )?\w$", re.I), re.compile(r"\bto\b", re.I)
BEFORE = re.compile(r"\b(?:before|after)\b", re.I)
CLAUSE = re.compile(r"\b(?:if|when|while|once)\b", re.I)
# What stands before the second of two that come one after the other: the second after the first.
SEQUENCE = re.compile(r"\b(?:after|before|following|since) (?:(?:the|your|his|her|their|that|this) )?$", re.I)
UNLESS = re.compile(r"\bunless\b", re.I)
NOT_BEFORE = ("more-less", "more")  # not before an hour has passed: an hour at the least
OF, FIRST_LAST = re.compile(r"\bof\b"), "first-last"
PHONE = re.compile(r"\b[0-9]{3,5}(?: [0-9]{3,4}){1,3}\b")


class _Number(NamedTuple):
    """A number, as it is compared, and its place."""

    value: str
    start: int
    end: int


def sense_turned(pair: TextPair) -> Iterator[Fault]:
    """Find a word of the English whose contrary stands in the translation in its place."""
    for row in telling_rows(pair):
        for turn in _unexplained(row, pair):
            if not is_uncertain(row, turn):
                yield _turned(row, turn)
        yield from (_turned(row, turn) for turn in contrasts_turned(row))
        yield from _limit_turned(row)
        yield from _exchanged(row, pair, proved=True)
        yield from _unless_lost(row, pair, proved=True)


def sense_doubtful(pair: TextPair) -> Iterator[Fault]:
    """Find the same where a word such as “avoid” on one side may turn the sense once more, and words exchanged."""
    for row in telling_rows(pair):
        for turn in _unexplained(row, pair):
            if is_uncertain(row, turn):
                yield _turned(row, turn)
        yield from _exchanged(row, pair, proved=False)
        for word in unanswered(row.english, row.theirs) if may_be_denied(row) and not row.says_unless else ():
            if word.concept == ONLY:
                yield row.fault(f"nothing answers “{word.written}”", "say “only” as the English does", word.written)
        yield from _regrouped(row, pair)
        yield from _kin_turned(row)
        yield from _unless_lost(row, pair, proved=False)


def _unless_lost(row: Row, pair: TextPair, *, proved: bool) -> Iterator[Fault]:
    """Find an “unless” that nothing answers; `proved` if “if” does: not unless he agrees, not if he does."""
    unless = UNLESS.search(row.here)
    if unless and _lacks_unless(row) and proved == _says_plain_if(row, pair):
        yield row.fault(f"nothing answers “{unless[0]}”", "say “unless” as the English does", unless[0])


def _says_plain_if(row: Row, pair: TextPair) -> bool:
    """Tell whether a translation says “if”, and no “not” between that and the next comma."""
    before, behind = (r"(?<!\w)", r"(?!\w)") if script_of(pair.script).spaced else ("", "")
    words = "|".join(IF.get(pair.base, ("(?!)",)))
    begun = re.finditer(rf"{before}(?:{words}){behind}[^,،，]*", row.there, re.IGNORECASE)
    said = [match.span() for match in begun]
    denied = [sense.start for sense in row.theirs.denials()]
    return bool(said) and not any(start < no < end for start, end in said for no in denied)


def _lacks_unless(row: Row) -> bool:
    """Tell whether a translation has neither a word such as “except” and “only” nor a “not” more than the English."""
    theirs, english = row.theirs, row.english
    spare = len(theirs.denials()) - len(english.denials())
    spare += max(0, theirs.inner_denials() - english.inner_denials())  # no more than 2 may be 2 at the most
    denied = {sense.start for sense in theirs.denials()}
    turning = [sense for sense in theirs.turning(NOTHING) if sense.start not in denied]
    spare += len(turning) - len(english.turning(NOTHING))  # if it is not normal, leave it out
    spare += len(theirs.hints(english)) + len(theirs.lacking(english))  # leave it, unless
    return spare <= 0 and not (theirs.says_until_not or theirs.narrowing or theirs.limiting(NOTHING))


def _unexplained(row: Row, pair: TextPair) -> Iterator[Turn]:
    """Yield the contraries that no “not” explains, and no change of sides: never before that, swim after it."""
    for turn in turns(row):
        is_never = turn.theirs.pole == "never" and is_never_before(row, pair)
        if not (turn.denied or is_never or is_converse(row, turn, pair)):
            yield turn


def _turned(row: Row, turn: Turn) -> Fault:
    english, theirs = turn.english, turn.theirs
    message = f"“{english.written}” ({english.pole}) became “{theirs.written}” ({theirs.pole})"
    return row.fault(message, "say the same as the English", english.written, theirs.written)


def _kin_turned(row: Row) -> Iterator[Fault]:
    """Find a pole whose contrary another concept says: reduce your salt, eat more salt."""
    if row.english.denials() or row.theirs.denials():
        return
    for concept, other in permutations(KIN):
        said, answered = row.english.poles(concept), row.theirs.poles(other)
        if row.english.poles(other) or row.theirs.poles(concept):
            continue
        for place, pole in enumerate(KIN[concept]):
            contrary = KIN[other][1 - place]
            if said.keys() == {pole} and answered.keys() == {contrary}:
                english, theirs = row.english.first(concept, pole), row.theirs.first(other, contrary)
                yield _turned(row, Turn(concept, english, theirs, denied=False))


def _limit_turned(row: Row) -> Iterator[Fault]:
    """Find a limit to which one side alone takes the “not” of the sentence: not for those under 16, not over 16."""
    for concept in row.shared:
        english, theirs = row.english.of(concept), row.theirs.of(concept)
        if not (CONCEPTS[concept].contrary and len(english) == len(theirs) == 1):
            continue
        said, answered = english[0], theirs[0]
        if said.pole != answered.pole or said.spans == answered.spans:
            continue
        apart, within = (row.english, row.theirs) if answered.spans else (row.theirs, row.english)
        otherwise = within.denials(concept) or within.evasions(apart) or within.lacking(apart) or within.hints(apart)
        if apart.denials(concept) and not otherwise:
            yield _turned(row, Turn(concept, said, answered, denied=False))


def _exchanged(row: Row, pair: TextPair, *, proved: bool) -> Iterator[Fault]:
    """Find two poles that stand once on each side, in another order; `proved` if something shows that this is wrong."""
    for concept in row.shared:
        said, answered = (side.of(concept) for side in (row.english, row.theirs))
        owned = concept == FIRST_LAST and len(said) > 1 and OF.search(row.here[said[0].end : said[1].start])
        if not (CONCEPTS[concept].ordered or owned) or FACT in row.here:
            continue  # where facts stand beside them, what changed places is told by the facts
        if owned:
            answered = answered[::-1] if pair.lexicon.owner_first else answered
        else:
            answered = _from_first(row.there, answered, pair)
        poles = [sense.pole for sense in said], [sense.pole for sense in answered]
        if len(set(poles[0])) != len(poles[0]) or len(poles[0]) < 2 or set(poles[0]) != set(poles[1]):
            continue
        if concept == FIRST_LAST and len(said) == 2 and SEQUENCE.search(row.here[: said[1].start]):
            if proved and _follows_another(row, said, pair):
                yield _places_fault(row, said, concept)
        elif poles[0] == poles[1][::-1]:
            beside = _moved_with_numbers(row, (said, answered), pair)
            if beside or _is_clause_moved(row, said, pair, proved=proved):
                continue
            turned = _is_from_to(row.here, said) and not row.theirs.poles("always-never")["never"]
            if proved == (beside is False or turned or _stays_always(row)):
                yield _places_fault(row, said, concept)


def _places_fault(row: Row, said: Sequence[Sense], concept: str) -> Fault:
    written = [" … ".join(sense.written for sense in side) for side in (said, row.theirs.of(concept))]
    message = f"“{written[0]}” became “{written[1]}”: they changed places"
    return row.fault(message, "keep each with what it belongs to", *written)


def _follows_another(row: Row, said: Sequence[Sense], pair: TextPair) -> bool:
    """Tell whether “before” or “after” is said of the other one of two: the first after the second.

    The word stands behind what it is said of in the languages that name the owner first, else before it.
    """
    answered = row.theirs.of(said[0].concept)
    not_before = [one for one in row.theirs.senses if one.holds_not and one[:2] == NOT_BEFORE]
    words = sorted((*row.theirs.of(BEFORE_AFTER), *not_before), key=attrgetter("start"))
    if len(answered) != 2 or not words:
        return False
    if pair.lexicon.owner_first:
        near = [sense for sense in answered if sense.end <= words[-1].start]
        attached = near[-1] if near else None
    else:
        attached = next((sense for sense in answered if sense.start >= words[-1].end), None)
    return attached is not None and attached.pole != said[1].pole


def _from_first(text: str, senses: tuple[Sense, ...], pair: TextPair) -> tuple[Sense, ...]:
    """Return two poles in the order in which a text goes from the one to the other: to the back from the front."""
    if len(senses) != len({sense.pole for sense in senses}) or len(senses) != 2:
        return senses
    to, origin = (any(_is_there(form, text, sense) for form in pair.lexicon.from_where) for sense in senses)
    return senses[::-1] if origin and not to else senses


def _is_there(form: str, text: str, sense: Sense) -> bool:
    """Tell whether a form such as “from {}” holds a pole; its words may be part of the pole's own."""
    before, behind = form.split("{}")
    starts = sense.written.startswith(before) or text[: sense.start].casefold().endswith(before)
    ends = sense.written.endswith(behind) or text[sense.end :].startswith(behind)
    return starts and ends


def _is_from_to(english: str, said: Sequence[Sense]) -> bool:
    """Tell whether an English text goes from one pole to the other, which no language turns round."""
    first, second = said
    return bool(FROM.search(english[: first.start + 1]) and TO.search(english[first.end : second.end]))


def _is_clause_moved(row: Row, said: Sequence[Sense], pair: TextPair, *, proved: bool) -> bool:
    """Tell whether a translation begins with the clause that the English ends with: nothing at night if by day.

    What comes before or after moves in most languages: push it down before you stand up, before you stand up push it.
    """
    first, second = said[:2]
    between = row.here[first.end : second.start]
    if not proved and BEFORE.search(between):
        return True
    joins = joins_of(pair.base, pair.script)
    begins = joins is not None and bool(joins.clauses.match(row.there.lstrip()))
    return begins and bool(CLAUSE.search(between))


def _stays_always(row: Row) -> bool:
    """Tell whether “always” and “never” keep their order while what they are said of does not."""
    said, answered = ([sense.pole for sense in side.of("always-never")] for side in (row.english, row.theirs))
    return len(set(said)) > 1 and said == answered


def _moved_with_numbers(row: Row, sides: tuple[Sequence[Sense], Sequence[Sense]], pair: TextPair) -> bool | None:
    """Tell whether poles that changed places took their numbers along (3 at night and 2 by day), None if unclear."""
    english, theirs = _beside_numbers(sides, row, pair)
    poles = [{value: sense.pole for value, sense in side.items()} for side in (english, theirs)]
    if len(poles[0]) < 2 or poles[0].keys() != poles[1].keys():
        return None
    return poles[0] == poles[1]


def _regrouped(row: Row, pair: TextPair) -> Iterator[Fault]:
    """Find two poles that stand beside each other's numbers: at least 3 and at most 2 for at least 2 and at most 3."""
    for concept in row.shared:
        if len(row.english.of(concept)) > 1 and row.english.poles(concept) == row.theirs.poles(concept):
            sides = row.english.of(concept), row.theirs.of(concept)
            english, theirs = _beside_numbers(sides, row, pair)
            for value in english:
                if value in theirs and english[value].pole != theirs[value].pole:
                    written = english[value].written, theirs[value].written
                    message = f"“{written[0]}” stands beside {value}, in the translation “{written[1]}” does"
                    yield row.fault(message, "keep each with what it belongs to", *written)
                    break


def _beside_numbers(
    sides: tuple[Sequence[Sense], Sequence[Sense]], row: Row, pair: TextPair
) -> tuple[dict[str, Sense], dict[str, Sense]]:
    """Return the senses of both sides by the number that each is said of, of the numbers that both sides have."""
    here = _outside(sides[0], _numbers(row.here, SOURCE_LANGUAGE, ""))
    there = _outside(sides[1], _numbers(row.there, pair.base, pair.script))
    values = {number.value for number in here} & {number.value for number in there}
    english, theirs = ([number for number in side if number.value in values] for side in (here, there))
    return _by_number(sides[0], english), _by_number(sides[1], theirs)


def _outside(senses: Sequence[Sense], numbers: Sequence[_Number]) -> list[_Number]:
    """Return the numbers that are no part of the senses: the second, 第二."""
    return [one for one in numbers if not any(one.start < sense.end and sense.start < one.end for sense in senses)]


def _by_number(senses: Sequence[Sense], numbers: Sequence[_Number]) -> dict[str, Sense]:
    """Return the senses by the number that each is said of; nothing where two are nearest to the same."""
    starts = [number.start for number in numbers]
    places = [sense.start for sense in senses]
    if len(numbers) == len(senses) and (_take_turns(starts, places) or _take_turns(places, starts)):
        return {number.value: sense for number, sense in zip(numbers, senses, strict=True)}
    found: dict[str, Sense] = {}
    for sense in senses if numbers else ():
        near = min(numbers, key=lambda number: max(number.start - sense.end, sense.start - number.end))
        if near.value in found:
            return {}
        found[near.value] = sense
    return found


def _take_turns(first: Sequence[int], second: Sequence[int]) -> bool:
    """Tell whether each place of one is followed by one of the other: 3 at night and 2 by day."""
    return all(map(lt, first, second)) and all(map(lt, second, first[1:]))


def _numbers(text: str, base: str, script: str) -> list[_Number]:
    """Return the numbers of a text in order, telephone numbers among them."""
    said = (*quantities(text, base, script), *spelt_quantities(text.casefold(), base, script))
    phones = (_Number(phone[0], *phone.span()) for phone in PHONE.finditer(text))
    counted = (_Number(str(min(number.values)), number.start, number.end) for number in said)
    return sorted((*phones, *counted), key=attrgetter("start"))


CHECKS = (
    Check(
        Rule(
            "sense-turned",
            "error",
            "a word that turns the sense became its contrary: before and after, left and right, more and less",
            "Tablets after the procedure are not tablets before it; the left hip is not the right one.",
            Example(
                "Proszę nie jeść po zabiegu.",
                "Proszę nie jeść przed zabiegiem.",
                "Do not eat before the procedure.",
                "pl",
            ),
        ),
        sense_turned,
    ),
    Check(
        Rule(
            "sense-doubtful",
            "warning",
            "a contrary beside a word such as “avoid” on one side only, or two contraries that changed places",
            "“Lower your arm and lift your leg” has every word of the English, and says the other thing.",
            Example(
                "Proszę opuścić rękę i podnieść nogę.",
                "Proszę podnieść rękę i opuścić nogę.",
                "Lift your arm and lower your leg.",
                "pl",
            ),
        ),
        sense_doubtful,
    ),
    *ASKED_CHECKS,
)
