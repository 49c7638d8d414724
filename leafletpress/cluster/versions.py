"""What a machine would make PDFs with, by name and version: two machines with the same make the same bytes."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from leafletpress import __version__
from leafletpress.packaged import LAYOUTS, packaged
from leafletpress.pipeline.engine import engine_digest, installed

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


def _files(folder: Path, pattern: str) -> Iterable[Path]:
    return sorted(folder.glob(pattern))


def difference(theirs: Mapping[str, str], ours: Mapping[str, str]) -> str:
    """Return in words where another machine's versions differ from this one's, "" if nowhere."""
    names = [name for name in dict.fromkeys((*ours, *theirs)) if theirs.get(name) != ours.get(name)]
    said = [f"{name} is {shown(theirs.get(name))} there and {shown(ours.get(name))} here" for name in names]
    more = f" and {len(said) - MOST_NAMED} more" if len(said) > MOST_NAMED else ""
    return "; ".join(said[:MOST_NAMED]) + more


def shown(version: str | None) -> str:
    """Return a version as people read it: of a digest its first digits, "missing" for none."""
    if version is None:
        return "missing"
    return version[:SHORT] if len(version) == sha256().digest_size * 2 else version
