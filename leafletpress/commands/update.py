"""`make_pdfs.py update`: catalogues brought up to date with the English."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from leafletpress.commands.catalogue_report import print_catalogues
from leafletpress.commands.options import as_usage, root_option
from leafletpress.commands.problem_report import EXIT_ERRORS, has_errors, print_problems
from leafletpress.pipeline.remembered import read_remembered
from leafletpress.pipeline.scaffold import update


@click.command("update", short_help="Bring catalogues up to date with the English.")
@click.argument("languages", nargs=-1, metavar="[LANG]...")
@root_option
def command(languages: tuple[str, ...], root: Path) -> None:
    """Write the templates and merge them into the catalogues: all of them, or those of the LANGs named.

    As msgmerge --previous does it: text that moved stays translated; text that changed becomes fuzzy, with
    the English it was made from; text that has gone is kept as obsolete (#~). A translation of the same
    English in another leaflet is offered, marked fuzzy, with its origin in a comment. What is up to date
    stays as it is, to the byte.

    \b
    make_pdfs.py update             every language
    make_pdfs.py update ur zh_Hans  these two
    """  # noqa: D301 - click reads \b as a mark of its own
    project = read_remembered(root)
    written = as_usage(lambda: update(project, languages))
    print_problems(written.problems)
    print_catalogues(written, root)
    sys.exit(EXIT_ERRORS if has_errors(written.problems) else 0)
