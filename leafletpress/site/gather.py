"""An output folder, a brand and releases.csv -> a Site: what may be given out, and a problem for all that may not."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from leafletpress.content.check import last_day
from leafletpress.content.fields import review_date
from leafletpress.content.reference import reference_fault
from leafletpress.errors import Problem, ProblemsFound, Where, shorten
from leafletpress.languages import PSEUDO_LOCALES, SOURCE_LANGUAGE, UnknownLanguage
from leafletpress.pipeline.about import About, language_data, texts
from leafletpress.pipeline.manifest import (
    MANIFEST,
    MOST_BYTES,
    REFUSED,
    STALE,
    ListedLeaflet,
    MadeFile,
    listed,
    listed_leaflets,
    manifest_entries,
)
from leafletpress.pipeline.releases import Releases
from leafletpress.schema_errors import Wrong
from leafletpress.site.bodies import WEB
from leafletpress.site.model import Edition, Gone, LeftOut, Pdf, Site, SiteBrand, SiteLanguage, SiteLeaflet
from leafletpress.whole_files import read_regular, same_bytes

LAYOUT, EDITION = re.compile("[a-z0-9]+(-[a-z0-9]+)*"), re.compile("[0-9a-f]{4,64}")
REMAKE = "make_pdfs.py build makes it again"


@dataclass(frozen=True)
class Manifest:
    """manifest.json of an output folder as it was read; `lines` are those on which the entries' paths stand."""

    where: Path
    files: tuple[MadeFile, ...]
    leaflets: Mapping[str, ListedLeaflet]
    languages: Mapping[str, SiteLanguage]
    no_writing: Mapping[str, str]
    lines: Mapping[str, int] = field(default_factory=dict)

    def place(self, file: MadeFile) -> Where:
        """Return where a file's entry stands."""
        return Where(str(self.where), self.lines.get(file.path))


@dataclass
class Gathering:
    """What is being gathered: problems as they are found, and how many editions are drafts or overdue."""

    problems: list[Problem] = field(default_factory=list)
    drafts: int = 0
    overdue: int = 0

    def refuse(self, where: Where, fault: str, hint: str) -> None:
        """Note an error."""
        self.problems.append(Problem(where, fault, hint))


def gather(
    out: Path, brand: SiteBrand, releases: Releases, day: date, unchanged: Mapping[str, str], *, drafts: bool
) -> tuple[Site, tuple[Problem, ...]]:
    """Return the site of an output folder on a day, and a problem for each leaflet that is left out.

    `unchanged` are SHA-256 by path of files that need not be read again. Raises ProblemsFound if there is no manifest,
    or one that cannot be read.
    """
    manifest = read(out)
    found = Gathering([*releases.problems, *brand.doubts])
    groups = by_reference(manifest, found)
    away = {
        reference.casefold(): home for reference, files in groups.items() if (home := home_of(files, manifest, brand))
    }
    groups = {reference: files for reference, files in groups.items() if reference.casefold() not in away}
    releases = replace(releases, lines=tuple(one for one in releases.lines if one.reference.casefold() not in away))
    leaflets: list[SiteLeaflet] = []
    gone: list[Gone] = []
    contradicted = contradictions(releases, manifest, found)
    for reference, files in groups.items():
        if reference.casefold() in contradicted:
            continue
        if doubt := releases.doubt(reference):
            found.refuse(manifest.place(files[0]), f"{reference} is left out: {doubt}", "mend that line")
            continue
        leaflet = one_leaflet(out, manifest, files, releases, day, unchanged, found, drafts=drafts)
        if leaflet:
            leaflets.append(replace(leaflet, brand=guest_name(manifest, brand, leaflet.id)))
    there = {one.reference.casefold(): one for one in leaflets}
    gone.extend(one for one in gone_leaflets(releases, manifest) if one.reference.casefold() not in there)
    used = {one.language.tag for leaflet in leaflets for one in leaflet.editions}
    site = Site(
        brand=brand,
        leaflets=tuple(sorted(leaflets, key=lambda one: (one.about.title.casefold(), one.reference))),
        languages=tuple(
            sorted((manifest.languages[tag] for tag in used), key=lambda one: (not one.is_english, one.english))
        ),
        no_writing=manifest.no_writing,
        releases=releases,
        gone=tuple(sorted(gone)),
        day=day,
        drafts=drafts,
        left_out=LeftOut(found.drafts, found.overdue, dict(Counter(away.values()))),
    )
    return site, tuple(dict.fromkeys(found.problems))


def read(out: Path) -> Manifest:
    """Read manifest.json; raise ProblemsFound, with what to do, if that is not to be had."""
    path = out / MANIFEST
    try:
        data = read_regular(path, MOST_BYTES)
        whole = json.loads(data)
    except FileNotFoundError as error:
        raise lacking(path, "there is no manifest, so nothing is known to show", "make_pdfs.py build first") from error
    except OSError as error:
        raise lacking(path, f"cannot be read: {error.strerror or error}", "check the file") from error
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        raise lacking(path, "it is not JSON", "make_pdfs.py build writes it anew", line) from error
    files, entries = manifest_entries(data), listed(data)
    if not isinstance(entries, list):
        raise lacking(path, "it has no list of files", "make_pdfs.py build writes it anew", 1)
    if len(files) != len(entries):
        number = len(entries) - len(files)
        raise lacking(path, f"{number} of its entries cannot be read", "make_pdfs.py build writes it anew", 1)
    leaflets, rows = listed_leaflets(data), whole.get("languages", [])
    words = whole.get("no_writing", {})
    sound = {
        "leaflets": len(leaflets) == len(whole.get("leaflets", [])),
        "languages": isinstance(rows, list) and all(map(is_language, rows)),
        "no_writing": isinstance(words, dict) and all(isinstance(said, str) for said in words.values()),
    }
    for name, is_sound in sound.items():
        if not is_sound:
            raise lacking(path, f"its '{name}' cannot be read", "make_pdfs.py build writes it anew", 1)
    tags = dict.fromkeys(file.language for file in files)
    languages = dict(languages_of(rows, tags))
    return Manifest(path, files, {one.id: one for one in leaflets}, languages, words, line_numbers(data))


def is_language(row: object) -> bool:
    """Tell whether a row of the manifest's languages can be read."""
    if not isinstance(row, dict) or row.get("direction", "ltr") not in ("ltr", "rtl"):
        return False
    lists, names = ("called", "spoken"), ("tag", "english", "own", "direction", "script")
    return all(isinstance(row.get(name, ""), str) for name in names) and all(
        isinstance(row.get(name, []), list) and all(isinstance(one, str) for one in row.get(name, [])) for name in lists
    )


def lacking(path: Path, fault: str, hint: str, line: int | None = None) -> ProblemsFound:
    """Return the exception of a manifest that nothing can be made of."""
    return ProblemsFound([Problem(Where(str(path), line), fault, hint)])


def languages_of(rows: Iterable[Any], tags: Iterable[str]) -> Iterator[tuple[str, SiteLanguage]]:
    """Yield what is known of each language that has files: as the manifest says it, else as it is called anyway."""
    said = {row["tag"]: row for row in rows if isinstance(row, dict) and isinstance(row.get("tag"), str)}
    for tag in tags:
        try:
            row = {**language_data(tag, None), **{key: value for key, value in said.get(tag, {}).items() if value}}
        except UnknownLanguage:
            continue
        names = str(row["english"]), str(row["own"])
        yield (
            tag,
            SiteLanguage(
                tag, *names, texts(row["called"]), texts(row["spoken"]), str(row["direction"]), str(row["script"])
            ),
        )


def line_numbers(data: bytes) -> dict[str, int]:
    """Return the line on which each path stands in the manifest's text."""
    found: dict[str, int] = {}
    for number, line in enumerate(data.splitlines(), 1):
        start, _, rest = line.strip().partition(b'"path": ')
        if not start and rest:
            try:
                found[str(json.loads(rest.rstrip(b",")))] = number
            except ValueError:
                continue
    return found


def by_reference(manifest: Manifest, found: Gathering) -> dict[str, list[MadeFile]]:
    """Return the files by the reference of their leaflet; what cannot be a folder, or is of two, is refused."""
    groups: dict[str, list[MadeFile]] = {}
    for file in manifest.files:
        if fault := reference_fault(file.reference):
            hint = f"{fault[1]}; then make_pdfs.py build"
            found.refuse(manifest.place(file), f"'reference' is '{shorten(file.reference)}': {fault[0]}", hint)
        elif file.language not in manifest.languages:
            found.refuse(manifest.place(file), f"'language' is '{shorten(file.language)}': it is none", REMAKE)
        elif file.edition and not EDITION.fullmatch(file.edition):
            found.refuse(manifest.place(file), f"'edition' is '{shorten(file.edition)}': it is none", REMAKE)
        elif not LAYOUT.fullmatch(file.layout):
            found.refuse(manifest.place(file), f"'layout' is '{shorten(file.layout)}': it is none", REMAKE)
        elif file.language not in PSEUDO_LOCALES:
            groups.setdefault(file.reference.casefold(), []).append(file)
    for files in list(groups.values()):
        ids = sorted({file.leaflet for file in files})
        if len(ids) > 1:
            shared = f"{files[0].reference} is the reference of {' and '.join(ids)}"
            found.refuse(manifest.place(files[0]), shared, "give each leaflet a reference of its own")
            del groups[files[0].reference.casefold()]
    return {files[0].reference: files for files in groups.values()}


def home_of(files: Sequence[MadeFile], manifest: Manifest, brand: SiteBrand) -> str:
    """Return the address of the other site that a leaflet stands on, "" if it stands on this one."""
    listing = manifest.leaflets.get(files[0].leaflet)
    return brand.elsewhere.get(listing.brand, "") if listing else ""


def guest_name(manifest: Manifest, brand: SiteBrand, leaflet_id: str) -> str:
    """Return the name of the brand of a leaflet, "" if that is the site's own."""
    listing = manifest.leaflets.get(leaflet_id)
    return brand.guests.get(listing.brand, "") if listing else ""


def one_leaflet(
    out: Path,
    manifest: Manifest,
    files: Sequence[MadeFile],
    releases: Releases,
    day: date,
    unchanged: Mapping[str, str],
    found: Gathering,
    *,
    drafts: bool,
) -> SiteLeaflet | None:
    """Return a leaflet with the editions that may be given out, None if there are none and none was withdrawn."""
    first = files[0]
    listing = manifest.leaflets.get(first.leaflet)
    about = listing.about if listing else About(title=title_of(files))
    by_tag: dict[str, list[MadeFile]] = {}
    for file in files:
        by_tag.setdefault(file.language, []).append(file)
    editions: list[Edition] = []
    gone: list[Gone] = []
    for tag, own in by_tag.items():
        if recall := releases.withdrawal(first.reference, own[0].version, tag):
            gone.append(Gone(first.reference, tag, about.title, recall.day, recall.reason, recall.instead))
            continue
        fit = [file for file in own if drafts or (file.state == "approved" and not {STALE, REFUSED} & {*file.problems})]
        edition = one_edition(out, manifest, fit, unchanged, found) if fit else None
        if edition and (drafts or edition.last_day >= day):
            editions.append(edition)
        elif edition:
            found.overdue += 1
        found.drafts += not fit
    if not editions and not gone:
        return None
    editions.sort(key=lambda one: (not one.language.is_english, one.language.english))
    return SiteLeaflet(first.leaflet, first.reference, about, tuple(editions), tuple(sorted(gone)))


def title_of(files: Sequence[MadeFile]) -> str:
    """Return the English title of a leaflet of which the manifest has no list."""
    return next((file.title for file in files if file.language == SOURCE_LANGUAGE), files[0].title)


def one_edition(
    out: Path, manifest: Manifest, files: Sequence[MadeFile], unchanged: Mapping[str, str], found: Gathering
) -> Edition | None:
    """Return a leaflet in one language, None, with a problem, if its files are not what the manifest says."""
    first = next((file for file in files if file.layout != WEB), files[0])
    place = manifest.place(first)
    others = sorted({file.edition for file in files} - {first.edition})
    if others:
        fault = f"{first.path} is of edition {first.edition}, another layout of {', '.join(others)}"
        found.refuse(place, fault, "make_pdfs.py build, of all layouts, makes them one again")
        return None
    for file in files:
        if not is_as_made(out, file, unchanged):
            there = (out / file.path).is_file()
            fault = "its bytes are not those that the manifest says" if there else "the manifest says that it is here"
            found.refuse(Where(str(out / file.path)), fault, REMAKE)
            return None
    try:
        last = last_day(review_date(first.next_review))
    except Wrong:
        found.refuse(place, f"'next_review' is '{shorten(first.next_review)}': it is no date", REMAKE)
        return None
    pdfs = [as_pdf(file) for file in files if file.layout != WEB]
    return Edition(
        language=manifest.languages[first.language],
        title=first.title,
        version=first.version,
        edition=first.edition,
        reviewed=first.reviewed,
        next_review=first.next_review,
        last_day=last,
        is_draft=first.state != "approved",
        pdfs=tuple(sorted(pdfs, key=lambda pdf: (pdf.layout != "standard", pdf.layout == "bilingual", pdf.layout))),
        web=next((as_pdf(file) for file in files if file.layout == WEB), None),
    )


def as_pdf(file: MadeFile) -> Pdf:
    """Return what the site needs to know of a file."""
    return Pdf(file.layout, file.path, file.sha256, file.bytes, file.pages)


def is_as_made(out: Path, file: MadeFile, unchanged: Mapping[str, str]) -> bool:
    """Tell whether a file's bytes are those that the manifest says."""
    return unchanged.get(file.path) == file.sha256 or same_bytes(out / file.path, file.sha256)


def gone_leaflets(releases: Releases, manifest: Manifest) -> Iterator[Gone]:
    """Yield each leaflet that was once released and is neither made nor released any more, withdrawn or deleted."""
    titles = {file.reference.casefold(): title_of([file]) for file in manifest.files}
    titles |= {one.reference.casefold(): one.about.title for one in manifest.leaflets.values()}
    last: dict[str, Gone] = {}
    made = {file.reference.casefold() for file in manifest.files}
    for line in releases.lines:
        key = line.reference.casefold()
        if line.state == "withdrawn" and not line.language:
            last[key] = Gone(line.reference, "", titles.get(key, ""), line.day, line.reason, line.instead)
        elif key not in last and key not in made:
            reason = "It is no longer given out"
            last[key] = Gone(line.reference, "", titles.get(key, ""), line.day, reason, "")
    yield from last.values()


def contradictions(releases: Releases, manifest: Manifest, found: Gathering) -> set[str]:
    """Note an error for each line of releases.csv that says another thing of an edition than the manifest.

    Returns the references, small letters, of the leaflets that are left out for it.
    """
    out: set[str] = set()
    known = {one.release.edition: one.release for one in releases.standings}
    for file in manifest.files:
        line = known.get(file.edition)
        said = file.reference, file.version, file.language
        if line and (line.reference, line.version, line.language) != said:
            fault = f"edition {file.edition} is of {', '.join((line.reference, line.version, line.language))}"
            hint = f"{manifest.place(file)} says {', '.join(said)}, so {file.reference} is left out: correct this line"
            found.refuse(line.where, fault, hint)
            out.add(file.reference.casefold())
    return out
