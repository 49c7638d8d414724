"""`make_pdfs.py extract`: the templates that translators start from."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from leafletpress.commands.options import root_option
from leafletpress.commands.problem_report import EXIT_ERRORS, has_errors, print_problems
from leafletpress.pipeline.remembered import read_remembered
from leafletpress.pipeline.scaffold import sound_templates
from leafletpress.translation.templates import write_templates


@click.command("extract", short_help="Write the templates for translators.")
@root_option
def command(root: Path) -> None:
    """Write locale/*.pot, the templates that translators start from; unchanged text changes no file."""
    project = read_remembered(root)
    print_problems(project.problems)
    for path in write_templates(sound_templates(project), root):
        click.echo(f"wrote {path.relative_to(root).as_posix()}")
    sys.exit(EXIT_ERRORS if has_errors(project.problems) else 0)
