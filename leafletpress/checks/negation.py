"""Rules about a “not” that was lost or put in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from leafletpress.checks.aligned import BEFORE_AFTER, Row, telling_rows
from leafletpress.checks.converse import is_never_before
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.senses import NOTHING, ONLY, SOFT, UNTIL_NOT, Sense
from leafletpress.checks.turns import is_explained
from leafletpress.lexicon.concepts import ACT, CONCEPTS, EITHER, NEGATION, folded, opposites_of
from leafletpress.lexicon.scripts import script_of
from leafletpress.lexicon.source import CONDITION, ORDER

BESIDE, BESIDE_SIGNS = 1, 4  # words, and signs of a language without blanks, between a “not” and what it denies
# Concepts of which one side's word may explain a “not” of the other: after food, not on an empty stomach.
EXPLAINING = {"before-after", "more-less", "only", "stomach", "part-of-day", "start-stop"}
USUAL = "usual"  # “not unusual” is “common”
MORE_LESS, NOT_BEFORE, AFTER = "more-less", ("more-less", "more"), (BEFORE_AFTER, "after")
WITHOUT, STOP, MEAL = "with-without", ("start-stop", "stop"), "eat-drink"
COMMA = re.compile("[,،，]")
MARK = re.compile(r"[^\w\s/]")  # Pan/Pani is one word
INDIC_SIGNS = re.compile("[\u0900-\u0963\u0a01-\u0a51]")  # of which some are no part of a word to Python
EITHER_WAY = re.compile(r"\bwhether\b|\bor not\b", re.I)  # whether you eat or not, eat or do not
HINT = "look whether it says the contrary"


def negation_lost(pair: TextPair) -> Iterator[Fault]:
    """Find sentences that say no more often in English than in the translation."""
    yield from _lost(pair, orders=True)


def negation_doubtful(pair: TextPair) -> Iterator[Fault]:
    """Find the same where the “not” is a condition or a description, for which there are words without a “not”."""
    yield from _lost(pair, orders=False)


def _lost(pair: TextPair, *, orders: bool) -> Iterator[Fault]:
    for row in telling_rows(pair):
        plain = {
            sense.start for sense in row.english.senses if sense.concept == USUAL and sense[:2] in row.theirs.named
        }
        said = {sense.written.casefold(): sense for sense in row.english.denials() if sense.start not in plain}
        found = _found(row, pair) if said else 0
        alone = bool(said) and not orders and len(said) <= found and _denies_until_alone(row)
        if not alone and (len(said) <= found or (len(_orders(row, pair)) > found) != orders):
            continue
        if (alone or not _says_only(row)) and not is_explained(row):
            denied = f"{found} of {len(said)}" if found and not alone else "no"
            message = f"the English says “{'”, “'.join(said)}”, the translation has {denied} such word"
            yield row.fault(message, HINT, ", ".join(said))


def _found(row: Row, pair: TextPair) -> int:
    """Return how many words of a translation deny, or may stand for a “not” of the English."""
    theirs, english = row.theirs, row.english
    denied = len(theirs.denials()) + theirs.inner_denials() + max(0, row.spare - _twins(row)) + _taken_off(row)
    denied += _says_at_the_earliest(row, pair)
    return denied + len(theirs.lacking(english)) + len(theirs.hints(english))


def _taken_off(row: Row) -> int:
    """Return how often a translation removes what the English does without: shower without it, take it off first."""
    without = row.english.poles(WITHOUT)["without"] - row.theirs.poles(WITHOUT)["without"]
    return max(0, min(without, row.theirs.poles(ACT)["remove"] - row.english.poles(ACT)["remove"]))


def _says_at_the_earliest(row: Row, pair: TextPair) -> bool:
    """Tell whether “at the earliest after” answers a “not” for so long: not for a day, a day later at the earliest.

    Languages that name the owner first say it by “at least” before “after”, and “for at least” behind it.
    """
    if row.english.of(MORE_LESS):
        return False
    more = [sense for sense in row.theirs.senses if sense[:2] == NOT_BEFORE]
    after = [sense for sense in row.theirs.senses if sense[:2] == AFTER]
    behind = pair.lexicon.owner_first
    return any(one.start == then.start or (behind and one.end < then.end) for one in more for then in after)


def _denies_until_alone(row: Row) -> bool:
    """Tell whether the one “not” of a translation belongs to its “until” (जब तक … न), which is a word in English."""
    theirs, english = row.theirs, row.english
    if theirs.denials() or not english.limiting(NOTHING):
        return False
    until = [sense for sense in theirs.senses if sense.holds_not and sense[:2] == UNTIL_NOT]
    if not until or any(COMMA.search(sense.written) or _says_last_word_twice(sense.written) for sense in until):
        return False
    starts = {sense.start for sense in until}
    others = (*theirs.evasions(english), *theirs.lacking(english), *theirs.hints(english))
    held = {sense.start for sense in theirs.senses if sense.holds_not}
    return starts.issuperset(held) and starts.issuperset(sense.start for sense in others)


def _says_last_word_twice(written: str) -> bool:
    """Tell whether a phrase holds two “not”, one of which is the order's: ਜਦੋਂ ਤੱਕ … ਨਾ … ਨਾ."""
    *before, last = written.split() or [""]
    return last in before


def _twins(row: Row) -> int:
    """Return how many words such as Chinese “无痛” answer one such as “painless”, and so no “not” besides."""
    return min(len(row.english.hints(row.theirs)), sum(sense.holds_not for sense in row.theirs.turning(row.english)))


def _orders(row: Row, pair: TextPair) -> frozenset[str]:
    """Return the words that deny in English and are no condition, no description, and undo no “stop”."""
    known = opposites_of(pair.base, pair.script)
    if len(row.english.denials()) == 1 and row.english.lacking(row.theirs) and known and known.speaks_of(*STOP):
        return frozenset()  # you need not stop eating: you may eat
    weak = row.english.weak_denials()
    denials = (sense for sense in row.english.denials() if sense not in weak)
    return frozenset(
        sense.written.casefold()
        for sense in denials
        if not _is_condition(row.here[: sense.start]) or _is_said_plainly(row, sense)
    )


def _is_said_plainly(row: Row, denial: Sense) -> bool:
    """Tell whether a translation says what the English denies, and not its contrary: not stopped, stopped."""
    for word in row.english.senses:
        if CONCEPTS[word.concept].contrary and word.concept != NEGATION and word.start == denial.end + 1:
            return row.theirs.concepts.get(word.concept, {}).keys() == {word.pole}
    return False


def _is_condition(before: str) -> bool:
    return bool(CONDITION.search(before)) and not ORDER.search(before)


def negation_added(pair: TextPair) -> Iterator[Fault]:
    """Find sentences that a translation denies and the English does not: “you can” that became “you cannot”."""
    for row in telling_rows(pair):
        found = row.theirs.denials()
        if len(found) % 2 == 0 or row.english.denials() or EITHER_WAY.search(row.here):
            continue
        if row.limits <= 0 and len(found) > _half_denials(row) and not is_explained(row) and not _restates(row, pair):
            written = found[-1].written
            yield row.fault(f"“{written}” denies, the English does not", HINT, "", written)


def _restates(row: Row, pair: TextPair) -> bool:
    """Tell whether the “not” denies the contrary of what both sides say: keep taking it, do not stop."""
    if is_never_before(row, pair):
        return True
    for concept in row.shared if len(row.theirs.denials()) == 1 else ():
        said = row.english.poles(concept).keys() - {EITHER}
        others = [word for word in row.theirs.of(concept) if word.pole not in said]
        restated = len(said) == len(others) == 1 < len(row.theirs.of(concept))
        if restated and CONCEPTS[concept].contrary and concept != BEFORE_AFTER:
            return _is_beside(row.there, row.theirs.denials()[0], others[0], pair)
    found = row.theirs.denials()
    return len(found) == 1 and any(_denies(row, found[0], word, pair) for word in _undone(row))


def _denies(row: Row, denial: Sense, word: Sense, pair: TextPair) -> bool:
    """Tell whether a “not” denies a word, beside it or by “need not”."""
    text = INDIC_SIGNS.sub("x", row.there)
    needs = [one for one in row.theirs.senses if one[:2] == (ACT, "need")]
    return _is_beside(text, denial, word, pair) or any(
        _is_beside(text, denial, need, pair) and _is_beside(text, need, word, pair) for need in needs
    )


def _undone(row: Row) -> Iterator[Sense]:
    """Yield the words that undo what the English says: you can do it, need not stop; keep it on, do not remove it."""
    acts = row.english.poles(ACT)
    kept = (acts["keep"] or acts["stay"]) and not acts["remove"]
    free = row.english.poles("allowed-forbidden")["allowed"] and STOP[0] not in row.english.concepts
    undone = {STOP} if free else set()
    undone |= {(ACT, "remove")} if kept else set()
    yield from (word for word in row.theirs.senses if word[:2] in undone)


def sense_denied(pair: TextPair) -> Iterator[Fault]:
    """Find what both sides say and the translation alone denies: keep taking, tell us, you may."""
    spaced = script_of(pair.script).spaced
    for row in telling_rows(pair):
        found = row.theirs.denials()
        if (
            len(found) != 1
            or _may_deny(row)
            or is_never_before(row, pair)
            or EITHER_WAY.search(row.here)
            or (spaced and found[0].concept == WITHOUT)
        ):
            continue  # “without” denies a thing, and seldom what the sentence says
        for word in _said_alike(row, found[0]):
            if _is_beside(row.there, found[0], word, pair):
                message = f"“{found[0].written}” denies “{word.written}”, the English does not"
                yield row.fault(message, "say the same as the English", "", f"{found[0].written} … {word.written}")
                break


def _may_deny(row: Row) -> bool:
    """Tell whether something but the one “not” of a translation may turn a sentence of either side."""
    english, theirs = row.english, row.theirs
    said = english.denials() or english.inner_denials() or english.turning(theirs) or english.limiting(theirs)
    otherwise = english.lacking(theirs) or theirs.evasions(english) or theirs.inner_denials()
    return bool(said or otherwise or _says_until(row))


def _said_alike(row: Row, denial: Sense) -> Iterator[Sense]:
    """Yield the words of a translation for a pole that each side names once, and no other of its concept.

    An act counts only where nothing else explains a “not”: at least 2 hours before, not less than 2 hours before.
    """
    hinted = row.english.hints(row.theirs)
    for concept in row.shared if not hinted else ():
        poles = row.theirs.poles(concept)
        if CONCEPTS[concept].contrary and poles.total() == 1 and row.english.poles(concept) == poles:
            yield from row.theirs.of(concept)
    if MEAL in row.shared and not hinted and _agree(row, denial):
        poles = row.theirs.poles(MEAL)
        yield from row.theirs.of(MEAL) if poles.total() == 1 and row.english.poles(MEAL) == poles else ()
    if _agree(row, denial):
        said, answered = row.english.poles(ACT), row.theirs.poles(ACT)
        yield from (word for word in row.theirs.of(ACT) if said[word.pole] == answered[word.pole] == 1)


def _agree(row: Row, denial: Sense) -> bool:
    """Tell whether both sides name the same poles, but for concepts that one names alone and that explain no “not”."""
    named = {sense.concept for side in (row.english, row.theirs) for sense in side.senses} - {ACT, NEGATION}
    acts = row.english.poles(ACT)
    apart = {denial.start, *(word.start for word in row.theirs.of(ACT) if acts[word.pole])}  # 完成 is no “stop” there
    said = {sense[:2] for sense in row.english.senses if sense.pole != EITHER}
    answered = {sense[:2] for sense in row.theirs.senses if sense.pole != EITHER and sense.start not in apart}
    for concept in named:
        poles = [{pole for of, pole in side if of == concept} for side in (said, answered)]
        if poles[0] != poles[1] and (all(poles) or concept in EXPLAINING):
            return False
    return True


def _is_beside(text: str, denial: Sense, word: Sense, pair: TextPair) -> bool:
    """Tell whether a “not” stands next to a word, or with little in between, and no mark."""
    first, second = sorted((denial, word), key=attrgetter("start"))
    between = text[first.end : second.start]
    if MARK.search(between):
        return False
    if not script_of(pair.script).spaced:
        return len(between) <= (BESIDE_SIGNS if word.concept == ACT else BESIDE)
    known = opposites_of(pair.base, pair.script)
    light = known.light if known else ()
    return sum(folded(one) not in light for one in between.split()) <= BESIDE


def _says_only(row: Row) -> bool:
    """Tell whether “only” or “before” answers two denials: not without."""
    if row.denies_twice and (row.spare > 0 or row.theirs.poles(ONLY)["only"] > 0 or _says_only_then(row)):
        return True
    before = BEFORE_AFTER in row.theirs.concepts and BEFORE_AFTER not in row.english.concepts
    both = len(row.english.denials()) - len(row.theirs.denials()) > 1
    return both and (before or bool(row.theirs.narrowing))


def _says_only_then(row: Row) -> bool:
    """Tell whether a word such as Hindi “तभी” (only then) answers “not unless”."""
    limits = row.theirs.limiting(NOTHING)
    return any(sense.start in row.theirs.starts(ONLY) and not sense.holds_not for sense in limits)


def _half_denials(row: Row) -> int:
    """Return how many denials of a translation an English text without a “not” accounts for: avoid, nothing but."""
    english = row.english
    otherwise = (*english.evasions(row.theirs), *english.lacking(row.theirs), *english.hints(row.theirs))
    only = (1 if row.theirs.poles(ONLY)["only"] else 2) if english.poles(ONLY)["only"] else 0  # only this, no other
    return english.inner_denials(row.theirs) + len(otherwise) + only + _says_until(row)


def _says_until(row: Row) -> bool:
    """Tell whether “not before” answers “until”: keep it on until Monday, do not take it off before."""
    until = row.english.starts(BEFORE_AFTER) & {sense.start for sense in row.english.senses if sense[:2] == SOFT}
    return bool(until) and row.theirs.poles(BEFORE_AFTER)["before"] > 0


CHECKS = (
    Check(
        Rule(
            "negation-lost",
            "error",
            "a sentence that says no in English and not in the translation",
            "“Do not stop your tablets” without “not” is the contrary.",
            Example("ਇਹ ਆਪਣੀ ਮਰਜ਼ੀ ਨਾਲ ਬੰਦ ਕਰੋ।", "ਇਹ ਆਪਣੀ ਮਰਜ਼ੀ ਨਾਲ ਬੰਦ ਨਾ ਕਰੋ।", "Do not stop on your own.", "pa"),
        ),
        negation_lost,
    ),
    Check(
        Rule(
            "negation-doubtful",
            "warning",
            "a “not” in a condition or a description that nothing in the translation answers",
            "“If you are not well” may rightly be “if you are ill”, and wrongly “if you are well”.",
            Example(
                "Proszę zadzwonić, jeśli dziecko je.",
                "Proszę zadzwonić, jeśli dziecko nie je.",
                "Call us if your child is not eating.",
                "pl",
            ),
        ),
        negation_doubtful,
    ),
    Check(
        Rule(
            "negation-added",
            "warning",
            "a sentence that the translation denies and the English does not",
            "“You can take aspirin” and “you cannot” differ by one small word.",
            Example(
                "您不可以照常服用阿司匹林。", "您可以照常服用阿司匹林。", "You can take aspirin as normal.", "zh_Hans"
            ),
        ),
        negation_added,
    ),
    Check(
        Rule(
            "sense-denied",
            "error",
            "what both say and the translation alone denies: keep taking became do not keep taking",
            "“Do not tell the nurse” is the contrary of “tell the nurse”.",
            Example(
                "Proszę nie mówić o tym pielęgniarce.",
                "Proszę powiedzieć o tym pielęgniarce.",
                "Tell the nurse.",
                "pl",
            ),
        ),
        sense_denied,
    ),
)
