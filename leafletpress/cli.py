"""The command line: its options, its help, and how whatever goes wrong ends in one line."""

from __future__ import annotations

import contextlib
import gc
import io
import os
import signal
import sys
from pathlib import Path

import click

from leafletpress import __version__
from leafletpress.commands.group import DEFAULT_COMMAND, Commands
from leafletpress.commands.options import root_option
from leafletpress.commands.problem_report import EXIT_ERRORS, print_problems
from leafletpress.commands.program import INSTALLED, as_called
from leafletpress.errors import LeafletPressError, ProblemsFound, one_line

OBJECTS = 200_000  # made since the collector looked last: to look through 50,000 takes 10 ms of a start


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"ignore_unknown_options": True, "help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@root_option
@click.version_option(__version__)
@click.pass_context
def main(ctx: click.Context, root: Path | None) -> None:
    """Turn patient leaflets and their translations into branded, accessible PDFs.

    Without a command, everything is built: every leaflet in every language it is translated into, in
    every layout, under build/, with build/manifest.json. Options of `build` may be given directly.

    \b
    make_pdfs.py                                    build everything
    make_pdfs.py build sacroplasty --lang ur,pl     one leaflet in two languages
    make_pdfs.py build --layout large-print         everything in large print
    make_pdfs.py check                              say what is wrong, build nothing
    make_pdfs.py update                             bring the catalogues up to date with the English

    Errors and warnings go to standard error as `file:line: error: what is wrong (what would be right)`.
    Exit code 0: all made; 1: something has an error, the rest was still made; 2: the command was wrong.
    """  # noqa: D301 - click reads \b as a mark of its own
    ctx.obj = root or ctx.obj or Path.cwd()
    if ctx.invoked_subcommand is None:
        build = main.get_command(ctx, DEFAULT_COMMAND)
        assert build is not None  # noqa: S101 - the table of commands has it
        build.main(args=[], prog_name=f"{ctx.info_name} build", parent=ctx, standalone_mode=False)


def run(root: Path | None = None, program: str = INSTALLED) -> None:
    """Run the command line; whatever is expected to go wrong ends in one line, never in a traceback.

    `root` is the project where no --root is given, None for the working folder; `program` is what people typed.
    """
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    speak_to_everybody()
    gc.set_threshold(OBJECTS)  # what a command reads lives as long as it, and has hardly a ring in it
    try:
        main(obj=root, prog_name=program)
    except ProblemsFound as error:
        print_problems(error.problems, program)
        sys.exit(EXIT_ERRORS)
    except LeafletPressError as error:
        tell(str(error), program)
        sys.exit(EXIT_ERRORS)
    except OSError as error:
        tell(f"{error.filename or 'what is printed'}: {error.strerror or error} (check the folder)", program)
        sys.exit(EXIT_ERRORS)
    finally:
        give_up_unprinted()
        gc.freeze()  # what is left goes with the process: looking through it once more takes 70 ms


def tell(fault: str, program: str) -> None:
    """Print one line about what ended the program, to whoever still listens."""
    with contextlib.suppress(OSError):
        click.echo(one_line(as_called(f"make_pdfs.py: error: {fault}", program)), err=True)


def give_up_unprinted() -> None:
    """Drop what a full disk or a closed pipe does not take: Python would try again at its end, and exit with 120."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            with contextlib.suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def speak_to_everybody() -> None:
    """Print what a terminal cannot show as its code, and nothing at all where output was closed (`>&-`)."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            # A file of the build would be opened under the number of the closed one, and what is printed go there.
            handle = os.open(os.devnull, os.O_RDWR)
            if handle != number:
                os.dup2(handle, number)
            setattr(sys, name, open(number, "r" if name == "stdin" else "w", encoding="utf-8", closefd=False))  # noqa: SIM115
        elif isinstance(stream := getattr(sys, name), io.TextIOWrapper) and name != "stdin":
            stream.reconfigure(errors="backslashreplace")
