"""What the last build in an output folder left, kept beside its PDFs, so that nothing is made twice.

The file can be deleted at any time: then everything is read and made, or taken from the cache. One that is
damaged, or of another version of this program, is none at all. manifest.json is what people read; its lines
are taken from there, and only while it is as that build left it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from leafletpress.languages import Names
from leafletpress.pipeline.build_report import JobResult
from leafletpress.pipeline.file_index import FileIndex, IndexedFile
from leafletpress.pipeline.inventory import Inventory, LayoutName
from leafletpress.pipeline.manifest import MANIFEST, REFUSED, STALE, MadeFile, manifest_entries
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.text_reading import (
    TextId,
    plain_list,
    plain_map,
    problem_rows,
    problems_of,
    reading_data,
    reading_of,
    texts_of,
)
from leafletpress.whole_files import read_regular, write_whole

FILE = ".ledger.json"
FORM = 9  # of the file: raise it with every change of what stands in it
MOST_BYTES = 400_000_000


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
    results: Mapping[Job, JobResult]
    marked: bool = False


def read_last_build(out: Path, root: Path) -> LastBuild | None:
    """Return what the last build of a root folder left in an output folder; None if it left nothing of use."""
    try:
        manifest = read_regular(out / MANIFEST, MOST_BYTES)
        data = json.loads(read_regular(out / FILE, MOST_BYTES))
        if (data["form"], data["root"], data["manifest"]) != (FORM, way_to(root, out), sha256(manifest).hexdigest()):
            return None
        return _last_build(data, {file.path: file for file in manifest_entries(manifest)})
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError, OverflowError):
        return None


def way_to(root: Path, out: Path) -> str:
    """Return the way from an output folder to a root folder, which stays the same where both are moved together."""
    try:
        return os.path.relpath(root.resolve(), out.resolve())
    except (ValueError, RuntimeError):  # on another drive; through a link to itself
        return str(root)


def write_last_build(out: Path, build: LastBuild, manifest: bytes) -> None:
    """Write what a build left whose manifest.json has these bytes; raise OSError."""
    inventory = build.inventory
    data = {
        "form": FORM,
        "root": build.root,
        "manifest": sha256(manifest).hexdigest(),
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
        "readings": [[*pair, build.keys[pair], reading_data(one)] for pair, one in sorted(inventory.readings.items())],
        "pdfs": [
            [*job, one.key, one.places, one.file.path, problem_rows(one.problems)]
            for job, one in sorted(build.results.items())
            if one.file
        ],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    write_whole(out / FILE, text.encode("utf-8", "surrogatepass"))  # names of files need not be UTF-8


def _last_build(data: Mapping[str, object], lines: Mapping[str, MadeFile]) -> LastBuild:
    readings = [(str(name), str(tag), str(key), one) for name, tag, key, one in _rows(data["readings"])]
    return LastBuild(
        root=str(data["root"]),
        index=FileIndex(dict(_files(data["files"])), texts_of(data["folders"]), _whole(data["at"])),
        frame=str(data["frame"]),
        inventory=Inventory(
            leaflet_ids=(),
            language_tags=texts_of(data["languages"]),
            layouts=tuple(
                LayoutName(str(name), bool(default), None if kind is None else str(kind))
                for name, default, kind in _rows(data["layouts"])
            ),
            policies={brand: str(policy) for brand, policy in plain_map(data["policies"]).items()},
            looks={brand: str(look) for brand, look in plain_map(data["looks"]).items()},
            given={brand: str(given) for brand, given in plain_map(data["given"]).items()},
            names={tag: _names(said) for tag, said in plain_map(data["names"]).items()},
            no_writing={word: str(ask) for word, ask in plain_map(data["no_writing"]).items()},
            beside=problems_of(data["problems"]),
            readings={(name, tag): reading_of(one) for name, tag, _, one in readings},
        ),
        keys={(name, tag): key for name, tag, key, _ in readings},
        results={one.job: one for row in _rows(data["pdfs"]) if (one := _result(row, lines))},
        marked=any({STALE, REFUSED} & set(file.problems) for file in lines.values()),
    )


def _names(data: object) -> Names:
    english, own, called, spoken = plain_list(data)
    return Names(str(english), str(own), texts_of(called), texts_of(spoken))


def _rows(data: object) -> Iterable[list[object]]:
    return map(plain_list, plain_list(data))


def _files(data: object) -> Iterable[tuple[str, IndexedFile]]:
    for path, (size, changed, sha) in ((path, plain_list(one)) for path, one in plain_map(data).items()):
        yield path, IndexedFile(_whole(size), _whole(changed), str(sha))


def _result(row: list[object], lines: Mapping[str, MadeFile]) -> JobResult | None:
    leaflet, tag, layout, key, places, path, problems = row
    if (file := lines.get(str(path))) is None:
        return None
    job = Job(str(leaflet), str(tag), str(layout))
    return JobResult(job, file._replace(problems=()), problems_of(problems), str(key), str(places), "kept")


def _whole(number: object) -> int:
    if not isinstance(number, int):
        raise TypeError(type(number).__name__)
    return number
