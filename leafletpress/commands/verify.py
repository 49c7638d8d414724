"""`make_pdfs.py verify`: every proof on finished PDFs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from leafletpress.commands.options import root_option
from leafletpress.commands.problem_report import EXIT_ERRORS, shown
from leafletpress.verify.press_demands import Demands, demands_of
from leafletpress.verify.verify_pdf import not_run, verify


@click.command("verify", short_help="Check finished PDFs.")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--printer", metavar="NAME", help="Hold press files to what this printer asks for: layouts/printers/NAME.yaml."
)
@click.option(
    "--screen",
    metavar="PDF",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A press FILE shows the same pages as this PDF for screens.",
)
@root_option
def command(files: tuple[Path, ...], printer: str | None, screen: Path | None, root: Path) -> None:
    """Check each FILE: standards, tags, text, print figures, metadata. It need not be made by Leaflet Press.

    \b
    make_pdfs.py verify build/ur/*.pdf
    make_pdfs.py verify "Knee replacement, final.pdf"
    make_pdfs.py verify --printer commercial-uncoated order/ur/*_press.pdf

    \b
    veraPDF   PDF/UA-1 and PDF/A-2a, if the command `verapdf` is installed
    tags      one title, no heading level left out, pictures described, fonts inside, nothing untagged
    text      every line comes back from poppler and PDFium as the file's codes say it; no soft hyphens and the like
    order     numbers, codes and addresses stand from left to right, brackets around what they enclose
    paint     no ink over text, no figure outside its box, no picture stretched; coarse pictures are noted
    print     type sizes of the profile (clear-print unless the file claims another), contrast, margins,
              start-aligned lines of at most 70 Latin characters, no italics
    metadata  title, language; of a leaflet of ours reference and dates
    press     of a file that claims PDF/X-4, and of any with --printer: boxes, identity, printing condition and
              its profile, nothing but inks, black text in one ink that overprints, no white that does, ink in all,
              thinnest lines, pictures' dots an inch, room beside the trim, size and number of pages of the layout
    pages     with --screen: the same words in the same places, page by page

    One line for each fault: file, check, page, what is wrong, the text there. Then PASS or FAIL for each file.
    A check that cannot run here says so. Exit code 1: a file failed.
    """  # noqa: D301 - click knows its sign for "leave these lines as they are" only unescaped
    if screen and len(files) > 1:
        raise click.UsageError("--screen is for one FILE: a press file and the PDF for screens of the same pages")
    demands = demands_of(root, printer) if printer else None
    for note in not_run():
        click.echo(note, err=True)
    failed = [path for path in files if not passes(path, demands, screen)]
    sys.exit(EXIT_ERRORS if failed else 0)


def passes(path: Path, demands: Demands | None, screen: Path | None) -> bool:
    """Print the verdict on a file and tell whether it is free of faults."""
    verdict = verify(path, demands, screen)
    for failure in verdict.failures:
        click.echo(shown(f"{path}: {failure}"))
    for note in verdict.notes:
        click.echo(shown(f"{path}: note: {note}"))
    click.echo(shown(f"{'FAIL' if verdict.failures else 'PASS'} {path}"))
    return not verdict.failures
