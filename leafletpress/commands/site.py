"""`make_pdfs.py site`: the leaflets as a website that works from a server, a shared drive or a stick."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from leafletpress.commands.options import OutputFolder, as_usage, json_option, out_option, root_option
from leafletpress.commands.problem_report import EXIT_ERRORS, counted, print_problems, problem_data
from leafletpress.errors import Problem, one_line
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.manifest import default_out
from leafletpress.site.make_site import SiteOptions, SiteReport, make_site


@click.command("site", short_help="Make a website of the PDFs that are built.")
@click.option("--drafts", is_flag=True, help="A preview: drafts and overdue leaflets, too, each page marked DRAFT.")
@click.option(
    "--to", type=OutputFolder(path_type=Path), metavar="DIR", help="Folder of the site.  [default: ROOT/site]"
)
@click.option(
    "--office",
    type=OutputFolder(path_type=Path),
    metavar="DIR",
    help="For comms: reviews, tasks and an order sheet there.",
)
@click.option("--brand", default="", metavar="NAME", help="Whose site it is, where there are several brands.")
@out_option
@json_option
@root_option
def command(
    drafts: bool, to: Path | None, office: Path | None, brand: str, out: Path | None, as_json: bool, root: Path
) -> None:
    """Make a website of what is built: static files that find a leaflet in a patient's language.

    It holds what is approved and in date, needs no server, and works from a web server, a shared drive, a stick
    and, once visited, without a connection: open index.html. Addresses never change. Build first; only what
    changed is written.

    \b
    make_pdfs.py site --drafts             after “build”, a preview: open site/index.html
    make_pdfs.py site                      after “build --release”, for patients
    make_pdfs.py site --office office      besides, for comms: never inside the site
    """  # noqa: D301 - click reads \b as a mark of its own
    options = SiteOptions(root, out or default_out(root), to or root / "site", as_usage(today), brand, drafts)
    report = as_usage(lambda: make_site(options))
    problems = for_the_office(options, office) if office else ()
    print_problems((*report.problems, *problems))
    click.echo(
        json.dumps(report_data(report), ensure_ascii=False, indent=2) if as_json else summary(report, options.to)
    )
    if office and not as_json:
        click.echo(one_line(f"For the office: {office / 'index.html'}."))
    sys.exit(EXIT_ERRORS if report.has_errors or problems else 0)


def for_the_office(options: SiteOptions, where: Path) -> tuple[Problem, ...]:
    """Write the office's pages; return what is wrong with what they are made of."""
    from leafletpress.site.brands import site_brand
    from leafletpress.site.office import make_office

    brand = site_brand(options.root, options.brand)
    return make_office(options.root, options.out, options.to, brand, options.day, where)


def summary(report: SiteReport, to: Path) -> str:
    """Return the lines that end a run."""
    what = f"{counted(report.leaflets, 'leaflet')} in {counted(report.languages, 'language')}"
    ways = ((report.written, "written"), (report.kept, "as they were"), (report.removed, "removed"))
    counts = ", ".join(f"{number:,} {words}" for number, words in ways if number)
    said = one_line(f"{what}, {report.editions:,} editions, in {to} ({counts} files). Open {to / 'index.html'}.")
    return f"{said}\n{report.noted}." if report.noted else said


def report_data(report: SiteReport) -> dict[str, object]:
    """Return the report as plain data."""
    names = ("leaflets", "editions", "languages", "written", "kept", "removed")
    counts = {name: getattr(report, name) for name in names}
    return {**counts, "problems": list(map(problem_data, report.problems))}
