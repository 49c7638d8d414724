"""A text -> the numbers in it by value, with their unit, whatever digits, separators or words they are written in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import islice

from leafletpress.checks.number_words import changed_after, spelt_numbers
from leafletpress.checks.units import decimal_mark, unit_after, unit_before
from leafletpress.checks.words import sentences
from leafletpress.lexicon.digits import HAN_DIGITS, HAN_YEAR, ZEROS, digits_from
from leafletpress.lexicon.international import RANGE_LEADS, RANGE_SIGNS, RANGE_WORDS
from leafletpress.lexicon.lookup import lexicon_of
from leafletpress.lexicon.measures import PART, SIZES
from leafletpress.lexicon.scripts import script_of

COUNTED_BEFORE = re.compile(r"\d[ \u00a0]*\Z")
MOST = 300  # numbers in one text; none that people write has so many
LOOK = 32  # characters beside a number in which its unit may stand
BLANK = "[ \u00a0\u2009\u202f]"
DIGIT = re.compile(r"[\d½¼¾⅓⅔⅛]")
# What is no quantity: addresses, codes, telephone numbers, dates and times are compared as what they are.
# What ends a sentence or closes a bracket in any script is no part of an address.
CLOSERS = (
    r"\])<>，。、；：！？）」』】》“”„«»\u0589\u05c3\u060c\u061b\u061f\u06d4\u0964\u0965\u0df4"
    r"\u104a\u104b\u1361-\u1368\u17d4\u17d5"
)
ADDRESS = re.compile(
    rf"(?:https?://|www\.)[^\s\"{CLOSERS}]+|[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
    re.ASCII,
)
# More digits than any number has: nothing that a person wrote, and too much to reckon with.
ENDLESS = re.compile(r"(?:\d[.,'’]?){40,}")
CODE = re.compile(r"(?<![A-Za-z0-9])[A-Z]{1,6}[_-]?[0-9]{2,}(?![A-Za-z])")
# A bracket or dash behind the last group belongs to the hours of whoever is called.
PHONE = re.compile(
    r"(?<![\d.,])(?:\+\d{1,3}[ \u00a0-]?)?(?:\(0\d{0,5}\)|0)"
    r"(?:\d|[ \u00a0-](?=[\d(])| - (?=\d{3})|\(\d{1,6}\)){7,40}(?<=\d)(?!\d)"
)
POWER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
NUMBER = re.compile(
    r"10(?:\^-?\d{1,2}(?!\d)|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|\d{1,3} [1-9]/[2-9](?![\d/])"
    rf"|\d+ ?[½¼¾⅓⅔⅛]|[½¼¾⅓⅔⅛]|\d{{1,3}}(?:{BLANK}\d{{3}})+(?!\d)(?:[.,]\d+)?"
    r"|\d+(?:[.,'’]\d{2,3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
)
# Radicals that look like the numbers of Chinese, and are in no font of theirs.
RADICALS = {"⼀": "一", "⼆": "二", "⼋": "八", "⼗": "十"}
WESTERN = str.maketrans(
    {
        **{char: str(value) for zero in ZEROS.values() for value, char in enumerate(digits_from(zero))},
        **RADICALS,
        **dict(zip("٬٫٪％", ",.%%", strict=True)),
    }
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number: every value it can be read as, its unit ("" if none), where it stands, how it is written."""

    values: frozenset[Fraction]
    unit: str
    start: int
    end: int
    written: str
    is_word: bool = False

    def same(self, other: Quantity) -> bool:
        """Tell whether the two can have the same value."""
        return bool(self.values & other.values)

    def amounts_to(self, other: Quantity) -> bool:
        """Tell whether the two can have the same value, or are the same amount in other units: half an hour."""
        return self.same(other) or self.measures(other)

    def measures(self, other: Quantity) -> bool:
        """Tell whether the two are the same amount in units of one kind; a quarter is 25 per cent."""
        here, there = self._size(), other._size()
        if not here or not there or here[0] != there[0]:
            return False
        return any(one * here[1] == two * there[1] for one in self.values for two in other.values)

    def _size(self) -> tuple[str, Fraction] | None:
        return SIZES.get(self.unit) or (PART if min(self.values) < 1 else None)


@lru_cache(maxsize=8192)
def western(text: str) -> str:
    """Return the text, as long as before, with every decimal digit as 0 to 9 and number marks as in English."""
    if text.isascii():
        return text
    return HAN_YEAR.sub(lambda match: match[0].translate(HAN_DIGITS), text.translate(WESTERN))


@lru_cache(maxsize=4096)
def masked(text: str) -> str:
    """Return the text, as long as before, with all blanked out that has digits and is no quantity."""
    for pattern in (ENDLESS, ADDRESS, PHONE, CODE):
        text = pattern.sub(lambda match: "\x00" * len(match[0]), text)
    return text


@lru_cache(maxsize=4096)
def quantities(text: str, base: str, script: str = "") -> tuple[Quantity, ...]:
    """Return the numbers written in digits, in order; addresses, codes and telephone numbers are none."""
    if not DIGIT.search(text):
        return ()
    plain = masked(western(text))
    found = [_quantity(match, plain, (base, script)) for match in islice(NUMBER.finditer(plain), MOST)]
    return tuple(_inherit(found, plain, range_between(base, script)))


@lru_cache(maxsize=64)
def range_between(base: str, script: str) -> re.Pattern[str]:
    """Return the pattern of what may stand between the ends of a range in a language."""
    between = (*RANGE_SIGNS, *RANGE_WORDS, *lexicon_of(base, script).ranges)
    return re.compile(rf"\s*(?:{'|'.join(map(re.escape, between))})\s*")


def _quantity(match: re.Match[str], text: str, spoken: tuple[str, str]) -> Quantity:
    values = readings(match[0], decimal_mark(*spoken))
    after = text[match.end() : match.end() + LOOK]
    factor = _multiplier(after, spoken)
    if factor:
        values = frozenset(value * factor[0] for value in values)
        after = after[factor[1] :]
    return Quantity(values, _unit(text, match, after, spoken), match.start(), match.end(), match[0])


def _unit(text: str, match: re.Match[str], after: str, spoken: tuple[str, str]) -> str:
    """Return the unit of a number; who says “hours 6” writes 38 °C and 5 mg none the less."""
    before = unit_before(text[max(0, match.start() - LOOK) : match.start()], *spoken)
    return before or unit_after(after, *spoken)


def readings(written: str, decimal: str) -> frozenset[Fraction]:
    """Return the values that digits with separators can have where a mark of `decimal` parts whole from fraction."""
    if "^" in written or written[-1] in "⁰¹²³⁴⁵⁶⁷⁸⁹":
        return frozenset([Fraction(10) ** int(written[2:].lstrip("^").translate(POWER))])
    if "/" in written:
        whole, part = written.split(" ")
        return frozenset([int(whole) + Fraction(part)])
    if not written[-1].isdecimal():
        fraction = Fraction(unicodedata.numeric(written[-1])).limit_denominator(12)
        return frozenset([int(written[:-1] or 0) + fraction])
    bare = re.sub(f"{BLANK}|['’]", "", written)
    marks = re.findall("[.,]", bare)
    if not marks:
        return frozenset([Fraction(bare)])
    grouped = Fraction(re.sub("[.,]", "", bare))
    whole, part = re.split("[.,]", bare)[0], bare.rpartition(marks[-1])[2]
    if len(set(marks)) == 2:
        return frozenset([Fraction(re.sub("[.,]", "", bare[: -len(part) - 1]) + "." + part)])
    if len(marks) > 1:
        return frozenset([grouped])
    point = Fraction(f"{whole}.{part}")
    if len(part) != 3 or whole == "0":
        return frozenset([point])
    if marks[0] not in decimal:
        return frozenset([grouped])
    # 1,000 is one where a comma begins the fraction; where regions differ it may be either.
    return frozenset([point]) if len(decimal) == 1 else frozenset([grouped, point])


def _multiplier(after: str, spoken: tuple[str, str]) -> tuple[int, int] | None:
    """Return factor and length of a word such as “thousand”; 千克 is a kilogram, and “mil” no part of “miligramos”."""
    lexicon = lexicon_of(*spoken)
    blanks = len(after) - len(after.lstrip(" \u00a0"))
    spaced = script_of(lexicon.scripts[0]).spaced
    for word, factor in lexicon.multipliers.items():
        end = blanks + len(word)
        inside = spaced and after[end : end + 1].isalpha() and word.isalpha()
        if after.startswith(word, blanks) and not inside and not unit_after(after, *spoken):
            return factor, end
    return None


def _inherit(found: list[Quantity], text: str, between: re.Pattern[str]) -> Iterator[Quantity]:
    """Yield the quantities; the first of a range has the unit of the second."""
    for index, quantity in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        joined = following and between.fullmatch(text[quantity.end : following.start])
        if not quantity.unit and following and joined and _is_led(text, quantity.start, joined[0].strip()):
            yield replace(quantity, unit=following.unit)
        else:
            yield quantity


def _is_led(text: str, start: int, word: str) -> bool:
    """Tell whether a range may begin at an offset: children under 6 and 10 ml is none."""
    return word not in RANGE_LEADS or text[:start].rstrip().lower().endswith(RANGE_LEADS[word])


@lru_cache(maxsize=4096)
def spelt_quantities(text: str, base: str, script: str = "") -> tuple[Quantity, ...]:
    """Return the numbers written in words, "two hours" and ساعتين alike, in order."""
    folded = western(text).lower()
    if len(folded) != len(text):
        folded = text  # places must stay where they are
    lexicon = lexicon_of(base, script)
    found = []
    said = tuple(filter(folded.__contains__, lexicon.amounts))
    for match in islice(_amounts(said, script_of(lexicon.scripts[0]).spaced).finditer(folded), MOST) if said else ():
        amount, unit = lexicon.amounts[match[0]]
        if amount == 1 and COUNTED_BEFORE.search(folded, 0, match.start()):
            continue  # of 10 minutes “minute” is no minute more
        whole, end = changed_after(Fraction(amount), folded, match.end(), lexicon.number_after)
        found.append(Quantity(frozenset([whole]), unit, match.start(), end, text[match.start() : end], True))
    amounts = list(found)
    for value, start, end in islice(spelt_numbers(folded, base, script), MOST):
        if any(one.start <= start and end <= one.end for one in amounts):
            continue  # the three of three quarters of an hour
        unit = unit_after(text[end : end + LOOK], base, script)
        found.append(Quantity(frozenset([value]), unit, start, end, text[start:end], True))
    return tuple(sorted(found, key=lambda quantity: quantity.start))


@lru_cache(maxsize=1024)
def _amounts(words: tuple[str, ...], spaced: bool) -> re.Pattern[str]:
    """Return the pattern of words that say a number and a unit: of the hundreds of a language those of a text."""
    either = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    edge = r"[^\s.,;:!?()\[\]“”„«»،؛؟۔।…–—-]"
    return re.compile(f"(?<!{edge})(?:{either})(?!{edge})" if spaced else either)


@lru_cache(maxsize=4096)
def sentence_quantities(text: str, base: str, script: str = "") -> tuple[tuple[Quantity, ...], ...]:
    """Return the numbers in digits of each sentence."""
    return tuple(quantities(sentence, base, script) for sentence in sentences(text, base, script))
