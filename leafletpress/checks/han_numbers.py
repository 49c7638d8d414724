"""A text -> the numbers that it says in Chinese signs, by value: 五百, 两个半, 一片半, 两三, 九成, 千分之一."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from leafletpress.lexicon.form import phrases
from leafletpress.lexicon.lookup import lexicon_of

TEN, THOUSAND = 10, 1_000
HALF = Fraction(1, 2)
# 九成 is nine tenths, 千分之三 three of a thousand, 两个半 two and a half, 一半 a half.
TENTHS, PARTS_OF, A_HALF, COUNTERS = "成", "分之", "一半", "个個"


class Spelt(NamedTuple):
    """A number in words and where it stands."""

    value: Fraction
    start: int
    end: int


@lru_cache(maxsize=8)
def _pattern(base: str, script: str) -> re.Pattern[str]:
    lexicon = lexicon_of(base, script)
    signs = "".join(sign for sign in lexicon.numbers if len(sign) == 1)
    digits = "".join(sign for sign in signs if lexicon.numbers[sign] in range(TEN))
    idle = "|".join(map(re.escape, sorted(lexicon.no_numbers, key=len, reverse=True))) or "\0"
    words = {word for unit, listed in lexicon.units.items() if unit != "time" for word in phrases(listed)}
    units = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(
        rf"(?:{idle})|(?P<signs>[{signs}]+)(?:点(?P<point>[{digits}]+)(?![{signs}分]))?"
        rf"(?:(?P<of>{PARTS_OF})|(?P<tenths>{TENTHS})|(?P<half>[{COUNTERS}]半|(?:{units})半(?!{units})))?"
    )


def numbers_in_signs(text: str, base: str, script: str) -> Iterator[Spelt]:
    """Yield the numbers of a text; 九成 is 90 of 100 and 9 of 10, 百分之五 both its numbers and their part."""
    numbers = lexicon_of(base, script).numbers
    whole = Fraction(0)
    for match in _pattern(base, script).finditer(text):
        if not match["signs"]:
            continue
        start, end = match.start(), match.end("point") if match["point"] else match.end("signs")
        values = list(_values(match["signs"], numbers))
        if match["point"]:
            values[0] += Fraction(f"0.{''.join(str(numbers[sign]) for sign in match['point'])}")
        if match["half"]:
            values[0] += HALF
            end = match.end() if match["half"][0] in COUNTERS else end
        end = match.end() if match["of"] else end  # the 分 of 百分之 is no minute
        yield from (Spelt(value, start, end) for value in values)
        if whole:
            yield Spelt(values[0] / whole, start, start)
        whole = values[0] if match["of"] else Fraction(0)
        if match["tenths"]:
            yield from (Spelt(one, start, start) for one in (values[0] * TEN, Fraction(TEN), values[0] / TEN))


def _values(signs: str, numbers: Mapping[str, Fraction | int]) -> Iterator[Fraction]:
    """Yield the value of signs; 两三 are two or three."""
    if len(signs) == 2 and 0 < numbers[signs[0]] < TEN - 1 and numbers[signs[1]] == numbers[signs[0]] + 1:
        yield from (Fraction(numbers[sign]) for sign in signs)
    else:
        yield HALF if signs == A_HALF else _by_place(signs, numbers)


def _by_place(signs: str, numbers: Mapping[str, Fraction | int]) -> Fraction:
    """Return the value of signs by place: 二百零五, 两万, 十二, 二〇二六."""
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
