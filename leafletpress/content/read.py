"""One file of leaflets/ to a Leaflet: the whole room in order, every problem of the file gathered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.content import schema
from leafletpress.content.assemble import assemble
from leafletpress.content.bounds import bound_problems
from leafletpress.content.fields import review_order
from leafletpress.content.given import NOTHING_GIVEN, Given
from leafletpress.content.names import FOLDER, name_problems
from leafletpress.content.passages import Passages
from leafletpress.content.pictures import picture_problems
from leafletpress.content.references import reference_problems
from leafletpress.content.shared import Shared
from leafletpress.content.texts import text_problems
from leafletpress.content.writing import writing_problems
from leafletpress.errors import Problem, ProblemsFound
from leafletpress.schema_errors import validate
from leafletpress.yaml_reader import bounded, read_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from leafletpress.content.model import Leaflet
    from leafletpress.errors import Where
    from leafletpress.schema_errors import Typed
    from leafletpress.yaml_reader import YamlFile


def read_leaflet(
    root: Path,
    path: Path,
    given: Mapping[str, Given] = {},
    passages: Passages | None = None,
    fault_of: Callable[[str, Where], Problem | None] = lambda *_: None,
) -> tuple[Leaflet | None, tuple[Problem, ...]]:
    """Return the leaflet of one file, None unless its form is sound, and what is wrong with it.

    `given` is what brands give to their leaflets, by brand; `fault_of` returns the problem of a brand that cannot be
    used, at the place that names it. A leaflet whose texts or dates have errors is returned all the same, to be
    compared with others.
    """
    shown = f"{FOLDER}/{path.name}"
    problems = list(name_problems(root, path, shown))
    if problems:
        return None, tuple(problems)
    try:
        file = read_yaml(path, shown)
    except ProblemsFound as error:
        return None, error.problems
    if large := tuple(bound_problems(file)):
        return None, large
    data, form = checked_form(file)
    brand = str(file.data.get("brand", "")).strip()
    fault = fault_of(brand, file.where(["brand"])) if brand else None
    shared = Shared(file, None if fault else given.get(brand, NOTHING_GIVEN), passages or Passages(root))
    leaflet = shared.completed(assemble(path.stem, file, data, shared.find)) if data else None
    problems = [
        *form,
        *review_order(file),
        *([fault] if fault and shared.asks_brand else ()),
        *text_problems(file, shared.facts, shared.used, is_filled=shared.knows_brand),
        *shared.problems(),
        *writing_problems(file),
        *picture_problems(root, file),
        *(reference_problems(leaflet) if leaflet else ()),
    ]
    problems.sort(key=lambda problem: (problem.where.line or 0, problem.message))
    return leaflet, bounded(problems)


def checked_form(file: YamlFile) -> tuple[Typed | None, tuple[Problem, ...]]:
    """Return the file's data as the schema types it, or None and the problems."""
    try:
        return validate(file, schema.leaflet), ()
    except ProblemsFound as error:
        return None, error.problems
