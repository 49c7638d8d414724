"""Ghostscript as a second opinion: the plates of a press file inside its trim, as a press gets them."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from PIL import Image, ImageChops

DOTS = 100  # an inch
PLATE = re.compile(r"(\d+)\((.+)\)\.tif")
PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
# A page: each ink's plate by its name, 255 being full ink.
Plates: TypeAlias = "dict[str, Image.Image]"


def separations(path: Path, first: int = 1, last: int | None = None) -> list[Plates]:
    """Return the plates of some pages of a PDF, of all of them unless said otherwise, with overprint and no smoothing.

    Raises subprocess.CalledProcessError for what Ghostscript cannot read.
    """
    pages = [f"-dFirstPage={first}", *([f"-dLastPage={last}"] if last else [])]
    with TemporaryDirectory() as folder:
        said = ["-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-dUseTrimBox", "-sCompression=none", f"-r{DOTS}", *pages]
        command = ["gs", *said, "-sDEVICE=tiffsep", f"-sOutputFile={folder}/%d.tif", str(path)]
        subprocess.run(command, check=True, capture_output=True)
        found: dict[int, Plates] = {}
        for file in sorted(Path(folder).iterdir()):
            if match := PLATE.fullmatch(file.name):
                with Image.open(file) as image:
                    found.setdefault(int(match[1]), {})[match[2]] = ImageChops.invert(image.convert("L"))
    return [found[number] for number in sorted(found)]
