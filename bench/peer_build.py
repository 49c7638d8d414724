"""Make PDFs with a peer from prepared inputs, as a process of its own.

    python -c "from bench.peer_build import main; main()" typst|weasyprint IN OUT JOBS

IN holds a `.typ` file a PDF, or a `.html` and a `.css` file, and `faces.css`. With one job no other process is begun.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from bench import peers

SUFFIX = {"typst": ".typ", "weasyprint": ".html"}
_makers: list[Callable[[Path], None]] = []


def main() -> None:
    """Make every PDF."""
    engine, source, out, jobs = sys.argv[1:]
    Path(out).mkdir(parents=True)
    paths = sorted(Path(source).glob(f"*{SUFFIX[engine]}"))
    if int(jobs) == 1:
        start(engine, out)
        for path in paths:
            work(path)
        return
    import multiprocessing

    # What a worker needs is imported before it is forked, and so shared; compilers are not.
    __import__(engine)
    with multiprocessing.get_context("fork").Pool(int(jobs), start, (engine, out)) as pool:
        for _ in pool.imap_unordered(work, paths):
            pass


def start(engine: str, out: str) -> None:
    """Make this process ready to work."""
    _makers[:] = [typst_maker(Path(out)) if engine == "typst" else weasyprint_maker(Path(out))]


def work(path: Path) -> None:
    """Make one PDF."""
    _makers[0](path)


def typst_maker(out: Path) -> Callable[[Path], None]:
    """Return what makes the PDF of a Typst source."""
    typst = peers.Typst()

    def make(path: Path) -> None:
        (out / f"{path.stem}.pdf").write_bytes(typst.set(path.read_bytes()))

    return make


def weasyprint_maker(out: Path) -> Callable[[Path], None]:
    """Return what makes the PDF of an HTML page."""
    weasyprint = peers.WeasyPrint()

    def make(path: Path) -> None:
        sheets = path.with_name("faces.css"), path.with_suffix(".css")
        made = weasyprint.set(path.read_text("utf-8"), *(sheet.read_text("utf-8") for sheet in sheets))
        (out / f"{path.stem}.pdf").write_bytes(made)

    return make
