#!/usr/bin/env python3
"""The door: arguments in, one call into the build, a printed report and an exit code out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

import click

from leafletpress.build.all import build_all, default_out, processors
from leafletpress.build.check import check_library
from leafletpress.build.clock import BadClock, source_date, today
from leafletpress.build.library import Library, read_library
from leafletpress.build.one import Workshop
from leafletpress.build.plan import Job, UnknownWish, Wish, plan
from leafletpress.build.progress import progress_for
from leafletpress.build.report import BuildReport
from leafletpress.build.templates import extract_templates
from leafletpress.errors import LeafletPressError, Problem, ProblemsFound

HERE = Path(__file__).resolve().parent
DEFAULT_COMMAND = "build"
EXIT_ERRORS = 1

Answer = TypeVar("Answer")


class BuildByDefault(click.Group):
    """Run `build` where no command is named, so that `make_pdfs.py --lang ur` means what it says."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Take options without a command for those of `build`; name `build` when a leaflet stands first."""
        if args[0].startswith("-"):
            return super().resolve_command(ctx, [DEFAULT_COMMAND, *args])
        if args[0] not in self.commands and (HERE / "leaflets" / f"{args[0]}.yaml").is_file():
            raise click.UsageError(f"{args[0]!r} is a leaflet, not a command: make_pdfs.py build {args[0]}", ctx)
        return super().resolve_command(ctx, args)


def comma_list(_ctx: click.Context, _param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Split `--lang ur,pl --lang hi` into its names."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def root_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --root to a command."""
    kind = click.Path(exists=True, file_okay=False, path_type=Path)
    text = "Folder that holds leaflets/, locale/ and layouts/.  [default: the folder of make_pdfs.py]"
    return click.option("--root", type=kind, default=None, metavar="DIR", help=text)(command)


def json_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add --json to a command."""
    return click.option("--json", "as_json", is_flag=True, help="Print the report as JSON on standard output.")(command)


@click.group(
    cls=BuildByDefault,
    invoke_without_command=True,
    context_settings={"ignore_unknown_options": True, "help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@root_option
@click.version_option(package_name=None, version="0.1.0", prog_name="make_pdfs.py")
@click.pass_context
def main(ctx: click.Context, root: Path | None) -> None:
    r"""Turn patient leaflets and their translations into branded, accessible PDFs.

    Without a command, everything is built: every leaflet in every language it is translated into, in
    every layout, under build/, with build/manifest.json. Options of `build` may be given directly.

    \b
    make_pdfs.py                                    build everything
    make_pdfs.py build sacroplasty --lang ur,pl     one leaflet in two languages
    make_pdfs.py build --layout large-print         everything in large print
    make_pdfs.py check                              say what is wrong, build nothing

    Errors and warnings go to standard error as `file:line: error: what is wrong (what would be right)`.
    Exit code 0: all made; 1: something has an error, the rest was still made; 2: the command was wrong.
    """
    ctx.obj = root
    if ctx.invoked_subcommand is None:
        ctx.invoke(build)


@main.command()
@click.argument("leaflets", nargs=-1, metavar="[LEAFLET]...")
@click.option(
    "--lang",
    "languages",
    multiple=True,
    callback=comma_list,
    metavar="TAG,...",
    help="Only these languages: en, ur, zh_Hans …",
)
@click.option(
    "--layout",
    "layouts",
    multiple=True,
    callback=comma_list,
    metavar="ID,...",
    help="Only these layouts: standard, large-print …",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=None,
    metavar="DIR",
    help="Output folder.  [default: build under the root]",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=None,
    metavar="N",
    help="Processes that set leaflets side by side.  [default: one a processor]",
)
@json_option
@root_option
@click.pass_obj
def build(
    outer_root: Path | None,
    leaflets: tuple[str, ...] = (),
    languages: tuple[str, ...] = (),
    layouts: tuple[str, ...] = (),
    out: Path | None = None,
    jobs: int | None = None,
    as_json: bool = False,
    root: Path | None = None,
) -> None:
    """Build PDFs: all of them, or the LEAFLETs named (an id is the YAML file's name without .yaml)."""
    library = read_library(root or outer_root or HERE)
    wish = Wish(leaflets, languages, layouts)
    out = out or default_out(library.root)
    report = _build(library, wish, out, jobs or processors(), as_json)
    _print_problems(report.all_problems)
    if as_json:
        click.echo(json.dumps(_report_data(report), ensure_ascii=False, indent=2))
    else:
        click.echo(_summary(report, out))
    sys.exit(EXIT_ERRORS if report.has_errors else 0)


@main.command()
@json_option
@root_option
@click.pass_obj
def check(outer_root: Path | None, as_json: bool, root: Path | None) -> None:
    """Say everything that is wrong, without building: content, catalogues, layouts, dates, characters."""
    library = read_library(root or outer_root or HERE)
    problems = check_library(library, _command_line(today))
    _print_problems(problems)
    errors = sum(problem.severity == "error" for problem in problems)
    if as_json:
        click.echo(json.dumps({"problems": list(map(_problem_data, problems))}, ensure_ascii=False, indent=2))
    else:
        click.echo(f"{_count(errors, 'error')}, {_count(len(problems) - errors, 'warning')}.")
    sys.exit(EXIT_ERRORS if errors else 0)


@main.command()
@root_option
@click.pass_obj
def extract(outer_root: Path | None, root: Path | None) -> None:
    """Write locale/*.pot, the templates that translators start from; unchanged text changes no file."""
    library = read_library(root or outer_root or HERE)
    _print_problems(library.problems)
    for path in extract_templates(library):
        click.echo(f"wrote {path.relative_to(library.root).as_posix()}")
    sys.exit(EXIT_ERRORS if any(problem.severity == "error" for problem in library.problems) else 0)


def _build(library: Library, wish: Wish, out: Path, jobs: int, as_json: bool) -> BuildReport:
    shop = Workshop(library, out, _command_line(today), _command_line(source_date))
    wanted: tuple[Job, ...] = _command_line(lambda: plan(library, wish))
    with progress_for(len(wanted), quiet=as_json) as progress:
        return build_all(wanted, shop, jobs, progress)


def _command_line(call: Callable[[], Answer]) -> Answer:
    try:
        return call()
    except (UnknownWish, BadClock) as error:
        raise click.UsageError(str(error)) from error


def _print_problems(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(str(problem), err=True)


def _summary(report: BuildReport, out: Path) -> str:
    drafts = sum(file.state == "draft" for file in report.files)
    parts = [f"{_count(len(report.files), 'PDF')} in {out}", f"{_count(drafts, 'draft')}"]
    if report.failed:
        parts.append(f"{len(report.failed)} not made: {'; '.join(map(str, report.failed))}")
    return ", ".join(parts) + "."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _problem_data(problem: Problem) -> dict[str, Any]:
    return {
        "file": problem.where.file,
        "line": problem.where.line,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
    }


def _report_data(report: BuildReport) -> dict[str, Any]:
    return {
        "files": [asdict(file) for file in report.files],
        "failed": [asdict(job) for job in report.failed],
        "problems": list(map(_problem_data, report.all_problems)),
    }


def run() -> None:
    """Run the command line; whatever is expected to go wrong ends in one line, never in a traceback."""
    try:
        main(standalone_mode=True)
    except ProblemsFound as error:
        _print_problems(error.problems)
        sys.exit(EXIT_ERRORS)
    except LeafletPressError as error:
        click.echo(f"make_pdfs.py: error: {error}", err=True)
        sys.exit(EXIT_ERRORS)


if __name__ == "__main__":
    run()
