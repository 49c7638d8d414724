"""What makes PDFs, as one digest: this program's own files and the libraries that decide a PDF's bytes."""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
PROGRAM = (".py",)
# Words that the rules know, those that no line divides, and the look of pages for the web are data.
DATA = {"/lexicon": (*PROGRAM, ".yaml", ".txt"), "/web": (*PROGRAM, ".css")}
LIBRARIES = frozenset(
    (
        "babel",
        "brotli",
        "cssselect2",
        "deflate",
        "fonttools",
        "icu4py",
        "pikepdf",
        "pillow",
        "polib",
        "pyphen",
        "pyyaml",
        "reportlab",
        "rl_accel",
        "segno",
        "tinycss2",
        "uharfbuzz",
    )
)
METADATA = ".dist-info"


@lru_cache(maxsize=1)
def engine_digest() -> str:
    """Return 64 hexadecimal digits that change with every line of the program and every version of a library."""
    versions = sorted(installed())
    digest = sha256(f"{sys.version} zlib {zlib.ZLIB_RUNTIME_VERSION} {versions}".encode())
    for path in _files("", PROGRAM):
        with open(f"{PACKAGE}{path}", "rb", buffering=0) as file:  # noqa: PTH123 - a start waits for hundreds
            digest.update(sha256(file.read()).digest() + path.encode())
    return digest.hexdigest()


def _files(folder: str, endings: tuple[str, ...]) -> Iterator[str]:
    """Yield the files of a folder of this program, in order, by their paths in it, each with a slash before it."""
    for entry in sorted(os.scandir(f"{PACKAGE}{folder}"), key=lambda entry: entry.name):
        path = f"{folder}/{entry.name}"
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _files(path, DATA.get(path, endings))
        elif entry.name.endswith(endings):
            yield path


def installed() -> Iterator[str]:
    """Yield such names as "reportlab-5.1.0": importlib.metadata takes 20 ms to be imported."""
    for folder in filter(os.path.isdir, sys.path):
        for entry in os.scandir(folder):
            name = entry.name.lower()
            if name.endswith(METADATA) and name.partition("-")[0] in LIBRARIES:
                yield name.removesuffix(METADATA)
