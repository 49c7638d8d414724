"""The HTML of an edition, as the build made it, for the page of the site that takes it in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from leafletpress.web.asset_names import FOLDER, digest_in
from leafletpress.whole_files import read_regular

WEB = "web"  # the layout that makes HTML
MOST_BYTES = 20_000_000
MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
DRAFT = re.compile(r'<div class="draft">.*?</div>', re.DOTALL)
IMPRINT = re.compile(r'<footer class="imprint">(.*)</footer>', re.DOTALL)
SHEET = re.compile(rf'<link rel="stylesheet" href="\.\./({FOLDER}/[A-Za-z0-9_.-]+)">')
SHOWN = re.compile(rf'="\.\./({FOLDER}/[A-Za-z0-9_.-]+)"')
INSIDE = re.compile(r'url\("?([A-Za-z0-9_.-]+)"?\)')


class Body(NamedTuple):
    """What a page takes from an HTML edition: its text, what a draft says, its last lines, its style sheets.

    Addresses in it are those of a page that stands two folders deep.
    """

    html: str
    draft: str
    imprint: str
    sheets: tuple[str, ...]


def body_of(path: Path) -> Body | None:
    """Return the body of a file of HTML, None if it has none; raise OSError."""
    text = read_regular(path, MOST_BYTES).decode("utf-8", "replace")
    if not (found := MAIN.search(text)):
        return None
    draft, imprint = DRAFT.search(text), IMPRINT.search(text)
    sheets = tuple(f"../../{sheet}" for sheet in SHEET.findall(text))
    return Body(deeper(found[1]), draft[0] if draft else "", deeper(imprint[1]) if imprint else "", sheets)


def deeper(html: str) -> str:
    """Return HTML whose addresses of files beside it lead there from one folder further down."""
    return SHOWN.sub(r'="../../\1"', html)


def files_beside(out: Path, path: Path) -> dict[str, Path]:
    """Return what a file of HTML shows from beside it, by path under the output folder; raise OSError.

    Style sheets name fonts; each name holds the digest of its bytes (`digest_in`).
    """
    text = read_regular(path, MOST_BYTES).decode("utf-8", "replace")
    names = dict.fromkeys((*SHEET.findall(text), *SHOWN.findall(text)))
    for name in [one for one in names if one.endswith(".css")]:
        inside = INSIDE.findall(read_regular(out / name, MOST_BYTES).decode("utf-8", "replace"))
        names.update(dict.fromkeys(f"{FOLDER}/{one}" for one in inside))
    return {name: out / name for name in names if digest_in(name)}
