"""`make_pdfs.py init`: a sample project to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from leafletpress.commands.options import as_usage
from leafletpress.commands.program import as_called
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.sample import start_project


@click.command("init", short_help="Start a project with a sample leaflet.")
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(file_okay=False, path_type=Path))
def command(folder: Path) -> None:
    """Write a small project into DIR, or into the working folder: a leaflet, a Polish draft of it, a brand.

    Beside them stand a README, settings for git, GitHub, pre-commit and Weblate, and the version of this
    program for pip, so that a trust's own repository holds its leaflets and nothing of the program; of these
    files those that are there stay as they are. It builds at once. Nothing is overwritten: where DIR already
    holds leaflets/, locale/ or layouts/, nothing is written. Page layouts, fonts and languages come with the
    program; a file of the same name under layouts/ takes the place of each.

    \b
    make_pdfs.py init my-leaflets
    make_pdfs.py build --root my-leaflets
    """  # noqa: D301 - click reads \b as a mark of its own
    started = as_usage(lambda: start_project(folder, today()))
    for path in started.written:
        click.echo(f"wrote {(folder / path).as_posix()}")
    for path in started.kept:
        click.echo(f"as it was: {(folder / path).as_posix()}")
    where = "" if folder == Path() else f" --root {folder}"
    click.echo(as_called(f"make_pdfs.py build{where} makes the PDFs; make_pdfs.py new-leaflet begins your own"))
