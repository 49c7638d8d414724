"""Analyse a paragraph: levels, scripts and where lines may end. Needs no font and no width."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import uharfbuzz as hb

from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.typography.bidi_brackets import ANY as BRACKETS
from leafletpress.typography.bidi_brackets import CLOSING
from leafletpress.typography.bidi_explicit import LEVEL_RUN
from leafletpress.typography.boundaries import NEWLINES, line_ends
from leafletpress.typography.by_text import ByText
from leafletpress.typography.levels import data_spans, paragraph_levels
from leafletpress.typography.patterns import lone_letters, unbroken
from leafletpress.typography.stages import plain_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.languages import Direction
    from leafletpress.typography.stages import Run, TextRange

PARAGRAPHS = 512
COMMON = "."
LATIN = "L"
SCRIPT_MIXTURES = 64
PARITY = bytes(level & 1 for level in range(256))
COMMON_AT_START = re.compile(r"(\.+)([^.])")
# Words and figures of some alphabets, perhaps in round brackets, with single blanks between them and sentence marks at
# their ends. There, and without asking ICU, a line may end after each blank and nowhere else (UAX #14, LB12, LB13,
# LB18, LB19, LB23, LB25, LB28; after a hyphen none does by our own rule).
LETTERS = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u045f\u0620-\u063f\u0641-\u064a\u0671-\u06d3"
    "\u0904-\u0939\u0958-\u095f\u0a05-\u0a39\u0a59-\u0a5e"
)
SIGNS = "\u064b-\u0652\u0900-\u0903\u093c\u093e-\u094d\u0a01-\u0a03\u0a3c\u0a3e-\u0a4d\u0a70\u0a71"
MARKS = ".,;:!?\u060c\u061f\u06d4\u0964"
LETTERED = f"[{LETTERS}][{LETTERS}{SIGNS}]*+(?:[’'-][{LETTERS}][{LETTERS}{SIGNS}]*+)*+"
FIGURES = "[0-9]++(?:[.,:][0-9]++)*+"
WORD = rf"\(?+(?:{LETTERED}|{FIGURES})[{MARKS}]?+(?:\)[{MARKS}]?+)?+"
NEEDS_RULES = re.compile("[0-9-]")
BLANK = re.compile(" ")


class Analysis(NamedTuple):
    """What follows from a paragraph's text alone; made by `analyse`.

    `levels` and `scripts` have one byte and one letter (see `script_name`) a character; `breaks` are
    the offsets at which a line may end, the text's end included; `forbidden` those where it may end only
    if it must, because they are inside data such as a telephone number.
    """

    text: str
    base: int
    levels: bytes
    scripts: str
    breaks: tuple[int, ...]
    forbidden: frozenset[int]


@lru_cache(maxsize=PARAGRAPHS)
def analyse(runs: tuple[Run, ...], direction: Direction) -> Analysis:
    """Return levels, scripts and break opportunities of a paragraph made of runs.

    The latest are kept: a table's cell is measured before it is set, and every layout has the same text.
    """
    text = plain_text(runs)
    language = main_language(runs)
    data = data_spans(runs)
    base = int(direction == "rtl")
    levels = paragraph_levels(text, data, base)
    breaks, forbidden = opportunities(text, language, data)
    return Analysis(text, base, levels, resolve_scripts(text, levels), breaks, forbidden)


def main_language(runs: Sequence[Run]) -> str:
    """Return the language of the longest run, whose rules break the lines; BCP 47."""
    if len(runs) == 1:
        return runs[0].language
    return max(runs, key=lambda run: len(run.text)).language if runs else SOURCE_LANGUAGE


class ScriptTable(dict[int, str]):
    """Code points to one letter a script, COMMON where the script follows from the neighbours."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: dict[str, str] = {"Latn": LATIN}
        self.names: dict[str, str] = {LATIN: "Latn", COMMON: "Zyyy"}
        self.buffer = hb.Buffer()

    def __missing__(self, code: int) -> str:
        letter = self.letter(self.find(chr(code)))
        self[code] = letter
        return letter

    def find(self, char: str) -> str:
        """Return a character's script by HarfBuzz's Unicode data.

        Western digits are Latin by house rule, full-width punctuation is Han: both choose the face.
        """
        if "0" <= char <= "9":
            return "Latn"
        if "\u3000" <= char <= "\u303f" or "\uff00" <= char <= "\uffef":
            return "Hani"
        self.buffer.reset()
        self.buffer.add_codepoints([ord(char)])
        self.buffer.guess_segment_properties()
        return self.buffer.script or "Zyyy"

    def letter(self, script: str) -> str:
        """Return the letter of a script, a new one at first sight (there are some 170 scripts)."""
        if script == "Zyyy":
            return COMMON
        letter = self.letters.setdefault(script, chr(0x100 + len(self.letters)))
        self.names[letter] = script
        return letter


SCRIPTS = ScriptTable()
SCRIPTS_OF_WORDS = ByText(lambda word: word.translate(SCRIPTS))


def script_name(letter: str) -> str:
    """Return the ISO 15924 code of a letter in `Analysis.scripts`."""
    return SCRIPTS.names[letter]


def resolve_scripts(text: str, levels: bytes) -> str:
    """Return one script letter a character, Common and Inherited resolved to the neighbours' (UAX #24, 5.1).

    Neighbours are those of the same direction, so that a full stop after a telephone number in Arabic
    text is an Arabic one; a closing bracket has its opening bracket's script.
    """
    if text.isascii():
        return (LATIN if any(map(str.isalnum, text)) else COMMON) * len(text)
    letters = COMMON.join(map(SCRIPTS_OF_WORDS.__getitem__, text.split(" ")))
    named = letters.replace(COMMON, "")
    if not named.strip(named[:1]):
        return (named[:1] or COMMON) * len(text)  # of one script, as most paragraphs
    if any(levels):
        parity = levels.translate(PARITY)
        if 0 in parity:
            return resolve_by_direction(text, letters, parity)
    return resolve_common(text, letters)


def resolve_by_direction(text: str, letters: str, parity: bytes) -> str:
    """Resolve Common in left-to-right and in right-to-left parts apart."""
    spans = [(match[1][0], *match.span()) for match in LEVEL_RUN.finditer(parity)]
    resolved = {
        wanted: resolve_common(
            text, "".join(letters[start:end] if odd == wanted else COMMON * (end - start) for odd, start, end in spans)
        )
        for wanted in (0, 1)
    }
    return "".join(resolved[odd][start:end] for odd, start, end in spans)


def resolve_common(text: str, letters: str) -> str:
    """Give Common the script before it, at the start the script after it, and pair the brackets."""
    found = set(letters) - {COMMON}
    if len(found) < 2:
        return (found.pop() if found else COMMON) * len(text)
    if letters[:1] == COMMON:
        letters = COMMON_AT_START.sub(lambda match: match[2] * len(match[0]), letters, count=1)
    runs = script_runs("".join(sorted(found)))
    resolved = spread(runs, letters)
    return spread(runs, pair_brackets(text, letters, resolved)) if BRACKETS.search(text) else resolved


@lru_cache(maxsize=SCRIPT_MIXTURES)
def script_runs(letters: str) -> re.Pattern[str]:
    """Return a pattern of any of these scripts' letters with the Common characters between and after."""
    return re.compile("|".join(f"{letter}[{letter}{COMMON}]*" for letter in letters))


def spread(runs: re.Pattern[str], letters: str) -> str:
    """Repeat a script's letter over the Common characters after it."""
    return "".join([match[0][0] * len(match[0]) for match in runs.finditer(letters)])


def pair_brackets(text: str, letters: str, resolved: str) -> str:
    """Return letters with each Common closing bracket given the resolved script of its opening bracket."""
    changed = list(letters)
    stack: list[tuple[str, str]] = []
    for match in BRACKETS.finditer(text):
        at = match.start()
        if match[0] in CLOSING:
            stack.append((CLOSING[match[0]], resolved[at]))
        elif stack and stack[-1][0] == match[0]:
            _, letter = stack.pop()
            changed[at] = letter if letters[at] == COMMON else letters[at]
    return "".join(changed)


@cache
def words() -> re.Pattern[str]:
    """Return the pattern of text whose lines end after blanks and nowhere else."""
    return re.compile(f"{WORD}(?:[ \u00a0]{WORD})*+")


def opportunities(text: str, language: str, data: Sequence[TextRange]) -> tuple[tuple[int, ...], frozenset[int]]:
    """Return where a line may end (UAX #14 by ICU, less what data forbids) and what was forbidden."""
    if words().fullmatch(text):
        breaks = [blank.end() for blank in BLANK.finditer(text)] + [len(text)]
        held = [*data, *(unbroken if NEEDS_RULES.search(text) else lone_letters)(text, language)]
    else:
        breaks = line_ends(text, language)
        held = [*data, *unbroken(text, language)]
    if not held:
        return tuple(breaks), frozenset()
    inside = set(chain.from_iterable([range(start + 1, end) for start, end in held])).intersection(breaks)
    forbidden = frozenset([at for at in inside if text[at - 1] not in NEWLINES])
    return tuple([at for at in breaks if at not in forbidden]), forbidden
