"""UAX #9 against Unicode's own conformance files (Debian package unicode-data)."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leafletpress.typography.bidi import resolve_levels, visual_order
from leafletpress.typography.bidi_brackets import PAIRS
from leafletpress.typography.bidi_classes import CLASSES, REMOVED

UNICODE = Path("/usr/share/unicode")
# One character of each class, as BidiTest.txt names them.
SAMPLES = {
    "L": "a", "R": "\u05d0", "AL": "\u0627", "EN": "1", "AN": "\u0661", "ES": "+", "ET": "%", "CS": ",",
    "NSM": "\u0300", "BN": "\u00ad", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!", "LRE": "\u202a",
    "LRO": "\u202d", "RLE": "\u202b", "RLO": "\u202e", "PDF": "\u202c", "LRI": "\u2066", "RLI": "\u2067",
    "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip
# BidiTest.txt has 770,000 cases (12 s): a fourth of its lines in CI, a twentieth elsewhere.
EVERY = 4 if os.environ.get("CI") else 20
END_OF_LINE = re.compile("[wijkqbefghd]*(?:[sp]|$)")


def conformance_lines(name: str) -> Iterator[str]:
    path = UNICODE / name
    if not path.is_file():
        pytest.fail(f"{path} is missing: apt-get install unicode-data") if os.environ.get("CI") else pytest.skip(
            f"{path} is missing: apt-get install unicode-data"
        )
    with path.open(encoding="utf-8") as file:
        yield from (line.strip() for line in file if line[0] not in "#\n")


def line_levels(text: str, base: int | None) -> tuple[int, list[str], list[str]]:
    """Return paragraph level, levels and visual order of a text that is one line (rule L1 added)."""
    level, resolved = resolve_levels(text, base)
    levels = bytearray(resolved)
    for match in END_OF_LINE.finditer(text.translate(CLASSES)):
        for at in range(*match.span()):
            levels[at] = REMOVED if levels[at] == REMOVED else level
    kept = [at for at, here in enumerate(levels) if here != REMOVED]
    order = [str(kept[index]) for index in visual_order([levels[at] for at in kept])]
    return level, ["x" if here == REMOVED else str(here) for here in levels], order


def test_every_case_of_bidi_character_test() -> None:
    wrong, cases = [], 0
    for line in conformance_lines("BidiCharacterTest.txt"):
        codes, base, level, levels, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        cases += 1
        if line_levels(text, None if base == "2" else int(base)) != (int(level), levels.split(), order.split()):
            wrong.append(line)
    assert not wrong[:5]
    assert cases > 91_000


def test_bidi_test() -> None:
    wrong, levels, order = [], [""], [""]
    for number, line in enumerate(conformance_lines("BidiTest.txt")):
        if line.startswith("@"):
            name, _, values = line.partition(":")
            levels = values.split() if name == "@Levels" else levels
            order = values.split() if name == "@Reorder" else order
            continue
        if number % EVERY:
            continue
        classes, bits = line.split(";")
        text = "".join(SAMPLES[name] for name in classes.split())
        for bit, base in ((1, None), (2, 0), (4, 1)):
            if int(bits) & bit and line_levels(text, base)[1:] != (levels, order):
                wrong.append((line, base))
    assert not wrong[:5]


def test_bracket_pairs_are_those_of_unicode() -> None:
    fields = [line.split("#")[0].split(";") for line in conformance_lines("BidiBrackets.txt")]
    pairs = [(chr(int(one, 16)), chr(int(other, 16))) for one, other, kind in fields if kind.strip() == "o"]
    assert list(zip(PAIRS[::2], PAIRS[1::2], strict=True)) == pairs


@given(st.lists(st.integers(0, 126)))
def test_reordering_is_a_permutation(levels: list[int]) -> None:
    assert sorted(visual_order(levels)) == list(range(len(levels)))


@given(st.lists(st.sampled_from(list(SAMPLES.values()))).map("".join), st.sampled_from([None, 0, 1]))
def test_every_character_has_a_level_not_below_the_paragraphs(text: str, base: int | None) -> None:
    level, levels = resolve_levels(text, base)
    assert len(levels) == len(text)
    assert all(level <= here <= 126 or here == REMOVED for here in levels)


@pytest.mark.parametrize("text", ["\u2068" * 3000, "(a)" * 3000, "\u2066" * 3000 + "\u2069" * 3000, "((" * 3000])
def test_hostile_nesting_is_bounded(text: str) -> None:
    assert len(resolve_levels(text, 1)[1]) == len(text)
