"""What a press file is held to: what its printer asks for, or, where none is named, what most printers ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leafletpress.design.measures import POINTS
from leafletpress.design.page_layout import read_page_layout
from leafletpress.design.printer import read_printer
from leafletpress.errors import ProblemsFound
from leafletpress.packaged import layout_files

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.design.page_layout import PageLayout
    from leafletpress.design.printer import Printer

MM = POINTS["mm"]


class Demands(NamedTuple):
    """Hold what a press file is held to; lengths in points, None where nobody asks for anything.

    Figures are those of sheet-fed printing that printers publish and that the Ghent Workgroup's specification of 2015
    has; `sha256` is that of the profile, `most_ink` in percent, as the mean of 15 mm²; `sheet` is how thick a sheet of
    a print room is.
    """

    name: str = "most printers"
    condition: str | None = None
    sha256: str | None = None
    bleed: float | None = None
    quiet: float = 5 * MM
    most_ink: float = 320.0
    line_one: float = 0.25
    line_more: float = 0.5
    least_ppi: float = 149.0
    good_ppi: float = 224.0
    sheet: float = 0.0
    root: Path | None = None

    def layout(self, name: str) -> PageLayout | None:
        """Return the layout that a file says it has, if the project has a sound one of that name."""
        path = layout_files(self.root).get(f"{name}.yaml") if self.root is not None and name else None
        try:
            return read_page_layout(path, f"layouts/{name}.yaml") if path else None
        except ProblemsFound:
            return None

    def quiet_in(self, pages: int) -> float:
        """Return how near the trim no type may stand: what is asked for, and what sheets in each other creep."""
        return self.quiet + max(pages / 4 - 1, 0) * self.sheet


ANYBODY = Demands()


def demands_of(root: Path, name: str) -> Demands:
    """Return what a printer of a project asks for; raise ProblemsFound."""
    printer: Printer = read_printer(root, name)
    return Demands(
        name=name,
        condition=printer.condition,
        sha256=printer.sha256,
        bleed=printer.bleed,
        quiet=printer.quiet,
        most_ink=printer.most_ink,
        line_one=printer.line_one,
        line_more=printer.line_more,
        least_ppi=printer.least_ppi,
        good_ppi=printer.good_ppi,
        sheet=printer.caliper if printer.sheets else 0.0,
        root=root,
    )
