"""`make_pdfs.py read`: a finished PDF as a listener hears it."""

from __future__ import annotations

from pathlib import Path

import click

from leafletpress.commands.problem_report import shown
from leafletpress.verify.tag_dump import listen


@click.command("read", short_help="Print a PDF as a listener hears it.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def command(file: Path) -> None:
    """Print FILE as a listener hears it: its tags in reading order, without what is only for the eye.

    Title, language and pages come first, then one line for each element: its role, its language in square
    brackets where that changes, its text. A picture is its alternative text; a link says where it leads
    and, in quotation marks, its description where that is not its text.

    \b
    make_pdfs.py read build/ur/RAD_0067_sacroplasty_ur_standard_DRAFT.pdf
    make_pdfs.py read build/en/RAD_0067_sacroplasty_en_standard.pdf | less

    It reads any tagged PDF. Exit code 1: the file is not a PDF, or has no tags.
    """  # noqa: D301 - click knows its sign for "leave these lines as they are" only unescaped
    click.echo(shown(listen(file)), nl=False)
