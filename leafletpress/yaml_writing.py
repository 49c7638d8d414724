"""How a text stands in its YAML file, where YAML takes something from it: comments, joined lines, commas.

YAML reads `- Take 2 tablets # no more than 8 a day.` as `Take 2 tablets`. That is a habit in one place and the loss of
a warning in another, which is for whoever knows what the text is to say.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

# Behind a plain text, perhaps behind the comma of a list in brackets: the blanks and the comment.
BEHIND = re.compile(r",?([ \t]+)(#[^\r\n]*)")
# Alone on the next line.
BELOW = re.compile(r"[ \t]*\r?\n( +)(#[^\r\n]*)")
# Between a dash or a key and its text on the next line.
ABOVE = re.compile(r"[ \t]*(?:- +)*(?:[^\s#][^\r\n]*:|-)[ \t]+(#[^\r\n]*)\r?\n[ \t]*")
DASHES = re.compile(r" *(?:- +)*")
COMMA_IN_NUMBER = re.compile(r",[0-9]+")
# A further line of a plain text that looks like an item of a list, and is none for where it stands or lacks a blank.
DASHED = re.compile(r"\n[ \t]*-[ \t]*[^\s\d-]")
NUMBER_BEFORE = re.compile(r"[0-9]{1,20}\Z")
LINE_END = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")
WIDEST = 400  # columns in front of a text that begins its line
HABIT = 2  # blanks in front of a comment that is meant as one


class Written(NamedTuple):
    """What a text lost by the way it is written.

    `style` is YAML's: nothing for a plain text, a quote, | or >. `comment` is the comment beside the text; a
    `set_off` one has two blanks in front of it, or a line of its own. `lines` are those of the file that it stands on;
    of a `dashed` text a further one begins with a dash. `cut` is the number that a comma ends.
    """

    style: str = ""
    comment: str = ""
    set_off: bool = False
    lines: int = 1
    dashed: bool = False
    cut: str = ""


def writing_of(event: Any, source: str, value: str) -> Written | None:  # noqa: ANN401 - an event of PyYAML
    """Return how the text of a scalar event stands in its source, None where nothing is to be said of it."""
    style = event.style or ""
    start, end = event.start_mark, event.end_mark
    lines = len(source[start.index : end.index].rstrip().splitlines()) - (style in {"|", ">"})
    if style and lines == 1 and not LINE_END.search(value.strip()):
        return None
    written = Written(style, lines=lines)
    if not style:
        written = written._replace(dashed=bool(lines > 1 and DASHED.search(source, start.index, end.index)))
        written = beside(written, source, start.index, end.index, start.index - start.column)
    return written if written.comment or written.cut or lines > 1 or LINE_END.search(value.strip()) else None


def beside(written: Written, source: str, start: int, end: int, begin: int) -> Written:
    """Return how a plain text stands, with what comes right behind, below or above it; its line begins at `begin`."""
    if found := BEHIND.match(source, end):
        return written._replace(comment=found[2], set_off=len(found[1]) >= HABIT or "\t" in found[1])
    if cut := COMMA_IN_NUMBER.match(source, end):
        number = NUMBER_BEFORE.search(source, max(start, end - 20), end)
        return written._replace(cut=number[0] + cut[0]) if number else written
    if (found := BELOW.match(source, end)) and len(found[1]) > indent(source[begin:start]):
        return written._replace(comment=found[2], set_off=True)
    # A line may be as long as the file: no text looks at all of it.
    if begin > 0 and start - begin <= WIDEST and not source[begin:start].strip():
        found = ABOVE.fullmatch(source, source.rfind("\n", 0, begin - 1) + 1, start)
        return written._replace(comment=found[1], set_off=True) if found else written
    return written


def indent(before: str) -> int:
    """Return the column of the dash or key that a text belongs to, after what stands before it on its line."""
    dashes = DASHES.match(before)
    marked = dashes[0] if dashes else ""
    if marked != before:
        return len(marked)
    return marked.rfind("-") if "-" in marked else len(marked) - 1
