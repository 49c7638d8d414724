"""Measure how time and memory grow with PDFs, with pages and with languages; draw docs/growth.svg.

Run from a fresh clone: `python -m bench.growth [--most 10000]`. With 10,000 PDFs it takes about a quarter of an hour on
two processors, with 1,000 a few minutes. The environment is that of `python -m bench.performance`.
"""

from __future__ import annotations

import argparse

from bench.environment import go_inside

PDFS = (10, 100, 1_000, 10_000)


def main() -> None:
    """Measure, draw and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=PDFS[-1], help="PDFs in the largest catalogue")
    parser.add_argument("--report", action="store_true", help="draw and report what was measured last")
    wish = parser.parse_args()
    go_inside("bench.growth")
    from bench import growing, growth_picture, measured, report

    if not wish.report:
        sizes = [size for size in PDFS if size <= wish.most]
        for found in growing.measure(sizes):
            measured.save("growth", found)
    growth_picture.draw()
    report.write()


if __name__ == "__main__":
    main()
