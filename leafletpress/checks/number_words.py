"""A text -> the numbers that it says in words, by value: two hundred and five, पच्चीस, ثلاثة وعشرون, 五百, 九成."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from leafletpress.lexicon.form import Lexicon
from leafletpress.lexicon.lookup import lexicon_of
from leafletpress.lexicon.scripts import script_of

WORD = re.compile(r"[^\s.,;:!?()\[\]“”„«»،؛؟۔।…–—/\"'+*\-]+")
LONGEST_PHRASE = 3  # words of one word for a number: ثلاث مئة
TEN, HUNDRED, THOUSAND = 10, 100, 1_000
# 九成 is nine tenths, 千分之三 three of a thousand.
TENTHS, PARTS_OF, A_HALF = "成", "分之", "一半"


class Spelt(NamedTuple):
    """A number in words and where it stands."""

    value: Fraction
    start: int
    end: int


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
        return tuple(_in_signs(text, base, script))
    return tuple(_in_words(text, lexicon)) if _first_word(base, script).search(text) else ()


@lru_cache(maxsize=64)
def _first_word(base: str, script: str) -> re.Pattern[str]:
    """Return the pattern of a word for a number, at the end of a word: most texts have none, and need no more."""
    lexicon = lexicon_of(base, script)
    words = {word.partition(" ")[0] for word in (*lexicon.numbers, *lexicon.multipliers)}
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorted(words)))})(?:$|[\s.,;:!?()\[\]“”„«»،؛؟۔।…–—/\"'+*\-])")


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
        if phrase.startswith(prefixes or "\0") and (value := _value(phrase[1:], lexicon)) is not None:
            return used, value, True
        for prefix in lexicon.number_prefixes:
            if phrase.startswith(prefix) and (value := _value(phrase[len(prefix) :], lexicon)) is not None:
                return used, value, False
    return None


def _value(word: str, lexicon: Lexicon) -> Fraction | None:
    found = lexicon.numbers.get(word, lexicon.multipliers.get(word))
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
            return value + change, text[:start].rstrip().rindex(word)
    return value, start


def changed_after(value: Fraction, text: str, end: int, changes: Mapping[str, Fraction]) -> tuple[Fraction, int]:
    """Return a number and its end with the words behind it that change it: and a half."""
    rest = text[end:]
    for word, change in changes.items():
        if rest.lstrip().startswith(word):
            return value + change, end + rest.index(word) + len(word)
    return value, end


@lru_cache(maxsize=8)
def _sign_pattern(base: str, script: str) -> re.Pattern[str]:
    lexicon = lexicon_of(base, script)
    signs = "".join(sign for sign in lexicon.numbers if len(sign) == 1)
    digits = "".join(
        sign for sign, value in lexicon.numbers.items() if value < TEN and Fraction(value).denominator == 1
    )
    idle = "|".join(map(re.escape, sorted(lexicon.no_numbers, key=len, reverse=True))) or "\0"
    return re.compile(
        f"(?:{idle})|([{signs}]+(?:个?半)?)(?:点([{digits}]+)(?![{signs}分]))?(?:({PARTS_OF})|({TENTHS}))?"
    )


def _in_signs(text: str, base: str, script: str) -> Iterator[Spelt]:
    """Yield the numbers in Chinese signs; 九成 is 90 of 100 and 9 of 10, 百分之五 both its numbers and their part."""
    numbers = lexicon_of(base, script).numbers
    whole = Fraction(0)
    for match in _sign_pattern(base, script).finditer(text):
        if not match[1]:
            continue
        value = _han_value(match[1].replace("个", ""), numbers)
        if match[2]:
            value += Fraction(f"0.{''.join(str(numbers[sign]) for sign in match[2])}")
        yield Spelt(value, match.start(), match.end(2) if match[2] else match.end(1))
        if whole:
            yield Spelt(value / whole, match.start(), match.start())
        whole = value if match[3] else Fraction(0)
        if match[4]:
            yield from (Spelt(one, match.start(), match.start()) for one in (value * TEN, Fraction(TEN), value / TEN))


def _han_value(signs: str, numbers: Mapping[str, Fraction | int]) -> Fraction:
    """Return the value of signs by place: 二百零五, 两万, 十二, 一个半."""
    if signs == A_HALF:
        return Fraction(1, 2)
    whole, section, digit = Fraction(0), Fraction(0), Fraction(0)
    for sign in signs:
        value = Fraction(numbers[sign])
        if value < 1 and value:
            digit += value
        elif value < TEN:
            digit = value if not digit or value == 0 else digit * TEN + value
        elif value < TEN * THOUSAND:
            section, digit = section + (digit or 1) * value, Fraction(0)
        else:
            whole, section, digit = whole + (section + digit or 1) * value, Fraction(0), Fraction(0)
    return whole + section + digit
