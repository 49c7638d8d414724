"""What is wrong with the English of a leaflet and no comment above the text suppresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from pathlib import Path

from leafletpress.checks.suppression import without_suppressed
from leafletpress.errors import Problem


def unsuppressed(problems: Iterable[Problem], root: Path) -> Iterator[Problem]:
    """Yield the problems of texts in YAML files under a root folder, but for those that a comment there suppresses."""
    files: dict[str, list[str]] = {}
    for problem in problems:
        name = problem.where.file
        lines = files.get(name) or files.setdefault(name, (root / name).read_text("utf-8-sig").splitlines())
        yield from _unless_suppressed(problem, comment_above(lines, problem.where.line))


def _unless_suppressed(problem: Problem, above: str) -> Iterator[Problem]:
    """Yield a problem unless the comment above suppresses it, and what is wrong with that comment."""
    from leafletpress.pipeline.all_rules import ALL_RULES  # every rule, for a build that mostly finds nothing to say

    yield from without_suppressed([problem], above, problem.where, ALL_RULES)


def comment_above(lines: Sequence[str], line: int | None) -> str:
    """Return the comment lines right above a line, counted from 1, without their signs; "" if there are none."""
    above = list(takewhile(lambda text: text.lstrip().startswith("#"), reversed(lines[: (line or 1) - 1])))
    return "\n".join(text.strip().lstrip("# ") for text in reversed(above))
