"""One released leaflet in a language and a layout -> the PDF that a printer's presses print from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from leafletpress.content.pictures import PicturePathError, figures_in, picture_path
from leafletpress.errors import Problem, ProblemsFound, Where
from leafletpress.pipeline.one_pdf import BuildContext, PdfContent, compose_pages_of, uncollected
from leafletpress.pipeline.plan import Job
from leafletpress.pipeline.render_input import RenderInput, render_input_of
from leafletpress.pipeline.rule_ids import ruled

if TYPE_CHECKING:
    from leafletpress.design.printer import Printer
    from leafletpress.layout.compose import ComposedPages
    from leafletpress.pdf.page import Picture
    from leafletpress.pdf.press import PressJob

# A picture this small, in points, is an ornament.
ORNAMENT = 12.0


def press_pdf(job: Job, context: BuildContext, printer: Printer, given: RenderInput | None = None) -> PdfContent:
    """Return the press file of a job for a printer, with warnings.

    Raises ProblemsFound for a leaflet that may not be given out, a brand without inks or illegible in them, a picture
    that cannot be printed, and all that keeps a PDF from being made.
    """
    ready = given or render_input_of((job.leaflet, job.language), context.project, context.today)
    leaflet = ready.leaflet
    if ready.status.reasons:
        fault = f"{job.leaflet}, {job.language}: it is not released: {'; '.join(ready.status.reasons)}"
        raise ProblemsFound([Problem(leaflet.where, fault, "only what patients may be given is printed")])
    errors = [problem for problem in ready.pictured if problem.severity == "error"]
    if ready.glyphless or errors:
        raise ProblemsFound((*ready.glyphless, *errors))
    with uncollected():
        return pressed(compose_pages_of(job, context, ready), ready, printer)


def pressed(composed: ComposedPages, given: RenderInput, printer: Printer) -> PdfContent:
    """Return composed pages as a press file; raise ProblemsFound as `press_pdf`, whatever the leaflet's state."""
    from leafletpress.design.on_paper import press_job  # colour management, which no screen waits for

    brand = given.project.designs.brands[given.leaflet.brand]
    job = press_job(brand, printer)
    found = tuple(dict.fromkeys(picture_problems(composed, given, printer, job)))
    errors = [problem for problem in found if problem.severity == "error"]
    if errors:
        raise ProblemsFound(errors)
    made = composed.press_pdf(job)
    return PdfContent(made.data, made.pages, (*made.problems, *ruled(found)))


def picture_problems(composed: ComposedPages, given: RenderInput, printer: Printer, job: PressJob) -> Iterator[Problem]:
    """Yield an error for each picture that cannot be printed or is too coarse for it, a warning for a rather coarse."""
    from leafletpress.pdf.picture_files import PictureError
    from leafletpress.pdf.press_file import PressFile

    places = dict(picture_places(given))
    press = PressFile(job)
    for picture in pictures_of(composed):
        where = places.get(picture.path.resolve(), given.leaflet.where)
        try:
            press.picture(picture)
        except PictureError as error:
            yield Problem(where, f"picture '{picture.path.name}': {error.message}", error.hint)
            continue
        yield from coarse(picture, where, printer)


def coarse(picture: Picture, where: Where, printer: Printer) -> Iterator[Problem]:
    """Yield what is wrong with a picture of too few dots an inch, as large as it is printed."""
    from leafletpress.pdf.page import Pixels
    from leafletpress.pdf.rasters import read_raster

    left, low, right, high = picture.box
    if not isinstance(picture.content, Pixels) or max(right - left, high - low) <= ORNAMENT:
        return
    across, down = read_raster(picture.path, picture.ground.screen).pixels
    dots = min(across * 72 / (right - left), down * 72 / (high - low))
    limits = printer.limits
    if dots >= limits.good_ppi:
        return
    least = limits.least_ppi if dots < limits.least_ppi else limits.good_ppi
    fault = (
        f"picture '{picture.path.name}' has {dots:.0f} dots an inch as it is printed; {printer.name} wants {least:g}"
    )
    wide = round(across * limits.good_ppi / dots)
    hint = f"use the original, {wide:,} pixels wide or more, or a drawing (SVG)"
    yield Problem(where, fault, hint, "error" if dots < limits.least_ppi else "warning")


def pictures_of(composed: ComposedPages) -> Iterator[Picture]:
    """Yield the pictures of pages."""
    from leafletpress.pdf.page import Picture

    for page in composed.pages:
        yield from (item for item in (*page.head, *page.content, *page.foot) if isinstance(item, Picture))


def picture_places(given: RenderInput) -> Iterator[tuple[Path, Where]]:
    """Yield the files of a leaflet's pictures and of its brand's logo, and where they are named."""
    brand = given.project.designs.brands[given.leaflet.brand]
    if brand.logo_on_band:
        yield brand.logo_on_band.resolve(), brand.where
    for figure in figures_in(given.leaflet):
        try:
            path = picture_path(given.project.root, figure.image, given.translated.language.tag)
        except PicturePathError:
            continue  # told by the check of pictures
        yield path.resolve(), figure.where
