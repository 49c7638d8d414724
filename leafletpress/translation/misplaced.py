"""Catalogues that came back and are not read: in another folder, or named as mail programs and editors name them."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from leafletpress.errors import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MESSAGES = "LC_MESSAGES"
# "pl", LC_MESSAGES and a name: how deep files are looked for under locale/.
DEEPEST = 2
# A template ends in .pot.
NAMED = re.compile(r"([^.].*?)(\.po(?:\.txt)?)", re.IGNORECASE)


def files_in(locale: Path) -> Iterator[str]:
    """Yield the paths, from the root, of the files under locale/, no deeper than catalogues lie."""
    for folder, inner, names in os.walk(locale):
        within = Path(folder).relative_to(locale.parent).parts
        inner[:] = [name for name in inner if not name.startswith(".") and len(within) <= DEEPEST]
        yield from ("/".join((*within, name)) for name in names)


def unread_catalogues(paths: Iterable[str]) -> tuple[Problem, ...]:
    """Return a warning for each file that seems to be a catalogue and is not read, one for all in a wrong folder."""
    wrong: dict[str, Problem] = {}
    for path in sorted(paths):
        folder, _, name = path.rpartition("/")
        inner = folder.split("/")[1:]
        is_place = len(inner) == DEEPEST and inner[1] == MESSAGES
        if is_place and name.endswith(".po"):
            continue
        if found := NAMED.fullmatch(name):
            if is_place:
                fault, hint = f"files that end in {found[2]} are not read", f"rename it to {found[1]}.po"
            else:
                place = f"locale/{inner[0] if inner else 'LANGUAGE'}/{MESSAGES}"
                fault, hint = f"catalogues are read from folders {MESSAGES} only", f"move what is here to {place}"
            wrong.setdefault(path if is_place else folder, Problem(Where(path), fault, hint, "warning"))
    return tuple(wrong.values())
