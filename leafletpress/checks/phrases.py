"""A text -> the phrases of a language's opposites in it, by their first words or signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from leafletpress.checks.words import HARAKAT
from leafletpress.lexicon.concepts import GAP, Opposites, Phrase, folded, opposites_of
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
NO_WORDS: frozenset[str] = frozenset()
REMEMBERED = 16384  # words of a language


class Match(NamedTuple):
    """A phrase of a text, the places of its words (or signs), and where it begins and ends, in characters."""

    phrase: Phrase
    places: tuple[int, ...]
    start: int
    end: int

    @property
    def spans(self) -> bool:
        """Tell whether other words stand between those of the phrase."""
        return self.places[-1] - self.places[0] >= len(self.places)


def found_phrases(text: str, base: str, script: str) -> list[Match]:
    """Return every phrase in a sentence, overlapping ones too; none where the language has no file of opposites."""
    index = _index(base, script)
    if index is None:
        return []
    return list(_in_words(text, index) if isinstance(index, _Words) else _in_signs(text, index))


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


def _in_words(text: str, index: _Words) -> Iterator[Match]:
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
                    yield Match(index.phrase(parts), (place,), *matches[place].span())
                elif places := _rest(parts, place, forms, index.bounds):
                    yield Match(index.phrase(parts), places, matches[places[0]].start(), matches[places[-1]].end())


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


def _in_signs(text: str, index: _Signs) -> Iterator[Match]:
    plain = folded(text) if len(folded(text)) == len(text) else text
    for place, sign in enumerate(plain):
        for written, parts in index.whole.get(sign, ()):
            if plain.startswith(written, place):
                end = place + len(written)
                yield Match(index.phrase(parts), tuple(range(place, end)), place, end)
        for parts in index.apart.get(sign, ()):
            begun = plain.startswith(parts[0], place) and all(part in plain or part == GAP for part in parts)
            if begun and (match := _with_gaps(parts).match(plain, place)):
                places = [position for group in range(1, len(match.regs)) for position in range(*match.span(group))]
                yield Match(index.phrase(parts), tuple(places), match.start(), match.end())
