"""`make_pdfs.py read`: a finished PDF as a listener would hear it."""

from __future__ import annotations

from pathlib import Path

import click

from leafletpress.commands.problem_report import shown
from leafletpress.verify.tag_dump import listen


@click.command("read", short_help="Print a PDF as a listener would hear it.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def command(file: Path) -> None:
    """Print FILE as a listener would hear it: its tags in reading order, what stands only for the eye left out.

    Title, language and pages come first, then a line an element: its role, its language in square
    brackets where that changes, its text. A picture has its alternative text, a link where it leads,
    in quotation marks what it is called if that is not its text.

    \b
    make_pdfs.py read build/ur/RAD_0067_sacroplasty_ur_standard_DRAFT.pdf
    make_pdfs.py read build/en/RAD_0067_sacroplasty_en_standard.pdf | less

    It reads any tagged PDF. Exit code 1: the file is no PDF, or has no tags.
    """  # noqa: D301 - click knows its sign for "leave these lines as they are" only unescaped
    click.echo(shown(listen(file)), nl=False)
