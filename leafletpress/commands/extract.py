"""`make_pdfs.py extract`: the templates that translators start from."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from leafletpress.commands.common import EXIT_ERRORS, has_errors, print_problems, root_option
from leafletpress.pipeline.beginnings import sound_templates
from leafletpress.pipeline.library import read_library
from leafletpress.translation.templates import write_templates


@click.command("extract", short_help="Write the templates for translators.")
@root_option
def command(root: Path) -> None:
    """Write locale/*.pot, the templates that translators start from; unchanged text changes no file."""
    library = read_library(root)
    print_problems(library.problems)
    for path in write_templates(sound_templates(library), root):
        click.echo(f"wrote {path.relative_to(root).as_posix()}")
    sys.exit(EXIT_ERRORS if has_errors(library.problems) else 0)
