"""The rules that a build itself finds broken, by id, and the rule of a file where no closer rule found the problem.

What they mean stands in `rules`: a build needs their names alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from leafletpress.errors import Problem

NO_GLYPH = "no-glyph"
NO_FONT = "no-font"
CELL_OVERFULL = "cell-overfull"
WORD_OVERFULL = "word-overfull"
WORD_HYPHENATED = "word-hyphenated"
TEXT_OVERSET = "text-overset"
FURNITURE = "furniture-overset"
PAGES_BOUND = "pages-bound"
PAGES = "pages-far"
UNFINISHED = "unfinished"
OVERDUE = "review-overdue"
LEAFLET_FILE = "leaflet-file"
LAYOUT_FILE = "layout-file"
CANNOT_SET = "cannot-set"
CANNOT_WRITE = "cannot-write"
NOT_PRINTED = "not-printed"
APPROVALS_FILE = "approvals-file"
CATALOGUE_FILE = "catalogue-file"
NO_KEYGEN = "no-ssh-keygen"
NO_WORKERS = "no-workers"
WORKER = "worker-refused"
STORE = "shared-cache"


def ruled(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems, those that no rule found under the rule of their file."""
    return tuple(
        problem if problem.rule else replace(problem, rule=file_rule(problem.where.file)) for problem in problems
    )


def file_rule(file: str) -> str:
    """Return the rule that a problem of a file belongs to where no closer rule found it."""
    if file.endswith("/approvals.yaml"):
        return APPROVALS_FILE
    return {"leaflets": LEAFLET_FILE, "layouts": LAYOUT_FILE}.get(file.partition("/")[0], CATALOGUE_FILE)
