"""A whole site: what may be given out is gathered, its pages and data are drawn, only what changed is written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from leafletpress.errors import Problem, ProblemsFound, UnknownWish
from leafletpress.pipeline.manifest import MANIFEST, MOST_BYTES
from leafletpress.pipeline.releases import FILE as RELEASES
from leafletpress.pipeline.releases import read_releases
from leafletpress.site.bodies import whole_bodies
from leafletpress.site.brands import site_brand
from leafletpress.site.folder import Folder, Seen, is_as_left, open_folder
from leafletpress.site.gather import gather
from leafletpress.site.host_files import (
    addressed_files,
    asset_files,
    brand_files,
    list_files,
    server_files,
    service_worker,
)
from leafletpress.site.model import LeftOut, Site
from leafletpress.site.names_font import font_files
from leafletpress.site.pages import Pages
from leafletpress.site.search_data import data_files
from leafletpress.whole_files import alone_in, read_regular

# What a browser keeps from the first visit on; titles by language come to it.
SHELL = ("index.html", "offline.html", "leaflets.html", "languages.html", "e/index.html", "data/day.js", "data/core.js")


@dataclass(frozen=True)
class SiteOptions:
    """What to make a site of, and where: a project's root, its output folder, the folder of the site, the day."""

    root: Path
    out: Path
    to: Path
    day: date
    brand: str = ""
    drafts: bool = False


@dataclass(frozen=True)
class SiteReport:
    """What a run made: counts, problems, what it left out and is no fault (`noted`)."""

    leaflets: int
    editions: int
    languages: int
    written: int
    kept: int
    removed: int
    problems: tuple[Problem, ...] = ()
    noted: str = ""

    @property
    def has_errors(self) -> bool:
        """Tell whether anything has an error."""
        return any(problem.severity == "error" for problem in self.problems)


def make_site(options: SiteOptions) -> SiteReport:
    """Make the site of an output folder; raise ProblemsFound or UnknownWish if nothing can be made, OSError.

    What has a problem is left out and the rest is made. The folder is as it was until all of it is ready.
    """
    brand = site_brand(options.root, options.brand)
    releases = read_releases(options.root)
    if releases.lost:  # nobody knows what was withdrawn: the old site stays as it is
        raise ProblemsFound(releases.problems)
    if options.to.resolve() in (options.root.resolve(), options.out.resolve()):
        raise UnknownWish(f"--to {options.to}: a site needs a folder of its own, such as {options.root / 'site'}")
    options.to.mkdir(parents=True, exist_ok=True)
    with alone_in(options.to):
        folder = open_folder(options.to)
        unchanged = {
            path: seen.sha256 for path, seen in folder.ledger.inputs.items() if seen.is_at(f"{options.out}/{path}")
        }
        whole = key_of_all(options, repr(brand))
        if len(unchanged) == len(folder.ledger.inputs) and is_as_left(options.to, folder.ledger, whole):
            return as_it_was(folder)
        site, problems = gather(options.out, brand, releases, options.day, unchanged, drafts=options.drafts)
        site, beside = whole_bodies(site, options.out)
        problems = (*problems, *beside.problems())
        draw(site, options.out, beside.files, folder)
        inputs = dict(seen_inputs(site, options.out, beside.files, folder.ledger.inputs))
        # What has a problem is looked at again: it may be mended outside of what the key is made of.
        folder.commit("" if problems else whole, inputs, noted(site.brand.site, site.left_out))
    return reported(site, folder, (*problems, *folder.problems))


def key_of_all(options: SiteOptions, brand: str) -> str:
    """Return the digest of all that decides a site's bytes, the output folder's files told by its manifest."""
    parts = [engine(), brand, options.day.isoformat(), str(options.drafts)]
    for path in (options.out / MANIFEST, options.root / RELEASES):
        try:
            parts.append(sha256(read_regular(path, MOST_BYTES)).hexdigest())
        except OSError:
            parts.append("")
    return sha256("\n".join(parts).encode()).hexdigest()


def engine() -> str:
    """Return the digest of every line that makes sites, and of what draws them."""
    found = [version(name) for name in ("jinja2", "fonttools", "brotli")]
    room = files("leafletpress.site")
    for part in (room, room.joinpath("templates"), room.joinpath("assets")):
        own = (one for one in part.iterdir() if one.is_file() and not one.name.endswith(".pyc"))
        found.extend(sha256(one.read_bytes()).hexdigest() for one in sorted(own, key=lambda one: one.name))
    return sha256("\n".join(found).encode()).hexdigest()


def draw(site: Site, out: Path, beside: Mapping[str, Path], folder: Folder) -> None:
    """Lay every file of a site ready that is not as it should be; `beside` are those that HTML editions show."""
    lay_editions(site, out, folder)
    for name, source in beside.items():
        folder.put(name, read_regular(source, MOST_BYTES))
    fonts = font_files(site, out)
    paths, shell = lay_pages(Pages(site, out, engine(), has_fonts=bool(fonts)), folder)
    for path, data in (*fonts.items(), *further_files(site, paths)):
        folder.put(path, data)
        if path in SHELL or path.startswith(("assets/", "data/titles/")):
            shell[path] = data
    if not site.drafts:
        folder.put("sw.js", service_worker(sorted(shell.items())))


def lay_editions(site: Site, out: Path, folder: Folder) -> None:
    """Lay the PDFs ready."""
    for leaflet in site.leaflets:
        for one in leaflet.editions:
            for pdf in one.pdfs:
                folder.copy(f"{leaflet.reference}/{one.language.tag}/{pdf.name}", out / pdf.path, pdf.sha256)


def lay_pages(pages: Pages, folder: Folder) -> tuple[list[str], dict[str, bytes]]:
    """Lay the pages ready; return all paths, and the bytes of those that a browser keeps from the first visit."""
    paths: list[str] = []
    shell: dict[str, bytes] = {}
    for page in pages.all():
        paths.append(page.path)
        if page.path not in SHELL and folder.has(page.path, page.key):
            continue
        data = page.make().encode()
        folder.put(page.path, data, page.key)
        if page.path in SHELL:
            shell[page.path] = data
    return paths, shell


def further_files(site: Site, pages: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield everything besides pages and PDFs."""
    yield from asset_files()
    yield from brand_files(site.brand)
    for path, text in data_files(site):
        yield path, text.encode()
    yield from list_files(site)
    yield from addressed_files(site, pages)
    yield from server_files(site, list(gone_folders(site)))


def gone_folders(site: Site) -> Iterator[str]:
    """Yield the folders whose PDFs are no longer given out."""
    shown = {(one.reference, edition.language.tag) for one in site.leaflets for edition in one.editions}
    once = {(one.release.reference, one.release.language) for one in site.releases.standings}
    yield from (f"{reference}/{tag}" for reference, tag in sorted(once - shown))


def seen_inputs(site: Site, out: Path, beside: Iterable[str], before: Mapping[str, Seen]) -> Iterator[tuple[str, Seen]]:
    """Yield the files of the output folder that a site was made of, as they were; `beside` are those beside pages."""
    editions = (one for leaflet in site.leaflets for one in leaflet.editions)
    made = ((file.path, file.sha256) for one in editions for file in (*one.pdfs, *([one.web] if one.web else [])))
    for path, sha in (*made, *((path, "") for path in beside)):
        found = os.stat(f"{out}/{path}")  # noqa: PTH116 - twice as fast for thousands
        was = before.get(path)
        now = Seen(found.st_size, found.st_mtime_ns, sha)
        yield path, was if was == now and was else now


def reported(site: Site, folder: Folder, problems: Iterable[Problem]) -> SiteReport:
    """Return the report of a run."""
    return SiteReport(
        leaflets=sum(bool(one.editions) for one in site.leaflets),
        editions=sum(len(one.editions) for one in site.leaflets),
        languages=len(site.languages),
        written=len(folder.moves),
        kept=len(folder.files) - len(folder.moves),
        removed=len(folder.removed),
        problems=tuple(problems),
        noted=noted(site.brand.site, site.left_out),
    )


def as_it_was(folder: Folder) -> SiteReport:
    """Return the report of a run that had nothing to do."""
    pages = [path.split("/") for path in folder.ledger.files if path.endswith("/index.html")]
    editions = [parts for parts in pages if len(parts) == len(("RAD_0067", "ur", "index.html"))]
    leaflets, languages = {parts[0] for parts in editions}, {parts[1] for parts in editions}
    counts = len(leaflets), len(editions), len(languages)
    return SiteReport(*counts, 0, len(folder.ledger.files), 0, (), folder.ledger.noted)


def noted(address: str, left_out: LeftOut) -> str:
    """Return what is said of what is left out and is no fault, for want of an address, too."""
    said = [] if address else ["no feed.xml, sitemap.xml and opensearch.xml: the brand names no `site:`"]
    if left_out.drafts:
        said.append(f"{counted(left_out.drafts, 'draft')} left out (--drafts shows them)")
    if left_out.overdue:
        said.append(f"{counted(left_out.overdue, 'edition')} left out, whose review date has passed")
    for other, count in sorted(left_out.elsewhere.items()):
        said.append(f"{counted(count, 'leaflet')} left out, whose brand has its site at {other}")
    return "; ".join(said)


def counted(number: int, thing: str) -> str:
    """Return a number with what it counts."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
