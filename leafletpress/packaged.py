"""What comes with the package: page layouts, fonts and languages for every project, and a sample to begin with.

In a checkout these stand at its top level, where designers and translators work on them; a wheel holds them inside
the package (`package-dir` in pyproject.toml), so that neither is a copy that somebody must keep in step.
"""

from __future__ import annotations

import os
from pathlib import Path

PACKAGE = Path(__file__).parent
LAYOUTS = "layouts"
PRINTERS = "printers"
SAMPLE = PACKAGE / "sample"


def packaged(room: str) -> Path:
    """Return where `layouts` or `locale` of the package stands: inside it, or beside it in a checkout."""
    inside = PACKAGE / "data" / room
    return inside if inside.is_dir() else PACKAGE.parent / room


def layout_files(root: Path) -> dict[str, Path]:
    """Return the YAML files directly under layouts/ by name, sorted: the project's own, else the packaged ones.

    A project's file takes the place of the packaged file of its name. Brands are never packaged: no leaflet is
    printed under a name that nobody chose. Names that begin with a dot are other programs' own.
    """
    found = {path.name: path for folder in (packaged(LAYOUTS), root / LAYOUTS) for path in folder.glob("*.yaml")}
    return {name: found[name] for name in sorted(found) if not name.startswith(".")}


def standing(root: Path, path: str) -> Path:
    """Return where a file of a project stands, by its path from the root: in the package if only that has it."""
    own = root / path
    room, _, name = path.partition("/")
    if room != LAYOUTS or "/" in name or os.path.lexists(own):
        return own
    return packaged(LAYOUTS) / name


def printer_files(root: Path) -> dict[str, Path]:
    """Return the files under layouts/printers/ by name, sorted: the project's own, else the packaged ones.

    They are the YAML files of printers and the colour profiles that these name.
    """
    folders = (packaged(LAYOUTS) / PRINTERS, root / LAYOUTS / PRINTERS)
    found = {path.name: path for folder in folders for path in folder.glob("*")}
    return {name: found[name] for name in sorted(found) if not name.startswith(".")}
