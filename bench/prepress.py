"""Make press files of every leaflet, language, layout for print and paper, and ask all who can judge them.

Run from the checkout: `python -m bench.prepress [--leaflets sacroplasty,vertebroplasty]`. Texts are printed as they
will be once they are signed. Asked are `verify` with the printer and the file for screens, Ghostscript's plates, what
MuPDF says is painted, poppler's boxes, the text of three readers, and veraPDF: PDF/UA-1, PDF/A-2a, and the profile and
the policy of tests/judge. Needs what the tests need. Prints a line a leaflet, layout and printer and every fault; exits
1 if there is one. Of all leaflets it writes bench/results/prepress.json, too.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bench.places import PLACE, RESULTS, ROOT
from bench.press_checks import Row, checked
from leafletpress.design.on_paper import press_job
from leafletpress.design.printer import read_printer
from leafletpress.errors import ProblemsFound
from leafletpress.pdf.press import PressJob
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.project import Project, read_project
from leafletpress.verify.press_demands import demands_of
from tests.judge.vera import ask, ask_press, class_path, read_verdicts
from tests.prepress.press_files import approved

PRINTERS = ("commercial-coated", "commercial-uncoated")
TOGETHER = 40  # files that veraPDF judges in one virtual machine
HEADER = "| leaflet, layout, printer | languages | pages | most ink, % | thinnest line, pt: one ink, more | faults |"


class Made(NamedTuple):
    """A press file, the file of the same pages for a screen, its printer, and the size of a page in points."""

    press: Path
    screen: Path
    printer: str
    page: tuple[float, float]


def main() -> None:
    """Make, ask, and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--leaflets", default="")
    parser.add_argument("--jobs", type=int, default=2)
    wish = parser.parse_args()
    with TemporaryDirectory() as folder:
        project = read_project(ROOT)
        named = tuple(filter(None, wish.leaflets.split(","))) or tuple(project.files.names.leaflet_ids)
        files, refused = made(project, named, Path(folder))
        with ProcessPoolExecutor(wish.jobs) as workers:
            rows = list(workers.map(look_at, files, chunksize=4))
            parts = [files[at : at + TOGETHER] for at in range(0, len(files), TOGETHER)]
            jars = class_path(ensured(PLACE / "verapdf"))
            told = list(workers.map(partial(judged, jars=jars), parts))
    judgements = [one for part in told for one in part]
    rows = [row._replace(faults=(*row.faults, *said)) for row, said in zip(rows, judgements, strict=True)]
    report(rows, refused)
    if not wish.leaflets:
        save(rows, refused)
    sys.exit(any(row.faults for row in rows))


def made(project: Project, leaflets: Sequence[str], folder: Path) -> tuple[list[Made], list[str]]:
    """Write the files of every language and layout for print; return them, and why others cannot be made."""
    brand = next(iter(project.designs.brands.values()))
    jobs = {name: press_job(brand, read_printer(ROOT, name)) for name in PRINTERS}
    files: list[Made] = []
    refused: list[str] = []
    for leaflet, tag in sorted(pair for pair in project.translated if pair[0] in leaflets):
        for layout in sorted(name for name, one in project.designs.layouts.items() if one.press):
            try:
                files += made_of(Job(leaflet, tag, layout), project, jobs, folder)
            except ProblemsFound as error:
                refused += map(str, error.problems)
    return files, refused


def made_of(job: Job, project: Project, presses: dict[str, PressJob], folder: Path) -> Iterator[Made]:
    """Write the press files of a document, and that for a screen; raise ProblemsFound."""
    composed = approved(job, project)
    layout = project.designs.layouts[job.layout]
    stem = f"{job.leaflet}_{job.language}_{job.layout}"
    screen = folder / f"{stem}_screen.pdf"
    screen.write_bytes(composed.pdf().data)
    for name, press in presses.items():
        path = folder / f"{stem}_{name}.pdf"
        path.write_bytes(composed.press_pdf(press).data)
        yield Made(path, screen, name, (layout.page_width, layout.page_height))


def look_at(file: Made) -> Row:
    """Return what all but veraPDF find of a file."""
    return checked(file.press, file.screen, demands_of(ROOT, file.printer), file.page)


def judged(files: Sequence[Made], jars: str) -> list[tuple[str, ...]]:
    """Return what veraPDF finds wrong with each file by two standards, the profile and the policy."""
    paths = [file.press for file in files]
    verdicts = read_verdicts(ask(paths, jars) + ask_press(paths, jars))
    return [
        tuple(
            f"veraPDF, {flavour}: {', '.join(verdict.failures) or 'not judged'}"
            for (path, flavour), verdict in verdicts.items()
            if path == wanted and not (verdict.passed and verdict.checks)
        )
        for wanted in paths
    ]


def ensured(folder: Path) -> Path:
    """Return a folder that is there."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def report(rows: Sequence[Row], refused: Sequence[str]) -> None:
    """Print a line a leaflet, layout and printer, what could not be made, and every fault."""
    print(f"{HEADER}\n|---|---|---|---|---|---|")
    key = attrgetter("leaflet", "layout", "printer")
    for names, group in groupby(sorted(rows, key=key), key):
        found = list(group)
        pages = sorted(row.pages for row in found)
        thin = [
            f"{least:g}" if (least := min(filter(None, map(attrgetter(name), found)), default=None)) else "none"
            for name in ("line_one", "line_more")
        ]
        ink, faults = max(row.ink for row in found), sum(len(row.faults) for row in found)
        cells = (", ".join(names), len(found), f"{pages[0]} to {pages[-1]}", ink, ", ".join(thin), faults)
        print(f"| {' | '.join(map(str, cells))} |")
    print(f"\n{len(rows)} files, {4 * len(rows)} judgements of veraPDF.")
    print("".join(f"Cannot be made: {fault}\n" for fault in refused), end="")
    for row in rows:
        print("".join(f"{' '.join(row[:4])}: {fault}\n" for fault in row.faults), end="")


def save(rows: Sequence[Row], refused: Sequence[str]) -> None:
    """Keep what was found, a line a file."""
    lines = ",\n".join(f"  {json.dumps(row._asdict(), ensure_ascii=False)}" for row in rows)
    told = json.dumps(list(refused), ensure_ascii=False)
    (RESULTS / "prepress.json").write_text(f'{{\n "files": [\n{lines}\n ],\n "refused": {told}\n}}\n', "utf-8")


if __name__ == "__main__":
    main()
