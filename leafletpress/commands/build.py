"""`make_pdfs.py build`: PDFs and their manifest."""

from __future__ import annotations

import os
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from leafletpress.commands.cluster_options import ClusterWish, cluster_options
from leafletpress.commands.options import as_usage, comma_list, json_option, out_option, root_option
from leafletpress.commands.problem_report import EXIT_ERRORS, counted, print_problems, problem_data
from leafletpress.content.names import WEB
from leafletpress.errors import one_line
from leafletpress.pipeline.build_report import BuildReport, How
from leafletpress.pipeline.cache import Cache, default_cache
from leafletpress.pipeline.clock import source_date, today
from leafletpress.pipeline.json_stream import object_pieces
from leafletpress.pipeline.manifest import default_out, file_data
from leafletpress.pipeline.plan import Selection
from leafletpress.pipeline.progress import progress_for
from leafletpress.pipeline.whole_build import BuildOptions, build

MOST_NAMED = 20  # PDFs that were not made, in the line that ends a build


def cache_of(named: str | None) -> Cache:
    """Return the cache that somebody named, a folder or an address, else that of the environment, else the user's."""
    text = named or os.environ.get("LEAFLETPRESS_CACHE", "")
    if "://" not in text:
        return Cache(Path(named) if named else default_cache())
    from leafletpress.pipeline.store import Store

    return Store(text)


@click.command("build", short_help="Build PDFs: everything, or what is named.")
@click.argument("leaflets", nargs=-1, metavar="[LEAFLET]...")
@click.option(
    "--lang", "languages", multiple=True, callback=comma_list, metavar="TAG,...", help="Only these: en, ur, zh_Hans …"
)
@click.option(
    "--layout", "layouts", multiple=True, callback=comma_list, metavar="ID,...", help="Only these: standard …"
)
@out_option
@click.option(
    "--release", is_flag=True, help="Only approved, in-date leaflets; name each one refused and why (exit 1)."
)
@click.option("--jobs", type=click.IntRange(1, 256), metavar="N", help="Processes.  [default: one a processor]")
@click.option("--fresh", is_flag=True, help="Make every PDF again: keep none, take none from the cache.")
@click.option(
    "--cache",
    metavar="DIR",
    help="Folder, or s3://… or file://…, of what was made once.  [default: LEAFLETPRESS_CACHE, or the user's folder]",
)
@cluster_options
@json_option
@root_option
def command(
    leaflets: tuple[str, ...],
    languages: tuple[str, ...],
    layouts: tuple[str, ...],
    out: Path | None,
    release: bool,
    jobs: int | None,
    fresh: bool,
    cache: str | None,
    scheduler: str | None,
    tls_ca: Path | None,
    tls_cert: Path | None,
    tls_key: Path | None,
    wait_workers: float,
    as_json: bool,
    root: Path,
) -> None:
    """Build PDFs: all of them, or the LEAFLETs named (an id is the YAML file's name without .yaml).

    What is not approved is made as a draft: with a banner on every page and _DRAFT in its name. PDFs
    that are up to date are kept; those of a leaflet, language or layout that no longer exists are removed.

    \b
    make_pdfs.py build sacroplasty --lang ur --release    for patients: only if it is approved and in date
    """  # noqa: D301 - click reads \b as a mark of its own
    wish = ClusterWish(scheduler, tls_ca, tls_cert, tls_key, wait_workers)
    with progress_for(quiet=as_json) as progress:
        pool, refused = wish.pool(jobs, root, progress)
        options = BuildOptions(
            root=root,
            out=out or default_out(root),
            selection=Selection(leaflets, languages, layouts),
            day=as_usage(today),
            pool=pool,
            dated=as_usage(source_date),
            release=release,
            fresh=fresh,
            cache=(kept := as_usage(lambda: cache_of(cache))),
        )
        report = as_usage(lambda: build(options, progress))
    report = replace(report, problems=(*report.problems, *refused, *kept.problems))
    print_problems(report.all_problems)
    for piece in object_pieces(report_data(report), indent=2) if as_json else [summary(report, options.out)]:
        click.echo(piece, nl=False)
    click.echo()
    sys.exit(EXIT_ERRORS if report.has_errors else 0)


def summary(report: BuildReport, out: Path) -> str:
    """Return the one line that ends a build."""
    number = Counter(
        word
        for one in report.results
        if one.file
        for word in (one.how, one.file.state, WEB if one.file.layout == WEB else "PDF")
    )
    ways: tuple[tuple[How, str], ...] = (("made", "made"), ("cached", "from the cache"), ("kept", "as they were"))
    counts = [f"{number[how]} {words}" for how, words in ways if number[how]]
    if report.removed:
        counts.append(f"{len(report.removed)} removed")
    made = [counted(number["PDF"], "PDF")] if number["PDF"] or not number[WEB] else []
    made += [counted(number[WEB], "web page")] if number[WEB] else []
    parts = [f"{' and '.join(made)} in {out}" + (f" ({', '.join(counts)})" if counts else "")]
    parts.append(counted(number["draft"], "draft"))
    if report.failed:
        more = f" and {len(report.failed) - MOST_NAMED} more" if len(report.failed) > MOST_NAMED else ""
        parts.append(f"{len(report.failed)} not made: {'; '.join(map(str, report.failed[:MOST_NAMED]))}{more}")
    if report.refused:
        names = "; ".join(f"{refusal.leaflet}, {refusal.language}" for refusal in report.refused)
        parts.append(f"{len(report.refused)} not released: {names}")
    return one_line(", ".join(parts) + ".")


def report_data(report: BuildReport) -> dict[str, Any]:
    """Return the report as JSON data; its files come one by one."""
    return {
        "files": ({**file_data(one.listed), "how": one.how} for one in report.results if one.listed),
        "failed": [job._asdict() for job in report.failed],
        "refused": [
            {"leaflet": one.leaflet, "language": one.language, "reasons": list(one.reasons)} for one in report.refused
        ],
        "removed": list(report.removed),
        "problems": list(map(problem_data, report.all_problems)),
    }
