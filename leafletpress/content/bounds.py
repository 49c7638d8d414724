"""How large a leaflet may be: beyond every leaflet that people read, and set in seconds all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.content.texts import strings
from leafletpress.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.yaml_reader import Data, YamlFile, YamlPath

MOST_TEXTS = 10_000  # in a leaflet: as a book of 300 pages
MOST_ITEMS = 3_000  # in one list, of whatever kind
MOST_COLUMNS = 10  # of a table: on A4 a word of six letters has room in each
MOST_PARTS = 12  # of a picture: a reader keeps no more apart


def bound_problems(file: YamlFile) -> Iterator[Problem]:
    """Yield an error if a leaflet holds too many texts, and one for each list, table and figure that is too large."""
    if (number := sum(1 for _ in strings(file.data))) > MOST_TEXTS:
        fault, hint = f"{number:,} texts are too many", f"at most {MOST_TEXTS:,}: split it into several leaflets"
        yield Problem(file.where([]), fault, hint)
    for path, items in lists(file.data):
        if len(items) > MOST_ITEMS:
            fault, hint = f"{len(items):,} items are too many", f"at most {MOST_ITEMS:,}: split it into several lists"
            yield Problem(file.where(path), fault, hint)
        elif path[-2:] == ("table", "header") and len(items) > MOST_COLUMNS:
            fault = f"a table of {len(items)} columns has no room on a page"
            yield Problem(file.where(path), fault, f"at most {MOST_COLUMNS}: split it into several tables")
        elif path[-2:] == ("figure", "parts") and len(items) > MOST_PARTS:
            fault, hint = f"{len(items)} names beside a picture are too many", "name what the text speaks of"
            yield Problem(file.where(path), fault, f"at most {MOST_PARTS}: {hint}")


def lists(data: Data, path: YamlPath = ()) -> Iterator[tuple[YamlPath, list[Data]]]:
    """Yield every list with its path."""
    if isinstance(data, list):
        yield path, data
    within = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in within:
        yield from lists(value, (*path, key))
