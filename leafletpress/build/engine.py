"""What makes PDFs, as one digest: this program's own files and the libraries that decide a PDF's bytes."""

from __future__ import annotations

import sys
import zlib
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
LIBRARIES = ("babel", "fonttools", "icu4py", "pikepdf", "pillow", "polib", "pyyaml", "reportlab", "svgelements")
SHAPER = "uharfbuzz"


@lru_cache(maxsize=1)
def engine_digest() -> str:
    """Return 64 hexadecimal digits that change with every line of the program and every version of a library."""
    versions = [f"{name} {version(name)}" for name in (*LIBRARIES, SHAPER)]
    digest = sha256(f"{sys.version} zlib {zlib.ZLIB_RUNTIME_VERSION} {versions}".encode())
    for path in sorted(PACKAGE.rglob("*.py")):
        digest.update(sha256(path.read_bytes()).digest() + path.relative_to(PACKAGE).as_posix().encode())
    return digest.hexdigest()
