"""A sentence -> what it says of the concepts that turn a leaflet's sense, by the words of its language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from leafletpress.checks.phrases import Match, found_phrases
from leafletpress.lexicon.concepts import CONCEPTS, EITHER, NEGATION

NONE: Counter[str] = Counter()
DENYING = {(NEGATION, "not"), (NEGATION, "mild")}
SOFT = (NEGATION, "soft")
UNTIL_NOT = ("before-after", EITHER)
EXCEPTION = "exception"
ONLY, INCLUDED = "only", "included"


class Sense(NamedTuple):
    """A pole of a concept that a text names, and the words it does so with.

    `holds_not` if they hold a “not”, `spans` if other words stand between that and the rest: not … over.
    """

    concept: str
    pole: str
    start: int
    end: int
    written: str
    holds_not: bool = False
    spans: bool = False


@dataclass(frozen=True)
class Reading:
    """What a text says of every concept, in the order of its words."""

    senses: tuple[Sense, ...]

    @cached_property
    def concepts(self) -> dict[str, Counter[str]]:
        """Return how often each pole of each concept is named, `either` among them; only concepts that are named."""
        found: dict[str, Counter[str]] = {}
        for sense in self.senses:
            found.setdefault(sense.concept, Counter())[sense.pole] += 1
        return found

    def poles(self, concept: str) -> Counter[str]:
        """Return how often each pole of one concept is named."""
        return self.concepts.get(concept, NONE)

    def of(self, concept: str) -> tuple[Sense, ...]:
        """Return the places where a concept is named, `either` left out."""
        return tuple(sense for sense in self.senses if sense.concept == concept and sense.pole != EITHER)

    def starts(self, concept: str) -> set[int]:
        """Return where a concept is named, `either` among its poles."""
        return {sense.start for sense in self.senses if sense.concept == concept}

    @cached_property
    def narrowing(self) -> frozenset[int]:
        """Return where it says “only” or “except”, each of which may say the other: nothing except, only."""
        return frozenset(
            sense.start
            for sense in self.senses
            if sense.concept == ONLY or (sense.concept == EXCEPTION and sense.pole != INCLUDED)
        )

    def first(self, concept: str, pole: str) -> Sense:
        """Return the first place where a pole is named; raise StopIteration if none is."""
        return next(sense for sense in self.senses if sense[:2] == (concept, pole))

    @cached_property
    def named(self) -> frozenset[tuple[str, str]]:
        """Return the poles that are named, by concept, but for `either` and for what only may stand for a “not”."""
        return frozenset(sense[:2] for sense in self.senses if sense.pole != EITHER) - {SOFT}

    @cached_property
    def _denying(self) -> tuple[Sense, ...]:
        return tuple(
            sense
            for sense in self.senses
            if (sense[:2] in DENYING if sense.concept == NEGATION else sense.pole in CONCEPTS[sense.concept].denies)
        )

    @cached_property
    def _soft(self) -> tuple[Sense, ...]:
        return tuple(sense for sense in self.senses if sense[:2] == SOFT)

    def denials(self, but: str = "") -> tuple[Sense, ...]:
        """Return the words that deny, those of one concept left out."""
        own = {sense.start for sense in self._denying if sense.concept == but != NEGATION}
        return tuple({sense.start: sense for sense in self._denying if sense.start not in own}.values())

    def weak_denials(self) -> tuple[Sense, ...]:
        """Return those that many languages have another word for: not well."""
        mild = {sense.start for sense in self.senses if sense[:2] == (NEGATION, "mild")}
        return tuple(sense for sense in self.denials() if sense.start in mild)

    def inner_denials(self, other: Reading | None = None) -> int:
        """Return how many phrases hold a “not” within, but for those that the other text says without one."""
        held = [sense for sense in self.senses if sense.holds_not]
        if not held:
            return 0
        plain = {sense[:2] for sense in other.senses if not sense.holds_not} if other else set()
        denying = {s.start for s in self.senses if s.concept == NEGATION or s.pole in CONCEPTS[s.concept].denies}
        return len({sense.start for sense in held if sense[:2] not in plain} - denying)

    def evasions(self, other: Reading) -> tuple[Sense, ...]:
        """Return the words that may stand for a “not”, but for those that say what the other text says as well."""
        said = self.said_by(other) if self._soft else ()
        return tuple(sense for sense in self._soft if sense.start not in said)

    def said_by(self, other: Reading) -> set[int]:
        """Return where the words stand that say what the other text says as well; “except” turns all the same."""
        return {sense.start for sense in self.senses if sense[:2] in other.named and sense.concept != EXCEPTION}

    def turning(self, other: Reading) -> tuple[Sense, ...]:
        """Return the same but for those that set a limit: until, except, unless."""
        return tuple(sense for sense in self.evasions(other) if sense.start not in self._limits)

    def limiting(self, other: Reading) -> tuple[Sense, ...]:
        """Return the rest of the same."""
        return tuple(sense for sense in self.evasions(other) if sense.start in self._limits)

    @property
    def says_until_not(self) -> bool:
        """Tell whether it has a phrase such as Polish “dopóki … nie”, whose “not” may belong to another word."""
        return any(sense.holds_not and sense[:2] == UNTIL_NOT for sense in self.senses)

    @cached_property
    def _limits(self) -> frozenset[int]:
        return self.narrowing | self.starts(UNTIL_NOT[0])

    def lacking(self, other: Reading) -> tuple[Sense, ...]:
        """Return the words for what a “not” may say as well, where the other text has no word about it: stop, empty."""
        found = [
            sense
            for sense in self.senses
            if sense.pole in CONCEPTS[sense.concept].lacks and sense.concept not in other.concepts
        ]
        passed = self.said_by(other) | {sense.start for sense in self.evasions(other)} if found else ()
        return tuple(sense for sense in found if sense.start not in passed)

    def hints(self, other: Reading) -> tuple[Sense, ...]:
        """Return the words that another language may say by a “not”, but for those that the other text says."""
        found = [sense for sense in self.senses if sense[:2] == (NEGATION, EITHER)]
        said = self.said_by(other) if found else ()
        return tuple(sense for sense in found if sense.start not in said)


NOTHING = Reading(())


@lru_cache(maxsize=8192)
def read_senses(text: str, base: str, script: str) -> Reading:
    """Return what a sentence in a language says; nothing where the language has no file of opposites."""
    found = found_phrases(text, base, script)
    if len(found) > 1:
        found = _heaviest(found)
    return Reading(
        tuple(
            Sense(*meaning, match.start, match.end, text[match.start : match.end], held, held and match.spans)
            for match in found
            for held in (match.phrase.holds_not,)
            for meaning in match.phrase.meanings
        )
    )


def _heaviest(found: list[Match]) -> list[Match]:
    """Return the matches of which each word counts once, for the longest phrase, in order."""
    taken: set[int] = set()
    kept = []
    for match in sorted(found, key=lambda match: (*(-size for size in match.phrase.weight), match.start)):
        if taken.isdisjoint(match.places):
            taken.update(match.places)
            kept.append(match)
    return sorted(kept, key=lambda match: match.start)


def denies(text: str, base: str, script: str = "") -> bool:
    """Tell whether a text in a language has a word that denies."""
    reading = read_senses(text, base, script)
    return bool(reading.denials() or reading.inner_denials())
