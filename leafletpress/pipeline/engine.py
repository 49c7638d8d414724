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
    # Words that the rules know, and those that no line divides, are data.
    words = (path for kind in ("*.yaml", "*.txt") for path in (PACKAGE / "lexicon").rglob(kind))
    for path in sorted((*PACKAGE.rglob("*.py"), *words, *(PACKAGE / "web").glob("*.css"))):
        digest.update(sha256(path.read_bytes()).digest() + path.relative_to(PACKAGE).as_posix().encode())
    return digest.hexdigest()


def installed() -> Iterator[str]:
    """Yield such names as "reportlab-5.1.0": importlib.metadata takes 20 ms to be imported."""
    for folder in filter(os.path.isdir, sys.path):
        for entry in os.scandir(folder):
            name = entry.name.lower()
            if name.endswith(METADATA) and name.partition("-")[0] in LIBRARIES:
                yield name.removesuffix(METADATA)
