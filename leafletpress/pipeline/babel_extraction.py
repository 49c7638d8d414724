"""A Babel extraction method for leaflets, so that `pybabel extract -F babel.cfg` finds what our templates hold.

Named `leaflet` in the entry points of an installed project and in babel.cfg for one that is not.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import IO

from leafletpress.content.read import read_leaflet
from leafletpress.errors import Severity
from leafletpress.translation.messages import messages_of

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
    path = Path(file.name).absolute()
    leaflet, problems = read_leaflet(path.parent.parent, path)
    errors = [str(problem) for problem in problems if problem.severity == STOPS]
    if leaflet is None or errors:
        sys.exit("\n".join(errors))
    for entry in messages_of(leaflet):
        for place in entry.places:
            yield place.line or 1, KEYWORD, entry.msgid, list(entry.comments)
