"""What a page of HTML shows from beside it: styles, fonts and pictures, each named for its bytes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from leafletpress.content.pictures import MOST_BYTES
from leafletpress.web.asset_names import path_of
from leafletpress.whole_files import read_regular

UNFIT = re.compile(r"[^A-Za-z0-9_.]+")
LONGEST = 60  # characters of a name before its digest


class Asset(NamedTuple):
    """A file beside pages: its path under the output folder, with forward slashes, and its bytes."""

    path: str
    data: bytes

    @property
    def name(self) -> str:
        """Return the name of the file in its folder."""
        return self.path.rpartition("/")[2]


class Assets:
    """The files that a page shows, by path."""

    def __init__(self) -> None:
        self.files: dict[str, Asset] = {}

    def add(self, asset: Asset) -> str:
        """Take a file, and return its address from a page, which stands in a folder beside it."""
        self.files[asset.path] = asset
        return f"../{asset.path}"

    def add_picture(self, path: Path) -> str:
        """Take the bytes of a picture and return its address; raise OSError."""
        stem = UNFIT.sub("-", path.stem).strip("-.")[:LONGEST] or "picture"
        return self.add(named(stem, path.suffix.lower(), read_regular(path, MOST_BYTES)))


def named(stem: str, ending: str, data: bytes) -> Asset:
    """Return bytes under a name that holds their digest."""
    return Asset(path_of(stem, ending, data), data)
