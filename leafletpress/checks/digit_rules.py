"""Rules about how a number is written: in one script's digits, and with a unit that is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from leafletpress.checks.quantities import LOOK, Quantity, masked, quantities
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.said_numbers import english_text, their_text
from leafletpress.checks.units import cldr_locale, unit_words
from leafletpress.cldr import find
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.digits import SYSTEM_OF
from leafletpress.lexicon.measures import DURATIONS, MEASURES

DIGITS = re.compile(rf"[0-9{''.join(SYSTEM_OF)}]+")
OTHERS = re.compile(f"[{''.join(SYSTEM_OF)}]")
WESTERN = "latn"
# What may be meant for a unit: a word right behind the number.
NEXT = re.compile(r"[ \u00a0\u202f]?([^\W\d_][\w.\u0900-\u0dff]*)")
ALIKE = 0.7
LETTERS = 4  # Latin letters that may be a unit in a text of another script
KNOWN = {*MEASURES, *DURATIONS}


def digits_mixed(pair: TextPair) -> Iterator[Fault]:
    """Find digits that are neither 0 to 9 nor the language's own, and numbers in digits of two scripts."""
    if not OTHERS.search(pair.target):
        return
    native = _native_digits(pair.base, pair.script)
    for match in DIGITS.finditer(masked(pair.target)):
        systems = {SYSTEM_OF.get(char, WESTERN) for char in match[0]}
        if len(systems) > 1 or not systems <= {WESTERN, native}:
            said = "has digits of two scripts" if len(systems) > 1 else "is in digits of another script"
            yield Fault(f"{match[0]} {said}", "write 0 to 9")
            return


@lru_cache(maxsize=256)
def _native_digits(base: str, script: str) -> str:
    locale = cldr_locale(base, script)
    return str(find(locale, "numbering_systems", "native")) if locale else ""


def unit_unknown(pair: TextPair) -> Iterator[Fault]:
    """Find words in the place of a measure that are written nearly like a unit, or in Latin letters, and are none."""
    english = quantities(english_text(pair), SOURCE_LANGUAGE)
    measured = [one for one in english if one.unit.partition("/")[0] in KNOWN]
    if not measured:
        return
    target = their_text(pair)
    theirs = quantities(target, pair.base, pair.script)
    for quantity in measured:
        same = [one for one in theirs if quantity.same(one)]
        words = [] if any(one.unit for one in same) else [unknown_unit(one, target, pair) for one in same]
        if found := next(filter(None, words), ""):
            hint = f"write it in full: {quantity.unit}"
            yield Fault(f"“{found}” beside {quantity.written} is no unit that is known", hint)
            return


def unknown_unit(quantity: Quantity, text: str, pair: TextPair) -> str:
    """Return the word behind a number if it is no unit and may be meant for one, else ""."""
    word = NEXT.match(text, quantity.end, quantity.end + LOOK)
    return word[1] if word and _seems_unit(word[1], pair) else ""


def _seems_unit(word: str, pair: TextPair) -> bool:
    """Tell whether a word that is no unit may be meant for one: Latin letters in another script, or a misspelt unit."""
    if pair.script != "Latn" and word.isascii() and len(word) <= LETTERS:
        return True
    return any(
        known[0] == word[0] and SequenceMatcher(None, word.lower(), known).ratio() > ALIKE
        for known in unit_words(pair.base, pair.script).after
        if len(known) > LETTERS
    )


CHECKS = (
    Check(
        Rule(
            "digit-script",
            "warning",
            "digits that are neither 0 to 9 nor the language's own, or a number in digits of two scripts",
            "Persian ۴ and ۶ are not Arabic ٤ and ٦; a reader may not know the digits of another script.",
            Example("خذ ۴٦ ملغ.", "خذ 46 ملغ.", "Take 46 mg.", "ar"),
        ),
        digits_mixed,
    ),
    Check(
        Rule(
            "unit-unknown",
            "warning",
            "a word in the place of a measure that is no unit that is known",
            "What nobody can read may be taken for another unit.",
            Example("5 xg लें।", "5 mg लें।", "Take 5 mg.", "hi"),
        ),
        unit_unknown,
    ),
)
