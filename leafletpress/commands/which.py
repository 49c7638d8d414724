"""`make_pdfs.py which`: from the code at the foot of a page to the text it stands for."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import click

from leafletpress.commands.options import as_usage, json_option, out_option, root_option
from leafletpress.commands.problem_report import EXIT_ERRORS, print_problems
from leafletpress.commands.program import as_called
from leafletpress.errors import one_line
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.content_hash import SHORTEST_PREFIX, HashMatch, find_hash
from leafletpress.pipeline.manifest import default_out, read_manifest
from leafletpress.pipeline.print_runs import read_print_runs, run_data
from leafletpress.pipeline.remembered import read_remembered


@click.command("which", short_help="Name the leaflet that an edition's code belongs to.")
@click.argument("code", metavar="HASH")
@out_option
@json_option
@root_option
def command(code: str, out: Path | None, as_json: bool, root: Path) -> None:
    """Name leaflet, version and language of an edition, by the code (HASH) at the foot of its pages.

    It searches the texts as they are now, the manifest of the output folder and releases.csv, which knows
    editions that were replaced or withdrawn long ago. The first four digits or more are enough. Under an
    edition stand the copies that were printed of it, by print-runs.csv.

    \b
    make_pdfs.py which 3fa94c07
    """  # noqa: D301 - click reads \b as a mark of its own
    if not re.fullmatch(rf"[0-9A-Fa-f]{{{SHORTEST_PREFIX},40}}", code):
        raise click.UsageError(
            f"HASH is the code at the foot of a page, such as 3fa94c07: {SHORTEST_PREFIX} digits or more"
        )
    found = find_hash(code, read_remembered(root), read_manifest(out or default_out(root)), as_usage(today))
    printed = read_print_runs(root)
    print_problems(printed.problems)
    copies = [printed.of_edition(one.edition, one.language) for one in found]
    if as_json:
        data = [
            {**match_data(one), "printed": list(map(run_data, runs))} for one, runs in zip(found, copies, strict=True)
        ]
        click.echo(json.dumps({"editions": data}, ensure_ascii=False, indent=2))
    for one, runs in () if as_json else zip(found, copies, strict=True):
        click.echo(one_line(told(one)))
        for run in runs:
            click.echo(one_line(f"  printed: {run}"))
    if len(found) != 1:
        sys.exit(refused(code, found))


def told(one: HashMatch) -> str:
    """Return one edition on a line."""
    text = "the present text" if one.current else "an earlier text"
    files = f": {', '.join(one.files)}" if one.files else ""
    leaflet = f"{one.leaflet}, " if one.leaflet else ""
    name = f"{leaflet}{one.reference} version {one.version}, {one.language}"
    since = f" ({one.standing})" if one.standing else ""
    return f"{one.edition}  {name}, {one.state}, {text}{since}{files}"


def match_data(one: HashMatch) -> dict[str, Any]:
    """Return one edition as plain data."""
    data: dict[str, Any] = {**one._asdict(), "standing": None}
    if one.standing:
        fate, until = one.standing.fate, one.standing.until
        data["standing"] = {
            "state": fate,
            "released": str(one.standing.release.day),
            "until": until and str(until),
            "by": one.standing.by,
            "reason": one.standing.reason,
            "instead": one.standing.instead,
        }
    return data


def refused(code: str, found: tuple[HashMatch, ...]) -> int:
    """Say why there is no single answer; return the exit code."""
    many = f"{len(found)} editions begin with {code}: write more of the code"
    none = f"no edition begins with {code}: neither the present texts, nor the manifest, nor releases.csv have it"
    click.echo(as_called(f"make_pdfs.py: error: {many if found else none}"), err=True)
    return EXIT_ERRORS
