"""A library as a large trust has it, made up: hundreds of leaflets in thirty languages, as a build leaves them.

The titles are those that hospitals give to procedures (procedures.txt). Some stand in several scripts (titles.yaml);
the others have a title of their own language's words.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from leafletpress.design.language_design import read_language_designs
from leafletpress.languages import language
from leafletpress.pipeline.about import About, language_rows
from leafletpress.pipeline.releases import Releases
from leafletpress.site.brands import site_brand
from leafletpress.site.gather import languages_of
from leafletpress.site.model import Edition, Pdf, Site, SiteLanguage, SiteLeaflet

ROOT = Path(__file__).parents[2]
LANGUAGES = (
    "en", "am", "ar", "bg", "bn", "ckb", "cs", "es", "fa", "fr", "gu", "hi", "hu", "kmr", "ku-Arab", "lt", "pa", "pl",
    "prs", "ps", "pt", "ro", "ru", "so", "sq", "ta", "tr", "ur", "zh-Hans", "zh-Hant",
)  # fmt: skip

# Department, then title | what else it is called | code of OPCS-4.
AFTER = ("Going home after {}", "Exercises after {}")

HERE = Path(__file__).parent
TITLES: dict[str, dict[str, str]] = yaml.safe_load((HERE / "titles.yaml").read_text("utf-8"))
WORDS = TITLES.pop("made up")


class Procedure(NamedTuple):
    """A leaflet of the library."""

    reference: str
    title: str
    department: str
    called: tuple[str, ...] = ()
    opcs4: str = ""


def procedures(most: int) -> list[Procedure]:
    """Return the first so many leaflets of the library: procedures, then what comes after each of them."""
    found = list(written())
    more = (
        Procedure("", form.format(one.title), one.department)
        for form in AFTER
        for one in found
        if one.department not in ("Children", "Medicine", "Skin", "Emergency")
    )
    whole = [*found, *more]
    assert most <= len(whole), f"the library has {len(whole)} leaflets"
    return [
        one._replace(reference=f"{one.department[:3].upper()}_{number:04}")
        for number, one in enumerate(whole[:most], 1)
    ]


def written() -> Iterator[Procedure]:
    department = ""
    for line in (HERE / "procedures.txt").read_text("utf-8").splitlines()[1:]:
        head, colon, rest = line.partition(": ")
        if colon and not line.startswith(" "):
            department, line = head, rest
        for one in line.split(";"):
            title, _, more = one.strip().partition("|")
            called, _, code = more.partition("|")
            words = tuple(word.strip() for word in called.split(",") if word.strip())
            yield Procedure("", title.strip(), department, words, code.strip())


def title_in(one: Procedure, tag: str) -> str:
    if tag == "en":
        return one.title
    return TITLES.get(one.title, {}).get(tag) or f"{WORDS.get(tag, 'Info')} {one.reference.split('_')[1]}"


def write_library(
    out: Path, leaflets: Sequence[Procedure], tags: tuple[str, ...] = LANGUAGES, *, state: str = "approved"
) -> None:
    """Write an output folder as a build leaves it: a manifest and, of each edition, one small file in a PDF's place."""
    files: list[dict[str, Any]] = []
    rows: list[dict[str, Any]] = []
    for one in leaflets:
        identity = one.reference.lower().replace("_", "-")
        codes = {"opcs4": [one.opcs4]} if one.opcs4 else {}
        codes |= {"snomed": ["609588000"]} if one.title == "Knee replacement" else {}
        told = {"title": one.title, "subtitle": "", "department": one.department, "summary": ""}
        rows.append(
            {"id": identity, "reference": one.reference, "brand": "example-hospitals", **told}
            | {"also_called": list(one.called), "codes": codes}
        )
        files.extend(entry(out, one, identity, tag, state) for tag in tags)
    names = read_language_designs(ROOT / "layouts/languages.yaml", "layouts/languages.yaml", None).names
    spoken = {tag: names.of(language(tag)) for tag in tags}
    data = {
        "files": sorted(files, key=lambda file: file["path"]),
        "leaflets": rows,
        "languages": language_rows(tags, spoken),
        "no_writing": dict(names.no_writing),
    }
    (out / "manifest.json").write_text(json.dumps(data, ensure_ascii=False, indent=2), "utf-8")


def entry(out: Path, one: Procedure, identity: str, tag: str, state: str) -> dict[str, Any]:
    folder = tag.replace("-", "_")
    path = f"{folder}/{one.reference}_{identity}_{folder}_standard.pdf"
    data = f"%PDF-1.7 {one.reference} {tag}".encode()
    (out / folder).mkdir(parents=True, exist_ok=True)
    (out / path).write_bytes(data)
    return {
        "path": path,
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "pages": 4,
        "reference": one.reference,
        "version": "1",
        "leaflet": identity,
        "language": tag,
        "layout": "standard",
        "title": title_in(one, tag),
        "reviewed": "2026-05",
        "next_review": "2199-05",
        "edition": edition_of(one.reference, tag),
        "state": state,
        "problems": [],
    }


def edition_of(reference: str, tag: str) -> str:
    return hashlib.sha256(f"{reference} {tag}".encode()).hexdigest()[:8]


def library_site(leaflets: int, tags: tuple[str, ...] = LANGUAGES) -> Site:
    """Return the site of a library, without a file on the disk."""
    names = read_language_designs(ROOT / "layouts/languages.yaml", "layouts/languages.yaml", None).names
    rows = language_rows(tags, {tag: names.of(language(tag)) for tag in tags})
    languages = dict(languages_of(rows, tags))
    shown = [in_all_languages(one, languages) for one in procedures(leaflets)]
    return Site(
        brand=site_brand(ROOT, ""),
        leaflets=tuple(sorted(shown, key=lambda one: (one.about.title.casefold(), one.reference))),
        languages=tuple(sorted(languages.values(), key=lambda one: (not one.is_english, one.english))),
        no_writing=dict(names.no_writing),
        releases=Releases(),
        gone=(),
        day=date(2026, 11, 29),
    )


def in_all_languages(one: Procedure, languages: dict[str, SiteLanguage]) -> SiteLeaflet:
    about = About(one.title, "", one.department, "", one.called, {"opcs4": (one.opcs4,)} if one.opcs4 else {})
    pdf = Pdf("standard", "x.pdf", "0" * 64, 100_000, 4)
    editions = tuple(
        Edition(
            language=spoken,
            title=title_in(one, tag),
            version="1",
            edition=edition_of(one.reference, tag),
            reviewed="2026-05",
            next_review="2199-05",
            last_day=date(2199, 5, 31),
            is_draft=False,
            pdfs=(pdf,),
        )
        for tag, spoken in languages.items()
    )
    return SiteLeaflet(one.reference.lower(), one.reference, about, editions)
