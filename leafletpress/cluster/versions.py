"""What a machine would make PDFs with, by name and version: two machines with the same make the same bytes."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from leafletpress import __version__
from leafletpress.design.font_list import read_font_list
from leafletpress.packaged import LAYOUTS, packaged
from leafletpress.pipeline.engine import engine_digest, installed
from leafletpress.typography.font_files import checksum, source_path

FONT = "the font "
SHORT = 12  # hexadecimal digits that people are shown
MOST_NAMED = 3


def versions() -> dict[str, str]:
    """Return by name what decides the bytes of a PDF or what is said of a text: libraries, Python, program, data."""
    libraries: dict[str, str] = {}
    for name, _, version in (one.rpartition("-") for one in installed()):
        libraries.setdefault(name, version)  # the first on the way is the one that is imported
    return {
        "leafletpress": __version__,
        **{name: libraries[name] for name in sorted(libraries)},
        **fonts(),
        "Python": sys.version.partition(" ")[0],
        "ssh-keygen": "there" if shutil.which("ssh-keygen") else "missing",
        "the packaged data": data_digest(),
        "the engine": engine_digest(),
    }


def data_digest() -> str:
    """Return the digest of the layouts, languages and lists of medicines that come with the package."""
    digest = sha256()
    for path in (*_files(packaged(LAYOUTS), "*.yaml"), *_files(packaged("locale"), "*/medicines.csv")):
        digest.update(path.name.encode() + sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def fonts() -> dict[str, str]:
    """Return by name the digest of each font that is installed: who has none is sent what a build prepared."""
    found: dict[str, str] = {}
    for spec in read_font_list(packaged(LAYOUTS) / "fonts.yaml", "fonts.yaml"):
        places = [source_path(spec, file) for _, file in sorted(spec.files.items())]
        if digests := [checksum(place) for place in dict.fromkeys(filter(None, places))]:
            found[f"{FONT}{spec.family}"] = (
                digests[0] if len(digests) == 1 else sha256("".join(digests).encode()).hexdigest()
            )
    return found


def _files(folder: Path, pattern: str) -> Iterable[Path]:
    return sorted(folder.glob(pattern))


def difference(theirs: Mapping[str, str], ours: Mapping[str, str]) -> str:
    """Return in words where another machine's versions differ from this one's, "" if nowhere.

    A font that only one of them has installed is no difference.
    """
    all_names = dict.fromkeys((*ours, *theirs))
    names = [name for name in all_names if not name.startswith(FONT) or (name in theirs and name in ours)]
    names = [name for name in names if theirs.get(name) != ours.get(name)]
    said = [f"{name} is {shown(theirs.get(name))} there and {shown(ours.get(name))} here" for name in names]
    more = f" and {len(said) - MOST_NAMED} more" if len(said) > MOST_NAMED else ""
    return "; ".join(said[:MOST_NAMED]) + more


def shown(version: str | None) -> str:
    """Return a version as people read it: of a digest its first digits, "missing" for none."""
    if version is None:
        return "missing"
    return version[:SHORT] if len(version) == sha256().digest_size * 2 else version
