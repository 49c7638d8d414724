"""Print how long the HTML of a library takes beside the PDFs of the same texts, and how large both are.

Run from the checkout: `python -m bench.web_pages [--root DIR]`. Each text is set in the standard layout and written as
HTML, one after the other in one process, so that the ratio holds on a busy machine. Times are of the processor.
"""

from __future__ import annotations

import argparse
import gzip
import time
from datetime import date
from pathlib import Path
from statistics import median
from typing import NamedTuple

from bench.places import ROOT
from leafletpress.pipeline.one_pdf import BuildContext, compose_job
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.project import read_project
from leafletpress.pipeline.render_input import render_input_of
from leafletpress.web.page import Edition, web_page

LAYOUT = "standard"
ROUNDS = 3


class Measured(NamedTuple):
    """Seconds of the processor and bytes of a text as PDF and as HTML; the latter as a server sends it, too."""

    pdf: float
    html: float
    pdf_bytes: int
    html_bytes: int
    sent: int


def main() -> None:
    """Print medians and the ratio of all texts together, the first round left out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT)
    root = parser.parse_args().root
    rounds = [measured(root) for _ in range(ROUNDS + 1)][1:]
    times = [sum(one.html for one in found) / sum(one.pdf for one in found) for found in rounds]
    last = rounds[-1]
    print(f"{len(last)} texts, standard PDF and HTML, {ROUNDS} rounds after one")
    print(f"HTML by PDF, time of all: {median(times):.3f} ({min(times):.3f} to {max(times):.3f})")
    print(f"a page of HTML: median {1000 * median(one.html for one in last):.1f} ms")
    print(f"a PDF: median {1000 * median(one.pdf for one in last):.1f} ms")
    sizes = [(one.html_bytes, one.sent, one.pdf_bytes) for one in last]
    html, sent, pdf = (median(column) / 1000 for column in zip(*sizes, strict=True))
    print(f"size, median: HTML {html:.1f} KB, sent {sent:.1f} KB; PDF {pdf:.1f} KB")


def measured(root: Path) -> list[Measured]:
    """Return what every text of a library takes, in a project that was read anew."""
    project, day = read_project(root), date(2026, 6, 1)
    context = BuildContext(project, root, day)
    found: list[Measured] = []
    for pair in project.translated:
        given = render_input_of(pair, project, day)
        designs, status = project.designs, given.status
        edition = Edition(status.state, status.overdue, given.hash, given.offers)
        begun = time.process_time()
        pdf = compose_job(Job(*pair, LAYOUT), context, given).data
        between = time.process_time()
        page = web_page(given.translated, designs.brands[given.leaflet.brand], designs, root, edition).data
        done = time.process_time()
        sent = len(gzip.compress(page, 9, mtime=0))
        found.append(Measured(between - begun, done - between, len(pdf), len(page), sent))
    return found


if __name__ == "__main__":
    main()
