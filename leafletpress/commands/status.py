"""`make_pdfs.py status`: where every leaflet stands in every language."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from leafletpress.commands.options import as_usage, json_option, out_option, root_option
from leafletpress.commands.problem_report import EXIT_ERRORS, has_errors, print_problems
from leafletpress.errors import Problem, ProblemsFound, Where
from leafletpress.pipeline.clock import today
from leafletpress.pipeline.manifest import default_out, read_manifest
from leafletpress.pipeline.passage_rows import passage_rows
from leafletpress.pipeline.print_runs import PrintRun, read_print_runs, run_data
from leafletpress.pipeline.printed_copies import runs_of_old
from leafletpress.pipeline.remembered import read_remembered
from leafletpress.pipeline.review_calendar import review_calendar
from leafletpress.pipeline.status_rows import status_rows
from leafletpress.pipeline.status_table import print_list, print_status
from leafletpress.whole_files import write_whole


@click.command("status", short_help="Say what is translated, signed and due.")
@click.option(
    "--ics",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the review dates as a calendar, too.",
)
@out_option
@json_option
@root_option
def command(ics: Path | None, out: Path | None, as_json: bool, root: Path) -> None:
    """Say where every leaflet stands in every language.

    Translated, fuzzy and missing messages; approved, or why not; the next review, if it is due in 90
    days or overdue; and for how many days the English has been newer than the translation. Under the
    table stands each change that voided a signature, each comment that silences a rule about what may harm
    a patient, each PDF of the output folder whose approval no longer holds, which leaflets show each
    passage, and each run of printed copies (print-runs.csv) whose edition is no longer the one that is
    given out.

    \b
    make_pdfs.py status
    make_pdfs.py status --ics reviews.ics      all-day events, with an alarm 90 days before
    """  # noqa: D301 - click reads \b as a mark of its own
    project, day = read_remembered(root), as_usage(today)
    errors = [problem for problem in project.problems if problem.severity == "error"]
    print_problems(errors)
    rows = status_rows(project, day, read_manifest(out or default_out(root)))
    printed = read_print_runs(root)
    print_problems(printed.problems)
    errors += printed.problems
    old = list(runs_of_old(project, printed, day))
    if as_json:
        runs = [{**run_data(run), "reason": reason} for run, reason in old]
        shown = [asdict(one) for one in passage_rows(project, rows)]
        data = {"leaflets": [asdict(row) for row in rows], "printed_and_outdated": runs, "passages": shown}
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        print_status(rows, sys.stdout)
        print_list("Passages, and the leaflets that show them:", map(str, passage_rows(project, rows)), sys.stdout)
        print_list("Printed copies that should not be given out any more:", map(told, old), sys.stdout)
    if ics:
        write_calendar(ics, review_calendar(project))
    sys.exit(EXIT_ERRORS if has_errors(errors) else 0)


def told(found: tuple[PrintRun, str]) -> str:
    """Return a run and why its copies are outdated on a line."""
    run, reason = found
    return f"{run.reference} version {run.version}, {run.language}, edition {run.edition}: {reason}; {run}"


def write_calendar(path: Path, data: bytes) -> None:
    """Write the calendar; raise ProblemsFound where that is not possible."""
    try:
        write_whole(path, data)
    except OSError as error:
        fault = f"cannot write: {error.strerror or error}"
        raise ProblemsFound([Problem(Where(str(path)), fault, "check the folder and its permissions")]) from error
