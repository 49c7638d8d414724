"""What the YAML parser complains of, as one problem with the remedy for the commonest slips."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from leafletpress.errors import Problem, Where

START = r"""^\s*(?:-\s+)*(?:[\w-]+:\s+)?"""
NEEDS_QUOTES = re.compile(rf"{START}([*&!%@`{{\[])")
# A text that goes on behind its closing quote: "Yes" means …, 'Don't eat'.
HALF_QUOTED = re.compile(rf"""(?:{START}|[\[,]\s*)(?:"[^"]*"|'[^']*')\s*[^\s,:#\]}}]|{START}(?:"[^"]*"|'[^']*'),""")
NO_ITEM = re.compile(r"[\[,]\s*,")
COMMENT_BEHIND = re.compile(r"\S\s+#|^\s+#")
SEPARATOR = re.compile("[\x85\u2028\u2029]$")
REMEDIES = {
    "comment or line break": "a text that begins with > or | needs quotes",
    "mapping values": "a text that holds ': ' needs quotes",
}
MOST_LEVELS = 40
TOO_DEEP = f"nested more than {MOST_LEVELS} levels deep", "nest them less deeply"
# How libyaml, from PyYAML 6.0.4 on, says that of what is deeper still.
PARSER_TOO_DEEP = "maximum nesting depth"
BACKSLASH = "in double quotes \\ begins a sign of its own: write \\\\, or put the text in single quotes"
CHECK = "check the indentation, the quotes and the colons here and on the line before"


def syntax_problem(error: yaml.YAMLError, text: str, shown: str) -> Problem:
    """Return the parser's complaint about a text as one problem, at the line that is to be mended."""
    fault = f"broken YAML: {getattr(error, 'problem', None) or 'this is not YAML'}"
    mark: yaml.Mark | None = getattr(error, "problem_mark", None)
    context: yaml.Mark | None = getattr(error, "context_mark", None) or mark
    if mark is None or context is None:
        return Problem(Where(shown), fault)
    if PARSER_TOO_DEEP in fault:
        return Problem(Where(shown, context.line + 1), *TOO_DEEP)
    if "escape character" in fault:
        return Problem(Where(shown, mark.line + 1), fault, BACKSLASH)
    if "quoted scalar" in (getattr(error, "context", None) or ""):
        return Problem(Where(shown, context.line + 1), fault, "the quote that begins here is not closed")
    lines = text.splitlines(keepends=True) or [""]
    at, begun = min(mark.line, len(lines) - 1), min(context.line, len(lines) - 1)
    line, hint = next(slips(fault, lines, at, begun), (at, CHECK))
    return Problem(Where(shown, line + 1), fault, hint)


def slips(fault: str, lines: list[str], at: int, begun: int) -> Iterator[tuple[int, str]]:
    """Yield what may be meant on the line of a fault, on that before and on that of the context: line, remedy."""
    if HALF_QUOTED.search(lines[at]):
        yield at, "a quote that opens a text closes it, too: put all of it in the other quotes, '\"Yes\" means …'"
    if "node content" in fault and NO_ITEM.search(lines[at]):
        yield at, "between two commas stands nothing: write '' for an empty cell"
    for line in (begun, at):
        if opening := NEEDS_QUOTES.match(lines[line]):
            yield line, f"a text that begins with {opening[1]} needs quotes"
    if "\t" in lines[at]:
        yield at, "indent with spaces, not with tabs"
    yield from ((at, remedy) for complaint, remedy in REMEDIES.items() if complaint in fault)
    before = max(at - 1, 0)
    if found := SEPARATOR.search(lines[before]):
        yield before, f"a line separator, U+{ord(found[0]):04X}, ends this line and cannot be seen: delete it"
    if "expected ':'" in fault:
        yield begun, "a text of its own begins with '- ', in the column of the block above it"
    if COMMENT_BEHIND.search(lines[before]):
        yield before, "' #' begins a comment, which ends the text: put a text that holds it in quotes"
