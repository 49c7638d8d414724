"""Rules about a translation that is not in its language: another one of the same script, or English left in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from leafletpress.checks.quantities import ADDRESS
from leafletpress.checks.rule import Check, Example, Fault, Rule, TextPair
from leafletpress.checks.words import sentences, word_list
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.lexicon.frequent import (
    BY_SCRIPT,
    EVERYDAY,
    foreign_letters,
    frequent,
    known_as,
    languages_of,
)
from leafletpress.lexicon.lookup import words_file
from leafletpress.lexicon.scripts import script_of

LEAST_EVIDENCE = 2  # words, or letters that the language never has
LATIN = "Latn"
# What is kept from another language: a term in brackets or quotation marks, an address, a name.
KEPT = re.compile(
    rf"[(（\[][^()（）\[\]]*[)）\]]|“[^“”]*”|„[^„”“]*[”“]|«[^«»]*»|「[^「」]*」|\"[^\"]*\"|{ADDRESS.pattern}", re.ASCII
)
INSIDE_WORD = re.compile(r"(?<=[^\s.!?:] )[\w’'-]+")
LATIN_LETTERS = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
LATIN_WORD = re.compile(rf"[{LATIN_LETTERS}][{LATIN_LETTERS}'’]*")
SMALL_LATIN = re.compile("[a-z]{2}")
LATIN_RUN = re.compile(rf"{LATIN_WORD.pattern}(?:[ ,;-]{{1,3}}{LATIN_WORD.pattern})*")
IN_NAMES = frozenset({"of", "and", "the", "for", "in", "on", "at", "to"})
LEAST_LETTERS, LONG_RUN = 3, 3


def other_language(pair: TextPair) -> Iterator[Fault]:
    """Find sentences whose words or letters are those of another language of the same script."""
    letters, own, script = foreign_letters(pair.base), known_as(pair.base), pair.script
    if not letters and not (own and script in BY_SCRIPT):
        return
    english = frozenset(word_list(pair.source))
    for sentence in sentences(KEPT.sub(" ", pair.target), pair.base, script):
        words = [word for word in _words(_without_names(sentence), script) if word not in english]
        odd = _odd(sentence, words, letters, script)
        spoken = [languages_of(word, script, own) for word in words] if own else []
        foreign = Counter(tag for tags in spoken if own not in tags for tag in sorted(tags))  # one order everywhere
        for tag in (*foreign, ""):
            if foreign[tag] + len(odd) < LEAST_EVIDENCE:
                continue
            theirs = [word for word, tags in zip(words, spoken, strict=False) if tag in tags and own not in tags]
            found = list(dict.fromkeys([*theirs, *odd]))
            here = sum(own in tags and tag not in tags for tags in spoken)
            if (
                len(found) >= LEAST_EVIDENCE
                and len(found) > here
                and any(len(one) > 1 or one in letters for one in found)
            ):
                yield _foreign(found, pair)
                return


def _words(text: str, script: str) -> tuple[str, ...]:
    """Return the words of a text in the letters of its script."""
    words = word_list(text)
    return words if script == LATIN else tuple(word for word in words if not word.isascii())


def _without_names(sentence: str) -> str:
    """Return a sentence without the words that begin with a capital, but for its first."""
    return INSIDE_WORD.sub(lambda word: " " if word[0][0].isupper() else word[0], sentence)


def _odd(sentence: str, words: Sequence[str], letters: str, script: str) -> list[str]:
    """Return the words with letters that the language never has, or such letters where blanks part no words."""
    pattern = _any_of(letters)
    if not letters or not pattern.search(sentence.casefold()):
        return []
    if not script_of(script).spaced:
        return list(dict.fromkeys(pattern.findall(sentence)))
    return [word for word in words if pattern.search(word)]


@lru_cache(maxsize=64)
def _any_of(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{letters or '-'}]")


def _foreign(found: Sequence[str], pair: TextPair) -> Fault:
    shown = ", ".join(f"“{word}”" for word in found[:3])
    name = pair.language.english_name
    return Fault(
        f"{shown} is not {name}", f"look whether the translation of another language was put here; write {name}"
    )


def half_translated(pair: TextPair) -> Iterator[Fault]:
    """Find English words left in the middle of a translation; names, codes and medicines may stay Latin."""
    if pair.msgid == pair.msgstr or not LATIN_WORD.search(pair.msgstr):
        return
    if pair.script != LATIN and not SMALL_LATIN.search(pair.msgstr):
        return
    text = KEPT.sub(" ", pair.target)
    english = frozenset(word_list(pair.source))
    own = frequent(pair.base)[0] if pair.script == LATIN else frozenset()
    if pair.base == SOURCE_LANGUAGE or (pair.script == LATIN and not own):
        return
    is_sketch = pair.script == LATIN and not words_file(pair.base, pair.script)
    for run in LATIN_RUN.finditer(text):
        words = LATIN_WORD.findall(run[0])
        if is_sketch and not _has_neighbours(words, english, own):
            continue  # “have” is Danish, too
        if _is_english(words, english, own, latin=pair.script == LATIN):
            hint = "translate it; a term that must stay English stands in brackets after its translation"
            yield Fault(f"“{_shortest(run[0])}” is English", hint)
            return


def _is_english(run: Sequence[str], english: frozenset[str], own: frozenset[str], *, latin: bool) -> bool:
    """Tell whether words of a run are English that the source has, and neither a name nor words of the language."""
    small = [word for word in run if word.islower()]
    if not small or _is_name(run, small):
        return False
    known = frequent(SOURCE_LANGUAGE)[0]
    said = [word.replace("’", "'") for word in small]
    function = [word for word in said if word in known and word not in own and word in english]
    if any(len(word) >= LEAST_LETTERS for word in function) or len(function) > 1:
        return True
    everyday = [word for word in said if word in EVERYDAY and word in english and word not in own]
    if latin:
        return len(everyday) > 1 and _follow(run, english)
    kept = [word for word in said if word in english]
    return bool(everyday) or bool(function and len(kept) > 1) or len(kept) >= LONG_RUN


def _has_neighbours(run: Sequence[str], english: frozenset[str], own: frozenset[str]) -> bool:
    """Tell whether two words of the English that are not the language's stand beside each other."""
    left = [word.casefold() in english and word.casefold() not in own for word in run]
    return any(one and other for one, other in pairwise(left))


def _follow(run: Sequence[str], english: frozenset[str]) -> bool:
    return all(word.casefold() in english for word in run)


def _is_name(run: Sequence[str], small: Sequence[str]) -> bool:
    """Tell whether a run is a name such as Royal College of Nursing."""
    return run[0][0].isupper() and run[-1][0].isupper() and IN_NAMES.issuperset(small)


def _shortest(run: str) -> str:
    return run if len(run) <= 40 else f"{run[:39]}…"


CHECKS = (
    Check(
        Rule(
            "other-language",
            "error",
            "words or letters of another language of the same script: Czech for Polish, Hindi for Punjabi",
            "Files of two languages are easily exchanged, and who reads neither sees no difference.",
            Example("Zítra můžete opět řídit auto.", "Jutro może Pan prowadzić auto.", "You can drive tomorrow.", "pl"),
        ),
        other_language,
    ),
    Check(
        Rule(
            "half-translated",
            "error",
            "English words left in a translation; names, codes, medicines and terms in brackets may stay",
            "Who reads no English misses just these words, and they may be the “not”.",
            Example("आराम करें and do not drive.", "आराम करें और गाड़ी न चलाएँ।", "Rest and do not drive.", "hi"),
        ),
        half_translated,
    ),
)
