"""The commands by which this pipeline builds, always from nothing."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.places import ROOT


def catalogue_build(root: Path, out: Path, jobs: int, *wish: str) -> list[str]:
    """Return the command that builds a root folder's PDFs into a new folder, with a new cache beside it."""
    program = [sys.executable, str(ROOT / "make_pdfs.py"), "--root", str(root)]
    cache = out.with_name(f"{out.name}-cache")
    return [*program, "build", *wish, "--jobs", str(jobs), "--out", str(out), "--cache", str(cache)]
