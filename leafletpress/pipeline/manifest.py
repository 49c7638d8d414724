"""manifest.json: every PDF in an output folder, for people and for other programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Literal, NamedTuple, get_args

from leafletpress.languages import Names
from leafletpress.pipeline.about import About, about_data, about_of, language_rows
from leafletpress.pipeline.json_stream import object_pieces, read_object
from leafletpress.pipeline.packed import Packed
from leafletpress.web.asset_names import digest_in
from leafletpress.whole_files import open_regular, read_regular

ReleaseState = Literal["approved", "draft"]
MANIFEST = "manifest.json"
MOST_BYTES = 2_000_000_000  # of which a part at a time is held
MOST_FOREIGN = 200_000_000  # of what may be somebody else's
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


def manifest_pieces(
    files: Iterable[MadeFile],
    leaflets: Iterable[ListedLeaflet] = (),
    names: Mapping[str, Names] | None = None,
    no_writing: Mapping[str, str] | None = None,
) -> Iterator[bytes]:
    """Yield manifest.json in pieces: files, which are sorted by path, their leaflets and languages; a final newline.

    A leaflet that is withdrawn stands among `leaflets` without a file. `names` are those of languages by tag (BCP 47),
    `no_writing` says by words that lead to none what to ask instead.
    """
    tags: set[str] = set()

    def entries() -> Iterator[dict[str, Any]]:
        for file in files:
            tags.add(file.language)
            yield file_data(file)

    def languages() -> Iterator[dict[str, Any]]:  # when all files have been
        yield from language_rows(tags, names or {})

    data = {
        "files": entries(),
        "leaflets": [leaflet_data(one) for one in sorted(leaflets, key=lambda one: one.id)],
        "languages": languages(),
        "no_writing": dict(no_writing or {}),
    }
    yield from (piece.encode() for piece in object_pieces(data, indent=2))
    yield b"\n"


def leaflet_data(one: ListedLeaflet) -> dict[str, Any]:
    """Return what the manifest says of a leaflet as plain data."""
    return {"id": one.id, "reference": one.reference, "brand": one.brand, **about_data(one.about)}


def listed_leaflets(text: bytes) -> tuple[ListedLeaflet, ...]:
    """Return the leaflets of a manifest.json of these bytes; what is not one is passed over."""
    return read_listed(BytesIO(text)).leaflets


def _leaflet(data: Any) -> ListedLeaflet | None:  # noqa: ANN401 - whatever stands in a file
    try:
        return ListedLeaflet(str(data["id"]), str(data["reference"]), str(data["brand"]), about_of(data))
    except (TypeError, LookupError, AttributeError):
        return None


def file_data(file: MadeFile) -> dict[str, Any]:
    """Return one line of the manifest as plain data; a PDF has nothing beside it."""
    data = file._asdict()
    return data if file.assets else {name: value for name, value in data.items() if name != "assets"}


class Listed(NamedTuple):
    """The files and leaflets of a manifest.json; many files take little memory."""

    files: Packed[MadeFile]
    leaflets: tuple[ListedLeaflet, ...] = ()


def listed_in(out: Path) -> Listed:
    """Return what manifest.json in the output folder lists; what is no entry is passed over."""
    try:
        with open_regular(out / MANIFEST, MOST_BYTES) as file:
            return read_listed(file)
    except OSError:
        return Listed(Packed())


def read_listed(file: BinaryIO) -> Listed:
    """Return what a manifest.json lists, nothing if it is none; what is no entry is passed over."""
    files, leaflets = Packed[MadeFile](), list[ListedLeaflet]()

    def taken(read: Callable[[Any], Any], keep: Callable[[Any], None]) -> Callable[[Any], None]:
        return lambda data: keep(one) if (one := read(data)) else None

    try:
        read_object(file, {"files": taken(_entry, files.append), "leaflets": taken(_leaflet, leaflets.append)})
    except (ValueError, RecursionError):
        return Listed(Packed())
    return Listed(files, tuple(leaflets))


def read_manifest(out: Path) -> tuple[MadeFile, ...]:
    """Return the files that manifest.json in the output folder lists; what is no entry is passed over."""
    return tuple(listed_in(out).files)


def is_foreign(out: Path) -> bool:
    """Tell whether what is called manifest.json in the output folder is somebody else's.

    Ours is JSON with a list of "files", all of them PDFs that were made or none at all; an empty file is nobody's.
    """
    try:
        text = read_regular(out / MANIFEST, MOST_FOREIGN)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return bool(text.strip()) and not manifest_entries(text) and listed(text) != []


def manifest_entries(text: bytes) -> tuple[MadeFile, ...]:
    """Return the entries of a manifest.json of these bytes; what is not one is passed over."""
    return tuple(read_listed(BytesIO(text)).files)


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
        # A manifest of before editions were counted is still a manifest.
        return made_file({"edition": "", **data})
    except (ValueError, TypeError, LookupError, AttributeError):
        return None


def made_file(data: dict[str, Any]) -> MadeFile:
    """Return a line of the manifest of plain data; raise ValueError, TypeError or LookupError for what is none."""
    assets = tuple(map(str, data.get("assets", ())))
    file = MadeFile(**{**data, "problems": tuple(map(str, data["problems"])), "assets": assets})
    texts, numbers = (getattr(file, name) for name in TEXTS), (file.bytes, file.pages)
    if not all(isinstance(one, str) for one in texts) or not all(isinstance(one, int) for one in numbers):
        raise TypeError(file.path)
    if file.state not in get_args(ReleaseState) or not is_inside(file.path) or not all(map(digest_in, file.assets)):
        raise ValueError(file.path)
    return file


def is_inside(path: str) -> bool:
    """Tell whether a path stays in its folder and is a name that this program gives: one line of whole characters."""
    return path.isprintable() and not {"", ".", ".."} & set(path.split("/"))
