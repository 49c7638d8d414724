"""The public drawings that the reader of SVG is held against: which packages, how they are fetched, what is drawn."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

from bench.places import PLACE

Each = TypeVar("Each")
CORPUS = PLACE / "drawings"


class Drawings(NamedTuple):
    """Hold one set: its title, package and version (of npm, or of Debian where it has none), folder or JSON file."""

    title: str
    package: str
    version: str
    where: str

    @property
    def folder(self) -> Path:
        """Return where it is laid."""
        laid = CORPUS / ("node_modules" if self.version else "debian") / self.package
        return laid / self.where


SETS = (
    Drawings("Health Icons", "healthicons", "2.0.0", "public/icons/svg"),
    Drawings("Health Icons, exported by Figma", "@iconify-json/healthicons", "1.2.13", "icons.json"),
    Drawings("Medical Icons", "@iconify-json/medical-icon", "1.2.0", "icons.json"),
    Drawings("Anatomograms (Inkscape)", "@ebi-gene-expression-group/anatomogram", "2.4.0", ""),
    Drawings("OpenMoji, colour", "openmoji", "17.0.0", "color/svg"),
    Drawings("OpenMoji, black", "openmoji", "17.0.0", "black/svg"),
    Drawings("Twemoji", "@twemoji/svg", "15.0.0", ""),
    Drawings("Fluent Emoji, flat", "@iconify-json/fluent-emoji-flat", "1.2.6", "icons.json"),
    Drawings("Noto Emoji", "@iconify-json/noto", "1.2.9", "icons.json"),
    Drawings("Font Awesome", "@fortawesome/fontawesome-free", "7.3.1", "svgs"),
    Drawings("Bootstrap Icons", "bootstrap-icons", "1.13.2", "icons"),
    Drawings("Tabler, outline", "@tabler/icons", "3.51.0", "icons/outline"),
    Drawings("Simple Icons", "simple-icons", "16.37.0", "icons"),
    Drawings("Maki", "@mapbox/maki", "8.2.0", "icons"),
    Drawings("govuk-frontend", "govuk-frontend", "6.6.0", ""),
    Drawings("nhsuk-frontend", "nhsuk-frontend", "10.6.1", ""),
    Drawings("flag-icons", "flag-icons", "7.5.0", "flags/4x3"),
    Drawings("circle-flags", "circle-flags", "2.8.3", "flags"),
    Drawings("svg-country-flags", "svg-country-flags", "1.2.10", "svg"),
    Drawings("Cryptocurrency icons", "cryptocurrency-icons", "0.18.1", "svg/color"),
    Drawings("Breeze (Debian)", "breeze-icon-theme", "", "usr/share/icons/breeze"),
    Drawings("Tango (Debian)", "tango-icon-theme", "", "usr/share/icons/Tango/scalable"),
    Drawings("Open Clip Art (Debian)", "openclipart-svg", "", "usr/share/openclipart/svg"),
)


def fetch() -> None:
    """Lay the packages, each once."""
    CORPUS.mkdir(parents=True, exist_ok=True)
    wanted = sorted({f"{each.package}@{each.version}" for each in SETS if each.version})
    note = CORPUS / "installed.txt"
    if not note.is_file() or note.read_text("utf-8") != " ".join(wanted):
        (CORPUS / "package.json").write_text('{"private": true}', "utf-8")
        quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--silent", "--no-package-lock"]
        subprocess.run(["npm", "install", *quiet, *wanted], cwd=CORPUS, check=True)  # noqa: S607
        note.write_text(" ".join(wanted), "utf-8")
    for package in sorted({each.package for each in SETS if not each.version}):
        if not (CORPUS / "debian" / package).is_dir():
            lay_debian(package)


def lay_debian(package: str) -> None:
    """Fetch a package of Debian and unpack it without installing it."""
    folder = CORPUS / "debian"
    folder.mkdir(exist_ok=True)
    subprocess.run(["apt-get", "download", "-q", package], cwd=folder, check=True)  # noqa: S607
    (archive,) = folder.glob(f"{package}_*.deb")
    subprocess.run(["dpkg", "-x", archive.name, package], cwd=folder, check=True)  # noqa: S607


def sampled(drawings: Drawings, most: int) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of at most so many drawings of a set, evenly taken from all."""
    if drawings.where.endswith(".json"):
        icons = json.loads(drawings.folder.read_text("utf-8"))
        names = sorted(name for name, icon in icons["icons"].items() if not icon.get("hidden"))
        for name in evenly(names, most):
            yield name, exported(icons, icons["icons"][name])
    else:
        files = [path for path in sorted(drawings.folder.rglob("*.svg")) if path.is_file() and not path.is_symlink()]
        for path in evenly(files, most):
            yield str(path.relative_to(CORPUS)), path.read_bytes()


def evenly(items: list[Each], most: int) -> list[Each]:
    """Return at most so many items, evenly taken."""
    return [items[place * len(items) // most] for place in range(most)] if len(items) > most else items


def exported(icons: dict[str, object], icon: dict[str, object]) -> bytes:
    """Return an icon of an Iconify set as the SVG file that its own tools make."""
    width, height = (icon.get(side, icons.get(side, 16)) for side in ("width", "height"))
    left, top = icon.get("left", 0), icon.get("top", 0)
    box = f'viewBox="{left} {top} {width} {height}" width="{width}" height="{height}"'
    links = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {links} {box}>{icon['body']}</svg>".encode()
