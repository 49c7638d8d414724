"""`make_pdfs.py export`: a table for an agency."""

from __future__ import annotations

from pathlib import Path

import click

from leafletpress.commands.options import as_usage, root_option
from leafletpress.commands.problem_report import counted
from leafletpress.commands.program import as_called
from leafletpress.exchange.agency_tables import FORMATS, Exported, export_table
from leafletpress.pipeline.asked_language import tag_of
from leafletpress.pipeline.manifest import default_out
from leafletpress.pipeline.remembered import read_remembered


@click.command("export", short_help="Write a table for an agency to fill in.")
@click.argument("leaflet")
@click.argument("language", metavar="LANG")
@click.option(
    "--format",
    "form",
    type=click.Choice(tuple(FORMATS)),
    default="docx",
    show_default=True,
    help="What to write; xliff is 1.2, xliff2 is 2.0.",
)
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="[default: ROOT/build/agency/…]"
)
@root_option
def command(leaflet: str, language: str, form: str, out: Path | None, root: Path) -> None:
    """Write every message of LEAFLET with its translation into LANG, a row each, for an agency to fill in.

    LEAFLET may be a passage, too (passage_feedback), or common, the words of the layouts.

    A row has a number, where the message stands, the English, the translation so far, its state, and what must stay.
    What comes back is taken in by `import FILE`, row by row. LANG need not have a catalogue yet.

    \b
    make_pdfs.py export sacroplasty ur                      build/agency/RAD_0067_sacroplasty_ur.docx
    make_pdfs.py export sacroplasty so --format xlsx        for Excel
    make_pdfs.py export sacroplasty pl --format xliff       for translation programs
    """  # noqa: D301 - click reads \b as a mark of its own
    made = as_usage(
        lambda: export_table(read_remembered(root), leaflet, tag_of(language), form, out, default_out(root))
    )
    click.echo(as_called(summary(made)))


def summary(made: Exported) -> str:
    """Return the line that ends an export."""
    counts = ", ".join(f"{made.count(state)} {state}" for state in ("translated", "to check", "to translate"))
    rows = counted(len(made.table.rows), "row")
    return f"wrote {made.path}: {rows}, {counts}. What comes back: make_pdfs.py import FILE"
