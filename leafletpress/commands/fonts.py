"""`make_pdfs.py fonts`: which font sets which script, where it is, and what is missing."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from leafletpress.commands.options import root_option
from leafletpress.commands.problem_report import EXIT_ERRORS, print_problems
from leafletpress.pipeline.font_report import FontRow, font_problems, font_rows
from leafletpress.pipeline.project_files import ProjectFiles
from leafletpress.pipeline.status_table import plain_table

HEADS = ("sets", "family", "package", "languages here", "found in")


@click.command("fonts", short_help="Say which font sets which script, and what is missing.")
@root_option
def command(root: Path) -> None:
    """List the scripts, their fonts, the packages that bring them and the folders where they were found.

    A font that a language of this project needs and has not got is an error (exit 1) that says how to get it, and so
    is a language in whose script no font can write. Each file is held against its checksum in layouts/fonts.yaml.

    \b
    make_pdfs.py fonts
    """  # noqa: D301 - click reads \b as a mark of its own
    files = ProjectFiles(root)
    designs, spoken = files.designs, [files.language(tag) for tag in files.names.language_tags]
    problems = list(designs.table_problems)
    if not problems:
        rows = font_rows(designs, spoken)
        click.echo(plain_table([HEADS, *map(cells, rows)]), nl=False)
        problems = list(font_problems(rows, designs, spoken))
    print_problems(problems)
    sys.exit(EXIT_ERRORS if problems else 0)


def cells(row: FontRow) -> tuple[str, ...]:
    """Return a row as texts, in the order of the heads."""
    return row.sets, row.family, row.package, ", ".join(row.used_by) or "-", row.folder or f"MISSING: {row.fault}"
