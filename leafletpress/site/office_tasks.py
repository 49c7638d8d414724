"""What is to be done about leaflets, as a comms team reads it: task by task, by department and by language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from leafletpress.pipeline.status_rows import StatusRow
from leafletpress.site.pages import day_in_words

# What is to be done, in the order in which it is urgent.
TASKS = {
    "overdue": "Review overdue",
    "withdrawn": "Withdrawn",
    "unsigned": "Not signed",
    "unfinished": "Not finished",
    "behind": "Behind the English",
    "due": "Review due in 90 days",
}
NO_DEPARTMENT = "No department"


class Task(NamedTuple):
    """Something to be done about a leaflet in a language: the key of TASKS, why in words, the leaflet's department."""

    kind: str
    row: StatusRow
    why: str
    department: str


class TaskGroup(NamedTuple):
    """A leaflet with the languages in which the same is to be done for one reason; `id` is its place on the page."""

    id: str
    kind: str
    department: str
    row: StatusRow
    languages: tuple[str, ...]
    why: str


class Tally(NamedTuple):
    """How much is to be done in a department or a language, by the keys of TASKS."""

    name: str
    counts: Mapping[str, int]


def tasks(rows: Iterable[StatusRow], departments: Mapping[str, str]) -> list[Task]:
    """Return what is to be done, most urgent first, then by department, reference and language.

    `departments` are those by leaflet id. A language that nobody began needs nothing.
    """
    order = list(TASKS)
    found = [
        Task(kind, row, why, departments.get(row.leaflet) or NO_DEPARTMENT)
        for row in rows
        if row.begun
        for kind, why in wanted(row)
    ]
    return sorted(found, key=lambda one: (order.index(one.kind), department_key(one), one.row.name))


def department_key(task: Task) -> tuple[bool, str, str]:
    """Return what a task is sorted by among those of its kind: its department, those without one last."""
    return task.department == NO_DEPARTMENT, task.department.casefold(), task.row.reference


def wanted(row: StatusRow) -> Iterator[tuple[str, str]]:
    """Yield what a leaflet in a language needs: the key of TASKS, and why."""
    if row.review == "overdue":
        yield "overdue", f"next review was due by {day_in_words(row.next_review)}"
    elif row.review == "due":
        yield "due", f"by {day_in_words(row.next_review)}, in {row.days_left} days"
    if unfinished := row.fuzzy + row.missing:
        yield "unfinished", f"{unfinished} messages are not finished"
    if withdrawn := [reason for reason in row.reasons if reason.startswith("withdrawn")]:
        yield "withdrawn", withdrawn[0]
    if any("not signed" in reason for reason in row.reasons):
        yield "unsigned", "not everybody has signed who must"
    if row.days_behind:
        yield "behind", f"the English is {row.days_behind} days newer"


def grouped(found: Iterable[Task]) -> list[TaskGroup]:
    """Return tasks with the languages of a leaflet in one row where the same is to be said of them."""
    groups: dict[tuple[str, str, str], list[Task]] = {}
    for task in found:
        groups.setdefault((task.kind, task.row.leaflet, task.why), []).append(task)
    return [
        TaskGroup(f"{own[0].kind}-{number}", own[0].kind, own[0].department, own[0].row, names_of(own), own[0].why)
        for number, own in enumerate(groups.values(), 1)
    ]


def names_of(found: Iterable[Task]) -> tuple[str, ...]:
    """Return the English names of the languages of tasks."""
    return tuple(task.row.name for task in found)


def by_department(found: Iterable[Task]) -> list[Tally]:
    """Return how much is to be done in each department, those without one last."""
    return tallied((task.department, task.kind) for task in found)


def by_language(found: Iterable[Task]) -> list[Tally]:
    """Return how much is to be done in each language, by its English name."""
    return tallied((task.row.name, task.kind) for task in found)


def tallied(found: Iterable[tuple[str, str]]) -> list[Tally]:
    """Return how often each kind stands beside each name, sorted by name."""
    counts = Counter(found)
    names = sorted({name for name, _ in counts}, key=lambda name: (name == NO_DEPARTMENT, name.casefold()))
    return [Tally(name, {kind: counts[name, kind] for kind in TASKS}) for name in names]


def task_cells(task: Task) -> Sequence[str]:
    """Return a task as cells of a table."""
    row = task.row
    words = TASKS[task.kind], task.department, row.reference, row.leaflet, row.version
    return *words, row.language, row.name, task.why, row.next_review


TASK_COLUMNS = (
    "task", "department", "reference", "leaflet", "version", "language", "language_name", "why", "next_review",
)  # fmt: skip
