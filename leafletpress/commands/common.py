"""What several commands share: options, the report of problems, exit codes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from leafletpress.commands.program import as_called
from leafletpress.errors import Problem, UnknownWish, one_line
from leafletpress.pipeline.clock import BadClock

EXIT_ERRORS = 1
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")

Answer = TypeVar("Answer")
AnyFunction = TypeVar("AnyFunction", bound=Callable[..., Any])


def comma_list(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Split `--lang ur,pl --lang hi` into its names, each once."""
    return tuple(dict.fromkeys(name.strip() for value in values for name in value.split(",") if name.strip()))


def root_option(command: AnyFunction) -> AnyFunction:
    """Add --root to a command; without it the command gets the root of the group."""
    kind = click.Path(exists=True, file_okay=False, path_type=Path)
    text = "Folder that holds leaflets/, locale/ and layouts/.  [default: this checkout, or the working folder]"
    return click.option("--root", type=kind, default=None, metavar="DIR", help=text, callback=_given_root)(command)


def _given_root(ctx: click.Context, _param: click.Parameter, value: Path | None) -> Path | None:
    return value or (ctx.parent and ctx.parent.obj) or value


def json_option(command: AnyFunction) -> AnyFunction:
    """Add --json to a command."""
    return click.option("--json", "as_json", is_flag=True, help="Print the report as JSON on standard output.")(command)


def as_usage(call: Callable[[], Answer]) -> Answer:
    """Return what a call returns; a wish for what is not there is a fault of the command line (exit 2)."""
    try:
        return call()
    except (UnknownWish, BadClock) as error:
        raise click.UsageError(as_called(one_line(str(error)))) from error


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
    """Return a problem as JSON data."""
    return {
        "file": problem.where.file,
        "line": problem.where.line,
        "severity": problem.severity,
        "rule": problem.rule,
        "message": problem.message,
        "hint": problem.hint and as_called(problem.hint),
    }
