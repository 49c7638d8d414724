"""Measure this pipeline against Typst and WeasyPrint on this repository's leaflets, and write docs/performance.md.

Run from a fresh clone: `python -m bench.performance`. It makes an environment of its own under build/bench, installs
the peers there from PyPI and runs itself inside; about half an hour on two processors, a few minutes with `--quick`.
`--report` measures nothing and writes the report again. How cost grows is measured by `python -m bench.growth`.
"""

from __future__ import annotations

import argparse

from bench.environment import go_inside

ROUNDS, QUICK = 7, 3


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help=f"{QUICK} rounds, not {ROUNDS}")
    parser.add_argument("--report", action="store_true", help="write the report of what was measured last")
    wish = parser.parse_args()
    go_inside("bench.performance")
    from bench import measured, report

    if not wish.report:
        measured.save("performance", measure(QUICK if wish.quick else ROUNDS))
    report.write()


def measure(rounds: int) -> dict[str, object]:
    """Return everything that is compared."""
    from bench import batch, cold, measured, warm
    from bench.fonts import peer_fonts
    from bench.peers import weasyprint_lacks
    from bench.places import ROOT
    from leafletpress.pipeline.project import read_project

    if lack := weasyprint_lacks():
        raise SystemExit(lack)
    library = read_project(ROOT)
    peer_fonts(library.designs.fonts)
    print("One PDF from process start")
    starts = cold.measure_cold(library, 2 * rounds)
    print("Documents, warm")
    documents = warm.measure_documents(rounds)
    print("Many PDFs")
    batches = batch.measure_batches(library, rounds)
    return {"machine": measured.machine(), "rounds": rounds, "cold": starts, "warm": documents, "batch": batches}


if __name__ == "__main__":
    main()
