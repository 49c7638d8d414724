"""What the last build in an output folder left, kept beside its PDFs, so that nothing is made twice.

The file can be deleted at any time: then everything is read and made, or taken from the cache. One that is
damaged, or of another version of this program, is none at all. manifest.json is what people read: this file
says the same of each PDF and counts only while that is as its build left it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import file_digest
from pathlib import Path
from typing import BinaryIO

from leafletpress.languages import Names
from leafletpress.pipeline.build_report import JobResult
from leafletpress.pipeline.file_index import FileIndex, IndexedFile
from leafletpress.pipeline.inventory import Inventory, LayoutName
from leafletpress.pipeline.json_stream import object_pieces, read_object
from leafletpress.pipeline.manifest import MANIFEST, file_data, made_file
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.results import Results
from leafletpress.pipeline.text_reading import (
    Reading,
    TextId,
    plain_list,
    plain_map,
    problem_rows,
    problems_of,
    reading_data,
    reading_of,
    texts_of,
)
from leafletpress.whole_files import open_regular, write_pieces

FILE = ".ledger.json"
FORM = 10  # of the file: raise it with every change of what stands in it
MOST_BYTES = 2_000_000_000  # of which a part at a time is held


@dataclass(frozen=True)
class LastBuild:
    """A build as it was: its files, its inventory, and the results that have a file, by job.

    `root` is the way from the output folder to the root folder that was built: another root's files are none of
    this one's. `frame` is the key of the inventory's names, `keys` are those of its readings. `marked` says that
    the manifest says of a file that it is out of date or no longer released.
    """

    root: str
    index: FileIndex
    frame: str
    inventory: Inventory
    keys: Mapping[TextId, str]
    results: Results = field(default_factory=Results)
    marked: bool = False


def read_last_build(out: Path, root: Path) -> LastBuild | None:
    """Return what the last build of a root folder left in an output folder; None if it left nothing of use."""
    try:
        with open_regular(out / MANIFEST, MOST_BYTES) as file:
            manifest = file_digest(file, "sha256").hexdigest()
        with open_regular(out / FILE, MOST_BYTES) as file:
            return _last_build(file, (FORM, way_to(root, out), manifest))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError, OverflowError):
        return None


def way_to(root: Path, out: Path) -> str:
    """Return the way from an output folder to a root folder, which stays the same where both are moved together."""
    try:
        return os.path.relpath(root.resolve(), out.resolve())
    except (ValueError, RuntimeError):  # on another drive; through a link to itself
        return str(root)


def write_last_build(out: Path, build: LastBuild, results: Iterable[JobResult], manifest: str) -> None:
    """Write what a build left whose manifest.json has this SHA-256; raise OSError.

    `results` are those that have a file, its own and those of builds before it, sorted by job.
    """
    inventory = build.inventory
    data = {
        "form": FORM,
        "root": build.root,
        "manifest": manifest,
        "marked": build.marked,
        "at": build.index.at,
        "folders": build.index.languages,
        "files": {path: list(found) for path, found in sorted(build.index.files.items())},
        "frame": build.frame,
        "languages": inventory.language_tags,
        "layouts": inventory.layouts,
        "policies": inventory.policies,
        "looks": inventory.looks,
        "given": inventory.given,
        "names": inventory.names,
        "no_writing": inventory.no_writing,
        "problems": problem_rows(inventory.beside),
        "readings": ([*pair, build.keys[pair], reading_data(one)] for pair, one in sorted(inventory.readings.items())),
        "pdfs": ([one.key, one.places, file_data(one.file), problem_rows(one.problems)] for one in results if one.file),
    }
    # Names of files need not be UTF-8.
    write_pieces(out / FILE, (piece.encode("utf-8", "surrogatepass") for piece in object_pieces(data)))


def _last_build(file: BinaryIO, wanted: tuple[object, ...]) -> LastBuild:
    readings, keys, results = dict[TextId, Reading](), dict[TextId, str](), Results()
    together: list[JobResult] = []  # those of a text

    def take_reading(row: object) -> None:
        name, tag, key, one = plain_list(row)
        readings[str(name), str(tag)] = reading_of(one)
        keys[str(name), str(tag)] = str(key)

    def take_pdf(row: object) -> None:
        one = _result(plain_list(row))
        if together and together[0].job[:2] != one.job[:2]:
            results.add(together)
            together.clear()
        together.append(one)

    data = read_object(file, {"readings": take_reading, "pdfs": take_pdf})
    results.add(together)
    if (data["form"], data["root"], data["manifest"]) != wanted:
        raise ValueError("another build's")
    if any(data[name] != [] for name in ("readings", "pdfs")):
        raise TypeError("no list")
    return LastBuild(
        root=str(data["root"]),
        index=FileIndex(dict(_files(data["files"])), texts_of(data["folders"]), _whole(data["at"])),
        frame=str(data["frame"]),
        inventory=Inventory(
            leaflet_ids=(),
            language_tags=texts_of(data["languages"]),
            layouts=tuple(
                LayoutName(str(name), bool(default), None if kind is None else str(kind), bool(contents))
                for name, default, kind, contents in map(plain_list, plain_list(data["layouts"]))
            ),
            policies={brand: str(policy) for brand, policy in plain_map(data["policies"]).items()},
            looks={brand: str(look) for brand, look in plain_map(data["looks"]).items()},
            given={brand: str(given) for brand, given in plain_map(data["given"]).items()},
            names={tag: _names(said) for tag, said in plain_map(data["names"]).items()},
            no_writing={word: str(ask) for word, ask in plain_map(data["no_writing"]).items()},
            beside=problems_of(data["problems"]),
            readings=readings,
        ),
        keys=keys,
        results=results,
        marked=bool(data["marked"]),
    )


def _names(data: object) -> Names:
    english, own, called, spoken = plain_list(data)
    return Names(str(english), str(own), texts_of(called), texts_of(spoken))


def _files(data: object) -> Iterable[tuple[str, IndexedFile]]:
    for path, (size, changed, sha) in ((path, plain_list(one)) for path, one in plain_map(data).items()):
        yield path, IndexedFile(_whole(size), _whole(changed), str(sha))


def _result(row: list[object]) -> JobResult:
    key, places, line, problems = row
    file = made_file({**plain_map(line), "problems": ()})
    job = Job(file.leaflet, file.language, file.layout)
    return JobResult(job, file, problems_of(problems), str(key), str(places), "kept")


def _whole(number: object) -> int:
    if not isinstance(number, int):
        raise TypeError(type(number).__name__)
    return number
