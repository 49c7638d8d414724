"""Take explicit codes: rules X1 to X10 of UAX #9, from classes to levels and isolating run sequences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leafletpress.typography.bidi_classes import OPENING, REMOVED, direction_of, first_strong_level

if TYPE_CHECKING:
    from leafletpress.typography.stages import TextRange

MAX_DEPTH = 125

STEPS = re.compile("[befghdijkqp]|[^befghdijkqp]+")
ISOLATES = re.compile("[ijkq]")
LEVEL_RUN = re.compile(rb"(.)\1*", re.DOTALL)


def explicit_levels(classes: str, base: int) -> tuple[bytearray, str]:
    """Return embedding levels and the classes as overridden (X1 to X8, BN and the codes marked REMOVED by X9)."""
    levels, types = bytearray([base]) * len(classes), []
    stack = DirectionalStack(base)
    for match in STEPS.finditer(classes):
        step, (start, end) = match[0], match.span()
        level, override = stack.step(step, classes, start)
        levels[start:end] = bytes([level]) * (end - start)
        types.append(override * (end - start) if override else step)
    return levels, "".join(types)


class DirectionalStack:
    """The directional status stack of X1 to X8."""

    def __init__(self, base: int) -> None:
        self.base = base
        self.reset()

    def reset(self) -> None:
        """Start a paragraph (X1)."""
        self.entries: list[tuple[int, str, bool]] = [(self.base, "", False)]
        self.overflow_isolates = self.overflow_embeddings = self.valid_isolates = 0

    def step(self, step: str, classes: str, start: int) -> tuple[int, str]:
        """Take one explicit code or a stretch without any; return its level and override ("" for none)."""
        letter = step[0]
        if letter in "efgh":
            self.embed(letter)
            return REMOVED, ""
        if letter in OPENING:
            return self.isolate(letter, classes, start)
        if letter == "q":
            self.end_isolate()
        elif letter == "d":
            self.end_embedding()
            return REMOVED, ""
        elif letter == "b":
            return REMOVED, ""
        elif letter == "p":
            self.reset()
            return self.base, ""
        level, override, _ = self.entries[-1]
        return level, override

    def next_level(self, *, rtl: bool) -> int:
        """Return the next odd or even embedding level."""
        level = self.entries[-1][0]
        return (level + 1) | 1 if rtl else (level + 2) & ~1

    def embed(self, letter: str) -> None:
        """Take LRE, LRO, RLE or RLO (X2 to X5)."""
        level = self.next_level(rtl=letter in "gh")
        if level <= MAX_DEPTH and not self.overflow_isolates and not self.overflow_embeddings:
            self.entries.append((level, {"f": "L", "h": "R"}.get(letter, ""), False))
        elif not self.overflow_isolates:
            self.overflow_embeddings += 1

    def isolate(self, letter: str, classes: str, start: int) -> tuple[int, str]:
        """Take LRI, RLI or FSI (X5a to X5c); return the level and override of the code itself."""
        outer, override, _ = self.entries[-1]
        if self.overflow_isolates or self.overflow_embeddings:
            self.overflow_isolates += 1
            return outer, override
        level = self.next_level(rtl=letter == "j" or (letter == "k" and first_strong_level(classes, start + 1) == 1))
        if level <= MAX_DEPTH:
            self.valid_isolates += 1
            self.entries.append((level, "", True))
        else:
            self.overflow_isolates += 1
        return outer, override

    def end_isolate(self) -> None:
        """Take PDI (X6a)."""
        if self.overflow_isolates:
            self.overflow_isolates -= 1
        elif self.valid_isolates:
            self.overflow_embeddings = 0
            while not self.entries[-1][2]:
                self.entries.pop()
            self.entries.pop()
            self.valid_isolates -= 1

    def end_embedding(self) -> None:
        """Take PDF (X7)."""
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
        elif not self.entries[-1][2] and len(self.entries) > 1:
            self.entries.pop()


def run_sequences(classes: str, levels: bytearray, base: int) -> list[tuple[list[TextRange], str, str]]:
    """Return the isolating run sequences (BD13) as spans, each with its sos and eos (X10)."""
    runs = level_runs(levels)
    closing = matching_isolates(classes)
    opened = set(closing.values())
    starting = {spans[0][0]: index for index, spans in enumerate(runs)}
    sequences = []
    for first, spans in enumerate(runs):
        if spans[0][0] in opened:
            continue
        whole, last = list(spans), first
        while (close := closing.get(whole[-1][1] - 1)) in starting:
            last = starting[close]
            whole += runs[last]
        level = levels[spans[0][0]]
        before = levels[runs[first - 1][0][0]] if first else base
        unclosed = classes[whole[-1][1] - 1] in OPENING
        after = base if unclosed or last + 1 == len(runs) else levels[runs[last + 1][0][0]]
        sequences.append((whole, direction_of(max(level, before)), direction_of(max(level, after))))
    return sequences


def level_runs(levels: bytearray) -> list[list[TextRange]]:
    """Return the level runs (BD7), each as the spans left between removed characters."""
    runs: list[list[TextRange]] = []
    level = -1
    for match in LEVEL_RUN.finditer(bytes(levels)):
        here = match[1][0]
        if here == REMOVED:
            continue
        if here == level:
            runs[-1].append(match.span())
        else:
            runs.append([match.span()])
        level = here
    return runs


def matching_isolates(classes: str) -> dict[int, int]:
    """Return the offset of the PDI that matches each isolate initiator (BD9)."""
    matches, stack = {}, []
    for match in ISOLATES.finditer(classes):
        if match[0] != "q":
            stack.append(match.start())
        elif stack:
            matches[stack.pop()] = match.start()
    return matches
