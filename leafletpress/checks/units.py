"""Units beside numbers, by one name in all languages: symbols that every language has, CLDR's words, the lexicon's.

What is not known is no unit, and no rule says a word about it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from babel.localedata import exists

from leafletpress.cldr import find
from leafletpress.lexicon.form import phrases
from leafletpress.lexicon.international import RANGE_WORDS
from leafletpress.lexicon.lookup import lexicon_of
from leafletpress.lexicon.measures import CONCEPTS, KIN

MOST = 28  # characters of the longest unit that is looked for
SHORT, LONG = 3, 4
# What may stand between a number and its unit, and what has no width.
BETWEEN = " \u00a0\u2009\u202f-–)"
UNSEEN = re.compile("[\u034f\u200b-\u200f\u061c\u2060-\u2064\u2066-\u2069\ufeff]")
HAN = re.compile("[\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
NUMBER = "{0}"


class UnitWords(NamedTuple):
    """How a language writes units: words and symbols, casefolded, to (concept, must it be a whole word).

    `before` are words that stand before the number, as in Swahili; they are whole words.
    """

    after: dict[str, tuple[str, bool]]
    before: dict[str, str]


@lru_cache(maxsize=64)
def unit_words(base: str, script: str = "") -> UnitWords:
    """Return the words of a language; of two concepts that share a word neither counts, unless the lexicon says so."""
    after: dict[str, tuple[str, bool]] = {}
    before: dict[str, str] = {}
    shared = set()
    for word, concept, whole, is_before in _cldr_words(cldr_locale(base, script)):
        if after.get(word, (concept, whole))[0] != concept:
            shared.add(word)
        if is_before:
            before[word] = concept
        else:
            # What is the same in short and at length is the beginning of its cases: hafta, haftadan.
            after[word] = concept, whole and after.get(word, (concept, True))[1]
    if not lexicon_of(base, script).units:
        after.update({word: found for word, found in (*_stems(after), *_kilos(after)) if word not in after})
    shared.update((*RANGE_WORDS, *lexicon_of(base, script).ranges))  # 20 a 30 minutos are no 20 years
    after = {word: found for word, found in after.items() if word not in shared}
    says_first = "hour" in before.values()  # and not only a sign such as %
    for concept, (_, symbols) in CONCEPTS.items():
        after.update((symbol, (concept, True)) for symbol in symbols.split())
    for concept, listed in lexicon_of(base, script).units.items():
        own = phrases(folded(listed))
        after.update(_own_word(word, concept) for word in own)
        if says_first:
            before.update((word.removeprefix("="), concept) for word in own)
    return UnitWords(after, before)


def _stems(words: dict[str, tuple[str, bool]]) -> Iterator[tuple[str, tuple[str, bool]]]:
    """Yield long words of CLDR without their last sign, which other cases change: კვირა, კვირის; മിനിറ്റ്, മിനിറ്റിൽ."""
    stems = {word: word[:-1] for word, (_, whole) in words.items() if len(word) > LONG and not whole}
    for word, stem in stems.items():
        if len({words[other][0] for other in stems if stems[other] == stem}) == 1:
            yield stem, words[word]


def _kilos(words: dict[str, tuple[str, bool]]) -> Iterator[tuple[str, tuple[str, bool]]]:
    """Yield CLDR's words for a kilogram without the gram, as people say them: kilo, किलो."""
    grams = [word for word, found in words.items() if found == ("gram", False)]
    for word, (concept, _) in words.items():
        if concept == "kilogram":
            yield from ((word.removesuffix(gram), (concept, True)) for gram in grams if word.endswith(gram))


def _own_word(word: str, concept: str) -> tuple[str, tuple[str, bool]]:
    """Return a word of the lexicon with its concept, and whether it must be whole: لتر is a beginning of لترًا."""
    bare = word.removeprefix("=")
    return bare, (concept, bare != word or len(bare) < SHORT)


def _cldr_words(locale: str) -> Iterator[tuple[str, str, bool, bool]]:
    """Yield CLDR's words in one language: word, concept, must it be whole, does it stand before the number."""
    for concept, (name, _) in CONCEPTS.items():
        for width in ("long", "short") if name and locale else ():
            try:
                patterns = find(locale, "unit_patterns", name, width)
            except KeyError:
                continue
            for count, pattern in patterns.items() if isinstance(patterns, dict) else ():
                if count != "per" and isinstance(pattern, str) and NUMBER in pattern:
                    word = folded(pattern.replace(NUMBER, "")).strip(BETWEEN)
                    if word and len(word) <= MOST:
                        yield word, concept, width == "short" or len(word) <= SHORT, pattern.endswith(NUMBER)


def cldr_locale(base: str, script: str) -> str:
    """Return the CLDR locale of a language, "" if CLDR has none."""
    names = [f"{base}_{script}", (lexicon_of(base).locale or base).partition("_")[0]]
    return next((name for name in names if exists(name)), "")


@lru_cache(maxsize=256)
def decimal_mark(base: str, script: str = "") -> str:
    """Return the mark between whole and fraction; both marks where the regions of a language differ."""
    locale = cldr_locale(base, script)
    own = lexicon_of(base, script).decimal
    return own or (str(find(locale, "number_symbols", "latn", "decimal")) if locale else ".")


def folded(text: str) -> str:
    """Return a text in small letters, signs without width left out; µ (U+00B5) becomes the letter μ by that."""
    return UNSEEN.sub("", text.casefold()).replace("\u00a0", " ").replace("\u202f", " ")


def unit_after(text: str, base: str, script: str = "") -> str:
    """Return the unit that a text begins with, as "milligram" or "milligram/kilogram"; "" if it is none."""
    lexicon = lexicon_of(base, script)
    endings = lexicon.ordinal_endings
    begins = text[:1] in BETWEEN or text[:1] in "%٪°℃℉" or text.startswith(endings or "\0")
    if not text or not (begins or text[0].isalpha() or UNSEEN.match(text)):
        return ""
    text = _behind_wholes(_behind_ordinal(folded(text).lstrip(BETWEEN), endings), lexicon.number_wholes)
    words = unit_words(base, script).after
    concept, length = _longest(text, words)
    rest = text[length:].lstrip(" .")
    if concept and rest[:1] == "/":
        per, _ = _longest(rest[1:].lstrip(), words)
        return f"{concept}/{per}" if per else concept
    return concept


def _behind_ordinal(text: str, endings: tuple[str, ...]) -> str:
    """Return a text without the ending of an ordinal that it begins with: 20वें हफ़्ते, 20. tygodniu, the 20th week."""
    ending = next((one for one in endings if text.startswith(f"{one} ")), "")
    return text[len(ending) :].lstrip(BETWEEN)


def _behind_wholes(text: str, wholes: tuple[str, ...]) -> str:
    """Return a text without a word that changes no number which it begins with: two full days."""
    whole = next((one for one in wholes if text.startswith(one) and not _goes_on(text, len(one))), "")
    return text[len(whole) :].lstrip(BETWEEN) if whole else text


def _longest(text: str, words: dict[str, tuple[str, bool]]) -> tuple[str, int]:
    for length in range(min(MOST, len(text)), 0, -1):
        found = words.get(text[:length])
        if found and not (found[1] and _goes_on(text, length)):
            return found[0], length
    return "", 0


def _goes_on(text: str, end: int) -> bool:
    """Tell whether a word goes on at an offset; where signs follow that need no blank (40 mg依诺肝素) it does not."""
    return text[end : end + 1].isalpha() and not HAN.match(text, end - 1) and not HAN.match(text, end)


def unit_before(text: str, base: str, script: str = "") -> str:
    """Return the unit that a text ends with, in languages that say it before the number; "" if it is none."""
    words = unit_words(base, script).before
    last = folded(text[-MOST:]).rstrip(BETWEEN).rpartition(" ")[2] if words else ""
    return words.get(last, "")


def differ(one: str, other: str) -> bool:
    """Tell whether two known units cannot be the same: mg and ml, mg/kg and mg/l, but not mg and mg/kg."""
    pairs = zip(one.split("/"), other.split("/"), strict=False)
    return any(a != b and KIN.get(a) != b and KIN.get(b) != a for a, b in pairs)
