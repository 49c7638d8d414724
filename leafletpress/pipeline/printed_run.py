"""One language of a print order: composed once, then pressed, proofed and, for a print room, imposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.content.inline import plain_text
from leafletpress.design.printer import SHEETS
from leafletpress.errors import Problem, ProblemsFound
from leafletpress.languages import language
from leafletpress.pdf.page import GlyphRun
from leafletpress.pipeline.job_ticket import OrderFile, Run
from leafletpress.pipeline.one_pdf import compose_pages_of, uncollected
from leafletpress.pipeline.press_pdf import pressed
from leafletpress.pipeline.render_input import RenderInput, render_input_of
from leafletpress.prepress.folding import SheetSide, folded_sides, sheets_of
from leafletpress.prepress.imposition import NoSheet, imposed, sheet_for
from leafletpress.prepress.placing import trims
from leafletpress.prepress.plates import plates, sides
from leafletpress.prepress.proof_spreads import proof

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from leafletpress.design.page_layout import PageLayout
    from leafletpress.design.press import Press
    from leafletpress.design.printer import Printer
    from leafletpress.layout.compose import ComposedPages
    from leafletpress.pipeline.one_pdf import BuildContext
    from leafletpress.pipeline.plan import Job

SINGLE = 2  # pages of a sheet that is not folded


def printed_run(job: Job, context: BuildContext, printer: Printer, copies: int) -> Run:
    """Return a released leaflet in a language as a printer gets it, with warnings.

    Raises ProblemsFound for what cannot be set or printed, NoSheet for a printer without a sheet that is large enough.
    """
    given = render_input_of((job.leaflet, job.language), context.project, context.today)
    errors = [problem for problem in given.pictured if problem.severity == "error"]
    if given.glyphless or errors:
        raise ProblemsFound((*given.glyphless, *errors))
    with uncollected():
        composed = compose_pages_of(job, context, given)
        press_file = pressed(composed, given, printer)
        shown = composed.pdf()
    layout = context.project.designs.layouts[job.layout]
    stem = f"{given.leaflet.reference}_{job.leaflet}_{language(job.language).folder}_{job.layout}"
    files = (
        OrderFile(f"{stem}_press.pdf", "press", press_file.data),
        OrderFile(f"{stem}_proof.pdf", "proof", proof_of(shown.data, stem, layout, job)),
        *sheets_file(press_file.data, stem, layout, printer, job),
    )
    return run_of(given, layout, copies, composed, files)._replace(
        warnings=tuple(dict.fromkeys((*press_file.problems, *shown.problems)))
    )


def press_of(layout: PageLayout) -> Press:
    """Return how the pages of a layout for print are bound."""
    assert layout.press is not None  # noqa: S101 - `bound_layout` has seen to it
    return layout.press


def proof_of(data: bytes, stem: str, layout: PageLayout, job: Job) -> bytes:
    """Return the proof of a screen file."""
    press = press_of(layout)
    spine = press.side_in(language(job.language))
    return proof(data, spine, f"{stem}, proof", bound=press.binding != "single")


def sheets_file(data: bytes, stem: str, layout: PageLayout, printer: Printer, job: Job) -> tuple[OrderFile, ...]:
    """Return the imposed sheets of a press file, none for a printer who imposes or pages that are not folded."""
    press = press_of(layout)
    if not printer.sheets or press.binding == "single":
        return ()
    try:
        name = sheet_for(trims(data)[0].size, ((name, SHEETS[name]) for name in printer.sheets))
    except NoSheet as error:
        fault = f"{error} of {', '.join(printer.sheets)}"
        raise ProblemsFound([Problem(printer.where, fault, f"add a larger one to sheets: for {layout.id}")]) from error
    spine = press.side_in(language(job.language))
    made = imposed(data, SHEETS[name], spine, printer.caliper, f"{stem}, sheets")
    return (OrderFile(f"{stem}_sheets.pdf", "sheets", made, name),)


def run_of(
    given: RenderInput,
    layout: PageLayout,
    copies: int,
    composed: ComposedPages,
    files: Sequence[OrderFile],
) -> Run:
    """Return a run with all that a ticket says of it."""
    leaflet, spoken, press = given.leaflet, given.translated.language, press_of(layout)
    pages = len(composed.pages)
    folded = press.binding != "single"
    front, back = inks_of(files[0].data, press, pages)
    return Run(
        leaflet=leaflet.id,
        reference=leaflet.reference,
        version=leaflet.version,
        edition=given.hash,
        title=plain_text(leaflet.title.text, dict(leaflet.facts)),
        english_title=plain_text(given.translated.source.title.text, dict(leaflet.facts)),
        language=spoken,
        copies=copies,
        size=(layout.page_width, layout.page_height),
        open_size=((2 if folded else 1) * layout.page_width, layout.page_height),
        pages=pages,
        without_text=sum(not any(isinstance(item, GlyphRun) for item in page.content) for page in composed.pages),
        sheets=sheets_of(pages) if folded else -(-pages // SINGLE),
        side=press.side_in(spoken),
        front=front,
        back=back,
        reviewed=str(leaflet.reviewed),
        next_review=str(leaflet.next_review),
        files=tuple(files),
    )


def inks_of(data: bytes, press: Press, pages: int) -> tuple[frozenset[str], frozenset[str]]:
    """Return the inks of the outer and of the inner sides of all sheets of a press file."""
    found = plates(data)
    if press.binding == "single":
        return sides(found, [tuple(range(1, pages + 1, 2))]), sides(found, [tuple(range(2, pages + 1, 2))])
    laid = list(folded_sides(pages, "left"))
    return sides(found, places(laid, outer=True)), sides(found, places(laid, outer=False))


def places(laid: Iterable[SheetSide], *, outer: bool) -> Iterable[tuple[int, ...]]:
    """Yield the pages of each outer or inner side."""
    for side in laid:
        if side.outer == outer:
            yield tuple(page for page in (side.left, side.right) if page)
