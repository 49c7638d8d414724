"""`make_pdfs.py new-language`: catalogues for a language to begin with."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from leafletpress.commands.catalogue_report import print_catalogues
from leafletpress.commands.options import as_usage, root_option
from leafletpress.commands.problem_report import EXIT_ERRORS, has_errors, print_problems
from leafletpress.commands.program import as_called
from leafletpress.pipeline.remembered import read_remembered
from leafletpress.pipeline.scaffold import scaffold_language


@click.command("new-language", short_help="Start catalogues for another language.")
@click.argument("name", metavar="LANG")
@click.argument("leaflets", nargs=-1, metavar="[LEAFLET]...")
@root_option
def command(name: str, leaflets: tuple[str, ...], root: Path) -> None:
    """Write common.po and a .po for every leaflet, or for the LEAFLETs named, ready to be translated into LANG.

    LANG is a tag such as ps, pt_BR or zh_Hant. A catalogue that is there already stays as it is, so the
    command also adds a leaflet to a language; what other leaflets of the language say of the same English is
    then offered, marked fuzzy.

    \b
    make_pdfs.py new-language ps                 Pashto, every leaflet
    make_pdfs.py new-language hi vertebroplasty  one more leaflet in Hindi
    """  # noqa: D301 - click reads \b as a mark of its own
    project = read_remembered(root)
    written = as_usage(lambda: scaffold_language(project, name, leaflets))
    print_problems(written.problems)
    print_catalogues(written, root)
    if not written.catalogues and not has_errors(written.problems):
        there = f"nothing to begin: the catalogues are there; make_pdfs.py update {name} brings them up to date"
        click.echo(as_called(there))
    sys.exit(EXIT_ERRORS if has_errors(written.problems) else 0)
