"""A Babel extraction method for leaflets, so that `pybabel extract -F babel.cfg` finds what our templates hold.

Named `leaflet` in the entry points of an installed project and in babel.cfg for one that is not.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import IO

from leafletpress.content.names import FOLDER, PASSAGES
from leafletpress.content.passages import read_passage
from leafletpress.errors import Problem, Severity
from leafletpress.pipeline.project_files import ProjectFiles
from leafletpress.translation.messages import Entry, own_messages, passage_messages

Extracted = tuple[int, str, str, list[str]]
# Babel takes a call of this name for one that has a single message and no plural.
KEYWORD = "_"
STOPS: Severity = "error"


def extract_leaflet(
    file: IO[bytes], _keywords: Collection[str], _comment_tags: Collection[str], options: Mapping[str, str]
) -> Iterator[Extracted]:
    """Yield line, keyword, message and comments for every place of every message of leaflets/ID.yaml.

    The file is read anew by its name, for a leaflet is more than its bytes: pictures are looked for beside
    it. One with errors ends the run (SystemExit) with a line for each.
    """
    del options  # Babel passes them by name
    for entry in _messages(Path(file.name).absolute()):
        for place in entry.places:
            yield place.line or 1, KEYWORD, entry.msgid, list(entry.comments)


def _messages(path: Path) -> tuple[Entry, ...]:
    """Return the messages of a leaflet's or passage's own catalogue; SystemExit for one with errors."""
    if path.parent.name == PurePath(PASSAGES).name and path.parent.parent.name == FOLDER:
        passage, problems = read_passage(path.parents[2], path.stem)
        _stop(problems)
        return passage_messages(passage.passage) if passage else ()
    leaflet, problems = ProjectFiles(path.parents[1]).leaflet(path.stem)
    _stop(problems)
    return own_messages(leaflet) if leaflet else ()


def _stop(problems: Iterable[Problem]) -> None:
    errors = [str(problem) for problem in problems if problem.severity == STOPS]
    if errors:
        sys.exit("\n".join(errors))
