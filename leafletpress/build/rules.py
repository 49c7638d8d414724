"""The rules of every room but translation, and the rule of a file for problems that no closer rule found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from leafletpress.errors import Problem
from leafletpress.translation.checks.rule import Example, Rule

NO_GLYPH = Rule(
    "no-glyph",
    "error",
    "a character that no font of the language has",
    "It would print as an empty box.",
    Example("☃ in a Polish leaflet", "a word for it, or a font that has it in layouts/languages.yaml"),
)
NO_FONT = Rule(
    "no-font",
    "error",
    "a font that is not installed",
    "Without its font a language cannot be set; the message names the package to install.",
    Example("a machine without Noto Nastaliq Urdu", "the package that brings it installed"),
)
CELL_OVERFULL = Rule(
    "cell-overfull",
    "warning",
    "a word that is wider than its column of a table (check --fit, and every build)",
    "It is broken where no reader expects it, or runs into the next column.",
    Example("Wertebroplastykaprzezskórna in a narrow column", "wertebroplastyka przezskórna"),
)
PAGES = Rule(
    "pages-far",
    "warning",
    "a translation with many more or fewer pages than the English, for its script (check --fit)",
    "Something was left out, put in or set wrongly; and a leaflet that grows is no longer folded as planned.",
    Example("English 4 pages, Polish 9", "English 4 pages, Polish 5"),
)
OVERDUE = Rule(
    "review-overdue",
    "warning",
    "a leaflet whose review date has passed",
    "Medicine changes; a leaflet that nobody has looked at may be wrong. It is built, and says so on page 1.",
    Example("next_review: 2024-05", "the text reviewed, and next_review: 2028-05"),
)
LEAFLET_FILE = Rule(
    "leaflet-file",
    "error",
    "a leaflet that cannot be read as docs/authors.md says (some are warnings)",
    "What is not understood is not printed; each message says what would be right.",
    Example("titel: Sacroplasty", "title: Sacroplasty"),
)
LAYOUT_FILE = Rule(
    "layout-file",
    "error",
    "a layout, brand, list of fonts or of languages that cannot be used",
    "Contrast, smallest type and line length are promises to readers who see badly.",
    Example("body: 9pt", "body: 14pt"),
)
CANNOT_SET = Rule(
    "cannot-set",
    "error",
    "a leaflet that a build could not set",
    "Everything else is made, and the report names what is missing.",
    Example("a process that was killed", "the build run again"),
)
CANNOT_WRITE = Rule(
    "cannot-write",
    "error",
    "a file that a build could not write",
    "A disk that is full leaves the older file in its place, whole.",
    Example("--out on a disk without space", "--out on another disk"),
)
APPROVALS_FILE = Rule(
    "approvals-file",
    "error",
    "a file of signatures that cannot be used, or a signature that no longer holds (a warning)",
    "What was signed and what is printed must be the same, word for word.",
    Example("role: traitor", "role: translator"),
)


def ruled(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems, those that no rule found under the rule of their file."""
    return tuple(
        problem if problem.rule else replace(problem, rule=file_rule(problem.where.file)) for problem in problems
    )


def file_rule(file: str) -> str:
    """Return the rule that a problem of a file belongs to where no closer rule found it."""
    if file.endswith("/approvals.yaml"):
        return APPROVALS_FILE.id
    return {"leaflets": LEAFLET_FILE.id, "layouts": LAYOUT_FILE.id}.get(file.partition("/")[0], "catalogue-file")
