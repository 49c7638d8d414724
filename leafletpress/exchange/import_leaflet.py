"""A document that somebody has -> leaflets/ID.yaml, its pictures, and a list of what to look at."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leafletpress.content.fields import review_date
from leafletpress.content.names import FOLDER, LONGEST_ID, name_problems
from leafletpress.content.pictures import MOST_BYTES as MOST_PICTURE_BYTES
from leafletpress.content.read import read_leaflet
from leafletpress.documents.read import read_document
from leafletpress.errors import LeafletPressError, UnknownWish
from leafletpress.exchange.facts import texts, with_facts
from leafletpress.exchange.headings import with_headings
from leafletpress.exchange.leaflet_yaml import leaflet_yaml
from leafletpress.exchange.metadata import Metadata, from_furniture, from_lines
from leafletpress.exchange.remarks import Remark, Remarks, lost_words
from leafletpress.exchange.sections import text_of
from leafletpress.exchange.tables import pieces_of
from leafletpress.pipeline.scaffold import free_reference
from leafletpress.schema_errors import Wrong
from leafletpress.whole_files import write_whole

if TYPE_CHECKING:
    from leafletpress.documents.model import Document, Picture
    from leafletpress.errors import Problem
    from leafletpress.pipeline.project import Project

FIGURES = "figures"
# How files of pictures begin that a leaflet can have.
PICTURES = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}
SVG = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<svg\b")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What somebody says of the leaflet that is to be made; "" where the document is asked, or a default holds."""

    leaflet_id: str = ""
    reference: str = ""
    brand: str = ""
    title: str = ""
    version: str = ""
    reviewed: str = ""
    next_review: str = ""


@dataclass
class Pictures:
    """The pictures of a document, by the names that they will have under leaflets/."""

    root: Path
    leaflet_id: str
    remarks: Remarks
    files: dict[str, bytes] = field(default_factory=dict)

    def save(self, picture: Picture) -> str | None:
        """Return the name of a picture under leaflets/, None for one that a leaflet cannot have."""
        kind = next((ending for start, ending in PICTURES.items() if picture.data.startswith(start)), "")
        kind = "svg" if not kind and SVG.match(picture.data[:1000]) else kind
        if not kind or len(picture.data) > MOST_PICTURE_BYTES:
            fault = "it is too large" if kind else "it is no PNG, JPEG or SVG"
            self.remarks.leave(picture.place, f"a picture ({picture.name}), left out: {fault}; save it in another form")
            return None
        known = next((name for name, data in self.files.items() if data == picture.data), None)
        if known:
            return known
        number = len(self.files) + 1
        while (self.root / FOLDER / (name := f"{FIGURES}/{self.leaflet_id}-{number}.{kind}")).exists():
            number += 1
        self.files[name] = picture.data
        return name


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import wrote, what to look at, and what `check` says of the leaflet."""

    path: Path
    pictures: tuple[Path, ...]
    remarks: tuple[Remark, ...]
    problems: tuple[Problem, ...]


def import_leaflet(project: Project, source: Path, wishes: Wishes) -> Imported:
    """Write the leaflet of a document; nothing that is there is overwritten.

    Raises UnknownWish for a wish that cannot be had, ProblemsFound for a document that cannot be read.
    """
    check_wishes(wishes)
    document = read_document(source)
    data, pictures, remarks = leaflet_data(project, document, wishes)
    leaflet_id = pictures.leaflet_id
    path = project.root / FOLDER / f"{leaflet_id}.yaml"
    written: list[Path] = []
    try:
        for name, content in pictures.files.items():
            write_whole(project.root / FOLDER / name, content)
            written.append(project.root / FOLDER / name)
        write_whole(path, leaflet_yaml(data, document.name).encode())
    except OSError as error:
        raise LeafletPressError(f"cannot write {error.filename or 'a file'}: {error.strerror or error}") from error
    _, problems = read_leaflet(project.root, path)
    return Imported(path, tuple(written), tuple(remarks.all), problems)


def leaflet_data(project: Project, document: Document, wishes: Wishes) -> tuple[dict[str, Any], Pictures, Remarks]:
    """Return the data of a document's leaflet, its pictures, and what to look at."""
    remarks, known = Remarks([]), Metadata()
    for left in document.left:
        (remarks.leave if left.words or "left out" in left.what or "not " in left.what else remarks.guess)(
            left.place, left.what, left.words
        )
    from_furniture(document.furniture, known, remarks)
    pieces = with_headings(from_lines(pieces_of(document.elements, remarks), known, remarks), remarks)
    pictures = Pictures(project.root, "", remarks)
    heading = next((piece for piece in pieces if getattr(piece, "level", None) == 0), None)
    title = wishes.title or (heading.text if heading is not None and hasattr(heading, "text") else "")
    pictures.leaflet_id = leaflet_id_of(project, wishes, title, Path(document.name).stem)
    text = text_of(pieces, remarks, pictures.save)
    found: dict[str, Any] = {
        "reference": wishes.reference or known.values.get("reference", ""),
        "version": wishes.version or known.values.get("version", "") or "1",
        "title": wishes.title or text.title or title_without_heading(document, remarks),
        "subtitle": text.subtitle,
        "brand": wishes.brand or next(iter(project.designs.brands), ""),
        "department": known.values.get("department", ""),
        "reviewed": wishes.reviewed or known.values.get("reviewed", ""),
        "next_review": wishes.next_review or known.values.get("next_review", ""),
        "authors": [name.strip() for name in re.split(r"[;,]", known.values.get("authors", "")) if name.strip()],
        "sources": text.sources,
        "introduction": text.introduction,
        "sections": text.sections,
    }
    if wishes.title and text.title and wishes.title != text.title:
        remarks.leave("the file", "the title of the document, for which another was given", text.title)
    found["reference"] = reference_of(project, str(found["reference"]), remarks)
    data = {key: value for key, value in found.items() if value}
    facts = with_facts(data, remarks)
    if facts:
        data["facts"] = facts
    undecided(data, remarks)
    nothing_lost(document, data, remarks)
    return data, pictures, remarks


def check_wishes(wishes: Wishes) -> None:
    """Raise UnknownWish for a date that is none."""
    for name in ("reviewed", "next_review"):
        if value := getattr(wishes, name):
            try:
                review_date(value)
            except Wrong as error:
                raise UnknownWish(f"--{name.replace('_', '-')} {value!r}: {error.msg}") from error


def leaflet_id_of(project: Project, wishes: Wishes, title: str, stem: str) -> str:
    """Return the id of the new leaflet, after its title or its file; raise UnknownWish for one that is taken."""
    words = re.findall("[a-z0-9]+", (title or stem).lower())
    name = wishes.leaflet_id or "-".join(words)[:LONGEST_ID].strip("-") or "leaflet"
    path = project.root / FOLDER / f"{name}.yaml"
    if Path(name).name != name:
        raise UnknownWish(f"{name!r} is not a name for a leaflet; use lower-case words joined by hyphens")
    for problem in name_problems(project.root, path, f"{FOLDER}/{path.name}"):
        raise UnknownWish(f"{problem.message}: {name!r}; {problem.hint}")
    if path.exists() or path.is_symlink():
        raise UnknownWish(f"{FOLDER}/{name}.yaml is there already, and nothing is overwritten; name another with --id")
    return name


def reference_of(project: Project, found: str, remarks: Remarks) -> str:
    """Return the reference, the next free one where none was found or another leaflet has it; that is told."""
    try:
        if found:
            return free_reference(project.root, found)
        told = "no reference was found"
    except UnknownWish as error:
        told = str(error)
    new = free_reference(project.root, None)
    remarks.decide("the file", f"{told}: {new} stands for it; write the trust's own code (--reference)")
    return new


def title_without_heading(document: Document, remarks: Remarks) -> str:
    """Return a title for a document that shows none: its own in its properties, else the name of its file."""
    name = document.title or " ".join(re.findall(r"\w+", Path(document.name).stem)).capitalize()
    remarks.guess("the file", f"no line looks like the title: “{name}” was taken from the file")
    return name


def undecided(data: dict[str, Any], remarks: Remarks) -> None:
    """Tell what the leaflet still needs before it can be built."""
    if "reviewed" not in data:
        remarks.decide("the file", "no date of the last review was found (--reviewed)")
    if "next_review" not in data:
        remarks.decide("the file", "no date of the next review was found (--next-review)")
    if "brand" not in data:
        remarks.decide("the file", "there is no brand in layouts/brands/ yet (--brand)")
    if "introduction" not in data and "sections" not in data:
        remarks.decide("the file", "no text was found in the document")


def nothing_lost(document: Document, data: dict[str, Any], remarks: Remarks) -> None:
    """Tell every word of the document that is neither in the leaflet nor among the remarks."""
    facts = data.get("facts", {})
    plain = (text.replace("**", "") for text in texts(data))  # bold may begin inside a word
    taken = [re.sub(r"\{(\w+)\}", lambda found: facts.get(found[1], found[0]), text) for text in plain]
    lost = lost_words(document.words, [*taken, *(remark.words for remark in remarks.all)])
    if lost:
        remarks.leave("the file", "words that found no place in the leaflet: look for them", " ".join(lost.elements()))
