"""Make the pictures of docs/print.md: a spread of the proof, the marks around a page, a sheet before it is folded.

Run from the checkout: `python -m bench.print_pictures`. It orders the English sacroplasty leaflet, which needs no
signature, in a folder of its own. Needs poppler's pdftoppm.
"""

from __future__ import annotations

import io
import shutil
import subprocess
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw, ImageOps

from leafletpress.pipeline.print_order import PrintOrder, make_order

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
TODAY = date(2026, 9, 21)
EDGE, GROUND, FOLD = (186, 194, 198), (243, 245, 246), (200, 0, 100)
COLOURS = 96
GAP = 20


def main() -> None:
    """Order one leaflet from two printers, and draw what they get."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("leaflets", "locale", "layouts"):
            shutil.copytree(ROOT / name, root / name)
        files: dict[tuple[str, str], Path] = {}
        for printer in ("print-room", "commercial-coated"):
            order = PrintOrder("sacroplasty", {"en": 100}, "a5-booklet", printer)
            report = make_order(order, root, root / "print", TODAY)
            assert report.folder is not None  # noqa: S101 - English is always released
            files |= {(printer, file.kind): report.folder / run.path(file) for run in report.runs for file in run.files}
        save(rendered(files["print-room", "proof"], 2, 900), "print-spread.png")
        save(corner(rendered(files["commercial-coated", "press"], 1, 1000)), "print-marks.png")
        save(sheet([rendered(files["print-room", "sheets"], side, 640) for side in (1, 2)]), "print-sheet.png")


def rendered(pdf: Path, page: int, width: int) -> Image.Image:
    """Return a page of a PDF so many pixels wide."""
    command = shutil.which("pdftoppm")
    if command is None:
        raise SystemExit("pdftoppm is not installed (apt-get install poppler-utils)")
    scale = ["-png", "-scale-to-x", str(2 * width), "-scale-to-y", "-1", "-f", str(page), "-l", str(page)]
    drawn = subprocess.run([command, *scale, str(pdf)], check=True, capture_output=True)
    with Image.open(io.BytesIO(drawn.stdout)) as picture:
        size = width, round(width * picture.height / picture.width)
        return picture.convert("RGB").resize(size, Image.Resampling.LANCZOS)


def corner(page: Image.Image) -> Image.Image:
    """Return the upper part of a page, where its marks are seen."""
    return page.crop((0, 0, page.width, page.height * 2 // 5))


def sheet(sides: list[Image.Image]) -> Image.Image:
    """Return both sides of a sheet with the fold drawn on them."""
    framed = [ImageOps.expand(dashed(side), 1, EDGE) for side in sides]
    whole = Image.new("RGB", (sum(side.width + GAP for side in framed) + GAP, framed[0].height + 2 * GAP), GROUND)
    for index, side in enumerate(framed):
        whole.paste(side, (GAP + index * (side.width + GAP), GAP))
    return whole


def dashed(side: Image.Image) -> Image.Image:
    """Return a side of a sheet with a dashed line in its middle."""
    draw = ImageDraw.Draw(side)
    for top in range(0, side.height, 12):
        draw.line((side.width // 2, top, side.width // 2, top + 6), fill=FOLD, width=2)
    return side


def save(picture: Image.Image, name: str) -> None:
    """Save a picture in few colours."""
    picture.quantize(COLOURS, Image.Quantize.MEDIANCUT, kmeans=2).save(DOCS / name, optimize=True)


if __name__ == "__main__":
    main()
