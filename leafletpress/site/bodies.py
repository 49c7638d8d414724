"""The HTML of an edition, as the build made it, for the page of the site that takes it in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from leafletpress.errors import Problem, Where
from leafletpress.site.model import Edition, Site
from leafletpress.web.asset_names import FOLDER, digest_in
from leafletpress.whole_files import read_regular

WEB = "web"  # the layout that makes HTML
MOST_BYTES = 20_000_000
MAIN = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)
DRAFT = re.compile(r'<div class="draft">.*?</div>', re.DOTALL)
IMPRINT = re.compile(r'<footer class="imprint">(.*)</footer>', re.DOTALL)
SHEET = re.compile(rf'<link rel="stylesheet" href="\.\./({FOLDER}/[A-Za-z0-9_.-]+)">')
SHOWN = re.compile(rf'="\.\./({FOLDER}/[A-Za-z0-9_.-]+)"')
# A reference to another leaflet: its address in the output folder, language and reference told by it, and its words.
LEAD = re.compile(
    r'<a href="(\.\./(\w+)/([\w.-]+)_[a-z0-9-]+_\2_web(?:_DRAFT)?\.html)">(.*?)</a>', re.DOTALL | re.ASCII
)
INSIDE = re.compile(r'url\("?([A-Za-z0-9_.-]+)"?\)')


class Body(NamedTuple):
    """What a page takes from an HTML edition: its text, what a draft says, its last lines, its style sheets.

    Addresses in it are those of a page that stands two folders deep.
    """

    html: str
    draft: str
    imprint: str
    sheets: tuple[str, ...]


def body_of(path: Path, leads: Mapping[str, str]) -> Body | None:
    """Return the body of a file of HTML, None if it has none; raise OSError.

    `leads` are the paths of pages of the site by the addresses in it, "" for one that is not there.
    """
    text = read_regular(path, MOST_BYTES).decode("utf-8", "replace")
    if not (found := MAIN.search(text)):
        return None
    draft, imprint = DRAFT.search(text), IMPRINT.search(text)
    sheets = tuple(f"../../{sheet}" for sheet in SHEET.findall(text))
    return Body(deeper(led(found[1], leads)), draft[0] if draft else "", deeper(imprint[1]) if imprint else "", sheets)


def led(html: str, leads: Mapping[str, str]) -> str:
    """Return HTML whose references to other leaflets lead to pages of the site; the words of others stay alone."""

    def link(found: re.Match[str]) -> str:
        page = leads.get(found[1])
        return f'<a href="../../{page}">{found[4]}</a>' if page else found[4]

    return LEAD.sub(link, html)


def deeper(html: str) -> str:
    """Return HTML whose addresses of files beside it lead there from one folder further down."""
    return SHOWN.sub(r'="../../\1"', html)


class Beside:
    """What the HTML editions of a site show from beside them, each file looked at once.

    `files` are those that are as they were made, by path under the output folder; `damaged` those that are not, each
    with how many editions name it. `led` are references to other leaflets by the HTML that has them: address,
    reference, folder of the language.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self.files: dict[str, Path] = {}
        self.damaged: dict[str, int] = {}
        self.led: dict[str, tuple[tuple[str, str, str], ...]] = {}
        self._named: dict[str, list[str]] = {}

    def is_whole(self, path: str) -> bool:
        """Tell whether all that a file of HTML shows is there as it was made; raise OSError if that cannot be read.

        Style sheets name fonts; each name holds the digest of its bytes (`digest_in`).
        """
        text = read_regular(self.out / path, MOST_BYTES).decode("utf-8", "replace")
        self.led[path] = tuple((found[1], found[3], found[2]) for found in LEAD.finditer(text))
        names = dict.fromkeys((*SHEET.findall(text), *SHOWN.findall(text)))
        for name in list(names):
            names.update(dict.fromkeys(self._inside(name)))
        faults = [name for name in names if digest_in(name) and not self._take(name)]
        for name in faults:
            self.damaged[name] = self.damaged.get(name, 0) + 1
        return not faults

    def _inside(self, name: str) -> list[str]:
        """Return what a style sheet names."""
        if name not in self._named:
            found: list[str] = []
            if name.endswith(".css"):
                with suppress(OSError):
                    text = read_regular(self.out / name, MOST_BYTES).decode("utf-8", "replace")
                    found = [f"{FOLDER}/{one}" for one in INSIDE.findall(text)]
            self._named[name] = found
        return self._named[name]

    def _take(self, name: str) -> bool:
        """Take a file, unless its bytes are not those that its name says."""
        if name in self.files or name in self.damaged:
            return name in self.files
        try:
            whole = sha256(read_regular(self.out / name, MOST_BYTES)).hexdigest()
        except OSError:
            return False
        if not whole.startswith(digest_in(name) or "-"):
            return False
        self.files[name] = self.out / name
        return True

    def problems(self) -> Iterator[Problem]:
        """Yield an error for each file that is not as it was made."""
        for name, count in sorted(self.damaged.items()):
            there = (self.out / name).is_file()
            fault = "its bytes are not those that its name says" if there else "pages show it, and it is not here"
            pages = "one edition has" if count == 1 else f"{count:,} editions have"
            hint = "make_pdfs.py build makes it again"
            yield Problem(Where(str(self.out / name)), f"{fault}, so {pages} no text on the site", hint)


def whole_bodies(site: Site, out: Path) -> tuple[Site, Beside]:
    """Return a site whose HTML editions all have what they show, and those files; the others are left without text."""
    beside = Beside(out)

    def checked(one: Edition) -> Edition:
        if not one.web:
            return one
        if not beside.is_whole(one.web.path):
            return replace(one, web=None)
        leads = beside.led[one.web.path]
        pages = ((address, site.page_of(reference, folder.replace("_", "-"))) for address, reference, folder in leads)
        return replace(one, leads=tuple(pages)) if leads else one

    leaflets = tuple(replace(leaflet, editions=tuple(map(checked, leaflet.editions))) for leaflet in site.leaflets)
    return replace(site, leaflets=leaflets), beside
