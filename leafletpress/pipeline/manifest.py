"""manifest.json: every PDF in an output folder, for people and for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

from leafletpress.languages import Names
from leafletpress.pipeline.about import About, about_data, about_of, language_rows
from leafletpress.web.asset_names import digest_in
from leafletpress.whole_files import read_regular

ReleaseState = Literal["approved", "draft"]
MANIFEST = "manifest.json"
MOST_BYTES = 200_000_000
STALE = "out of date: this file could not be made again"
REFUSED = "no longer released: see make_pdfs.py status"


class MadeFile(NamedTuple):
    """One line of the manifest; `path` is under the output folder, with forward slashes.

    HTML has no `pages`, and `assets`: the paths of what it shows from beside it.
    """

    path: str
    sha256: str
    bytes: int
    pages: int
    reference: str
    version: str
    leaflet: str
    language: str
    layout: str
    title: str
    reviewed: str
    next_review: str
    edition: str
    state: ReleaseState
    problems: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()


def default_out(root: Path) -> Path:
    """Return the output folder of a root folder."""
    return root / "build"


TEXTS = tuple(name for name in MadeFile._fields if name not in ("bytes", "pages", "problems", "assets"))


class ListedLeaflet(NamedTuple):
    """What the manifest says of a leaflet once for all its files; `about` is in English."""

    id: str
    reference: str
    brand: str
    about: About


def manifest_text(
    files: Iterable[MadeFile],
    leaflets: Iterable[ListedLeaflet] = (),
    names: Mapping[str, Names] | None = None,
    no_writing: Mapping[str, str] | None = None,
) -> str:
    """Return manifest.json: files sorted by path, their leaflets and languages, two-space indents, a final newline.

    A leaflet that is withdrawn stands among `leaflets` without a file. `names` are those of languages by tag (BCP 47),
    `no_writing` says by words that lead to none what to ask instead.
    """
    entries = [file_data(file) for file in sorted(files, key=lambda file: file.path)]
    data = {
        "files": entries,
        "leaflets": [leaflet_data(one) for one in sorted(leaflets, key=lambda one: one.id)],
        "languages": language_rows((entry["language"] for entry in entries), names or {}),
        "no_writing": dict(no_writing or {}),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def leaflet_data(one: ListedLeaflet) -> dict[str, Any]:
    """Return what the manifest says of a leaflet as plain data."""
    return {"id": one.id, "reference": one.reference, "brand": one.brand, **about_data(one.about)}


def listed_leaflets(text: bytes) -> tuple[ListedLeaflet, ...]:
    """Return the leaflets of a manifest.json of these bytes; what is not one is passed over."""
    found = listed(text, "leaflets")
    return tuple(one for entry in (found if isinstance(found, list) else ()) if (one := _leaflet(entry)))


def _leaflet(data: Any) -> ListedLeaflet | None:  # noqa: ANN401 - whatever stands in a file
    try:
        return ListedLeaflet(str(data["id"]), str(data["reference"]), str(data["brand"]), about_of(data))
    except (TypeError, LookupError, AttributeError):
        return None


def file_data(file: MadeFile) -> dict[str, Any]:
    """Return one line of the manifest as plain data; a PDF has nothing beside it."""
    data = file._asdict()
    return data if file.assets else {name: value for name, value in data.items() if name != "assets"}


def read_leaflets(out: Path) -> tuple[ListedLeaflet, ...]:
    """Return the leaflets of manifest.json in the output folder, none if it has no list of them."""
    try:
        return listed_leaflets(read_regular(out / MANIFEST, MOST_BYTES))
    except OSError:
        return ()


def read_manifest(out: Path) -> tuple[MadeFile, ...]:
    """Return the entries of manifest.json in the output folder; what is not one is passed over."""
    try:
        return manifest_entries(read_regular(out / MANIFEST, MOST_BYTES))
    except OSError:
        return ()


def is_foreign(out: Path) -> bool:
    """Tell whether what is called manifest.json in the output folder is somebody else's.

    Ours is JSON with a list of "files", all of them PDFs that were made or none at all; an empty file is nobody's.
    """
    try:
        text = read_regular(out / MANIFEST, MOST_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return bool(text.strip()) and not manifest_entries(text) and listed(text) != []


def manifest_entries(text: bytes) -> tuple[MadeFile, ...]:
    """Return the entries of a manifest.json of these bytes; what is not one is passed over."""
    entries = listed(text)
    return tuple(entry for entry in map(_entry, entries if isinstance(entries, list) else ()) if entry)


def listed(text: bytes, name: str = "files") -> object:
    """Return what JSON of these bytes has under "files" or another name, None if it is no such thing."""
    try:
        return json.loads(text)[name]
    except (ValueError, LookupError, TypeError, RecursionError):
        return None


def marked(file: MadeFile, mark: str) -> MadeFile:
    """Return a file with one problem more, unless it has it already."""
    return file if mark in file.problems else file._replace(problems=(*file.problems, mark))


def _entry(data: dict[str, Any]) -> MadeFile | None:
    try:
        assets = tuple(map(str, data.get("assets", ())))
        # A manifest of before editions were counted is still a manifest.
        file = MadeFile(**{"edition": "", **data, "problems": tuple(map(str, data["problems"])), "assets": assets})
    except (TypeError, LookupError, AttributeError):
        return None
    if not all(isinstance(getattr(file, name), str) for name in TEXTS):
        return None
    if not isinstance(file.bytes, int) or not isinstance(file.pages, int) or file.state not in get_args(ReleaseState):
        return None
    return file if is_inside(file.path) and all(map(digest_in, file.assets)) else None


def is_inside(path: str) -> bool:
    """Tell whether a path stays in its folder and is a name that this program gives: one line of whole characters."""
    return path.isprintable() and not {"", ".", ".."} & set(path.split("/"))
