"""Rules about codes of direction: those that do not close, and those that turn numbers round.

Numbers with their parts are read from left to right as typed (`typography/tokens.py`), so a text needs none of these
codes. They cannot be seen, and a balanced pair round 24 prints 42.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from leafletpress.checks.rule import FACT, Check, Example, Fault, Rule, TextPair
from leafletpress.typography.bidi import visual_order
from leafletpress.typography.levels import paragraph_levels
from leafletpress.yaml_reader import code_point

EMBEDDINGS = "\u202a\u202b\u202d\u202e"
OVERRIDES = "\u202d\u202e"
POP_EMBEDDING = "\u202c"
ISOLATES = "\u2066\u2067\u2068"
POP_ISOLATE = "\u2069"
MARKS = "\u200e\u200f\u061c"
CODES = re.compile(f"[{EMBEDDINGS}{POP_EMBEDDING}{ISOLATES}{POP_ISOLATE}{MARKS}]")
AROUND = 10  # characters shown on both sides of a code


def balanced_codes(pair: TextPair) -> Iterator[Fault]:
    """Find bidi embeddings and isolates that are not closed, or closed without having been opened (UAX #9, BD9)."""
    if not CODES.search(pair.msgstr):
        return
    opened: list[str] = []
    for char in pair.msgstr:
        if char in EMBEDDINGS or char in ISOLATES:
            opened.append(char)
        elif char in (POP_EMBEDDING, POP_ISOLATE):
            openers = EMBEDDINGS if char == POP_EMBEDDING else ISOLATES
            if not opened or opened[-1] not in openers:
                message = f"the bidi control {code_point(char)} closes nothing"
                yield Fault(message, "delete it; telephone numbers need none")
                return
            opened.pop()
    if opened:
        hint = f"close it with U+{ord(POP_ISOLATE if opened[-1] in ISOLATES else POP_EMBEDDING):04X} or delete it"
        yield Fault(f"the bidi control {code_point(opened[-1])} is not closed", hint)


def kept_order(pair: TextPair) -> Iterator[Fault]:
    """Find overrides, and any code of direction by which figures or facts stand in another order than without it."""
    found = CODES.search(pair.target)
    if not found:
        return
    override = re.search(f"[{OVERRIDES}]", pair.target)
    if override:
        yield _turned(pair.target, override)
    elif _figures(pair.target, pair) != _figures(CODES.sub("", pair.target), pair):
        yield _turned(pair.target, found)


def _figures(text: str, pair: TextPair) -> list[int]:
    """Return which figure or fact of a text stands where in its line, from left to right."""
    data = [(at, at + 1) for at, char in enumerate(text) if char == FACT]
    levels = paragraph_levels(text, data, 1 if pair.language.direction == "rtl" else 0)
    places = [at for at, char in enumerate(text) if char.isdigit() or char == FACT]
    numbers = {at: number for number, at in enumerate(places)}
    return [numbers[at] for at in visual_order(levels) if at in numbers]


def _turned(text: str, code: re.Match[str]) -> Fault:
    around = CODES.sub("", text[max(0, code.start() - AROUND) : code.end() + AROUND]).strip()
    message = f"the invisible {code_point(code[0])} turns letters or figures round at “{around}”"
    return Fault(message, "delete it, and its other half; numbers are set from left to right as they are typed")


CHECKS = (
    Check(
        Rule(
            "bidi-open",
            "error",
            "a direction control that does not close, or closes nothing",
            "It can turn round the digits of every telephone number after it.",
            Example("اتصل \u2068999.", "اتصل \u2068999\u2069.", "Call 999.", "ar"),
        ),
        balanced_codes,
    ),
    Check(
        Rule(
            "bidi-order",
            "error",
            "an invisible code that overrides directions, or changes the order of figures",
            "A right-to-left override round 24 mg prints 42 mg, and nobody sees it in an editor.",
            Example("خذ \u202e24\u202c ملغ.", "خذ 24 ملغ.", "Take 24 mg.", "ar"),
        ),
        kept_order,
    ),
)
