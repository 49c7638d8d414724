"""The HTML of an edition, as the build made it, for the page of the site that takes it in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from leafletpress.whole_files import read_regular

WEB = "web"  # the layout that makes HTML
MOST_BYTES = 20_000_000
MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)


class Body(NamedTuple):
    """What a page takes from an HTML edition: the content of its <main>."""

    html: str


def body_of(path: Path) -> Body | None:
    """Return the body of a file of HTML, None if it has none; raise OSError."""
    found = MAIN.search(read_regular(path, MOST_BYTES).decode("utf-8", "replace"))
    return Body(found[1]) if found else None
