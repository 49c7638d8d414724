"""What was measured -> docs/performance.md: tables, and each goal met or missed.

What no command can say, where the time goes and why, is written by hand in bench/where_time_goes.md and taken in.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from bench import cluster_report, growth_report, measured
from bench.markdown import table
from bench.places import ROOT
from leafletpress.pipeline.project_files import ProjectFiles

NAMES = ("Leaflet Press", "Typst", "WeasyPrint")
Take = Callable[[Sequence[float]], float]
GEOMETRIC, WORST, FASTER, FASTER_WEB, COLD, IMPORTED, WORKER = 0.7, 1.0, 1.5, 10.0, 0.35, 0.15, 80.0


def write() -> None:
    """Write docs/performance.md from what was measured last."""
    found, grown = measured.load("performance"), measured.load("growth")
    hand = (ROOT / "bench" / "where_time_goes.md").read_text("utf-8")
    parts = [HEAD, machine(found), goals(found, grown), hand, warm(found), details(found), cold(found), batch(found)]
    more = [*growth_report.section(grown), *cluster_report.section(measured.load("cluster"))]
    text = "\n".join([*parts, *more, HOW.format(rounds=found["rounds"])])
    (ROOT / "docs" / "performance.md").write_text(text, "utf-8")


def machine(found: Any) -> str:  # noqa: ANN401 - as JSON has it
    """Return what it was measured on."""
    it = found["machine"]
    versions = it["versions"]
    return (
        f"Measured on {it['processor']}, {it['cores']} processors, {it['memory']} GB, {it['system']}, Python "
        f"{it['python']}: Typst {versions['typst']}, WeasyPrint {versions['weasyprint']}; Leaflet Press with ReportLab "
        f"{versions['reportlab']}, uharfbuzz {versions['uharfbuzz']}, icu4py {versions['icu4py']}.\n"
    )


# --- goals ---


def goals(found: Any, grown: Any) -> str:  # noqa: ANN401
    """Return every goal, met or missed."""
    ratios = language_ratios(found)
    starts = {entry["name"]: statistics.median(entry["seconds"]) for entry in found["cold"]}
    rates = {entry["name"]: rate(entry) for entry in found["batch"]}
    imported = starts["Leaflet Press, imports alone"]
    share = next(entry["share"] for entry in found["batch"] if entry["name"] == "Leaflet Press")
    worst = max(ratios, key=lambda tag: ratios[tag])
    typst, web = (rates["Leaflet Press"] / rates[name] for name in ("Typst", "WeasyPrint"))
    rows = [
        goal("warm, by Typst's time: geometric mean of languages", GEOMETRIC, geometric(ratios.values()), "{:.2f}"),
        goal(f"warm, by Typst's time: worst language ({worst})", WORST, ratios[worst], "{:.2f}"),
        goal("batch, by Typst's PDFs a second", FASTER, typst, "{:.2f}", least=True),
        goal("batch, by WeasyPrint's PDFs a second", FASTER_WEB, web, "{:.1f}", least=True),
        goal("cold, one PDF, seconds", COLD, starts["Leaflet Press"], "{:.2f}"),
        goal("cold, of which imports, seconds", IMPORTED, imported, "{:.2f}"),
        goal("memory of a worker in the batch, its share, MB", WORKER, share, "{:.0f}"),
        *growth_report.goals(grown, WORKER),
    ]
    return "## Goals\n\n" + table(["measure", "goal", "measured", ""], rows)


def goal(what: str, wanted: float, got: float, form: str, *, least: bool = False) -> list[str]:
    """Return the row of one goal."""
    met = got >= wanted if least else got <= wanted
    bound = "at least" if least else "at most"
    return [what, f"{bound} {wanted:g}", form.format(got), "met" if met else "**missed**"]


def geometric(numbers: Iterable[float]) -> float:
    """Return the geometric mean."""
    return math.exp(statistics.fmean(map(math.log, numbers)))


def milliseconds(found: Any, name: str, take: Take = statistics.median) -> dict[tuple[str, str, str], float]:  # noqa: ANN401
    """Return an engine's median, or another number of its rounds, for each job: (language, leaflet, layout)."""
    return {key(entry): 1000 * take(entry["seconds"]) for entry in of(found, name)}


def of(found: Any, name: str) -> list[Any]:  # noqa: ANN401
    """Return the documents of an engine."""
    return [entry for entry in found["warm"] if entry["engine"] == name]


def key(entry: Any) -> tuple[str, str, str]:  # noqa: ANN401
    """Return the job of a document."""
    return entry["job"]["language"], entry["job"]["leaflet"], entry["job"]["layout"]


def language_ratios(found: Any, peer: str = "Typst", take: Take = statistics.median) -> dict[str, float]:  # noqa: ANN401
    """Return our time by a peer's for each language, the geometric mean of its documents."""
    ours, theirs = (milliseconds(found, name, take) for name in ("Leaflet Press", peer))
    tags = sorted({tag for tag, _, _ in ours})
    return {tag: geometric(ours[job] / theirs[job] for job in ours if job[0] == tag) for tag in tags}


# --- tables ---


def warm(found: Any) -> str:  # noqa: ANN401
    """Return the languages' table."""
    times = {name: milliseconds(found, name) for name in NAMES}
    typst, web = language_ratios(found), language_ratios(found, "WeasyPrint")
    least, files = language_ratios(found, take=min), ProjectFiles(ROOT)
    rows = [
        [
            f"{files.language(tag).english_name} ({tag})",
            *(f"{geometric(ms for job, ms in times[name].items() if job[0] == tag):.1f}" for name in NAMES),
            f"{typst[tag]:.2f}",
            f"{least[tag]:.2f}",
            f"{web[tag]:.2f}",
        ]
        for tag in typst
    ]
    means = [f"{geometric(ratios.values()):.2f}" for ratios in (typst, least, web)]
    rows.append(["geometric mean", "", "", "", *means])
    header = ["language", *(f"{name}, ms" for name in NAMES), "by Typst's", "least times", "by WeasyPrint's"]
    return "## A document, warm\n\n" + table(header, rows)


def details(found: Any) -> str:  # noqa: ANN401
    """Return every document's milliseconds, KB and pages."""
    by_name = {name: {key(entry): entry for entry in of(found, name)} for name in NAMES}
    times = {name: milliseconds(found, name) for name in NAMES}
    rows = [
        [
            *job,
            " / ".join(f"{times[name][job]:.0f}" for name in NAMES),
            " / ".join(f"{by_name[name][job]['size'] / 1000:.0f}" for name in NAMES),
            " / ".join(str(by_name[name][job]["pages"]) for name in NAMES),
        ]
        for job in times["Typst"]
    ]
    header = ["language", "leaflet", "layout", "milliseconds", "KB", "pages"]
    return f"Every document; each cell is {' / '.join(NAMES)}.\n\n" + table(header, rows)


def cold(found: Any) -> str:  # noqa: ANN401
    """Return the table of cold starts."""
    rows = [
        [entry["name"], f"{statistics.median(entry['seconds']):.3f}", f"{min(entry['seconds']):.3f}"]
        for entry in found["cold"]
    ]
    return "## One PDF from the start of a process\n\n" + table(["process", "seconds, median", "least"], rows)


def batch(found: Any) -> str:  # noqa: ANN401
    """Return the table of many PDFs."""
    rows = [
        [
            entry["name"],
            f"{statistics.median(entry['seconds']):.1f}",
            f"{rate(entry):.1f}",
            f"{entry['largest']:.0f}",
            f"{entry['worker']:.0f}",
            f"{entry['share']:.0f}",
        ]
        for entry in found["batch"]
    ]
    header = ["engine", "seconds, median", "PDFs a second", "MB, largest process", "MB, worker", "MB, its share"]
    pdfs, cores = found["batch"][0]["pdfs"], found["machine"]["cores"]
    return f"## {pdfs} PDFs on {cores} processors\n\n" + table(header, rows)


def rate(entry: Any) -> float:  # noqa: ANN401
    """Return PDFs a second of a batch."""
    return float(entry["pdfs"] / statistics.median(entry["seconds"]))


HEAD = """# Performance

Written by `python -m bench.performance` and `python -m bench.growth`; a change by hand is lost, except in the section
taken from [bench/where_time_goes.md](../bench/where_time_goes.md).
"""

HOW = """## How it is measured

- **The same leaflets.** Typst gets templates ([bench/leaflet.typ](../bench/leaflet.typ)) and JSON, WeasyPrint HTML
  and CSS, both made from the same translated leaflets as our PDFs: the same words, type sizes, leading, page,
  margins, band with logo, running head, foot with page X of Y, callouts, tables whose heads repeat, lists, drawn
  chances, contacts, codes, cards, text beside pictures, addresses and pages behind links, contents, the frame in all
  languages. `python -m bench.forms` asks both peers' PDFs for every word of a leaflet with every block. Both are given
  the very font files that we embed, as static instances.
- **Every layout**: standard and large print in every language, and of every translation the bilingual edition, English
  and the other language in two columns, level passage by passage, numbers in the gutter, tables across both. The peers
  get the same passages ([bench/passages.py](../bench/passages.py)) and each side by the code of its plain edition, in a
  grid a row ([bench/bilingual.typ](../bench/bilingual.typ)) and a table a row, which takes WeasyPrint less time than a
  grid or flexible boxes. Proofs are left out: they are working papers for a reviewer, made one by one on request.
- **The same kind of PDF.** Each is tagged and made in the peer's PDF/UA-1 mode, which refuses nothing here. Ours
  is PDF/A-2a, too. What the peers leave out is to their advantage: headings broken evenly, Latin words sized to the
  script around them, column widths and page ends chosen among several, row headers tagged as such and, where two
  languages stand side by side, panels of one height; names of a picture's parts stand in a list beneath it, without
  lines to their places. They are given which leaflets have contents, which we find out by setting them.
- **Warm per document** means that a worker which is warm makes a document that it has not seen. Typst remembers every
  paragraph that it has set, this pipeline every word; so each timed document has the words of every clause in
  another order, the same for all engines, and another one each time. About nine tenths of all characters stand in
  paragraphs that are new; words recur, as they do in a real catalogue. Timed is the way from inputs in memory (a
  translated leaflet, a Typst source, HTML with style sheets that are already read) to the PDF in memory.
- **Best set-up.** One Typst compiler and one set of fonts are kept; system fonts are ignored; JSON stands in the
  source, which is a little faster than `sys.inputs`. WeasyPrint keeps its fonts and its style sheets, and has
  HarfBuzz to subset fonts with. Each works in a process of its own, in a batch in one process a processor (Typst
  uses one thread for such a document).
- **The batch** is a generated catalogue of leaflets in every language, standard and large print, all of it set anew, as
  after a changed colour of the brand: ours reads YAML and catalogues, which are known to be sound, and writes PDFs, a
  manifest and a ledger; the peers read finished sources. A row of its own is the very first build, which checks every
  catalogue by some thirty rules.
- **Cold** is a process that begins, makes one PDF on disk and ends; the first run, which fills the disk's cache, is
  left out. The catalogues of the leaflet are known to be sound; what it takes to check them has a row of its own.
  Imports alone is what a process measures that imports what such a build imports, in its order, and nothing else.
- **Memory** is what the kernel counts as resident at the most (VmHWM), shared pages included, in MB of 1,048,576
  bytes; a process's share counts a page that several hold (fonts, libraries, what a forked worker has from its parent)
  by parts (Pss), and so says what one more worker costs a machine. KB are 1,000 bytes.
- Engines take turns in one run; medians of {rounds} rounds (twice as many cold), wall time.
"""
