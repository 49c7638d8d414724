"""Lists that somebody typed: bullets, numbers and boxes in front of lines that are no real list."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.exchange.lines import Item, Line, folded, without_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leafletpress.exchange.remarks import Remarks

BOX = re.compile(r"\s*(?:[☐□❏❑]|\[ ?\])\s*")
BULLET = re.compile(r"\s*([•·●▪◦‣∙■➢►✓\uf0b7\uf0a7])\s*")
WEAK = re.compile(r"\s*([-–—*]|o(?=\t))\s+")
NUMBER = re.compile(r"\s*\(?(\d{1,2})[.)]\s+|\s*(?:Step|STEP) (\d{1,2})[.:]\s+")

SIGNS = {"box": BOX, "bullet": BULLET, "weak": WEAK, "number": NUMBER}
MOST_BETWEEN = 25  # lines without a number between two of typed steps


class Marked(NamedTuple):
    """What stands in front of a line: the kind of sign, the sign, its number (0 for others), how many characters."""

    kind: str
    sign: str
    number: int
    length: int


def mark_of(line: Line) -> Marked | None:
    """Return the sign of a list that a line begins with, None where it has none or is an item already."""
    raw = line.raw
    if line.item or line.level is not None:
        return None
    for kind, form in SIGNS.items():
        if (found := form.match(raw)) and folded(raw[found.end() :]):
            number = int(found[1] or found[2]) if kind == "number" else 0
            return Marked(kind, {"box": "☐", "number": "1."}.get(kind) or found[1], number, found.end())
    return None


def with_typed_lists(lines: Sequence[Line], remarks: Remarks) -> list[Line]:
    """Return lines, those of typed lists as items without their signs; each list is told once."""
    marks = [mark_of(line) for line in lines]
    made = list(lines)
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and (marks[end] or goes_on(marks, at, end)):
            end += 1
        group = [(number, mark) for number in range(at, end) if (mark := marks[number])]
        if taken := taken_of(group):
            items(lines, taken, made, remarks)
        at = max(end, at + 1)
    return made


def goes_on(marks: Sequence[Marked | None], at: int, end: int) -> bool:
    """Tell whether a line without a sign stands between two numbers that follow each other."""
    before = next((mark for mark in reversed(marks[at:end]) if mark and mark.kind == "number"), None)
    after = next((mark for mark in marks[end : end + MOST_BETWEEN] if mark and mark.kind == "number"), None)
    return bool(before and after and after.number == before.number + 1)


def taken_of(group: Sequence[tuple[int, Marked]]) -> list[tuple[int, Marked]]:
    """Return those lines of a group that are items: weak signs and numbers need a second, numbers begin at 1."""
    weak = sum(mark.kind == "weak" for _, mark in group) > 1 or any(mark.kind == "bullet" for _, mark in group)
    numbers = [mark.number for _, mark in group if mark.kind == "number"]
    counted = len(numbers) > 1 and all(
        one in {before + 1, 1} for before, one in zip([0, *numbers], numbers, strict=False)
    )
    kept = {"bullet": True, "box": True, "weak": weak, "number": counted}
    return [(number, mark) for number, mark in group if kept[mark.kind]]


def items(lines: Sequence[Line], taken: Sequence[tuple[int, Marked]], made: list[Line], remarks: Remarks) -> None:
    """Make items of the lines of one group; another sign than the first is one level deeper."""
    signs: list[str] = []
    counted: list[str] = []
    list_id = f"typed {taken[0][0]}"
    for number, mark in taken:
        if mark.sign not in signs:
            signs.append(mark.sign)
        elif mark.number == 1 and signs[0] == mark.sign and counted:
            list_id = f"typed {number}"
        kind = "bullet" if mark.kind == "weak" else mark.kind
        depth = signs.index(mark.sign)
        made[number] = replace(without_start(lines[number], mark.length), item=Item(depth, kind, list_id))
        counted += [lines[number].raw[: mark.length].strip()]
    first = taken[0]
    what = "steps, their typed numbers" if first[1].kind == "number" else "a list, its typed signs"
    remarks.guess(lines[first[0]].place, f"{len(taken)} lines became {what} left out", " ".join(counted))
