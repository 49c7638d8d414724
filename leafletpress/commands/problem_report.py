"""How commands tell what is wrong: a line a problem on standard error, plain data for JSON, an exit code."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import click

from leafletpress.commands.program import as_called
from leafletpress.errors import Problem

EXIT_ERRORS = 1
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def shown(text: str) -> str:
    """Return text of a file with every control character but line ends and tabs spelt out: terminals obey them."""
    return CONTROL.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def print_problems(problems: Iterable[Problem], program: str | None = None) -> None:
    """Write problems to standard error, a line each; `program` is its name where no command runs any more."""
    for problem in problems:
        click.echo(as_called(str(problem), program), err=True)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether one of the problems is an error."""
    return any(problem.severity == "error" for problem in problems)


def counted(number: int, noun: str) -> str:
    """Return "1 error", "2 errors"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def problem_data(problem: Problem) -> dict[str, Any]:
    """Return a problem as JSON data; a warning is what is likely, an error what is as good as certain."""
    english, translation = problem.spans
    return {
        "file": problem.where.file,
        "line": problem.where.line,
        "severity": problem.severity,
        "rule": problem.rule,
        "message": problem.message,
        "hint": problem.hint and as_called(problem.hint),
        "spans": {"english": english, "translation": translation},
        "confidence": "high" if problem.severity == "error" else "likely",
    }
