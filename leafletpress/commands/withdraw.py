"""`make_pdfs.py withdraw`: a leaflet is recalled, for good and for everybody to see."""

from __future__ import annotations

from pathlib import Path

import click

from leafletpress.commands.options import as_usage, root_option
from leafletpress.commands.program import as_called
from leafletpress.errors import one_line
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.print_runs import read_print_runs
from leafletpress.pipeline.withdraw import withdraw


@click.command("withdraw", short_help="Recall a leaflet: no PDF of it is made any more.")
@click.argument("reference", metavar="REFERENCE")
@click.option("--reason", required=True, metavar="TEXT", help="Why, in one line that staff and patients may read.")
@click.option("--instead", default="", metavar="REFERENCE", help="The leaflet to use in its place.")
@click.option("--lang", default="", metavar="TAG", help="Only the translation into this language.  [default: all]")
@click.option(
    "--leaflet-version", "version", default="", metavar="V", help="An earlier version.  [default: the newest]"
)
@root_option
def command(reference: str, reason: str, instead: str, lang: str, version: str, root: Path) -> None:
    """Withdraw the version of a leaflet that is given out now, by one line in releases.csv.

    The next build removes its PDFs and makes no others, and the next site says on its pages that it was withdrawn, why,
    and what to use instead. A mended text is given another `version` and then released like any other. Commit
    releases.csv; its lines are never changed.

    \b
    make_pdfs.py withdraw RAD_0067 --reason "The telephone number is wrong" --instead RAD_0099
    make_pdfs.py withdraw RAD_0067 --lang ur --reason "A dose was translated wrongly"
    """  # noqa: D301 - click reads \b as a mark of its own
    line = as_usage(lambda: withdraw(root, reference, reason, instead=instead, name=lang, version=version, day=today()))
    spoken = f" in {line.language}" if line.language else ""
    then = "make_pdfs.py build, then make_pdfs.py site; commit releases.csv"
    click.echo(as_called(one_line(f"{line.reference} version {line.version}{spoken} is withdrawn. Next: {then}.")))
    for run in read_print_runs(root).lines:
        if line.covers(run.reference, run.version, run.language):
            click.echo(one_line(f"Recall the printed copies: {run.language}, edition {run.edition}: {run}"))
