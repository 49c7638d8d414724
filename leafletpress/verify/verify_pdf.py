"""The room's door: a finished PDF -> the verdict of every proof."""

from __future__ import annotations

from pathlib import Path

from leafletpress.verify.characters import prove_characters
from leafletpress.verify.inspection import UnreadablePdf, examine
from leafletpress.verify.metadata import prove_metadata
from leafletpress.verify.order import prove_order
from leafletpress.verify.paint import coarse_pictures, prove_paint
from leafletpress.verify.print_figures import prove_print
from leafletpress.verify.tags import prove_tags
from leafletpress.verify.text import prove_text, readers
from leafletpress.verify.vera import MISSING, has_vera, prove_standards
from leafletpress.verify.verdict import Failure, Verdict
from leafletpress.whole_files import MOST_PDF_BYTES, read_regular


def verify(path: Path) -> Verdict:
    """Return what every proof says of a file; a file that is no PDF fails as a whole."""
    try:
        file = examine(read_regular(path, MOST_PDF_BYTES))
    except UnreadablePdf as error:
        return Verdict((Failure("file", str(error)),))
    except OSError as error:
        return Verdict((Failure("file", f"cannot be read: {error.strerror or error}"),))
    by, _ = readers()
    failures = [*prove_metadata(file), *prove_tags(file), *prove_text(file, by), *prove_characters(file)]
    failures += [*prove_order(file), *prove_paint(file), *prove_print(file)]
    failures += prove_standards(path) if has_vera() else ()
    pictures, forms = sum(len(page.pictures) for page in file.pages), sum(page.forms for page in file.pages)
    notes = [f"{pictures} pictures of pixels: look that none of them holds text"] if pictures else []
    notes += coarse_pictures(file)
    notes += [f"{forms} form XObjects with text, which was not looked at"] if forms else []
    if not file.claims.own["profile"]:
        notes.append("it claims no print profile: held to clear-print")
    return Verdict(tuple(dict.fromkeys(failures)), tuple(notes))


def not_run() -> tuple[str, ...]:
    """Return a line on each proof that this machine cannot run."""
    missing = () if has_vera() else (MISSING,)
    return (*missing, *readers()[1])
