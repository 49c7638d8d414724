"""A print order: one released leaflet in some languages -> a folder for the printer, and a line in print-runs.csv each.

What cannot be printed is refused by name, in its language alone; the folder holds whole runs or none.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from leafletpress.content.check import last_day
from leafletpress.design.printer import read_printer
from leafletpress.errors import LeafletPressError, Problem, ProblemsFound, Where
from leafletpress.languages import SOURCE_LANGUAGE, folder_of
from leafletpress.pipeline.build_state import BuildState
from leafletpress.pipeline.cache import Cache, default_cache
from leafletpress.pipeline.content_hash import content_hash
from leafletpress.pipeline.engine import engine_digest
from leafletpress.pipeline.file_index import index_files
from leafletpress.pipeline.inventory import take_inventory
from leafletpress.pipeline.job_ticket import Run, order_code, ticket_files
from leafletpress.pipeline.limits import fault_of, within_limits
from leafletpress.pipeline.one_pdf import BuildContext
from leafletpress.pipeline.plan import Job, Selection, chosen
from leafletpress.pipeline.print_runs import PrintRun, add_runs, read_print_runs
from leafletpress.pipeline.printed_run import printed_run
from leafletpress.pipeline.project import Project, read_new
from leafletpress.pipeline.project_files import ProjectFiles
from leafletpress.pipeline.release_status import ABSENT, BROKEN, release_status
from leafletpress.pipeline.releases import add_lines, new_releases, read_releases
from leafletpress.pipeline.rule_ids import CANNOT_SET, NOT_PRINTED, ruled
from leafletpress.whole_files import alone_in, write_whole

if TYPE_CHECKING:
    from leafletpress.design.page_layout import PageLayout
    from leafletpress.design.printer import Printer
    from leafletpress.pipeline.text_reading import TextId

# What is wrong with a press file of a run, to be told before anybody prints it.
Prove = Callable[[Run, "Printer"], Iterable[Problem]]


@dataclass(frozen=True)
class PrintOrder:
    """What is ordered: a leaflet in languages (BCP 47) with a number of copies each, in a layout, from a printer.

    `paper`, `finish` and `deliver_to` are words for the printer, `wanted_by` a day; all may be left out.
    """

    leaflet: str
    copies: Mapping[str, int]
    layout: str
    printer: str
    paper: str = ""
    finish: str = ""
    wanted_by: date | None = None
    deliver_to: str = ""


class OrderReport(NamedTuple):
    """What came of an order: its folder, None if nothing was made, its runs, which are new, and every problem."""

    folder: Path | None
    code: str
    runs: tuple[Run, ...]
    recorded: tuple[PrintRun, ...]
    problems: tuple[Problem, ...]


def make_order(order: PrintOrder, root: Path, out: Path, today: date, prove: Prove | None = None) -> OrderReport:
    """Make the folder of an order under an output folder, and record its runs and editions.

    Raises UnknownWish for a leaflet or language that is not there, ProblemsFound for a printer or layout that cannot
    be used and for a print-runs.csv that has errors, OSError.
    """
    if faults := read_print_runs(root).problems:
        raise ProblemsFound(faults)
    printer = read_printer(root, order.printer)
    project = opened(order, root)
    layout = bound_layout(project, order)
    runs: list[Run] = []
    problems: list[Problem] = []
    for tag, copies in order.copies.items():
        try:
            run = released_run(order, project, layout, printer, (order.leaflet, tag), copies, today)
            if prove and (faults := tuple(prove(run, printer))):
                raise ProblemsFound(faults)
        except ProblemsFound as error:
            problems += ruled(error.problems)
        else:
            runs.append(run)
            problems += run.warnings
    if not runs:
        return OrderReport(None, "", (), (), tuple(dict.fromkeys(problems)))
    english = project.translated[order.leaflet, SOURCE_LANGUAGE]
    code = order_code(order, content_hash(english, project.designs))
    folder = write_folder(out, folder_name(order, runs[0], code), ticket_files(order, printer, layout, runs, code))
    return OrderReport(
        folder, code, tuple(runs), record(order, runs, code, root, today), tuple(dict.fromkeys(problems))
    )


def opened(order: PrintOrder, root: Path) -> Project:
    """Return the project with the leaflet of an order in all its languages; raise UnknownWish."""
    state = BuildState(index_files(root, None), engine_digest(), cache=Cache(default_cache()))
    files = ProjectFiles(root, tuple(order.copies), state.cache)
    chosen(files.names, Selection((order.leaflet,), tuple(order.copies), (order.layout,)))
    return Project(files, take_inventory(files.names, (order.leaflet,), files.tags_of, partial(read_new, files, state)))


def bound_layout(project: Project, order: PrintOrder) -> PageLayout:
    """Return the layout of an order; raise ProblemsFound for one that is not there, broken, or not for print."""
    layouts = project.designs.layouts
    bound = [name for name, layout in layouts.items() if layout.press]
    where = Where(f"layouts/{order.layout}.yaml")
    if order.layout not in layouts:
        own = [problem for problem in project.inventory.beside if problem.where.file == where.file]
        hint = f"for print there are: {', '.join(bound) or 'none'}"
        raise ProblemsFound(own or [Problem(where, f"there is no layout '{order.layout}'", hint)])
    layout = layouts[order.layout]
    if layout.press is None:
        fault = "this layout is not meant for a press: nothing says how its pages are bound"
        raise ProblemsFound(
            [Problem(where, fault, f"order one of {', '.join(bound) or 'none'}, or write press: there")]
        )
    return layout


def released_run(
    order: PrintOrder,
    project: Project,
    layout: PageLayout,
    printer: Printer,
    pair: TextId,
    copies: int,
    today: date,
) -> Run:
    """Return the run of a language; raise ProblemsFound with every reason why there is none."""
    where = place_of(pair, project)
    if errors := own_errors(pair, project):
        raise ProblemsFound(errors)
    if reasons := tuple(reasons_against(order, project, layout, pair, today)):
        raise ProblemsFound(refusal(where, pair, *reason) for reason in reasons)
    context = BuildContext(project, project.root, today)
    try:
        with within_limits():
            return printed_run(Job(*pair, layout.id), context, printer, copies)
    except ProblemsFound:
        raise
    except LeafletPressError as error:
        raise ProblemsFound([Problem(where, f"{', '.join(pair)}: {error}", rule=CANNOT_SET)]) from error
    except Exception as error:  # whatever it is, it costs this language alone
        fault, hint = fault_of(error)
        told = Problem(where, f"{', '.join(pair)}: could not be set for print: {fault}", hint, rule=CANNOT_SET)
        raise ProblemsFound([told]) from error


def own_errors(pair: TextId, project: Project) -> tuple[Problem, ...]:
    """Return the errors that keep a text from being set: its own, those of the English and of its brand."""
    inventory, english = project.inventory, (pair[0], SOURCE_LANGUAGE)
    found: list[Problem] = []
    if pair not in inventory.can_be_built:
        readings = filter(None, map(inventory.readings.get, (pair, english)))
        found += (*(problem for one in readings for problem in one.problems), *inventory.clashes)
    brand = inventory.readings[english].brand
    if brand not in project.designs.brands:
        folder = f"layouts/brands/{brand}/"
        found += (problem for problem in inventory.beside if problem.where.file.startswith(folder))
    return tuple(problem for problem in found if problem.severity == "error")


def reasons_against(
    order: PrintOrder, project: Project, layout: PageLayout, pair: TextId, today: date
) -> Iterator[tuple[str, str]]:
    """Yield why a language of an order may not be printed, and what to do."""
    hints = {ABSENT: f"make_pdfs.py new-language {folder_of(pair[1])}", BROKEN: "make_pdfs.py check names them"}
    for reason in release_status(pair, project.inventory, today).reasons:
        yield reason, hints.get(reason, "only what patients may be given is printed: make_pdfs.py status")
    if pair[1] == SOURCE_LANGUAGE and layout.kind == "bilingual":
        yield "the layout sets a translation beside the English", "order translations in it"
    review = project.inventory.readings[order.leaflet, SOURCE_LANGUAGE].review
    if order.wanted_by and review and order.wanted_by > last_day(review):
        late = f"its next review is due by {review}, before the copies are wanted ({order.wanted_by})"
        yield late, "review it first, or have them sooner"


def place_of(pair: TextId, project: Project) -> Where:
    """Return the file that must be mended before a text can be printed."""
    if pair[1] == SOURCE_LANGUAGE or pair not in project.inventory.can_be_built:
        return project.inventory.readings[pair[0], SOURCE_LANGUAGE].where
    return Where(f"locale/{folder_of(pair[1])}/approvals.yaml")


def refusal(where: Where, pair: TextId, reason: str, hint: str) -> Problem:
    """Return the error of a language that is not printed."""
    return Problem(where, f"{', '.join(pair)}: {reason}; it is not printed", hint, rule=NOT_PRINTED)


# --- the folder ---


def folder_name(order: PrintOrder, run: Run, code: str) -> str:
    """Return the name of an order's folder: reference, version, the order's code, printer."""
    version = "".join(char if char.isalnum() or char in ".-" else "-" for char in run.version)
    return f"{run.reference}_v{version}_{code}_{order.printer}"


def write_folder(out: Path, name: str, files: Mapping[str, bytes]) -> Path:
    """Write the files of an order, all of them or none; raise OSError.

    The same order made again finds its own files there and leaves them alone.
    """
    folder = out / name
    out.mkdir(parents=True, exist_ok=True)
    with alone_in(out):
        if folder.exists():
            for path, data in files.items():
                write_whole(folder / path, data)
            return folder
        begun = Path(tempfile.mkdtemp(prefix=f".{name[:40]}.", dir=out))
        try:
            for path, data in files.items():
                write_whole(begun / path, data)
            begun.chmod(0o755)
            os.replace(begun, folder)  # noqa: PTH105 - it says which of two paths is left
        finally:
            shutil.rmtree(begun, ignore_errors=True)
    return folder


def record(order: PrintOrder, runs: Iterable[Run], code: str, root: Path, today: date) -> tuple[PrintRun, ...]:
    """Add what was ordered to print-runs.csv and releases.csv; return the new runs; raise OSError."""
    lines = [
        PrintRun(
            order=code,
            ordered=today,
            reference=run.reference,
            version=run.version,
            edition=run.edition,
            language=run.language.tag,
            layout=order.layout,
            printer=order.printer,
            copies=run.copies,
            wanted_by=order.wanted_by,
            deliver_to=order.deliver_to,
        )
        for run in runs
    ]
    added = add_runs(root, lines)
    editions = [(run.edition, run.reference, run.version, run.language.tag) for run in runs]
    with alone_in(root):
        add_lines(root, new_releases(editions, read_releases(root), today))
    return added
