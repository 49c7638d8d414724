"""A text -> the numbers that it says in words, by value: two hundred and five, पच्चीस, ثلاثة وعشرون, 五百, 九成."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from leafletpress.checks.han_numbers import Spelt, numbers_in_signs
from leafletpress.lexicon.form import Lexicon
from leafletpress.lexicon.lookup import lexicon_of
from leafletpress.lexicon.scripts import script_of

WORD = re.compile(r"[^\s.,;:!?()\[\]“”„«»،؛؟۔।…–—/\"'+*\-]+")
LONGEST_PHRASE = 4  # words of one word for a number: ثلاث مئة, quatre-vingt-dix-neuf
REMEMBERED = 8192  # words of a language
TEN, HUNDRED, THOUSAND = 10, 100, 1_000


class _Part(NamedTuple):
    """A word for a number; `joined` to the part before it by a word such as “and”, `touches` with a blank alone."""

    value: Fraction
    start: int
    end: int
    joined: bool
    touches: bool


def spelt_numbers(text: str, base: str, script: str = "") -> tuple[Spelt, ...]:
    """Return the numbers that a text in small letters says in words, in order; none where no words are known."""
    lexicon = lexicon_of(base, script)
    if not lexicon.numbers:
        return ()
    if not script_of(lexicon.scripts[0]).spaced:
        return tuple(numbers_in_signs(text, base, script))
    ends = _number_endings(base, script)
    return tuple(_in_words(text, lexicon)) if any(map(ends.are_in, WORD.findall(text))) else ()


class _Endings:
    """The ends of words that may say a number: most texts have none of them, and need no more."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the first words of all numbers, with and without what makes them ordinals."""
        first = {WORD.findall(word.partition(" ")[0])[-1] for word in (*lexicon.numbers, *lexicon.multipliers)}
        self._known = first.union(f"{word}{ending}" for word in first for ending in lexicon.ordinal_endings)
        self._lengths = sorted({*map(len, self._known)})
        self.are_in = lru_cache(REMEMBERED)(self._are_in)

    def _are_in(self, word: str) -> bool:
        return any(word[-length:] in self._known for length in self._lengths)


@lru_cache(maxsize=64)
def _number_endings(base: str, script: str) -> _Endings:
    return _Endings(lexicon_of(base, script))


def _in_words(text: str, lexicon: Lexicon) -> Iterator[Spelt]:
    parts = list(_parts(text, lexicon))
    place = 0
    while place < len(parts):
        used, value = _number(parts[place:])
        start, end = parts[place].start, parts[place + used - 1].end
        value, start = _changed_before(value, text, start, lexicon.number_before)
        value, end = changed_after(value, text, end, lexicon.number_after)
        yield Spelt(value, start, end)
        place = next((later for later in range(place + used, len(parts)) if parts[later].start >= end), len(parts))


def _parts(text: str, lexicon: Lexicon) -> Iterator[_Part]:
    """Yield the words for numbers, the longest first: أربع مئة before أربع."""
    words = list(WORD.finditer(text))
    prefixes = tuple(join for join in lexicon.number_joins if len(join) == 1)
    place, before, joined = 0, -1, False
    while place < len(words):
        found = _longest(text, words[place:], lexicon, prefixes)
        if found is None:
            joined = before == words[place].start() - 1 and words[place][0] in lexicon.number_joins
            before = words[place].end() if joined else -1
            place += 1
            continue
        used, value, with_join = found
        start, end = words[place].start(), words[place + used - 1].end()
        yield _Part(value, start, end, joined or with_join, before == start - 1 and text[start - 1] in " -\u00a0")
        place, before, joined = place + used, end, False


def _longest(
    text: str, words: Sequence[re.Match[str]], lexicon: Lexicon, prefixes: tuple[str, ...]
) -> tuple[int, Fraction, bool] | None:
    """Return how many words make the number that begins here, its value, and whether a join is written with it."""
    for used in range(min(LONGEST_PHRASE, len(words)), 0, -1):
        phrase = text[words[0].start() : words[used - 1].end()]
        if (value := _value(phrase, lexicon)) is not None:
            return used, value, False
        if phrase.startswith(prefixes or "\0") and (value := _behind_prefix(phrase[1:], lexicon)) is not None:
            return used, value, True
        for prefix in lexicon.number_prefixes:
            if phrase.startswith(prefix) and (value := _value(phrase[len(prefix) :], lexicon)) is not None:
                return used, value, False
    return None


def _behind_prefix(word: str, lexicon: Lexicon) -> Fraction | None:
    """Return the value of a word with or without what may be written together with it: أربعين, الأربعين."""
    bare = (word.removeprefix(prefix) for prefix in ("", *lexicon.number_prefixes) if word.startswith(prefix))
    return next((value for value in (_value(one, lexicon) for one in bare) if value is not None), None)


def _value(word: str, lexicon: Lexicon) -> Fraction | None:
    found = lexicon.numbers.get(word, lexicon.multipliers.get(word))
    if found is None and word.endswith(lexicon.ordinal_endings or "\0"):  # बारहवें, بارہویں: the twelfth
        endings = (ending for ending in lexicon.ordinal_endings if word.endswith(ending))
        found = next(
            (lexicon.numbers[stem] for stem in map(word.removesuffix, endings) if stem in lexicon.numbers), None
        )
    return None if found is None else Fraction(found)


def _number(parts: Sequence[_Part]) -> tuple[int, Fraction]:
    """Return how many of the parts make the first number, and its value: two hundred and five, पाँच सौ, ثلاثة وعشرون."""
    whole, current, used = Fraction(0), parts[0].value, 1
    if current >= THOUSAND:
        whole, current = current, Fraction(0)
    for part in parts[1:]:
        if not (part.touches or part.joined):
            break
        if part.value >= THOUSAND and not part.joined and current:
            whole, current = whole + current * part.value, Fraction(0)
        elif part.value == HUNDRED and not part.joined and 1 < current < TEN * TEN:
            current *= HUNDRED
        elif _adds(current, part, whole):
            current += part.value
        else:
            break
        used += 1
    return used, whole + current


def _adds(current: Fraction, part: _Part, whole: Fraction) -> bool:
    """Tell whether a part is counted to what stands before it, and is no number of its own."""
    value = part.value
    if current == 0:
        return whole > 0 and value < THOUSAND
    if current % HUNDRED == 0:
        return 1 <= value < HUNDRED
    tens_then_ones = current % TEN == 0 and current % HUNDRED > TEN and 1 <= value < TEN
    # Arabic says the ones first, and joins: three and twenty.
    return tens_then_ones or (part.joined and current % HUNDRED < TEN and value % TEN == 0 and TEN < value < HUNDRED)


def _changed_before(value: Fraction, text: str, start: int, changes: Mapping[str, Fraction]) -> tuple[Fraction, int]:
    for word, change in changes.items():
        if text[:start].rstrip().endswith(word):
            return value + change * _scale(value), text[:start].rstrip().rindex(word)
    return value, start


def _scale(value: Fraction) -> int:
    """Return of what a word before a number says a part: साढ़े तीन सौ is 350."""
    powers = (TEN**power for power in (7, 5, 3, 2))
    return next((power for power in powers if value >= power and value % power == 0), 1)


def changed_after(value: Fraction, text: str, end: int, changes: Mapping[str, Fraction]) -> tuple[Fraction, int]:
    """Return a number and its end with the words behind it that change it: and a half."""
    rest = text[end:]
    for word, change in changes.items():
        if rest.lstrip().startswith(word):
            return value + change, end + rest.index(word) + len(word)
    return value, end
