"""`make_pdfs.py print-order`: what a printer needs, and a record of which copies exist."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from leafletpress.commands.options import as_usage, comma_list, json_option, out_option, root_option
from leafletpress.commands.problem_report import EXIT_ERRORS, has_errors, print_problems, problem_data
from leafletpress.errors import Problem, ProblemsFound, Where, one_line, shorten
from leafletpress.pipeline.asked_language import tag_of
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.manifest import default_out
from leafletpress.pipeline.print_order import OrderReport, PrintOrder, make_order
from leafletpress.pipeline.print_runs import LONGEST, MOST_COPIES, copies_of
from leafletpress.pipeline.rule_ids import NOT_PRINTED

if TYPE_CHECKING:
    from leafletpress.design.printer import Printer
    from leafletpress.pipeline.job_ticket import Run
    from leafletpress.verify.verdict import Failure

FOLDER = "print"
FIGURES = re.compile(r"[0-9.]+")
USUAL_CALIPER = 0.12 / 25.4 * 72  # of a sheet of 115 g/m² paper, in points: where the printer says none
HELP = {
    "quantity": "Copies of each language: ur=500,en=2000, or 500 of each.",
    "printer": "A file of layouts/printers/, without .yaml: what that printer asks for.",
}


@click.command("print-order", short_help="Make what a printer needs, and record which copies exist.")
@click.argument("leaflet")
@click.option("--quantity", "quantities", multiple=True, required=True, metavar="TAG=N,...", help=HELP["quantity"])
@click.option("--printer", required=True, metavar="NAME", help=HELP["printer"])
@click.option("--layout", required=True, metavar="ID", help="A layout for print: a5-booklet, a5-fold …")
@click.option(
    "--lang", "languages", multiple=True, callback=comma_list, metavar="TAG,...",
    help="Languages.  [default: those of --quantity]",
)  # fmt: skip
@click.option("--paper", default="", metavar="TEXT", help="Such as “uncoated, 120 g/m²”.")
@click.option("--finish", default="", metavar="TEXT", help="Such as “two staples, trimmed”.")
@click.option("--deliver-to", default="", metavar="TEXT", help="Where the copies go, and to whom.")
@click.option("--wanted-by", default="", metavar="DATE", help="By which day, as 2026-05-31.")
@out_option
@json_option
@root_option
def command(
    leaflet: str,
    quantities: tuple[str, ...],
    printer: str,
    layout: str,
    languages: tuple[str, ...],
    paper: str,
    finish: str,
    deliver_to: str,
    wanted_by: str,
    out: Path | None,
    as_json: bool,
    root: Path,
) -> None:
    """Order copies of LEAFLET: a folder for the printer, and a line in print-runs.csv for each language.

    Only what may be given to patients is printed: a draft, a leaflet whose review is overdue or one that
    was withdrawn is refused by name, and the other languages are made all the same (exit 1).

    \b
    make_pdfs.py print-order sacroplasty --lang ur,en --layout a5-booklet --printer print-room \\
        --quantity ur=500,en=2000 --paper "uncoated, 80 g/m²" --wanted-by 2026-05-31

    \b
    build/print/RAD_0067_v3_3fa94c07_print-room/
      ur/…_press.pdf      PDF/X-4: single pages in reading order
      ur/…_proof.pdf      what readers will hold, in spreads: look at it, sign it, never print from it
      ur/…_sheets.pdf     the pages imposed on sheets, for a printer that has `sheets:`
      job-ticket.json, job-ticket.csv, README.txt

    The same order gives the same bytes, and is recorded once. `which` then names the copies that exist of
    an edition, `status` the runs that should not be given out any more. Commit print-runs.csv and
    releases.csv. docs/print.md tells the whole way.
    """  # noqa: D301 - click reads \b as a mark of its own
    order = PrintOrder(
        leaflet=leaflet,
        copies=copies_by_tag(quantities, languages),
        layout=layout,
        printer=printer,
        paper=words("--paper", paper),
        finish=words("--finish", finish),
        wanted_by=day_of(wanted_by, as_usage(today)),
        deliver_to=words("--deliver-to", deliver_to),
    )
    folder = (out or default_out(root)) / FOLDER
    report = as_usage(lambda: make_order(order, root, folder, today(), partial(press_faults, root=root, layout=layout)))
    print_problems(report.problems)
    if as_json:
        click.echo(json.dumps(report_data(report), ensure_ascii=False, indent=2))
    else:
        click.echo(one_line(summary(report)))
    sys.exit(EXIT_ERRORS if has_errors(report.problems) else 0)


# --- what was typed ---


def copies_by_tag(quantities: Iterable[str], languages: Iterable[str]) -> Mapping[str, int]:
    """Return the copies of each language (BCP 47), in the order in which they were named; raise ProblemsFound."""
    named = {as_usage(lambda name=name: tag_of(name)): 0 for name in languages}  # type: ignore[misc]
    each = 0
    for part in (part.strip() for text in quantities for part in text.split(",") if part.strip()):
        name, equals, number = part.partition("=")
        copies = number_of_copies(part, number if equals else name)
        if not equals:
            each = copies
            continue
        tag = as_usage(lambda name=name: tag_of(name.strip()))  # type: ignore[misc]
        if named and tag not in named and any(languages):
            raise wrong(f"--quantity {part}", f"{name} is not among the languages of --lang", "add it there")
        named[tag] = copies
    if lacking := [tag for tag, copies in named.items() if not copies and not each]:
        raise wrong("--quantity", f"no number of copies for {', '.join(lacking)}", f"write {lacking[0]}=500")
    if not named:
        raise wrong("--quantity", "no language is named", "write ur=500, or name them with --lang")
    return {tag: copies or each for tag, copies in named.items()}


def number_of_copies(part: str, text: str) -> int:
    """Return a number of copies; raise ProblemsFound."""
    try:
        return copies_of(text.strip())
    except ValueError as error:
        hint = f"write a whole number from 1 to {MOST_COPIES:,}, such as ur=500"
        raise wrong(f"--quantity {shorten(part)}", f"'{shorten(text)}' is no number of copies", hint) from error


def words(option: str, text: str) -> str:
    """Return words for a printer on one line; raise ProblemsFound."""
    if len(text) > LONGEST or not text.isprintable():
        raise wrong(option, "it is not one line of words", f"write at most {LONGEST} characters")
    return text.strip()


def day_of(text: str, now: date) -> date | None:
    """Return the day that something is wanted by, None for no text; raise ProblemsFound."""
    if not text.strip():
        return None
    try:
        day = date.fromisoformat(text.strip())
    except ValueError as error:
        raise wrong(f"--wanted-by {shorten(text)}", "it is not a date", "write it as 2026-05-31") from error
    if day < now:
        raise wrong(f"--wanted-by {day}", "that day has passed", "write a day to come, or leave it out")
    return day


def wrong(place: str, fault: str, hint: str) -> ProblemsFound:
    """Return the error of something that was typed."""
    return ProblemsFound([Problem(Where(place), fault, hint)])


# --- what came of it ---


def press_faults(run: Run, printer: Printer, root: Path, layout: str) -> Iterator[Problem]:
    """Yield what keeps a run's press file from being printed, as `verify --printer` finds it, each kind once."""
    from leafletpress.verify.inspection import examine
    from leafletpress.verify.press_demands import demands_of
    from leafletpress.verify.press_pages import ROOM
    from leafletpress.verify.verify_pdf import prove_press

    folded = run.open_size != run.size
    demands = demands_of(root, printer.name)._replace(sheet=(printer.caliper or USUAL_CALIPER) if folded else 0.0)
    kinds: dict[str, list[Failure]] = {}
    for failure in prove_press(examine(run.press.data, for_press=True), demands):
        kinds.setdefault(FIGURES.sub("", failure.message), []).append(failure)
    for first, *more in kinds.values():
        alike = f", and {len(more)} more like it" if more else ""
        fault = f"{run.leaflet}, {run.language.tag}: {first}{alike}; it is not printed"
        if first.proof == ROOM:
            hint = f"widen the margins of {layout}, or ask {printer.name} for less"
            yield Problem(Where(f"layouts/{layout}.yaml"), fault, hint, rule=NOT_PRINTED)
        else:
            hint = f"{run.press.name} would be refused by verify --printer {printer.name}"
            yield Problem(printer.where, fault, hint, rule=NOT_PRINTED)


def summary(report: OrderReport) -> str:
    """Return the one line that ends an order."""
    if report.folder is None:
        return "Nothing was ordered."
    copies = ", ".join(f"{run.copies:,} in {run.language.english_name}" for run in report.runs)
    new = {run.language for run in report.recorded}
    again = [run.language.tag for run in report.runs if run.language.tag not in new]
    known = f"; recorded before: {', '.join(again)}" if again else "; commit print-runs.csv and releases.csv"
    return f"Order {report.code} in {report.folder}: {copies}{known}."


def report_data(report: OrderReport) -> dict[str, Any]:
    """Return what came of an order as JSON data."""
    return {
        "order": report.code,
        "folder": str(report.folder or ""),
        "files": [f"{run.path(file)}" for run in report.runs for file in run.files],
        "recorded": [run.language for run in report.recorded],
        "problems": list(map(problem_data, report.problems)),
    }
