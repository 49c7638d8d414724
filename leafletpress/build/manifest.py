"""manifest.json: every PDF in an output folder, for people and for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, NamedTuple

State = Literal["approved", "draft"]
MANIFEST = "manifest.json"
MOST_BYTES = 200_000_000
STALE = "out of date: this file could not be made anew"
REFUSED = "no longer released: see make_pdfs.py status"


class MadeFile(NamedTuple):
    """Hold one line of the manifest; `path` is under the output folder, with forward slashes."""

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
    state: State
    problems: tuple[str, ...]


def default_out(root: Path) -> Path:
    """Return the output folder of a root folder."""
    return root / "build"


TEXTS = tuple(name for name in MadeFile._fields if name not in ("bytes", "pages", "problems"))


def manifest_text(files: Iterable[MadeFile]) -> str:
    """Return manifest.json: files sorted by path, two-space indents, a final newline."""
    entries = [file_data(file) for file in sorted(files, key=lambda file: file.path)]
    return json.dumps({"files": entries}, ensure_ascii=False, indent=2) + "\n"


def file_data(file: MadeFile) -> dict[str, Any]:
    """Return one line of the manifest as plain data."""
    return file._asdict()


def read_manifest(out: Path) -> tuple[MadeFile, ...]:
    """Return the entries of manifest.json in the output folder; what is not one is passed over."""
    path = out / MANIFEST
    try:
        return manifest_entries(path.read_bytes()) if path.stat().st_size <= MOST_BYTES else ()
    except OSError:
        return ()


def manifest_entries(text: bytes) -> tuple[MadeFile, ...]:
    """Return the entries of a manifest.json of these bytes; what is not one is passed over."""
    try:
        entries = json.loads(text)["files"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return ()
    return tuple(entry for entry in map(_entry, entries if isinstance(entries, list) else ()) if entry)


def marked(file: MadeFile, mark: str) -> MadeFile:
    """Return a file with one problem more, unless it has it already."""
    return file if mark in file.problems else file._replace(problems=(*file.problems, mark))


def _entry(data: dict[str, Any]) -> MadeFile | None:
    try:
        # A manifest of before editions were counted is still a manifest.
        file = MadeFile(**{"edition": "", **data, "problems": tuple(map(str, data["problems"]))})
    except (TypeError, LookupError):
        return None
    if not all(isinstance(getattr(file, name), str) for name in TEXTS):
        return None
    inside = not file.path.startswith("/") and ".." not in file.path.split("/")
    return file if inside else None
