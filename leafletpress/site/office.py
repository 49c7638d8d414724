"""For a comms team alone: what is overdue, unsigned or behind, which copies to destroy, and a sheet to order by.

Pages and tables in a folder of their own, never inside the site: they say who has to do what. They name no signer.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from leafletpress.content.check import last_day
from leafletpress.content.fields import review_date
from leafletpress.errors import Problem, ProblemsFound, Where
from leafletpress.languages import SOURCE_LANGUAGE
from leafletpress.pipeline.about import about
from leafletpress.pipeline.manifest import MadeFile, read_manifest
from leafletpress.pipeline.print_runs import PrintRun, read_print_runs
from leafletpress.pipeline.printed_copies import runs_of_old
from leafletpress.pipeline.project import Project
from leafletpress.pipeline.remembered import read_remembered
from leafletpress.pipeline.status_rows import StatusRow, status_rows
from leafletpress.site.bodies import WEB
from leafletpress.site.host_files import OFFICE_ONLY, asset_files, brand_files, csv_bytes
from leafletpress.site.model import LAYOUT_WORDS, SiteBrand
from leafletpress.site.office_tasks import (
    NO_DEPARTMENT,
    TASK_COLUMNS,
    TASKS,
    Task,
    TaskGroup,
    by_department,
    by_language,
    grouped,
    task_cells,
    tasks,
)
from leafletpress.site.pages import POLICY, day_in_words, slug
from leafletpress.whole_files import write_whole

# Scripts and sheets that these pages need.
ASSETS = frozenset(
    {f"assets/{name}" for name in ("site.css", "office.css", "brand.css", "icon.svg", "data.js", *OFFICE_ONLY)}
)


class Cell(NamedTuple):
    """A leaflet in a language on the page of all: its row, and where its mark leads ("" for nowhere)."""

    row: StatusRow
    href: str


class Section(NamedTuple):
    """A department with its leaflets: of each its reference, its English title and a cell a language."""

    department: str
    leaflets: tuple[tuple[str, str, tuple[Cell, ...]], ...]


class OrderRow(NamedTuple):
    """A PDF that can be ordered in print: every field as it stands in the table."""

    reference: str
    title: str
    version: str
    edition: str
    language: str
    language_name: str
    layout: str
    pages: int
    size: str
    sha256: str
    path: str


@dataclass(frozen=True)
class Office:
    """What the pages show. `columns` are the English names of the languages that anybody began."""

    brand: SiteBrand
    day: date
    tasks: tuple[Task, ...]
    groups: tuple[TaskGroup, ...]
    titles: Mapping[str, str]
    runs: tuple[tuple[PrintRun, str], ...]
    columns: tuple[str, ...]
    sections: tuple[Section, ...]
    orders: tuple[OrderRow, ...]


def make_office(root: Path, out: Path, to: Path, brand: SiteBrand, day: date, where: Path) -> tuple[Problem, ...]:
    """Write the office's pages and tables; return what is wrong with print-runs.csv, raise ProblemsFound or OSError.

    `to` is the folder of the public site, in which nothing of this may stand; `where` is theirs.
    """
    if to.resolve() in (where.resolve(), *where.resolve().parents):
        hint = "name one outside of it: these pages are not for everybody"
        raise ProblemsFound([Problem(Where(str(where)), "this folder is inside the site", hint)])
    project, made = read_remembered(root), read_manifest(out)
    printed = read_print_runs(root)
    told = {leaflet.id: about(leaflet) for leaflet in project.leaflets}
    departments = {name: one.department for name, one in told.items()}
    rows = status_rows(project, day, made)
    found = tasks(rows, departments)
    groups = grouped(found)
    begun = {row.language for row in rows if row.begun}
    named = sorted(rows, key=lambda row: (row.language != SOURCE_LANGUAGE, row.name.casefold()))
    shown = [row for row in named if row.language in begun]
    way = os.path.relpath(to, where)
    titles = {name: one.title for name, one in told.items()}
    office = Office(
        brand=brand,
        day=day,
        tasks=tuple(found),
        groups=tuple(groups),
        titles=titles,
        runs=tuple(runs_of_old(project, printed, day)),
        columns=tuple(dict.fromkeys(row.name for row in shown)),
        sections=tuple(sections(shown, departments, titles, places(shown, groups, to, way))),
        orders=tuple(order_rows(made, project, day)),
    )
    for path, data in office_files(office, way):
        write_whole(where / path, data)
    return printed.problems


def places(rows: Iterable[StatusRow], groups: Iterable[TaskGroup], to: Path, way: str) -> dict[StatusRow, str]:
    """Return where each leaflet in a language leads: to its page on the site if it has one, else to what it needs."""
    tasks_of: dict[tuple[str, str], str] = {}
    for group in groups:
        for name in group.languages:
            tasks_of.setdefault((group.row.leaflet, name), f"#{group.id}")
    found: dict[StatusRow, str] = {}
    for row in rows:
        page = f"{row.reference}/{row.language}/index.html"
        is_there = row.state == "approved" and (to / page).is_file()
        found[row] = f"{way}/{page}" if is_there else tasks_of.get((row.leaflet, row.name), "")
    return found


def sections(
    rows: Iterable[StatusRow], departments: Mapping[str, str], titles: Mapping[str, str], leads: Mapping[StatusRow, str]
) -> Iterator[Section]:
    """Yield the departments, those without a name last, each with its leaflets by reference."""
    found: dict[str, dict[tuple[str, str], list[Cell]]] = {}
    for row in rows:
        held = found.setdefault(departments.get(row.leaflet) or NO_DEPARTMENT, {})
        held.setdefault((row.reference, titles.get(row.leaflet, row.leaflet)), []).append(Cell(row, leads[row]))
    for name in sorted(found, key=lambda name: (name == NO_DEPARTMENT, name.casefold())):
        yield Section(name, tuple((*head, tuple(cells)) for head, cells in sorted(found[name].items())))


def order_rows(made: Sequence[MadeFile], project: Project, day: date) -> Iterator[OrderRow]:
    """Yield the PDFs that may be printed: approved, in date, of a layout that is printed."""
    layouts = project.designs.layouts
    for file in sorted(made, key=lambda one: (one.reference, one.language, one.layout)):
        late = last_day(review_date(file.next_review)) < day
        if late or file.layout == WEB or file.state != "approved" or file.problems:
            continue
        layout = layouts.get(file.layout)
        size = f"{layout.page_width / 72 * 25.4:.0f} × {layout.page_height / 72 * 25.4:.0f} mm" if layout else ""
        name = project.files.language(file.language).english_name
        words = LAYOUT_WORDS.get(file.layout, file.layout)
        yield OrderRow(
            file.reference, file.title, file.version, file.edition, file.language, name, words, file.pages, size,
            file.sha256, file.path,
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
    tallies = {"by_department": by_department(office.tasks), "by_language": by_language(office.tasks)}
    for name in ("index.html", "order.html"):
        yield name, templates.get_template(f"office_{name}").render(shown | tallies).encode()
    for path, data in (*asset_files(OFFICE_ONLY), *brand_files(office.brand)):
        if path in ASSETS or path == f"assets/{office.brand.logo[0] if office.brand.logo else ''}":
            yield path, data
    yield "tasks.csv", csv_bytes(TASK_COLUMNS, [task_cells(one) for one in office.tasks])
    yield "leaflets.csv", csv_bytes(("department", "reference", "title", *office.columns), list(table_of_all(office)))
    yield "order.csv", csv_bytes(OrderRow._fields, [list(map(str, one)) for one in office.orders])
    yield "destroy.csv", csv_bytes((*PrintRun._fields[:9], "reason"), [run_cells(*found) for found in office.runs])


def table_of_all(office: Office) -> Iterator[Sequence[str]]:
    """Yield a row of cells a leaflet: how it stands in each language."""
    for section in office.sections:
        for reference, title, cells in section.leaflets:
            states = (cell.row.state if cell.row.begun else "" for cell in cells)
            yield section.department, reference, title, *states


def run_cells(run: PrintRun, reason: str) -> list[str]:
    """Return a run of copies that should not be given out as cells of a table."""
    return [*map(str, run[:9]), reason]
