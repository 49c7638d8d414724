"""Words that YAML takes from a text before anybody reads it: comments, line ends, commas in numbers.

What is set in the head of a file (title, authors, facts …) often has a comment beside it, set off by two blanks or
more: there that is a habit. In the text itself it is not, for the comment may be the warning that belongs to it.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from leafletpress.content.model import FINDING
from leafletpress.content.texts import DATA_FIELDS, TYPED_AT_TOP, TYPED_IN_BLOCKS, field_of, strings
from leafletpress.errors import Problem
from leafletpress.schema_errors import subject_of
from leafletpress.yaml_reader import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.yaml_reader import YamlFile, YamlPath
    from leafletpress.yaml_writing import Written

MOST = 1000  # a hundred are shown
IN_HEAD = frozenset({"title", "subtitle", "department", "authors", "sources", "facts"}) | FINDING
# Data beside which words for the reader may stand: "0118 496 0368 # option 2", "1 in 100 # or more".
DATA_OF_READERS = frozenset({*DATA_FIELDS, "chance"})
KEEPS_LINES = "address"
CELLS = frozenset({"header", "rows"})  # keep them, too; in a list between brackets a text goes on in the next line
FOR_THE_TOOL = "# leafletpress:"
LINE_END = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")
PARAGRAPH_END = re.compile(r"\n[ \t]*\n")


def writing_problems(file: YamlFile) -> Iterator[Problem]:
    """Yield what the texts of a leaflet file lose by the way they are written there, the first thousand of all."""
    return islice(all_problems(file), MOST)


def all_problems(file: YamlFile) -> Iterator[Problem]:
    """Yield what the texts of a leaflet file lose by the way they are written there, however many there are."""
    for path, value in strings(file.data):
        written = file.written(path)
        if written is None:
            continue
        if written.cut:
            fault = f"the comma in '{written.cut}' ends {subject_of(path)}, {short(value)}"
            yield Problem(file.where(path), fault, "put the text in quotes, or a blank behind the comma of a list")
        if is_text(path) or field_of(path) in DATA_OF_READERS:
            yield from comment_problems(file, path, value, written)
        if is_text(path):
            yield from line_problems(file, path, value, written)


def is_text(path: YamlPath) -> bool:
    """Tell whether what stands at a path is printed as its author wrote it; a fact is."""
    if path[0] in TYPED_AT_TOP or field_of(path) in DATA_FIELDS:
        return path[0] == "facts"
    return len(path) < 2 or field_of(path) not in TYPED_IN_BLOCKS


def comment_problems(file: YamlFile, path: YamlPath, value: str, written: Written) -> Iterator[Problem]:
    """Yield a problem for a comment beside a text that may belong to it: an error unless it is set off or by data."""
    is_data = not is_text(path)
    habit = written.set_off and (path[0] in IN_HEAD or is_data or not value)
    if not written.comment or habit or written.comment.startswith(FOR_THE_TOOL):
        return
    fault = f"{subject_of(path)}: {short(written.comment)} is a comment and is not printed"
    hint = "put the whole text in quotes to print it; a comment may stand on a line of its own, above the text"
    yield Problem(file.where(path), fault, hint, "warning" if written.set_off or is_data else "error")


def line_problems(file: YamlFile, path: YamlPath, value: str, written: Written) -> Iterator[Problem]:
    """Yield a warning for a text whose lines, paragraphs or items will be joined."""
    text, subject = value.strip(), subject_of(path)
    if written.dashed:
        hint = "begin each item with '- ', in the column of those above it"
        yield Problem(file.where(path), f"{subject}: a line of it begins with a dash", hint, "warning")
    if field_of(path) == KEEPS_LINES:
        if written.style != "|" and written.lines > 1:
            hint = "write | behind 'address:' and each line below it"
            yield Problem(file.where(path), f"{subject}: its {written.lines} lines become one", hint, "warning")
        return
    if field_of(path) in CELLS:
        return
    several = PARAGRAPH_END.search(text) or (written.style != "|" and written.lines > 1)
    if not LINE_END.search(text):
        return
    if several:
        fault, hint = f"{subject}: its paragraphs become one", "make each an item of its own, begun with '- '"
    else:
        fault = f"{subject}: its lines become one"
        hint = "make each an item of its own, or write it as one sentence; > in place of | if one line is meant"
    yield Problem(file.where(path), fault, hint, "warning")
