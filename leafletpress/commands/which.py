"""`make_pdfs.py which`: from the code at the foot of a page to the text it stands for."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import click

from leafletpress.commands.options import as_usage, json_option, out_option, root_option
from leafletpress.commands.problem_report import EXIT_ERRORS
from leafletpress.commands.program import as_called
from leafletpress.errors import one_line
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.content_hash import SHORTEST_PREFIX, HashMatch, find_hash
from leafletpress.pipeline.manifest import default_out, read_manifest
from leafletpress.pipeline.project import read_project


@click.command("which", short_help="Name the leaflet that an edition's code belongs to.")
@click.argument("code", metavar="HASH")
@out_option
@json_option
@root_option
def command(code: str, out: Path | None, as_json: bool, root: Path) -> None:
    """Name leaflet, version and language of an edition, by the code (HASH) at the foot of its pages.

    It searches the texts as they are now and the manifest of the output folder. The first four digits
    or more are enough.

    \b
    make_pdfs.py which 3fa94c07
    """  # noqa: D301 - click reads \b as a mark of its own
    if not re.fullmatch(rf"[0-9A-Fa-f]{{{SHORTEST_PREFIX},40}}", code):
        raise click.UsageError(
            f"HASH is the code at the foot of a page, such as 3fa94c07: {SHORTEST_PREFIX} digits or more"
        )
    found = find_hash(code, read_project(root), read_manifest(out or default_out(root)), as_usage(today))
    if as_json:
        click.echo(json.dumps({"editions": [one._asdict() for one in found]}, ensure_ascii=False, indent=2))
    for one in () if as_json else found:
        click.echo(one_line(told(one)))
    if len(found) != 1:
        sys.exit(refused(code, found))


def told(one: HashMatch) -> str:
    """Return one edition on a line."""
    text = "the present text" if one.current else "an earlier text"
    files = f": {', '.join(one.files)}" if one.files else ""
    name = f"{one.leaflet}, {one.reference} version {one.version}, {one.language}"
    return f"{one.edition}  {name}, {one.state}, {text}{files}"


def refused(code: str, found: tuple[HashMatch, ...]) -> int:
    """Say why there is no single answer; return the exit code."""
    many = f"{len(found)} editions begin with {code}: write more of the code"
    none = f"no edition begins with {code}: neither the present texts nor the manifest have it"
    click.echo(as_called(f"make_pdfs.py: error: {many if found else none}"), err=True)
    return EXIT_ERRORS
