"""What a press file is held to: what its printer asks for, or, where none is named, what most printers ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leafletpress.design.measures import POINTS
from leafletpress.design.page_layout import read_page_layout
from leafletpress.design.printer import PressLimits, read_printer
from leafletpress.errors import ProblemsFound
from leafletpress.packaged import layout_files

if TYPE_CHECKING:
    from pathlib import Path

    from leafletpress.design.page_layout import PageLayout

MM = POINTS["mm"]


class Demands(NamedTuple):
    """Hold what a press file is held to; lengths in points, None where nobody asks for anything.

    `sha256` is that of the profile, `sheet` is how thick a sheet of a print room is.
    """

    name: str
    limits: PressLimits
    condition: str | None = None
    sha256: str | None = None
    bleed: float | None = None
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
        return self.limits.quiet + max(pages / 4 - 1, 0) * self.sheet


# Figures of sheet-fed printing that printers publish and that the Ghent Workgroup's specification of 2015 has.
USUAL = PressLimits(quiet=5 * MM, most_ink=320, line_one=0.25, line_more=0.5, least_ppi=149, good_ppi=224)
ANYBODY = Demands("most printers", USUAL)


def demands_of(root: Path, name: str) -> Demands:
    """Return what a printer of a project asks for; raise ProblemsFound."""
    printer = read_printer(root, name)
    return Demands(
        name=name,
        limits=printer.limits,
        condition=printer.condition,
        sha256=printer.sha256,
        bleed=printer.bleed,
        sheet=printer.caliper if printer.sheets else 0.0,
        root=root,
    )
