"""`make_pdfs.py build`: PDFs and their manifest."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from leafletpress.build.all import build_all, default_out, processors
from leafletpress.build.clock import source_date, today
from leafletpress.build.library import read_library
from leafletpress.build.one import Workshop
from leafletpress.build.plan import Wish, pairs_without_jobs, plan
from leafletpress.build.progress import progress_for
from leafletpress.build.report import BuildReport
from leafletpress.build.standing import split_release
from leafletpress.commands.common import (
    EXIT_ERRORS,
    as_usage,
    comma_list,
    counted,
    json_option,
    print_problems,
    problem_data,
    root_option,
)


@click.command("build", short_help="Build PDFs: everything, or what is named.")
@click.argument("leaflets", nargs=-1, metavar="[LEAFLET]...")
@click.option(
    "--lang", "languages", multiple=True, callback=comma_list, metavar="TAG,...", help="Only these: en, ur, zh_Hans …"
)
@click.option(
    "--layout", "layouts", multiple=True, callback=comma_list, metavar="ID,...", help="Only these: standard …"
)
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", help="Output folder.  [default: ROOT/build]")
@click.option(
    "--release", is_flag=True, help="Only approved, in-date leaflets; name each one refused and why (exit 1)."
)
@click.option("--jobs", type=click.IntRange(1, 256), metavar="N", help="Processes.  [default: one a processor]")
@json_option
@root_option
def command(
    leaflets: tuple[str, ...],
    languages: tuple[str, ...],
    layouts: tuple[str, ...],
    out: Path | None,
    release: bool,
    jobs: int | None,
    as_json: bool,
    root: Path,
) -> None:
    """Build PDFs: all of them, or the LEAFLETs named (an id is the YAML file's name without .yaml).

    What is not approved is made as a draft: with a banner on every page and _DRAFT in its name.

    \b
    make_pdfs.py build sacroplasty --lang ur --release    for patients: only if it is approved and in date
    """  # noqa: D301 - click reads \b as a mark of its own
    library = read_library(root, languages)
    out = out or default_out(root)
    shop = Workshop(library, out, as_usage(today), as_usage(source_date))
    wish = Wish(leaflets, languages, layouts)
    wanted = as_usage(lambda: plan(library, wish))
    if release:
        wanted, refused = split_release(wanted, library, shop.today, pairs_without_jobs(library, wish))
    else:
        refused = ()
    with progress_for(len(wanted), quiet=as_json) as progress:
        report = build_all(wanted, shop, jobs or processors(), progress, refused)
    print_problems(report.all_problems)
    click.echo(json.dumps(report_data(report), ensure_ascii=False, indent=2) if as_json else summary(report, out))
    sys.exit(EXIT_ERRORS if report.has_errors else 0)


def summary(report: BuildReport, out: Path) -> str:
    """Return the one line that ends a build."""
    drafts = sum(file.state == "draft" for file in report.files)
    parts = [f"{counted(len(report.files), 'PDF')} in {out}", counted(drafts, "draft")]
    if report.failed:
        parts.append(f"{len(report.failed)} not made: {'; '.join(map(str, report.failed))}")
    if report.refused:
        names = "; ".join(f"{refusal.leaflet}, {refusal.language}" for refusal in report.refused)
        parts.append(f"{len(report.refused)} not released: {names}")
    return ", ".join(parts) + "."


def report_data(report: BuildReport) -> dict[str, Any]:
    """Return the report as JSON data."""
    return {
        "files": [asdict(file) for file in report.files],
        "failed": [asdict(job) for job in report.failed],
        "refused": [
            {"leaflet": one.leaflet, "language": one.language, "reasons": list(one.reasons)} for one in report.refused
        ],
        "problems": list(map(problem_data, report.all_problems)),
    }
