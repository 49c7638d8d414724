"""A sentence -> what it says of the concepts that turn a leaflet's sense, by the words of its language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from leafletpress.checks.words import HARAKAT
from leafletpress.lexicon.concepts import CONCEPTS, EITHER, GAP, NEGATION, Opposites, Phrase, folded, opposites_of
from leafletpress.lexicon.scripts import script_of

WIDEST_GAP = 6  # words that a phrase may have in between
WIDEST_HAN_GAP = 14  # characters, likewise
# Words, and the marks that a phrase does not reach over.
WORD_OR_END = re.compile(
    r"[.;:!?؟؛۔।።፧。；：！？…|]+|[,،፣፤፥，、()（）\[\]“”\"«»„<>]+|[^\s.;:!?؟؛۔।።፧。；：！？…|,،፣፤፥，、()（）\[\]“”\"«»„<>/–—*]+"
)
LETTERS_KEPT = 2  # letters that must be left of a word when a prefix is taken off
END, COMMA = "\n", ","
MARKS = {**dict.fromkeys(".;:!?؟؛۔।።፧。；：！？…|", END), **dict.fromkeys(',،፣፤፥，、()（）[]“”"«»„<>', COMMA)}
NONE: Counter[str] = Counter()
NO_WORDS: frozenset[str] = frozenset()
REMEMBERED = 16384  # words of a language
DENYING = {(NEGATION, "not"), (NEGATION, "mild")}
SOFT = (NEGATION, "soft")
UNTIL_NOT = ("before-after", EITHER)
EXCEPTION = "exception"
LIMITS = {"before-after", "only"}  # what “until” and “except” are about


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
        return frozenset(sense.start for sense in self.senses if sense.concept in LIMITS)

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


class _Match(NamedTuple):
    phrase: Phrase
    places: tuple[int, ...]
    start: int
    end: int

    @property
    def spans(self) -> bool:
        """Tell whether other words stand between those of the phrase."""
        return self.places[-1] - self.places[0] >= len(self.places)


NOTHING = Reading(())


@lru_cache(maxsize=8192)
def read_senses(text: str, base: str, script: str) -> Reading:
    """Return what a sentence in a language says; nothing where the language has no file of opposites."""
    index = _index(base, script)
    if index is None:
        return NOTHING
    found = list(_in_words(text, index) if isinstance(index, _Words) else _in_signs(text, index))
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


def _heaviest(found: list[_Match]) -> list[_Match]:
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


class _Row(NamedTuple):
    """The words of a phrase, its place among all, and the whole words that must follow its first."""

    place: int
    parts: tuple[str, ...]
    others: frozenset[str]


class _Rows(NamedTuple):
    """Phrases that begin alike: those that no whole word need follow, and the rest by one of the words that must."""

    free: list[_Row]
    behind: dict[str, list[_Row]]

    def among(self, said: frozenset[str]) -> list[_Row]:
        """Return the phrases whose words are all among those of a text, in order."""
        if self.behind.keys().isdisjoint(said):
            return self.free
        found = [*self.free]
        for word in self.behind.keys() & said:
            found += (row for row in self.behind[word] if said.issuperset(row.others))
        return sorted(found) if len(found) > 1 else found


class _Word(NamedTuple):
    """A word in all its forms, and the phrases that each may begin."""

    forms: tuple[str, ...]
    rows: tuple[_Rows, ...]


Places = list[tuple[int, tuple[str, ...]]]


class _Words:
    """The phrases of a language whose words blanks part, by their first word; made ready when a text has it."""

    def __init__(self, known: Opposites) -> None:
        self._known = known
        self._whole: dict[str, Places] = {}
        self._beginnings: dict[str, Places] = {}
        for place, parts in enumerate(known.said):
            first = parts[0]
            table, begun = (self._beginnings, first[:-1]) if first[-1] == "*" else (self._whole, first)
            if begun in table:
                table[begun].append((place, parts))
            else:
                table[begun] = [(place, parts)]
        self._lengths = tuple(sorted({*map(len, self._beginnings)}))
        self._least = self._lengths[0] if self._lengths else 1
        self._openings = frozenset(begun[: self._least] for begun in self._beginnings)
        self.bounds = known.bounds
        self.word = lru_cache(REMEMBERED)(self._read)
        self.phrase = lru_cache(None)(known.phrase)
        self._rows = lru_cache(None)(self._made)

    def _read(self, written: str) -> _Word:
        written = MARKS.get(written[0], written)
        forms = _forms(folded(written).strip("'‘-"), self._known.prefixes)
        return _Word(forms, tuple(rows for form in forms for rows in self._beginning_with(form)))

    def _beginning_with(self, form: str) -> Iterator[_Rows]:
        if form in self._whole:
            yield self._rows(form, is_whole=True)
        if form[: self._least] not in self._openings:
            return
        for length in self._lengths:
            if length > len(form):
                return
            if form[:length] in self._beginnings:
                yield self._rows(form[:length], is_whole=False)

    def _made(self, begun: str, *, is_whole: bool) -> _Rows:
        """Return the phrases that a word begins."""
        rows = _Rows([], {})
        for place, parts in (self._whole if is_whole else self._beginnings)[begun]:
            others = frozenset(part for part in parts[1:] if part != GAP and part[-1] != "*") if parts[1:] else NO_WORDS
            listed = rows.behind.setdefault(min(others), []) if others else rows.free
            listed.append(_Row(place, parts, others))
        return rows


@lru_cache(maxsize=64)
def _index(base: str, script: str) -> _Words | _Signs | None:
    known = opposites_of(base, script)
    if known is None:
        return None
    spaced = script_of(script).spaced if script else True
    return _Words(known) if spaced else _Signs(known)


def _in_words(text: str, index: _Words) -> Iterator[_Match]:
    words = list(map(index.word, WORD_OR_END.findall(text)))
    if not any(word.rows for word in words):
        return
    matches = list(WORD_OR_END.finditer(text))
    forms = [word.forms for word in words]
    said = frozenset().union(*forms)
    for place, word in enumerate(words):
        for rows in word.rows:
            for _, parts, _ in rows.among(said):
                if len(parts) == 1:
                    yield _Match(index.phrase(parts), (place,), *matches[place].span())
                elif places := _rest(parts, place, forms, index.bounds):
                    yield _Match(index.phrase(parts), places, matches[places[0]].start(), matches[places[-1]].end())


def _forms(word: str, prefixes: tuple[str, ...]) -> tuple[str, ...]:
    """Return a word as it is written (after =), and as it may be meant, without vowel signs or a prefix."""
    bare = tuple(dict.fromkeys((word, HARAKAT.sub("", word))))
    less = (
        form[len(prefix) :]
        for form in bare
        for prefix in prefixes
        if form.startswith(prefix) and len(form) - len(prefix) >= LETTERS_KEPT
    )
    return (f"={word}", *bare, *less)


def _rest(parts: tuple[str, ...], place: int, forms: list[tuple[str, ...]], bounds: frozenset[str]) -> tuple[int, ...]:
    """Return the places of a phrase's words, whose first is found; empty if the rest does not follow."""
    places = [place]
    gap = False
    for part in parts[1:]:
        if part == GAP:
            gap = True
            continue
        following = _next(part, places[-1] + 1, forms, WIDEST_GAP if gap else 0, bounds)
        if following is None:
            return ()
        places.append(following)
        gap = False
    return tuple(places)


def _next(part: str, start: int, forms: list[tuple[str, ...]], gap: int, bounds: frozenset[str]) -> int | None:
    for place in range(start, min(start + gap + 1, len(forms))):
        written = forms[place][-1]
        if written == END or (written == COMMA and not gap):
            return None
        if _is(part, forms[place]):
            return place
        if bounds and not bounds.isdisjoint(forms[place]):
            return None
    return None


def _is(part: str, said: tuple[str, ...]) -> bool:
    return any(form.startswith(part[:-1]) for form in said) if part.endswith("*") else part in said


class _Signs:
    """Phrases of a language without blanks by their first sign: those in one piece, and those with a gap within."""

    def __init__(self, known: Opposites) -> None:
        self._known = known
        self.whole: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        self.apart: dict[str, list[tuple[str, ...]]] = {}
        for parts in known.said:
            first = parts[0][0]
            if GAP in parts:
                self.apart.setdefault(first, []).append(parts)
            else:
                self.whole.setdefault(first, []).append(("".join(parts), parts))
        self.phrase = lru_cache(None)(known.phrase)


@lru_cache(maxsize=1024)
def _with_gaps(parts: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a phrase with gaps; of those of a language a leaflet begins few."""
    gap = rf"[^。；！？\n]{{0,{WIDEST_HAN_GAP}}}?"
    return re.compile("".join(gap if part == GAP else rf"({re.escape(part)})" for part in parts))


def _in_signs(text: str, index: _Signs) -> Iterator[_Match]:
    plain = folded(text) if len(folded(text)) == len(text) else text
    for place, sign in enumerate(plain):
        for written, parts in index.whole.get(sign, ()):
            if plain.startswith(written, place):
                end = place + len(written)
                yield _Match(index.phrase(parts), tuple(range(place, end)), place, end)
        for parts in index.apart.get(sign, ()):
            begun = plain.startswith(parts[0], place) and all(part in plain or part == GAP for part in parts)
            if begun and (match := _with_gaps(parts).match(plain, place)):
                places = [position for group in range(1, len(match.regs)) for position in range(*match.span(group))]
                yield _Match(index.phrase(parts), tuple(places), match.start(), match.end())
