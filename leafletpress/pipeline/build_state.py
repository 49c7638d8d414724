"""What the last build in an output folder was made from, kept beside its PDFs, so that nothing is made twice.

The ledger can be deleted at any time: then everything is read and made, or taken from the cache. One that is
damaged, or of another program's version, is none at all. manifest.json is what people read; its entries
are taken from there, and only while it is as the ledger's build left it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from leafletpress.errors import Problem
from leafletpress.pipeline.file_index import Seen, Survey
from leafletpress.pipeline.inventory import LayoutName
from leafletpress.pipeline.manifest import MANIFEST, REFUSED, STALE, MadeFile, manifest_entries
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.reading import (
    Pair,
    Reading,
    plain_list,
    problem_rows,
    problems_of,
    reading_data,
    reading_of,
)
from leafletpress.whole_files import read_regular, write_whole

LEDGER = ".ledger.json"
FORM = 2  # of the file: raise it with every change of what stands in it
MOST_BYTES = 400_000_000


class Basis(NamedTuple):
    """Hold what a PDF was made from and until when it holds.

    `key` is the digest of all that is printed; `reasons` say why it is a draft; `until` is the first day
    on which it may have to read otherwise, None if no day changes it.
    """

    key: str
    reasons: tuple[str, ...] = ()
    until: date | None = None


class Entry(NamedTuple):
    """Hold one PDF that was made: its job, the digest of all files that it came from, its basis, what was said."""

    job: Job
    digest: str
    basis: Basis
    file: MadeFile
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Ledger:
    """Hold a build: the day, the survey, readings by pair with their digests, layouts and PDFs.

    `root` is the way from the output folder to the root folder that was built: another root's files are none of
    this one's. `shared` is the digest that `layouts` and the `problems` of layouts and folders belong to.
    `marked` says that the manifest says of a file that it is out of date or no longer released.
    """

    root: str
    day: date
    survey: Survey
    shared: str = ""
    layouts: tuple[LayoutName, ...] = ()
    problems: tuple[Problem, ...] = ()
    readings: Mapping[Pair, tuple[str, Reading]] = field(default_factory=dict)
    entries: Mapping[Job, Entry] = field(default_factory=dict)
    marked: bool = False


def read_ledger(out: Path, root: Path) -> Ledger | None:
    """Return the ledger of a root folder in an output folder; None if there is none that can be used."""
    try:
        manifest = read_regular(out / MANIFEST, MOST_BYTES)
        data = json.loads(read_regular(out / LEDGER, MOST_BYTES))
        if (data["form"], data["root"]) != (FORM, way_to(root, out)):
            return None
        if data["manifest"] != sha256(manifest).hexdigest():
            return None
        return _ledger(data, {file.path: file for file in manifest_entries(manifest)})
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError, OverflowError):
        return None


def way_to(root: Path, out: Path) -> str:
    """Return the way from an output folder to a root folder, which stays the same where both are moved together."""
    try:
        return os.path.relpath(root.resolve(), out.resolve())
    except (ValueError, RuntimeError):  # on another drive; through a link to itself
        return str(root)


def write_ledger(out: Path, ledger: Ledger, manifest: bytes) -> None:
    """Write the ledger of a build whose manifest.json has these bytes; raise OSError."""
    data = {
        "form": FORM,
        "root": ledger.root,
        "manifest": sha256(manifest).hexdigest(),
        "day": ledger.day.isoformat(),
        "at": ledger.survey.at,
        "languages": ledger.survey.languages,
        "files": {path: [seen.size, seen.changed, seen.sha256] for path, seen in sorted(ledger.survey.files.items())},
        "shared": ledger.shared,
        "layouts": [[name.id, name.default, name.edition] for name in ledger.layouts],
        "problems": problem_rows(ledger.problems),
        "readings": [[*pair, digest, reading_data(one)] for pair, (digest, one) in sorted(ledger.readings.items())],
        "entries": [_row(entry) for _, entry in sorted(ledger.entries.items())],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    write_whole(out / LEDGER, text.encode("utf-8", "surrogatepass"))  # names of files need not be UTF-8


def _row(entry: Entry) -> list[object]:
    job, basis = entry.job, entry.basis
    until = basis.until.isoformat() if basis.until else None
    return [
        *(job.leaflet, job.language, job.layout, entry.digest, basis.key, list(basis.reasons), until),
        *(entry.file.path, problem_rows(entry.problems)),
    ]


def _ledger(data: Mapping[str, object], files: Mapping[str, MadeFile]) -> Ledger:
    survey = Survey(dict(_seen(data["files"])), tuple(map(str, plain_list(data["languages"]))), _whole(data["at"]))
    return Ledger(
        root=str(data["root"]),
        day=date.fromisoformat(str(data["day"])),
        survey=survey,
        shared=str(data["shared"]),
        layouts=tuple(
            LayoutName(str(name), bool(default), None if edition is None else str(edition))
            for name, default, edition in map(plain_list, plain_list(data["layouts"]))
        ),
        problems=problems_of(data["problems"]),
        readings={
            (str(domain), str(tag)): (str(digest), reading_of(one))
            for domain, tag, digest, one in map(plain_list, plain_list(data["readings"]))
        },
        entries={
            entry.job: entry for row in map(plain_list, plain_list(data["entries"])) if (entry := _entry(row, files))
        },
        marked=any({STALE, REFUSED} & set(file.problems) for file in files.values()),
    )


def _seen(data: object) -> Iterable[tuple[str, Seen]]:
    if not isinstance(data, dict):
        raise TypeError(type(data).__name__)
    return ((path, Seen(_whole(size), _whole(changed), str(digest))) for path, (size, changed, digest) in data.items())


def _entry(row: list[object], files: Mapping[str, MadeFile]) -> Entry | None:
    leaflet, tag, layout, digest, key, reasons, until, path, problems = row
    if (file := files.get(str(path))) is None:
        return None
    day = None if until is None else date.fromisoformat(str(until))
    basis = Basis(str(key), tuple(map(str, plain_list(reasons))), day)
    said = problems_of(problems)
    plain = file._replace(problems=tuple(map(str, said)))
    return Entry(Job(str(leaflet), str(tag), str(layout)), str(digest), basis, plain, said)


def _whole(number: object) -> int:
    if not isinstance(number, int):
        raise TypeError(type(number).__name__)
    return number
