"""The commands by which this pipeline builds."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.places import ROOT


def catalogue_build(root: Path, out: Path, jobs: int, *wish: str, cache: Path | None = None) -> list[str]:
    """Return the command that builds a root folder's PDFs into a folder, by default with a cache of its own beside it.

    With a cache of an earlier build every catalogue is known to be sound, and every PDF is made all the same.
    """
    program = [sys.executable, str(ROOT / "make_pdfs.py"), "--root", str(root)]
    known = ["--fresh", "--cache", str(cache)] if cache else ["--cache", str(out.with_name(f"{out.name}-cache"))]
    return [*program, "build", *wish, "--jobs", str(jobs), "--out", str(out), *known]
