"""A brand and a printer -> what its press files are made for, legible on that printer's paper by construction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leafletpress.design.brand import ANY_TEXT, COLOURS, TEXT_PAIRS
from leafletpress.errors import Problem, ProblemsFound
from leafletpress.pdf.condition import Condition, contrast_on_paper, most_ink_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leafletpress.design.brand import Brand
    from leafletpress.design.printer import Printer
    from leafletpress.errors import Where
    from leafletpress.pdf.inks import Ink
    from leafletpress.pdf.press import PressJob


def press_job(brand: Brand, printer: Printer) -> PressJob:
    """Return what a brand's press files for a printer are made for; raise ProblemsFound."""
    if problems := tuple(paper_problems(brand, printer)):
        raise ProblemsFound(problems)
    from leafletpress.pdf.press import PressJob  # `check` makes no press file

    exact = {colour.screen: colour.press for colour in reversed(brand.palette) if colour.press is not None}
    return PressJob(
        condition=condition_of(printer),
        bleed=printer.bleed,
        marks=printer.marks,
        line_one=printer.limits.line_one,
        line_more=printer.limits.line_more,
        exact=(*exact.items(), *brand.drawings),
    )


def has_inks(brand: Brand) -> bool:
    """Tell whether a brand says of any colour which inks print it."""
    return any(getattr(brand.palette, name).press is not None for name in COLOURS)


def condition_of(printer: Printer) -> Condition:
    """Return the printing condition of a printer; raise ProblemsFound where its profile cannot be read."""
    try:
        return Condition(printer.condition, printer.profile_bytes)
    except OSError as error:
        fault = f"the profile '{printer.profile.name}' cannot be read: {error.strerror or error}"
        raise ProblemsFound([Problem(printer.where, fault, "put the printer's .icc into layouts/printers/")]) from error


def paper_problems(brand: Brand, printer: Printer) -> Iterator[Problem]:
    """Yield an error for each colour without inks or with more than the printer's most, and for each pale text."""
    lines = dict(brand.colour_lines)
    missing = [name for name in COLOURS if getattr(brand.palette, name).press is None]
    for name in missing:
        fault = f"nothing says with which inks '{name}' is printed"
        yield Problem(lines.get(name, brand.where), fault, "add press: and four percentages, such as press: 0 0 0 100")
    if missing:
        return
    yield from sum_problems(brand, printer, lines)
    condition = condition_of(printer)
    try:
        most = most_ink_of(condition)
        pale = [(front, back, ratio_of(brand, condition, front, back)) for front, back, _ in TEXT_PAIRS]
    except OSError as error:
        yield Problem(printer.where, str(error), "ask the printer for its output profile again")
        return
    allowed = printer.limits.most_ink
    if most > allowed + 0.5:
        fault = f"the profile '{printer.profile.name}' makes {most:.0f} % of ink, more than the {allowed:g} % of"
        yield Problem(printer.where, f"{fault} 'ink'", "ask the printer for a profile with that limit")
    for front, back, ratio in pale:
        if ratio < ANY_TEXT:
            fault = f"contrast of '{front}' on '{back}' is {ratio:.1f} to 1 as {printer.name} prints it"
            hint = f"{inks(brand, front)} on {inks(brand, back)}: give one of them more ink, or less"
            yield Problem(lines.get(front, brand.where), f"{fault}, below {ANY_TEXT:g} to 1", hint)


def sum_problems(brand: Brand, printer: Printer, lines: dict[str, Where]) -> Iterator[Problem]:
    """Yield an error for each colour, and each of a drawing, that lays more ink on the paper than the printer takes."""
    said = [(f"'{name}'", getattr(brand.palette, name).press, lines.get(name, brand.where)) for name in COLOURS]
    for name, ink, where in (*said, *((str(rgb), ink, brand.where) for rgb, ink in brand.drawings)):
        if ink.total > (most := printer.limits.most_ink):
            fault = f"{name} is {ink.total:g} % of ink, more than the {most:g} % that {printer.name} takes"
            yield Problem(where, fault, "use less of its inks")


def ratio_of(brand: Brand, condition: Condition, front: str, back: str) -> float:
    """Return the contrast of a colour on another as it is printed."""
    return contrast_on_paper(condition, inks(brand, front), inks(brand, back))


def inks(brand: Brand, name: str) -> Ink:
    """Return the inks of a colour that has some."""
    ink: Ink = getattr(brand.palette, name).press
    return ink
