"""Rules about bold that moved: what must not be missed in English must not be missed in the translation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from leafletpress.checks.quantities import Quantity, quantities, spelt_quantities, western
from leafletpress.checks.rule import FACT, Check, Example, Fault, Rule, TextPair, readable
from leafletpress.checks.senses import denies
from leafletpress.checks.words import sentences
from leafletpress.content.inline import tokens
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.stress import stressed

SCRIPT = "Latn"  # of the English
DIGITS = re.compile("[0-9]+")
AT_ONCE = re.compile(r"\bat once\b", re.IGNORECASE)  # no number
NEVER = "never"
HALF, WHOLE = 0.55, 0.9  # of the letters of a text


class Emphasis(NamedTuple):
    """A text without its markup, and its passages in bold, each with its place."""

    text: str
    passages: tuple[tuple[int, int], ...]

    @property
    def bold(self) -> str:
        """Return what is bold, passages parted by a stop that no word crosses."""
        return " , ".join(self.text[start:end] for start, end in self.passages)

    @property
    def plain(self) -> str:
        """Return what is not bold."""
        ends = [0, *(place for passage in self.passages for place in passage), len(self.text)]
        return " , ".join(self.text[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True))

    @property
    def share(self) -> float:
        """Return how much of the letters is bold, from 0 to 1."""
        return _letters(self.bold) / max(1, _letters(self.text))


@lru_cache(maxsize=1024)
def emphasis_of(text: str) -> Emphasis:
    """Return a text and its passages in bold; raise InlineError."""
    pieces = [(token.kind == "bold", _said(token.kind, token.text)) for token in tokens(text)]
    ends = list(accumulate((len(said) for _, said in pieces), initial=0))
    signs = [end for end, (is_sign, _) in zip(ends, pieces, strict=False) if is_sign]
    passages = tuple(zip(signs[::2], signs[1::2], strict=False))
    return Emphasis("".join(said for _, said in pieces), passages)


def _said(kind: str, text: str) -> str:
    if kind == "text":
        return text
    if kind == "fact":
        return FACT
    return f" {readable(text)} ".replace("  ", " ") if kind == "link" else ""


def bold_moved(pair: TextPair) -> Iterator[Fault]:
    """Find a number, a “not” or a {fact} that is bold in English and plain in the translation."""
    if "**" not in pair.msgid or "**" not in pair.msgstr:
        return
    english, theirs = emphasis_of(pair.msgid), emphasis_of(pair.msgstr)
    hint = "put ** before and after the words that mean the same"
    for said in (*_plain_numbers(english, theirs, pair), *_plain_denials(english, theirs, pair)):
        yield Fault(f"{said} is bold in English and not here", hint)
    if FACT in english.bold and FACT not in theirs.bold and FACT in theirs.plain:
        yield Fault("the {fact} is bold in English and not here", hint)


def _plain_numbers(english: Emphasis, theirs: Emphasis, pair: TextPair) -> Iterator[str]:
    """Yield the numbers that are bold in English, and stand in the translation outside its bold only."""
    if not theirs.passages:
        return
    bold, plain = _numbers(theirs.bold, pair.base, pair.script), _numbers(theirs.plain, pair.base, pair.script)
    for number in _numbers(english.bold, SOURCE_LANGUAGE, SCRIPT):
        if not any(map(number.same, bold)) and any(map(number.same, plain)):
            yield f"“{number.written}”"
            return
    digits = DIGITS.findall(western(english.bold))
    lost = [run for run in digits if run not in DIGITS.findall(western(theirs.bold))]
    if lost and lost == digits and not bold and lost[0] in DIGITS.findall(western(theirs.plain)):
        yield f"“{lost[0]}”"


def _numbers(text: str, base: str, script: str) -> tuple[Quantity, ...]:
    bare = western(AT_ONCE.sub(" ", text) if base == SOURCE_LANGUAGE else text)
    return (*quantities(bare, base, script), *spelt_quantities(bare, base, script))


def _plain_denials(english: Emphasis, theirs: Emphasis, pair: TextPair) -> Iterator[str]:
    """Yield the “not” that is bold in English where the translation denies outside its bold only."""
    if not denies(english.bold, SOURCE_LANGUAGE) or denies(theirs.bold, pair.base, pair.script):
        return
    if NEVER in stressed(theirs.bold, pair.base, pair.script):
        return  # kabhi … na: the first half is enough
    if denies(theirs.plain, pair.base, pair.script):
        yield "the “not”"


def bold_elsewhere(pair: TextPair) -> Iterator[Fault]:
    """Find bold that is on another sentence, on other words of weight, or on nearly all of a text or little of it."""
    if "**" not in pair.msgid or "**" not in pair.msgstr or any(bold_moved(pair)):
        return
    english, theirs = emphasis_of(pair.msgid), emphasis_of(pair.msgstr)
    if not english.passages or not theirs.passages:
        return
    hint = "put ** before and after the words that mean the same"
    if len(theirs.passages) > len(english.passages):
        yield Fault("one passage more is bold than in English", "take it away, if it is no part of a passage")
    elif english.share < HALF and theirs.share > WHOLE:
        yield Fault("nearly the whole text is bold, in English a part of it", hint)
    elif (word := _weighty(english, theirs, pair)) or _other_sentence(english, theirs, pair):
        said = f"“{word}” is bold in English and not here" if word else "another sentence is bold than in English"
        yield Fault(said, hint)


def _weighty(english: Emphasis, theirs: Emphasis, pair: TextPair) -> str:
    """Return a word of weight that is bold in English, and stands in the translation outside its bold only."""
    said = stressed(english.bold, SOURCE_LANGUAGE, SCRIPT)
    if not said:
        return ""
    bold, plain = (stressed(text, pair.base, pair.script) for text in (theirs.bold, theirs.plain))
    if said.keys() & bold.keys() or _numbers(english.bold, SOURCE_LANGUAGE, SCRIPT):
        return ""
    return next((word for meaning, word in said.items() if meaning in plain), "")


def _other_sentence(english: Emphasis, theirs: Emphasis, pair: TextPair) -> bool:
    here = _bold_sentences(english, SOURCE_LANGUAGE, SCRIPT)
    there = _bold_sentences(theirs, pair.base, pair.script)
    return len(here) == len(there) > 1 and not any(one and other for one, other in zip(here, there, strict=True))


def _bold_sentences(emphasis: Emphasis, base: str, script: str) -> list[bool]:
    """Tell of each sentence whether it has bold."""
    found, at = [], 0
    for sentence in sentences(emphasis.text, base, script):
        at = emphasis.text.find(sentence, at)
        end = at + len(sentence)
        found.append(any(start < end and at < stop for start, stop in emphasis.passages))
        at = end
    return found


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


CHECKS = (
    Check(
        Rule(
            "bold-moved",
            "error",
            "a number, a “not” or a {fact} that is bold in English and not in the translation",
            "Readers in a hurry read the bold words only: “6 hours” matters, “before” does not help them.",
            Example(
                "6 گھنٹے پہلے **کچھ** نہ کھائیں۔",
                "**6 گھنٹے** پہلے کچھ نہ کھائیں۔",
                "Do not eat for **6 hours** before.",
                "ur",
            ),
        ),
        bold_moved,
    ),
    Check(
        Rule(
            "bold-elsewhere",
            "warning",
            "bold on another sentence, on other words than in English, or on nearly the whole text",
            "Where everything is bold nothing is; and what the English stresses is missed.",
            Example("**药膏**只用于皮肤。", "药膏**只**用于皮肤。", "The cream is for your skin **only**.", "zh_Hans"),
        ),
        bold_elsewhere,
    ),
)
