"""For a comms team alone: what is overdue, unsigned or behind, which copies to destroy, and a sheet to order by.

Pages and tables in a folder of their own, never inside the site: they say who has to do what. They name no signer.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from leafletpress.content.check import last_day
from leafletpress.content.fields import review_date
from leafletpress.errors import Problem, ProblemsFound, Where
from leafletpress.pipeline.manifest import MadeFile, read_manifest
from leafletpress.pipeline.print_runs import PrintRun, read_print_runs
from leafletpress.pipeline.printed_copies import runs_of_old
from leafletpress.pipeline.project import Project, read_project
from leafletpress.pipeline.status_rows import StatusRow, status_rows
from leafletpress.site.bodies import WEB
from leafletpress.site.host_files import OFFICE_ONLY, asset_files, brand_files, csv_bytes
from leafletpress.site.model import LAYOUT_WORDS, SiteBrand
from leafletpress.site.pages import POLICY, day_in_words, slug
from leafletpress.whole_files import write_whole

# Scripts and sheets that these pages need.
ASSETS = frozenset({"assets/site.css", "assets/brand.css", "assets/icon.svg", "assets/data.js", "assets/order.js"})
# What is to be done, in the order in which it is urgent, and what a cell of the table says of it.
TASKS = {
    "overdue": "Review overdue",
    "withdrawn": "Withdrawn",
    "unsigned": "Not signed",
    "unfinished": "Not finished",
    "behind": "Behind the English",
    "due": "Review due in 90 days",
}


class Task(NamedTuple):
    """Something to be done about a leaflet in a language: the key of TASKS, and why in words."""

    kind: str
    row: StatusRow
    why: str


class OrderRow(NamedTuple):
    """A PDF that can be ordered in print: every field as it stands in the table."""

    reference: str
    title: str
    version: str
    edition: str
    language: str
    layout: str
    pages: int
    size: str
    sha256: str
    path: str


@dataclass(frozen=True)
class Office:
    """What the pages show. `columns` are the languages (BCP 47 and English name), `cells` the rows by both keys."""

    brand: SiteBrand
    day: date
    tasks: tuple[Task, ...]
    runs: tuple[tuple[PrintRun, str], ...]
    rows: tuple[StatusRow, ...]
    orders: tuple[OrderRow, ...]

    @property
    def leaflets(self) -> dict[str, list[StatusRow]]:
        """Return the rows by reference."""
        found: dict[str, list[StatusRow]] = {}
        for row in self.rows:
            found.setdefault(row.reference, []).append(row)
        return found


def make_office(root: Path, out: Path, to: Path, brand: SiteBrand, day: date, where: Path) -> tuple[Problem, ...]:
    """Write the office's pages and tables; return what is wrong with print-runs.csv, raise ProblemsFound or OSError.

    `to` is the folder of the public site, in which nothing of this may stand; `where` is theirs.
    """
    if to.resolve() in (where.resolve(), *where.resolve().parents):
        hint = "name one outside of it: these pages are not for everybody"
        raise ProblemsFound([Problem(Where(str(where)), "this folder is inside the site", hint)])
    project, made = read_project(root), read_manifest(out)
    printed = read_print_runs(root)
    rows = status_rows(project, day, made)
    office = Office(
        brand=brand,
        day=day,
        tasks=tuple(
            sorted(tasks(rows), key=lambda one: (list(TASKS).index(one.kind), one.row.reference, one.row.name))
        ),
        runs=tuple(runs_of_old(project, printed, day)),
        rows=rows,
        orders=tuple(order_rows(made, project, day)),
    )
    for path, data in office_files(office, os.path.relpath(to, where)):
        write_whole(where / path, data)
    return printed.problems


def tasks(rows: Iterable[StatusRow]) -> Iterator[Task]:
    """Yield what is to be done, a task for each row and kind; a language that nobody began needs nothing."""
    for row in rows:
        if not row.begun:
            continue
        if row.review == "overdue":
            yield Task("overdue", row, f"next review was due by {day_in_words(row.next_review)}")
        elif row.review == "due":
            yield Task("due", row, f"by {day_in_words(row.next_review)}, in {row.days_left} days")
        if unfinished := row.fuzzy + row.missing:
            yield Task("unfinished", row, f"{unfinished} messages are not finished")
        withdrawn = [reason for reason in row.reasons if reason.startswith("withdrawn")]
        if withdrawn:
            yield Task("withdrawn", row, withdrawn[0])
        if any("not signed" in reason for reason in row.reasons):
            yield Task("unsigned", row, "not everybody has signed who must")
        if row.days_behind:
            yield Task("behind", row, f"the English is {row.days_behind} days newer")


def order_rows(made: Sequence[MadeFile], project: Project, day: date) -> Iterator[OrderRow]:
    """Yield the PDFs that may be printed: approved, in date, of a layout that is printed."""
    layouts = project.designs.layouts
    for file in sorted(made, key=lambda one: (one.reference, one.language, one.layout)):
        late = last_day(review_date(file.next_review)) < day
        if late or file.layout == WEB or file.state != "approved" or file.problems:
            continue
        layout = layouts.get(file.layout)
        size = f"{layout.page_width / 72 * 25.4:.0f} × {layout.page_height / 72 * 25.4:.0f} mm" if layout else ""
        words = LAYOUT_WORDS.get(file.layout, file.layout)
        yield OrderRow(
            file.reference, file.title, file.version, file.edition, file.language, words, file.pages, size, file.sha256,
            file.path,
        )  # fmt: skip


def office_files(office: Office, way: str) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every file; `way` leads from the pages to the site."""
    templates = Environment(
        loader=PackageLoader("leafletpress.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters.update(day=day_in_words, slug=slug)
    shown = {"office": office, "brand": office.brand, "policy": POLICY, "way": way, "kinds": TASKS}
    for name in ("index.html", "order.html"):
        yield name, templates.get_template(f"office_{name}").render(shown).encode()
    for path, data in (*asset_files(OFFICE_ONLY), *brand_files(office.brand)):
        if path in ASSETS or path == f"assets/{office.brand.logo[0] if office.brand.logo else ''}":
            yield path, data
    columns = ("task", "reference", "leaflet", "version", "language", "why", "next_review")
    yield "tasks.csv", csv_bytes(columns, [task_cells(one) for one in office.tasks])
    yield "order.csv", csv_bytes(OrderRow._fields, [list(map(str, one)) for one in office.orders])
    yield "destroy.csv", csv_bytes((*PrintRun._fields[:9], "reason"), [run_cells(*found) for found in office.runs])


def task_cells(task: Task) -> list[str]:
    """Return a task as cells of a table."""
    row = task.row
    return [TASKS[task.kind], row.reference, row.leaflet, row.version, row.name, task.why, row.next_review]


def run_cells(run: PrintRun, reason: str) -> list[str]:
    """Return a run of copies that should not be given out as cells of a table."""
    return [*map(str, run[:9]), reason]
