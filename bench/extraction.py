"""Measure how exactly four readers give back the text of every PDF of this repository.

Run from the checkout: `python -m bench.extraction`. Prints a Markdown table of character error rates in per cent,
against the text that the canvas was told to show. PDFium, pdf.js and MuPDF: pages as a whole, in reading order.
Poppler: by line, for it orders what stands side by side by its own analysis; and as a whole, in its own order. MuPDF's
column stays empty without `pip install pymupdf`, which is under the AGPL: nothing of the project depends on it.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from leafletpress.pipeline.clock import today
from leafletpress.pipeline.one_pdf import BuildContext
from leafletpress.pipeline.plan import Job, Selection, plan
from leafletpress.pipeline.project import read_project
from tests.pdfjs.reader import pdfjs
from tests.verify.readers import errors_by_line, errors_in_order, folded, pdfium, poppler
from tests.verify.told import told

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Print the table."""
    context = BuildContext(read_project(ROOT), ROOT / "build", today())
    columns = "poppler, lines | poppler, its order | PDFium | pdf.js | MuPDF"
    print(f"| leaflet, language, layout | pages | characters | {columns} |")
    print("|---|---|---|---|---|---|---|---|")
    for job in plan(context.project.inventory, Selection()):
        print(row(job, context), flush=True)


def row(job: Job, context: BuildContext) -> str:
    """Return one PDF's row."""
    made = told(job, context)
    characters = sum(len(folded(" ".join(lines))) for lines in made.pages)
    by_poppler = poppler(made.data)
    errors = [
        errors_by_line(by_poppler, made.pages),
        errors_in_order(by_poppler, made.pages),
        errors_in_order(pdfium(made.data), made.pages),
        errors_in_order(pdfjs(made.data), made.pages),
    ]
    by_mupdf = mupdf(made.data)
    rates = [f"{100 * count / characters:.2f}" for count in errors]
    rates.append("" if by_mupdf is None else f"{100 * errors_in_order(by_mupdf, made.pages) / characters:.2f}")
    return f"| {job} | {len(made.pages)} | {characters} | {' | '.join(rates)} |"


def mupdf(pdf: bytes) -> list[str] | None:
    """Return MuPDF's text page by page, None where it is not installed."""
    try:
        module = import_module("pymupdf")
    except ImportError:
        return None
    with module.open(stream=pdf) as document:
        return [page.get_text() for page in document]


if __name__ == "__main__":
    main()
