"""Options that several commands have, and what is wrong with the command line itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from leafletpress.commands.program import as_called
from leafletpress.errors import UnknownWish, one_line
from leafletpress.pipeline.clock import BadClock

Returned = TypeVar("Returned")
AnyFunction = TypeVar("AnyFunction", bound=Callable[..., Any])


def comma_list(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Split `--lang ur,pl --lang hi` into its names, each once; an option that names nothing does not mean all."""
    if not all(value.strip(", ") for value in values):
        raise click.BadParameter("it names nothing; leave the option out for all")
    return tuple(dict.fromkeys(name.strip() for value in values for name in value.split(",") if name.strip()))


class OutputFolder(click.Path):
    """The path of a folder: a shell gives '' for a variable that is not set, which would be the working folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401
        """Return the path; fail for one of blanks."""
        if not str(value).strip():
            self.fail("it names no folder; write . for the working folder", param, ctx)
        return super().convert(value, param, ctx)


def out_option(command: AnyFunction) -> AnyFunction:
    """Add --out, the output folder, to a command."""
    kind = OutputFolder(path_type=Path)
    return click.option("--out", type=kind, metavar="DIR", help="Output folder.  [default: ROOT/build]")(command)


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


def as_usage(call: Callable[[], Returned]) -> Returned:
    """Return what a call returns; raise click.UsageError (exit 2) where it is asked for what is not there."""
    try:
        return call()
    except (UnknownWish, BadClock) as error:
        raise click.UsageError(as_called(one_line(str(error)))) from error
