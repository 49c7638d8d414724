"""`make_pdfs.py new-leaflet`: a leaflet to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from leafletpress.commands.options import as_usage, root_option
from leafletpress.commands.program import as_called
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.remembered import read_remembered
from leafletpress.pipeline.scaffold import scaffold_leaflet


@click.command("new-leaflet", short_help="Start a leaflet.")
@click.argument("leaflet_id", metavar="ID")
@click.option("--reference", metavar="CODE", help="The trust's code for it.  [default: the next free NEW_0001 …]")
@root_option
def command(leaflet_id: str, reference: str | None, root: Path) -> None:
    """Write leaflets/ID.yaml: a short leaflet that builds at once, with comments on what else is possible.

    ID is lower-case words joined by hyphens; it names the file, the PDFs and the catalogues.

    \b
    make_pdfs.py new-leaflet knee-injection --reference RAD_0101
    make_pdfs.py build knee-injection
    """  # noqa: D301 - click reads \b as a mark of its own
    project = read_remembered(root)
    path = as_usage(lambda: scaffold_leaflet(project, leaflet_id, reference, today()))
    written = path.relative_to(root).as_posix()
    click.echo(as_called(f"wrote {written}: edit it, then make_pdfs.py build {leaflet_id}"))
