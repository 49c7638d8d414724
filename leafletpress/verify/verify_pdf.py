"""The room's door: a finished PDF -> the verdict of every proof."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from leafletpress.verify.characters import prove_characters
from leafletpress.verify.inspection import Examined, UnreadablePdf, examine
from leafletpress.verify.metadata import prove_metadata
from leafletpress.verify.order import prove_order
from leafletpress.verify.paint import LEAST_DPI, coarse_pictures, prove_paint
from leafletpress.verify.press import prove_press_file
from leafletpress.verify.press_demands import ANYBODY, Demands
from leafletpress.verify.press_pages import prove_press_pages
from leafletpress.verify.print_figures import prove_print
from leafletpress.verify.same_pages import prove_same_pages
from leafletpress.verify.tags import prove_tags
from leafletpress.verify.text import prove_text, readers
from leafletpress.verify.vera import MISSING, has_vera, prove_standards
from leafletpress.verify.verdict import Failure, Verdict
from leafletpress.whole_files import MOST_PDF_BYTES, read_regular


def verify(path: Path, printer: Demands | None = None, screen: Path | None = None) -> Verdict:
    """Return what every proof says of a file; a file that is no PDF fails as a whole.

    A press file is held to what its `printer` asks for, one that claims PDF/X to what most printers do; and to the
    pages of a PDF for a `screen`, if one is given.
    """
    try:
        file = examine(read_regular(path, MOST_PDF_BYTES), for_press=printer is not None)
        beside = examine(read_regular(screen, MOST_PDF_BYTES)) if screen else None
    except UnreadablePdf as error:
        return Verdict((Failure("file", str(error)),))
    except OSError as error:
        return Verdict((Failure("file", f"cannot be read: {error.strerror or error}"),))
    by, _ = readers()
    failures = [*prove_metadata(file), *prove_tags(file), *prove_text(file, by), *prove_characters(file)]
    demands = printer or ANYBODY
    failures += [*prove_order(file), *prove_paint(file)]
    failures += prove_print(file, 0.0 if file.is_press else None)
    failures += prove_press(file, demands) if file.is_press else ()
    failures += prove_same_pages(file, beside) if beside else ()
    failures += prove_standards(path) if has_vera() else ()
    pictures, forms = sum(len(page.pictures) for page in file.pages), sum(page.forms for page in file.pages)
    notes = [f"{pictures} pictures of pixels: look that none of them holds text"] if pictures else []
    notes += coarse_pictures(file, demands.limits.good_ppi if file.is_press else LEAST_DPI)
    notes += [f"{forms} form XObjects with text, which was not looked at"] if forms else []
    if not file.claims.own["profile"]:
        notes.append("it claims no print profile: held to clear-print")
    return Verdict(tuple(dict.fromkeys(failures)), tuple(notes))


def prove_press(file: Examined, demands: Demands) -> Iterator[Failure]:
    """Yield what keeps a file from being printed as its printer prints."""
    yield from prove_press_file(file, demands)
    yield from prove_press_pages(file, demands)


def not_run() -> tuple[str, ...]:
    """Return a line on each proof that this machine cannot run."""
    missing = () if has_vera() else (MISSING,)
    return (*missing, *readers()[1])
