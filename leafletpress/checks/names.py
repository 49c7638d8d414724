"""Names with all their forms -> where a text says which of them, whatever its script, endings and spelling.

A form is one or more words; `word*` is the beginning of a word. The longest form counts, so that “insulin glargine” is
no “insulin” and 泼尼松龙 no 泼尼松.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from leafletpress.checks.loose_names import LooseNames
from leafletpress.lexicon.scripts import script_of
from leafletpress.lexicon.spelling import spelling_of
from leafletpress.normal_form import composed

# Words, vowel signs of India's scripts included; hyphens and apostrophes part them.
WORD = re.compile(r"[^\s.,;:!?()\[\]{}\"“”„«»‘’'،؛؟۔।…/–—\-，。：；！？（）、\ufffc*|+=<>]+")
PARTED = frozenset(" -–'’")
# What may stand between the words of one name.
BETWEEN = re.compile(r"[\s\-–\u200c]*")
NAME_ENDING, WORD_ENDING = 5, 9  # letters that may follow the beginning of a word
LEAST_LEFT, LEAST_BARE = 2, 4  # letters that a word keeps when what is written before or behind it is taken off
REMEMBERED = 8192  # words


class Found(NamedTuple):
    """A name in a text: its key, where it begins and ends, and how it is written."""

    key: str
    start: int
    end: int
    written: str


class _Word(NamedTuple):
    """A word: its forms, with and without what is written together with it; the names that they begin; if none do."""

    forms: tuple[str, ...]
    heads: tuple[tuple[tuple[str, ...], str], ...]
    is_idle: bool


class NameFinder:
    """Finds the names of a table in texts of one language and script."""

    def __init__(self, forms: Mapping[str, Iterable[str]], base: str, script: str, *, loose: bool = False) -> None:
        """Prepare a table of keys and their forms; `loose` finds borrowed names however their vowels are spelt.

        A name has no more than a case behind it; other words have whole suffixes.
        """
        self._ending = NAME_ENDING if loose else WORD_ENDING
        self._spaced = script_of(script).spaced if script else True
        self._spelling, self._table = spelling_of(base), folding(base, loose=loose)
        spelt = [(form, key) for key, each in forms.items() for form in each]
        # One text of all is folded in a tenth of the time.
        plain = folded("\n".join(form for form, _ in spelt), self._table).split("\n")
        listed = [(form, key) for form, (_, key) in zip(plain, spelt, strict=bool(spelt))]
        self._whole: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._starts: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._signs: dict[str, list[tuple[str, str]]] = {}
        for form, key in listed:
            self._learn(form, key)
        whole = (one for one in listed if "*" not in one[0])
        self._loose = LooseNames(whole, self._spelling.weak) if loose and self._spelling.weak else None
        self._openings = frozenset(name[:2] for name in (*self._whole, *self._starts))
        self._lengths = self._lengths_by_size()
        self._word = lru_cache(REMEMBERED)(self._read)
        self._idle: set[str] = set()

    def _learn(self, form: str, key: str) -> None:
        if not self._spaced:
            self._signs.setdefault(form[:1], []).append((form, key))
            return
        parts = (form,) if PARTED.isdisjoint(form) else _parts(form)
        if not parts:
            return
        first = parts[0]
        table, name = (self._starts, first[:-1]) if first.endswith("*") else (self._whole, first)
        table.setdefault(name, []).append((parts, key))

    def find(self, text: str) -> tuple[Found, ...]:
        """Return the names in a text, in order; of names that overlap the longest."""
        if not self._spaced:
            return tuple(self._in_signs(text))
        return tuple(self._in_words(text)) if self._whole or self._starts else ()

    def every(self, text: str) -> tuple[Found, ...]:
        """Return the names in a text, in order, those within and beside others, too, where words are parted."""
        if not self._spaced:
            return self.find(text)
        written = words_in(text)
        if self._idle.issuperset(written):
            return ()
        words = list(map(self._word, written))
        if not any(word.heads for word in words):
            return ()
        matches = list(WORD.finditer(text))
        return tuple(
            _found(key, text, matches[place : place + len(parts)])
            for place, word in enumerate(words)
            if word.heads
            for parts, key in self._exactly(words, place)
        )

    def _in_signs(self, text: str) -> Iterator[Found]:
        plain = folded(text, self._table)
        plain, place = plain if len(plain) == len(text) else text, 0
        while place < len(plain):
            here = (found for found in self._signs.get(plain[place], ()) if plain.startswith(found[0], place))
            form, key = max(here, key=lambda found: len(found[0]), default=("", ""))
            if form:
                yield Found(key, place, place + len(form), text[place : place + len(form)])
            place += len(form) or 1

    def _in_words(self, text: str) -> Iterator[Found]:
        written, free = words_in(text), 0
        if self._idle.issuperset(written):
            return
        words, matches = list(map(self._word, written)), list(WORD.finditer(text))
        for place, word in enumerate(words):
            if place < free or word.is_idle:
                continue
            count, key = self._longest(words, matches, place)
            if count:
                yield _found(key, text, matches[place : place + count])
            free = place + count

    def _read(self, written: str) -> _Word:
        """Return what a word may be: its forms, the names that it may begin, its consonants."""
        plain, spelling = folded(written, self._table), self._spelling
        (tied, free), forms = spelling.bound, [plain]
        if plain.startswith(spelling.prefixes):
            before = [len(one) for one in spelling.prefixes if plain.startswith(one)]
            forms += [plain[length:] for length in before if len(plain) - length >= LEAST_LEFT]
        for suffix in spelling.suffixes if plain.endswith(spelling.suffixes) else ():
            bare = [
                one.removesuffix(suffix)
                for one in forms
                if one.endswith(suffix) and len(one) >= len(suffix) + LEAST_BARE
            ]
            forms += [*bare, *(one.removesuffix(tied) + free for one in bare if one.endswith(tied))]
        opening = (form for form in forms if form[:2] in self._openings)
        heads = tuple(head for form in opening for head in self._beginning_with(form))
        is_idle = not heads and not (self._loose and any(map(self._loose.begins, forms)))
        if is_idle and len(self._idle) < REMEMBERED:
            self._idle.add(written)
        return _Word(tuple(forms), heads, is_idle)

    def _beginning_with(self, form: str) -> Iterator[tuple[tuple[str, ...], str]]:
        yield from self._whole.get(form, ())
        for length in self._lengths[min(len(form), len(self._lengths) - 1)]:
            yield from self._starts.get(form[:length], ())

    def _lengths_by_size(self) -> tuple[tuple[int, ...], ...]:
        """Return the lengths of the beginnings that words of each number of letters may have, the last for all more."""
        lengths = sorted({len(start) for start in self._starts}, reverse=True)
        sizes = range(max(lengths, default=0) + self._ending + 2)
        return tuple(tuple(one for one in lengths if one <= size <= one + self._ending) for size in sizes)

    def _longest(self, words: list[_Word], matches: list[re.Match[str]], place: int) -> tuple[int, str]:
        """Return how many words the longest name takes that begins at a place, and its key; 0 if there is none."""
        exact = ((len(parts), sum(map(len, parts)), key) for parts, key in self._exactly(words, place))
        loose = ((count, 0, key) for count, key in self._loosely(words, matches, place))
        count, _, key = max((*exact, *loose), default=(0, 0, ""))
        return count, key

    def _exactly(self, words: list[_Word], place: int) -> Iterator[tuple[tuple[str, ...], str]]:
        """Yield the names whose words begin at a place."""
        for parts, key in words[place].heads:
            rest = words[place + 1 : place + len(parts)]
            if len(rest) + 1 == len(parts) and all(map(self._is, parts[1:], rest)):
                yield parts, key

    def _is(self, part: str, word: _Word) -> bool:
        if not part.endswith("*"):
            return part in word.forms
        start = part[:-1]
        return any(form.startswith(start) and len(form) <= len(start) + self._ending for form in word.forms)

    def _loosely(self, words: list[_Word], matches: list[re.Match[str]], place: int) -> Iterator[tuple[int, str]]:
        """Yield names that one word spells loosely, or two that a writer parted."""
        if self._loose is None:
            return
        for form in words[place].forms:
            if key := self._loose.key_of(form):
                yield 1, key
        here, *following = matches[place : place + 2]
        if following and BETWEEN.fullmatch(here.string, here.end(), following[0].start()):
            for form in words[place].forms:
                both = form + words[place + 1].forms[0]
                if key := self._loose.key_of_parted(both):
                    yield 2, key


@lru_cache(maxsize=1024)
def words_in(text: str) -> tuple[str, ...]:
    """Return the words of a text, which several tables are looked for in."""
    return tuple(WORD.findall(text))


def _found(key: str, text: str, words: list[re.Match[str]]) -> Found:
    """Return a name that stands in some words of a text."""
    start, end = words[0].start(), words[-1].end()
    return Found(key, start, end, text[start:end])


def _parts(form: str) -> tuple[str, ...]:
    """Return the words of a form, each a beginning that has the mark."""
    parts: list[str] = []
    for word in form.split():
        parts += WORD.findall(word)
        if word.endswith("*") and parts:
            parts[-1] += "*"
    return tuple(parts)


def folded(text: str, table: Mapping[int, str | None]) -> str:
    """Return a text as names are compared in it: composed, in small letters, letters alike made one by the table."""
    plain = composed(text).casefold()
    return plain.translate(table) if table and not plain.isascii() else plain


@lru_cache(maxsize=64)
def folding(base: str, *, loose: bool) -> Mapping[int, str | None]:
    """Return the table by which letters that stand for one another become one, in names those that sound alike, too."""
    spelling = spelling_of(base)
    sounds, unheard = (spelling.sounds, spelling.unheard) if loose else ({}, "")
    same = {letter: sounds.get(ord(one), one) for letter, one in spelling.same.items()}
    return {**same, **sounds, **dict.fromkeys(map(ord, spelling.dropped + unheard))}
